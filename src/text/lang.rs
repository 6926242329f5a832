//! The languages of the site: everything that one is called by elsewhere, in one row each.

#[cfg(feature = "build")]
use super::{Texts, de};
use serde::{Deserialize, Serialize};

/// A language of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// German, at the root. Texts that a language lacks are shown in it.
    #[default]
    De,
}

/// What a language is called by elsewhere.
struct Row {
    tag: &'static str,
    key: &'static str,
    babel: &'static str,
    locale: &'static str,
    authority: &'static str,
    #[cfg(feature = "build")]
    texts: &'static Texts,
}

const DE: Row = Row {
    tag: "de",
    key: "de",
    babel: "ngerman",
    locale: "de_DE",
    authority: "DEU",
    #[cfg(feature = "build")]
    texts: &de::DE,
};

impl Lang {
    /// Every language, the default first.
    pub const ALL: &[Lang] = &[Lang::De];

    const fn row(self) -> Row {
        match self {
            Lang::De => DE,
        }
    }

    /// Its tag in HTML (BCP 47), and its name in file names.
    pub fn tag(self) -> &'static str {
        self.row().tag
    }

    /// What its addresses begin with below the site's root: nothing for the default language, else the tag and a slash.
    pub fn prefix(self) -> String {
        if self == Lang::default() { String::new() } else { format!("{}/", self.tag()) }
    }

    /// Its key in the texts of `data/`: `de`, `en` or `leicht`.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// Its name in LaTeX's package babel, and so in the field `langid` of biblatex.
    pub fn babel(self) -> &'static str {
        self.row().babel
    }

    /// Its name in Open Graph.
    pub fn locale(self) -> &'static str {
        self.row().locale
    }

    /// Its name in the EU's authority table of languages.
    pub fn authority(self) -> &'static str {
        self.row().authority
    }

    /// Which form of a noun goes with a count. All languages of the site have two; one with more would need more words.
    pub fn plural<'t>(self, count: usize, one: &'t str, other: &'t str) -> &'t str {
        match self {
            Lang::De => [other, one][usize::from(count == 1)],
        }
    }

    /// Its words. The app has them from its bundle.
    #[cfg(feature = "build")]
    pub fn texts(self) -> &'static Texts {
        self.row().texts
    }
}
