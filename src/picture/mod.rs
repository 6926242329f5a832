//! Pictures: charts and the map as files for download, and the link previews of pages.
//!
//! Most pictures are drawn as SVG by the build, and `src/bin/pictures.rs` rasterises them as PNG; the app only knows
//! the paths of the files. The map with a reader's filters is drawn in the browser.

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

use crate::export::path;
use crate::route::Route;
use crate::text::Lang;
#[cfg(feature = "pictures")]
use crate::{plan::Plan, text::Texts};

/// A picture's file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A vector graphic, sharp at any size.
    Svg,
    /// A raster image with two pixels for each unit of the drawing.
    Png,
}

impl Format {
    /// Both formats.
    pub const ALL: [Format; 2] = [Format::Svg, Format::Png];

    /// The extension of file names, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
        }
    }
}

/// The path of the picture of a chart, relative to the site's root.
pub fn chart_file(id: &str, lang: Lang, format: Format) -> String {
    path::picture(id, lang, format.extension())
}

/// The path of the picture of the map, relative to the site's root.
pub fn map_file(lang: Lang, format: Format) -> String {
    chart_file("karte", lang, format)
}

/// The path of the link preview of a page, relative to the site's root: an image of 1200 by 630 pixels. Embeds and
/// citation pages have that of the page that they show a part of. `None` for the page for unknown addresses.
pub fn social_card_file(route: &Route, lang: Lang) -> Option<String> {
    let page = route.read_page();
    (page != Route::NotFound).then(|| path::social_card(&page, lang))
}

/// What all pictures are drawn from.
#[cfg(feature = "pictures")]
#[derive(Clone, Copy)]
pub struct RenderContext<'s> {
    /// The plan.
    pub plan: &'static Plan,
    /// The interface words of the pictures' language.
    pub t: &'static Texts,
    /// The metrics of the font, for measuring text.
    pub fonts: &'s FontMetrics,
    /// The light theme's colours.
    pub colours: &'s Colours,
}

/// A finished picture.
#[cfg(feature = "pictures")]
#[derive(Debug)]
pub struct Picture {
    /// The width in units of the drawing.
    pub width: u32,
    /// The height in units of the drawing.
    pub height: u32,
    /// The SVG file.
    pub svg: String,
}
