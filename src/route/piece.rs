//! What of a page can be named, cited and embedded on its own: a chart, a text, a number, a footnote.

use super::Route;
use crate::chart::CHARTS;
use crate::plan::{Plan, RecordRef};

/// A piece of the plan with an address of its own. Ids are those of the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A chart: "haushalt".
    Chart(String),
    /// A record: "2.1-s1".
    Record(String),
    /// A number of a record: "2.1-s1-f1".
    Figure(String),
    /// A footnote.
    Footnote(u8),
}

impl Piece {
    /// Its path below a folder for pieces: `diagramm/haushalt/`.
    pub fn path(&self) -> String {
        match self {
            Piece::Chart(id) => format!("diagramm/{id}/"),
            Piece::Record(id) => format!("absatz/{id}/"),
            Piece::Figure(id) => format!("zahl/{id}/"),
            Piece::Footnote(number) => format!("fussnote/{number}/"),
        }
    }

    /// The piece at the two parts of such a path.
    pub fn parse(kind: &str, id: &str, plan: &Plan) -> Option<Piece> {
        let piece = match kind {
            "diagramm" => Piece::Chart(id.into()),
            "absatz" => Piece::Record(id.into()),
            "zahl" => Piece::Figure(id.into()),
            "fussnote" => Piece::Footnote(id.parse().ok().filter(|n: &u8| n.to_string() == id)?),
            _ => return None,
        };
        piece.exists(plan).then_some(piece)
    }

    /// The piece with this fragment on its page.
    pub fn at_fragment(fragment: &str, plan: &Plan) -> Option<Piece> {
        match fragment.strip_prefix("fn-") {
            Some(number) => Piece::parse("fussnote", number, plan),
            None => ["absatz", "zahl", "diagramm"].iter().find_map(|kind| Piece::parse(kind, fragment, plan)),
        }
    }

    fn exists(&self, plan: &Plan) -> bool {
        match self {
            Piece::Chart(id) => CHARTS.iter().any(|c| c.id == id),
            Piece::Footnote(number) => plan.footnotes.iter().any(|f| f.number == *number),
            Piece::Record(id) => plan.find(id).is_some(),
            Piece::Figure(id) => self.record(plan).is_some_and(|f| f.record.figures.iter().any(|f| f.id == *id)),
        }
    }

    /// The record that it is, or is a part of.
    pub fn record<'p>(&self, plan: &'p Plan) -> Option<RecordRef<'p>> {
        match self {
            Piece::Record(id) => plan.find(id),
            Piece::Figure(id) => plan.find(id.rsplit_once("-f")?.0),
            Piece::Chart(_) | Piece::Footnote(_) => None,
        }
    }

    /// The page that shows it, and the fragment where on it: of a measure and its parts, the measure's own.
    pub fn home(&self) -> (Route, String) {
        match self {
            Piece::Chart(id) if id.starts_with("haushalt") => (Route::Budget, id.clone()),
            Piece::Chart(id) => (Route::Comparisons, id.clone()),
            Piece::Record(id) | Piece::Figure(id) => (measure_page(id).unwrap_or(Route::of_record(id).0), id.clone()),
            Piece::Footnote(number) => (Route::Footnotes, format!("fn-{number}")),
        }
    }

    /// Every piece: charts, records with their numbers, footnotes.
    pub fn all(plan: &Plan) -> Vec<Piece> {
        let mut all: Vec<Piece> = CHARTS.iter().map(|c| Piece::Chart(c.id.into())).collect();
        for found in plan.records() {
            all.push(Piece::Record(found.record.id.clone()));
            all.extend(found.record.figures.iter().map(|f| Piece::Figure(f.id.clone())));
        }
        all.extend(plan.footnotes.iter().map(|f| Piece::Footnote(f.number)));
        all
    }
}

/// The page of the measure that an id names, or names a part or a number of: `2.1-m2`, `3.1-m3-2`, `2.1-m2-f1`.
fn measure_page(id: &str) -> Option<Route> {
    let mut parts = id.split('-');
    let (field, measure) = (parts.next()?, parts.next()?);
    let number = measure.strip_prefix('m')?;
    let numbered = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    numbered.then(|| Route::Measure(format!("{field}-{measure}")))
}
