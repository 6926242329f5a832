//! The packed form of data that the app reads: JSON in which a struct is an array of its fields, and an enum a number.
//! Its reader contains no field names, which makes the module 50 kB (brotli) smaller than one for the published form
//! (docs/decisions/004).
//!
//! An omitted field is `null`; omitted fields at the end of a struct are not written at all.

mod read;
mod scan;
#[cfg(feature = "build")]
mod write;

pub use read::{Problem, read};
#[cfg(feature = "build")]
pub use write::write;
