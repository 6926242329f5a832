//! Divides texts into sentences and words.

/// A line in which each name, quotation, address and value that is filled in stands as one plain word.
pub fn plain(line: &str, names: &[&str], mut seen: impl FnMut(&str)) -> String {
    let mut plain = line.to_owned();
    for name in names {
        let mut from = 0;
        while let Some(at) = plain[from..].find(name).map(|at| from + at) {
            let end = at + name.len();
            let whole =
                !plain[..at].ends_with(char::is_alphanumeric) && !plain[end..].starts_with(char::is_alphanumeric);
            if whole {
                seen(name);
                plain.replace_range(at..end, NAME);
            }
            from = at + if whole { NAME.len() } else { name.len() };
        }
    }
    for (open, close, word) in [("„", "“", NAME), ("{", "}", "100"), ("https://", " ", NAME)] {
        while let Some(at) = plain.find(open) {
            let end = plain[at..].find(close).map_or(plain.len(), |end| at + end + close.trim().len());
            plain.replace_range(at..end, word);
        }
    }
    plain
}

/// Whether a line says how a word sounds, which is not spelled as words are: "Man spricht: Start-ap."
pub fn is_spoken(line: &str) -> bool {
    line.starts_with("Man spricht:")
}

/// What stands for a name.
const NAME: &str = "Name";

/// The sentences of a line.
pub fn sentences(line: &str) -> Vec<&str> {
    let mut all = vec![];
    let mut start = 0;
    for (at, sign) in line.match_indices(['.', '?', '!']) {
        let (before, after) = (&line[start..at], &line[at + sign.len()..]);
        // "7. November" and "z. B." are no ends, "2023. Danach" is one.
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let day = last.len() < 3 && last.ends_with(|c: char| c.is_ascii_digit());
        let ends = last.chars().count() > 1 && !day;
        let next = after.trim_start();
        if ends && next.len() < after.len() && next.starts_with(char::is_uppercase) {
            all.push(line[start..=at].trim());
            start = at + sign.len();
        }
    }
    all.push(line[start..].trim());
    all
}

/// The words of a sentence. A hyphen, and a point, comma or colon between digits, belong to the word.
pub fn words(sentence: &str) -> Vec<&str> {
    let mut words = vec![];
    let mut start = None;
    let chars: Vec<(usize, char)> = sentence.char_indices().collect();
    for (i, (at, c)) in chars.iter().enumerate() {
        let neighbours = |test: fn(char) -> bool| {
            i > 0 && test(chars[i - 1].1) && chars.get(i + 1).is_some_and(|(_, next)| test(*next))
        };
        let part = c.is_alphanumeric()
            || *c == '-' && neighbours(char::is_alphanumeric)
            || ".,".contains(*c) && neighbours(|c| c.is_ascii_digit());
        match (part, start) {
            (true, None) => start = Some(*at),
            (false, Some(from)) => {
                words.push(&sentence[from..*at]);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| &sentence[from..]));
    words
}
