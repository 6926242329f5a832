//! What the packaging step tells the printed documents: the names of the files that they ask for, and their policies.

use serde::Deserialize;
use std::collections::BTreeMap;

/// `target/site/assets.json`, written by `tools/postbuild.mjs`. Paths are below the site's root.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Assets {
    /// The script that asks for the app.
    pub start_script: String,
    /// Its hash in the form of the attribute `integrity`.
    pub start_integrity: String,
    /// The script of pages in frames, which must run before the first paint.
    pub frame_script: String,
    /// The icon that browsers show in tabs.
    pub icon: String,
    /// The app's glue, module and bundle: what the offline shell asks for at once.
    pub app: [String; 3],
    /// The style sheets.
    pub styles: Styles,
    /// The content security policy of every page.
    pub policy: String,
    /// That of the plan in one file.
    pub single_file_policy: String,
}

/// The style sheets (docs/decisions/010).
#[derive(Debug, Default, Deserialize)]
pub struct Styles {
    /// Every rule but the fonts, those for paper and those for frames.
    pub whole: String,
    /// The two fonts.
    pub fonts: String,
    /// For paper.
    pub print: String,
    /// For pages in frames.
    pub frame: String,
    /// By [`super::StyleFamily::name`]: what the first words of its pages need. Empty while the excerpts are being made.
    pub excerpts: BTreeMap<String, String>,
}
