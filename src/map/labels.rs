//! Places the names of marks where there is room: beside the mark, above or below it.

use super::drawing::{Anchor, Label, Mark};
use super::{HEIGHT, WIDTH};

/// What is free between a mark and its name.
const GAP: i32 = 5;
/// How high letters rise above the baseline and reach below it, in hundredths of the font size.
const RISE: i32 = 74;
const FALL: i32 = 22;

/// A rectangle: left, top, right, foot.
pub type Area = (i32, i32, i32, i32);

/// Gives a name to every mark that has room for it: first those of the plan's printed map, and of them first those that
/// have the fewest places left for it.
pub(super) fn place(marks: &mut [Mark]) {
    let taken: Vec<Area> = marks.iter().map(mark_area).collect();
    let mut left: Vec<(usize, Vec<(Label, Area)>)> = vec![];
    for (i, mark) in marks.iter().enumerate() {
        let all = candidates(mark).into_iter().map(|label| (label_area(mark, &label), label));
        let free = all.filter(|(area, _)| {
            let inside = area.0 >= 0 && area.1 >= 0 && area.2 <= WIDTH && area.3 <= HEIGHT;
            inside && taken.iter().enumerate().all(|(k, other)| k == i || !overlap(*area, *other))
        });
        left.push((i, free.map(|(area, label)| (label, area)).collect()));
    }
    loop {
        left.retain(|(_, free)| !free.is_empty());
        let rank = |(i, free): &&(usize, Vec<(Label, Area)>)| (!marks[*i].is_printed(), free.len());
        let Some(next) = left.iter().min_by_key(rank).map(|(i, _)| *i) else { return };
        let Some(at) = left.iter().position(|(i, _)| *i == next) else { return };
        let (_, mut free) = left.swap_remove(at);
        let (label, area) = free.swap_remove(0);
        marks[next].label = Some(label);
        left.iter_mut().for_each(|(_, free)| free.retain(|(_, other)| !overlap(area, *other)));
    }
}

/// The places that a name may have, the best first.
fn candidates(mark: &Mark) -> Vec<Label> {
    use Anchor::*;
    let (wide, high) = mark.half();
    let size = mark.size.name_size();
    let middle = size * 35 / 100;
    let (above, below) = (-high - GAP, high + GAP + size * RISE / 100);
    let name = mark.name();
    let label = |x, y, anchor| Label { name: name.clone(), x, y, anchor };
    vec![
        label(wide + GAP, middle, Start),
        label(0, above, Middle),
        label(-wide - GAP, middle, End),
        label(0, below, Middle),
        label(-wide, above, Start),
        label(wide, above, End),
        label(-wide, below, Start),
        label(wide, below, End),
        label(wide, above + high, Start),
        label(wide, below - high, Start),
        label(-wide, above + high, End),
        label(-wide, below - high, End),
    ]
}

/// What a mark covers.
pub fn mark_area(mark: &Mark) -> Area {
    let (wide, high) = mark.half();
    (mark.x - wide, mark.y - high, mark.x + wide, mark.y + high)
}

/// What a mark's name covers.
pub fn label_area(mark: &Mark, label: &Label) -> Area {
    let size = mark.size.name_size();
    let width = width(&label.name) * size / 100;
    let x = mark.x + label.x;
    let left = match label.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2,
        Anchor::End => x - width,
    };
    let y = mark.y + label.y;
    (left, y - size * RISE / 100, left + width, y + size * FALL / 100)
}

/// Whether two areas have a part in common.
pub fn overlap(a: Area, b: Area) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// The width of a name in hundredths of the font size: at least that in Fira Sans, semibold.
pub fn width(name: &str) -> i32 {
    let width = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | 'J' | 'f' | 't' | 'r' | ' ' | '.' | '-' | '(' | ')' => 38,
        'm' | 'w' | 'M' | 'W' | '…' => 92,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 67,
        _ => 60,
    };
    name.chars().map(width).sum()
}
