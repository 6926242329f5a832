//! Splits a text into folded tokens with their positions. A number and its unit are one token, the same for each way to
//! write them.

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The folded word: lower case, `ä` as `ae`, composed. Amounts read `1600mio` or `50prozent`.
    pub key: String,
    /// Its byte range in the text.
    pub range: (usize, usize),
    /// Whether it is made of preceding tokens, which are listed as well: "KI-Labor" as `kilabor`, "61 Mio." as `61mio`.
    pub joined: bool,
}

/// The tokens of a text, in order; a joined one follows the last of its parts.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = vec![];
    // The token that begins a chain of words joined by hyphens.
    let mut chain: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    while let Some(&(from, c)) = letters.peek() {
        if let Some(key) = unit(c) {
            letters.next();
            out.push(Token { key: key.to_owned(), range: (from, from + c.len_utf8()), joined: false });
            join_number(&mut out, text);
            continue;
        }
        if !c.is_alphanumeric() {
            letters.next();
            continue;
        }
        let mut key = String::new();
        let mut to = from;
        while let Some(&(at, c)) = letters.peek() {
            let digits = key.ends_with(|c: char| c.is_ascii_digit());
            let next = text[at + c.len_utf8()..].chars().next();
            let within = c.is_alphanumeric()
                || is_mark(c)
                || (matches!(c, '.' | ',') && digits && next.is_some_and(|c| c.is_ascii_digit()));
            if !within {
                break;
            }
            push(&mut key, c);
            to = at + c.len_utf8();
            letters.next();
        }
        // Combining marks without a letter are no word.
        if key.is_empty() {
            continue;
        }
        let start = out.len();
        out.push(Token { key: number(key), range: (from, to), joined: false });
        join_number(&mut out, text);
        // "KI-Labor" yields both parts and the whole.
        let first = *chain.get_or_insert(start);
        if first < start {
            let parts = out[first..=start].iter().filter(|token| !token.joined);
            let key = parts.map(|token| token.key.as_str()).collect();
            out.push(Token { key, range: (out[first].range.0, to), joined: true });
        }
        let mut after = text[to..].chars();
        if !(after.next().is_some_and(is_hyphen) && after.next().is_some_and(char::is_alphanumeric)) {
            chain = None;
        }
    }
    out
}

/// Whether a character is a combining mark or invisible: both belong to the word around them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '–')
}

fn unit(c: char) -> Option<&'static str> {
    match c {
        '%' => Some("prozent"),
        '€' => Some("euro"),
        _ => None,
    }
}

/// Appends a character, folded. Unicode's own tables would add tens of kilobytes to the module.
fn push(key: &mut String, c: char) {
    match c {
        'A'..='Z' => key.push(c.to_ascii_lowercase()),
        'ä' | 'Ä' => key.push_str("ae"),
        'ö' | 'Ö' => key.push_str("oe"),
        'ü' | 'Ü' => key.push_str("ue"),
        'ß' | 'ẞ' => key.push_str("ss"),
        // A letter followed by a combining diaeresis.
        '\u{308}' if key.ends_with(['a', 'o', 'u']) => key.push('e'),
        'à'..='å' | 'À'..='Å' => key.push('a'),
        'è'..='ë' | 'È'..='Ë' => key.push('e'),
        'ì'..='ï' | 'Ì'..='Ï' => key.push('i'),
        'ò'..='õ' | 'Ò'..='Õ' | 'ø' | 'Ø' => key.push('o'),
        'ù'..='û' | 'Ù'..='Û' => key.push('u'),
        'ç' | 'Ç' => key.push('c'),
        'ñ' | 'Ñ' => key.push('n'),
        c if is_mark(c) => {}
        c => key.push(c),
    }
}

/// Normalises a number: no dots between its thousands, a comma before its fraction.
fn number(key: String) -> String {
    if !key.starts_with(|c: char| c.is_ascii_digit()) || !key.contains(['.', ',']) {
        return key;
    }
    let mut groups = key.split('.');
    let thousands = groups.next().is_some_and(|first| first.len() <= 3) && groups.all(|group| group.len() == 3);
    if thousands && !key.contains(',') { key.replace('.', "") } else { key.replace('.', ",") }
}

/// The key of a unit that is written as a word.
fn unit_key(word: &str) -> Option<&'static str> {
    match word {
        "mio" | "million" | "millionen" => Some("mio"),
        "mrd" | "milliarde" | "milliarden" => Some("mrd"),
        "prozent" => Some("prozent"),
        _ => None,
    }
}

/// Appends a joined token if the last two are a number and its unit.
fn join_number(out: &mut Vec<Token>, text: &str) {
    let mut last = out.iter().rev().filter(|token| !token.joined);
    let (Some(of), Some(count)) = (last.next(), last.next()) else { return };
    let Some(unit) = unit_key(&of.key) else { return };
    let near = text[count.range.1..of.range.0].chars().all(char::is_whitespace);
    if near && let Some(key) = amount(&count.key, unit) {
        out.push(Token { key, range: (count.range.0, of.range.1), joined: true });
    }
}

/// Normalises an amount, so that it has one key: `1,6` and `mrd` become `1600mio`.
fn amount(count: &str, unit: &str) -> Option<String> {
    let (whole, part) = count.split_once(',').unwrap_or((count, ""));
    if !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) || whole.is_empty() {
        return None;
    }
    if unit != "mrd" {
        return Some(format!("{count}{unit}"));
    }
    let shifted = format!("{whole}{part:0<3}");
    let (whole, part) = shifted.split_at(whole.len() + 3);
    let part = part.trim_end_matches('0');
    Some(if part.is_empty() { format!("{whole}mio") } else { format!("{whole},{part}mio") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> String {
        tokens(text).iter().map(|t| t.key.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_folded_and_composed() {
        assert_eq!(keys("Größe, ÜBER u\u{308}ber Café (naiv)"), "groesse ueber ueber cafe naiv");
        assert_eq!(keys("Ent\u{ad}wicklung"), "entwicklung");
    }

    #[test]
    fn hyphens_join() {
        assert_eq!(
            keys("KI-Kompetenzzentren und E-Health"),
            "ki kompetenzzentren kikompetenzzentren und e health ehealth"
        );
        assert_eq!(keys("Open-Source-Modelle"), "open source opensource modelle opensourcemodelle");
        assert_eq!(keys("Schul- und"), "schul und");
    }

    #[test]
    fn numbers_and_units_are_one_word_in_all_forms() {
        assert_eq!(keys("61 Mio. Euro"), "61 mio 61mio euro");
        assert_eq!(keys("61 Millionen"), "61 millionen 61mio");
        assert_eq!(keys("1,6\u{a0}Mrd. €"), "1,6 mrd 1600mio euro");
        assert_eq!(
            keys("50 %, 50% und 50 Prozent"),
            "50 prozent 50prozent 50 prozent 50prozent und 50 prozent 50prozent"
        );
        assert_eq!(keys("100.000 und 2.1 und 280,4"), "100000 und 2,1 und 280,4");
        assert_eq!(keys("Ende 2024."), "ende 2024");
    }

    #[test]
    fn ranges_cover_the_words_as_written() {
        let text = "Große „KI-Labore“ für 61 Mio. Euro";
        let words: Vec<&str> = tokens(text).iter().map(|t| &text[t.range.0..t.range.1]).collect();
        assert_eq!(words, ["Große", "KI", "Labore", "KI-Labore", "für", "61", "Mio", "61 Mio", "Euro"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_words_at_letter_boundaries(text in ".{0,60}") {
            for token in tokens(&text) {
                proptest::prop_assert!(!token.key.is_empty());
                proptest::prop_assert!(text.get(token.range.0..token.range.1).is_some_and(|word| !word.is_empty()));
            }
        }
    }
}
