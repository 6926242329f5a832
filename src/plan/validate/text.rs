//! Validates that texts are plain.

use super::Check;
use crate::plan::{flat, source::Diagnostic};
use serde_json::{Map, Value};

impl Check<'_> {
    /// Reports markup, line breaks, doubled spaces and straight quotes in any text.
    pub(super) fn plain_text(&mut self) {
        let Ok(mut value) = serde_json::to_value(self.plan) else { return };
        flat::flatten(&mut value);
        let mut found = vec![];
        walk(&value, &mut String::new(), &mut found);
        self.diagnostics.extend(found);
        // A phrase that no text has any more is forgotten, not meant.
        if let Some(plan) = value.as_object_mut() {
            plan.remove("phrases");
        }
        let texts = value.to_string();
        for phrase in &self.plan.phrases {
            self.expect(texts.contains(&phrase.text), "phrases.json", &phrase.text, || "occurs in no text".into());
        }
    }
}

fn walk(value: &Value, place: &mut String, out: &mut Vec<Diagnostic>) {
    let mut within = |key: String, value: &Value| {
        let length = place.len();
        *place += &format!("/{key}");
        walk(value, place, out);
        place.truncate(length);
    };
    match value {
        // Previous versions were validated while they were current.
        Value::Object(map) => map.iter().filter(|(k, _)| *k != "before").for_each(|(k, v)| within(k.clone(), v)),
        Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| within(key(i, v), v)),
        Value::String(text) => {
            for (sign, name) in [
                ("<", "markup"),
                (">", "markup"),
                ("\n", "a line break"),
                ("  ", "a doubled space"),
                ("\"", "a straight quote"),
            ] {
                // In Leichte Sprache each sentence is a line of its own.
                let meant = sign == "\n" && place.ends_with("/leicht");
                if text.contains(sign) && !meant {
                    let (file, place) = in_file(place);
                    out.push(Diagnostic::new(file, place, format!("contains {name}, expected plain text")));
                }
            }
        }
        _ => {}
    }
}

/// Calls `f` with each object in a value, and its path.
pub fn each_object(value: &Value, place: &mut String, f: &mut impl FnMut(&str, &Map<String, Value>)) {
    let mut within = |key: &str, value: &Value, f: &mut _| {
        let length = place.len();
        *place += &format!("/{key}");
        each_object(value, place, f);
        place.truncate(length);
    };
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| within(key, value, f));
            f(place, map);
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(i, value)| within(&key(i, value), value, f)),
        _ => {}
    }
}

/// The key of an item of a list: its id locates it better than its index.
fn key(i: usize, value: &Value) -> String {
    value.get("id").and_then(Value::as_str).map_or(i.to_string(), str::to_owned)
}

/// Converts a path in the whole plan to the file that contains it, and the path in that file.
pub fn in_file(place: &str) -> (String, String) {
    let parts: Vec<&str> = place.split('/').skip(1).collect();
    let (file, rest) = match parts[..] {
        ["meta", ref rest @ ..] => ("plan.json".to_owned(), rest),
        [folder @ ("prose" | "fields"), id, ref rest @ ..] => (format!("{folder}/{id}.json"), rest),
        [table, ref rest @ ..] => (format!("{table}.json"), rest),
        [] => (String::new(), &[][..]),
    };
    (file, format!("/{}", rest.join("/")))
}
