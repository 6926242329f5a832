//! The views: the only home of Leptos. At build time they are rendered to pages that are complete without a script;
//! `islands` brings to life what a reader can work with.

mod browser;
pub mod head;
pub mod islands;
mod pages;
mod parts;
mod shell;
mod site;
mod url;

pub use parts::DRAWINGS;
pub use shell::App;
pub use site::PAGE;
pub use site::Site;
pub use url::Url;
