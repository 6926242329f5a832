//! Navigation within and around a page: its contents, breadcrumb, and the previous and next page. Frames have none.

use super::{Link, phrases};
use crate::app::browser::dom;
use crate::app::{head, use_site, use_url};
use crate::route::Route;
use leptos::prelude::*;

/// The list of a page's sections. It marks the one being read: the last that starts in the upper third of the window or
/// above.
#[component]
pub fn Contents(
    /// Fragment and title of each section.
    sections: Vec<(String, String)>,
) -> impl IntoView {
    let t = use_site().t;
    let read = RwSignal::new(None::<usize>);
    let ids: Vec<String> = sections.iter().map(|(id, _)| id.clone()).collect();
    let mark = move || read.set(ids.iter().rposition(|id| dom::starts_above_third(id)));
    // Effects run only in the browser, after the page is drawn.
    Effect::new(move |_| {
        mark();
        let waits = StoredValue::new(false);
        let mark = mark.clone();
        let handle = window_event_listener(leptos::ev::scroll, move |_| {
            if !waits.get_value() {
                waits.set_value(true);
                let mark = mark.clone();
                request_animation_frame(move || {
                    waits.try_set_value(false);
                    mark();
                });
            }
        });
        on_cleanup(move || handle.remove());
    });
    let items = sections.into_iter().enumerate().map(|(n, (id, title))| {
        let current = move || (read.get() == Some(n)).then_some("location");
        view! { <li><a href=use_url().fragment(&id) aria-current=current>{title}</a></li> }
    });
    (!use_url().framed()).then(|| {
        view! {
            <nav class="contents" aria-label=t.contents>
                <p class="contents-title" aria-hidden="true">{t.contents}</p>
                <ol>{items.collect_view()}</ol>
            </nav>
        }
    })
}

/// The path from the start page to this page.
#[component]
pub fn Breadcrumb(
    /// The pages above this one, from the top.
    above: Vec<Route>,
) -> impl IntoView {
    let site = use_site();
    let items = above.into_iter().map(|route| {
        let name = if route == Route::Start { site.t.start.to_owned() } else { head::name(site, &route) };
        view! { <li><Link to=route>{name}</Link></li> }
    });
    (!use_url().framed()).then(|| {
        view! { <nav class="breadcrumb" aria-label=site.t.breadcrumb><ol>{items.collect_view()}</ol></nav> }
    })
}

/// Links to the previous and the next page.
#[component]
pub fn Pager(previous: Option<Route>, next: Option<Route>) -> impl IntoView {
    let site = use_site();
    let link = move |route: Route, label: &'static str, class: &'static str| {
        let name = head::name(site, &route);
        view! { <Link to=route class=class><span class="pager-label">{label}</span><span>{phrases(name)}</span></Link> }
    };
    (!use_url().framed()).then(|| {
        view! {
            <nav class="pager" aria-label=site.t.pager>
                {previous.map(|r| link(r, site.t.previous, "pager-previous"))}
                {next.map(|r| link(r, site.t.next, "pager-next"))}
            </nav>
        }
    })
}
