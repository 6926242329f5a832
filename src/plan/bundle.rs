//! The JSON schema of the whole plan as one file for others to use: `daten/plan.schema.json`.

use super::{Plan, source};
use crate::text::Lang;
use serde_json::{Value, json};

/// The schema of a [`Plan`] as it is published: each text in one language, with what the build has added:
/// the points of cities on the map, the size of a film.
pub fn bundle_schema(lang: Lang) -> Value {
    let mut schema = source::schema::<Plan>();
    schema["title"] = json!("KI-Aktionsplan");
    // A text that has not been translated stays German.
    let both = [lang.key(), Lang::default().key()];
    if let Some(text) = schema.pointer_mut("/$defs/Text") {
        if let Some(properties) = text["properties"].as_object_mut() {
            properties.retain(|name, _| both.contains(&name.as_str()));
        }
        text["description"] = json!("A text in one language.");
        text["required"] = json!([]);
        text["minProperties"] = json!(1);
        text["maxProperties"] = json!(1);
    }
    for place in ["City", "Centre", "University", "Computing", "Land", "NamedBody"] {
        if let Some(place) = schema.pointer_mut(&format!("/$defs/{place}/properties")) {
            let says = "The German name, if `name` is one in another language.";
            place["german"] = json!({ "description": says, "type": "string" });
        }
    }
    if let Some(city) = schema.pointer_mut("/$defs/City/properties") {
        city["point"] = json!({
            "description": "Where it is drawn, in the units of the outlines.",
            "type": "array",
            "items": { "type": "integer" },
            "minItems": 2,
            "maxItems": 2,
        });
    }
    if let Some(film) = schema.pointer_mut("/$defs/SignLanguage/properties") {
        film["bytes"] = json!({ "description": "The size of the file.", "type": "integer", "minimum": 0 });
    }
    schema
}
