//! The sheet around a drawing, with title and lead above it and source and licence below, so that the picture can stand
//! alone.

use super::font_metrics::Weight;
use super::svg::{Style, file, rect};
use super::{Picture, RenderContext};
use crate::format;

/// The width of the white margin around everything.
const MARGIN: f64 = 40.0;
/// The font size of the smallest text on a sheet.
const SMALL: f64 = 14.0;

/// The content of a sheet.
pub(super) struct Sheet<'s> {
    /// The title.
    pub title: &'s str,
    /// The line below the title.
    pub lead: &'s str,
    /// The drawing: the content of an SVG file, without the `svg` element around it.
    pub drawing: &'s str,
    /// Width and height of the drawing.
    pub size: (f64, f64),
    /// What the drawing shows, in words, for readers who do not see it.
    pub summary: &'s str,
    /// Paragraphs below the drawing: source, remarks, licence.
    pub notes: Vec<String>,
}

impl Sheet<'_> {
    /// Draws the sheet.
    pub fn picture(self, context: RenderContext) -> Picture {
        let RenderContext { t, fonts, colours, .. } = context;
        let (width, height) = self.size;
        let (foreground, muted) = (colours.get("text"), colours.get("text-muted"));
        let mut body = String::new();
        let mut y = MARGIN;
        let title = fonts.even(self.title, 28.0, Weight::Semibold, width);
        body += &Style::semibold(28.0, foreground).lines(MARGIN, y + 26.0, 35.0, &title);
        y += 35.0 * title.len() as f64 + 4.0;
        let lead = fonts.even(self.lead, 17.0, Weight::Regular, width);
        body += &Style::regular(17.0, muted).lines(MARGIN, y + 17.0, 24.0, &lead);
        y += 24.0 * lead.len() as f64 + 24.0;
        body += &format!("<g transform=\"translate({MARGIN} {y})\">{}</g>", colours.settle(self.drawing));
        y += height + 28.0;
        body += &rect(MARGIN, y, width, 1.0, colours.get("line"));
        y += 12.0;
        for note in &self.notes {
            let lines = fonts.lines(note, SMALL, Weight::Regular, width);
            body += &Style::regular(SMALL, muted).lines(MARGIN, y + 15.0, 20.0, &lines);
            y += 20.0 * lines.len() as f64 + 5.0;
        }
        y += 4.0;
        body += &Style::semibold(SMALL, colours.get("accent")).line(MARGIN, y + 15.0, t.site);
        y += 20.0 + MARGIN - 8.0;
        let (width, height) = ((width + 2.0 * MARGIN).ceil() as u32, y.ceil() as u32);
        let paper = rect(0.0, 0.0, f64::from(width), f64::from(height), colours.get("page"));
        Picture { width, height, svg: file(width, height, self.title, self.summary, paper + &body) }
    }
}

/// The line that names the source, with `place` as the place in the plan unless it is empty:
/// `Quelle: Kapitel 1, 6. Absatz. BMBF-Aktionsplan Künstliche Intelligenz, 7. November 2023`.
pub(super) fn source(place: &str, context: RenderContext) -> String {
    let (meta, t) = (&context.plan.meta, context.t);
    let stop = if place.is_empty() { "" } else { ". " };
    format!("{}: {place}{stop}{}, {}", t.source, meta.title.as_str(), format::date(&meta.date, t))
}
