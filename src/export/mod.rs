//! Bytes to take away: tables, citations, the feed of changes, the press kit; and what the site says of itself to portals,
//! search engines and web editors.

mod address;
mod citable;
mod cite;
mod csv;
mod dcat;
mod download;
mod measures;
mod oembed;
mod press_kit;
mod sheets;
mod sitemap;
mod snippet;
mod tables;
#[cfg(feature = "build")]
mod versions;
mod zip;

pub use address::address;
pub use citable::{Citable, meaning, version_fingerprint};
pub use cite::Citation;
pub use csv::{CsvForm, csv, pick_csv};
pub use dcat::{Catalogue, provenance};
pub use download::{DataSet, Download, Media, data_sets, single_file};
pub use measures::{measures_json, pick_json};
pub use oembed::{oembed, oembed_path};
pub use press_kit::parts as press_kit_parts;
pub use press_kit::{Content, Part, PressKit, size};
pub use sheets::{Sheet, datapackage, sheets};
pub use sitemap::{robots, sitemap};
pub use snippet::{Colours, PARTS, Snippet, contrast};
pub use tables::{patents, table_files};
#[cfg(feature = "build")]
pub use versions::{atom, changed_lines, difference, previous_versions};
pub use zip::Zip;

pub use crate::history::DiffTag;

use crate::chart::ChartPlace;
use crate::format;
use crate::plan::{Home, Plan, RecordRef, Role};
use crate::text::Texts;

/// Where the feed of changes lies.
pub const FEED: &str = "aenderungen.atom";

/// Eight digits that tell one text from another: FNV-1a of its bytes. No secret, and short enough for an address.
pub fn fingerprint(text: &str) -> String {
    format!(
        "{:08x}",
        text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    )
}

/// Where a record stands in the original: `Abschnitt 2.3, Der Beitrag des BMBF, 4. Punkt`.
pub fn place(found: &RecordRef<'_>, t: &Texts) -> String {
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

/// Where a chart's numbers stand in the original, or that we counted them; nothing where there is no such record.
pub fn chart_place(from: ChartPlace<'_>, plan: &Plan, t: &Texts) -> Option<String> {
    match from {
        ChartPlace::Record(id) => plan.find(id).map(|found| place(&found, t)),
        ChartPlace::Counted => Some(t.counted_by_us.to_owned()),
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
}
