//! What cited texts said before.

use super::{Citable, changed_lines};
use crate::format;
use crate::history::{self, FormerText};
use crate::plan::Plan;
use crate::route::Piece;
use crate::text::Texts;

/// Every text that a piece had before, against what it says now.
pub fn former(plan: &Plan, t: &Texts) -> Vec<FormerText> {
    let of = |piece: Piece| {
        let now = Citable::of(&piece, plan, t)?.version;
        let name = history::name(&piece);
        let earlier = history::earlier_by_fingerprint(plan, &name, &now);
        let text = |(fingerprint, then): (String, history::Earlier<'_>)| FormerText {
            piece: name.clone(),
            fingerprint,
            until: format::date(then.until, t),
            difference: changed_lines(&then.version.said(), &now.said()),
        };
        Some(earlier.into_iter().map(text).collect::<Vec<_>>())
    };
    Piece::all(plan).into_iter().filter_map(of).flatten().collect()
}
