//! Pictures to take away: charts and the map as files of their own, and what a shared link shows of a page.
//!
//! Numbers and words in, SVG out; `src/bin/pictures.rs` makes PNG of it. The browser knows only where the files lie.

#[cfg(feature = "pictures")]
mod chart;
mod chosen;
#[cfg(feature = "pictures")]
mod font_metrics;
#[cfg(feature = "pictures")]
mod map;
mod marks;
#[cfg(feature = "pictures")]
mod sheet;
#[cfg(feature = "pictures")]
mod social_card;
#[cfg(feature = "pictures")]
mod social_card_parts;
#[cfg(feature = "pictures")]
mod svg;

#[cfg(feature = "pictures")]
pub use {
    chart::chart, font_metrics::FontError, font_metrics::FontMetrics, font_metrics::Weight, map::map,
    social_card::social_card, svg::Colours,
};

pub use chosen::{ChosenMap, Drawn};

use crate::route::Route;
use crate::text::Lang;
#[cfg(feature = "pictures")]
use crate::{plan::Plan, text::Texts};

/// A picture's file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Drawn by whoever shows it, at any size.
    Svg,
    /// Pixels, twice as many as the drawing's units.
    Png,
}

impl Format {
    /// Both.
    pub const ALL: [Format; 2] = [Format::Svg, Format::Png];

    /// The end of file names.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
        }
    }
}

/// The file with a chart's picture, below the site's root.
pub fn chart_file(id: &str, lang: Lang, format: Format) -> String {
    format!("bilder/{id}.{}.{}", lang.tag(), format.extension())
}

/// The file with the map's picture.
pub fn map_file(lang: Lang, format: Format) -> String {
    chart_file("karte", lang, format)
}

/// The file that a shared link to a page shows: 1200 by 630 pixels. The lost page has none.
pub fn social_card_file(route: &Route, lang: Lang) -> Option<String> {
    let page = match route {
        Route::Cite(excerpt) => excerpt.home().0,
        other => other.unframed().0,
    };
    (page != Route::NotFound).then(|| format!("vorschau/{}.{}.png", page.slug(), lang.tag()))
}

/// What every picture is made with.
#[cfg(feature = "pictures")]
#[derive(Clone, Copy)]
pub struct RenderContext<'s> {
    /// The plan.
    pub plan: &'static Plan,
    /// The words.
    pub t: &'static Texts,
    /// The font that text is measured with.
    pub fonts: &'s FontMetrics,
    /// The light theme's colours.
    pub colours: &'s Colours,
}

/// A picture, drawn.
#[cfg(feature = "pictures")]
#[derive(Debug)]
pub struct Picture {
    /// Units from left to right.
    pub width: u32,
    /// Units from top to bottom.
    pub height: u32,
    /// A file of its own.
    pub svg: String,
}
