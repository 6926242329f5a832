//! Every page as HTML, rendered by the same views: without a browser.
#![cfg(feature = "ssr")]
#![allow(clippy::unwrap_used)]

use aktionsplan::app::{App, Site, Url, head};
use aktionsplan::plan::source;
use aktionsplan::{route::Route, text::Lang};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::{path::Path, sync::Arc, sync::OnceLock};

fn site() -> Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    *SITE.get_or_init(|| {
        _ = any_spawner::Executor::init_futures_executor();
        let plan = source::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data")).unwrap();
        Site::new(plan, Lang::De)
    })
}

fn render(route: &Route, search: &str) -> String {
    let site = site();
    Owner::new_root(Some(Arc::new(SsrSharedContext::new()))).with(|| {
        provide_context(site);
        provide_context(Url::new(String::new(), route.path(), search.to_owned(), site));
        view! { <App /> }.to_html().replace("<!>", "")
    })
}

#[test]
fn every_page_has_one_heading_and_a_title_of_its_own() {
    let mut titles = BTreeSet::new();
    for route in Route::all(site().plan) {
        let html = render(&route, "");
        assert_eq!(html.matches("<h1").count(), 1, "{route:?}");
        assert!(titles.insert(head::title(site(), &route)), "{route:?} has the title of another page");
        assert!(!head::description(site(), &route).is_empty(), "{route:?}");
    }
}

#[test]
fn no_page_has_inline_styles_or_scripts() {
    for route in Route::all(site().plan) {
        let html = render(&route, "");
        for forbidden in [" style=", "<style", "<script", "onclick", "javascript:"] {
            assert!(!html.contains(forbidden), "{route:?} contains {forbidden}");
        }
    }
}

#[test]
fn every_text_of_a_field_is_on_its_page() {
    let plan = site().plan;
    for found in plan.records() {
        let (route, fragment) = Route::of_record(&found.record.id);
        let fragment = if found.role == aktionsplan::plan::Role::Part { found.record.id.clone() } else { fragment };
        let html = render(&route, "");
        let text = found.record.text.as_str().replace('&', "&amp;");
        assert!(html.contains(&text), "{} is not on {route:?}", found.record.id);
        assert!(html.contains(&format!("id=\"{fragment}\"")), "{fragment} has no place on {route:?}");
        for number in &found.record.footnotes {
            assert!(html.contains(&format!("{}-n{number}", found.record.id)), "{}: footnote {number}", found.record.id);
        }
    }
}

#[test]
fn what_the_plan_does_not_say_is_said_to_be_missing() {
    let html = render(&Route::Measure("2.1-m1".into()), "");
    assert!(html.contains("im Plan nicht genannt"));
    let html = render(&Route::Measure("2.1-m2".into()), "");
    assert!(html.contains("61\u{a0}Mio.\u{a0}Euro pro Jahr"));
}

#[test]
fn a_query_is_answered_in_the_page() {
    let html = render(&Route::Measures, "?q=neuromorph");
    assert_eq!(html.matches("data-measure=").count(), 1);
    assert!(html.contains("data-measure=\"2.2-m5\""));
    let html = render(&Route::Measures, "?q=xyzzy&feld=2.1");
    assert!(html.contains("Keine Maßnahme"));
    let html = render(&Route::Search, "?q=GROSSE");
    assert!(html.contains("<mark>"));
}

#[test]
fn the_map_has_a_mark_and_an_entry_for_every_city() {
    let html = render(&Route::Map, "");
    for city in &site().plan.places.cities {
        assert!(html.contains(&format!("data-city=\"{}\"", city.id)), "{}", city.id);
        assert!(html.contains(&format!("id=\"ort-{}\"", city.id)), "{}", city.id);
    }
    let html = render(&Route::Map, "?land=BE&ebene=zentren");
    assert!(html.contains("BIFOLD") && html.contains("data-city=\"berlin\"") && !html.contains("data-city=\"aachen\""));
}
