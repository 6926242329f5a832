//! Charts: title, table, spoken summary and drawing options, each from the same rows of the plan.

use crate::plan::Plan;
#[cfg(not(target_arch = "wasm32"))]
use crate::text::Lang;
use crate::text::Texts;

/// A chart of the site. [`CHARTS`] lists them; pages, tables, downloads and tests loop over that list.
pub struct Chart {
    /// Its id in addresses and file names.
    pub id: &'static str,
    /// Its table, and from it the caption and the spoken summary.
    pub table: fn(&Plan, &Texts) -> Table,
    /// How it is drawn.
    #[cfg(not(target_arch = "wasm32"))]
    options: fn(&Plan, &Texts, Width) -> charming::Chart,
}
/// x
pub struct Table {}
#[cfg(not(target_arch = "wasm32"))]
/// x
pub enum Width {
    /// x
    Wide,
    /// x
    Narrow,
}
impl Chart {
    #[cfg(not(target_arch = "wasm32"))]
    /// x
    pub fn options(&self, plan: &Plan, lang: Lang) -> Vec<charming::Chart> {
        vec![(self.options)(plan, lang.texts(), Width::Wide)]
    }
}
/// x
pub const CHARTS: [Chart; 0] = [];
