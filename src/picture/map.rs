//! The map as a picture file.

use super::marks::{Colour, marks, number, outlines};
use super::sheet::{Sheet, source};
use super::svg::Style;
use super::{Picture, RenderContext};
use crate::map::{HEIGHT, WIDTH};
use crate::query::MapIndex;

/// Draws the map with all its cities.
pub fn map(context: RenderContext) -> Picture {
    let RenderContext { plan, t, colours, .. } = context;
    let colour = |token| colours.get(token).to_owned();
    let lands = outlines(&plan.lands, &|_| colours.get("map-land"), colours.get("map-border"));
    let marks = marks(&MapIndex::new(plan).marks(|_| true), &colour);
    let (legend, height) = legend(HEIGHT + 20, &colour, context);
    let drawing = lands + &marks + &legend;
    let notes = vec![source("", context), t.outlines_credit.to_owned(), t.reuse.picture_licence.to_owned()];
    let size = (f64::from(WIDTH), f64::from(height));
    let summary = format!("{}. {}", t.map_label, t.map_lead);
    let title = t.reuse.picture_map;
    debug_assert!(!plan.lands.is_empty());
    Sheet { title, lead: t.map_lead, drawing: &drawing, size, summary: &summary, notes }.picture(context)
}

/// The legend of the marks, and the y coordinate at which it ends. `top` is the vertical middle of its first row.
fn legend(top: i32, colour: Colour, context: RenderContext) -> (String, i32) {
    const LINE: i32 = 30;
    let words = context.t.reuse;
    let text = Style::regular(16.0, context.colours.get("text"));
    let row = |y: i32, token, label| {
        let fill = colour(token);
        let dot = format!("<circle cx=\"12\" cy=\"{y}\" r=\"10\" fill=\"{fill}\"/>");
        dot + &text.line(34.0, f64::from(y) + 5.5, label)
    };
    let y = top + 2 * LINE;
    let legend = row(top, "map-centre", words.picture_centre)
        + &row(top + LINE, "map-other", words.picture_other)
        + &row(y, "map-other", words.picture_number)
        + &number(12, y, 2, colour);
    (legend, y + 16)
}
