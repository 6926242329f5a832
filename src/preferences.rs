//! What readers can set for themselves: colours, text size, line length, motion. `public/preferences.js` applies it before
//! the first paint, and style sheets match it as `data-` attributes of the root element.

use crate::query::{first, pairs, print};
use crate::text::Texts;

/// How a word of the interface is found.
type Word = fn(&Texts) -> &'static str;

/// A setting.
#[derive(Clone, Copy)]
pub struct Preference {
    /// Its key in the stored text, and its name as a `data-` attribute.
    pub key: &'static str,
    /// Its name for readers.
    pub label: Word,
    /// Its values with their names. The first one is the default, which is not stored.
    pub options: &'static [(&'static str, Word)],
}

/// Every setting.
pub const PREFERENCES: &[Preference] = &[
    Preference {
        key: "colours",
        label: |t| t.personal.prefer_colours,
        options: &[
            ("", |t| t.personal.prefer_device),
            ("light", |t| t.personal.prefer_light),
            ("dark", |t| t.personal.prefer_dark),
        ],
    },
    Preference {
        key: "text",
        label: |t| t.personal.prefer_text,
        options: &[
            ("", |t| t.personal.prefer_normal),
            ("larger", |t| t.personal.prefer_larger),
            ("large", |t| t.personal.prefer_large),
            ("largest", |t| t.personal.prefer_largest),
        ],
    },
    Preference {
        key: "line",
        label: |t| t.personal.prefer_line,
        options: &[
            ("", |t| t.personal.prefer_normal),
            ("short", |t| t.personal.prefer_short),
            ("long", |t| t.personal.prefer_long),
        ],
    },
    Preference {
        key: "motion",
        label: |t| t.personal.prefer_motion,
        options: &[("", |t| t.personal.prefer_device), ("less", |t| t.personal.prefer_still)],
    },
];

/// The key under which the language is stored that the reader has switched to last.
pub const LANGUAGE: &str = "language";

impl Preference {
    /// The position of the chosen option in a stored text. What is not known counts as the default.
    pub fn chosen(&self, stored: &str) -> usize {
        let value = first(&pairs(stored), self.key).unwrap_or_default();
        self.options.iter().position(|(option, _)| *option == value).unwrap_or_default()
    }

    /// The stored text with another option chosen.
    pub fn with(&self, stored: &str, option: usize) -> String {
        with(stored, self.key, self.options.get(option).map_or("", |(value, _)| value))
    }
}

/// The stored text with another value of a key; the empty value is left out.
pub fn with(stored: &str, key: &str, value: &str) -> String {
    let others = pairs(stored);
    let others = others.iter().map(|(k, v)| (k.as_str(), v.clone())).filter(|(k, _)| *k != key);
    print(others.chain([(key, value.to_owned())])).trim_start_matches('?').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_stored_and_read_again() {
        for preference in PREFERENCES {
            for n in 0..preference.options.len() {
                let stored = preference.with("colours=dark&text=large&language=en", n);
                assert_eq!(preference.chosen(&stored), n, "{stored}");
            }
        }
    }

    #[test]
    fn the_default_is_not_stored_and_the_others_stay() {
        assert_eq!(PREFERENCES[1].with("colours=dark&text=large", 0), "colours=dark");
        assert_eq!(with("colours=dark", LANGUAGE, "en"), "colours=dark&language=en");
    }

    #[test]
    fn what_is_unknown_counts_as_the_default() {
        for stored in ["", "colours", "colours=purple", "?&&=", "text=%"] {
            assert_eq!(PREFERENCES[0].chosen(stored), 0, "{stored}");
        }
    }
}
