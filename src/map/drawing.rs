//! What is drawn of a city: its mark, the number on it, its name. The page's map, the files and the link previews are all
//! drawn from this one description. Everything is in the drawing's units unless it says otherwise.

use crate::plan::{City, Side};

/// How far below a mark's middle the number on it stands.
pub const NUMBER_BASELINE: i32 = 6;
/// The size of the letters of a name.
pub const NAME_SIZE: i32 = 19;
/// The height of capitals, in hundredths of the letters' size.
const CAPITALS: i32 = 72;
/// What is free between a mark and a name.
const GAP: i32 = 7;

/// A city's mark, as large as what is in the city.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// Whose mark it is.
    pub city: &'static City,
    /// Its middle, from the left.
    pub x: i32,
    /// Its middle, from the top.
    pub y: i32,
    /// From its middle to its edge.
    pub radius: i32,
    /// How many places it stands for; with none it is not seen.
    pub count: usize,
    /// Whether a competence centre is among them.
    pub centre: bool,
}

/// A city's name beside its mark, set by the middle of the word.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// The name.
    pub name: &'static str,
    /// From the mark's middle down to the line that letters stand on, but for `dy`.
    pub y: i32,
    /// To the right, in hundredths of the letters' size.
    pub dx: i32,
    /// Further down, in hundredths of the letters' size.
    pub dy: i32,
}

impl Mark {
    /// The mark of a city with so many places, a competence centre among them or not.
    pub fn new(city: &'static City, count: usize, centre: bool) -> Mark {
        let (x, y) = city.point.unwrap_or_default();
        Mark { city, x, y, radius: radius(count), count, centre }
    }

    /// The number on it. One that stands for a single place has none.
    pub fn number(&self) -> Option<usize> {
        (self.count > 1).then_some(self.count)
    }

    /// The token of its colour.
    pub fn colour(&self) -> &'static str {
        if self.centre { "map-centre" } else { "map-other" }
    }

    /// The name beside it; only the cities of the plan's printed map have one.
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
    /// Where its middle and its letters' line are from the mark's middle, for letters of [`NAME_SIZE`].
    pub fn offset(&self) -> (i32, i32) {
        // To the nearest unit: half of a unit is more than the whole division drops.
        let units = |hundredths: i32| (hundredths * NAME_SIZE + 50 * hundredths.signum()) / 100;
        (units(self.dx), self.y + units(self.dy))
    }
}

/// Areas grow with the number of places.
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
