//! The views: the only home of Leptos. Rendered to HTML at build time and mounted in the browser, from one source.

pub mod boot;
pub mod browser;
pub mod head;
mod pages;
mod parts;
mod shell;
mod site;
mod url;

pub use parts::DRAWINGS;
pub use shell::App;
pub use site::Site;
pub use url::Url;
