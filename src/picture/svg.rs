//! Building blocks of pictures: the site's colours, lines of text and shapes as SVG.

use super::font_metrics::Weight;
use crate::markup::escape;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Display;

/// The light theme's colours by the name of their token: `page` is `#ffffff`.
pub struct Colours(BTreeMap<String, String>);

/// The file that `tools/colours.mjs` writes. Pictures only use the light theme, as they are shown on other people's
/// pages.
#[derive(Deserialize)]
struct Themes {
    light: BTreeMap<String, String>,
}

impl Colours {
    /// Reads the file `colours.json` of the build.
    ///
    /// # Errors
    /// If the text is not JSON or has another structure. The error names line and column.
    pub fn parse(json: &str) -> serde_json::Result<Colours> {
        serde_json::from_str(json).map(|Themes { light }| Colours(light))
    }

    /// The colour of a token. An unknown name gives black; the tests look up every name that pictures use.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("#000000", String::as_str)
    }

    /// Replaces every `var(--name)` in a drawing by the colour of that token.
    pub fn settle(&self, svg: &str) -> String {
        let mut parts = svg.split("var(--");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |done, part| match part.split_once(')') {
            Some((name, rest)) => done + self.get(name) + rest,
            None => done + part,
        })
    }
}

/// Writes a number with at most one decimal.
pub(super) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    if tenths == 0.0 { "0".into() } else { tenths.to_string() }
}

/// The style of a line of text.
#[derive(Clone, Copy)]
pub(super) struct Style<'s> {
    pub size: f64,
    pub weight: Weight,
    pub fill: &'s str,
    pub anchor: Anchor,
}

/// The end of a line of text that is at its `x` coordinate (`text-anchor`).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    End,
}

impl<'s> Style<'s> {
    /// The style of running text.
    pub fn regular(size: f64, fill: &'s str) -> Self {
        Style { size, weight: Weight::Regular, fill, anchor: Anchor::Start }
    }

    /// The style of a heading.
    pub fn semibold(size: f64, fill: &'s str) -> Self {
        Style { weight: Weight::Semibold, ..Style::regular(size, fill) }
    }

    /// The same style for lines that end at their `x`.
    pub fn end(self) -> Self {
        Style { anchor: Anchor::End, ..self }
    }

    /// A line of text; `y` is its baseline.
    pub fn line(self, x: f64, y: f64, text: &str) -> String {
        let weight = if self.weight == Weight::Semibold { " font-weight=\"600\"" } else { "" };
        let anchor = if self.anchor == Anchor::End { " text-anchor=\"end\"" } else { "" };
        format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor} fill=\"{}\">{}</text>",
            short(x),
            short(y),
            short(self.size),
            self.fill,
            escape(text)
        )
    }

    /// Lines of text, one below the other; `y` is the baseline of the first, `leading` the distance between baselines.
    pub fn lines(self, x: f64, y: f64, leading: f64, lines: &[String]) -> String {
        let lines = lines.iter().enumerate();
        lines.map(|(i, line)| self.line(x, y + leading * i as f64, line)).collect()
    }
}

/// A filled rectangle without an outline.
pub(super) fn rect(x: f64, y: f64, width: f64, height: f64, fill: &str) -> String {
    let [x, y, width, height] = [x, y, width, height].map(short);
    format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>")
}

/// A complete SVG file. `title` and `desc` are its accessible name and description.
pub(super) fn file(width: u32, height: u32, title: &str, desc: &str, body: impl Display) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" font-family=\"'Fira Sans', sans-serif\"><title>{}</title><desc>{}</desc>{body}</svg>\n",
        escape(title),
        escape(desc)
    )
}
