//! The map as a reader has chosen it, as a picture that is complete elsewhere: in the colours of the page, with title, key and
//! source around it. Drawn in the browser, in whole numbers: printing a fraction takes kilobytes.

use crate::map::{HEIGHT, WIDTH, radius};
use crate::markup::escape;
use crate::plan::{City, Plan};
use crate::query::{Layer, MapIndex, MapQuery, Site};

const MARGIN: i32 = 24;

/// What is drawn.
pub struct ChosenMap<'m> {
    /// Outlines.
    pub plan: &'static Plan,
    /// Marks.
    pub index: &'m MapIndex,
    /// What is left of them.
    pub filters: &'m MapQuery,
    /// Above the map.
    pub title: &'m str,
    /// What is chosen, below the title.
    pub choice: &'m str,
    /// What the two colours of marks mean: with a centre, without.
    pub key: [&'m str; 2],
    /// Below the map.
    pub source: &'m str,
}

/// A picture, drawn: its size, and the file.
pub struct Drawn {
    /// Units from left to right.
    pub width: i32,
    /// Units from top to bottom.
    pub height: i32,
    /// The file.
    pub svg: String,
}

impl ChosenMap<'_> {
    /// Draws it. `colour` gives the page's colour of a token, say `map-land`.
    pub fn draw(&self, colour: impl Fn(&'static str) -> String) -> Drawn {
        let [foreground, muted, page] = ["text", "text-muted", "page"].map(&colour);
        let mut y = MARGIN;
        let title = lines(&mut y, self.title, 34, &foreground, " font-weight=\"700\"");
        let choice = lines(&mut y, self.choice, 22, &muted, "");
        let top = y + MARGIN;
        let map = self.map(&colour);
        y += MARGIN + HEIGHT;
        let mut key = String::new();
        for (token, word) in ["map-centre", "map-other"].into_iter().zip(self.key) {
            y += 34;
            key += &format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"10\" fill=\"{}\"/><text x=\"{}\" y=\"{y}\" font-size=\"20\" fill=\"{foreground}\">{}</text>",
                MARGIN + 10,
                y - 7,
                colour(token),
                MARGIN + 32,
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
             {title}{choice}<g transform=\"translate({MARGIN} {top})\">{map}</g>{key}{source}</svg>"
        );
        Drawn { width, height, svg }
    }

    fn map(&self, colour: &impl Fn(&'static str) -> String) -> String {
        let [land, chosen, border] = ["map-land", "map-land-chosen", "map-border"].map(colour);
        let mut out = format!("<g stroke=\"{border}\" stroke-width=\"1.5\" stroke-linejoin=\"round\">");
        for outline in &self.plan.lands {
            let fill = if self.filters.land == Some(&outline.id) { &chosen } else { &land };
            out += &format!("<path d=\"{}\" fill=\"{fill}\"/>", outline.outline);
        }
        out += "</g>";
        let [foreground, page, on_mark] = ["text", "page", "map-on-mark"].map(colour);
        let mut cities: Vec<_> = self.index.cities.iter().collect();
        // Large marks below, so that small ones stay to be seen.
        cities.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        let mut names = String::new();
        for (city, places) in cities {
            let left: Vec<&Site> = places.iter().filter(|place| self.filters.shows(place)).collect();
            if left.is_empty() {
                continue;
            }
            let (x, y) = city.point.unwrap_or_default();
            let centre = left.iter().any(|place| place.layer == Layer::Centres);
            let fill = colour(if centre { "map-centre" } else { "map-other" });
            // One that stands for a single place has no number, and is smaller.
            let r = if left.len() == 1 { 10 } else { radius(left.len()) };
            out += &format!(
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{fill}\" stroke=\"{page}\" stroke-width=\"2.5\"/>"
            );
            if left.len() > 1 {
                out += &format!(
                    "<text x=\"{x}\" y=\"{}\" font-size=\"17\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{on_mark}\">{}</text>",
                    y + 6,
                    left.len()
                );
            }
            if city.on_map {
                let (dx, dy) = name_offset(city, left.len());
                names += &format!(
                    "<text x=\"{}\" y=\"{}\" font-size=\"19\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{foreground}\" \
                     stroke=\"{page}\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
                    x + dx,
                    y + dy,
                    escape(&city.name)
                );
            }
        }
        out + &names
    }
}

/// Where the name of a city stands from its mark: above it, or where no neighbour's mark is (`style/germany.css` does the
/// same for the page).
pub(super) fn name_offset(city: &City, count: usize) -> (i32, i32) {
    let above = -radius(count) - 7;
    let below = above + 44 + 14;
    match city.id.as_str() {
        "bonn" => (-20, below),
        "leipzig" | "saarbruecken" | "tuebingen" => (0, below),
        "kaiserslautern" => (-23, above),
        _ => (0, above),
    }
}

/// A text in lines, the first below `y`, which ends on the last. A letter takes half its size, as Arial's do.
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
