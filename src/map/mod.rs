//! Germany drawn: the projection, outlines as SVG paths, and the cities' marks.
//!
//! Lambert's conformal conic projection with the parallels and the meridian of EPSG:4839 (ETRS89 / LCC Germany),
//! on the sphere: on a map of this size the ellipsoid moves nothing by more than half a unit.

mod drawing;
#[cfg(feature = "build")]
mod outline;
#[cfg(feature = "build")]
mod projection;

pub use drawing::{Label, Mark, NAME_SIZE, NUMBER_BASELINE};
#[cfg(feature = "build")]
pub use outline::{Outline, contains, draw};
#[cfg(feature = "build")]
pub use projection::{point, project};

/// Width of the drawing, in its own units.
pub const WIDTH: i32 = 720;
/// Height of the drawing, in its own units.
pub const HEIGHT: i32 = 960;
