//! The texts that are not translated yet.

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
        if map.get(Lang::default().key()).is_some_and(Value::is_string) {
            count += 1;
            if !map.contains_key(key) {
                let (file, place) = validate::in_file(place);
                missing.push(Diagnostic::new(file, place, format!("has no text in \"{key}\"")));
            }
        }
    });
    Ok((count, missing))
}
