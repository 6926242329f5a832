//! The views: the only home of Leptos. At build time they are printed as pages that are complete without a script; in the
//! browser the same components take these pages over.

mod address;
mod browser;
mod components;
pub mod head;
pub mod meta;
mod navigate;
mod offline_shell;
mod pages;
mod shell;
mod single_file;
mod site;
mod start;
mod status;
mod url;
mod warm_up;

pub use address::{Address, use_address};
pub use components::DRAWINGS;
pub use offline_shell::OfflineShell;
pub use pages::{any_page, reading_page, tool_page, warm_up_steps};
pub use shell::{App, OfflineBar, Pages};
pub use single_file::SingleFile;
pub use site::{Site, use_site};
pub use start::{Program, start};
pub use status::{Status, use_status};
pub use url::{Url, use_url};

pub use crate::theme::PAGE;
