//! Pictures to take away: charts and the map as files of their own, and what a shared link shows of a page.
//!
//! Numbers and words in, SVG out; `src/bin/pictures.rs` makes PNG of it. The browser knows only where the files lie.

use crate::route::Route;
use crate::text::Lang;

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
pub fn card_file(route: &Route, lang: Lang) -> Option<String> {
    let page = match route {
        Route::Cite(piece) => piece.home().0,
        other => other.unframed().0,
    };
    (page != Route::NotFound).then(|| format!("vorschau/{}.{}.png", page.slug(), lang.tag()))
}
