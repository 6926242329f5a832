//! English: a light stemmer that takes British and American spellings as one.

use super::{Rules, Units, de};

/// The rules of English.
pub const EN: Rules = Rules {
    stop_words: [STOP_WORDS, de::STOP_WORDS],
    no_stop_words: &["die", "hat", "man", "war"],
    stem,
    derivations: DERIVATIONS,
    joints: &[""],
    compounds: false,
    thousands: ',',
    units: UNITS,
    capital_nouns: false,
};

/// The units of money and shares. The German ones stand in German names, and German readers type them.
const UNITS: Units = &[
    ("m", "mio"),
    ("mn", "mio"),
    ("million", "mio"),
    ("millions", "mio"),
    ("mio", "mio"),
    ("bn", "mrd"),
    ("billion", "mrd"),
    ("billions", "mrd"),
    ("mrd", "mrd"),
    ("percent", "prozent"),
    ("prozent", "prozent"),
];

/// Articles, pronouns, prepositions, conjunctions, auxiliary verbs, and words of questions.
pub(super) const STOP_WORDS: &[&str] = &[
    "a", "about", "after", "all", "also", "am", "an", "and", "any", "anything", "applies", "apply", "are", "as", "at",
    "be", "because", "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does",
    "doing", "done", "during", "each", "else", "every", "few", "find", "for", "from", "get", "gets", "give", "given",
    "going", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it",
    "its", "just", "know", "let", "like", "made", "make", "many", "may", "me", "mean", "means", "might", "more",
    "most", "much", "must", "my", "no", "not", "now", "of", "off", "on", "only", "or", "other", "our", "out", "over",
    "plan", "planned", "plans", "please", "said", "same", "say", "says", "she", "should", "show", "so", "some", "such",
    "tell", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through", "to",
    "too", "under", "until", "up", "upon", "us", "very", "want", "was", "we", "were", "what", "when", "where", "which",
    "while", "who", "whom", "whose", "why", "will", "with", "without", "would", "you", "your",
];

/// The stem of a folded word: without plural, "-ed" and "-ing", and in one spelling. "programmes" and "program" share one,
/// "standardised" and "standardize", "centres" and "center".
fn stem(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 {
        return word.to_owned();
    }
    let mut stem = without_ing(&singular(word));
    for (british, american) in SPELLINGS {
        if let Some(rest) = stem.strip_suffix(british).filter(|rest| rest.len() >= 3) {
            stem = format!("{rest}{american}");
            break;
        }
    }
    // "programme" and "program", "modelling" and "modeling".
    for (end, shorter) in [("e", ""), ("mm", "m"), ("ll", "l")] {
        if let Some(rest) = stem.strip_suffix(end).filter(|rest| rest.len() >= 3) {
            stem = format!("{rest}{shorter}");
        }
    }
    stem
}

/// Ends of words in British spelling, with what stands for both spellings.
const SPELLINGS: [(&str, &str); 7] =
    [("isation", "ization"), ("ise", "iz"), ("ize", "iz"), ("is", "iz"), ("our", "or"), ("tre", "ter"), ("ogue", "og")];

/// A word without its plural ending.
fn singular(word: &str) -> String {
    let kept = ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    match word.strip_suffix('s').filter(|_| !kept) {
        None => word.to_owned(),
        Some(rest) => match rest.strip_suffix("ie").filter(|rest| rest.len() >= 3) {
            Some(rest) => format!("{rest}y"),
            None => {
                let hissing = ["sse", "che", "she", "xe", "zze"].iter().any(|end| rest.ends_with(end));
                rest[..rest.len() - usize::from(hissing)].to_owned()
            }
        },
    }
}

/// A word without "-ing" or "-ed", if what is left has a vowel and three letters: not "string", "need".
fn without_ing(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ied").filter(|rest| rest.len() >= 3) {
        return format!("{rest}y");
    }
    let ended = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed").filter(|rest| !rest.ends_with('e')));
    let sound = |rest: &&str| rest.len() >= 3 && rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let Some(rest) = ended.filter(sound) else { return word.to_owned() };
    // "planning" comes from "plan".
    let double = rest.bytes().rev().take(2).collect::<Vec<_>>();
    let doubled = matches!(double[..], [a, b] if a == b && !b"aeious".contains(&a));
    rest[..rest.len() - usize::from(doubled)].to_owned()
}

/// Derivational endings of stems, longest first. A stem has no `e` at its end.
const DERIVATIONS: &[&str] = &[
    "alization",
    "ization",
    "ability",
    "ibility",
    "ational",
    "fulness",
    "iveness",
    "ically",
    "mental",
    "atory",
    "ement",
    "ation",
    "ition",
    "ional",
    "iness",
    "ativ",
    "ator",
    "atic",
    "ment",
    "ness",
    "ship",
    "ical",
    "ally",
    "anc",
    "enc",
    "abl",
    "ibl",
    "acy",
    "ion",
    "ity",
    "ist",
    "ant",
    "ent",
    "ous",
    "ial",
    "ful",
    "iv",
    "iz",
    "al",
    "at",
    "ic",
    "er",
    "ly",
    "y",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_and_spellings_share_a_stem() {
        for (a, b) in [
            ("schools", "school"),
            ("technologies", "technology"),
            ("processes", "process"),
            ("measures", "measure"),
            ("researches", "research"),
            ("funded", "funding"),
            ("applied", "apply"),
            ("planning", "plans"),
            ("models", "modelling"),
            ("modeling", "modelled"),
            ("programmes", "program"),
            ("centres", "center"),
            ("labour", "labor"),
            ("standardised", "standardizing"),
            ("digitalisation", "digitalization"),
            ("skilled", "skills"),
            ("dialogue", "dialog"),
        ] {
            assert_eq!(stem(a), stem(b), "{a}, {b}");
        }
        for (a, b) in [("need", "nee"), ("string", "str"), ("analysis", "analysi"), ("campus", "campu")] {
            assert_ne!(stem(a), stem(b), "{a}, {b}");
        }
    }

    #[test]
    fn derivations_share_a_root() {
        let root = |word: &str| {
            let stem = stem(word);
            EN.root(&stem).map_or(stem.clone(), str::to_owned)
        };
        for (a, b) in [
            ("regulation", "regulate"),
            ("regulatory", "regulations"),
            ("explainable", "explainability"),
            ("sustainable", "sustainability"),
            ("professorships", "professor"),
            ("robotics", "robots"),
            ("innovative", "innovation"),
            ("immigration", "immigrants"),
            ("ethical", "ethics"),
            ("secure", "security"),
            ("standards", "standardisation"),
        ] {
            assert_eq!(root(a), root(b), "{a}, {b}");
        }
    }

    #[test]
    fn short_words_stay() {
        assert_eq!((stem("ai").as_str(), stem("gas").as_str(), stem("").as_str()), ("ai", "gas", ""));
    }
}
