//! `scale_plan DATA COUNT OUT` makes a plan of COUNT measures from the real ones, for `./dev bench --scale`. It writes
//! `OUT/bundle.json`, which the app fetches, and `OUT/measures.json` with the same texts for the hand-written site that
//! the app is compared with.

use aktionsplan::bundle::Bundle;
use aktionsplan::plan::{Plan, Text, source};
use aktionsplan::text::Lang;
use serde_json::{Value, json};
use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [data, count, out] = args.as_slice() else { return Err("usage: scale_plan DATA COUNT OUT".into()) };
    let plan = source::load(Path::new(data)).map_err(|diagnostics| format!("{data}: {diagnostics:?}"))?;
    let mut value: Value = serde_json::from_str(&plan.json(Lang::default())?)?;
    grow(&mut value, count.parse()?).ok_or("the plan has no fields with measures")?;
    // Leaking is fine: the program ends soon.
    let plan: &'static Plan = Box::leak(Box::new(Plan::parse(&value.to_string())?));
    fs::create_dir_all(out)?;
    fs::write(Path::new(out).join("bundle.json"), Bundle::write(plan, Lang::default(), vec![])?)?;
    fs::write(Path::new(out).join("measures.json"), plain(plan).to_string())?;
    Ok(())
}

/// Adds measures to the action fields in turn until there are `count`. Each is a copy of a real one with two invented
/// words added, so that the vocabulary of the search grows too. `None` if the JSON does not have the shape of a plan.
fn grow(plan: &mut Value, count: usize) -> Option<()> {
    let fields = plan.get_mut("fields")?.as_array_mut()?;
    let mut total: usize = fields.iter().filter_map(|field| field["measures"].as_array()).map(Vec::len).sum();
    let real: Vec<usize> = fields.iter().filter_map(|field| field["measures"].as_array()).map(Vec::len).collect();
    let (mut turn, of) = (0, fields.len());
    while total < count {
        let (field, round) = (turn % of, turn / of);
        let id = fields[field]["id"].as_str()?.to_owned();
        let measures = fields[field]["measures"].as_array_mut()?;
        let mut copy = measures[round % real[field]].clone();
        copy["id"] = format!("{id}-m{}", measures.len() + 1).into();
        let (title, text) = (copy["title"]["de"].as_str()?.to_owned(), copy["text"]["de"].as_str()?.to_owned());
        copy["title"]["de"] = format!("{title} {}", word(turn * 2)).into();
        copy["text"]["de"] = format!("{text} Dazu kommt {}.", word(turn * 2 + 1)).into();
        for part in ["figures", "parts"] {
            copy.as_object_mut()?.remove(part);
        }
        measures.push(copy);
        total += 1;
        turn += 1;
    }
    Some(())
}

/// An invented word of three syllables. Numbers below 24³ = 13,824 give different words.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 24] = [
        "ba", "del", "fir", "gon", "hu", "kel", "lim", "mor", "nas", "pir", "ru", "sol", "tam", "ver", "wil", "zan",
        "bro", "dri", "fle", "gra", "klu", "pla", "stro", "tri",
    ];
    // Multiplying by a prime scatters the numbers, so that the words of neighbouring ones do not begin alike.
    let mut left = number.wrapping_mul(7919) % (24 * 24 * 24);
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(SYLLABLES[left % 24]);
        left /= 24;
    }
    word
}

/// The texts of fields and measures that the hand-written site shows and searches.
fn plain(plan: &Plan) -> Value {
    let text = |text: &Text| text.as_str().to_owned();
    let measures = plan.measures().map(|measure| {
        let record = &measure.record;
        let mut texts = vec![text(&record.text)];
        texts.extend(record.programmes.iter().chain(&record.organisations).cloned());
        texts.extend(measure.parts.iter().flat_map(|part| [text(&part.title), text(&part.text)]));
        let field = measure.field_id();
        json!({ "id": record.id, "field": field, "title": text(&record.title), "text": texts.join("\n"), "topics": measure.topics })
    });
    json!({
        "fields": plan.fields.iter().map(|field| json!({ "id": field.id, "short": text(&field.short) })).collect::<Vec<_>>(),
        "measures": measures.collect::<Vec<_>>(),
    })
}
