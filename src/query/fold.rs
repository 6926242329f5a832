//! German letters folded, so that `GROSSE`, `grosse`, `große` and `Münch`, `Muench`, `Munch` find each other.
//!
//! A text is folded in two ways: *spelled* (ä = ae, ß = ss) and *bare* (ä = a). A word that has no umlaut of its own is
//! looked for in both; so `tür` does not find "Kultur", and `munchen` still finds "München". Done by hand: the tables
//! of Unicode cost tens of kilobytes.

/// One letter folded: up to two letters of its own, and the bare one.
fn letters(c: char) -> (&'static str, &'static str) {
    match c {
        'ä' | 'Ä' => ("ae", "a"),
        'ö' | 'Ö' => ("oe", "o"),
        'ü' | 'Ü' => ("ue", "u"),
        'ß' | 'ẞ' => ("ss", "ss"),
        'é' | 'è' | 'ê' | 'É' => ("e", "e"),
        'á' | 'à' | 'â' => ("a", "a"),
        'ó' | 'ô' => ("o", "o"),
        'ç' => ("c", "c"),
        '\u{a0}' | '\u{202f}' => (" ", " "),
        // Marks within a word: "KI‑Forschung" is found by "kiforschung" too, see `joined`.
        '–' | '—' | '\u{2011}' => ("-", "-"),
        '\u{ad}' => ("", ""),
        _ => ("\0", "\0"),
    }
}

/// A text made ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// ä as ae.
    pub spelled: String,
    /// ä as a; empty when that is the same.
    pub bare: String,
}

/// Folds a text in both ways. In runs, not letter by letter: most of a text stays as it is.
pub fn fold(text: &str) -> Folded {
    let mut spelled = String::with_capacity(text.len() + 8);
    let mut bare = String::new();
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
        let (s, b) = letters(c);
        if s == "\0" {
            continue;
        }
        let run = &text[from..at];
        spelled.push_str(run);
        if !bare.is_empty() {
            bare.push_str(run);
        } else if s != b {
            bare.reserve(text.len());
            bare.push_str(&spelled);
        }
        // Once begun, even where the text starts with the umlaut.
        if s != b || !bare.is_empty() {
            bare.push_str(b);
        }
        spelled.push_str(s);
        from = at + c.len_utf8();
    }
    spelled.push_str(&text[from..]);
    if !bare.is_empty() {
        bare.push_str(&text[from..]);
    }
    spelled.make_ascii_lowercase();
    bare.make_ascii_lowercase();
    Folded { spelled, bare }
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    spelled: String,
}

/// The words of a query, each of which must be found. Dots, commas and quotes at their ends do not count.
pub fn needles(query: &str) -> Vec<Needle> {
    let words = query.split_whitespace().map(|w| w.trim_matches(|c: char| ".,;:!?\"'„“”‚‘()".contains(c)));
    words
        .filter(|w| !w.is_empty())
        .map(|w| Needle { spelled: fold(w).spelled })
        .filter(|n| !n.spelled.is_empty())
        .collect()
}

/// Whether a hit starts a word, which counts for more than one within a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hit {
    /// Within a word: "forschung" in "Krebsforschung".
    Inside,
    /// At the start of a word.
    Start,
}

impl Needle {
    /// Whether and how the word occurs in a text.
    pub fn find(&self, text: &Folded) -> Option<Hit> {
        let spelled = find_in(&self.spelled, &text.spelled);
        let bare = if text.bare.is_empty() { None } else { find_in(&self.spelled, &text.bare) };
        spelled.max(bare)
    }
}

fn find_in(needle: &str, text: &str) -> Option<Hit> {
    let mut best = None;
    for (at, _) in text.match_indices(needle) {
        let before = text[..at].chars().next_back();
        if before.is_none_or(|c| !c.is_alphanumeric()) {
            return Some(Hit::Start);
        }
        best = Some(Hit::Inside);
    }
    best
}

/// Where the words occur in a text: byte ranges, ascending, merged.
pub fn marks(text: &str, needles: &[Needle]) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = vec![];
    for bare in [false, true] {
        // For each byte of the folded text: where the letter it comes from begins in the text.
        let (mut folded, mut origin) = (String::new(), vec![]);
        for (at, c) in text.char_indices() {
            let (s, b) = letters(c);
            let start = folded.len();
            match if bare { b } else { s } {
                "\0" => folded.push(c.to_ascii_lowercase()),
                letters => folded.push_str(letters),
            }
            origin.extend(std::iter::repeat_n(at, folded.len() - start));
        }
        origin.push(text.len());
        for needle in needles {
            for (at, found) in folded.match_indices(needle.spelled.as_str()) {
                let from = origin[at];
                let last = origin[at + found.len() - 1];
                let to = text[last..].chars().next().map_or(text.len(), |c| last + c.len_utf8());
                out.push((from, to));
            }
        }
    }
    out.sort_unstable();
    let mut merged: Vec<(usize, usize)> = vec![];
    for (from, to) in out {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

/// A key by which German words sort: umlauts as their letters; case, quotes and other signs ignored.
pub fn sort_key(text: &str) -> String {
    let folded = fold(text);
    let key = if folded.bare.is_empty() { folded.spelled } else { folded.bare };
    key.chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, text: &str) -> bool {
        let text = fold(text);
        let needles = needles(query);
        !needles.is_empty() && needles.iter().all(|n| n.find(&text).is_some())
    }

    #[test]
    fn case_umlauts_and_sharp_s_fold_both_ways() {
        for (query, text) in [
            ("gesundheit", "Gesundheit"),
            ("GESUNDHEIT", "im Gesundheitsbereich"),
            ("grosse", "große Modelle"),
            ("große", "GROSSE Modelle"),
            ("münchen", "Muenchen"),
            ("muenchen", "München"),
            ("munchen", "München"),
            ("MÜNCHEN", "LRZ in München"),
            ("ÜBER", "überall"),
            ("uber", "Überall"),
        ] {
            assert!(finds(query, text), "{query} in {text}");
        }
    }

    #[test]
    fn an_umlaut_that_is_typed_is_meant() {
        assert!(!finds("tür", "Kultur"));
        assert!(!finds("schön", "schon"));
        assert!(finds("tur", "Kultur"));
    }

    #[test]
    fn parts_of_compounds_are_found_and_every_word_is_required() {
        assert!(finds("forschung", "Krebsforschung"));
        assert!(finds("krebs forschung", "Forschung gegen Krebs"));
        assert!(!finds("krebs pflege", "Forschung gegen Krebs"));
    }

    #[test]
    fn words_that_start_count_more() {
        let needle = &needles("forschung")[0];
        assert_eq!(needle.find(&fold("Krebsforschung")), Some(Hit::Inside));
        assert_eq!(needle.find(&fold("Krebs-Forschung")), Some(Hit::Start));
        assert_eq!(needle.find(&fold("Pflege")), None);
    }

    #[test]
    fn marks_cover_the_letters_as_written() {
        let text = "Große Größe";
        let marked = |q| marks(text, &needles(q)).iter().map(|(a, b)| &text[*a..*b]).collect::<Vec<_>>();
        // Whoever has no umlaut on the keyboard may mean either.
        assert_eq!(marked("grosse"), ["Große", "Größe"]);
        assert_eq!(marked("gro"), ["Gro", "Grö"]);
        assert_eq!(marked("groess"), ["Größ"]);
    }

    #[test]
    fn a_text_that_starts_with_an_umlaut_has_a_bare_form() {
        assert_eq!(fold("Übung").bare, "ubung");
        assert_eq!(fold("Uhr").bare, "");
        assert_eq!(sort_key("Ökonomie"), "okonomie");
    }

    proptest::proptest! {
        #[test]
        fn marks_are_on_letter_boundaries(text in ".{0,40}", query in ".{0,8}") {
            for (from, to) in marks(&text, &needles(&query)) {
                proptest::prop_assert!(from < to && text.get(from..to).is_some());
            }
        }
    }
}
