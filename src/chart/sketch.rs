//! Small drawings beside key figures: the number among its like, as columns or as squares.

use super::data::{comparison_of, same};
use crate::plan::{Figure, Plan, RecordId, Unit};
use std::fmt::Write;

/// A small drawing: the data of two SVG paths, and its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// What the number is compared with.
    pub rest: String,
    /// The number itself.
    pub own: String,
    /// The width in units of the paths.
    pub width: u16,
    /// The height in the same units.
    pub height: u16,
}

/// The height of a drawing of columns.
const HIGH: u16 = 40;
/// The distance from one square to the next, and the side of a square.
const STEP: u16 = 8;
const SIDE: u16 = 6;
/// The most squares that are drawn.
const MOST: u16 = 200;

impl Sketch {
    /// The drawing of a figure, by what the data tells of it: a year of the budget among the others, a part of its whole,
    /// a share in twentieths, the measures that name an amount among all, things that can be counted. `None` for others.
    pub fn of(plan: &Plan, figure: &Figure) -> Option<Sketch> {
        let record = RecordId(&figure.id).record();
        if plan.budget.source_id == record
            && let Some(at) = plan.budget.rows.iter().position(|row| same(row.value, figure.value))
        {
            return Some(Sketch::columns(plan, at));
        }
        let whole = comparison_of(plan, record, figure).and_then(|comparison| comparison.whole);
        let measure = RecordId(record).measure().and_then(|id| plan.measure(id));
        if measure.is_some_and(|m| m.amount.as_ref().is_some_and(|amount| same(amount.value, figure.value))) {
            let named = |m: &&crate::plan::Measure| m.amount.is_some();
            return Some(Sketch::squares(plan.measures().filter(named).count(), plan.measures().count()));
        }
        let [own, all] = match (figure.unit, whole) {
            (Unit::Percent, _) => [figure.value / 5.0, 20.0],
            (Unit::Count, Some(whole)) => [figure.value, whole],
            (Unit::Count, None) => [figure.value; 2],
            _ => return None,
        };
        let fits = own.fract() == 0.0 && all.fract() == 0.0 && (2.0..=f64::from(MOST)).contains(&all);
        fits.then(|| Sketch::squares(own as usize, all as usize))
    }

    /// The years of the budget, with one of them set off.
    fn columns(plan: &Plan, own: usize) -> Sketch {
        let most = plan.budget.rows.iter().map(|row| row.value).fold(1.0, f64::max);
        let mut paths = [String::new(), String::new()];
        for (at, row) in plan.budget.rows.iter().enumerate() {
            // At least a line, so that no year is missing.
            let height = ((f64::from(HIGH) * row.value / most) as u16).max(1);
            let (x, y) = (at as u16 * 16, HIGH - height);
            _ = write!(paths[usize::from(at == own)], "M{x} {y}h12v{height}h-12z");
        }
        let [rest, own] = paths;
        Sketch { rest, own, width: plan.budget.rows.len() as u16 * 16 - 4, height: HIGH }
    }

    /// Squares in rows, of which the first `own` are set off.
    fn squares(own: usize, all: usize) -> Sketch {
        // About five times as wide as high.
        let columns = (1..=all).find(|columns| columns * columns >= 5 * all).unwrap_or(all).max(10) as u16;
        let mut paths = [String::new(), String::new()];
        for at in 0..all {
            let (x, y) = (at as u16 % columns * STEP, at as u16 / columns * STEP);
            _ = write!(paths[usize::from(at < own)], "M{x} {y}h{SIDE}v{SIDE}h-{SIDE}z");
        }
        let [rest, own] = paths;
        let rows = (all as u16).div_ceil(columns);
        Sketch { rest, own, width: columns * STEP - STEP + SIDE, height: rows * STEP - STEP + SIDE }
    }
}
