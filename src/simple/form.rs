//! Rules about lengths, signs and numbers.

use super::{Kind, Rule};

/// How many words a sentence should have, and may have; how many a headline may have.
const GOOD: usize = 10;
const MOST: usize = 12;
const HEADLINE: usize = 8;

/// How many things a list in a line may have.
const LIST: usize = 4;

const NUMBER_WORDS: [&str; 11] =
    ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
const ROMAN: [&str; 14] = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XX"];
const ABBREVIATIONS: [&str; 12] =
    ["z. B.", "d. h.", "u. a.", "bzw.", "ca.", "Mio.", "Mrd.", "etc.", "usw.", "vgl.", "ggf.", "inkl."];
const ADDRESS: [&str; 12] =
    ["man", "du", "dich", "dir", "dein", "deine", "deinen", "deinem", "deiner", "euch", "euer", "eure"];
/// Words that begin a subordinate clause, if one stands behind a comma and is no article in a list.
const RELATIVE: [&str; 12] =
    ["der", "die", "das", "den", "dem", "denen", "deren", "dessen", "welche", "was", "wo", "um"];

/// Rules about a whole line.
pub fn line(sentences: &[&str], kind: Kind, add: &mut impl FnMut(Rule, String)) {
    let all: Vec<&str> = sentences.iter().flat_map(|one| super::sentence::words(one)).collect();
    if kind == Kind::Label && all.len() > HEADLINE {
        add(Rule::LongHeadline, counted(&all));
    }
    if kind == Kind::Text && sentences.len() > 1 {
        add(Rule::OneLineEach, sentences[1].to_owned());
    }
    let last = sentences.last().copied().unwrap_or_default();
    if kind == Kind::Text && !last.ends_with(['.', ':', '?', '!']) && !last.ends_with("Name") {
        add(Rule::SentenceEnd, all.last().copied().unwrap_or_default().to_owned());
    }
}

fn counted(words: &[&str]) -> String {
    format!("{} words", words.len())
}

/// Rules about a sentence.
pub fn sentence(text: &str, words: &[&str], add: &mut impl FnMut(Rule, String)) {
    if words.len() > MOST {
        add(Rule::LongSentence, counted(words));
    } else if words.len() > GOOD {
        add(Rule::RatherLong, counted(words));
    }
    commas(text, add);
    signs(text, add);
    for word in words {
        number(word, add);
        if NUMBER_WORDS.contains(&word.to_lowercase().as_str()) {
            add(Rule::Number, (*word).to_owned());
        }
        if ROMAN.contains(word) {
            add(Rule::Roman, (*word).to_owned());
        }
        if word.starts_with("Prozent") {
            add(Rule::Percent, (*word).to_owned());
        }
        if ADDRESS.contains(&word.to_lowercase().as_str()) {
            add(Rule::Address, (*word).to_owned());
        }
        // "ForscherInnen"; a sign within a word divides it in two.
        if ["In", "Innen"].iter().any(|end| word.strip_suffix(end).is_some_and(|w| w.ends_with(char::is_lowercase))) {
            add(Rule::Gender, (*word).to_owned());
        }
    }
    let spaced = text.replace('\u{a0}', " ").replace("z.B.", "z. B.").replace("d.h.", "d. h.");
    for abbreviation in ABBREVIATIONS {
        if spaced.match_indices(abbreviation).any(|(at, _)| !spaced[..at].ends_with(char::is_alphanumeric)) {
            add(Rule::Abbreviation, abbreviation.to_owned());
        }
    }
}

/// A comma stands in a list, which ends with "und" or "oder".
fn commas(text: &str, add: &mut impl FnMut(Rule, String)) {
    let commas: Vec<usize> = text.match_indices(", ").map(|(at, _)| at).collect();
    let Some(last) = commas.last() else { return };
    let rest = &text[last + 2..];
    let words: Vec<&str> = rest.split_whitespace().collect();
    let end = words.iter().position(|word| ["und", "oder"].contains(word));
    let list = end.is_some_and(|end| {
        let noun = end > 0 && words[end - 1].starts_with(char::is_uppercase);
        noun || !RELATIVE.contains(&words[0])
    });
    if !list || commas.len() + 2 > LIST {
        add(Rule::Comma, format!(", {rest}"));
    }
}

fn signs(text: &str, add: &mut impl FnMut(Rule, String)) {
    let chars: Vec<char> = text.chars().collect();
    let mut strange = vec![];
    for (i, c) in chars.iter().enumerate() {
        let next = chars.get(i + 1).copied().unwrap_or(' ');
        let before = if i > 0 { chars[i - 1] } else { ' ' };
        let inside = before.is_lowercase() && next.is_lowercase();
        match c {
            '%' => add(Rule::Percent, (*c).into()),
            '*' | ':' | '_' if inside => add(Rule::Gender, [before, *c, next].iter().collect()),
            '·' | '•' if inside => add(Rule::Hyphen, (*c).into()),
            '.' | ':' | '?' | '!' | ',' | '-' => {}
            c if c.is_alphanumeric() || c.is_whitespace() => {}
            c => strange.push(*c),
        }
    }
    if !strange.is_empty() {
        strange.dedup();
        add(Rule::Sign, strange.iter().map(char::to_string).collect::<Vec<_>>().join(" "));
    }
}

fn number(word: &str, add: &mut impl FnMut(Rule, String)) {
    let quarter =
        word.strip_prefix('Q').is_some_and(|n| n.len() == 1 && n.starts_with(|c: char| ('1'..='4').contains(&c)));
    if !word.chars().all(|c| c.is_ascii_digit() || ".,".contains(c)) {
        if quarter {
            add(Rule::Date, word.to_owned());
        }
        return;
    }
    let parts: Vec<&str> = word.split('.').collect();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    if let [day, month, year] = parts[..]
        && day.len() < 3
        && month.len() < 3
        && [2, 4].contains(&year.len())
    {
        add(Rule::Date, word.to_owned());
    } else if digits > 6 {
        add(Rule::Number, word.to_owned());
    } else if parts.len() == 1 && !word.contains(',') && digits > 3 {
        let year = word.parse::<u32>().is_ok_and(|n| (1000..2200).contains(&n));
        if !year {
            add(Rule::Number, word.to_owned());
        }
    }
}
