//! The app's one file of data: the plan in one language, the interface words, what has changed, the charts' drawings.

use crate::chart::Areas;
use crate::history::ChangelogEntry;
use crate::plan::Plan;
use crate::plan::packed::{self, Problem};
use crate::text::{Lang, Texts, Words};
use serde::{Deserialize, Serialize};

/// Everything that the app shows.
pub struct Bundle {
    /// The plan.
    pub plan: Plan,
    /// The interface words.
    pub texts: Texts,
    /// The changelog.
    pub changes: Vec<ChangelogEntry>,
    /// The charts' drawings.
    pub drawings: Vec<Drawing>,
    /// The bytes of files for download, by their paths.
    pub sizes: Vec<(String, u64)>,
    /// The languages that the site is built in.
    pub languages: Vec<Lang>,
}

/// A chart as it is drawn in one of its widths.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// The chart's id and the width: `haushalt.wide`.
    pub id: String,
    /// The drawing.
    pub svg: String,
    /// Where it shows the rows of the chart's table.
    pub areas: Areas,
}

/// The file, packed.
#[derive(Serialize, Deserialize)]
struct File<P, W> {
    plan: P,
    words: Words<W>,
    changes: Vec<ChangelogEntry>,
    drawings: Vec<Drawing>,
    sizes: Vec<(String, u64)>,
    languages: Vec<Lang>,
}

impl Bundle {
    /// Reads the file.
    ///
    /// # Errors
    /// Says where the file is not what this version of the app reads.
    pub fn parse(text: &str) -> Result<Bundle, Problem> {
        let File { plan, words, changes, drawings, sizes, languages } = packed::read::<File<Plan, String>>(text)?;
        let texts =
            Texts::from_words(words).ok_or(Problem { at: text.len(), expected: "the words of this version" })?;
        Ok(Bundle { plan, texts, changes, drawings, sizes, languages })
    }

    /// Writes the file.
    ///
    /// # Errors
    /// None that a sound plan has.
    #[cfg(feature = "build")]
    pub fn write(
        plan: &'static Plan,
        lang: Lang,
        drawings: Vec<Drawing>,
    ) -> Result<String, Box<dyn std::error::Error>> {
        let sizes = crate::export::file_sizes(plan, lang.texts())?;
        let mut plan = plan.in_language(lang)?;
        let changes = crate::history::changelog(&plan);
        // The changelog is told already, and what was recorded is the check's.
        plan.changes.clear();
        let (words, languages) = (lang.texts().words(), Lang::published()?);
        Ok(packed::write(&File { plan, words, changes, drawings, sizes, languages })?)
    }
}

/// The charts' drawings. `charts` is what `tools/charts/draw.mjs` has written:
/// `{"haushalt": {"wide": {"svg": …, "areas": …}, …}, …}`.
///
/// # Errors
/// If it is anything else.
#[cfg(feature = "build")]
pub fn drawings(charts: &str) -> serde_json::Result<Vec<Drawing>> {
    use std::collections::BTreeMap;

    #[derive(Deserialize)]
    struct Drawn {
        svg: String,
        areas: Areas,
    }
    let charts: BTreeMap<String, BTreeMap<String, Drawn>> = serde_json::from_str(charts)?;
    let of_chart = |(id, widths): (String, BTreeMap<String, Drawn>)| {
        let drawn = |(width, Drawn { svg, areas })| Drawing { id: format!("{id}.{width}"), svg, areas };
        widths.into_iter().map(drawn).collect::<Vec<_>>()
    };
    Ok(charts.into_iter().flat_map(of_chart).collect())
}
