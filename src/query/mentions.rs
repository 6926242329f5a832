//! What the plan says of a Land: the records that name it, one of its cities, or a centre or computing site there. It is
//! our choice, made by looking for the exact names in our texts.

use crate::language::prefix;
use crate::plan::{Land, Plan, RecordRef, Text};

/// A record that names a Land or something in it.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The record.
    pub found: RecordRef<'static>,
    /// The names, each once: `München`, `LRZ`.
    pub names: Vec<&'static str>,
}

/// A name that is looked for.
struct Name {
    /// The words that count as this name.
    words: Vec<&'static str>,
    /// The name as it is shown.
    shown: &'static str,
    /// The record that the plan has it in, where our text leaves the name out.
    source: Option<&'static str>,
}

impl Name {
    /// A name, and what it is in German where the texts are in another language: names of bodies and programmes stay
    /// German there.
    fn new(shown: &'static Text, german: &'static Option<String>) -> Name {
        let mut words = vec![shown.as_str()];
        words.extend(german.as_deref());
        Name { words, shown: shown.as_str(), source: None }
    }

    /// The name of a centre or computing site, and its short form, which is shown.
    fn of_site(
        short: &'static Text,
        name: &'static Text,
        german: &'static Option<String>,
        source: &'static str,
    ) -> Name {
        let mut of = Name::new(name, german);
        of.words.push(short.as_str());
        Name { shown: short.as_str(), source: Some(source), ..of }
    }
}

/// The records that name a Land, in the plan's order.
pub fn mentions(plan: &'static Plan, land: &'static Land) -> Vec<Mention> {
    let names = names(plan, land);
    let others = plan.lands.iter().filter(|other| other.id != land.id);
    let others: Vec<&str> =
        others.flat_map(|other| [Some(other.name.as_str()), other.german.as_deref()]).flatten().collect();
    let named = |found: &RecordRef<'static>| -> Vec<&'static str> {
        let texts = texts(found);
        let says = |word: &&str| texts.iter().any(|text| has_word(text, word, &others));
        let hit = |name: &&Name| name.source == Some(found.record.id.as_str()) || name.words.iter().any(&says);
        names.iter().filter(hit).map(|name| name.shown).collect()
    };
    let all = plan.records().into_iter().map(|found| Mention { names: named(&found), found });
    all.filter(|mention| !mention.names.is_empty()).collect()
}

/// The names of a Land, its cities, and the centres and computing sites in them.
fn names(plan: &'static Plan, land: &'static Land) -> Vec<Name> {
    let places = &plan.places;
    let inside = |city: &str| places.cities.iter().any(|c| c.id == city && c.land == land.id);
    let mut out = vec![Name::new(&land.name, &land.german)];
    let cities = places.cities.iter().filter(|city| city.land == land.id && city.name != land.name);
    out.extend(cities.map(|city| {
        // The name of a city without what tells it from another one: `Halle (Saale)`.
        let alone = city.name.as_str().split(" (").next().unwrap_or_default();
        let mut name = Name::new(&city.name, &city.german);
        name.words[0] = alone;
        Name { shown: alone, ..name }
    }));
    let centres = places.centres.iter().filter(|c| c.cities.iter().any(|seat| inside(&seat.city)));
    out.extend(centres.map(|c| Name::of_site(&c.short, &c.name, &c.german, &c.source_id)));
    let computing = places.computing.iter().filter(|c| inside(&c.city));
    out.extend(computing.map(|c| Name::of_site(&c.short, &c.name, &c.german, &c.source_id)));
    out
}

/// All that a record says, with the names that belong to it.
fn texts(found: &RecordRef<'static>) -> Vec<&'static str> {
    let record = found.record;
    let mut out: Vec<&str> = [&record.title, &record.text].map(Text::as_str).into();
    out.extend(record.figures.iter().map(|figure| figure.meaning.as_str()));
    let mut names = |list: &'static [String]| out.extend(list.iter().map(String::as_str));
    names(&record.programmes);
    names(&record.organisations);
    // A measure's own facts are not those of its parts.
    if let Some(measure) = found.measure.filter(|measure| measure.record.id == record.id) {
        names(&measure.responsible);
        out.extend(measure.period.iter().map(|period| period.text.as_str()));
    }
    out
}

/// Whether a text has a name as a word of its own, perhaps in the genitive, and not as a part of one of the `others`: a
/// text on Sachsen-Anhalt says nothing of Sachsen, and one on Lower Saxony nothing of Saxony. In Leichte Sprache the name
/// may have hyphens: "Nieder-Sachsen".
fn has_word(text: &str, name: &str, others: &[&str]) -> bool {
    let first = name.chars().next();
    let starts = text.char_indices().filter(|(_, c)| Some(*c) == first);
    let within_other = |from: usize, to: usize| {
        let longer = others.iter().filter(|other| other.len() > name.len() && other.contains(name));
        longer.flat_map(|other| text.match_indices(other)).any(|(at, other)| at <= from && to <= at + other.len())
    };
    starts.into_iter().any(|(from, _)| {
        let Some(length) = prefix(&text[from..], name) else { return false };
        let after = &text[from + length..];
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let whole = !text[..from].ends_with(char::is_alphanumeric)
            && (ends(after) || after.strip_prefix('s').is_some_and(ends));
        whole && !within_other(from, from + length)
    })
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn names_are_whole_words() {
        let found = |text, name| has_word(text, name, &["Sachsen-Anhalt", "Niedersachsen", "Lower Saxony"]);
        assert!(found("Das LRZ in München.", "München") && found("Münchens Rechner", "München"));
        assert!(found("ein DFKI-Standort", "DFKI") && found("(DFKI)", "DFKI"));
        assert!(!found("Der Münchener Rechner", "München") && !found("Bonner", "Bonn") && !found("unKiel", "Kiel"));
        assert!(found("in Sachsen und Sachsen-Anhalt", "Sachsen") && !found("in Sachsen-Anhalt", "Sachsen"));
        assert!(!found("in Niedersachsen", "sachsen"));
        assert!(found("Munich’s computers", "Munich") && found("in Saxony", "Saxony"));
        assert!(!found("in Lower Saxony", "Saxony"));
        assert!(found("in Nieder-Sachsen", "Niedersachsen") && found("in Sachsen-Anhalt", "Sachsen-Anhalt"));
    }
}
