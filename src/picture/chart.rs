//! A chart as a picture file, with everything that the figure on the page shows except the table.

use super::sheet::{Sheet, source};
use super::{Picture, RenderContext};
use crate::chart::{Chart, Width};
use crate::export;

/// Makes a chart's picture from the drawing that the page shows; `None` if the drawing is not an SVG that states its
/// size.
pub fn chart(chart: &Chart, drawing: &str, context: RenderContext) -> Option<Picture> {
    let RenderContext { plan, t, .. } = context;
    let (head, rest) = drawing.split_once('>')?;
    let inner = rest.strip_suffix("</svg>")?;
    let (_, size) = head.split_once("viewBox=\"0 0 ")?;
    let (width, height) = size.split_once('"')?.0.split_once(' ')?;
    let size = (width.parse::<f64>().ok()?, height.parse::<f64>().ok()?);
    debug_assert_eq!(size.0, f64::from(Width::Wide.pixels()));
    let stands = (chart.source)(plan);
    let mut place = export::chart_place(stands.place, plan, t).unwrap_or_default();
    for number in &stands.footnotes {
        place += &format!(", {}\u{a0}{number}", t.footnote);
    }
    let note = stands.note.map(|note| format!("{}: {}", t.note, note.as_str()));
    let notes = [Some(source(&place, context)), note, Some(t.reuse.picture_licence.to_owned())];
    let (title, lead, summary) = ((chart.title)(plan, t), (chart.lead)(plan, t), (chart.summary)(plan, t));
    let notes = notes.into_iter().flatten().collect();
    Some(Sheet { title: &title, lead: &lead, drawing: inner, size, summary: &summary, notes }.picture(context))
}
