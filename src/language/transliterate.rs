//! Replaces umlauts and diacritics: ä by ae in file names, ä by a for sorting. The table is written by hand, as
//! Unicode's own would add tens of kilobytes to the module.

/// How a character is written in file names, and how it sorts; `None` if it is plain already.
fn plain(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        'ä' | 'Ä' => ("ae", "a"),
        'ö' | 'Ö' => ("oe", "o"),
        'ü' | 'Ü' => ("ue", "u"),
        'ß' | 'ẞ' => ("ss", "ss"),
        'é' | 'è' | 'ê' | 'É' => ("e", "e"),
        'á' | 'à' | 'â' => ("a", "a"),
        'ó' | 'ô' => ("o", "o"),
        'ç' => ("c", "c"),
        '\u{a0}' | '\u{202f}' => (" ", " "),
        '–' | '—' | '\u{2011}' => ("-", "-"),
        '\u{ad}' => ("", ""),
        _ => return None,
    })
}

/// Lower-cases a text and replaces its special letters: ä by ae, ß by ss.
pub fn transliterate(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match plain(c) {
            Some((letters, _)) => out.push_str(letters),
            None => out.push(c.to_ascii_lowercase()),
        }
    }
    out
}

/// A collation key for German: umlauts sort as their base letters; case, quotes and punctuation are ignored.
pub fn sort_key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some((_, letters)) => out.extend(letters.chars().filter(|c| *c != '-')),
            None if c.is_alphanumeric() || c == ' ' => out.push(c.to_ascii_lowercase()),
            None => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_become_two_letters_in_names_and_one_where_words_are_sorted() {
        assert_eq!(transliterate("Übung, GRÖẞE\u{a0}!"), "uebung, groesse !");
        assert_eq!(sort_key("Ökonomie"), "okonomie");
        assert_eq!(sort_key("„KI‑Straße“ (2024)"), "kistrasse 2024");
    }
}
