//! The app's form of data: JSON in which a struct is an array of its fields and an enum a number. The program that reads it
//! needs no names of fields: that is 50 kB of brotli less than reading the form that others get (docs/decisions/004).
//!
//! A field that is left out is `null`; those at a struct's end are not written at all.

mod read;
mod scan;
#[cfg(feature = "build")]
mod write;

pub use read::{Problem, read};
#[cfg(feature = "build")]
pub use write::write;
