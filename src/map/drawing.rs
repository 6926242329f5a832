//! How a mark is drawn: a row of signs, one for each kind of place, each with the number of places of that kind. The map
//! on the page, the picture files and the link previews are all drawn from this description. Lengths are in units of
//! the drawing, with `x` to the right and `y` downwards.

use crate::plan::City;

/// How many kinds of places there are: the layers of the map, in their order.
pub const KINDS: usize = 3;
/// The names of the kinds in tokens (`map-centre`) and classes (`sign-centre`).
pub const KIND_NAMES: [&str; KINDS] = ["centre", "university", "computing"];

/// How large marks and names are, by the width that the map has on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// At least 480 pixels, and in pictures.
    Wide,
    /// From 320 pixels, as on a phone.
    Narrow,
}

impl Size {
    /// Both sizes.
    pub const ALL: [Size; 2] = [Size::Wide, Size::Narrow];

    /// The name of the size in classes.
    pub fn name(self) -> &'static str {
        if self == Size::Wide { "wide" } else { "narrow" }
    }

    fn pick(self, wide: i32, narrow: i32) -> i32 {
        if self == Size::Wide { wide } else { narrow }
    }

    /// The font size of names.
    pub fn name_size(self) -> i32 {
        self.pick(19, 26)
    }

    /// The font size of numbers on signs.
    pub fn number_size(self) -> i32 {
        self.pick(17, 25)
    }

    /// The least distance of two marks to the side or upwards: 24 pixels where the narrow map is 320 pixels wide, the
    /// wide one 510 (WCAG 2.5.8).
    pub fn apart(self) -> i32 {
        self.pick(34, 54)
    }

    /// The radius of the circle of a sign, which gives the size of the other signs too.
    pub fn radius(self, count: usize) -> i32 {
        if count > 1 { self.pick(14, 20) } else { self.pick(10, 14) }
    }

    /// How much wider a mark of several cities is than its signs, on each side.
    pub fn rim(self) -> i32 {
        self.pick(7, 9)
    }
}

/// A mark: a city, or several that are too close to each other to be told apart.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The cities, that with the most places first.
    pub cities: Vec<&'static City>,
    /// The x coordinate of its middle.
    pub x: i32,
    /// The y coordinate of its middle.
    pub y: i32,
    /// The middle of the cities in units of the map.
    pub point: (i32, i32),
    /// How many places it stands for, by kind.
    pub kinds: [usize; KINDS],
    /// The size that it is drawn in.
    pub size: Size,
    /// Its name, if there is room for it.
    pub label: Option<Label>,
}

/// A sign of a mark: a square for centres, a circle for universities, a triangle for computing sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The index of the kind of place.
    pub kind: usize,
    /// The distance of its middle from that of the mark, to the right.
    pub x: i32,
    /// The radius of the circle that it is as large as.
    pub radius: i32,
    /// The number on it; `None` if it stands for a single place.
    pub number: Option<usize>,
}

/// The name of a mark, where there is room for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The name, as [`Mark::name`] gives it.
    pub name: String,
    /// The distance from the mark's middle to the name's beginning, middle or end, to the right.
    pub x: i32,
    /// The distance from the mark's middle down to the baseline.
    pub y: i32,
    /// Which part of the name is at `x`.
    pub anchor: Anchor,
}

/// The part of a line of text that is at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of the attribute `text-anchor`.
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

impl Mark {
    /// The first of its cities, which names it.
    pub fn city(&self) -> &'static City {
        self.cities[0]
    }

    /// Its name, as it is written on the map: for several cities, that of the first, with `…` behind it.
    pub fn name(&self) -> String {
        let name = self.city().name.as_str();
        if self.is_group() { format!("{name} …") } else { name.to_owned() }
    }

    /// Whether it stands for several cities.
    pub fn is_group(&self) -> bool {
        self.cities.len() > 1
    }

    /// The number of places that it stands for.
    pub fn count(&self) -> usize {
        self.kinds.iter().sum()
    }

    /// Its signs, from left to right.
    pub fn signs(&self) -> Vec<Sign> {
        let shown = || self.kinds.iter().copied().enumerate().filter(|(_, count)| *count > 0);
        let mut x = -shown().map(|(_, count)| self.size.radius(count)).sum::<i32>();
        shown()
            .map(|(kind, count)| {
                let radius = self.size.radius(count);
                x += 2 * radius;
                Sign { kind, x: x - radius, radius, number: (count > 1).then_some(count) }
            })
            .collect()
    }

    /// Half of its width and of its height.
    pub fn half(&self) -> (i32, i32) {
        let signs = self.signs();
        let rim = if self.is_group() { self.size.rim() } else { 0 };
        let high = signs.iter().map(|sign| sign.radius).max().unwrap_or_default();
        (signs.iter().map(|sign| sign.radius).sum::<i32>() + rim, high + rim)
    }
}

impl Sign {
    /// Its outline as an SVG path around the middle of the mark.
    pub fn path(&self) -> String {
        let (x, r) = (self.x, self.radius);
        match self.kind {
            // A square, somewhat narrower than the circle is, as it looks larger.
            0 => {
                let half = r * 9 / 10;
                format!("M{} {}h{side}v{side}h-{side}z", x - half, -half, side = 2 * half)
            }
            1 => format!("M{} 0a{r} {r} 0 1 0 {} 0a{r} {r} 0 1 0-{} 0z", x - r, 2 * r, 2 * r),
            // A triangle that stands on the line that the circle stands on.
            _ => {
                let half = r * 23 / 20;
                format!("M{x} {}l{half} {high}h-{}z", r * 9 / 10 - 2 * r, 2 * half, high = 2 * r)
            }
        }
    }

    /// The distance from the mark's middle down to the baseline of the number.
    pub fn baseline(&self, size: Size) -> i32 {
        size.number_size() * 36 / 100 + if self.kind == 2 { self.radius / 5 } else { 0 }
    }
}
