//! What changed, and when: the present texts against the recorded ones, a new entry of the changelog, and what an excerpt
//! said before (docs/decisions/016).

mod changelog;
#[cfg(not(target_arch = "wasm32"))]
mod items;

#[cfg(not(target_arch = "wasm32"))]
pub use changelog::changelog;
pub use changelog::{ChangeKind, ChangedExcerpt, ChangelogEntry, DiffTag, PREVIOUS_VERSIONS, PreviousVersion};
#[cfg(not(target_arch = "wasm32"))]
pub use items::{Item, home, items};

use crate::export::version_fingerprint;
use crate::plan::{Change, Plan, Version};
#[cfg(not(target_arch = "wasm32"))]
use crate::plan::{Changed, Recorded, Text};
use crate::route::Excerpt;
use std::collections::BTreeMap;

/// Something said before, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier<'p> {
    /// What was said.
    pub version: &'p Version,
    /// The day on which it was changed, ISO.
    pub until: &'p str,
}

/// Every text that is not the one recorded last, as diagnostics.
#[cfg(not(target_arch = "wasm32"))]
pub fn unrecorded(plan: &Plan) -> Vec<crate::plan::source::Diagnostic> {
    use crate::plan::source::Diagnostic;
    let cure = "if that is meant, record it: ./dev record \"what was changed and why\"";
    let present = items(plan);
    let mut diagnostics: Vec<Diagnostic> = vec![];
    for item in &present {
        let what = match plan.recorded.get(&item.id) {
            Some(recorded) if *recorded == item.version => continue,
            Some(recorded) => format!("is not the recorded text: {}", first_difference(recorded, &item.version)),
            None => "is new, and not recorded".to_owned(),
        };
        diagnostics.push(Diagnostic::new(&item.file, &item.id, format!("{what}; {cure}")));
    }
    for id in plan.recorded.keys().filter(|id| present.iter().all(|item| item.id != **id)) {
        diagnostics.push(Diagnostic::new("versions.json", id, format!("is recorded, but no longer there; {cure}")));
    }
    diagnostics
}

/// The first words that differ: an editor knows from them what was touched.
#[cfg(not(target_arch = "wasm32"))]
fn first_difference(recorded: &Version, present: &Version) -> String {
    use crate::export::{DiffTag, difference};
    let parts = difference(&recorded.said(), &present.said());
    let changed =
        parts.iter().skip_while(|(tag, _)| *tag == DiffTag::Kept).take_while(|(tag, _)| *tag != DiffTag::Kept);
    let (mut removed, mut added) = ("", "");
    for (tag, words) in changed {
        *(if *tag == DiffTag::Removed { &mut removed } else { &mut added }) = words.trim();
    }
    match (removed, added) {
        ("", added) => format!("\"{added}\" was added"),
        (removed, "") => format!("\"{removed}\" was removed"),
        (removed, added) => format!("\"{removed}\" became \"{added}\""),
    }
}

/// The name under which an excerpt is recorded.
pub fn name(excerpt: &Excerpt) -> String {
    excerpt.path().trim_end_matches('/').to_owned()
}

/// The changelog with an entry for everything that is not as recorded, and what is recorded then. The first entry of all
/// names no excerpts: the first edition changes nothing.
#[cfg(not(target_arch = "wasm32"))]
pub fn record(plan: &Plan, date: &str, title: &str, text: Option<&str>) -> (Vec<Change>, Recorded) {
    let present: BTreeMap<String, Version> = items(plan).into_iter().map(|item| (item.id, item.version)).collect();
    let ids = present.keys().chain(plan.recorded.keys().filter(|id| !present.contains_key(*id)));
    let changed = ids.filter(|id| present.get(*id) != plan.recorded.get(*id));
    let changed = changed.map(|id| Changed { excerpt: id.clone(), before: plan.recorded.get(id).cloned() });
    let excerpts = if plan.changes.is_empty() { vec![] } else { changed.collect() };
    let german = |text: &str| Text { de: text.to_owned(), ..Text::default() };
    let same_day = plan.changes.iter().filter(|c| c.date == date).count();
    let id = if same_day == 0 { date.to_owned() } else { format!("{date}-{}", same_day + 1) };
    let change = Change { id, date: date.to_owned(), title: german(title), text: text.map(german), excerpts };
    let mut changes = vec![change];
    changes.extend(plan.changes.iter().cloned());
    (changes, Recorded { excerpts: present })
}

/// What was said under a name before, the newest first.
pub fn earlier<'p>(plan: &'p Plan, id: &str) -> Vec<Earlier<'p>> {
    let of = |change: &'p Change| {
        let changed = change.excerpts.iter().find(|changed| changed.excerpt == id)?;
        Some(Earlier { version: changed.before.as_ref()?, until: &change.date })
    };
    plan.changes.iter().filter_map(of).collect()
}

/// What an entry (by its place in the changelog) made of something: what the next newer one found there, or what is there.
#[cfg(not(target_arch = "wasm32"))]
pub fn after(plan: &Plan, entry: usize, id: &str) -> Option<Version> {
    let newer = plan.changes.get(..entry)?.iter().rev();
    match newer.flat_map(|change| &change.excerpts).find(|changed| changed.excerpt == id) {
        Some(changed) => changed.before.clone(),
        None => {
            plan.recorded.get(id).cloned().or_else(|| items(plan).into_iter().find(|i| i.id == id).map(|i| i.version))
        }
    }
}

/// What was said before under a name, by fingerprint. What is said again today is no previous version.
pub fn earlier_by_fingerprint<'p>(plan: &'p Plan, id: &str, now: &Version) -> BTreeMap<String, Earlier<'p>> {
    let before = earlier(plan, id).into_iter().rev().filter(|e| e.version != now);
    before.map(|e| (version_fingerprint(e.version), e)).collect()
}
