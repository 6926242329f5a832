//! Germany's *KI-Aktionsplan* (BMBF, November 2023) as data, and everything about it that needs no browser: types and
//! checks, search and filters, routes, interface words, charts, the map, downloads.
//!
//! By default this crate is the pure core, without Leptos. The features `app` (in the browser) and `ssr` (prerendering
//! at build time) add the Leptos views.

// Leptos views have deeply nested types.
#![recursion_limit = "256"]

pub mod bundle;
pub mod chart;
pub mod contrast;
pub mod export;
pub mod format;
pub mod history;
pub mod language;
pub mod map;
pub mod markup;
pub mod picture;
pub mod plan;
pub mod preferences;
pub mod query;
pub mod route;
pub mod search;
#[cfg(feature = "build")]
pub mod simple;
pub mod text;
pub mod theme;
pub mod timeline;

#[cfg(feature = "views")]
pub mod app;
