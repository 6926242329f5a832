//! Outlines of the Länder, from degrees to SVG paths.

use super::projection::project;
use crate::plan::Land;
use serde::{Deserialize, Serialize};

/// A Land as it stands in `lands.json`, which `./dev map` writes. Source: Natural Earth, public domain.
#[derive(Debug, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Outline {
    /// Its two letters: `BY`.
    pub id: String,
    /// The name, as shown.
    pub name: String,
    /// Closed rings of degrees east and north.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// The outline on the drawing, as an SVG path of whole units.
pub fn draw(outline: &Outline) -> Land {
    let path = outline.rings.iter().filter_map(|ring| draw_ring(ring)).collect();
    Land { id: outline.id.clone(), name: outline.name.clone(), outline: path }
}

/// Corners lie on a grid of so many units: at the largest size shown, a pixel and a half. The outlines are half of what
/// the start page weighs, and finer ones look the same.
const GRID: f64 = 2.0;

/// A ring; none where too little is left of it to be seen.
fn draw_ring(ring: &[(f64, f64)]) -> Option<String> {
    let mut path = String::new();
    let mut corners = 0;
    // Places are rounded, then their differences taken: neighbours share their border, and rounding must not tear it open.
    let mut last: Option<(i32, i32)> = None;
    for &(lon, lat) in ring {
        let (x, y) = project(lon, lat);
        let here = ((x / GRID).round() as i32 * GRID as i32, (y / GRID).round() as i32 * GRID as i32);
        match last {
            None => path = format!("M{} {}l", here.0, here.1),
            Some(last) if last == here => continue,
            Some(last) => {
                for step in [here.0 - last.0, here.1 - last.1] {
                    if step >= 0 && !path.ends_with('l') {
                        path.push(' ');
                    }
                    path += &step.to_string();
                }
            }
        }
        last = Some(here);
        corners += 1;
    }
    (corners > 2).then(|| path + "z")
}

/// Whether a place lies in the outline: rays to the east cross its rings an odd number of times.
pub fn contains(outline: &Outline, lon: f64, lat: f64) -> bool {
    let mut inside = false;
    for ring in &outline.rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if (a.1 > lat) != (b.1 > lat) && lon < (b.0 - a.0) * (lat - a.1) / (b.1 - a.1) + a.0 {
                inside = !inside;
            }
        }
    }
    inside
}
