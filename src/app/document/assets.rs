//! What the packaging step tells the documents: the hashed names of the files that they load, and their content
//! security policies.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The content of `target/site/assets.<tag>.json`, which `tools/postbuild.mjs` writes. Paths are relative to
/// the root of the edition.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Assets {
    /// The script that loads the app.
    pub start_script: String,
    /// The hash of the start script, as the value of the attribute `integrity`.
    pub start_integrity: String,
    /// The script that applies the reader's preferences. It blocks rendering, because it sets colours and text size.
    pub preferences_script: String,
    /// The script of pages in frames. It blocks rendering, because it sets their colours before the first paint.
    pub frame_script: String,
    /// The icon that browsers show in their tabs.
    pub icon: String,
    /// The files of the app, which the offline shell preloads: the JavaScript glue, the WebAssembly module, the bundle.
    pub app: [String; 3],
    /// The style sheets.
    pub styles: Styles,
    /// The content security policy of every page.
    pub policy: String,
    /// The content security policy of the plan in one file.
    pub single_file_policy: String,
}

/// The paths of the style sheets (docs/decisions/010).
#[derive(Debug, Default, Deserialize)]
pub struct Styles {
    /// All rules except those for fonts, print, frames and the pages of tools.
    pub whole: String,
    /// The further rules of the pages of tools, which another program draws.
    pub reuse: String,
    /// The `@font-face` rules of the two fonts. Excerpts contain them too, so only the offline shell loads this file.
    pub fonts: String,
    /// The rules for print.
    pub print: String,
    /// The rules for pages in frames.
    pub frame: String,
    /// By [`super::StyleFamily::name`], the critical CSS of each family: the rules that the first paint of its pages
    /// needs. Empty while these are being made, as they are made from the pages.
    pub excerpts: BTreeMap<String, String>,
}
