//! What cited texts said before, as `cited.js` reads it: a file for each text that has changed, and one with the words.

use super::{Citable, Fate, changed_lines};
use crate::format;
use crate::history;
use crate::plan::{Plan, Version};
use crate::route::Piece;
use crate::text::Texts;
use serde_json::{Map, Value, json};

/// The files' names, without ending, and their JSON.
pub fn former(plan: &Plan, t: &Texts) -> Vec<(String, String)> {
    let words = json!({
        "same": t.take.cited_same,
        "changed": t.take.cited_changed,
        "unknown": t.take.cited_unknown,
        "gone": t.take.cited_gone,
        "removed": t.take.cited_removed,
        "added": t.take.cited_added,
    });
    let of = |piece: Piece| {
        let now = Citable::of(&piece, plan, t)?.version;
        let name = history::name(&piece);
        let earlier = history::earlier_by_fingerprint(plan, &name, &now);
        let versions: Map<String, Value> = earlier
            .into_iter()
            .map(|(fingerprint, then)| {
                let parts = parts(then.version, &now);
                (fingerprint, json!({ "until": format::date(then.until, t), "parts": parts }))
            })
            .collect();
        (!versions.is_empty()).then(|| (name.replace('/', "-"), Value::Object(versions).to_string()))
    };
    let mut files = vec![("worte".to_owned(), words.to_string())];
    files.extend(Piece::all(plan).into_iter().filter_map(of));
    files
}

/// `["=", "kept"]`, `["-", "removed"]`, `["+", "added"]`.
fn parts(before: &Version, after: &Version) -> Vec<(&'static str, String)> {
    let mark = |fate| match fate {
        Fate::Kept => "=",
        Fate::Removed => "-",
        Fate::Added => "+",
    };
    changed_lines(&before.said(), &after.said()).into_iter().map(|(fate, words)| (mark(fate), words)).collect()
}
