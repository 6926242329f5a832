//! The pages that the law asks for, and what every page shows of the settings of whoever publishes the site.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

use aktionsplan::app::document::Meta;
use aktionsplan::app::{App, Site, Url, any_page};
use aktionsplan::export;
use aktionsplan::plan::source;
use aktionsplan::route::Route;
use aktionsplan::text::Lang;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::{fs, path::Path, sync::Arc};

/// Settings with an invented value for each key.
const GIVEN: &str = "tests/operator.json";
/// Settings without any.
const NONE: &str = "tests/plans/operator_empty.json";

/// The site of whoever has given these settings.
fn operated(file: &str, lang: Lang) -> Site {
    _ = any_spawner::Executor::init_futures_executor();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut plan = source::load(&root.join("data")).unwrap();
    plan.operator = source::operator(&root.join(file)).unwrap();
    Site::new(plan.in_language(lang).unwrap(), lang)
}

fn drawn<V: RenderHtml>(site: Site, route: &Route, view: impl FnOnce(Url) -> V) -> String {
    Owner::new_root(Some(Arc::new(SsrSharedContext::new()))).with(|| {
        let url = Url::new(route.clone(), String::new());
        provide_context(site);
        provide_context(url);
        view(url).to_html().replace("<!>", "")
    })
}

fn render(site: Site, route: &Route) -> String {
    drawn(site, route, |_| view! { <App pages=any_page /> })
}

fn head(site: Site, route: &Route) -> String {
    drawn(site, route, |url| view! { <Meta url /> })
}

#[test]
fn what_the_operator_gives_is_linked_from_every_page_and_what_is_missing_is_left_out() {
    let given = operated(GIVEN, Lang::De);
    assert!(given.plan.operator.missing().is_empty(), "{:?}", given.plan.operator.missing());
    let t = given.t;
    let words = [t.legal.imprint, t.legal.accessibility, t.legal.report_barrier, t.contact, t.report_error, t.original];
    let links = words.map(|name| format!(">{name}</a>"));
    let none = operated(NONE, Lang::De);
    for route in [Route::Start, Route::Budget, Route::About] {
        let (with, without) = (render(given, &route), render(none, &route));
        for link in &links {
            assert!(with.contains(link), "{route:?} has no {link}");
            assert!(!without.contains(link), "{route:?} has {link}");
        }
        // What the site itself does with data is said in any case.
        assert!(without.contains("datenschutz/\""), "{route:?}");
    }
    let imprint = render(given, &Route::Imprint);
    for part in ["Amt für Beispiele (erfunden)", "Erika Mustermann", ">kontakt@amt.example</a>"] {
        assert!(imprint.contains(part), "{part}");
    }
    assert!(render(given, &Route::Privacy).contains("protokolliert auf seinem Server nichts"));
    let about = render(given, &Route::About);
    assert!(about.contains("30.\u{a0}November 2026"));
    // Addresses that led to sections of the about page still lead to what took their place.
    for id in ["impressum", "datenschutz", "barrierefreiheit"] {
        assert!(about.contains(&format!("<li id=\"{id}\"><a href=\"{id}/\"")), "{id}");
    }
    assert!(!render(none, &Route::About).contains("id=\"impressum\""));
    let report = render(given, &Route::Budget);
    assert!(report.contains("href=\"mailto:fehler@amt.example?subject=Fehler%20auf%20"), "{report}");
    assert!(report.contains("&amp;body=haushalt%2F%0A"), "{report}");
    assert!(report.contains("href=\"mailto:barrieren@amt.example?subject=Barriere%20auf%20"), "{report}");
}

#[test]
fn a_page_without_its_settings_names_them_and_is_kept_out_of_lists() {
    let (given, none) = (operated(GIVEN, Lang::De), operated(NONE, Lang::De));
    let sitemap = |site: Site| export::sitemap(site.plan, &[Lang::De], "https://plan.example/");
    for (route, key) in
        [(Route::Imprint, "imprint"), (Route::Accessibility, "accessibility"), (Route::SignLanguage, "sign_language")]
    {
        assert_eq!(route.lacks(given.plan), None, "{key}");
        assert_eq!(route.lacks(none.plan), Some(key));
        assert!(render(none, &route).contains(&format!("operator.json ist „{key}“ nicht angegeben")), "{key}");
        assert!(!render(given, &route).contains("nicht angegeben"), "{key}");
        let path = route.path();
        assert!(sitemap(given).contains(&path) && !sitemap(none).contains(&path), "{key}");
        assert!(head(none, &route).contains("noindex") && !head(given, &route).contains("noindex"), "{key}");
    }
}

#[test]
fn the_statement_on_accessibility_says_what_the_law_asks_for() {
    let html = render(operated(GIVEN, Lang::De), &Route::Accessibility);
    for part in [
        "teilweise",
        "Erfundener Film über Beispiele",
        "Grund: Er hat noch keine Untertitel",
        "Stattdessen: Der Text unter dem Film",
        "von Dritten bewertet, Stand 20.\u{a0}November 2026",
        "Prüfstelle Muster",
        "am 30.\u{a0}November 2026 erstellt oder zuletzt überprüft",
        "https://amt.example/barrierefreiheit",
        "arbeitet an den Untertiteln",
        "&amp;body=barrierefreiheit%2F%0A",
        "§\u{a0}16 des Behindertengleichstellungsgesetzes",
        "kostet Sie nichts",
        "href=\"https://schlichtung.example/\"",
        "href=\"mailto:post@schlichtung.example\"",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

/// The names by which the code stores something in a browser: what follows the site's name, up to what is filled in.
fn stored_names(folder: &Path, out: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("node_modules") {
                stored_names(&path, out);
            }
        } else if path.extension().is_some_and(|e| e == "js" || e == "mjs" || e == "rs")
            && !path.ends_with("privacy.rs")
        {
            let code = fs::read_to_string(path).unwrap();
            let starts = ["\"ki-aktionsplan ", "`ki-aktionsplan ", "'ki-aktionsplan "];
            let names = starts.into_iter().flat_map(|start| code.split(start).skip(1));
            let name = |rest: &str| rest.split(['"', '`', '\'', '$', '{']).next().unwrap_or_default().trim().to_owned();
            out.extend(names.map(name).filter(|name| !name.is_empty()));
            let more = code.split("`${choice()} ").skip(1);
            out.extend(more.map(|rest| format!("offline … {}", rest.split('`').next().unwrap_or_default())));
        }
    }
}

#[test]
fn the_page_on_privacy_names_all_that_the_code_stores() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeSet::new();
    for folder in ["public", "src", "tools/worker"] {
        stored_names(&root.join(folder), &mut names);
    }
    for known in ["slash", "positions", "offline", "offline … told", "offline … later", "files", "pages"] {
        assert!(names.contains(known), "{known} is not among {names:?}");
    }
    let worker = fs::read_to_string(root.join("tools/worker/worker.mjs")).unwrap();
    let most = worker.split_once("const MOST = ").unwrap().1.split_once(';').unwrap().0;
    for lang in Lang::ALL {
        let html = render(operated(NONE, *lang), &Route::Privacy);
        for name in &names {
            assert!(html.contains(&format!("ki-aktionsplan {name}")), "{}: {name} is not said", lang.tag());
        }
        assert!(html.contains(&format!("{most}\u{a0}")), "{}: {most} pages at most", lang.tag());
        assert!(html.contains("TDDDG"), "{}", lang.tag());
        let t = lang.texts();
        for page in [t.personal.preferences, t.personal.reading_list, t.search, t.personal.offline_title]
            .map(|title| t.quoted(title))
        {
            assert!(html.contains(&page), "{}: {page} is not where something is removed", lang.tag());
        }
        let entries = html.matches("<dl class=\"facts\">").count();
        assert_eq!(lang.texts().legal.stored_rows.len(), 4 * entries, "{}", lang.tag());
        assert!(html.matches("<dt>").count() == 4 * entries && entries >= names.len() - 1, "{}", lang.tag());
    }
}

#[test]
fn the_start_page_leads_to_leichte_sprache_and_sign_language_and_back() {
    let edition = "hreflang=\"de-simple\" lang=\"de\"";
    let given = render(operated(GIVEN, Lang::De), &Route::Start);
    assert!(given.contains(edition) && given.contains("href=\"gebaerdensprache/\""));
    let none = render(operated(NONE, Lang::De), &Route::Start);
    assert!(none.contains(edition) && !none.contains("href=\"gebaerdensprache/\""));
    let film = render(operated(GIVEN, Lang::De), &Route::SignLanguage);
    for part in [
        "preload=\"none\"",
        "controls",
        "src=\"videos/dgs.webm\"",
        "(1\u{a0}kB, 1\u{a0}Minute 5\u{a0}Sekunden)",
        "Über das Menü oben",
    ] {
        assert!(film.contains(part), "{part}: {film}");
    }
    // In Leichte Sprache the start page says how to use the site, and what the statement on accessibility says.
    let simple = operated(GIVEN, Lang::Leicht);
    let html = render(simple, &Route::Start);
    let t = simple.t.legal;
    for part in [t.everyday_language, t.help_title, t.help[0], t.status_partial, t.feedback, t.arbitration] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!given.contains(simple.t.legal.help_title));
}
