//! Outlines and marks of the map as SVG, in the colours that the caller gives.

use crate::map::{Mark, NAME_SIZE, NUMBER_BASELINE};
use crate::markup::escape;
use crate::plan::Land;

/// Returns the colour of a token, such as `map-land`.
pub(super) type Colour<'c> = &'c dyn Fn(&'static str) -> String;

/// The Länder, each filled with the colour that `fill` returns for it, with borders in the colour `border`.
pub(super) fn outlines<'f>(lands: &[Land], fill: &dyn Fn(&Land) -> &'f str, border: &str) -> String {
    let mut out = format!("<g stroke=\"{border}\" stroke-width=\"1.5\" stroke-linejoin=\"round\">");
    for land in lands {
        out += &format!("<path d=\"{}\" fill=\"{}\"/>", land.outline, fill(land));
    }
    out + "</g>"
}

/// The marks with their numbers, and on top of them all the names of cities. Marks that stand for no place are left
/// out.
pub(super) fn marks(marks: &[Mark], colour: Colour) -> String {
    let [foreground, page] = ["text", "page"].map(colour);
    let (mut out, mut names) = (String::new(), String::new());
    for mark in marks.iter().filter(|mark| mark.count > 0) {
        let Mark { x, y, radius, .. } = mark;
        let fill = colour(mark.colour());
        out += &format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{page}\" stroke-width=\"2.5\"/>"
        );
        if let Some(count) = mark.number() {
            out += &number(*x, *y, count, colour);
        }
        if let Some(label) = mark.label() {
            let (dx, dy) = label.offset();
            names += &format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{NAME_SIZE}\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{foreground}\" \
                 stroke=\"{page}\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
                x + dx,
                y + dy,
                escape(label.name)
            );
        }
    }
    out + &names
}

/// The number on a mark whose centre is at `x` and `y`.
pub(super) fn number(x: i32, y: i32, count: usize, colour: Colour) -> String {
    format!(
        "<text x=\"{x}\" y=\"{}\" font-size=\"17\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{}\">{count}</text>",
        y + NUMBER_BASELINE,
        colour("map-on-mark")
    )
}
