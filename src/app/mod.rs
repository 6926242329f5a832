//! The views, and the only home of Leptos. The build prints them as pages that are complete without scripts; in the
//! browser, the same components take these pages over.

mod address;
mod browser;
mod components;
#[cfg(feature = "ssr")]
pub mod document;
pub mod head;
mod header;
mod languages;
mod navigate;
#[cfg(feature = "ssr")]
mod offline_shell;
mod pages;
mod shell;
#[cfg(feature = "ssr")]
mod single_file;
mod site;
mod start;
mod status;
mod switch;
mod url;
mod warm_up;

pub use address::{Address, use_address};
pub use components::set_drawings;
pub use pages::{any_page, reading_page, tool_page, warm_up_steps};
pub use shell::{App, Pages};
pub use site::{Site, use_site};
pub use start::{Program, start};
pub use status::{Status, use_status};
pub use url::{Url, use_url};
