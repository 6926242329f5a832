//! The previous versions of excerpts that can be cited.

use super::changed_lines;
use crate::export::Citable;
use crate::format;
use crate::history::{self, PreviousVersion};
use crate::plan::Plan;
use crate::route::Excerpt;
use crate::text::Texts;

/// Every previous version of every excerpt, compared to its present one.
pub fn previous_versions(plan: &Plan, t: &Texts) -> Vec<PreviousVersion> {
    let of = |excerpt: Excerpt| {
        let name = history::name(&excerpt);
        // Recorded texts are German, and compared to German ones in every edition.
        let recorded = plan.recorded.get(&name).cloned();
        let now = recorded.or_else(|| Some(Citable::of(&excerpt, plan, t)?.version))?;
        let earlier = history::earlier_by_fingerprint(plan, &name, &now);
        let text = |(fingerprint, then): (String, history::Earlier<'_>)| PreviousVersion {
            excerpt: name.clone(),
            fingerprint,
            until: format::date(then.until, t),
            difference: changed_lines(&then.version.said(), &now.said()),
        };
        Some(earlier.into_iter().map(text).collect::<Vec<_>>())
    };
    Excerpt::all(plan).into_iter().filter_map(of).flatten().collect()
}
