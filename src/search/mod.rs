//! Full-text search over the whole plan: words are matched in all their forms, ranked by rarity and position, and each
//! hit is explained. docs/search.md describes the method and its measured quality.

mod answers;
mod distance;
mod entries;
mod entry;
mod expansions;
mod highlight_ranges;
mod index;
#[cfg(feature = "build")]
pub mod quality;
mod results;
mod synonyms;
mod term;
mod tokens;
mod vocabulary;

pub use answers::{Answers, DirectAnswer};
pub use entry::{Entry, Group, MatchField};
pub use highlight_ranges::highlight_ranges;
pub use index::{IndexBuilder, LazyIndex, SearchIndex};
pub use results::{Results, SearchHit};
pub use term::{Relaxation, SearchQuery, SearchTerm, relaxations_text};
