//! Help for a search without results: words with similar spelling, and other ways to find something.

use super::{Link, Redrawn, SearchState, search_for};
use crate::app::{head, use_site, use_url};
use crate::route::Route;
use leptos::prelude::*;

/// The suggestions; nothing if there are results.
#[component]
pub fn NoHits(results: SearchState) -> impl IntoView {
    let (site, url) = (use_site(), use_url());
    let t = site.t;
    let draw = move || {
        let words = results.words.get();
        if words.is_empty() || untrack(|| results.count()) > 0 {
            return ().into_any();
        }
        let near = site.search().get().near_spellings(&words);
        let near = (!near.is_empty()).then(|| {
            let near = near.into_iter().map(|word| {
                let href = url.href(url.route, &search_for(word, None));
                view! { <li><a href=href>{word}</a></li> }
            });
            view! { <p>{t.finder.did_you_mean}</p><ul class="no-hits-words">{near.collect_view()}</ul> }
        });
        let routes = site.plan.fields.iter().map(|field| Route::Field(field.id.clone()));
        let routes = routes.chain([Route::Measures, Route::Glossary]);
        let links = routes.map(|to| {
            let name = head::name(site, &to);
            view! { <li><Link to>{name}</Link></li> }
        });
        view! { <div class="no-hits">{near}<p>{t.finder.other_ways}</p><ul>{links.collect_view()}</ul></div> }
            .into_any()
    };
    view! { <Redrawn draw /> }
}
