//! Every page as HTML, rendered on the server side without a browser.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

use aktionsplan::app::document::Meta;
use aktionsplan::app::{App, Site, Url, any_page, head};
use aktionsplan::export::Citable;
use aktionsplan::plan::source;
use aktionsplan::search::{Answers, SearchIndex};
use aktionsplan::{
    route::{Excerpt, Route},
    text::Lang,
};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::{path::Path, sync::Arc, sync::OnceLock};

fn site() -> Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    *SITE.get_or_init(|| {
        _ = any_spawner::Executor::init_futures_executor();
        edition(Lang::De)
    })
}

/// The site in a language, as its pages are printed.
fn edition(lang: Lang) -> Site {
    let plan = source::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap();
    Site::new(plan.in_language(lang).unwrap(), lang)
}

/// The pages that are read, and the citing pages.
fn read_and_cited() -> Vec<Route> {
    let plan = site().plan;
    Route::all(plan).into_iter().chain(Excerpt::all(plan).into_iter().map(Route::Cite)).collect()
}

fn render(route: &Route) -> String {
    render_site(site(), route)
}

fn render_site(site: Site, route: &Route) -> String {
    Owner::new_root(Some(Arc::new(SsrSharedContext::new()))).with(|| {
        provide_context(site);
        provide_context(Url::new(route.clone(), String::new()));
        view! { <App pages=any_page /> }.to_html().replace("<!>", "")
    })
}

#[test]
fn every_page_has_one_heading_and_a_title_of_its_own() {
    let mut titles = BTreeSet::new();
    for route in read_and_cited() {
        let html = render(&route);
        assert_eq!(html.matches("<h1").count(), 1, "{route:?}");
        assert!(titles.insert(head::title(site(), &route, "")), "{route:?} has the title of another page");
        assert!(!head::description(site(), &route).is_empty(), "{route:?}");
    }
}

#[test]
fn no_page_has_inline_styles_or_scripts() {
    for route in read_and_cited() {
        let html = render(&route);
        for forbidden in [" style=", "<style", "<script", "onclick", "javascript:"] {
            assert!(!html.contains(forbidden), "{route:?} contains {forbidden}");
        }
    }
}

#[test]
fn phrases_of_another_language_are_marked_wherever_they_are_read() {
    let (mut seen, mut all) = (BTreeSet::new(), BTreeSet::new());
    for lang in Lang::ALL {
        let site = edition(*lang);
        seen.extend(marked_phrases(site));
        all.extend(site.plan.phrases.iter().map(|phrase| phrase.text.as_str()));
    }
    assert_eq!(seen, all);
}

/// The phrases that are read in an edition. Fails if one of them is not marked.
fn marked_phrases(site: Site) -> BTreeSet<&'static str> {
    let plan = site.plan;
    let (mut seen, mut unmarked) = (BTreeSet::new(), BTreeSet::new());
    for route in Route::all(plan) {
        let html = render_site(site, &route);
        // Each tag, and the text between it and the next one.
        for (tag, text) in html.split('<').filter_map(|part| part.split_once('>')) {
            for phrase in plan.phrases.iter().filter(|phrase| text.contains(&phrase.text)) {
                seen.insert(phrase.text.as_str());
                // Choices of a menu and labels of drawings are plain text; only the whole could be marked.
                if !tag.contains(" lang=") && !["option", "text "].iter().any(|plain| tag.starts_with(plain)) {
                    unmarked.insert(format!("{route:?}: <{tag}>{text}"));
                }
            }
        }
    }
    assert!(unmarked.is_empty(), "{:?}: {} {unmarked:#?}", site.lang, unmarked.len());
    seen
}

/// A page without links, marks of languages and Leptos' marks, so that its texts are in one piece.
fn without_marks_in_text(html: &str) -> String {
    let mut parts = html.split('<');
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        // The sign may stand in an attribute.
        let Some((tag, text)) = part.split_once('>') else { continue };
        if !["a ", "/a", "span lang=", "/span", "!"].iter().any(|inline| tag.starts_with(inline)) {
            out += &format!("<{tag}>");
        }
        out += text;
    }
    out
}

#[test]
fn every_text_of_a_field_is_on_its_page() {
    let plan = site().plan;
    for found in plan.records() {
        let (route, fragment) = Route::of_record(&found.record.id);
        let fragment = if found.role == aktionsplan::plan::Role::Part { found.record.id.clone() } else { fragment };
        let html = render(&route);
        let words = without_marks_in_text(&html);
        let text = found.record.text.as_str().replace('&', "&amp;");
        assert!(words.contains(&text), "{} is not on {route:?}", found.record.id);
        assert!(html.contains(&format!("id=\"{fragment}\"")), "{fragment} has no place on {route:?}");
        for number in &found.record.footnotes {
            assert!(html.contains(&format!("{}-n{number}", found.record.id)), "{}: footnote {number}", found.record.id);
        }
    }
}

#[test]
fn what_the_plan_does_not_say_is_said_to_be_missing() {
    let html = render(&Route::Measure("2.1-m1".into()));
    assert!(html.contains("im Plan nicht genannt"));
    let html = render(&Route::Measure("2.1-m2".into()));
    assert!(html.contains("61\u{a0}Mio.\u{a0}Euro pro Jahr"));
}

#[test]
fn every_search_result_and_answer_leads_to_something_on_a_page() {
    let plan = site().plan;
    let pages: BTreeMap<String, String> = Route::all(plan).iter().map(|r| (r.path(), render(r))).collect();
    for entry in SearchIndex::new(plan, Lang::De).entries {
        let (path, fragment) = entry.href.split_once('#').unwrap_or((&entry.href, ""));
        let page = pages.get(path).unwrap_or_else(|| panic!("{}: no page {path}", entry.id));
        assert!(fragment.is_empty() || page.contains(&format!("id=\"{fragment}\"")), "{}: no {}", entry.id, entry.href);
    }
    for answer in Answers::new(plan, site().t).all() {
        let (path, fragment) = answer.href.split_once('#').unwrap_or((&answer.href, ""));
        let page = pages.get(path.split('?').next().unwrap()).unwrap_or_else(|| panic!("no page {path}"));
        assert!(fragment.is_empty() || page.contains(&format!("id=\"{fragment}\"")), "no {}", answer.href);
    }
}

#[test]
fn the_measures_page_has_a_card_for_every_measure() {
    let html = render(&Route::Measures);
    for measure in site().plan.measures() {
        assert_eq!(html.matches(&format!("data-measure=\"{}\"", measure.record.id)).count(), 1);
    }
}

#[test]
fn a_card_has_the_summary_and_two_topics_and_audiences_at_most() {
    let html = render(&Route::Measures);
    let mut most = 0;
    for measure in site().plan.measures() {
        let id = &measure.record.id;
        let card = html.split("<div data-measure=").find(|card| card.starts_with(&format!("\"{id}\""))).unwrap();
        let summary = measure.summary.as_str().replace('&', "&amp;");
        assert!(card.contains(&format!("<span>{summary}</span>")), "{id}: {card}");
        assert!(!card.contains("fett gedruckt"), "{id}: how it is printed is no concern of a card");
        for (values, term) in [(&measure.topics, site().t.topic), (&measure.audiences, site().t.audience)] {
            let row = card.split_once(&format!("<dt>{term}</dt><dd>"));
            assert_eq!(row.is_some(), !values.is_empty(), "{id}: {term}");
            let named = row.map_or("", |(_, row)| row.split_once("</dd>").unwrap().0);
            let more = values.len().saturating_sub(2);
            assert_eq!(named.matches("\u{a0}· ").count(), values.len().min(2).saturating_sub(1), "{id}: {named}");
            assert_eq!(named.ends_with(&format!(" +{more}")), more > 0, "{id}: {named}");
            most = most.max(more);
        }
    }
    assert!(most > 0, "some measure has more than a card names");
}

#[test]
fn the_summary_leads_and_describes_the_page_of_its_measure() {
    for measure in site().plan.measures() {
        let route = Route::Measure(measure.record.id.clone());
        let summary = measure.summary.as_str();
        let html = render(&route);
        assert!(html.contains(&format!("<p class=\"page-lead\">{}</p>", summary.replace('&', "&amp;"))), "{route:?}");
        assert_eq!(head::description(site(), &route), summary);
        assert!(html.contains(site().t.emphasis_hint), "{route:?}");
    }
}

#[test]
fn the_map_has_a_mark_and_an_entry_for_every_city() {
    let html = render(&Route::Map);
    for city in &site().plan.places.cities {
        assert!(html.contains(&format!("data-city=\"{}\"", city.id)), "{}", city.id);
        assert!(html.contains(&format!("id=\"ort-{}\"", city.id)), "{}", city.id);
    }
    let places = &site().plan.places;
    let seats: usize = places.centres.iter().map(|centre| centre.cities.len()).sum();
    let entries = seats + places.universities.len() + places.computing.len();
    assert_eq!(html.matches("class=\"place ").count(), entries);
    // Without a script there is nothing that could fill the table when it is opened.
    assert!(html.contains("class=\"chart-table needs-script\"") && !html.contains("<table"));
    for land in site().plan.lands.iter().filter(|l| site().plan.places.cities.iter().any(|c| c.land == l.id)) {
        assert!(html.contains(&format!("id=\"land-{}\"", land.id)), "{}", land.id);
    }
}

#[test]
fn every_piece_can_be_cited_where_it_stands() {
    let plan = site().plan;
    let pages: BTreeMap<String, String> = Route::all(plan).iter().map(|r| (r.path(), render(r))).collect();
    for excerpt in Excerpt::all(plan) {
        let (home, fragment) = excerpt.home();
        assert_eq!(Excerpt::at_fragment(&fragment, plan).as_ref(), Some(&excerpt));
        let page = &pages[&home.path()];
        assert_eq!(page.matches(&format!(" id=\"{fragment}\"")).count(), 1, "{excerpt:?}: its id on {home:?}");
        // The link of a chart looks different.
        if !matches!(excerpt, Excerpt::Chart(_)) {
            let link = format!("href=\"{}\"", Route::Cite(excerpt.clone()).path());
            let tag =
                page.split("<a ").find(|tag| tag.contains(&link)).unwrap_or_else(|| panic!("no {link} on {home:?}"));
            let tag = tag.split_once('>').unwrap().0;
            assert!(tag.contains("aria-label=\"Zitieren: "), "{tag}");
        }
    }
}

#[test]
fn a_page_to_cite_has_text_place_state_link_and_four_forms() {
    let plan = site().plan;
    for excerpt in Excerpt::all(plan) {
        let of = Citable::of(&excerpt, plan, site().t).unwrap();
        let html = render(&Route::Cite(excerpt.clone()));
        let shown = |text: &str| html.contains(&text.replace('&', "&amp;"));
        assert!(shown(&of.version.text) && shown(&of.place) && shown("November 2023"), "{excerpt:?}");
        assert!(html.contains(&format!("href=\"{}\"", of.address())), "{excerpt:?}: no link to {}", of.address());
        for id in ["text", "bibtex", "ris", "csl"] {
            assert_eq!(html.matches(&format!("id=\"zitat-{id}\"")).count(), 1, "{excerpt:?}");
        }
        assert_eq!(html.matches(" kopieren</button>").count(), 5, "{excerpt:?}: the link and four forms");
        assert!(html.contains("@misc{ki-aktionsplan-") && html.contains("TY  - GOVDOC"), "{excerpt:?}");
        // Only what the start script copies has marks, which it fills in.
        let mut shown = html.split(" data-copy=\"");
        let rest = shown.clone().skip(1).map(|part| part.split_once('"').unwrap().1);
        let shown: String = shown.next().into_iter().chain(rest).collect();
        assert!(!shown.contains("{root}/") && !shown.contains("{today}"), "{excerpt:?}: a mark is left");
    }
}

#[test]
fn the_changes_begin_with_the_first_edition_and_can_be_subscribed_to() {
    let html = render(&Route::Changes);
    for change in &site().plan.changes {
        assert!(html.contains(&format!("id=\"{}\"", change.id)));
    }
    assert!(html.contains("26.\u{a0}November 2026") && html.contains("Erste Fassung dieser Seite"));
    assert!(html.contains("href=\"aenderungen.atom\""));
}

/// The elements that [`Meta`] adds to a page's head, a line each.
fn meta(site: Site, url: Url) -> String {
    Owner::new_root(Some(Arc::new(SsrSharedContext::new()))).with(|| {
        provide_context(site);
        provide_context(url);
        view! { <Meta url /> }
            .to_html()
            .replace("<!>", "")
            .replace("<!--<() />-->", "")
            .replace("><", ">\n<")
            .replace(">\n</script>", "></script>")
    })
}

#[test]
fn what_a_page_says_of_itself_stays_in_its_place() {
    let at = site().at("https://plan.example/ki/");
    for route in Route::built(site().plan) {
        let url = Url::new(route.clone(), String::new());
        for lines in [meta(site(), url), meta(at, url)] {
            // A text that escaped from its script block or attribute would leave a line that is none of these.
            let known = |line: &str| {
                let block = line.strip_prefix("<script type=\"application/ld+json\">{\"@context\"");
                match block {
                    Some(rest) => rest.strip_suffix("</script>").is_some_and(|json| !json.contains('<')),
                    None => {
                        let tag = line.strip_prefix("<meta ").or_else(|| line.strip_prefix("<link "));
                        tag.and_then(|tag| tag.strip_suffix("\">")).is_some_and(|tag| !tag.contains('<'))
                    }
                }
            };
            for line in lines.lines() {
                assert!(known(line), "{route:?}: {line}");
            }
        }
        assert!(!meta(site(), url).contains("https://plan.example"), "{route:?}");
    }
    let lost = Url::new(Route::NotFound, "/".into());
    assert_eq!(meta(at, lost), "");
}

#[test]
fn links_of_the_single_file_stay_in_it() {
    let whole = Url::single_file();
    let link = |to, tail| whole.link(&to, tail);
    assert_eq!(link(Route::Field("2.1".into()), "").as_deref(), Some("#seite-handlungsfeld-2.1"));
    assert_eq!(link(Route::Field("2.1".into()), "#2.1-s1").as_deref(), Some("#2.1-s1"));
    assert_eq!(link(Route::Measure("2.1-m2".into()), "").as_deref(), Some("#2.1-m2"));
    assert_eq!(link(Route::Map, "?ort=bonn#ort-bonn").as_deref(), Some("#ort-bonn"));
    assert_eq!(link(Route::Measures, "?thema=health"), None);
    assert_eq!(link(Route::Search, ""), None);
}

#[test]
fn what_the_plan_states_and_how_we_sort_it_are_two_lists() {
    let html = render(&Route::Measure("2.3-m4".into()));
    let (stated, ours) = html.split_once("id=\"einordnung\"").unwrap();
    let stated = stated.split_once("id=\"angaben\"").unwrap().1;
    let t = site().t;
    for term in [t.amount, t.period, t.responsible, t.programmes, t.organisations] {
        assert!(stated.contains(&format!("<dt>{term}</dt>")), "{term}");
    }
    for term in [t.kind, t.instrument, t.audience, t.topic] {
        let row = format!("<dt>{term}</dt>");
        assert!(ours.contains(&row) && !stated.contains(&row), "{term}");
    }
}

#[test]
fn links_and_buttons_of_one_name_lead_to_one_place() {
    // What these say is completed by the text around them.
    let known = |name: &str| name.is_empty() || name.chars().all(|c| c.is_ascii_digit());
    for route in [Route::Comparisons, Route::Budget, Route::Prose("1".into()), Route::Map, Route::Glossary] {
        let html = render(&route);
        let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
        let mut places: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for link in main.split("<a ").skip(1) {
            let (attributes, rest) = link.split_once('>').unwrap();
            let value = |name: &str| Some(attributes.split_once(&format!("{name}=\""))?.1.split('"').next().unwrap());
            let Some(href) = value("href") else { continue };
            let words =
                || rest.split("</a>").next().unwrap().split('<').map(|part| part.rsplit('>').next().unwrap()).collect();
            let name: String = value("aria-label").map_or_else(words, str::to_owned);
            if !known(&name) && !attributes.contains("class=\"mark\"") && !attributes.contains("data-city") {
                places.entry(name).or_default().insert(href);
            }
        }
        let apart: Vec<_> = places.iter().filter(|(_, hrefs)| hrefs.len() > 1).collect();
        assert!(apart.is_empty(), "{route:?}: {apart:#?}");
    }
}

#[test]
fn headings_are_named_by_their_words_alone() {
    for route in [Route::Field("2.1".into()), Route::About, Route::Prose("1".into())] {
        let html = render(&route);
        for heading in html.split("<h2").skip(1) {
            let inner = heading.split("</h2>").next().unwrap();
            assert!(!inner.contains("permalink"), "{route:?}: {inner}");
        }
    }
}
