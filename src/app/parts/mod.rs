//! The pieces that pages are made of.

mod actions;
mod chart_figure;
mod contents;
mod data_table;
mod facts;
mod footnotes;
mod germany;
mod link;
mod marked;
mod measure_card;
mod record;
mod take;
mod words_field;

pub use actions::*;
pub use chart_figure::*;
pub use contents::*;
pub use data_table::*;
pub use facts::*;
pub use footnotes::*;
pub use germany::*;
pub use link::*;
pub use marked::*;
pub use measure_card::*;
pub use record::*;
pub use take::*;
pub use words_field::*;
