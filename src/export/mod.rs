//! Bytes to take away: CSV, citations, the feed of changes.

mod citable;
mod cite;
mod difference;
mod feed;
mod former;
mod sheets;
mod snippet;

pub use citable::{Citable, meaning, version_fingerprint};
pub use cite::Citation;
pub use difference::{Fate, changed_lines, difference};
pub use feed::{FEED, atom};
pub use former::former;
pub use sheets::{Sheet, datapackage, sheets};
pub use snippet::{Colours, PARTS, Snippet, contrast};

use crate::format;
use crate::plan::{Found, Home, Role};
use crate::text::Texts;

/// A table as CSV for German spreadsheets: semicolons, a byte order mark, CRLF.
pub fn csv(head: &[String], rows: &[Vec<String>]) -> String {
    let mut out = String::from('\u{feff}');
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        let line: Vec<String> = row.iter().map(|cell| quote(cell)).collect();
        out.push_str(&line.join(";"));
        out.push_str("\r\n");
    }
    out
}

fn quote(cell: &str) -> String {
    // A spreadsheet must not take a cell for a formula; a signed number is none.
    let signed = cell.strip_prefix('+').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let risky = cell.starts_with(['=', '+', '@', '\t']) && !signed;
    let cell = if risky { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([';', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// Eight digits that tell one text from another: FNV-1a of its bytes. No secret, and short enough for an address.
pub fn fingerprint(text: &str) -> String {
    format!(
        "{:08x}",
        text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    )
}

/// Where a record stands in the original: `Abschnitt 2.3, Der Beitrag des BMBF, 4. Punkt`.
pub fn place(found: &Found<'_>, t: &Texts) -> String {
    let n = found.position;
    let nb = format::NBSP;
    let (home, prose) = match found.home {
        Home::Prose(p) if p.id == "vorwort" => (t.foreword.to_owned(), true),
        Home::Prose(p) => (format!("{}{nb}{}", t.chapter, p.id), true),
        Home::Field(f) => (format!("{}{nb}{}", t.part_of_plan, f.id), false),
    };
    match found.role {
        Role::Paragraph if prose => format!("{home}, {n}.{nb}{}", t.paragraph),
        Role::Paragraph | Role::Intro => format!("{home}, {}, {n}.{nb}{}", t.intro, t.paragraph),
        Role::Situation => format!("{home}, „{}“, {n}.{nb}{}", t.situation, t.point),
        Role::GoalsLead => format!("{home}, „{}“, {}", t.goals, t.lead_in),
        Role::Goal => format!("{home}, „{}“, {n}.{nb}{}", t.goals, t.point),
        Role::Measure => format!("{home}, „{}“, {n}.{nb}{}", t.measures_of, t.point),
        Role::Part => {
            let of = found.measure.and_then(|m| m.record.id.rsplit_once("-m")).map_or("", |(_, n)| n);
            format!("{home}, „{}“, {of}.{nb}{}, {n}.{nb}{}", t.measures_of, t.point, t.sub_point)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_are_those_of_fnv() {
        // From the tables of its authors.
        assert_eq!([fingerprint(""), fingerprint("a"), fingerprint("foobar")], ["811c9dc5", "e40c292c", "bf9cf968"]);
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let text = csv(&["a".into(), "b;c".into()], &[vec!["\"x\"".into(), "=1+1".into()], vec!["+3,5".into()]]);
        assert_eq!(text, "\u{feff}a;\"b;c\"\r\n\"\"\"x\"\"\";'=1+1\r\n+3,5\r\n");
    }
}
