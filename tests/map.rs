//! The drawn map: cities are at their places, and outlines are closed paths of numbers.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::map::labels::{Area, label_area, mark_area, overlap};
use aktionsplan::map::{self, Frame, HEIGHT, Mark, Outline, Size, WIDTH, neighbour};
use aktionsplan::picture::{ChosenMap, Drawn};
use aktionsplan::plan::{City, Text};
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
        assert!((10..WIDTH - 10).contains(&x) && (10..HEIGHT - 10).contains(&y), "{} at {x} {y}", city.id);
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
            assert!((drawn - real).abs() < 1.5 + real / 100.0, "{} and {}: {drawn} for {real}", a.id, b.id);
            assert_ne!(p, q, "{} and {}", a.id, b.id);
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
    let square = Outline { id: "XX".into(), name: Text::default(), rings: vec![ring(0.0, 10.0), ring(4.0, 2.0)] };
    for (lon, lat, inside) in
        [(1.0, 1.0, true), (5.0, 5.0, false), (7.0, 5.0, true), (11.0, 5.0, false), (-1.0, 5.0, false)]
    {
        assert_eq!(map::contains(&square, lon, lat), inside, "{lon} {lat}");
    }
}

#[test]
fn an_outline_is_drawn_as_relative_steps_and_closed() {
    let ring = vec![(10.5, 51.163), (10.6, 51.163), (10.6, 51.163), (10.6, 51.2)];
    let land = map::draw(&Outline { id: "XX".into(), name: Text::default(), rings: vec![ring] });
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
    let legend = ["Zentrum", "Universität", "Rechner", "Zahl"];
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
    assert!(svg.contains(">Universität<") && svg.contains("scale(") && svg.contains("clip-path"));
    let signs: usize = index.marks(&filters, Size::Wide).iter().map(|mark| mark.signs().len()).sum();
    assert_eq!(svg.matches("<path").count(), 16 + signs + legend.len());
    for strange in ["class=", "style=", "var(", "href"] {
        assert!(!svg.contains(strange), "{strange}");
    }
}

// Marks and names

/// Queries for all parts of the map, and for each kind of place.
fn views() -> Vec<MapQuery> {
    let index = MapIndex::new(plan());
    let mut searches: Vec<String> =
        ["", "?ebene=zentren", "?ebene=universitaeten", "?ebene=rechner"].map(str::to_owned).into();
    searches.extend(plan().lands.iter().map(|land| format!("?land={}", land.id)));
    searches.extend(plan().places.centres.iter().map(|centre| format!("?zentrum={}", centre.id)));
    for city in &plan().places.cities {
        let (x, y) = city.point.unwrap();
        searches.push(format!("?nah={x},{y}"));
    }
    searches.iter().map(|search| MapQuery::parse(search, &index)).collect()
}

/// Calls `check` with the marks of each view in each size.
fn each_view(check: impl Fn(&MapQuery, Size, &[Mark])) {
    let index = MapIndex::new(plan());
    for query in views() {
        for size in Size::ALL {
            check(&query, size, &index.marks(&query, size));
        }
    }
}

#[test]
fn no_mark_or_name_covers_another_one_in_any_part_of_the_map() {
    each_view(|query, size, marks| {
        let mut areas: Vec<(String, Area)> = marks.iter().map(|mark| (mark.name(), mark_area(mark))).collect();
        areas.extend(marks.iter().filter_map(|mark| {
            let label = mark.label.as_ref()?;
            Some((format!("the name {}", label.name), label_area(mark, label)))
        }));
        for (i, (name, area)) in areas.iter().enumerate() {
            let inside = area.0 >= 0 && area.1 >= 0 && area.2 <= WIDTH && area.3 <= HEIGHT;
            assert!(inside, "{} {size:?}: {name} at {area:?}", query.print());
            for (other, its) in &areas[i + 1..] {
                assert!(!overlap(*area, *its), "{} {size:?}: {name} {area:?} and {other} {its:?}", query.print());
            }
        }
    });
}

#[test]
fn marks_are_far_enough_apart_for_a_finger() {
    each_view(|query, size, marks| {
        for (i, a) in marks.iter().enumerate() {
            for b in &marks[i + 1..] {
                let distance = (a.x - b.x).abs().max((a.y - b.y).abs());
                assert!(
                    distance >= size.apart(),
                    "{} {size:?}: {} and {}: {distance}",
                    query.print(),
                    a.name(),
                    b.name()
                );
            }
        }
    });
}

#[test]
fn a_mark_is_close_to_its_place_and_only_the_whole_narrow_map_gathers() {
    each_view(|query, size, marks| {
        let frame = MapIndex::new(plan()).frame(query);
        for mark in marks {
            let (x, y) = frame.place(mark.point);
            let moved = (mark.x - x).abs().max((mark.y - y).abs());
            assert!(
                moved <= 2 * size.apart() / 3 + 8,
                "{} {size:?}: {} is moved by {moved}",
                query.print(),
                mark.name()
            );
            let gathers = size == Size::Narrow && frame == Frame::WHOLE;
            assert!(gathers || !mark.is_group(), "{} {size:?}: {}", query.print(), mark.name());
        }
    });
}

#[test]
fn every_place_has_a_mark_and_a_closer_look_at_a_group_has_its_cities() {
    let index = MapIndex::new(plan());
    for size in Size::ALL {
        let marks = index.marks(&MapQuery::default(), size);
        let count: usize = marks.iter().map(Mark::count).sum();
        let cities: BTreeSet<&str> = marks.iter().flat_map(|mark| &mark.cities).map(|city| city.id.as_str()).collect();
        assert_eq!((count, cities.len()), (index.sites().count(), plan().places.cities.len()), "{size:?}");
        for group in marks.iter().filter(|mark| mark.is_group()) {
            let close = index.marks(&MapQuery::default().closer(group.point), size);
            for city in &group.cities {
                assert!(close.iter().any(|mark| mark.city().id == city.id), "{} near {}", city.id, group.name());
            }
        }
    }
}

#[test]
fn names_are_there_where_there_is_room() {
    let index = MapIndex::new(plan());
    each_view(|query, size, marks| {
        let without: Vec<String> = marks.iter().filter(|mark| mark.label.is_none()).map(Mark::name).collect();
        if index.frame(query) == Frame::WHOLE {
            let printed = marks.iter().filter(|mark| mark.cities.iter().any(|city| city.on_map));
            assert!(size == Size::Narrow || printed.into_iter().all(|mark| mark.label.is_some()), "{without:?}");
            assert!(5 * without.len() <= marks.len(), "{} {size:?}: {without:?} of {}", query.print(), marks.len());
        } else if query.land.is_some() {
            assert!(without.is_empty(), "{} {size:?}: {without:?}", query.print());
        }
    });
}

#[test]
fn arrow_keys_lead_to_every_mark() {
    each_view(|query, size, marks| {
        let mut reached = BTreeSet::from([0]);
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            for direction in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
                if let Some(next) = neighbour(marks, at, direction).filter(|next| reached.insert(*next)) {
                    let ahead =
                        (marks[next].x - marks[at].x) * direction.0 + (marks[next].y - marks[at].y) * direction.1;
                    assert!(ahead > 0);
                    open.push(next);
                }
            }
        }
        let left: Vec<String> =
            (0..marks.len()).filter(|at| !reached.contains(at)).map(|at| marks[at].name()).collect();
        assert!(left.is_empty(), "{} {size:?}: {left:?}", query.print());
    });
}

#[test]
fn signs_stand_in_a_row_around_the_middle_of_their_mark() {
    let index = MapIndex::new(plan());
    let marks = index.marks(&MapQuery::default(), Size::Wide);
    let muenchen = marks.iter().find(|mark| mark.city().id == "muenchen").unwrap();
    let signs = muenchen.signs();
    assert_eq!(
        signs.iter().map(|sign| (sign.kind, sign.number)).collect::<Vec<_>>(),
        [(0, None), (1, Some(2)), (2, None)]
    );
    assert!(signs.windows(2).all(|pair| pair[0].x + pair[0].radius == pair[1].x - pair[1].radius));
    assert_eq!(signs[0].x - signs[0].radius, -(signs[2].x + signs[2].radius));
}
