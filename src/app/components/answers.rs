//! Direct answers above the results of a search.

use super::{Redrawn, SearchState};
use crate::app::{use_site, use_url};
use leptos::prelude::*;

/// The answers as links to the places they are taken from; nothing if there are none.
#[component]
pub fn DirectAnswers(results: SearchState) -> impl IntoView {
    let (site, url) = (use_site(), use_url());
    let draw = move || {
        let answers = results.words.with(|words| match words.is_empty() {
            true => vec![],
            false => site.answers().of(words),
        });
        let links = (!answers.is_empty()).then(|| {
            let answers = answers.into_iter().map(|answer| {
                view! {
                    <li>
                        <a href=url.file(&answer.href)>
                            <span class="answer-kind">{answer.kind}</span>
                            <span class="answer-title">{answer.title}</span>
                        </a>
                    </li>
                }
            });
            view! { <ul class="answers" aria-label=site.t.finder.answers>{answers.collect_view()}</ul> }
        });
        links.into_any()
    };
    view! { <Redrawn draw /> }
}
