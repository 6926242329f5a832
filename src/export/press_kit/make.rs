//! Builds the parts of the press kit from the plan.

use super::{Part, PressKit};
use crate::chart::{CHARTS, Chart};
use crate::export::{Citation, CsvForm, Sheet, chart_place, path, sheets};
use crate::format;
use crate::plan::Plan;
use crate::query::{Layer, by_city, sites};
use crate::route::{Excerpt, Route};
use crate::text::Texts;

const FACT_SHEET: &str = "faktenblatt";

/// What is chosen at first, by the ids of parts: what an article about the plan needs in any case. The sheet has the
/// facts with their places, money is what is asked about most, and the map is what regional media look for. The rest is
/// for those who know what they want.
pub const CHOSEN_AT_FIRST: [&str; 3] = [FACT_SHEET, "diagramme/haushalt", "karte"];

/// The parts of the kit by group: the fact sheet, charts and the map, tables of the plan, measures of each action field.
pub fn parts(plan: &'static Plan, t: &'static Texts) -> [(&'static str, Vec<Part>); 4] {
    let charts = CHARTS.iter().map(|chart| chart_part(chart, plan, t)).chain([map(plan, t)]);
    let tables = sheets(plan, t, None);
    let tables = tables.iter().map(|sheet| table(sheet, plan, t));
    let fields = plan.fields.iter().map(|field| {
        let id = format!("handlungsfelder/{}", field.id);
        let title = format!("{} {}", field.id, field.title.as_str());
        let files = csv_files(&path::field_measures(&field.id));
        let place = format!("{}{}{}", t.part_of_plan, format::NBSP, field.id);
        let home = (Route::Field(field.id.clone()), "");
        part(id, title, files, None, Cited { place: Some(place), home }, plan, t)
    });
    let home = (Route::FactSheet, "");
    let files = vec![path::fact_sheet(t.lang)];
    let sheet =
        part(FACT_SHEET.into(), t.pages.fact_sheet.to_owned(), files, None, Cited { place: None, home }, plan, t);
    [
        (t.reuse.kit_overview, vec![sheet]),
        (t.reuse.kit_pictures, charts.collect()),
        (t.reuse.kit_tables, tables.collect()),
        (t.reuse.kit_fields, fields.collect()),
    ]
}

impl PressKit {
    /// Builds the kit with its readme.
    pub fn new(plan: &'static Plan, t: &'static Texts) -> Self {
        let meta = &plan.meta;
        let source = format!("{}: {}, {}.", meta.publisher.as_str(), meta.title.as_str(), format::date(&meta.date, t));
        let sections = [
            (t.reuse.kit_readme_parts, "{parts}"),
            (t.reuse.kit_readme_files, t.reuse.kit_readme_endings),
            (t.reuse.kit_readme_state, t.state_note),
            (t.source, &source),
            (t.reuse.kit_readme_independent, t.original_note),
            (t.pages.about_licences_title, t.reuse.kit_readme_licence),
        ];
        let heading = |text: &str, line: &str| format!("{text}\n{}\n\n", line.repeat(text.chars().count()));
        let mut readme = heading(&format!("{}: {}", t.site, t.reuse.press_kit), "=");
        readme += &format!("{}\n", t.reuse.kit_readme_made);
        for (title, text) in sections {
            readme += &format!("\n{}{text}\n", heading(title, "-"));
        }
        PressKit { readme: windows(&readme), parts: parts(plan, t).into_iter().flat_map(|(_, parts)| parts).collect() }
    }
}

/// The source of a part: its place in the plan, if there is a single one, and its page and fragment on the site.
struct Cited {
    place: Option<String>,
    home: (Route, &'static str),
}

fn chart_part(chart: &'static Chart, plan: &'static Plan, t: &'static Texts) -> Part {
    let id = chart.id;
    let title = (chart.title)(plan, t);
    let place = chart_place((chart.source)(plan).place, plan, t);
    let alt = format!("{title}\n\n{}\n\n{}\n", (chart.lead)(plan, t), (chart.summary)(plan, t));
    let files = pictures(id, t).into_iter().chain(csv_files(&path::chart_table(id))).collect();
    let home = (Excerpt::Chart(id.to_owned()).home().0, id);
    part(format!("diagramme/{id}"), title, files, Some(alt), Cited { place, home }, plan, t)
}

fn map(plan: &'static Plan, t: &'static Texts) -> Part {
    let files = pictures("karte", t).into_iter().chain(csv_files(&path::sheet("orte"))).collect();
    let alt = format!("{}\n\n{}\n\n{}\n", t.maps.label, map_summary(plan, t), t.maps.outlines_credit);
    part(
        "karte".into(),
        t.maps.table.to_owned(),
        files,
        Some(alt),
        Cited { place: None, home: (Route::Map, "") },
        plan,
        t,
    )
}

/// A text alternative for the map: how many places of each kind there are, and which cities have most.
pub fn map_summary(plan: &'static Plan, t: &'static Texts) -> String {
    let sites = sites(plan);
    let layers = Layer::ALL.map(|(layer, _)| {
        let count = sites.iter().filter(|site| site.layer == layer).count();
        format!("{}: {count}", layer.label(t))
    });
    let mut cities = by_city(&sites);
    cities.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    let most = cities.iter().take_while(|(_, places)| places.len() > 2);
    let most: Vec<String> = most.map(|(city, places)| format!("{} {}", city.name.as_str(), places.len())).collect();
    t.reuse
        .kit_map
        .replace("{places}", &sites.len().to_string())
        .replace("{cities}", &cities.len().to_string())
        .replace("{layers}", &layers.join(", "))
        .replace("{most}", &most.join(", "))
}

fn table(sheet: &Sheet, plan: &'static Plan, t: &'static Texts) -> Part {
    let mut files = csv_files(&path::sheet(sheet.name));
    let route = match sheet.name {
        "massnahmen" => Route::Measures,
        "haushalt" => Route::Budget,
        "vergleiche" => Route::Comparisons,
        "orte" => Route::Map,
        "zeitleiste" => Route::Timeline,
        "fussnoten" => Route::Footnotes,
        "glossar" => Route::Glossary,
        _ => Route::Data,
    };
    if sheet.name == "massnahmen" {
        files.push(path::measures_json(t.lang));
    }
    let id = format!("tabellen/{}", sheet.name);
    part(id, sheet.title.to_owned(), files, None, Cited { place: None, home: (route, "") }, plan, t)
}

fn part(
    id: String,
    title: String,
    files: Vec<String>,
    alt: Option<String>,
    cited: Cited,
    plan: &'static Plan,
    t: &'static Texts,
) -> Part {
    let Cited { place, home: (route, fragment) } = cited;
    let hash = if fragment.is_empty() { "" } else { "#" };
    let url = format!("{{root}}{}{hash}{fragment}", route.path());
    let meta = &plan.meta;
    let citation = Citation {
        key: format!("ki-aktionsplan-{}", id.replace('/', "-")),
        title: &title,
        quote: "",
        is_paraphrase: true,
        publisher: meta.publisher.as_str(),
        work: meta.title.as_str(),
        date: &meta.date,
        place: place.unwrap_or_else(|| t.reuse.kit_whole.to_owned()),
        site: format::remark(t.site, &format::date(&meta.state, t), t),
        url: &url,
        today: "{today}",
        t,
    };
    let (text, bibtex, ris) = (citation.text(), citation.bibtex(), citation.ris());
    let mut texts = vec![(t.reuse.kit_file_source.to_owned(), windows(&format!("{text}\n\n{}\n", t.original_note)))];
    texts.extend(alt.map(|alt| (t.reuse.kit_file_description.to_owned(), windows(&alt))));
    Part { id, title, files, texts, bibtex, ris }
}

fn pictures(id: &str, t: &Texts) -> [String; 2] {
    ["png", "svg"].map(|extension| path::picture(id, t.lang, extension))
}

fn csv_files(table: &str) -> Vec<String> {
    CsvForm::ALL.map(|form| path::csv(table, form)).to_vec()
}

/// Converts line ends to CRLF, which every editor on Windows understands.
fn windows(text: &str) -> String {
    text.replace('\n', "\r\n")
}
