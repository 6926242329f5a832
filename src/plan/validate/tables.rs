//! Validates budget, key figures, comparisons, glossary, timeline, changelog, and the places on the map.

use super::{Check, GERMANY};
use crate::plan::*;
use std::collections::BTreeSet;

impl Check<'_> {
    pub(super) fn tables(&mut self) {
        let plan = self.plan;
        let rows = &plan.budget.rows;
        for (i, pair) in rows.windows(2).enumerate() {
            let place = format!("/rows/{}", i + 1);
            self.expect(pair[1].year == pair[0].year + 1, "budget.json", &place, || {
                format!("year {} follows {}, expected {}", pair[1].year, pair[0].year, pair[0].year + 1)
            });
            let order = !(pair[0].status == BudgetStatus::Planned && pair[1].status == BudgetStatus::Actual);
            self.expect(order, "budget.json", &place, || "actual after planned, expected the other order".into());
        }
        self.place(&plan.budget.source_id, "budget.json", "/source_id");
        self.place(&plan.budget.total_figure.source_id, "budget.json", "/total_figure/source_id");
        // The paragraph that the table belongs to must state the same numbers.
        if let Some(found) = plan.find(&plan.budget.source_id) {
            for row in rows {
                let same = |f: &Figure| f.year == Some(row.year) && f.unit == Unit::Eur && f.value == row.value;
                self.expect(
                    found.record.figures.iter().any(same),
                    "budget.json",
                    &format!("/rows {}", row.year),
                    || format!("{} is not a figure of {} for that year", row.value, plan.budget.source_id),
                );
            }
        }
        let figures: BTreeSet<&str> =
            self.plan.records().iter().flat_map(|f| &f.record.figures).map(|f| f.id.as_str()).collect();
        for key in &plan.key_figures {
            self.expect(figures.contains(key.figure.as_str()), "key_figures.json", &key.id, || {
                format!("figure \"{}\" does not exist in any record", key.figure)
            });
        }
        for c in &plan.comparisons {
            self.place(&c.source_id, "comparisons.json", &c.id);
            self.footnotes_exist(&c.footnotes, "comparisons.json", &c.id);
            if let Some(whole) = c.whole {
                for row in &c.rows {
                    self.expect(
                        row.value.is_none_or(|v| v <= whole),
                        "comparisons.json",
                        &format!("{}/{}", c.id, row.id),
                        || format!("{:?} is more than the whole, {whole}", row.value),
                    );
                }
            }
            let whole_needed = c.form == Form::PartOfWhole;
            self.expect(whole_needed == c.whole.is_some(), "comparisons.json", &c.id, || {
                "whole: expected with form part_of_whole, and only there".into()
            });
        }
        for term in &plan.glossary {
            for place in &term.places {
                self.place(place, "glossary.json", &term.id);
            }
        }
        for event in &plan.timeline {
            self.place(&event.source_id, "timeline.json", &event.id);
            self.footnotes_exist(&event.footnotes, "timeline.json", &event.id);
            for date in std::iter::once(&event.date).chain(&event.to) {
                self.date(date, "timeline.json", &event.id);
            }
        }
    }

    pub(super) fn changes(&mut self) {
        let file = "changes.json";
        for change in &self.plan.changes {
            let day = matches!(crate::format::parse_date(&change.date), Some(crate::format::Date::Day(..)));
            self.expect(day, file, &change.id, || format!("\"{}\" is not a day, expected 2026-11-26", change.date));
            self.expect(change.id.starts_with(&change.date), file, &change.id, || {
                format!("id does not begin with its day, {}", change.date)
            });
        }
        for pair in self.plan.changes.windows(2) {
            self.expect(pair[0].date >= pair[1].date, file, &pair[0].id, || {
                format!("stands above {}, which is newer; expected the newest first", pair[1].id)
            });
        }
    }

    pub(super) fn places(&mut self) {
        let (places, file) = (&self.plan.places, "places.json");
        let (west, south, east, north) = GERMANY;
        for city in &places.cities {
            let inside = (south..=north).contains(&city.lat) && (west..=east).contains(&city.lon);
            self.expect(inside, file, &city.id, || {
                format!("{} N, {} E is not in Germany ({south}-{north} N, {west}-{east} E)", city.lat, city.lon)
            });
            self.expect(self.plan.lands.iter().any(|l| l.id == city.land), file, &city.id, || {
                format!("land \"{}\" does not exist, expected one like \"BE\"", city.land)
            });
        }
        let mut seats: Vec<(&str, &str)> = vec![];
        seats
            .extend(places.centres.iter().flat_map(|c| c.cities.iter().map(move |s| (c.id.as_str(), s.city.as_str()))));
        seats.extend(places.universities.iter().map(|u| (u.id.as_str(), u.city.as_str())));
        seats.extend(places.computing.iter().map(|c| (c.id.as_str(), c.city.as_str())));
        for (id, city) in &seats {
            self.expect(places.cities.iter().any(|c| c.id == *city), file, id, || {
                format!("city \"{city}\" does not exist")
            });
        }
        for city in &places.cities {
            self.expect(seats.iter().any(|(_, c)| *c == city.id), file, &city.id, || "nothing is in this city".into());
        }
        for (id, place) in places
            .centres
            .iter()
            .map(|c| (&c.id, &c.source_id))
            .chain(places.computing.iter().map(|c| (&c.id, &c.source_id)))
        {
            self.place(place, file, id);
        }
        for (id, url) in places.centres.iter().map(|c| (&c.id, &c.url)) {
            self.expect(url.starts_with("https://"), file, id, || format!("\"{url}\", expected https://…"));
        }
    }
}
