//! The press kit: the parts that readers can choose from, and the files of a selection.

mod make;

pub use make::{CHOSEN_AT_FIRST, parts};

use crate::format::NBSP;
use crate::text::Texts;
use serde::Serialize;

/// All parts of the press kit. Its texts contain placeholders for what only the browser knows: `{root}` for the site's
/// address, `{today}` for the date, `{parts}` for the list of chosen parts.
#[derive(Serialize)]
pub struct PressKit {
    /// The readme, which explains the kit.
    pub readme: String,
    /// The parts to choose from.
    pub parts: Vec<Part>,
}

/// A part that can be chosen: a chart, the map, or a table.
#[derive(Serialize)]
pub struct Part {
    /// Its folder in the kit, which also identifies it: `diagramme/haushalt`.
    pub id: String,
    /// Its title for readers.
    pub title: String,
    /// The paths of its files below the site's root.
    pub files: Vec<String>,
    /// Generated texts that come with it: file name and content.
    pub texts: Vec<(String, String)>,
    /// Its citation for reference managers, as BibTeX.
    pub bibtex: String,
    /// Its citation for reference managers, as RIS.
    pub ris: String,
}

/// The content of a file in the kit.
#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// A generated text.
    Text(String),
    /// The file at this path below the site's root.
    File(String),
}

impl Part {
    /// Whether the part is chosen at first.
    pub fn is_chosen_at_first(&self) -> bool {
        CHOSEN_AT_FIRST.contains(&self.id.as_str())
    }

    /// The path of its picture, if it has one.
    pub fn picture(&self) -> Option<&str> {
        self.files.iter().map(String::as_str).find(|path| path.ends_with(".png"))
    }
}

impl PressKit {
    /// The files of a kit with the chosen parts: name in the kit, and content. `root` is the site's address, `today` an
    /// ISO date.
    pub fn contents(&self, chosen: &[&Part], root: &str, today: &str, t: &Texts) -> Vec<(String, Content)> {
        let list: Vec<String> = chosen.iter().map(|part| format!("{}: {}", part.id, part.title)).collect();
        let list = list.join("\r\n");
        let said = |text: &str| {
            Content::Text(text.replace("{root}", root).replace("{today}", today).replace("{parts}", &list))
        };
        let all = |of: fn(&Part) -> &str, between| chosen.iter().map(|part| of(part)).collect::<Vec<_>>().join(between);
        let mut out = vec![
            (t.reuse.kit_file_readme.to_owned(), said(&self.readme)),
            (format!("{}.bib", t.reuse.kit_file_citations), said(&all(|part| &part.bibtex, "\n"))),
            (format!("{}.ris", t.reuse.kit_file_citations), said(&all(|part| &part.ris, ""))),
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

/// A file size for readers: `345 kB`, `1,2 MB`. No file has none.
pub fn size(bytes: u64, t: &Texts) -> String {
    if bytes < 999_500 {
        return format!("{}{NBSP}kB", ((bytes + 500) / 1000).max(u64::from(bytes > 0)));
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
        let said = [0, 1, 1499, 999_499, 999_500, 2_040_000, 2_150_000].map(|bytes| size(bytes, Lang::De.texts()));
        let wanted =
            ["0 kB", "1 kB", "1 kB", "999 kB", "1 MB", "2 MB", "2,2 MB"].map(|text| text.replace(' ', "\u{a0}"));
        assert_eq!(said, wanted);
    }
}
