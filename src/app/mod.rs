//! The views: the only home of Leptos. At build time they are rendered to pages that are complete without a script;
//! `islands` brings to life what a reader can work with.

mod address;
mod archive;
mod browser;
pub mod head;
pub mod meta;
mod navigate;
mod offline_shell;
mod pages;
mod parts;
mod shell;
mod site;
mod start;
mod status;
mod url;

pub use address::Address;
pub use archive::Archive;
pub use offline_shell::OfflineShell;
pub use pages::{any_page, reading_page, tool_page};
pub use parts::DRAWINGS;
pub use shell::{App, OfflineBar, Pages};
pub use site::PAGE;
pub use site::Site;
pub use start::{Program, start};
pub use status::Status;
pub use url::Url;
