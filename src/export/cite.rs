//! Citations of an excerpt: as a sentence, and in the formats of reference managers.

use super::Citable;
use crate::format::{self, Date, NBSP};
use crate::plan::Plan;
use crate::route::Excerpt;
use crate::text::Texts;

/// The content of a citation. On prerendered pages `url` and `today` contain placeholders that the browser replaces, as
/// only it knows the site's address and the date.
pub struct Citation<'p> {
    /// The citation key in a reference manager: `ki-aktionsplan-2.3-m4`.
    pub key: String,
    /// The excerpt's headline, which is the site's and not the plan's.
    pub title: &'p str,
    /// The excerpt's text; empty if it only has a headline.
    pub quote: &'p str,
    /// Whether the text is the site's too; if not, it is quoted from the original.
    pub is_paraphrase: bool,
    /// The plan's publisher: the ministry.
    pub publisher: &'p str,
    /// The plan's title.
    pub work: &'p str,
    /// The plan's date: `2023-11-07`.
    pub date: &'p str,
    /// Where the excerpt stands in the original.
    pub place: String,
    /// The source of headline and text: this site, and the state of its data.
    pub site: String,
    /// The excerpt's address.
    pub url: &'p str,
    /// The day on which the excerpt is cited: `2026-11-23`.
    pub today: &'p str,
    /// The words of the language of the excerpt's text.
    pub t: &'static Texts,
}

/// A format of reference managers, for a file with several citations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bibliography {
    /// BibTeX, with biblatex's fields.
    BibTex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    Csl,
}

impl Bibliography {
    /// Every format.
    pub const ALL: [Bibliography; 3] = [Bibliography::BibTex, Bibliography::Ris, Bibliography::Csl];

    /// The name of the format, and the extension of its files.
    pub fn name(self) -> (&'static str, &'static str) {
        match self {
            Bibliography::BibTex => ("BibTeX", "bib"),
            Bibliography::Ris => ("RIS", "ris"),
            Bibliography::Csl => ("CSL-JSON", "json"),
        }
    }

    /// The file with these citations.
    pub fn file(self, citations: &[Citation]) -> String {
        match self {
            Bibliography::BibTex => citations.iter().map(Citation::bibtex).collect::<Vec<_>>().join("\n"),
            Bibliography::Ris => citations.iter().map(Citation::ris).collect(),
            Bibliography::Csl => {
                // Each is a list with one item.
                let items =
                    citations.iter().map(|citation| citation.csl().trim().trim_matches(['[', ']']).trim().to_owned());
                format!("[\n{}\n]\n", items.collect::<Vec<_>>().join(",\n"))
            }
        }
    }
}

impl<'p> Citation<'p> {
    /// Makes the citation of an excerpt, for the address and the date under which it is cited.
    pub fn new(plan: &'p Plan, of: &'p Citable, url: &'p str, today: &'p str, t: &'static Texts) -> Self {
        let meta = &plan.meta;
        Citation {
            key: key(&of.excerpt),
            title: &of.version.title,
            quote: &of.version.text,
            is_paraphrase: of.is_paraphrase,
            publisher: meta.publisher.as_str(),
            work: meta.title.as_str(),
            date: &meta.date,
            place: of.place.clone(),
            site: format::remark(t.site, &format::date(&meta.state, t), t),
            url,
            today,
            t,
        }
    }

    /// The citation as a sentence: publisher, plan and date, place in the original; then whose words follow, headline and
    /// text, site, address.
    pub fn text(&self) -> String {
        let Citation { publisher, work, place, url, t, .. } = self;
        let quote = if self.quote.is_empty() { String::new() } else { format!(": {}", t.quoted(self.quote)) };
        let (printed, own) = if self.is_paraphrase { (String::new(), quote) } else { (quote, String::new()) };
        let date = format::date(self.date, t);
        format!("{publisher}: {work}, {date}, {place}{printed}. {}. {url}", self.after(&own))
    }

    /// Whose words title and text are: this site's, which has told the plan in its own words, or the plan's, as this
    /// site gives them. `quote` follows the headline.
    fn after(&self, quote: &str) -> String {
        let Citation { title, site, t, .. } = self;
        if self.is_paraphrase {
            format!("{}: {}{quote}, {site}", t.cited_after, t.quoted(title))
        } else {
            format!("{}: {site}", t.reuse.cited_as_printed)
        }
    }

    /// The citation as a BibTeX entry, with biblatex's fields for dates and language.
    pub fn bibtex(&self) -> String {
        let year = self.date.get(..4).unwrap_or_default();
        let fields = [
            ("author", format!("{{{}}}", latex(self.publisher))),
            ("title", format!("{{{}}}", latex(self.work))),
            ("howpublished", latex(&self.place)),
            ("year", year.to_owned()),
            ("date", self.date.to_owned()),
            ("note", latex(&self.after(""))),
            ("abstract", latex(self.quote)),
            ("url", self.url.to_owned()),
            ("urldate", self.today.to_owned()),
            ("langid", self.t.lang.babel().to_owned()),
        ];
        let said = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let fields: String = said.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
        format!("@misc{{{},\n{fields}}}\n", self.key)
    }

    /// The citation as an RIS record. Lines end in CR and LF, as the format's specification requires.
    pub fn ris(&self) -> String {
        let lines = [
            ("TY", "GOVDOC".to_owned()),
            ("ID", self.key.clone()),
            ("AU", self.publisher.to_owned()),
            ("TI", self.work.to_owned()),
            ("SE", spaced(&self.place)),
            ("PY", self.date.get(..4).unwrap_or_default().to_owned()),
            ("DA", self.date.replace('-', "/")),
            ("N1", spaced(&self.after(""))),
            ("AB", spaced(self.quote)),
            ("UR", self.url.to_owned()),
            ("Y2", self.today.to_owned()),
            ("LA", self.t.lang.tag().to_owned()),
            ("ER", String::new()),
        ];
        let said = lines.into_iter().filter(|(tag, value)| *tag == "ER" || !value.is_empty());
        said.map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
    }

    /// The citation as CSL-JSON: a list with one item.
    pub fn csl(&self) -> String {
        let parts = match format::parse_date(self.date) {
            Some(Date::Day(y, m, d)) => format!("[[{y},{m},{d}]]"),
            _ => format!("[[{}]]", quoted(self.date)),
        };
        let fields = [
            ("id", quoted(&self.key)),
            ("type", quoted("report")),
            ("title", quoted(self.work)),
            ("author", format!("[{{\"literal\":{}}}]", quoted(self.publisher))),
            ("publisher", quoted(self.publisher)),
            ("issued", format!("{{\"date-parts\":{parts}}}")),
            ("section", quoted(&spaced(&self.place))),
            ("note", quoted(&spaced(&self.after("")))),
            ("abstract", quoted(&spaced(self.quote))),
            ("URL", quoted(self.url)),
            ("accessed", format!("{{\"raw\":{}}}", quoted(self.today))),
            ("language", quoted(self.t.lang.tag())),
        ];
        // Each field has a line of its own, as the page shows this to people too.
        let fields = fields.map(|(name, value)| format!("    \"{name}\": {value}")).join(",\n");
        format!("[\n  {{\n{fields}\n  }}\n]")
    }
}

/// A text as a JSON string. `json!` is not used here: its values may be floats, and the code that prints these would
/// add 7 kB (compressed with brotli) to the app.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// The citation key of an excerpt. Ids are unique across records, figures and charts; the number of a footnote gets a
/// prefix of its own.
fn key(excerpt: &Excerpt) -> String {
    match excerpt {
        Excerpt::Record(id) | Excerpt::Figure(id) | Excerpt::Chart(id) => format!("ki-aktionsplan-{id}"),
        Excerpt::Footnote(number) => format!("ki-aktionsplan-fn-{number}"),
    }
}

/// Replaces no-break spaces and ends of lines by ordinary spaces: reference managers break lines themselves, and in RIS a
/// line without a tag belongs to no field.
fn spaced(text: &str) -> String {
    text.replace([NBSP, '\n'], " ")
}

/// Escapes a text for the value of a BibTeX field in braces.
fn latex(text: &str) -> String {
    let mut out = String::new();
    for c in spaced(text).chars() {
        match c {
            '&' | '%' | '#' | '_' | '$' | '{' | '}' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use serde_json::json;

    fn citation() -> Citation<'static> {
        Citation {
            key: "ki-aktionsplan-9.9-m1".into(),
            title: "Daten & Räume_1",
            quote: "",
            is_paraphrase: true,
            publisher: "Ministerium",
            work: "Plan & Ziel_1",
            date: "2023-11-07",
            place: format!("Abschnitt{NBSP}9.9, 1.{NBSP}Punkt"),
            site: "Seite (November 2023)".into(),
            url: "https://example.org/a_b/?q=1#x",
            today: "2026-11-23",
            t: Lang::De.texts(),
        }
    }

    #[test]
    fn a_sentence_names_the_plan_first_and_the_headline_as_the_sites() {
        assert_eq!(
            citation().text(),
            "Ministerium: Plan & Ziel_1, 7.\u{a0}November 2023, Abschnitt\u{a0}9.9, 1.\u{a0}Punkt. \
             Wiedergegeben in eigenen Worten nach: „Daten & Räume_1“, Seite (November 2023). https://example.org/a_b/?q=1#x"
        );
    }

    #[test]
    fn a_quotation_says_whose_words_it_is() {
        let ours = Citation { quote: "Das „Amt“ gibt.", ..citation() };
        let text = ours.text();
        assert!(text.contains("eigenen Worten nach: „Daten & Räume_1“: „Das ‚Amt‘ gibt.“, Seite"), "{text}");
        assert!(ours.bibtex().contains("  abstract = {Das „Amt“ gibt.},\n"), "{}", ours.bibtex());
        assert!(ours.ris().contains("AB  - Das „Amt“ gibt.\r\n"), "{}", ours.ris());
        let lines = Citation { quote: "Das ist KI.\nDas ist neu.", ..citation() };
        assert!(lines.ris().contains("AB  - Das ist KI. Das ist neu.\r\n"), "{}", lines.ris());
        let printed = Citation { quote: "Vgl. (Menn 2023)", is_paraphrase: false, ..citation() }.text();
        assert!(printed.contains("1.\u{a0}Punkt: „Vgl. (Menn 2023)“. Wiedergegeben nach: Seite"), "{printed}");
        assert!(!citation().bibtex().contains("abstract") && !citation().ris().contains("AB  -"));
    }

    #[test]
    fn managers_get_the_plan_as_the_title_and_the_headline_in_a_note() {
        let citation = citation();
        for text in [citation.bibtex(), citation.ris(), citation.csl()] {
            let line = |with: &str| text.lines().find(|line| line.contains(with)).unwrap_or_default().to_owned();
            assert!(line("Plan &").contains("TI") || line("Plan").contains("title"), "{text}");
            assert!(line("Daten").contains("N1") || line("Daten").contains("note"), "{text}");
        }
    }

    #[test]
    fn bibtex_escapes_its_signs_but_not_the_address() {
        let text = citation().bibtex();
        assert!(text.starts_with("@misc{ki-aktionsplan-9.9-m1,\n"), "{text}");
        assert!(text.contains("  title = {{Plan \\& Ziel\\_1}},\n"), "{text}");
        assert!(text.contains("  url = {https://example.org/a_b/?q=1#x},\n"), "{text}");
        assert!(text.contains("Abschnitt 9.9, 1. Punkt"), "{text}");
        assert_eq!(text.matches('{').count(), text.matches('}').count());
    }

    #[test]
    fn ris_begins_with_a_type_and_ends_with_its_end() {
        let text = citation().ris();
        assert!(text.starts_with("TY  - GOVDOC\r\n") && text.ends_with("ER  - \r\n"), "{text}");
        assert!(text.contains("DA  - 2023/11/07\r\n") && text.contains("PY  - 2023\r\n"), "{text}");
    }

    #[test]
    fn csl_is_json_with_the_parts_of_the_date() {
        let read: serde_json::Value = serde_json::from_str(&citation().csl()).expect("JSON");
        assert_eq!(read[0]["issued"]["date-parts"], json!([[2023, 11, 7]]));
        assert_eq!(read[0]["title"], "Plan & Ziel_1");
        assert_eq!(read[0]["accessed"]["raw"], "2026-11-23");
    }
}
