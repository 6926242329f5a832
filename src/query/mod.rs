//! Queries of readers: words, filters and an order, parsed from a query string, printed to one, and evaluated.

mod facets;
mod finder;
mod groups;
mod highlight;
mod map_index;
mod map_query;
mod measure_query;
mod mentions;
mod number_set;
mod order;
mod pair;
mod relation;
mod snippet;
mod term_filter;

pub use facets::{FACETS, Facet, Named, emphasis_label, kind_label};
pub use finder::{FacetOption, FacetOptions, Finder, MeasureResults};
pub use groups::{GROUPINGS, Group, groups};
pub use highlight::{Highlights, Passage};
pub use map_index::{Layer, MapIndex, Site, by_city, sites};
pub use map_query::MapQuery;
pub use measure_query::{Form, MeasureQuery, Part, Sort, UNRELATED};
pub use mentions::{Mention, mentions};
pub use number_set::NumberSet;
pub use order::moves;
pub use pair::{Pair, Shared, shared};
pub use relation::Relation;
pub use snippet::snippet;
pub use term_filter::{TermFilter, letters};

/// The decoded key-value pairs of a query string. Malformed escapes are kept as they are.
pub fn pairs(search: &str) -> Vec<(String, String)> {
    let search = search.trim_start_matches('?');
    search
        .split('&')
        .filter(|p| !p.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        })
        .collect()
}

/// The first value of a key, if there is one.
pub fn first(pairs: &[(String, String)], key: &str) -> Option<String> {
    pairs.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone())
}

/// Prints pairs as a query string: empty, or with a leading question mark. Pairs with an empty value are left out.
pub fn print<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let mut out = String::new();
    for (key, value) in pairs {
        if !value.is_empty() {
            out.push(if out.is_empty() { '?' } else { '&' });
            out.push_str(key);
            out.push('=');
            encode(&value, &mut out);
        }
    }
    out
}

/// A file name made from a query string: `?thema=health&q=B%C3%BCro` gives `thema-health-q-buero`.
pub fn file_name(search: &str) -> String {
    let words = pairs(search).into_iter().flat_map(|(key, value)| [key, value]);
    let text = crate::language::transliterate(&words.collect::<Vec<_>>().join("-"));
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' };
    let text: String = text.chars().take(100).map(plain).collect();
    text.trim_matches(['-', '.']).to_owned()
}

fn encode(text: &str, out: &mut String) {
    const HEX: [u8; 16] = *b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b',' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        match (bytes[i], digit(i + 1), digit(i + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                i += 3;
                continue;
            }
            (b'+', ..) => out.push(b' '),
            (byte, ..) => out.push(byte),
        }
        i += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}
