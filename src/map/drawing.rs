//! How a city is drawn: its mark, the number on the mark, its name. The map on the page, the picture files and the link
//! previews are all drawn from this description. Lengths are in units of the drawing unless stated otherwise, with `x`
//! to the right and `y` downwards.

use crate::plan::{City, Side};

/// The distance from a mark's centre down to the baseline of the number on it.
pub const NUMBER_BASELINE: i32 = 6;
/// The font size of names.
pub const NAME_SIZE: i32 = 19;
/// The height of capital letters, in hundredths of the font size.
const CAPITALS: i32 = 72;
/// The free space between the edge of a mark and a name.
const GAP: i32 = 7;

/// The mark of a city: a circle, which is the larger the more places it stands for.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// The city that is marked.
    pub city: &'static City,
    /// The x coordinate of the centre.
    pub x: i32,
    /// The y coordinate of the centre.
    pub y: i32,
    /// The radius of the circle.
    pub radius: i32,
    /// The number of places that the mark stands for. With 0 it is not shown.
    pub count: usize,
    /// Whether a competence centre is among these places.
    pub centre: bool,
}

/// The name of a city above or below its mark. It is anchored by its horizontal middle, relative to the mark's centre.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// The name of the city.
    pub name: &'static str,
    /// The offset of the baseline downwards from the mark's centre, to which `dy` is added.
    pub y: i32,
    /// The offset to the right, in hundredths of the font size.
    pub dx: i32,
    /// The additional offset downwards, in hundredths of the font size.
    pub dy: i32,
}

impl Mark {
    /// The mark of a city with `count` places. `centre` says whether a competence centre is among them.
    pub fn new(city: &'static City, count: usize, centre: bool) -> Mark {
        let (x, y) = city.point.unwrap_or_default();
        Mark { city, x, y, radius: radius(count), count, centre }
    }

    /// The number on the mark; `None` if it stands for a single place or none.
    pub fn number(&self) -> Option<usize> {
        (self.count > 1).then_some(self.count)
    }

    /// The token of the mark's colour, without the leading hyphens.
    pub fn colour(&self) -> &'static str {
        if self.centre { "map-centre" } else { "map-other" }
    }

    /// The name beside the mark; `None` for cities that are not on the map in the original plan.
    pub fn label(&self) -> Option<Label> {
        let free = self.radius + GAP;
        let position = self.city.label.unwrap_or_default();
        let (y, dy) = match position.side {
            Side::Above => (-free, 0),
            Side::Below => (free, CAPITALS),
        };
        self.city.on_map.then(|| Label { name: &self.city.name, y, dx: position.dx.unwrap_or_default(), dy })
    }
}

impl Label {
    /// The offset of the name's middle and baseline from the mark's centre, at the font size [`NAME_SIZE`].
    pub fn offset(&self) -> (i32, i32) {
        // The division truncates, so half a unit is added before it to round to the nearest unit.
        let units = |hundredths: i32| (hundredths * NAME_SIZE + 50 * hundredths.signum()) / 100;
        (units(self.dx), self.y + units(self.dy))
    }
}

/// The radius of a mark: up to four places, the area of the circle grows about in proportion to their number.
fn radius(count: usize) -> i32 {
    match count {
        0 | 1 => 10,
        2 => 15,
        3 => 18,
        _ => 21,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::LabelPosition;

    fn mark(count: usize, label: Option<LabelPosition>) -> Mark {
        let city = City {
            id: "bonn".into(),
            name: "Bonn".into(),
            land: "NW".into(),
            lat: 0.0,
            lon: 0.0,
            on_map: true,
            label,
            point: Some((100, 200)),
        };
        Mark::new(Box::leak(Box::new(city)), count, false)
    }

    #[test]
    fn a_single_place_has_no_number() {
        assert_eq!((mark(1, None).number(), mark(2, None).number()), (None, Some(2)));
        assert!(mark(1, None).radius < mark(2, None).radius && mark(4, None).radius == mark(9, None).radius);
    }

    #[test]
    fn a_name_keeps_its_distance_above_and_below() {
        let offset = |mark: Mark| mark.label().map(|label| label.offset());
        let moved = |count, side, dx| offset(mark(count, Some(LabelPosition { side, dx })));
        assert_eq!(offset(mark(2, None)), Some((0, -22)));
        assert_eq!(moved(2, Side::Above, Some(-120)), Some((-23, -22)));
        assert_eq!(moved(2, Side::Below, Some(-105)), Some((-20, 36)));
        assert_eq!(moved(1, Side::Below, None), Some((0, 31)));
    }
}
