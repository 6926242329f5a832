//! What a language decides when words are read, compared and looked for: one table for each, which `Lang::rules` chooses.

mod de;
mod en;
mod numbers;

pub use de::{DE, LEICHT, bare};
pub use en::EN;
pub use numbers::{Units, amount, number};

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
    /// Whether terms of the glossary are looked for in running text by their stems and without regard to capitals. If not,
    /// they are looked for as they are written, with any short ending.
    pub terms_by_stem: bool,
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

#[cfg(test)]
mod tests {
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
    fn a_word_of_both_languages_says_something_where_it_does() {
        let nothing = |lang: Lang, word| lang.rules().says_nothing(word);
        assert!(nothing(Lang::De, "die") && nothing(Lang::De, "the") && nothing(Lang::En, "fuer"));
        assert!(!nothing(Lang::En, "die") && !nothing(Lang::De, "schule"));
    }
}
