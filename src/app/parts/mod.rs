//! The pieces that pages are made of.

mod actions;
mod chart_figure;
mod city;
mod contents;
mod copy;
mod data_table;
mod facts;
mod footnotes;
mod germany;
mod hits;
mod link;
mod map_state;
mod marked;
mod measure_card;
mod record;
mod results;
mod take;
mod words_field;

pub use actions::*;
pub use chart_figure::*;
pub use city::*;
pub use contents::*;
pub use copy::*;
pub use data_table::*;
pub use facts::*;
pub use footnotes::*;
pub use germany::*;
pub use hits::*;
pub use link::*;
pub use map_state::*;
pub use marked::*;
pub use measure_card::*;
pub use record::*;
pub use results::*;
pub use take::*;
pub use words_field::*;
