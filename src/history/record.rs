//! The build's side of the change history: unrecorded changes, new entries of the changelog, and their diffs.

use super::changelog::{ChangeKind, ChangedExcerpt, ChangelogEntry, DiffTag};
use super::items::{home, items};
use crate::export::{changed_lines, difference};
use crate::plan::source::Diagnostic;
use crate::plan::{Change, Changed, Plan, Recorded, Text, Version};
use std::collections::BTreeMap;

/// A diagnostic for every text that differs from its last record, is not recorded, or is gone.
pub fn unrecorded(plan: &Plan) -> Vec<Diagnostic> {
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

/// The first words that differ, which show an editor what was touched.
fn first_difference(recorded: &Version, present: &Version) -> String {
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

/// The changelog with a new entry for all unrecorded changes, and the records to keep with it. The very first entry
/// lists no excerpts, because it publishes the first edition.
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

/// The version that an entry (by its index in the changelog, newest first) left behind: what the next newer entry
/// replaced, or else the present one. `None` if it was removed.
pub fn after(plan: &Plan, entry: usize, id: &str) -> Option<Version> {
    let newer = plan.changes.get(..entry)?.iter().rev();
    match newer.flat_map(|change| &change.excerpts).find(|changed| changed.excerpt == id) {
        Some(changed) => changed.before.clone(),
        None => {
            plan.recorded.get(id).cloned().or_else(|| items(plan).into_iter().find(|i| i.id == id).map(|i| i.version))
        }
    }
}

/// The changelog of a plan for display, newest entry first.
pub fn changelog(plan: &Plan) -> Vec<ChangelogEntry> {
    let entry = |(at, change): (usize, &Change)| ChangelogEntry {
        id: change.id.clone(),
        date: change.date.clone(),
        title: change.title.clone(),
        text: change.text.clone(),
        excerpts: change.excerpts.iter().map(|changed| excerpt(plan, at, changed)).collect(),
    };
    plan.changes.iter().enumerate().map(entry).collect()
}

fn excerpt(plan: &Plan, at: usize, changed: &Changed) -> ChangedExcerpt {
    let after = after(plan, at, &changed.excerpt);
    let said = |version: Option<&Version>| version.map_or_else(String::new, Version::said);
    ChangedExcerpt {
        title: after.as_ref().or(changed.before.as_ref()).map_or(String::new(), |version| version.title.clone()),
        kind: match (&changed.before, &after) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        },
        home: home(&changed.excerpt, plan).map(|(route, fragment)| (route.path(), fragment)),
        difference: changed_lines(&said(changed.before.as_ref()), &said(after.as_ref())),
    }
}
