//! What a language decides when words are read, compared and looked for: one table for each, which `Lang::rules` chooses.

mod de;
mod en;
mod numbers;
mod transliterate;

pub use de::{DE, LEICHT, bare};
pub use en::EN;
pub use numbers::{Units, amount, number};
pub use transliterate::{sort_key, transliterate};

/// The rules of a language. Words are folded: small letters, ä as ae.
pub struct Rules {
    /// Words of a query that say nothing about what is looked for, sorted; those of the readers' own language first.
    pub stop_words: [&'static [&'static str]; 2],
    /// Words that mean something here, though they are stop words of the other language: "die" in English.
    pub no_stop_words: &'static [&'static str],
    /// What all inflections of a word share.
    pub stem: fn(&str) -> String,
    /// The endings by which a word derives from another one, longest first.
    pub derivations: &'static [&'static str],
    /// What may stand between two parts of a compound that is written as one word.
    pub joints: &'static [&'static str],
    /// Whether a compound may begin with anything, and contain a word anywhere: "Krebsforschungszentrum". Where not, it is
    /// two words of the texts: "healthcare".
    pub compounds: bool,
    /// The character between the thousands of a number; the other one of `.` and `,` stands before its fraction.
    pub thousands: char,
    /// What units are called.
    pub units: Units,
    /// Whether nouns have capitals wherever they stand. Where not, only names and abbreviations do.
    pub capital_nouns: bool,
}

impl Rules {
    /// Whether a folded word of a query says nothing about what is looked for.
    pub fn says_nothing(&self, word: &str) -> bool {
        let [own, others] = self.stop_words;
        let other = || others.binary_search(&word).is_ok() && !self.no_stop_words.contains(&word);
        own.binary_search(&word).is_ok() || other()
    }

    /// The form of a unit that all languages share, if a folded word is one.
    pub fn unit(&self, word: &str) -> Option<&'static str> {
        self.units.iter().find(|(known, _)| *known == word).map(|(_, unit)| *unit)
    }

    /// A stem without its derivational ending: in German, "foerderung" and "foerderbar" share `foerder`. `None` if it has
    /// none, or if fewer than five letters would be left.
    pub fn root<'s>(&self, stem: &'s str) -> Option<&'s str> {
        self.derivations.iter().filter_map(|ending| stem.strip_suffix(ending)).find(|rest| rest.len() >= 5)
    }
}

/// The length in bytes of a name that a text begins with. The text may join the parts of a word by hyphens, as Leichte Sprache
/// does: "Forschungs-Netz" for "Forschungsnetz".
pub fn prefix(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    let mut end = 0;
    let mut inner = false;
    for wanted in name.chars() {
        let (mut at, mut c) = letters.next()?;
        let joined = c == '-' && inner && wanted.is_alphabetic();
        if joined {
            (at, c) = letters.next()?;
        }
        // Behind such a hyphen there is a capital.
        if c != wanted && !(joined && c.to_ascii_lowercase() == wanted) {
            return None;
        }
        inner = wanted.is_alphabetic();
        end = at + c.len_utf8();
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::prefix;
    use crate::text::Lang;

    #[test]
    fn stop_words_are_sorted() {
        for lang in Lang::ALL {
            assert!(lang.rules().stop_words.iter().all(|words| words.is_sorted()), "{lang:?}");
        }
    }

    #[test]
    fn longer_endings_come_first() {
        for lang in Lang::ALL {
            let endings = lang.rules().derivations;
            let hidden = |(n, long): (usize, &&str)| endings[..n].iter().any(|short| long.ends_with(short));
            assert!(!endings.iter().enumerate().any(hidden), "{lang:?}");
        }
    }

    #[test]
    fn a_name_may_be_written_with_hyphens() {
        assert_eq!(prefix("Forschungs-Netz für", "Forschungsnetz"), Some("Forschungs-Netz".len()));
        assert_eq!(prefix("Forschungsnetze", "Forschungsnetz"), Some("Forschungsnetz".len()));
        assert_eq!(prefix("Nord-Rhein-Westfalen", "Nordrhein-Westfalen"), Some("Nord-Rhein-Westfalen".len()));
        for text in ["Forschung", "Forschungs Netz", "forschungsnetz", "-Forschungsnetz", "Forschungs–Netz"] {
            assert_eq!(prefix(text, "Forschungsnetz"), None, "{text}");
        }
    }

    #[test]
    fn a_word_of_both_languages_says_something_where_it_does() {
        let nothing = |lang: Lang, word| lang.rules().says_nothing(word);
        assert!(nothing(Lang::De, "die") && nothing(Lang::De, "the") && nothing(Lang::En, "fuer"));
        assert!(!nothing(Lang::En, "die") && !nothing(Lang::De, "schule"));
    }
}
