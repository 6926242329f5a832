//! Outlines, marks and the legend of the map as SVG, in the colours that the caller gives.

use crate::map::{Frame, KINDS, Mark, Sign, Size};
use crate::markup::escape;
use crate::plan::Land;

/// Returns the colour of a token, such as `map-land`.
pub(super) type Colour<'c> = &'c dyn Fn(&'static str) -> String;

/// The tokens of the kinds' colours.
pub(super) const KIND_COLOURS: [&str; KINDS] = ["map-centre", "map-university", "map-computing"];

/// The Länder, each filled with the colour that `fill` returns for it, with borders in the colour `border`.
pub(super) fn outlines<'f>(lands: &[Land], frame: Frame, fill: &dyn Fn(&Land) -> &'f str, border: &str) -> String {
    let width = 15 * frame.width / crate::map::WIDTH;
    let mut out = format!(
        "<g transform=\"{}\" stroke=\"{border}\" stroke-width=\"{}.{}\" stroke-linejoin=\"round\">",
        frame.transform(),
        width / 10,
        width % 10
    );
    for land in lands {
        out += &format!("<path d=\"{}\" fill=\"{}\"/>", land.outline, fill(land));
    }
    out + "</g>"
}

/// The marks with their numbers, and on top of them all the names of cities.
pub(super) fn marks(marks: &[Mark], colour: Colour) -> String {
    let [foreground, page] = ["text", "page"].map(colour);
    let (mut out, mut names) = (String::new(), String::new());
    for mark in marks {
        out += &format!("<g transform=\"translate({} {})\">", mark.x, mark.y);
        out.extend(mark.signs().iter().map(|drawn| sign(drawn, mark.size, colour)));
        out += "</g>";
        if let Some(label) = &mark.label {
            names += &format!(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"600\" text-anchor=\"{}\" fill=\"{foreground}\" \
                 stroke=\"{page}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
                mark.x + label.x,
                mark.y + label.y,
                mark.size.name_size(),
                label.anchor.name(),
                escape(&label.name)
            );
        }
    }
    out + &names
}

/// A sign with its number, around the middle of its mark.
fn sign(sign: &Sign, size: Size, colour: Colour) -> String {
    let (fill, page) = (colour(KIND_COLOURS[sign.kind]), colour("page"));
    let mut out = format!("<path d=\"{}\" fill=\"{fill}\" stroke=\"{page}\" stroke-width=\"2\"/>", sign.path());
    if let Some(number) = sign.number {
        out += &format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{}\">{number}</text>",
            sign.x,
            sign.baseline(size),
            size.number_size(),
            colour("map-on-mark")
        );
    }
    out
}

/// The signs of a legend, each with the height of its row's middle: one for each kind of place, then one with a number.
/// `x` is their middle, `y` the middle of the first row, `line` the height of a row.
pub(super) fn legend_signs(x: i32, y: i32, line: i32, colour: Colour) -> Vec<(String, i32)> {
    let row = |kind: usize, count: usize, n: i32| {
        let radius = Size::Wide.radius(count);
        let drawn = sign(&Sign { kind, x: 0, radius, number: (count > 1).then_some(count) }, Size::Wide, colour);
        (format!("<g transform=\"translate({x} {})\">{drawn}</g>", y + n * line), y + n * line)
    };
    let mut rows: Vec<(String, i32)> = (0..KINDS).map(|kind| row(kind, 1, kind as i32)).collect();
    rows.push(row(1, 2, KINDS as i32));
    rows
}
