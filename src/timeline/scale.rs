//! From dates to positions. All years are equally wide; long stretches in which nothing happens are left out.

use crate::format::{Date, parse_date};
use crate::plan::TimelineEvent;

/// So many years in a row without an event are left out.
const EMPTY: i32 = 4;
/// Parts of a year: a date is counted in these.
const PARTS: i32 = 1200;

/// A year on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The year.
    pub year: i32,
    /// Where it begins.
    pub x: i32,
    /// Whether there is room for its number.
    pub is_labelled: bool,
}

/// Where each year is.
#[derive(Debug)]
pub struct Scale {
    years: Vec<i32>,
    year: i32,
    gap: i32,
}

impl Scale {
    /// Spreads the years of all events over a width. `gap` is the width of what is left out.
    pub fn new(events: &[TimelineEvent], width: i32, gap: i32) -> Scale {
        let spans: Vec<(i32, i32)> = events.iter().map(|event| time(&event.date, event.to.as_deref())).collect();
        let first = spans.iter().map(|span| span.0 / PARTS).min().unwrap_or_default();
        // What ends with a year does not reach into the next one.
        let last = spans.iter().map(|span| (span.1 - 1) / PARTS).max().unwrap_or_default();
        let is_used = |year: i32| spans.iter().any(|(start, end)| *start < (year + 1) * PARTS && *end > year * PARTS);
        let used: Vec<i32> = (first..=last).filter(|year| is_used(*year)).collect();
        let is_near = |year: &i32| {
            let after = used.iter().find(|used| **used >= *year);
            let before = used.iter().rev().find(|used| **used <= *year);
            before.zip(after).is_some_and(|(before, after)| after - before <= EMPTY)
        };
        let years: Vec<i32> = (first..=last).filter(is_near).collect();
        let gaps = years.windows(2).filter(|pair| pair[1] - pair[0] > 1).count() as i32;
        let year = (width - gaps * gap) / (years.len().max(1) as i32);
        Scale { years, year, gap }
    }

    /// Where a date or period begins and ends.
    pub fn span(&self, date: &str, to: Option<&str>) -> (i32, i32) {
        let (start, end) = time(date, to);
        let last = (end - 1) / PARTS;
        (self.at(start / PARTS, start % PARTS), self.at(last, end - last * PARTS))
    }

    /// The years on the axis. Some have no number if there is no room for all.
    pub fn ticks(&self, font: i32) -> Vec<Tick> {
        let mut free = i32::MIN;
        let tick = |year: &i32| {
            let x = self.at(*year, 0);
            let is_labelled = x >= free;
            if is_labelled {
                // Four digits and a space.
                free = x + font * 14 / 5;
            }
            Tick { year: *year, x, is_labelled }
        };
        self.years.iter().map(tick).collect()
    }

    /// The middle of each stretch of years that is left out.
    pub fn gaps(&self) -> Vec<i32> {
        let after = self.years.windows(2).filter(|pair| pair[1] - pair[0] > 1).map(|pair| pair[1]);
        after.map(|year| self.at(year, 0) - self.gap / 2).collect()
    }

    fn at(&self, year: i32, parts: i32) -> i32 {
        let before = self.years.partition_point(|own| *own < year);
        let passed = &self.years[..(before + 1).min(self.years.len())];
        let gaps = passed.windows(2).filter(|pair| pair[1] - pair[0] > 1).count() as i32;
        before as i32 * self.year + gaps * self.gap + parts * self.year / PARTS
    }
}

/// The time from the beginning of a date to the end of it, or to the end of another one.
fn time(date: &str, to: Option<&str>) -> (i32, i32) {
    let (start, end) = range(date);
    (start, to.map_or(end, |to| range(to).1))
}

fn range(date: &str) -> (i32, i32) {
    let month = PARTS / 12;
    let (start, length) = match parse_date(date) {
        Some(Date::Year(year)) => (i32::from(year) * PARTS, PARTS),
        Some(Date::Quarter(year, quarter)) => {
            (i32::from(year) * PARTS + (i32::from(quarter) - 1) * 3 * month, 3 * month)
        }
        Some(Date::Month(year, of)) => (i32::from(year) * PARTS + (i32::from(of) - 1) * month, month),
        // To a picture, all months are equally long.
        Some(Date::Day(year, of, day)) => {
            (i32::from(year) * PARTS + (i32::from(of) - 1) * month + (i32::from(day) - 1) * month / 31, month / 31)
        }
        // The check of the data has refused any other text.
        None => (0, 1),
    };
    (start, start + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event(date: &str, to: Option<&str>) -> TimelineEvent {
        let text = json!({ "de": "x" });
        let event = json!({ "id": "t", "date": date, "to": to, "kind": "event", "title": text, "text": text, "source_id": "1-p1" });
        serde_json::from_value(event).expect("it is an event")
    }

    #[test]
    fn long_empty_stretches_are_left_out_and_short_ones_stay() {
        let events = [event("1990", None), event("2000", None), event("2003", Some("2004"))];
        let scale = Scale::new(&events, 620, 10);
        assert_eq!(scale.years, [1990, 2000, 2001, 2002, 2003, 2004]);
        assert_eq!((scale.year, scale.gaps()), (101, vec![106]));
        assert_eq!(scale.span("1990", None), (0, 101));
        assert_eq!(scale.span("2003", Some("2004")), (414, 616));
    }

    #[test]
    fn a_date_is_as_long_as_it_is_vague() {
        let events = [event("2023", None), event("2024", None)];
        let scale = Scale::new(&events, 2400, 10);
        let spans = ["2024", "2024-Q4", "2024-11", "2024-11-30"].map(|date| scale.span(date, None));
        assert_eq!(spans, [(1200, 2400), (2100, 2400), (2200, 2300), (2293, 2296)]);
    }

    #[test]
    fn numbers_of_years_do_not_touch() {
        let events = [event("2011", Some("2028"))];
        let labelled = |width| -> Vec<i32> {
            let ticks = Scale::new(&events, width, 10).ticks(13);
            ticks.iter().filter(|tick| tick.is_labelled).map(|tick| tick.year).collect()
        };
        assert_eq!(labelled(900).len(), 18);
        assert_eq!(labelled(240), [2011, 2014, 2017, 2020, 2023, 2026]);
    }
}
