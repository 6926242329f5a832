//! The pieces that pages are made of.

mod actions;
mod chart_figure;
mod chips;
mod contents;
mod data_table;
mod download_measures;
mod facets;
mod facts;
mod finder_state;
mod footnotes;
mod germany;
mod link;
mod marked;
mod measure_card;
mod measure_list;
mod record;
mod take;
mod words_field;

pub use actions::*;
pub use chart_figure::*;
pub use chips::*;
pub use contents::*;
pub use data_table::*;
pub use download_measures::*;
pub use facets::*;
pub use facts::*;
pub use finder_state::*;
pub use footnotes::*;
pub use germany::*;
pub use link::*;
pub use marked::*;
pub use measure_card::*;
pub use measure_list::*;
pub use record::*;
pub use take::*;
pub use words_field::*;
