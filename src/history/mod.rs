//! What changed, and when: the present texts against the recorded ones, a new entry of the changelog, and what an excerpt
//! said before (docs/decisions/016).

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

/// Something said before, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier<'p> {
    /// What was said.
    pub version: &'p Version,
    /// The day on which it was changed, ISO.
    pub until: &'p str,
}

/// The name under which an excerpt is recorded.
pub fn name(excerpt: &Excerpt) -> String {
    excerpt.path().trim_end_matches('/').to_owned()
}

/// What was said under a name before, the newest first.
pub fn earlier<'p>(plan: &'p Plan, id: &str) -> Vec<Earlier<'p>> {
    let of = |change: &'p Change| {
        let changed = change.excerpts.iter().find(|changed| changed.excerpt == id)?;
        Some(Earlier { version: changed.before.as_ref()?, until: &change.date })
    };
    plan.changes.iter().filter_map(of).collect()
}

/// What was said before under a name, by fingerprint. What is said again today is no previous version.
pub fn earlier_by_fingerprint<'p>(plan: &'p Plan, id: &str, now: &Version) -> BTreeMap<String, Earlier<'p>> {
    let before = earlier(plan, id).into_iter().rev().filter(|e| e.version != now);
    before.map(|e| (version_fingerprint(e.version), e)).collect()
}
