//! Excerpts: parts of a page that can be linked to, cited and embedded on their own.

use super::{Route, parameter};
use crate::chart::{CHARTS, Chart, ChartPage};
use crate::plan::{Plan, RecordId, RecordRef};

/// An excerpt of the plan, which has a citation page and an address of its own. Ids are those of the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Excerpt {
    /// A chart, by its id: `haushalt`.
    Chart(String),
    /// A record, by its id: `2.1-s1`.
    Record(String),
    /// A figure of a record, by its id: `2.1-s1-f1`.
    Figure(String),
    /// A footnote, by its number.
    Footnote(u8),
}

impl Excerpt {
    /// The path below a folder of excerpts, with a slash at the end: `diagramm/haushalt/`.
    pub fn path(&self) -> String {
        match self {
            Excerpt::Chart(id) => format!("diagramm/{id}/"),
            Excerpt::Record(id) => format!("absatz/{id}/"),
            Excerpt::Figure(id) => format!("zahl/{id}/"),
            Excerpt::Footnote(number) => format!("fussnote/{number}/"),
        }
    }

    /// Parses the two segments of an excerpt's path; `None` if the plan has no such excerpt.
    pub fn parse(kind: &str, id: &str, plan: &Plan) -> Option<Excerpt> {
        let excerpt = match kind {
            "diagramm" => Excerpt::Chart(id.into()),
            "absatz" => Excerpt::Record(id.into()),
            "zahl" => Excerpt::Figure(id.into()),
            "fussnote" => Excerpt::Footnote(id.parse().ok().filter(|n: &u8| n.to_string() == id)?),
            _ => return None,
        };
        excerpt.exists(plan).then_some(excerpt)
    }

    /// The excerpt that has this fragment (without `#`) on its page; `None` if the plan has none.
    pub fn at_fragment(fragment: &str, plan: &Plan) -> Option<Excerpt> {
        match fragment.strip_prefix("fn-") {
            Some(number) => Excerpt::parse("fussnote", number, plan),
            None => ["absatz", "zahl", "diagramm"].iter().find_map(|kind| Excerpt::parse(kind, fragment, plan)),
        }
    }

    fn exists(&self, plan: &Plan) -> bool {
        match self {
            Excerpt::Chart(id) => CHARTS.iter().any(|c| c.id == id),
            Excerpt::Footnote(number) => plan.footnotes.iter().any(|f| f.number == *number),
            Excerpt::Record(id) => plan.find(id).is_some(),
            Excerpt::Figure(id) => self.record(plan).is_some_and(|f| f.record.figures.iter().any(|f| f.id == *id)),
        }
    }

    /// The record that this excerpt is or belongs to; `None` for charts and footnotes.
    pub fn record<'p>(&self, plan: &'p Plan) -> Option<RecordRef<'p>> {
        match self {
            Excerpt::Record(id) => plan.find(id),
            Excerpt::Figure(id) => plan.find(RecordId(id).record()),
            Excerpt::Chart(_) | Excerpt::Footnote(_) => None,
        }
    }

    /// The page that shows this excerpt, and the fragment of its place there. Measures, their parts and their figures
    /// are at home on the measure's own page.
    pub fn home(&self) -> (Route, String) {
        match self {
            Excerpt::Chart(id) => match Chart::by_id(id).map(|chart| chart.page) {
                Some(ChartPage::Budget) => (Route::Budget, id.clone()),
                Some(ChartPage::Comparisons) | None => (Route::Comparisons, id.clone()),
            },
            Excerpt::Record(id) | Excerpt::Figure(id) => {
                (RecordId(id).measure().map_or(Route::of_record(id).0, |id| Route::Measure(id.to_owned())), id.clone())
            }
            Excerpt::Footnote(number) => (Route::Footnotes, parameter::footnote(*number)),
        }
    }

    /// The excerpt's fragment on its page, which is also its name in reading lists: `2.1-s1`, `fn-12`.
    pub fn fragment(&self) -> String {
        self.home().1
    }

    /// Parses a list of fragments with commas between them. Each excerpt counts once; also returns how many names the plan
    /// does not know.
    pub fn list(text: &str, plan: &Plan) -> (Vec<Excerpt>, usize) {
        let mut known = vec![];
        let mut unknown = 0;
        for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match Excerpt::at_fragment(name, plan) {
                Some(excerpt) if known.contains(&excerpt) => {}
                Some(excerpt) => known.push(excerpt),
                None => unknown += 1,
            }
        }
        (known, unknown)
    }

    /// Prints a list that [`Excerpt::list`] reads: `2.1-m2,haushalt`.
    pub fn print_list(list: &[Excerpt]) -> String {
        list.iter().map(Excerpt::fragment).collect::<Vec<_>>().join(",")
    }

    /// All excerpts: charts, then records, each followed by its figures, then footnotes.
    pub fn all(plan: &Plan) -> Vec<Excerpt> {
        let mut all: Vec<Excerpt> = CHARTS.iter().map(|c| Excerpt::Chart(c.id.into())).collect();
        for found in plan.records() {
            all.push(Excerpt::Record(found.record.id.clone()));
            all.extend(found.record.figures.iter().map(|f| Excerpt::Figure(f.id.clone())));
        }
        all.extend(plan.footnotes.iter().map(|f| Excerpt::Footnote(f.number)));
        all
    }
}
