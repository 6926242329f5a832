//! The data as a catalogue for data portals after DCAT-AP.de 3.0: JSON-LD and Turtle, written from one list of triples.
//!
//! It contains only what is known (docs/decisions/017): no contact, no contributor id.

use super::{DataSet, Media, path};
use crate::plan::Plan;
use crate::route::Route;
use crate::text::{Lang, Texts};
use serde_json::{Map, Value, json};

/// The file whose address the catalogue's own resources have, with a fragment.
const HERE: &str = path::DCAT_TURTLE;
/// The base address of the EU's authority tables (controlled vocabularies).
const EU: &str = "http://publications.europa.eu/resource/authority/";

const PREFIXES: [(&str, &str); 6] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The object of a triple.
enum Object {
    /// A resource, by its IRI.
    Iri(String),
    /// A resource, by its prefixed name.
    Name(&'static str),
    /// A text in the catalogue's language.
    Text(String),
    /// A year.
    Year(u16),
    /// A day as an ISO date.
    Day(String),
}

/// Subject, predicate and object.
type Triple = (String, &'static str, Object);

/// The catalogue as triples, to be serialised.
pub struct Catalogue {
    triples: Vec<Triple>,
    lang: Lang,
}

impl Catalogue {
    /// Describes all data sets. Without the site's address, its resources have IRIs relative to `daten/`.
    pub fn new(sets: &[DataSet], plan: &Plan, t: &Texts, address: Option<&str>) -> Self {
        let own = |file: &str| match address {
            Some(address) => format!("{address}{file}"),
            None => file.strip_prefix(path::DATA).map_or_else(|| format!("../{file}"), str::to_owned),
        };
        let here = |name: &str| own(&format!("{HERE}#{name}"));
        let mut all: Vec<Triple> = vec![];
        let mut say = |subject: &str, property, object| all.push((subject.to_owned(), property, object));
        let text = |text: &str| Object::Text(text.to_owned());
        let eu = |word: &str| Object::Iri(format!("{EU}{word}"));
        let (catalogue, editors, source) = (here("katalog"), here("redaktion"), here("herkunft"));
        let themes = eu("data-theme");

        say(&catalogue, "rdf:type", Object::Name("dcat:Catalog"));
        say(&catalogue, "dct:title", text(t.site));
        say(&catalogue, "dct:description", text(t.data.lead));
        say(&catalogue, "dct:publisher", Object::Iri(editors.clone()));
        say(&catalogue, "dct:language", eu(&format!("language/{}", t.lang.authority())));
        say(&catalogue, "dct:license", eu("licence/EUPL_1_2"));
        say(&catalogue, "dct:spatial", eu("country/DEU"));
        say(&catalogue, "dcat:themeTaxonomy", themes);
        say(&catalogue, "foaf:homepage", Object::Iri(own(&Route::Start.path())));
        // The changelog starts with the first edition, and its newest entry comes first.
        let days = [("dct:issued", plan.changes.last()), ("dct:modified", plan.changes.first())];
        let days: Vec<(&str, String)> =
            days.into_iter().filter_map(|(what, change)| Some((what, change?.date.clone()))).collect();
        for (what, day) in &days {
            say(&catalogue, what, Object::Day(day.clone()));
        }
        say(&editors, "rdf:type", Object::Name("foaf:Agent"));
        say(&editors, "foaf:name", text(t.reuse.editors));
        say(&source, "rdf:type", Object::Name("dct:ProvenanceStatement"));
        say(&source, "rdfs:label", text(&provenance(plan, t)));
        let schema = own(path::PLAN_SCHEMA);
        say(&schema, "rdf:type", Object::Name("dct:Standard"));
        say(&schema, "dct:title", text(t.reuse.schema));

        for set in sets {
            let subject = here(&set.name);
            say(&catalogue, "dcat:dataset", Object::Iri(subject.clone()));
            say(&subject, "rdf:type", Object::Name("dcat:Dataset"));
            say(&subject, "dct:title", text(&set.title));
            say(&subject, "dct:description", text(&set.description));
            say(&subject, "dct:publisher", Object::Iri(editors.clone()));
            say(&subject, "dct:language", eu(&format!("language/{}", t.lang.authority())));
            say(&subject, "dct:accessRights", eu("access-right/PUBLIC"));
            say(&subject, "dct:provenance", Object::Iri(source.clone()));
            say(&subject, "dct:spatial", eu("country/DEU"));
            say(&subject, "dcat:theme", eu("data-theme/TECH"));
            say(&subject, "dcat:theme", eu("data-theme/GOVE"));
            say(&subject, "dcat:landingPage", Object::Iri(own(&Route::Data.path())));
            for (what, day) in &days {
                say(&subject, what, Object::Day(day.clone()));
            }
            for word in t.reuse.keywords.split('|') {
                say(&subject, "dcat:keyword", text(word));
            }
            if let Some((from, to)) = set.years {
                let period = here(&format!("{}-zeitraum", set.name));
                say(&subject, "dct:temporal", Object::Iri(period.clone()));
                say(&period, "rdf:type", Object::Name("dct:PeriodOfTime"));
                say(&period, "dcat:startDate", Object::Year(from));
                say(&period, "dcat:endDate", Object::Year(to));
            }
            for file in &set.files {
                let name = file.path.rsplit('/').next().unwrap_or_default();
                let distribution = here(&format!("{}-{name}", set.name));
                say(&subject, "dcat:distribution", Object::Iri(distribution.clone()));
                say(&distribution, "rdf:type", Object::Name("dcat:Distribution"));
                say(&distribution, "dct:title", text(file.form));
                say(&distribution, "dct:license", eu("licence/EUPL_1_2"));
                say(&distribution, "dct:format", eu(&format!("file-type/{}", file.media.name())));
                say(&distribution, "dct:language", eu(&format!("language/{}", t.lang.authority())));
                say(&distribution, "dcat:mediaType", Object::Iri(iana(file.media)));
                say(&distribution, "dcat:accessURL", Object::Iri(own(&file.path)));
                say(&distribution, "dcat:downloadURL", Object::Iri(own(&file.path)));
                if set.name == "plan" && file.media == Media::Json {
                    say(&distribution, "dct:conformsTo", Object::Iri(schema.clone()));
                }
            }
        }
        Catalogue { triples: all, lang: t.lang }
    }

    /// Serialises the catalogue as Turtle.
    pub fn turtle(&self) -> String {
        let mut out: String = PREFIXES.iter().map(|(name, iri)| format!("@prefix {name}: <{iri}> .\n")).collect();
        for subject in self.subjects() {
            let said = self.said_of(subject).map(|(property, object)| format!("    {property} {}", self.term(object)));
            let said: Vec<String> = said.collect();
            out += &format!("\n<{subject}>\n{} .\n", said.join(" ;\n"));
        }
        out
    }

    fn term(&self, object: &Object) -> String {
        match object {
            Object::Iri(iri) => format!("<{iri}>"),
            Object::Name(name) => (*name).to_owned(),
            Object::Text(text) => format!("\"{}\"@{}", escape(text), self.lang.tag()),
            Object::Year(year) => format!("\"{year}\"^^xsd:gYear"),
            Object::Day(day) => format!("\"{day}\"^^xsd:date"),
        }
    }

    /// Serialises the catalogue as JSON-LD.
    pub fn json_ld(&self) -> String {
        let context: Map<String, Value> = PREFIXES.iter().map(|(name, iri)| ((*name).to_owned(), json!(iri))).collect();
        let nodes = self.subjects().into_iter().map(|subject| {
            let mut node = Map::from_iter([("@id".to_owned(), json!(subject))]);
            for (property, object) in self.said_of(subject) {
                let (key, value) = match object {
                    Object::Name(name) => ("@type", json!(name)),
                    Object::Iri(iri) => (property, json!({ "@id": iri })),
                    Object::Text(text) => (property, json!({ "@value": text, "@language": self.lang.tag() })),
                    Object::Year(year) => (property, json!({ "@value": year.to_string(), "@type": "xsd:gYear" })),
                    Object::Day(day) => (property, json!({ "@value": day, "@type": "xsd:date" })),
                };
                if let Value::Array(values) = node.entry(key).or_insert_with(|| json!([])) {
                    values.push(value);
                }
            }
            Value::Object(node)
        });
        let document = json!({ "@context": context, "@graph": nodes.collect::<Vec<_>>() });
        serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
    }

    /// All subjects, in the order of their first triples.
    fn subjects(&self) -> Vec<&str> {
        let mut all: Vec<&str> = vec![];
        for (subject, ..) in &self.triples {
            if !all.contains(&subject.as_str()) {
                all.push(subject);
            }
        }
        all
    }

    fn said_of(&self, subject: &str) -> impl Iterator<Item = (&'static str, &Object)> {
        self.triples.iter().filter(move |(s, ..)| s == subject).map(|(_, property, object)| (*property, object))
    }
}

/// The provenance of the data: publisher, title and date of the plan.
pub fn provenance(plan: &Plan, t: &Texts) -> String {
    let date = crate::format::date(&plan.meta.date, t);
    format!("{}: {}, {date}. {}", plan.meta.publisher.as_str(), plan.meta.title.as_str(), t.original_note)
}

fn iana(media: Media) -> String {
    format!("https://www.iana.org/assignments/media-types/{}", media.mime())
}

/// Escapes a text for a Turtle string.
fn escape(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    text.replace('\n', "\\n").replace('\r', "\\r")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_say_a_text_whatever_is_in_it() {
        let said = "a \"b\" \\ c\nd";
        let triples = vec![("#x".to_owned(), "dct:title", Object::Text(said.to_owned()))];
        let catalogue = Catalogue { triples, lang: Lang::De };
        assert!(catalogue.turtle().ends_with("<#x>\n    dct:title \"a \\\"b\\\" \\\\ c\\nd\"@de .\n"));
        let json: Value = serde_json::from_str(&catalogue.json_ld()).unwrap_or_default();
        assert_eq!(json["@graph"][0]["dct:title"][0], json!({ "@value": said, "@language": "de" }));
    }
}
