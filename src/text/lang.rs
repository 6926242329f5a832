//! The languages of the site. Each has a row with all names that other places know it by.

#[cfg(feature = "build")]
use super::{Texts, de, en, leicht};
use crate::language::{self, Rules};
use serde::{Deserialize, Serialize};

/// A language of the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// German, the default: its pages lie at the site's root, and texts that another language lacks are shown in it.
    #[default]
    De,
    /// English.
    En,
    /// Leichte Sprache: German for people with learning difficulties.
    Leicht,
}

/// The names that other places know a language by; the methods of [`Lang`] explain them.
struct Row {
    tag: &'static str,
    name: &'static str,
    key: &'static str,
    babel: &'static str,
    locale: &'static str,
    authority: &'static str,
    rules: &'static Rules,
    #[cfg(feature = "build")]
    texts: &'static Texts,
}

const DE: Row = Row {
    tag: "de",
    name: "Deutsch",
    key: "de",
    babel: "ngerman",
    locale: "de_DE",
    authority: "DEU",
    rules: &language::DE,
    #[cfg(feature = "build")]
    texts: &de::DE,
};

const EN: Row = Row {
    tag: "en",
    name: "English",
    key: "en",
    babel: "british",
    locale: "en_GB",
    authority: "ENG",
    rules: &language::EN,
    #[cfg(feature = "build")]
    texts: &en::EN,
};

const LEICHT: Row = Row {
    tag: "de-simple",
    name: "Leichte Sprache",
    key: "leicht",
    babel: "ngerman",
    locale: "de_DE",
    authority: "DEU",
    rules: &language::LEICHT,
    #[cfg(feature = "build")]
    texts: &leicht::LEICHT,
};

impl Lang {
    /// Every language, the default first.
    pub const ALL: &[Lang] = &[Lang::De, Lang::En, Lang::Leicht];

    /// The languages that the site is built in, the default first: all, or German and those that the environment variable
    /// `SITE_LANGUAGES` lists by tag or key, `en,leicht`.
    ///
    /// # Errors
    /// Names what is no language of the site.
    #[cfg(feature = "build")]
    pub fn published() -> Result<Vec<Lang>, String> {
        let Ok(asked) = std::env::var("SITE_LANGUAGES") else { return Ok(Lang::ALL.to_vec()) };
        let mut all = vec![Lang::default()];
        for name in asked.split([',', ' ']).filter(|name| !name.is_empty()) {
            let known = Lang::ALL.iter().find(|lang| [lang.tag(), lang.key()].contains(&name));
            let lang = *known.ok_or_else(|| {
                format!("SITE_LANGUAGES: {name:?} is no language of the site; expected de, en, leicht")
            })?;
            if !all.contains(&lang) {
                all.push(lang);
            }
        }
        Ok(all)
    }

    const fn row(self) -> Row {
        match self {
            Lang::De => DE,
            Lang::En => EN,
            Lang::Leicht => LEICHT,
        }
    }

    /// The language tag for HTML (BCP 47), which file names contain too: `de`.
    pub fn tag(self) -> &'static str {
        self.row().tag
    }

    /// The name in the language itself.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// The folder of this language's edition below the site's root: `en/`; empty for the default language. An edition is
    /// the whole site again, with pages and files for download; only the programs, style sheets and fonts are shared.
    pub fn folder(self) -> String {
        if self == Lang::default() { String::new() } else { format!("{}/", self.key()) }
    }

    /// The address of another language's edition, which is absolute or relative as `own` is, the address of this one.
    pub fn sibling(self, other: Lang, own: &str) -> String {
        let folder = self.folder();
        match own.strip_suffix(&folder).filter(|_| own.contains("://")) {
            Some(site) => format!("{site}{}", other.folder()),
            None => format!("{own}{}{}", "../".repeat(folder.matches('/').count()), other.folder()),
        }
    }

    /// The language with this tag.
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.iter().copied().find(|lang| lang.tag() == tag)
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

    /// How its words are read, compared and looked for.
    pub fn rules(self) -> &'static Rules {
        self.row().rules
    }

    /// Chooses the form of a noun that goes with a count. All languages of the site have two forms; a language with
    /// more would need more words for each noun.
    pub fn plural<'t>(self, count: usize, one: &'t str, other: &'t str) -> &'t str {
        [other, one][usize::from(count == 1)]
    }

    /// The words of this language. Only the build contains them; the app reads them from its bundle.
    #[cfg(feature = "build")]
    pub fn texts(self) -> &'static Texts {
        self.row().texts
    }
}
