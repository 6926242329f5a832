//! The projection, which maps longitude and latitude to units of the drawing.

use super::{HEIGHT, WIDTH};

/// The central meridian, in degrees east. It is drawn as a vertical line in the middle.
const MERIDIAN: f64 = 10.5;
/// The latitude of origin, in degrees north. On the central meridian it is in the middle of the drawing.
const MIDDLE: f64 = 51.163;
/// The two standard parallels, which are drawn true to scale, in degrees north: 48° 40' and 53° 40'.
const PARALLELS: (f64, f64) = (48.0 + 40.0 / 60.0, 53.0 + 40.0 / 60.0);
/// The scale: units of the drawing for a length of 1 on the unit sphere. It is chosen so that at least some 15 units
/// are left free on all sides.
const SCALE: f64 = 6780.0;

/// The position of a place in units of the drawing, from the top left corner; `lon` and `lat` are in degrees.
pub fn project(lon: f64, lat: f64) -> (f64, f64) {
    let (first, second) = (PARALLELS.0.to_radians(), PARALLELS.1.to_radians());
    let t = |phi: f64| (std::f64::consts::FRAC_PI_4 + phi / 2.0).tan();
    let n = (first.cos() / second.cos()).ln() / (t(second) / t(first)).ln();
    let f = first.cos() * t(first).powf(n) / n;
    let rho = |phi: f64| f / t(phi).powf(n);
    let theta = n * (lon - MERIDIAN).to_radians();
    let (r, r0) = (rho(lat.to_radians()), rho(MIDDLE.to_radians()));
    (f64::from(WIDTH) / 2.0 + SCALE * r * theta.sin(), f64::from(HEIGHT) / 2.0 - SCALE * (r0 - r * theta.cos()))
}

/// The position of a place, as [`project`] gives it, rounded to whole units.
pub fn point(lon: f64, lat: f64) -> (i32, i32) {
    let (x, y) = project(lon, lat);
    (x.round() as i32, y.round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_in_the_middle() {
        assert_eq!(point(MERIDIAN, MIDDLE), (WIDTH / 2, HEIGHT / 2));
    }

    #[test]
    fn all_of_germany_is_on_the_drawing() {
        for (lon, lat) in [(5.866, 51.05), (15.042, 51.27), (8.417, 55.058), (10.178, 47.270)] {
            let (x, y) = point(lon, lat);
            assert!((10..WIDTH - 10).contains(&x) && (10..HEIGHT - 10).contains(&y), "{lon} {lat} is at {x} {y}");
        }
    }

    /// The projection is conformal, so a small square stays a square. The distance from Hamburg to Munich is 612 km,
    /// that from Cologne to Dresden 474.5 km.
    #[test]
    fn shapes_and_distances_hold() {
        let distance = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1);
        let (lon, lat, step) = (8.0, 49.0, 0.01_f64);
        let origin = project(lon, lat);
        let east = distance(origin, project(lon + step / lat.to_radians().cos(), lat));
        let north = distance(origin, project(lon, lat + step));
        assert!((east / north - 1.0).abs() < 0.001, "{east} {north}");
        let long = distance(project(9.993, 53.551), project(11.582, 48.135));
        let wide = distance(project(6.960, 50.938), project(13.738, 51.051));
        assert!(((long / wide) / (612.0 / 474.5) - 1.0).abs() < 0.01, "{long} {wide}");
    }
}
