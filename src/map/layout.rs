//! Where marks are drawn. Cities that are too close to each other are gathered to one mark or moved apart a little, so
//! that no mark covers another one and each can be hit with a finger.

use super::drawing::{KINDS, Mark, Size};
use super::{Frame, HEIGHT, WIDTH, labels};
use crate::plan::City;

/// What is free between two marks.
const GAP: i32 = 2;
/// The distance below which cities are gathered: far enough that most marks have room for a name.
const GATHERED: i32 = 68;
/// How often marks are moved apart at most; the map needs about twenty rounds.
const ROUNDS: usize = 120;

/// The marks of cities within a frame, with their names. Each city comes with the number of its places of each kind;
/// those without any have no mark. On a narrow drawing of the whole map, cities that are close to each other are
/// gathered.
pub fn marks(cities: impl IntoIterator<Item = (&'static City, [usize; KINDS])>, frame: Frame, size: Size) -> Vec<Mark> {
    let mark = |(city, kinds): (&'static City, [usize; KINDS])| {
        let point = city.point.unwrap_or_default();
        let (x, y) = frame.place(point);
        // A mark at the edge would be cut.
        let edge = size.apart() / 2;
        let inside = (edge..=WIDTH - edge).contains(&x) && (edge..=HEIGHT - edge).contains(&y);
        let mark = Mark { cities: vec![city], x, y, point, kinds, size, label: None };
        (inside && mark.count() > 0).then_some(mark)
    };
    let mut marks: Vec<Mark> = cities.into_iter().filter_map(mark).collect();
    if size == Size::Narrow && frame == Frame::WHOLE {
        gather(&mut marks);
    }
    spread(&mut marks);
    labels::place(&mut marks);
    marks
}

/// Puts the two closest marks into one, until all are far enough apart.
fn gather(marks: &mut Vec<Mark>) {
    let least = GATHERED.pow(2);
    loop {
        let mut closest = (least, 0, 0);
        for (i, a) in marks.iter().enumerate() {
            for (k, b) in marks.iter().enumerate().skip(i + 1) {
                let distance = (a.x - b.x).pow(2) + (a.y - b.y).pow(2);
                if distance < closest.0 {
                    closest = (distance, i, k);
                }
            }
        }
        let (_, i, k) = closest;
        if k == 0 {
            return;
        }
        let other = marks.remove(k);
        let mark = &mut marks[i];
        // The middle of a group is that of its cities.
        let (own, more) = (mark.cities.len() as i32, other.cities.len() as i32);
        let middle = |a: i32, b: i32| (a * own + b * more) / (own + more);
        (mark.x, mark.y) = (middle(mark.x, other.x), middle(mark.y, other.y));
        mark.point = (middle(mark.point.0, other.point.0), middle(mark.point.1, other.point.1));
        if (other.is_printed(), other.count()) > (mark.is_printed(), mark.count()) {
            mark.cities.splice(0..0, other.cities);
        } else {
            mark.cities.extend(other.cities);
        }
        (0..KINDS).for_each(|kind| mark.kinds[kind] += other.kinds[kind]);
    }
}

/// Moves marks apart that are too close to each other, each by half of what is missing.
fn spread(marks: &mut [Mark]) {
    let mut boxes: Vec<(i32, i32)> = vec![];
    for mark in marks.iter() {
        let (wide, high) = mark.half();
        let least = mark.size.apart() / 2;
        boxes.push(((wide + GAP).max(least), (high + GAP).max(least)));
    }
    for _ in 0..ROUNDS {
        let mut moved = false;
        for i in 0..marks.len() {
            for k in i + 1..marks.len() {
                let (dx, dy) = (marks[k].x - marks[i].x, marks[k].y - marks[i].y);
                let missing_x = boxes[i].0 + boxes[k].0 - dx.abs();
                let missing_y = boxes[i].1 + boxes[k].1 - dy.abs();
                if missing_x <= 0 || missing_y <= 0 {
                    continue;
                }
                moved = true;
                let by = |missing: i32, d: i32| if d < 0 { -(missing + 1) / 2 } else { (missing + 1) / 2 };
                if missing_x <= missing_y {
                    let by = by(missing_x, dx);
                    marks[i].x -= by;
                    marks[k].x += by;
                } else {
                    let by = by(missing_y, dy);
                    marks[i].y -= by;
                    marks[k].y += by;
                }
            }
        }
        for (mark, (wide, high)) in marks.iter_mut().zip(&boxes) {
            mark.x = mark.x.clamp(*wide, WIDTH - wide);
            mark.y = mark.y.clamp(*high, HEIGHT - high);
        }
        if !moved {
            return;
        }
    }
}

/// The mark to go to from another one with an arrow key: the closest in that direction, where a step to the side counts
/// twice. `(dx, dy)` is the direction: one of the two is 0, the other 1 or -1.
pub fn neighbour(marks: &[Mark], from: usize, (dx, dy): (i32, i32)) -> Option<usize> {
    let here = marks.get(from)?;
    let far = |mark: &Mark| {
        let (x, y) = (mark.x - here.x, mark.y - here.y);
        let (ahead, aside) = (x * dx + y * dy, (x * dy).abs() + (y * dx).abs());
        (ahead > 0 && aside <= 2 * ahead).then_some(ahead + 2 * aside)
    };
    let all = marks.iter().enumerate().filter_map(|(i, mark)| Some((far(mark)?, i)));
    all.min().map(|(_, i)| i)
}

impl Mark {
    /// Whether the plan's printed map shows one of its cities.
    pub(super) fn is_printed(&self) -> bool {
        self.cities.iter().any(|city| city.on_map)
    }
}
