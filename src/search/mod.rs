//! Full-text search over everything: words in all their forms, ranked by what they are worth and where they stand, each hit
//! explained. How it works and what it reaches: docs/search.md.

mod answers;
mod distance;
mod entry;
mod expansions;
mod highlight_ranges;
mod index;
#[cfg(feature = "build")]
pub mod quality;
mod results;
mod stemmer;
mod stop_words;
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
