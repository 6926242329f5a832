//! Germany's *KI-Aktionsplan* (BMBF, November 2023) as data, and everything that can be said of it without a browser:
//! types and checks, search and filters, addresses, words, charts, the map, downloads.
//!
//! By default this crate is the pure core. The features `app` (browser) and `ssr` (build time) add the Leptos
//! views over it.

// Views are nested types, and deep ones.
#![recursion_limit = "256"]

pub mod bundle;
pub mod chart;
pub mod contrast;
pub mod export;
pub mod format;
pub mod history;
pub mod map;
pub mod markup;
pub mod picture;
pub mod plan;
pub mod query;
pub mod route;
pub mod search;
pub mod text;
pub mod theme;

#[cfg(feature = "views")]
pub mod app;
