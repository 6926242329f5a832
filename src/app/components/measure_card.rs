//! A measure as a card: what it is, where it stands, what the plan names.

use super::{Link, Marked, Redrawn};
use crate::app::use_site;
use crate::format;
use crate::plan::{Emphasis, Kind, Measure};
use crate::query::{Passage, emphasis_label, kind_label, snippet};
use crate::route::Route;
use leptos::html;
use leptos::prelude::*;

/// What changes in a card of a list that is searched.
#[derive(Clone, Copy)]
pub struct CardState {
    /// Whether the card is to be seen.
    pub shown: RwSignal<bool>,
    /// The hits in its title.
    pub title: RwSignal<Vec<(usize, usize)>>,
    /// What stands in the place of its text.
    pub passage: RwSignal<Option<Passage>>,
    /// Its place in the page.
    pub element: NodeRef<html::Article>,
}

impl CardState {
    /// A card without hits.
    pub fn new(shown: bool) -> CardState {
        let (title, passage) = (RwSignal::default(), RwSignal::default());
        CardState { shown: RwSignal::new(shown), title, passage, element: NodeRef::new() }
    }
}

/// A card.
#[component]
pub fn MeasureCard(
    measure: &'static Measure,
    /// The headline's level.
    #[prop(default = 3)]
    level: u8,
    /// In a list that is searched.
    #[prop(optional)]
    live: Option<CardState>,
) -> impl IntoView {
    let site = use_site();
    let t = site.t;
    let record = &measure.record;
    let id = record.id.as_str();
    let to = Route::Measure(id.to_owned());
    let link = view! { <Link to>{title(record.title.as_str(), live)}</Link> };
    let heading = match level {
        2 => view! { <h2 class="measure-card-title">{link}</h2> }.into_any(),
        3 => view! { <h3 class="measure-card-title">{link}</h3> }.into_any(),
        _ => view! { <h4 class="measure-card-title">{link}</h4> }.into_any(),
    };
    let field = site.plan.field(id.split('-').next().unwrap_or_default());
    let named = [
        measure.amount.as_ref().map(|a| (t.amount, format::amount(a, t))),
        measure.period.as_ref().map(|p| (t.period, p.text.as_str().to_owned())),
        (!measure.responsible.is_empty()).then(|| (t.responsible, measure.responsible.join(", "))),
    ];
    let named: Vec<_> = named.into_iter().flatten().collect();
    let named = (!named.is_empty()).then(|| {
        let rows = named.into_iter().map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> });
        view! { <dl class="measure-card-named">{rows.collect_view()}</dl> }
    });
    view! {
        <article
            class="measure-card"
            data-measure=id
            hidden=live.map(|live| move || !live.shown.get())
            node_ref=live.map_or_else(NodeRef::new, |live| live.element)
        >
            <p class="measure-card-place">
                <span class="measure-card-number">{id.replace("-m", ".")}</span>
                " "
                {field.map(|f| f.short.as_str())}
            </p>
            {heading}
            <p class="measure-card-text">{text(record.text.as_str(), live)}</p>
            <p class="badges"><KindBadge kind=measure.kind /><EmphasisBadge emphasis=measure.emphasis /></p>
            {named}
        </article>
    }
}

/// The title, with the hits in it.
fn title(title: &'static str, live: Option<CardState>) -> AnyView {
    let Some(live) = live else { return title.into_any() };
    let draw = move || view! { <span><Marked text=title ranges=live.title.get() /></span> }.into_any();
    view! { <Redrawn draw /> }.into_any()
}

/// The beginning of the text, or the place of a hit.
fn text(text: &'static str, live: Option<CardState>) -> AnyView {
    let begin = move || snippet(text, &[], 120).0;
    let Some(live) = live else { return begin().into_any() };
    let t = use_site().t;
    let draw = move || {
        let (field, text, ranges) = match live.passage.get() {
            Some(Passage { field, text, ranges }) => (Some(field.label(t)), text, ranges),
            None => (None, begin(), vec![]),
        };
        let field = field.map(|field| view! { <span class="measure-card-field">{field}": "</span> });
        view! { <span>{field}<Marked text ranges /></span> }.into_any()
    };
    view! { <Redrawn draw /> }.into_any()
}

/// New, expanded …: by word and by tint.
#[component]
pub fn KindBadge(kind: Kind) -> impl IntoView {
    let t = use_site().t;
    let class = match kind {
        Kind::New => "badge badge-new",
        Kind::Expansion => "badge badge-expansion",
        Kind::Continuation => "badge badge-continuation",
        Kind::Existing => "badge badge-existing",
        Kind::Position => "badge badge-position",
        Kind::NotStated => return ().into_any(),
    };
    view! { <span class=class>{kind_label(kind, t)}</span> }.into_any()
}

/// Printed bold or not; nothing where it is not, or not known.
#[component]
pub fn EmphasisBadge(emphasis: Emphasis) -> impl IntoView {
    let t = use_site().t;
    let bold = matches!(emphasis, Emphasis::Whole | Emphasis::Part);
    bold.then(|| view! { <span class="badge badge-emphasis">{emphasis_label(emphasis, t)}</span> })
}
