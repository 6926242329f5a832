//! The languages of the site. Each has a row with all names that other places know it by.

#[cfg(feature = "build")]
use super::{Texts, de};
use serde::{Deserialize, Serialize};

/// A language of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// German, the default: its pages lie at the site's root, and texts that another language lacks are shown in it.
    #[default]
    De,
}

/// The names that other places know a language by; the methods of [`Lang`] explain them.
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

    /// The language tag for HTML (BCP 47), which file names contain too: `de`.
    pub fn tag(self) -> &'static str {
        self.row().tag
    }

    /// The start of every path in this language below the site's root: the tag and a slash; empty for the default
    /// language.
    pub fn prefix(self) -> String {
        if self == Lang::default() { String::new() } else { format!("{}/", self.tag()) }
    }

    /// The key of this language in the texts of `data/`: `de`, `en` or `leicht`.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The name in LaTeX's package babel, which biblatex' field `langid` takes: `ngerman`.
    pub fn babel(self) -> &'static str {
        self.row().babel
    }

    /// The locale in Open Graph: `de_DE`.
    pub fn locale(self) -> &'static str {
        self.row().locale
    }

    /// The code in the EU's authority table of languages, which DCAT refers to: `DEU`.
    pub fn authority(self) -> &'static str {
        self.row().authority
    }

    /// Chooses the form of a noun that goes with a count. All languages of the site have two forms; a language with
    /// more would need more words for each noun.
    pub fn plural<'t>(self, count: usize, one: &'t str, other: &'t str) -> &'t str {
        match self {
            Lang::De => [other, one][usize::from(count == 1)],
        }
    }

    /// The words of this language. Only the build contains them; the app reads them from its bundle.
    #[cfg(feature = "build")]
    pub fn texts(self) -> &'static Texts {
        self.row().texts
    }
}
