//! The map as a picture file.

use super::marks::{Colour, legend_signs, marks, outlines};
use super::sheet::{Sheet, source};
use super::svg::Style;
use super::{Picture, RenderContext};
use crate::map::{Frame, HEIGHT, Size, WIDTH};
use crate::query::{Layer, MapIndex, MapQuery};

/// Draws the map with all its cities.
pub fn map(context: RenderContext) -> Picture {
    let RenderContext { plan, t, colours, .. } = context;
    let colour = |token| colours.get(token).to_owned();
    let lands = outlines(&plan.lands, Frame::WHOLE, &|_| colours.get("map-land"), colours.get("map-border"));
    let marks = marks(&MapIndex::new(plan).marks(&MapQuery::default(), Size::Wide), &colour);
    let (legend, height) = legend(HEIGHT + 20, &colour, context);
    let drawing = lands + &marks + &legend;
    let notes = vec![
        source("", context),
        format!("{} {}", t.maps.outlines_credit, t.maps.moved),
        t.reuse.picture_licence.to_owned(),
    ];
    let size = (f64::from(WIDTH), f64::from(height));
    let summary = format!("{}. {}", t.maps.label, t.pages.map_lead);
    let title = t.reuse.picture_map;
    debug_assert!(!plan.lands.is_empty());
    Sheet { title, lead: t.pages.map_lead, drawing: &drawing, size, summary: &summary, notes }.picture(context)
}

/// The legend of the marks, and the y coordinate at which it ends. `top` is the vertical middle of its first row.
fn legend(top: i32, colour: Colour, context: RenderContext) -> (String, i32) {
    const LINE: i32 = 32;
    let text = Style::regular(16.0, context.colours.get("text"));
    let words = Layer::ALL.map(|(layer, _)| layer.label(context.t)).into_iter().chain([context.t.maps.number]);
    let (mut out, mut foot) = (String::new(), top);
    for ((sign, y), word) in legend_signs(16, top, LINE, colour).into_iter().zip(words) {
        out += &sign;
        out += &text.line(42.0, f64::from(y) + 5.5, word);
        foot = y;
    }
    (out, foot + 16)
}
