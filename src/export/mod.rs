//! Files for use elsewhere: tables, citations, the feed of changes, the press kit; and descriptions of the site for
//! data portals, search engines and web editors.

mod address;
mod citable;
mod cite;
mod csv;
mod dcat;
mod download;
#[cfg(feature = "build")]
mod file_sizes;
#[cfg(feature = "build")]
mod manifest;
mod measures;
mod oembed;
pub mod path;
mod press_kit;
mod report;
mod sheets;
mod sitemap;
mod snippet;
mod tables;
#[cfg(feature = "build")]
mod versions;
mod zip;

pub use address::{AddressError, AddressProblem, address};
pub use citable::{Citable, meaning, version_fingerprint};
pub use cite::{Bibliography, Citation};
pub use csv::{CsvForm, csv, pick_csv};
pub use dcat::{Catalogue, provenance};
pub use download::{DataSet, Download, Media, data_sets};
#[cfg(feature = "build")]
pub use file_sizes::file_sizes;
#[cfg(feature = "build")]
pub use manifest::manifest;
pub use measures::{measures_json, pick_json};
pub use oembed::oembed;
pub use press_kit::parts as press_kit_parts;
pub use press_kit::{Content, Part, PressKit, size};
pub use report::report_link;
pub use sheets::{Sheet, datapackage, sheets};
pub use sitemap::{robots, sitemap};
pub use snippet::{Colours, PARTS, Snippet};
pub use tables::{PATENTS, patents, table_files};
#[cfg(feature = "build")]
pub use versions::{atom, changed_lines, difference, previous_versions};
pub use zip::Zip;

pub use crate::history::DiffTag;

use crate::chart::ChartPlace;
use crate::format;
use crate::plan::{Home, Measure, Plan, RecordRef, Role};
use crate::text::{Texts, fill};

/// Eight hexadecimal digits that identify a text: FNV-1a of its bytes. It is no cryptographic hash, but short enough
/// for an address.
pub fn fingerprint(text: &str) -> String {
    format!(
        "{:08x}",
        text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    )
}

/// The place of a record in the original: `Abschnitt 2.3, Der Beitrag des BMBF, 4. Punkt`.
pub fn place(found: &RecordRef<'_>, t: &Texts) -> String {
    let n = found.position.to_string();
    let nth = |pattern: &str| fill(pattern, &[&n]);
    let nb = format::NBSP;
    let (home, prose) = match found.home {
        Home::Prose(p) if p.id == "vorwort" => (t.foreword.to_owned(), true),
        Home::Prose(p) => (format!("{}{nb}{}", t.chapter, p.id), true),
        Home::Field(f) => (format!("{}{nb}{}", t.part_of_plan, f.id), false),
    };
    match found.role {
        Role::Paragraph if prose => format!("{home}, {}", nth(t.nth_paragraph)),
        Role::Paragraph | Role::Intro => format!("{home}, {}, {}", t.intro, nth(t.nth_paragraph)),
        Role::Situation => format!("{home}, {}, {}", t.quoted(t.printed_situation), nth(t.nth_point)),
        Role::GoalsLead => format!("{home}, {}, {}", t.quoted(t.printed_goals), t.lead_in),
        Role::Goal => format!("{home}, {}, {}", t.quoted(t.printed_goals), nth(t.nth_point)),
        Role::Measure => format!("{home}, {}, {}", t.quoted(t.printed_measures), nth(t.nth_point)),
        Role::Part => {
            let of = found.measure.map_or("", Measure::number);
            format!("{home}, {}, {}, {}", t.quoted(t.printed_measures), fill(t.nth_point, &[of]), nth(t.nth_sub_point))
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
        // Test vectors published by the authors of FNV.
        assert_eq!([fingerprint(""), fingerprint("a"), fingerprint("foobar")], ["811c9dc5", "e40c292c", "bf9cf968"]);
    }
}
