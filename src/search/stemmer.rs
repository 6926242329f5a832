//! A German stemmer: reduces words to what their inflections and derivations share.

/// Removes the `e` of folded umlauts: `haeuser` becomes `hauser`. Some words lose an `e` that belongs to them, so the
/// result is only for comparing.
pub fn bare(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut before = [' ', ' '];
    for c in word.chars() {
        let umlaut =
            c == 'e' && matches!(before, [_, 'a' | 'o']) || c == 'e' && before[1] == 'u' && !"aeq".contains(before[0]);
        if !umlaut {
            out.push(c);
        }
        before = [before[1], c];
    }
    out
}

/// The stem of a folded word, after CISTEM (Weissweiler and Fraser 2017): "haeuser" and "haus" share one.
pub fn stem(word: &str) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    let mut letters: Vec<u8> = Vec::with_capacity(word.len());
    // Digraphs and doubled letters are replaced by single symbols, so that no ending is cut off within them.
    let bare = bare(word);
    // Only participles lose "ge": "Gefahren" has nothing to do with "fahren".
    let participle = bare.strip_prefix("ge").filter(|rest| rest.len() >= 4 && rest.ends_with('t'));
    let mut rest = participle.unwrap_or(&bare).as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let (letter, left) = match rest {
            [b's', b'c', b'h', left @ ..] => (b'$', left),
            [b'e', b'i', left @ ..] => (b'%', left),
            [b'i', b'e', left @ ..] => (b'&', left),
            _ if letters.last() == Some(&first) => (b'*', after),
            _ => (first, after),
        };
        letters.push(letter);
        rest = left;
    }
    // "Zentrum" and "Zentren" share a stem.
    if letters.len() > 5 && letters.ends_with(b"um") {
        letters.truncate(letters.len() - 2);
    }
    while letters.len() > 3 {
        let cut = match letters.as_slice() {
            [.., b'e', b'm' | b'r'] | [.., b'n', b'd'] if letters.len() > 5 => 2,
            [.., b't' | b'e' | b's' | b'n'] => 1,
            _ => break,
        };
        letters.truncate(letters.len() - cut);
    }
    let mut stem = String::with_capacity(letters.len() + 2);
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            b'$' => stem.push_str("sch"),
            b'%' => stem.push_str("ei"),
            b'&' => stem.push_str("ie"),
            b'*' => stem.push(char::from(letters[at - 1])),
            other => stem.push(char::from(*other)),
        }
    }
    stem
}

/// Derivational endings, longest first.
const ENDINGS: [&str; 24] = [
    "ierung", "ation", "barkeit", "lichkeit", "igkeit", "schaft", "innen", "keit", "heit", "isch", "lich", "ung",
    "ion", "ier", "ist", "bar", "iv", "or", "ur", "er", "ig", "in", "ell", "al",
];

/// A stem without its derivational ending: "foerderung" and "foerderbar" share `foerder`. `None` if it has none, or if
/// fewer than five letters would be left.
pub fn root(stem: &str) -> Option<&str> {
    ENDINGS.iter().filter_map(|ending| stem.strip_suffix(ending)).find(|rest| rest.len() >= 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_stem() {
        for (a, b) in [
            ("forschung", "forschungen"),
            ("schule", "schulen"),
            ("professur", "professuren"),
            ("unternehmen", "unternehmens"),
            ("daten", "daten"),
            ("modell", "modelle"),
            ("hochschule", "hochschulen"),
            ("gefoerdert", "foerdert"),
            ("haeuser", "haus"),
            ("zentrum", "zentren"),
            ("kraefte", "kraft"),
            ("universitaeten", "universitaet"),
        ] {
            assert_eq!(stem(a), stem(b), "{a}, {b}");
        }
        assert_ne!(stem("schule"), stem("schulung"));
    }

    #[test]
    fn derivations_share_a_root() {
        assert_eq!(root(&stem("professoren")), root(&stem("professuren")));
        assert_eq!(root("kultur"), None);
    }

    #[test]
    fn short_words_stay() {
        assert_eq!((stem("ki").as_str(), stem("und").as_str(), stem("").as_str()), ("ki", "und", ""));
    }
}
