//! What the plan says of a Land: the records that name it, one of its cities, or a centre or computing site there. It is
//! our choice, made by looking for the exact names in our texts.

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

/// The records that name a Land, in the plan's order.
pub fn mentions(plan: &'static Plan, land: &'static Land) -> Vec<Mention> {
    let names = names(plan, land);
    let others: Vec<&str> = plan.lands.iter().map(|other| other.name.as_str()).filter(|o| *o != land.name).collect();
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
    let name = |shown: &'static str| Name { words: vec![shown], shown, source: None };
    let mut out = vec![name(&land.name)];
    // The name of a city without what tells it from another one: `Halle (Saale)`.
    let cities = places.cities.iter().filter(|city| city.land == land.id);
    let cities = cities.map(|city| city.name.split(" (").next().unwrap_or_default());
    out.extend(cities.filter(|city| *city != land.name).map(name));
    let centres = places.centres.iter().filter(|c| c.cities.iter().any(|seat| inside(&seat.city)));
    out.extend(centres.map(|c| Name { words: vec![&c.short, &c.name], shown: &c.short, source: Some(&c.source_id) }));
    let computing = places.computing.iter().filter(|c| inside(&c.city));
    out.extend(computing.map(|c| Name { words: vec![&c.short, &c.name], shown: &c.short, source: Some(&c.source_id) }));
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
/// text on Sachsen-Anhalt says nothing of Sachsen.
fn has_word(text: &str, name: &str, others: &[&str]) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let (before, here) = text.split_at(at);
        let after = &here[name.len()..];
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let whole =
            !before.ends_with(char::is_alphanumeric) && (ends(after) || after.strip_prefix('s').is_some_and(ends));
        whole && !others.iter().any(|other| other.len() > name.len() && here.starts_with(other))
    })
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn names_are_whole_words() {
        let found = |text, name| has_word(text, name, &["Sachsen-Anhalt", "Niedersachsen"]);
        assert!(found("Das LRZ in München.", "München") && found("Münchens Rechner", "München"));
        assert!(found("ein DFKI-Standort", "DFKI") && found("(DFKI)", "DFKI"));
        assert!(!found("Der Münchener Rechner", "München") && !found("Bonner", "Bonn") && !found("unKiel", "Kiel"));
        assert!(found("in Sachsen und Sachsen-Anhalt", "Sachsen") && !found("in Sachsen-Anhalt", "Sachsen"));
        assert!(!found("in Niedersachsen", "sachsen"));
    }
}
