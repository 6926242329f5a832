//! The press kit: what can be put into it, and what of that a choice has.

mod make;

pub use make::parts;

use crate::format::NBSP;
use crate::text::Texts;
use serde::Serialize;

/// All that can be in a kit. Its texts have marks for what only the browser knows:
/// `{root}` for the site's address, `{today}` for the day, `{parts}` for what was chosen.
#[derive(Serialize)]
pub struct PressKit {
    /// The text that explains the kit.
    pub readme: String,
    /// What can be chosen.
    pub parts: Vec<Part>,
}

/// Something that can be chosen: a chart, the map, a table.
#[derive(Serialize)]
pub struct Part {
    /// The folder that it gets in the kit, which also tells it from the others: `diagramme/haushalt`.
    pub id: String,
    /// What it is.
    pub title: String,
    /// Its files: paths below the site's root.
    pub files: Vec<String>,
    /// Texts that come with it: name and text.
    pub texts: Vec<(String, String)>,
    /// Its citation for reference managers.
    pub bibtex: String,
    /// The same in the other form.
    pub ris: String,
}

/// What is in a file of a kit.
#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// This text.
    Text(String),
    /// The file at this path below the site's root.
    File(String),
}

impl PressKit {
    /// The files of a kit by name, made of some parts on a day, `2026-11-26`, at the site's address.
    pub fn contents(&self, chosen: &[&Part], root: &str, today: &str) -> Vec<(String, Content)> {
        let list: Vec<String> = chosen.iter().map(|part| format!("{}: {}", part.id, part.title)).collect();
        let list = list.join("\r\n");
        let said = |text: &str| {
            Content::Text(text.replace("{root}", root).replace("{today}", today).replace("{parts}", &list))
        };
        let all = |of: fn(&Part) -> &str, between| chosen.iter().map(|part| of(part)).collect::<Vec<_>>().join(between);
        let mut out = vec![
            ("LIESMICH.txt".to_owned(), said(&self.readme)),
            ("zitate.bib".to_owned(), said(&all(|part| &part.bibtex, "\n"))),
            ("zitate.ris".to_owned(), said(&all(|part| &part.ris, ""))),
        ];
        for Part { id, files, texts, .. } in chosen {
            let file = |path: &String| {
                let name = path.rsplit('/').next().unwrap_or_default();
                (format!("{id}/{name}"), Content::File(path.clone()))
            };
            out.extend(files.iter().map(file));
            out.extend(texts.iter().map(|(name, text)| (format!("{id}/{name}"), said(text))));
        }
        out
    }
}

/// A size in words: `345 kB`, `1,2 MB`.
pub fn size(bytes: u64, t: &Texts) -> String {
    if bytes < 999_500 {
        return format!("{}{NBSP}kB", (bytes + 500) / 1000);
    }
    let tenths = (bytes + 50_000) / 100_000;
    match tenths % 10 {
        0 => format!("{}{NBSP}MB", tenths / 10),
        tenth => format!("{}{}{tenth}{NBSP}MB", tenths / 10, t.decimal),
    }
}

#[cfg(test)]
mod tests {
    use super::size;
    use crate::text::Lang;

    #[test]
    fn sizes_are_rounded() {
        let said = [0, 1499, 999_499, 999_500, 2_040_000, 2_150_000].map(|bytes| size(bytes, Lang::De.texts()));
        let wanted = ["0 kB", "1 kB", "999 kB", "1 MB", "2 MB", "2,2 MB"].map(|text| text.replace(' ', "\u{a0}"));
        assert_eq!(said, wanted);
    }
}
