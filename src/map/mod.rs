//! Germany drawn: the projection, and outlines as SVG paths.
//!
//! Lambert's conformal conic projection with the parallels and the meridian of EPSG:4839 (ETRS89 / LCC Germany),
//! on the sphere: on a map of this size the ellipsoid moves nothing by more than half a unit.

#[cfg(feature = "build")]
mod outline;
#[cfg(feature = "build")]
mod projection;

#[cfg(feature = "build")]
pub use outline::*;
#[cfg(feature = "build")]
pub use projection::*;

/// Width of the drawing, in its own units.
pub const WIDTH: i32 = 720;
/// Height of the drawing, in its own units.
pub const HEIGHT: i32 = 960;

/// The radius of the mark of a city with so many places, in the drawing's units.
pub fn radius(count: usize) -> i32 {
    // Areas grow with the number; the smallest is a finger's width on a phone together with its ring.
    match count {
        0 | 1 => 12,
        2 => 15,
        3 => 18,
        _ => 21,
    }
}
