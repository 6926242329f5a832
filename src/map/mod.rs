//! The map of Germany: the projection, the outlines as SVG paths, and the marks of cities.
//!
//! It uses the Lambert conformal conic projection with the standard parallels and the central meridian of EPSG:4839
//! (ETRS89 / LCC Germany). It is computed on the sphere: at this size the ellipsoid would move no point by more than
//! half a unit.

mod drawing;
mod frame;
pub mod labels;
mod layout;
#[cfg(feature = "build")]
mod outline;
#[cfg(feature = "build")]
mod projection;

pub use drawing::{Anchor, KIND_NAMES, KINDS, Label, Mark, Sign, Size};
pub use frame::Frame;
pub use layout::{marks, neighbour};
#[cfg(feature = "build")]
pub use outline::{Outline, contains, draw};
#[cfg(feature = "build")]
pub use projection::{point, project};

/// The width of the drawing, in its own units.
pub const WIDTH: i32 = 720;
/// The height of the drawing, in its own units.
pub const HEIGHT: i32 = 960;
