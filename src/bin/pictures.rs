//! `pictures SITE DIST`: writes the pictures of charts, map and pages into DIST.

fn main() {}
