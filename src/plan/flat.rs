//! Converts between the flat form of files and the nested one of the types, for the record of a measure and the amount
//! of a total. `serde(flatten)` is no option: it reads maps only, which the app's bundle does not have.

use serde_json::{Map, Value};

/// The key of a nested struct, and its keys, which files have in its place.
type Part = (&'static str, &'static [&'static str]);

const RECORD: Part =
    ("record", &["id", "title", "text", "footnotes", "figures", "programmes", "organisations", "note"]);
const AMOUNT: Part = ("amount", &["value", "unit", "bound", "per"]);

/// Applies `act` to each such struct in the JSON of an action field, of the budget, or of the whole plan.
fn each(value: &mut Value, act: fn(&mut Map<String, Value>, Part)) {
    let of = |value: &mut Value, part| {
        if let Some(map) = value.as_object_mut() {
            act(map, part);
        }
    };
    if let Some(total) = value.get_mut("total_figure") {
        of(total, AMOUNT);
    }
    for measure in value.get_mut("measures").and_then(Value::as_array_mut).into_iter().flatten() {
        of(measure, RECORD);
    }
    if let Some(budget) = value.get_mut("budget") {
        each(budget, act);
    }
    for field in value.get_mut("fields").and_then(Value::as_array_mut).into_iter().flatten() {
        each(field, act);
    }
}

/// Converts the form of files to that of the types.
pub fn nest(value: &mut Value) {
    each(value, |map, (key, parts)| {
        let inner: Map<String, Value> =
            parts.iter().filter_map(|part| Some(((*part).to_owned(), map.remove(*part)?))).collect();
        map.insert(key.to_owned(), Value::Object(inner));
    });
}

/// Converts the form of the types to that of files.
pub fn flatten(value: &mut Value) {
    each(value, |map, (key, _)| {
        if let Some(Value::Object(inner)) = map.remove(key) {
            map.extend(inner);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::source::schema;
    use crate::plan::{Amount, Record};

    #[test]
    fn the_keys_are_those_of_the_types() {
        for ((_, keys), schema) in [(RECORD, schema::<Record>()), (AMOUNT, schema::<Amount>())] {
            let mut keys = keys.to_vec();
            keys.push("$schema");
            keys.sort_unstable();
            let known: Vec<&str> = schema["properties"].as_object().expect("keys").keys().map(String::as_str).collect();
            assert_eq!(keys, known);
        }
    }
}
