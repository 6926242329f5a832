//! What an excerpt of the plan says: headline, text, further facts, and its place in the original. Citations,
//! fingerprints and the changelog are made from this.

use super::{chart_place, fingerprint, place};
use crate::chart::Chart;
use crate::format;
use crate::plan::{Figure, Kind, Measure, Plan, RecordRef, Version, VocabularyTerm};
use crate::query::{emphasis_label, kind_label};
use crate::route::{Excerpt, parameter};
use crate::text::{Texts, fill};

/// An excerpt in the form in which it is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citable {
    /// The excerpt that this is the content of.
    pub excerpt: Excerpt,
    /// Its present content.
    pub version: Version,
    /// Its place in the original, as text.
    pub place: String,
    /// Whether the text is a paraphrase; only references in footnotes are quoted from the original.
    pub is_paraphrase: bool,
}

impl Citable {
    /// The present content of an excerpt; `None` if there is no such excerpt.
    pub fn of(excerpt: &Excerpt, plan: &Plan, t: &Texts) -> Option<Citable> {
        let (version, place, is_paraphrase) = match excerpt {
            Excerpt::Record(id) => {
                let found = plan.find(id)?;
                (record(&found, plan, t), place(&found, t), true)
            }
            Excerpt::Figure(id) => {
                let found = excerpt.record(plan)?;
                let figure = found.record.figures.iter().find(|f| f.id == *id)?;
                let version = Version { title: format::figure(figure, t), text: meaning(figure, t), facts: vec![] };
                (version, place(&found, t), true)
            }
            Excerpt::Footnote(number) => {
                let note = plan.footnotes.iter().find(|f| f.number == *number)?;
                let title = format!("{}{}{number}", t.footnote, format::NBSP);
                let places: Vec<String> = plan.citing(*number).iter().map(|found| place(found, t)).collect();
                let place = format!("{title} {} {}", t.reuse.footnote_to, places.join("; "));
                let mut facts = Facts(vec![]);
                facts.add(t.footnote_ours, note.paraphrase.as_ref().map(|ours| ours.as_str()));
                facts.add(t.editorial, note.addition.as_ref().map(|addition| addition.as_str()));
                (Version { title, text: note.text.as_str().to_owned(), facts: facts.0 }, place, false)
            }
            Excerpt::Chart(id) => {
                let chart = Chart::by_id(id)?;
                let place = chart_place((chart.source)(plan).place, plan, t)?;
                (drawn(chart, plan, t), place, true)
            }
        };
        Some(Citable { excerpt: excerpt.clone(), version, place, is_paraphrase })
    }

    /// The fingerprint of the present content, see [`version_fingerprint`].
    pub fn fingerprint(&self) -> String {
        version_fingerprint(&self.version)
    }

    /// The address to cite, below the site's root: page, fingerprint, fragment.
    pub fn address(&self) -> String {
        let (page, fragment) = self.excerpt.home();
        format!("{}?{}={}#{fragment}", page.path(), parameter::VERSION, self.fingerprint())
    }
}

/// Identifies a version among all versions of an excerpt: eight hexadecimal digits, computed from all of its content.
pub fn version_fingerprint(version: &Version) -> String {
    fingerprint(&version.said())
}

/// The meaning of a figure with the year or years that it is about, unless it names the year itself.
pub fn meaning(figure: &Figure, t: &Texts) -> String {
    let meaning = figure.meaning.as_str();
    match (figure.year, figure.from, figure.to) {
        (Some(year), ..) if meaning.contains(&year.to_string()) => meaning.to_owned(),
        (Some(year), ..) => format::remark(meaning, &year.to_string(), t),
        (_, Some(from), Some(to)) => {
            format::remark(meaning, &fill(t.from_to, &[&from.to_string(), &to.to_string()]), t)
        }
        _ => meaning.to_owned(),
    }
}

fn record(found: &RecordRef<'_>, plan: &Plan, t: &Texts) -> Version {
    let record = found.record;
    let mut facts = Facts(vec![]);
    if let Some(measure) = found.measure.filter(|m| m.record.id == record.id) {
        facts.measure(measure, plan, t);
    }
    facts.add(t.programmes, plan.names_of(&record.programmes));
    facts.add(t.organisations, plan.names_of(&record.organisations));
    facts.add(t.footnotes, record.footnotes.iter().map(u8::to_string));
    facts.add(t.note, record.note.as_ref().map(|n| n.as_str()));
    Version { title: record.title.as_str().to_owned(), text: record.text.as_str().to_owned(), facts: facts.0 }
}

/// The content of a chart as text: its summary, then its table with one line per row.
fn drawn(chart: &Chart, plan: &Plan, t: &Texts) -> Version {
    let table = (chart.table)(plan, t);
    let head: Vec<String> = table.columns.into_iter().map(|c| c.label).collect();
    let mut facts: Vec<String> = std::iter::once(head).chain(table.rows).map(|row| row.join(" | ")).collect();
    facts.extend((chart.source)(plan).note.map(|note| format!("{}: {}", t.note, note.as_str())));
    Version { title: (chart.title)(plan, t), text: (chart.summary)(plan, t), facts }
}

/// The facts beside a text, one line each: `Art: Ausbau`.
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
        self.add(t.responsible, plan.names_of(&m.responsible));
        self.add(t.instrument, labels(&m.instruments, &words.instruments));
        self.add(t.audience, labels(&m.audiences, &words.audiences));
        self.add(t.topic, labels(&m.topics, &words.topics));
        self.add(t.emphasis, [emphasis_label(m.emphasis, t)]);
        // By id: their headlines may change without a change to this record.
        self.add(t.serves, &m.goals);
        self.add(t.related, &m.related);
    }
}
