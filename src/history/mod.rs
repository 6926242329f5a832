//! Change history: compares the present texts with the recorded ones, adds entries to the changelog, and finds previous
//! versions of an excerpt (docs/decisions/016).

mod changelog;
#[cfg(feature = "build")]
mod items;
#[cfg(feature = "build")]
mod record;

pub use changelog::{ChangeKind, ChangedExcerpt, ChangelogEntry, DiffTag, PreviousVersion};
#[cfg(feature = "build")]
pub use {
    items::{Item, home, items},
    record::{after, changelog, record, unrecorded},
};

use crate::export::version_fingerprint;
use crate::plan::{Change, Plan, Version};
use crate::route::Excerpt;
use std::collections::BTreeMap;

/// A version that has been replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier<'p> {
    /// What it said.
    pub version: &'p Version,
    /// The ISO date on which it was replaced.
    pub until: &'p str,
}

/// The name under which an excerpt is recorded: its path without the trailing slash.
pub fn name(excerpt: &Excerpt) -> String {
    excerpt.path().trim_end_matches('/').to_owned()
}

/// All replaced versions recorded under a name, newest first.
pub fn earlier<'p>(plan: &'p Plan, id: &str) -> Vec<Earlier<'p>> {
    let of = |change: &'p Change| {
        let changed = change.excerpts.iter().find(|changed| changed.excerpt == id)?;
        Some(Earlier { version: changed.before.as_ref()?, until: &change.date })
    };
    plan.changes.iter().filter_map(of).collect()
}

/// The replaced versions under a name, by fingerprint, without any that equals the present one.
pub fn earlier_by_fingerprint<'p>(plan: &'p Plan, id: &str, now: &Version) -> BTreeMap<String, Earlier<'p>> {
    let before = earlier(plan, id).into_iter().rev().filter(|e| e.version != now);
    before.map(|e| (version_fingerprint(e.version), e)).collect()
}
