//! What the build publishes about changed texts: word-by-word differences, the feed, and the versions that links still
//! cite.

mod difference;
mod feed;
mod previous_versions;

pub use difference::{changed_lines, difference};
pub use feed::atom;
pub use previous_versions::previous_versions;
