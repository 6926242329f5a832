//! The reading list: what the reader has saved on this device, or a list that somebody has sent as a link. It is printed,
//! shared as a link, and exported as citations.

use super::PageHead;
use crate::app::browser::{self, files, today};
use crate::app::status::use_status;
use crate::app::{Site, components::*, use_address, use_site};
use crate::chart::Chart;
use crate::export::{Bibliography, Citable, Citation};
use crate::query::{first, pairs};
use crate::route::{Excerpt, Route, parameter};
use crate::text::fill;
use leptos::prelude::*;

/// The id of the line that says how long the list is, or that it is empty. It gets the focus when entries are removed.
const COUNT: &str = "#merkliste-anzahl";

/// The page.
#[component]
pub fn ReadingListPage() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let (address, own) = (use_address(), use_reading_list());
    // What somebody has sent stands in the address.
    let sent = Memo::new(move |_| {
        let text = address.with(|search| first(&pairs(search), parameter::ITEMS));
        text.map(|text| Excerpt::list(&text, plan))
    });
    let items = Memo::new(move |_| sent.get().map_or_else(|| own.get(), |(items, _)| items));
    let gone = move || sent.get().map_or_else(|| own.gone.get(), |(_, gone)| gone);
    let count = move || match items.with(Vec::len) {
        0 => t.personal.reading_list_empty.to_owned(),
        1 => t.personal.reading_list_one.to_owned(),
        many => fill(t.personal.reading_list_many, &[&many.to_string()]),
    };
    let is_sent = Memo::new(move |_| sent.with(Option::is_some));
    view! {
        <div class="reading-text reading-list">
            <PageHead title=t.personal.reading_list.to_owned() lead=t.personal.reading_list_lead />
            <noscript><p class="note">{t.personal.reading_list_noscript}</p></noscript>
            {move || is_sent.get().then(|| view! { <Sent items /> })}
            <p id=COUNT.trim_start_matches('#') class:reading-list-count=move || !items.with(Vec::is_empty) tabindex="-1">{count}</p>
            {move || match gone() {
                0 => None,
                gone => Some(view! { <p class="note">{fill(t.personal.reading_list_gone, &[&gone.to_string()])}</p> }),
            }}
            {move || own.refused.get().then(|| view! { <p class="note">{t.personal.reading_list_refused}</p> })}
            <Actions items is_sent />
            <ol class="reading-list-items" hidden=move || items.with(Vec::is_empty)>
                <For each=move || items.get() key=|item| item.clone() let:item>
                    <Item excerpt=item own=Signal::derive(move || !is_sent.get()) />
                </For>
            </ol>
        </div>
    }
}

/// What can be done with a list that was sent.
#[component]
fn Sent(items: Memo<Vec<Excerpt>>) -> impl IntoView {
    let t = use_site().t;
    let (own, status) = (use_reading_list(), use_status());
    let adopt = move |_| {
        let mut all = own.get();
        all.extend(items.get_untracked().into_iter().filter(|item| !own.has(item)));
        own.set(all);
        status.show(t.personal.kept);
    };
    view! {
        <p class="note">{t.personal.reading_list_sent}</p>
        <p class="actions">
            <button type="button" class="button" on:click=adopt>{t.personal.reading_list_adopt}</button>
            <Link to=Route::ReadingList class="more">{t.personal.reading_list_own}</Link>
        </p>
    }
}

/// What can be done with the whole list.
#[component]
fn Actions(items: Memo<Vec<Excerpt>>, is_sent: Memo<bool>) -> impl IntoView {
    let t = use_site().t;
    let own = use_reading_list();
    let cleared = RwSignal::new(Vec::<Excerpt>::new());
    let link = move || {
        let list = items.with(|items| Excerpt::print_list(items));
        format!("{ROOT}{}?{}={list}", Route::ReadingList.path(), parameter::ITEMS)
    };
    let clear = move |_| {
        cleared.set(own.get());
        own.set(vec![]);
        browser::focus(COUNT);
    };
    let undo = move |_| {
        own.set(cleared.get());
        cleared.set(vec![]);
        browser::focus(COUNT);
    };
    view! {
        <div class="actions needs-script" hidden=move || items.with(Vec::is_empty)>
            <CopyButton text=move |()| link() name=t.copy_link />
            <button type="button" class="button" on:click=move |_| browser::print()>{t.personal.reading_list_print}</button>
            <button type="button" class="button" hidden=move || is_sent.get() on:click=clear>{t.personal.reading_list_clear}</button>
        </div>
        <div class="actions needs-script" hidden=move || items.with(Vec::is_empty)>
            <span class="hint">{t.personal.reading_list_citations}":"</span>
            {Bibliography::ALL.map(|format| view! { <CitationsFile items format /> }).collect_view()}
        </div>
        <p class="actions" hidden=move || cleared.with(Vec::is_empty) || items.with(|items| !items.is_empty())>
            <button type="button" class="button" on:click=undo>{t.personal.reading_list_undo}</button>
        </p>
    }
}

/// The button that saves the citations of the list in one format.
#[component]
fn CitationsFile(items: Memo<Vec<Excerpt>>, format: Bibliography) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let root = use_address().base();
    let (name, extension) = format.name();
    let save = move |_| {
        let all: Vec<_> =
            items.with_untracked(|items| items.iter().filter_map(|item| Citable::of(item, plan, t)).collect());
        let (today, urls): (_, Vec<_>) = (today(), all.iter().map(|of| format!("{root}{}", of.address())).collect());
        let citations: Vec<_> =
            all.iter().zip(&urls).map(|(of, url)| Citation::new(plan, of, url, &today, t)).collect();
        files::give(&format!("merkliste.{extension}"), &format.file(&citations));
    };
    view! { <button type="button" class="action" on:click=save>{name}</button> }
}

/// An entry: the excerpt's text, its place in the original, and how to remove it.
#[component]
fn Item(excerpt: Excerpt, own: Signal<bool>) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let (list, status) = (use_reading_list(), use_status());
    let of = Citable::of(&excerpt, plan, t)?;
    let (home, fragment) = excerpt.home();
    let remove = {
        let excerpt = excerpt.clone();
        move |_| {
            list.toggle(&excerpt);
            status.announce(t.personal.kept_off);
            browser::focus(COUNT);
        }
    };
    let label = format!("{}: {}", t.personal.reading_list_remove, of.version.title);
    let chart = match &excerpt {
        Excerpt::Chart(id) => Chart::by_id(id),
        _ => None,
    };
    let body = match chart {
        Some(chart) => view! { <ChartFigure chart in_text=true /> }.into_any(),
        None => view! { <p class="record-text">{phrases(of.version.text.clone())}</p> }.into_any(),
    };
    let heading = match chart {
        Some(_) => None,
        None => Some(view! { <h2><Link to=home suffix=format!("#{fragment}")>{of.version.title.clone()}</Link></h2> }),
    };
    Some(view! {
        <li>
            {heading}
            {body}
            // A chart says its source itself.
            {chart.is_none().then(|| view! { <p class="reading-list-place">{of.place.clone()}</p> })}
            <p class="actions">
                <CiteLink excerpt=excerpt.clone() class="cite button" />
                <button type="button" class="button" aria-label=label hidden=move || !own.get() on:click=remove>{t.personal.reading_list_remove}</button>
            </p>
        </li>
    })
}
