//! The texts that are not translated yet, and the names that need not be.

use super::{Plan, source::Diagnostic, validate};
use crate::text::Lang;
use serde_json::Value;

/// How many texts the plan has, and those that a language lacks.
///
/// # Errors
/// If the plan cannot be serialised, which does not happen with one that was loaded.
pub fn untranslated(plan: &Plan, key: &str) -> serde_json::Result<(usize, Vec<Diagnostic>)> {
    let (mut count, mut missing) = (0, vec![]);
    validate::each_object(&serde_json::to_value(plan)?, &mut String::new(), &mut |place, map| {
        // Numbers and lists have keys of their own; only texts are keyed by language.
        if map.get(Lang::default().key()).is_some_and(Value::is_string) && !is_name(place) {
            count += 1;
            if !map.contains_key(key) {
                let (file, place) = validate::in_file(place);
                missing.push(Diagnostic::new(file, place, format!("has no text in \"{key}\"")));
            }
        }
    });
    Ok((count, missing))
}

/// Whether a text is the name of a place, organisation or programme. Few have one of their own in another language.
fn is_name(place: &str) -> bool {
    let of_place = ["/places/", "/lands/", "/names/"].iter().any(|list| place.starts_with(list));
    of_place && (place.ends_with("/name") || place.ends_with("/short"))
}

/// Sets `german` of each place, organisation or programme that has a name of its own in a language, so that it is found by both.
pub(super) fn keep_german_names(plan: &mut Value, lang: Lang) {
    let lists = ["/places/cities", "/places/centres", "/places/universities", "/places/computing", "/lands", "/names"];
    for list in lists {
        for place in plan.pointer_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            let name = |lang: Lang| place["name"].get(lang.key()).cloned();
            // A plan that is in one language already has no German name to compare with, and keeps what was set.
            if let (Some(own), Some(german)) = (name(lang), name(Lang::default()))
                && own != german
            {
                place["german"] = german;
            }
        }
    }
}

/// Leaves the phrases that are foreign to the texts of a language. Leichte Sprache is German.
pub(super) fn keep_foreign_phrases(plan: &mut Value, lang: Lang) {
    let own = lang.tag().split('-').next();
    if let Some(phrases) = plan.pointer_mut("/phrases").and_then(Value::as_array_mut) {
        phrases.retain(|phrase| phrase["lang"].as_str() != own);
    }
}
