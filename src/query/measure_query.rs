//! The query of the measures page: words, facets and an order, parsed from a query string and printed to one.

use super::{FACETS, Finder, GROUPINGS, pairs};
use crate::route::parameter;
use crate::text::Texts;

/// What is picked in place of a goal or a measure: the goals without a measure, and the measures without a goal.
pub const UNRELATED: &str = "ohne";

/// The order of the list of measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The plan's order; if words are searched for, best match first.
    #[default]
    Plan,
    /// Alphabetical by title.
    Title,
    /// By kind, in the order of the kinds.
    Kind,
    /// Largest amount first; measures without one come last.
    Amount,
    /// Those that name a period first.
    Period,
    /// Those that name who is responsible first.
    Responsible,
}

impl Sort {
    /// All orders, each with its value in the query string and its name in the interface.
    #[allow(clippy::type_complexity, reason = "a table, not an interface")]
    pub const ALL: [(Sort, &'static str, fn(&Texts) -> &'static str); 6] = [
        (Sort::Plan, "", |t| t.finder.sort_plan),
        (Sort::Title, "titel", |t| t.finder.sort_title),
        (Sort::Kind, "art", |t| t.finder.sort_kind),
        (Sort::Amount, "betrag", |t| t.finder.sort_amount),
        (Sort::Period, "zeitraum", |t| t.finder.sort_period),
        (Sort::Responsible, "zustaendig", |t| t.finder.sort_responsible),
    ];
}

/// How the measures page shows its results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A card for each measure.
    #[default]
    Cards,
    /// A tile for each measure, in groups.
    Tiles,
    /// A row for each measure.
    Table,
}

impl Form {
    /// All forms, each with its value in the query string and its name in the interface.
    #[allow(clippy::type_complexity, reason = "a table, not an interface")]
    pub const ALL: [(Form, &'static str, fn(&Texts) -> &'static str); 3] = [
        (Form::Cards, "", |t| t.finder.form_cards),
        (Form::Tiles, "kacheln", |t| t.finder.form_tiles),
        (Form::Table, "tabelle", |t| t.finder.form_table),
    ];
}

/// What the page of a chapter or an action field shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Goals and measures.
    #[default]
    All,
    /// Goals alone.
    Goals,
    /// Measures alone.
    Measures,
}

impl Part {
    /// All parts, each with its value in the query string and its name in the interface.
    #[allow(clippy::type_complexity, reason = "a table, not an interface")]
    pub const ALL: [(Part, &'static str, fn(&Texts) -> &'static str); 3] = [
        (Part::All, "", |t| t.finder.part_all),
        (Part::Goals, "ziele", |t| t.goals_short),
        (Part::Measures, "massnahmen", |t| t.measures),
    ];
}

/// The words, filters, order and form that a reader has chosen for a list of measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureQuery {
    /// The words to search for, as typed.
    pub words: String,
    /// The keys of the options chosen in each of [`FACETS`]; in the facet's order if parsed from an address.
    pub chosen: [Vec<&'static str>; FACETS.len()],
    /// The order of the results.
    pub sort: Sort,
    /// Whether the order is reversed.
    pub reversed: bool,
    /// How the results are shown.
    pub form: Form,
    /// The facet that tiles are grouped by, as its position in [`GROUPINGS`].
    pub grouping: usize,
    /// Which part of a chapter or an action field is shown.
    pub part: Part,
    /// The id of the goal or measure that is picked, as it stands in the address; empty if there is none.
    pub picked: String,
}

impl MeasureQuery {
    /// Parses a query string. Unknown keys and values are dropped; order and repetition do not matter.
    pub fn parse(search: &str, finder: &'static Finder) -> MeasureQuery {
        let mut query = MeasureQuery::default();
        for (key, value) in pairs(search) {
            // An older form of the same filter, which shared links still have.
            let (key, value) = if key == "betrag" && value == "ja" { ("nennt".into(), key) } else { (key, value) };
            match key.as_str() {
                parameter::WORDS => query.words = value.split_whitespace().collect::<Vec<_>>().join(" "),
                parameter::FORM => query.form = Form::ALL.iter().find(|f| f.1 == value).map_or(Form::Cards, |f| f.0),
                parameter::GROUPED_BY => query.grouping = GROUPINGS.iter().position(|g| *g == value).unwrap_or(0),
                parameter::PART => query.part = Part::ALL.iter().find(|p| p.1 == value).map_or(Part::All, |p| p.0),
                parameter::PICKED if finder.can_pick(&value) || value == UNRELATED => query.picked = value,
                "sort" => {
                    let key = value.strip_prefix('-');
                    query.reversed = key.is_some();
                    let key = key.unwrap_or(&value);
                    query.sort = Sort::ALL.iter().find(|s| s.1 == key).map_or(Sort::Plan, |s| s.0);
                }
                _ => {
                    if let Some(at) = finder.facets.iter().position(|f| f.key == key) {
                        let wanted: Vec<&str> = value.split(',').collect();
                        let old = std::mem::take(&mut query.chosen[at]);
                        let options = finder.facets[at].options.iter().map(|o| o.id);
                        query.chosen[at] = options.filter(|id| wanted.contains(id) || old.contains(id)).collect();
                    }
                }
            }
        }
        query
    }

    /// The query string that parses to this query.
    pub fn print(&self, finder: &Finder) -> String {
        let sort = Sort::ALL.iter().find(|s| s.0 == self.sort).map_or("", |s| s.1);
        let sort = format!("{}{sort}", if self.reversed { "-" } else { "" });
        let form = Form::ALL.iter().find(|f| f.0 == self.form).map_or("", |f| f.1);
        let part = Part::ALL.iter().find(|p| p.0 == self.part).map_or("", |p| p.1);
        // The first is the default, and not printed.
        let grouping = GROUPINGS.get(self.grouping).filter(|_| self.grouping > 0).map_or("", |key| key);
        let rest = [
            ("sort", sort.as_str()),
            (parameter::FORM, form),
            (parameter::GROUPED_BY, grouping),
            (parameter::PART, part),
            (parameter::PICKED, &self.picked),
        ];
        let facets = finder.facets.iter().zip(&self.chosen).map(|(f, ids)| (f.key, ids.join(",")));
        super::print(
            [(parameter::WORDS, self.words.trim().to_owned())]
                .into_iter()
                .chain(facets)
                .chain(rest.map(|(key, value)| (key, value.to_owned()))),
        )
    }

    /// Whether an option of a facet (by its position in [`FACETS`]) is chosen.
    pub fn has(&self, facet: usize, id: &str) -> bool {
        self.chosen[facet].contains(&id)
    }

    /// This query with one option switched on or off.
    pub fn toggle(&self, facet: usize, option: &'static str) -> MeasureQuery {
        let mut query = self.clone();
        if self.has(facet, option) {
            query.chosen[facet].retain(|id| *id != option);
        } else {
            query.chosen[facet].push(option);
        }
        query
    }

    /// Whether neither words nor facets narrow the list.
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.chosen.iter().all(Vec::is_empty)
    }
}
