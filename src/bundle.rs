//! The app's one file of data: the plan in one language, the interface words, what has changed, the charts' drawings.

use crate::history::ChangelogEntry;
use crate::plan::Plan;
use crate::plan::packed::{self, Problem};
use crate::text::{Texts, Words};
use serde::{Deserialize, Serialize};

/// Everything that the app shows.
pub struct Bundle {
    /// The plan.
    pub plan: Plan,
    /// The interface words.
    pub texts: Texts,
    /// The changelog.
    pub changes: Vec<ChangelogEntry>,
    /// The charts as SVG, by `haushalt.wide`.
    pub drawings: Vec<(String, String)>,
}

/// The file, packed.
#[derive(Serialize, Deserialize)]
struct File<P, W> {
    plan: P,
    words: Words<W>,
    changes: Vec<ChangelogEntry>,
    drawings: Vec<(String, String)>,
}

impl Bundle {
    /// Reads the file.
    ///
    /// # Errors
    /// Says where the file is not what this version of the app reads.
    pub fn parse(text: &str) -> Result<Bundle, Problem> {
        let File { plan, words, changes, drawings } = packed::read::<File<Plan, String>>(text)?;
        let texts =
            Texts::from_words(words).ok_or(Problem { at: text.len(), expected: "the words of this version" })?;
        Ok(Bundle { plan, texts, changes, drawings })
    }

    /// Writes the file.
    ///
    /// # Errors
    /// None that a sound plan has.
    #[cfg(feature = "build")]
    pub fn write(
        plan: &Plan,
        lang: crate::text::Lang,
        drawings: Vec<(String, String)>,
    ) -> Result<String, Box<dyn std::error::Error>> {
        let changes = crate::history::changelog(plan);
        let mut plan = plan.in_language(lang)?;
        // The changelog is told already, and what was recorded is the check's.
        plan.changes.clear();
        Ok(packed::write(&File { plan, words: lang.texts().words(), changes, drawings })?)
    }
}

/// The charts' drawings as SVG, each with its id and width: `haushalt.wide`. `charts` is what `tools/charts/draw.mjs` has
/// written: `{"haushalt": {"wide": {"svg": …}, …}, …}`.
#[cfg(feature = "build")]
pub fn drawings(charts: &serde_json::Value) -> Vec<(String, String)> {
    let of_chart = |(id, widths): (&String, &serde_json::Value)| -> Vec<(String, String)> {
        let widths = widths.as_object().into_iter().flatten();
        let svg = widths
            .filter_map(|(width, drawing)| Some((format!("{id}.{width}"), drawing.get("svg")?.as_str()?.to_owned())));
        svg.collect()
    };
    charts.as_object().into_iter().flatten().flat_map(of_chart).collect()
}
