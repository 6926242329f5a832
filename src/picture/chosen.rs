//! The map with the reader's filters as a picture that can stand alone elsewhere: in the colours of the page, with
//! title, legend and source around it. It is drawn in the browser. All numbers are integers, because the code that
//! formats floats would add kilobytes to the WebAssembly module.

use super::marks::{Colour, legend_signs, marks, outlines};
use crate::map::{HEIGHT, KINDS, Size, WIDTH};
use crate::markup::escape;
use crate::plan::{Land, Plan};
use crate::query::{MapIndex, MapQuery};

const MARGIN: i32 = 24;

/// The map to draw, and the words around it.
pub struct ChosenMap<'m> {
    /// The plan, for the outlines of the Länder.
    pub plan: &'static Plan,
    /// Everything on the map, for the marks.
    pub index: &'m MapIndex,
    /// The filters that the reader has set: only what they leave is marked.
    pub filters: &'m MapQuery,
    /// The title, above the map.
    pub title: &'m str,
    /// The reader's filters in words, below the title.
    pub choice: &'m str,
    /// The legend: the kinds of places, and what a number says.
    pub legend: [&'m str; KINDS + 1],
    /// Source and licence, below the map.
    pub source: &'m str,
}

/// A finished picture as SVG.
pub struct Drawn {
    /// The width in units of the drawing.
    pub width: i32,
    /// The height in units of the drawing.
    pub height: i32,
    /// The SVG file.
    pub svg: String,
}

impl ChosenMap<'_> {
    /// Draws the map. `colour` returns the colour that a token, such as `map-land`, has on the page.
    pub fn draw(&self, colour: impl Fn(&'static str) -> String) -> Drawn {
        let [foreground, muted, page] = ["text", "text-muted", "page"].map(&colour);
        let mut y = MARGIN;
        let title = lines(&mut y, self.title, 34, &foreground, " font-weight=\"700\"");
        let choice = lines(&mut y, self.choice, 22, &muted, "");
        let top = y + MARGIN;
        let map = self.map(&colour);
        y += MARGIN + HEIGHT;
        let mut legend = String::new();
        for ((sign, middle), word) in legend_signs(MARGIN + 14, y + 24, 34, &colour).into_iter().zip(self.legend) {
            y = middle + 7;
            legend += &sign;
            legend += &format!(
                "<text x=\"{}\" y=\"{y}\" font-size=\"20\" fill=\"{foreground}\">{}</text>",
                MARGIN + 40,
                escape(word),
            );
        }
        y += MARGIN / 2;
        let source = lines(&mut y, self.source, 16, &muted, "");
        let (width, height) = (WIDTH + 2 * MARGIN, y + MARGIN);
        let label = escape(&format!("{}. {}", self.title, self.choice));
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Arial, Helvetica, sans-serif\" role=\"img\" aria-label=\"{label}\" \
             viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"><rect width=\"{width}\" height=\"{height}\" fill=\"{page}\"/>\
             {title}{choice}<g transform=\"translate({MARGIN} {top})\">{map}</g>{legend}{source}</svg>"
        );
        Drawn { width, height, svg }
    }

    fn map(&self, colour: Colour) -> String {
        let [land, chosen, border] = ["map-land", "map-land-chosen", "map-border"].map(colour);
        let fill = |outline: &Land| if self.filters.land == Some(&outline.id) { &chosen } else { &land }.as_str();
        let lands = outlines(&self.plan.lands, self.index.frame(self.filters), &fill, &border);
        // What lies outside of the part that is shown is cut off.
        let clip = format!("<clipPath id=\"map\"><rect width=\"{WIDTH}\" height=\"{HEIGHT}\"/></clipPath>");
        let marks = marks(&self.index.marks(self.filters, Size::Wide), colour);
        format!("{clip}<g clip-path=\"url(#map)\">{lands}{marks}</g>")
    }
}

/// Draws a text in as many lines as it needs, starting below `y`, and moves `y` to the baseline of the last one. The
/// width of a letter is taken to be half of the font size, which is the average in Arial. `more` is added to the
/// attributes.
fn lines(y: &mut i32, text: &str, size: i32, fill: &str, more: &str) -> String {
    let most = (2 * WIDTH / size) as usize;
    let mut all: Vec<String> = vec![];
    for word in text.split(' ') {
        match all.last_mut().filter(|line| line.chars().count() + word.chars().count() < most) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => all.push(word.to_owned()),
        }
    }
    let mut out = String::new();
    for line in all {
        *y += size * 13 / 10;
        out += &format!(
            "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\"{more} fill=\"{fill}\">{}</text>",
            escape(&line)
        );
    }
    out
}
