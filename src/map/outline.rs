//! Projects the outlines of the Länder and writes them as SVG paths.

use super::projection::project;
use crate::plan::{Land, Text};
use serde::{Deserialize, Serialize};

/// The outline of a Land, as an entry of `lands.json`, which `./dev map` writes. Source: Natural Earth, public domain.
#[derive(Debug, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Outline {
    /// The abbreviation of two letters: `BY`.
    pub id: String,
    /// The name as the site shows it; a language without a name of its own has the German one.
    pub name: Text,
    /// Closed rings of points; each point is longitude (east) and latitude (north) in degrees.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// Projects an outline and makes an SVG path of it, in whole units of the drawing.
pub fn draw(outline: &Outline) -> Land {
    let path = outline.rings.iter().filter_map(|ring| draw_ring(ring)).collect();
    Land { id: outline.id.clone(), name: outline.name.clone(), outline: path, german: None }
}

/// The grid, in units of the drawing, that corners are rounded to: a pixel and a half where the map is shown at its
/// largest. Finer outlines would look the same but take more bytes, and outlines make up half of the start page.
const GRID: f64 = 2.0;

/// The path of one ring; `None` where rounding leaves too few corners to enclose anything.
fn draw_ring(ring: &[(f64, f64)]) -> Option<String> {
    let mut path = String::new();
    let mut corners = 0;
    // Corners are rounded first and their differences taken afterwards, so that neighbouring Länder still share their
    // border. Rounded differences would add up and drift apart.
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

/// Whether a place, given by longitude and latitude in degrees, lies within an outline. It does if a ray from it to the
/// east crosses the rings an odd number of times.
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
