//! German letters as plain ones: ä as ae in names of files, ä as a where words are sorted. Done by hand: the tables of
//! Unicode cost tens of kilobytes.

/// A letter as it is written without its mark, and as it sorts.
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

/// A text in small letters, ä as ae, ß as ss.
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

/// A key by which German words sort: umlauts as their letters; case, quotes and other signs ignored.
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
