//! Measures the width of text and breaks it into lines, as SVG does not break lines itself.

use skrifa::instance::{LocationRef, Size};
use skrifa::raw::ReadError;
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeMap;
use std::fmt;

/// The distance between the baselines of a heading, as a multiple of its font size.
pub const LEADING: f64 = 1.1;

/// The weights of the font that pictures use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The weight of running text.
    Regular,
    /// The weight of headings and numbers.
    Semibold,
}

/// The widths of all characters in both weights.
pub struct FontMetrics {
    regular: Widths,
    semibold: Widths,
}

/// The advance width of each character at a font size of 1.
struct Widths(BTreeMap<char, f64>);

/// Why one of the two fonts cannot be measured.
#[derive(Debug)]
pub struct FontError {
    weight: Weight,
    why: NoWidths,
}

#[derive(Debug)]
enum NoWidths {
    NotAFont(ReadError),
    NoCharacters,
}

impl fmt::Display for FontError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = match self.weight {
            Weight::Regular => "regular",
            Weight::Semibold => "semibold",
        };
        match &self.why {
            NoWidths::NotAFont(why) => write!(f, "the {weight} font: not a font: {why}"),
            NoWidths::NoCharacters => write!(f, "the {weight} font: has no characters"),
        }
    }
}

impl std::error::Error for FontError {}

impl FontMetrics {
    /// Reads the two fonts from TTF files.
    ///
    /// # Errors
    /// When the bytes of one of them are not a font with characters.
    pub fn new(regular: &[u8], semibold: &[u8]) -> Result<FontMetrics, FontError> {
        let read = |weight, bytes| Widths::read(bytes).map_err(|why| FontError { weight, why });
        Ok(FontMetrics { regular: read(Weight::Regular, regular)?, semibold: read(Weight::Semibold, semibold)? })
    }

    fn of(&self, weight: Weight) -> &Widths {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        }
    }

    /// Whether both weights have a character.
    pub fn has(&self, c: char) -> bool {
        self.regular.0.contains_key(&c) && self.semibold.0.contains_key(&c)
    }

    /// The width of a line at the font size `size`, in the same unit. Kerning is ignored, as it only makes lines a
    /// little shorter.
    pub fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let widths = &self.of(weight).0;
        // A character that the font lacks is drawn as a box, about as wide as the font size.
        text.chars().map(|c| widths.get(&c).copied().unwrap_or(1.0)).sum::<f64>() * size
    }

    /// Breaks text at spaces so that no line is wider than `width`, except where a single word is.
    pub fn lines(&self, text: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = vec![];
        // Lines do not break at no-break spaces, which are other characters.
        for word in text.split([' ', '\n']).filter(|w| !w.is_empty()) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size, weight) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Breaks text into as few lines as `width` allows, and makes these about equally long, so that a heading does not
    /// end in a line with a single word.
    pub fn even(&self, text: &str, size: f64, weight: Weight, width: f64) -> Vec<String> {
        let lines = self.lines(text, size, weight, width);
        let narrower = (1..20).map(|step| width * (1.0 - 0.025 * f64::from(step)));
        let same = |lines: &Vec<String>, other: &Vec<String>, width: f64| {
            other.len() == lines.len() && other.iter().all(|line| self.width(line, size, weight) <= width)
        };
        let tried = narrower.map(|width| (self.lines(text, size, weight, width), width));
        tried.take_while(|(other, width)| same(&lines, other, *width)).last().map_or(lines, |(other, _)| other)
    }

    /// Finds the largest font size at which a heading fits into a box, and returns it with the lines. `sizes` are tried
    /// in order, so they must be descending; if none fits, the last one is taken.
    pub fn fit(&self, text: &str, sizes: &[f64], width: f64, height: f64) -> (f64, Vec<String>) {
        let set = |size: f64| (size, self.even(text, size, Weight::Semibold, width));
        let fits = |(size, lines): &(f64, Vec<String>)| {
            size * LEADING * lines.len() as f64 <= height
                && lines.iter().all(|line| self.width(line, *size, Weight::Semibold) <= width)
        };
        let found = sizes.iter().map(|size| set(*size)).find(fits);
        found.unwrap_or_else(|| set(sizes.last().copied().unwrap_or(16.0)))
    }
}

impl Widths {
    fn read(bytes: &[u8]) -> Result<Widths, NoWidths> {
        let font = FontRef::new(bytes).map_err(NoWidths::NotAFont)?;
        let glyphs = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let widths = font
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| Some((char::from_u32(code)?, f64::from(glyphs.advance_width(glyph)?))));
        let widths: BTreeMap<char, f64> = widths.collect();
        if widths.is_empty() { Err(NoWidths::NoCharacters) } else { Ok(Widths(widths)) }
    }
}
