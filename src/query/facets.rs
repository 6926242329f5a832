//! The facets that measures are filtered by, one row each. Parsing, printing, matching, counts and chips loop over
//! [`FACETS`], or over what [`Finder`](super::Finder) derives from it.

use crate::language::sort_key;
use crate::plan::{Emphasis, Kind, Measure, Plan};
use crate::text::Texts;

/// A property of measures that a reader can filter by.
pub struct Facet {
    /// Its key in the query string.
    pub key: &'static str,
    /// Its name in the interface.
    pub label: fn(&Texts) -> &'static str,
    /// Its values in the order shown: key in the query string, name.
    pub options: fn(&'static Plan, &'static Texts) -> Vec<(&'static str, &'static str)>,
    /// The values, by key, that a measure has.
    pub values: fn(&Measure) -> Vec<&str>,
}

/// All facets, in the order shown.
pub const FACETS: &[Facet] = &[
    Facet {
        key: "feld",
        label: |t| t.field,
        options: |plan, _| plan.fields.iter().map(|f| (f.id.as_str(), f.short.as_str())).collect(),
        values: |m| vec![m.field_id()],
    },
    Facet {
        key: "thema",
        label: |t| t.topic,
        options: |plan, _| words(&plan.meta.vocabulary.topics),
        values: |m| all(&m.topics),
    },
    Facet { key: "art", label: |t| t.kind, options: |_, t| kinds(t).to_vec(), values: |m| vec![kind_id(m.kind)] },
    Facet {
        key: "instrument",
        label: |t| t.instrument,
        options: |plan, _| words(&plan.meta.vocabulary.instruments),
        values: |m| all(&m.instruments),
    },
    Facet {
        key: "zielgruppe",
        label: |t| t.audience,
        options: |plan, _| words(&plan.meta.vocabulary.audiences),
        values: |m| all(&m.audiences),
    },
    Facet {
        key: "hervorhebung",
        label: |t| t.emphasis,
        options: |_, t| {
            vec![
                ("ganz", t.emphasis_whole),
                ("teilweise", t.emphasis_part),
                ("keine", t.emphasis_none),
                ("unbekannt", t.emphasis_unknown),
            ]
        },
        values: |m| {
            vec![match m.emphasis {
                Emphasis::Whole => "ganz",
                Emphasis::Part => "teilweise",
                Emphasis::None => "keine",
                Emphasis::Unknown => "unbekannt",
            }]
        },
    },
    Facet {
        key: "nennt",
        label: |t| t.names,
        options: |_, t| Named::ALL.map(|named| (named.id(), named.label(t))).to_vec(),
        values: |m| Named::of(m).into_iter().map(Named::id).collect(),
    },
    Facet {
        key: "akteur",
        label: |t| t.actor,
        options: |plan, _| {
            let mut all: Vec<(&str, &str)> =
                plan.measures().flat_map(actors).map(|name| (name, plan.name_of(name))).collect();
            // By the key as well, as two bodies may have one name in a language.
            all.sort_by_cached_key(|(german, name)| (sort_key(name), *german));
            all.dedup();
            all
        },
        values: |m| actors(m).collect(),
    },
];

/// What a measure names of money, time and responsibility.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// An amount of money.
    Amount,
    /// A period or a date.
    Period,
    /// A body that is responsible.
    Responsible,
    /// None of the others.
    Nothing,
}

impl Named {
    /// All of them, in the order shown.
    pub const ALL: [Named; 4] = [Named::Amount, Named::Period, Named::Responsible, Named::Nothing];

    /// What a measure names; never empty.
    pub fn of(measure: &Measure) -> Vec<Named> {
        let found = |named: &Named| match named {
            Named::Amount => measure.amount.is_some(),
            Named::Period => measure.period.is_some(),
            Named::Responsible => !measure.responsible.is_empty(),
            Named::Nothing => false,
        };
        let all: Vec<Named> = Named::ALL.into_iter().filter(found).collect();
        if all.is_empty() { vec![Named::Nothing] } else { all }
    }

    /// The key in the query string.
    pub fn id(self) -> &'static str {
        match self {
            Named::Amount => "betrag",
            Named::Period => "zeitraum",
            Named::Responsible => "zustaendige",
            Named::Nothing => "nichts",
        }
    }

    /// The name in the interface.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Named::Amount => t.names_amount,
            Named::Period => t.names_period,
            Named::Responsible => t.names_responsible,
            Named::Nothing => t.names_nothing,
        }
    }
}

/// Who acts in a measure and its parts: the bodies that are responsible, and the organisations that it names. The
/// German name is the key in the query string.
fn actors(measure: &Measure) -> impl Iterator<Item = &str> {
    let records = std::iter::once(&measure.record).chain(&measure.parts);
    let named = records.flat_map(|record| &record.organisations);
    measure.responsible.iter().chain(named).map(String::as_str)
}

fn words(words: &'static [crate::plan::VocabularyTerm]) -> Vec<(&'static str, &'static str)> {
    words.iter().map(|w| (w.id.as_str(), w.label.as_str())).collect()
}

fn all(values: &[String]) -> Vec<&str> {
    values.iter().map(String::as_str).collect()
}

fn kinds(t: &'static Texts) -> [(&'static str, &'static str); 6] {
    use Kind::*;
    [New, Expansion, Continuation, Existing, Position, NotStated].map(|k| (kind_id(k), kind_label(k, t)))
}

/// The key of a kind in the query string.
fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::New => "neu",
        Kind::Expansion => "ausbau",
        Kind::Continuation => "fortsetzung",
        Kind::Existing => "bestehend",
        Kind::Position => "position",
        Kind::NotStated => "offen",
    }
}

/// The interface's name for how a measure is emphasised in print.
pub fn emphasis_label(emphasis: Emphasis, t: &Texts) -> &'static str {
    match emphasis {
        Emphasis::Whole => t.emphasis_whole,
        Emphasis::Part => t.emphasis_part,
        Emphasis::None => t.emphasis_none,
        Emphasis::Unknown => t.emphasis_unknown,
    }
}

/// The interface's name for a kind.
pub fn kind_label(kind: Kind, t: &Texts) -> &'static str {
    match kind {
        Kind::New => t.kind_new,
        Kind::Expansion => t.kind_expansion,
        Kind::Continuation => t.kind_continuation,
        Kind::Existing => t.kind_existing,
        Kind::Position => t.kind_position,
        Kind::NotStated => t.kind_not_stated,
    }
}
