//! What an excerpt of the plan says: headline, text, what stands beside it, its place in the original. Citations, fingerprints
//! and the list of changes are all made from this.

use super::{chart_place, fingerprint, place};
use crate::chart::Chart;
use crate::format;
use crate::plan::{Figure, Kind, Measure, Plan, RecordRef, Version, VocabularyTerm};
use crate::query::{emphasis_label, kind_label};
use crate::route::Excerpt;
use crate::text::Texts;

/// An excerpt, as it can be cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citable {
    /// Which one.
    pub excerpt: Excerpt,
    /// What it says.
    pub version: Version,
    /// Where it stands in the original.
    pub place: String,
    /// Whether its words are ours; a footnote's are the original's.
    pub is_paraphrase: bool,
}

impl Citable {
    /// What an excerpt says; nothing where there is no such excerpt.
    pub fn of(excerpt: &Excerpt, plan: &Plan, t: &Texts) -> Option<Citable> {
        let (version, place, is_paraphrase) = match excerpt {
            Excerpt::Record(id) => {
                let found = plan.find(id)?;
                (record(&found, plan, t), place(&found, t), true)
            }
            Excerpt::Figure(id) => {
                let found = excerpt.record(plan)?;
                let figure = found.record.figures.iter().find(|f| f.id == *id)?;
                let version = Version { title: format::figure(figure, t), text: meaning(figure), facts: vec![] };
                (version, place(&found, t), true)
            }
            Excerpt::Footnote(number) => {
                let note = plan.footnotes.iter().find(|f| f.number == *number)?;
                let title = format!("{}{}{number}", t.footnote, format::NBSP);
                let places: Vec<String> = plan.citing(*number).iter().map(|found| place(found, t)).collect();
                let place = format!("{title} {} {}", t.reuse.footnote_to, places.join("; "));
                (Version { title, text: note.text.as_str().to_owned(), facts: vec![] }, place, false)
            }
            Excerpt::Chart(id) => {
                let chart = Chart::by_id(id)?;
                let place = chart_place((chart.source)(plan).place, plan, t)?;
                (drawn(chart, plan, t), place, true)
            }
        };
        Some(Citable { excerpt: excerpt.clone(), version, place, is_paraphrase })
    }

    /// What tells this text from any other that the excerpt had or will have.
    pub fn fingerprint(&self) -> String {
        version_fingerprint(&self.version)
    }

    /// The address that is cited, below the site's root: page, fingerprint, fragment.
    pub fn address(&self) -> String {
        let (page, fragment) = self.excerpt.home();
        format!("{}?fassung={}#{fragment}", page.path(), self.fingerprint())
    }
}

/// The fingerprint of a text with all that stands beside it.
pub fn version_fingerprint(version: &Version) -> String {
    fingerprint(&version.said())
}

/// What a figure says, with the time it is about, as it stands beside the number.
pub fn meaning(figure: &Figure) -> String {
    let meaning = figure.meaning.as_str();
    match (figure.year, figure.from, figure.to) {
        (Some(year), ..) => format!("{meaning} ({year})"),
        (_, Some(from), Some(to)) => format!("{meaning} ({from}–{to})"),
        _ => meaning.to_owned(),
    }
}

fn record(found: &RecordRef<'_>, plan: &Plan, t: &Texts) -> Version {
    let record = found.record;
    let mut facts = Facts(vec![]);
    if let Some(measure) = found.measure.filter(|m| m.record.id == record.id) {
        facts.measure(measure, plan, t);
    }
    facts.add(t.programmes, &record.programmes);
    facts.add(t.organisations, &record.organisations);
    facts.add(t.footnotes, record.footnotes.iter().map(u8::to_string));
    facts.add(t.note, record.note.as_ref().map(|n| n.as_str()));
    Version { title: record.title.as_str().to_owned(), text: record.text.as_str().to_owned(), facts: facts.0 }
}

/// A chart in words: its summary, then its table, a line each row.
fn drawn(chart: &Chart, plan: &Plan, t: &Texts) -> Version {
    let table = (chart.table)(plan, t);
    let head: Vec<String> = table.columns.into_iter().map(|c| c.label).collect();
    let mut facts: Vec<String> = std::iter::once(head).chain(table.rows).map(|row| row.join(" | ")).collect();
    facts.extend((chart.source)(plan).note.map(|note| format!("{}: {}", t.note, note.as_str())));
    Version { title: (chart.title)(plan, t), text: (chart.summary)(plan, t), facts }
}

/// Lines of what stands beside a text: `Art: Ausbau`.
struct Facts(Vec<String>);

impl Facts {
    fn add<S: AsRef<str>>(&mut self, term: &str, values: impl IntoIterator<Item = S>) {
        let values: Vec<String> = values.into_iter().map(|v| v.as_ref().to_owned()).collect();
        if !values.is_empty() {
            self.0.push(format!("{term}: {}", values.join(", ")));
        }
    }

    fn measure(&mut self, m: &Measure, plan: &Plan, t: &Texts) {
        let words = &plan.meta.vocabulary;
        let labels = |ids: &[String], words: &[VocabularyTerm]| -> Vec<String> {
            let label = |id: &String| words.iter().find(|w| w.id == *id).map(|w| w.label.as_str().to_owned());
            ids.iter().filter_map(label).collect()
        };
        self.add(t.kind, (m.kind != Kind::NotStated).then(|| kind_label(m.kind, t)));
        self.add(t.amount, m.amount.as_ref().map(|a| format::amount(a, t)));
        self.add(t.period, m.period.as_ref().map(|p| p.text.as_str()));
        self.add(t.responsible, &m.responsible);
        self.add(t.instrument, labels(&m.instruments, &words.instruments));
        self.add(t.audience, labels(&m.audiences, &words.audiences));
        self.add(t.topic, labels(&m.topics, &words.topics));
        self.add(t.emphasis, [emphasis_label(m.emphasis, t)]);
        // By id: the headline of another record is that one's own.
        self.add(t.serves, &m.goals);
        self.add(t.related, &m.related);
    }
}
