//! Splits a text into folded tokens with their positions. A number and its unit are one token, the same for each way to
//! write them.

use crate::language::{Rules, amount, number};

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
pub fn tokens(text: &str, rules: &Rules) -> Vec<Token> {
    let mut out: Vec<Token> = vec![];
    // The token that begins a chain of words joined by hyphens.
    let mut chain: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    while let Some(&(from, c)) = letters.peek() {
        if let Some(key) = unit(c) {
            letters.next();
            out.push(Token { key: key.to_owned(), range: (from, from + c.len_utf8()), joined: false });
            join_number(&mut out, text, rules);
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
        match key.find(|c: char| c.is_ascii_alphabetic()).filter(|at| *at > 0 && rules.unit(&key[*at..]).is_some()) {
            // "61m" is a number and its unit, too. All is ASCII, so letters are bytes.
            Some(at) if to - from == key.len() => {
                let unit = Token { key: key.split_off(at), range: (from + at, to), joined: false };
                out.push(Token { key: number(key, rules.thousands), range: (from, from + at), joined: false });
                out.push(unit);
            }
            _ => out.push(Token { key: number(key, rules.thousands), range: (from, to), joined: false }),
        }
        join_number(&mut out, text, rules);
        // "KI-Labor" yields both parts and the whole.
        let first = *chain.get_or_insert(start);
        let parts: Vec<usize> = (first..=start).filter(|n| !out[*n].joined).collect();
        for n in 0..parts.len().saturating_sub(1) {
            let key = parts[n..].iter().map(|part| out[*part].key.as_str()).collect();
            out.push(Token { key, range: (out[parts[n]].range.0, to), joined: true });
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
        '$' => Some("dollar"),
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

/// Appends a joined token if the last two are a number and its unit, or the last three are: "15 per cent".
fn join_number(out: &mut Vec<Token>, text: &str, rules: &Rules) {
    let mut last = out.iter().rev().filter(|token| !token.joined);
    let Some(of) = last.next() else { return };
    let per = last.clone().next().is_some_and(|token| token.key == "per") && of.key == "cent";
    let (unit, count) = if per { (Some("prozent"), last.nth(1)) } else { (rules.unit(&of.key), last.next()) };
    let (Some(unit), Some(count)) = (unit, count) else { return };
    let between = &text[count.range.1..of.range.0];
    let near = between.trim() == if per { "per" } else { "" };
    if near && let Some(key) = amount(&count.key, unit) {
        out.push(Token { key, range: (count.range.0, of.range.1), joined: true });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::text::Lang;

    fn keys(text: &str) -> String {
        keys_in(Lang::De, text)
    }

    fn keys_in(lang: Lang, text: &str) -> String {
        tokens(text, lang.rules()).iter().map(|t| t.key.as_str()).collect::<Vec<_>>().join(" ")
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
        assert_eq!(keys("Open-Source-Modelle"), "open source opensource modelle opensourcemodelle sourcemodelle");
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
        assert_eq!(keys("61Mio"), "61 mio 61mio");
    }

    #[test]
    fn english_numbers_and_units_are_the_same_words() {
        let english = |text| keys_in(Lang::En, text);
        assert_eq!(english("€61 million"), "euro 61 million 61mio");
        assert_eq!(english("€1.6\u{a0}billion"), "euro 1,6 billion 1600mio");
        assert_eq!(english("US$2.35bn"), "us dollar 2,35 bn 2350mio");
        assert_eq!(english("15%, 15 percent"), "15 prozent 15prozent 15 percent 15prozent");
        assert_eq!(english("15 per cent"), "15 per cent 15prozent");
        assert_eq!(english("1,337 and 100,000 in 2.1"), "1337 and 100000 in 2,1");
        assert_eq!(english("5G, 50 cent, 3D"), "5g 50 cent 3d");
    }

    #[test]
    fn ranges_cover_the_words_as_written() {
        let text = "Große „KI-Labore“ für 61 Mio. Euro";
        let words: Vec<&str> = tokens(text, Lang::De.rules()).iter().map(|t| &text[t.range.0..t.range.1]).collect();
        assert_eq!(words, ["Große", "KI", "Labore", "KI-Labore", "für", "61", "Mio", "61 Mio", "Euro"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_words_at_letter_boundaries(text in ".{0,60}") {
            for token in Lang::ALL.iter().flat_map(|lang| tokens(&text, lang.rules())) {
                proptest::prop_assert!(!token.key.is_empty());
                proptest::prop_assert!(text.get(token.range.0..token.range.1).is_some_and(|word| !word.is_empty()));
            }
        }
    }
}
