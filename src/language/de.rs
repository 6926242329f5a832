//! German and Leichte Sprache: CISTEM reduces words to what their inflections share; compounds are written as one word, in
//! Leichte Sprache with hyphens.

use super::{Rules, Units, en};

/// The rules of German.
pub const DE: Rules = Rules {
    stop_words: [STOP_WORDS, en::STOP_WORDS],
    no_stop_words: &["not"],
    stem,
    derivations: DERIVATIONS,
    joints: &["", "s", "es", "n", "en"],
    compounds: true,
    thousands: '.',
    units: UNITS,
    capital_nouns: true,
};

/// Leichte Sprache is German. That it writes compounds with hyphens needs no rule: words that a hyphen joins are read alone
/// and as one.
pub const LEICHT: Rules = DE;

/// The units of money and shares. German readers type "million" too.
const UNITS: Units = &[
    ("mio", "mio"),
    ("million", "mio"),
    ("millionen", "mio"),
    ("mrd", "mrd"),
    ("milliarde", "mrd"),
    ("milliarden", "mrd"),
    ("prozent", "prozent"),
];

/// Articles, pronouns, prepositions, conjunctions, auxiliary verbs, and words of questions.
pub(super) const STOP_WORDS: &[&str] = &[
    "ab", "aber", "all", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "andere", "anderen",
    "auch", "auf", "aus", "bedeuten", "bedeutet", "bei", "beim", "bekommen", "bekommt", "bin", "bis", "brauche",
    "braucht", "da", "dabei", "dafuer", "damit", "dann", "darf", "das", "dass", "dazu", "dein", "dem", "den", "denn",
    "der", "deren", "des", "dessen", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "doch", "dort",
    "du", "duerfen", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "erfahre", "erfahren",
    "erkennen", "es", "etwa", "etwas", "euch", "finde", "finden", "fuer", "gab", "geben", "gegen", "gehen", "gehoeren",
    "gehoert", "geht", "gelten", "gemacht", "getan", "gibt", "gilt", "haben", "hat", "hatte", "heisst", "helfen",
    "her", "hier", "hilft", "ich", "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "in", "infos", "ins", "ist", "ja",
    "jede", "jeder", "jedes", "kann", "kein", "keine", "keinen", "koennen", "kommen", "kommt", "kriege", "kriegt",
    "laeuft", "machen", "macht", "man", "mehr", "mein", "mich", "mir", "mit", "muss", "nach", "nicht", "noch", "nun",
    "nur", "ob", "oder", "ohne", "passiert", "plan", "planen", "plant", "sagen", "sagt", "sagte", "sehr", "sein",
    "seine", "seinen", "seit", "sich", "sie", "sind", "so", "soll", "sollen", "sollte", "sollten", "sowie", "stehen",
    "steht", "suche", "tun", "tut", "ueber", "um", "und", "uns", "unser", "unsere", "unter", "viel", "viele", "vom",
    "von", "vor", "wann", "war", "waren", "warum", "was", "wegen", "welche", "welchem", "welchen", "welcher",
    "welches", "wem", "wen", "wenn", "wer", "werden", "wie", "wieso", "wieviel", "will", "wir", "wird", "wo", "wofuer",
    "woher", "wohin", "worum", "wuerde", "wurde", "wurden", "zeig", "zeige", "zeigen", "zu", "zum", "zur", "zwischen",
];

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
fn stem(word: &str) -> String {
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
const DERIVATIONS: &[&str] = &[
    "ierung", "ation", "barkeit", "lichkeit", "igkeit", "schaft", "innen", "keit", "heit", "isch", "lich", "ung",
    "ion", "ier", "ist", "bar", "iv", "or", "ur", "er", "ig", "in", "ell", "al",
];

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
        assert_eq!(DE.root(&stem("professoren")), DE.root(&stem("professuren")));
        assert_eq!(DE.root("kultur"), None);
    }

    #[test]
    fn short_words_stay() {
        assert_eq!((stem("ki").as_str(), stem("und").as_str(), stem("").as_str()), ("ki", "und", ""));
    }
}
