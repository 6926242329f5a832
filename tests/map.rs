//! The drawn map: cities are at their places, and outlines are closed paths of numbers.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::map::{self, HEIGHT, Outline, WIDTH};
use aktionsplan::picture::{ChosenMap, Drawn};
use aktionsplan::plan::City;
use aktionsplan::query::{MapIndex, MapQuery};
use common::plan;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

/// Map units per kilometre: 6780 units per radian, on a sphere with a radius of 6371 km.
const SCALE: f64 = 6780.0 / 6371.0;

fn outlines() -> Vec<Outline> {
    let text = fs::read_to_string(common::data().join("lands.json")).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    serde_json::from_value(file["rows"].clone()).unwrap()
}

/// The great-circle distance of two cities in kilometres.
fn kilometres(a: &City, b: &City) -> f64 {
    let (p, q) = (a.lat.to_radians(), b.lat.to_radians());
    let half = |d: f64| (d / 2.0).sin().powi(2);
    let h = half(p - q) + p.cos() * q.cos() * half((a.lon - b.lon).to_radians());
    2.0 * 6371.0 * h.sqrt().asin()
}

/// Strictly parses a path that has `M`, one relative `l` and `z` per ring; returns the corners of each ring.
fn corners(path: &str) -> Vec<Vec<(f64, f64)>> {
    let mut rings = vec![];
    for ring in path.split_terminator('z') {
        let (start, steps) = ring.strip_prefix('M').and_then(|r| r.split_once('l')).unwrap_or_else(|| panic!("{ring}"));
        let numbers = numbers(steps);
        let mut corners = vec![(whole(start.split_once(' ').unwrap().0), whole(start.split_once(' ').unwrap().1))];
        assert!(numbers.len().is_multiple_of(2) && !numbers.is_empty(), "pairs: {steps}");
        for step in numbers.chunks(2) {
            let (x, y) = corners.last().unwrap();
            corners.push((x + step[0], y + step[1]));
        }
        rings.push(corners);
    }
    rings
}

/// Parses numbers that are separated by a space or just by a minus sign.
fn numbers(text: &str) -> Vec<f64> {
    text.replace('-', " -").trim_start().split(' ').map(whole).collect()
}

/// Parses an integer without a plus sign or superfluous zeros.
fn whole(text: &str) -> f64 {
    let value: i32 = text.parse().unwrap_or_else(|_| panic!("{text} is not a whole number"));
    assert_eq!(value.to_string(), text);
    f64::from(value)
}

#[test]
fn every_city_is_drawn_within_the_drawing() {
    for city in &plan().places.cities {
        let (x, y) = city.point.unwrap();
        assert!((10..WIDTH - 10).contains(&x) && (10..HEIGHT - 10).contains(&y), "{} at {x} {y}", city.name);
        assert_eq!((x, y), map::point(city.lon, city.lat));
    }
}

#[test]
fn cities_are_as_far_apart_as_they_really_are_and_never_closer() {
    let cities = &plan().places.cities;
    for (i, a) in cities.iter().enumerate() {
        for b in &cities[i + 1..] {
            let (p, q) = (a.point.unwrap(), b.point.unwrap());
            let drawn = f64::from(p.0 - q.0).hypot(f64::from(p.1 - q.1));
            let real = kilometres(a, b) * SCALE;
            // Points are rounded to whole units, and the projection distorts distances by less than 1 percent.
            assert!((drawn - real).abs() < 1.5 + real / 100.0, "{} and {}: {drawn} for {real}", a.name, b.name);
            assert_ne!(p, q, "{} and {}", a.name, b.name);
        }
    }
}

#[test]
fn north_is_up_and_east_is_right() {
    let point = |id: &str| plan().places.cities.iter().find(|c| c.id == id).unwrap().point.unwrap();
    assert!(point("kiel").1 < point("berlin").1 && point("berlin").1 < point("muenchen").1);
    assert!(point("aachen").0 < point("kassel").0 && point("kassel").0 < point("dresden").0);
}

#[test]
fn outlines_are_closed_paths_of_numbers_within_the_drawing() {
    assert_eq!(plan().lands.len(), 16);
    for land in &plan().lands {
        let path = &land.outline;
        assert!(path.starts_with('M') && path.ends_with('z'), "{}", land.id);
        assert!(path.bytes().all(|b| b.is_ascii_digit() || b"Mlz- ".contains(&b)), "{}", land.id);
        for ring in corners(path) {
            assert!(ring.len() >= 3, "{}: a ring has an area", land.id);
            for (x, y) in ring {
                let inside = (0.0..=f64::from(WIDTH)).contains(&x) && (0.0..=f64::from(HEIGHT)).contains(&y);
                assert!(inside, "{}: {x} {y}", land.id);
            }
        }
    }
}

#[test]
fn steps_add_up_to_where_the_corners_are() {
    // Each step is rounded on its own, but the errors must not add up at the last corner.
    for (outline, land) in outlines().iter().zip(&plan().lands) {
        let drawn = corners(&land.outline);
        assert_eq!(drawn.len(), outline.rings.len(), "{}", land.id);
        for (ring, drawn) in outline.rings.iter().zip(drawn) {
            let (lon, lat) = *ring.last().unwrap();
            let (x, y) = map::project(lon, lat);
            let last = drawn.last().unwrap();
            assert!((last.0 - x).abs() <= 1.01 && (last.1 - y).abs() <= 1.01, "{}: {last:?} for {x} {y}", land.id);
        }
    }
}

#[test]
fn the_laender_are_the_sixteen_each_once_with_its_name() {
    let lands: BTreeSet<(&str, &str)> = plan().lands.iter().map(|l| (l.id.as_str(), l.name.as_str())).collect();
    let expected = [
        ("BB", "Brandenburg"),
        ("BE", "Berlin"),
        ("BW", "Baden-Württemberg"),
        ("BY", "Bayern"),
        ("HB", "Bremen"),
        ("HE", "Hessen"),
        ("HH", "Hamburg"),
        ("MV", "Mecklenburg-Vorpommern"),
        ("NI", "Niedersachsen"),
        ("NW", "Nordrhein-Westfalen"),
        ("RP", "Rheinland-Pfalz"),
        ("SH", "Schleswig-Holstein"),
        ("SL", "Saarland"),
        ("SN", "Sachsen"),
        ("ST", "Sachsen-Anhalt"),
        ("TH", "Thüringen"),
    ];
    assert_eq!(lands, expected.into_iter().collect());
    assert_eq!(plan().lands.len(), 16);
}

#[test]
fn the_laender_have_about_their_real_size() {
    // Areas in thousands of square kilometres, from the statistical office; the outlines are simplified.
    for (id, real) in
        [("BE", 0.891), ("BY", 70.5), ("NI", 47.7), ("NW", 34.1), ("SL", 2.57), ("TH", 16.2), ("BB", 29.7)]
    {
        let land = plan().lands.iter().find(|l| l.id == id).unwrap();
        let area: f64 = corners(&land.outline)
            .iter()
            .map(|ring| {
                let next = ring.iter().cycle().skip(1);
                ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0
            })
            .sum();
        let thousands = area.abs() / SCALE / SCALE / 1000.0;
        assert!((thousands / real - 1.0).abs() < 0.08, "{id}: {thousands} for {real}");
    }
}

#[test]
fn a_hole_is_outside() {
    let ring = |at: f64, size: f64| vec![(at, at), (at + size, at), (at + size, at + size), (at, at + size)];
    let square = Outline { id: "XX".into(), name: "Test".into(), rings: vec![ring(0.0, 10.0), ring(4.0, 2.0)] };
    for (lon, lat, inside) in
        [(1.0, 1.0, true), (5.0, 5.0, false), (7.0, 5.0, true), (11.0, 5.0, false), (-1.0, 5.0, false)]
    {
        assert_eq!(map::contains(&square, lon, lat), inside, "{lon} {lat}");
    }
}

#[test]
fn an_outline_is_drawn_as_relative_steps_and_closed() {
    let ring = vec![(10.5, 51.163), (10.6, 51.163), (10.6, 51.163), (10.6, 51.2)];
    let land = map::draw(&Outline { id: "XX".into(), name: "Test".into(), rings: vec![ring] });
    let rings = corners(&land.outline);
    assert_eq!(rings.len(), 1);
    assert_eq!(rings[0].len(), 3, "a corner that does not move is left out: {}", land.outline);
    assert_eq!(rings[0][0], (f64::from(WIDTH) / 2.0, f64::from(HEIGHT) / 2.0));
}

proptest! {
    #[test]
    fn no_place_is_in_two_laender(lon in 5.86..15.05f64, lat in 47.27..55.06f64) {
        let all = outlines();
        let around: Vec<&str> = all.iter().filter(|l| map::contains(l, lon, lat)).map(|l| l.id.as_str()).collect();
        prop_assert!(around.len() <= 1, "{:?}", around);
    }

    #[test]
    fn going_north_goes_up_and_going_east_goes_right(lon in 5.9..15.0f64, lat in 47.3..55.0f64) {
        let here = map::project(lon, lat);
        prop_assert!(map::project(lon, lat + 0.01).1 < here.1);
        prop_assert!(map::project(lon + 0.01, lat).0 > here.0);
    }
}

#[test]
fn the_map_as_chosen_is_a_picture_of_its_own() {
    let plan = plan();
    let index = MapIndex::new(plan);
    let filters = MapQuery::parse("?land=NW", &index);
    let legend = ["Zentrum", "anderer Ort"];
    let map = ChosenMap {
        plan,
        index: &index,
        filters: &filters,
        title: "A & B",
        choice: "Viele ".repeat(60).leak(),
        legend,
        source: "Quelle",
    };
    let Drawn { width, height, svg } = map.draw(|_| "#123456".into());
    assert!(svg.contains(&format!("viewBox=\"0 0 {width} {height}\"")) && svg.contains(">A &amp; B<"));
    assert!(svg.contains(">Bonn<") && !svg.contains(">Berlin<"));
    assert!(svg.matches(">Viele ").count() > 4, "a long line is broken");
    assert_eq!(svg.matches("<path").count(), 16);
    for strange in ["class=", "style=", "var(", "href"] {
        assert!(!svg.contains(strange), "{strange}");
    }
}
