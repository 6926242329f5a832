//! The press kit: what can be put into it. `tools/kit/` packs what is chosen.

mod make;

pub use make::parts;

use serde::Serialize;

/// All that can be in a kit: made at build time, fetched by its page. Its texts have marks for what only the browser knows:
/// `{root}` for the site's address, `{today}` for the day, `{parts}` for what was chosen.
#[derive(Serialize)]
pub struct Kit {
    /// The text that explains the kit.
    pub readme: String,
    /// What can be chosen.
    pub parts: Vec<Part>,
}

/// Something that can be chosen: a chart, the map, a table.
#[derive(Serialize)]
pub struct Part {
    /// The folder that it gets in the kit, which also tells it from the others: `diagramme/haushalt`.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Its files: path below the site's root, and size, which the build fills in once the file is there.
    pub files: Vec<(String, u64)>,
    /// Texts that come with it: name and text.
    pub texts: Vec<(String, String)>,
    /// Its citation for reference managers.
    pub bibtex: String,
    /// The same in the other form.
    pub ris: String,
}
