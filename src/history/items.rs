//! Everything whose changes are recorded: the excerpts that can be cited, and the other data that pages show.

use super::name;
use crate::chart::{Chart, ChartPage, ChartPlace};
use crate::export::Citable;
use crate::format;
use crate::plan::{Comparison, ComparisonRow, Plan, Text, Version};
use crate::route::{Excerpt, Route};
use crate::text::{Lang, Texts};

/// A text that is recorded under a name.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its name, formed like an address: `absatz/2.1-s1`, `glossar/gpu`.
    pub id: String,
    /// The file below `data/` that it comes from.
    pub file: String,
    /// Its content.
    pub version: Version,
}

impl Item {
    fn new(id: String, file: &str, title: &str, text: &str, facts: impl IntoIterator<Item = String>) -> Item {
        let facts = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        Item { id, file: file.to_owned(), version: Version { title: title.to_owned(), text: text.to_owned(), facts } }
    }
}

/// Everything of a plan that is recorded.
pub fn items(plan: &Plan) -> Vec<Item> {
    let t = Lang::De.texts();
    let mut all: Vec<Item> = Excerpt::all(plan).iter().filter_map(|excerpt| cited(excerpt, plan, t)).collect();
    all.push(about(plan));
    all.extend(headings(plan));
    all.push(budget(plan, t));
    all.extend(plan.comparisons.iter().map(|c| comparison(c, t)));
    all.extend(lists(plan, t));
    all.extend(places(plan));
    all
}

/// The page that shows the item with this name, and the fragment on that page; `None` if no page does.
pub fn home(id: &str, plan: &Plan) -> Option<(Route, String)> {
    let (kind, rest) = id.split_once('/').unwrap_or((id, ""));
    if let Some(excerpt) = Excerpt::parse(kind, rest, plan) {
        return Some(excerpt.home());
    }
    let listed = matches!(kind, "glossar" | "zeitleiste");
    let fragment = if listed { rest.to_owned() } else { String::new() };
    match kind {
        "plan" => Some((Route::About, fragment)),
        "start" => Some((Route::Start, fragment)),
        "karte" | "vergleich" | "glossar" | "zeitleiste" => Some((Route::parse(kind, plan), fragment)),
        _ => Some((Route::parse(id, plan), fragment)),
    }
    .filter(|(route, _)| *route != Route::NotFound)
}

fn cited(excerpt: &Excerpt, plan: &Plan, t: &Texts) -> Option<Item> {
    let version = Citable::of(excerpt, plan, t)?.version;
    let file = match excerpt {
        Excerpt::Chart(id) => {
            let chart = Chart::by_id(id)?;
            match ((chart.source)(plan).place, chart.page) {
                (ChartPlace::Counted, _) => "plan.json".to_owned(),
                (ChartPlace::Record(_), ChartPage::Budget) => "budget.json".to_owned(),
                (ChartPlace::Record(_), ChartPage::Comparisons) => "comparisons.json".to_owned(),
            }
        }
        Excerpt::Footnote(_) => "footnotes.json".to_owned(),
        Excerpt::Record(_) | Excerpt::Figure(_) => excerpt.record(plan)?.home.file(),
    };
    Some(Item { id: name(excerpt), file, version })
}

/// The plan's own data, and the vocabulary that measures are sorted by.
fn about(plan: &Plan) -> Item {
    let meta = &plan.meta;
    let words = &meta.vocabulary;
    let named =
        [meta.publisher.as_str(), &meta.publisher_short, &meta.date, &meta.state, &meta.minister].map(str::to_owned);
    let words = [&words.instruments, &words.audiences, &words.topics]
        .map(|words| words.iter().map(|w| format!("{} {}", w.id, w.label.as_str())).collect::<Vec<_>>().join(", "));
    let links = meta.links.iter().map(|l| format!("{}: {}", l.label.as_str(), l.url));
    let facts = named.into_iter().chain([meta.short_title.as_str().to_owned()]).chain(words).chain(links);
    Item::new("plan".into(), "plan.json", meta.title.as_str(), meta.appendix.as_str(), facts)
}

/// Titles, summaries and section headings of prose, chapters and action fields.
fn headings(plan: &Plan) -> Vec<Item> {
    let prose = plan.prose.iter().map(|p| {
        let sections = p.sections.iter().filter_map(|s| Some(s.title.as_ref()?.as_str().to_owned()));
        let signed = p.signed.iter().map(|s| format!("{}, {}", s.name, s.role.as_str()));
        let id = name_of(&Route::Prose(p.id.clone()));
        let file = format!("prose/{}.json", p.id);
        Item::new(id, &file, p.title.as_str(), p.summary.as_str(), sections.chain(signed))
    });
    let chapters = plan.meta.chapters.iter().map(|c| {
        let id = name_of(&Route::Chapter(c.id.clone()));
        Item::new(id, "plan.json", c.title.as_str(), c.summary.as_str(), [])
    });
    let fields = plan.fields.iter().map(|f| {
        let (id, file) = (name_of(&Route::Field(f.id.clone())), format!("fields/{}.json", f.id));
        Item::new(id, &file, f.title.as_str(), f.summary.as_str(), [f.short.as_str().to_owned()])
    });
    prose.chain(chapters).chain(fields).collect()
}

fn name_of(route: &Route) -> String {
    route.path().trim_end_matches('/').to_owned()
}

fn budget(plan: &Plan, t: &Texts) -> Item {
    let budget = &plan.budget;
    let total = &budget.total_figure;
    let text = format!("{}: {}", format::amount(&total.amount, t), total.meaning.as_str());
    let facts = [budget.source_id.clone(), total.source_id.clone()].into_iter().chain(budget.notes.iter().map(words));
    Item::new("haushalt".into(), "budget.json", budget.title.as_str(), &text, facts)
}

fn comparison(c: &Comparison, t: &Texts) -> Item {
    let row = |row: &ComparisonRow| {
        let value = row.value.map(|v| format!("{} {}", format::bound(row.bound, t), format::value(v, c.unit, t)));
        let rank = row.ranks().map(|ranks| format!("{} {ranks}", t.rank));
        let cells = [Some(row.label.as_str().to_owned()), value, rank];
        cells.into_iter().flatten().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>().join(" | ")
    };
    let years = [c.year, c.from, c.to].iter().flatten().map(u16::to_string).collect::<Vec<_>>().join("–");
    let whole = c.whole.map(|w| format::number(w, t)).unwrap_or_default();
    let noun = c.noun.iter().map(words);
    let facts = c.rows.iter().map(row).chain([years, whole, c.source_id.clone(), numbers(&c.footnotes)]);
    let facts = facts.chain(noun).chain(c.note.iter().map(words));
    Item::new(format!("vergleich/{}", c.id), "comparisons.json", c.title.as_str(), c.lead.as_str(), facts)
}

/// Entries of the glossary, events of the timeline, and the key figures of the start page.
fn lists(plan: &Plan, t: &Texts) -> Vec<Item> {
    let terms = plan.glossary.iter().map(|term| {
        let facts = term.expansion.iter().map(words).chain([term.places.join(", ")]);
        Item::new(format!("glossar/{}", term.id), "glossary.json", term.term.as_str(), term.text.as_str(), facts)
    });
    let events = plan.timeline.iter().map(|m| {
        let kind = if m.kind == crate::plan::TimelineEventKind::Event { t.event } else { t.plan };
        let date = [Some(&m.date), m.to.as_ref()].into_iter().flatten().map(|d| format::date(d, t)).collect::<Vec<_>>();
        let facts = [date.join(" – "), kind.to_owned(), m.source_id.clone(), numbers(&m.footnotes)];
        Item::new(format!("zeitleiste/{}", m.id), "timeline.json", m.title.as_str(), m.text.as_str(), facts)
    });
    let figures = plan.key_figures.iter().map(|k| {
        let facts = [k.figure.clone()];
        Item::new(format!("start/{}", k.id), "key_figures.json", k.label.as_str(), k.text.as_str(), facts)
    });
    terms.chain(events).chain(figures).collect()
}

fn places(plan: &Plan) -> Vec<Item> {
    let places = &plan.places;
    let id = |id: &str| format!("karte/{id}");
    let item =
        |key: &str, title: &str, text: &str, facts: Vec<String>| Item::new(id(key), "places.json", title, text, facts);
    let seat = |city: &str, origin: crate::plan::Origin| format!("{city}{}", if origin.is_plan() { "" } else { " *" });
    let cities = places.cities.iter().map(|c| {
        let facts = vec![c.land.clone(), format!("{} N, {} E", c.lat, c.lon)];
        item(&format!("ort-{}", c.id), c.name.as_str(), "", facts)
    });
    let centres = places.centres.iter().map(|c| {
        let seats = c.cities.iter().map(|s| seat(&s.city, s.source)).collect::<Vec<_>>().join(", ");
        item(
            &c.id,
            c.name.as_str(),
            c.text.as_str(),
            vec![c.short.as_str().to_owned(), c.url.clone(), seats, c.source_id.clone()],
        )
    });
    let universities = places.universities.iter().map(|u| {
        item(&u.id, u.name.as_str(), u.note.as_ref().map_or("", |n| n.as_str()), vec![seat(&u.city, u.source)])
    });
    let computing = places.computing.iter().map(|c| {
        item(
            &c.id,
            c.name.as_str(),
            c.text.as_str(),
            vec![c.short.as_str().to_owned(), c.city.clone(), c.source_id.clone()],
        )
    });
    cities.chain(centres).chain(universities).chain(computing).collect()
}

fn words(text: &Text) -> String {
    text.as_str().to_owned()
}

fn numbers(numbers: &[u8]) -> String {
    numbers.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}
