//! A measure as a card: its title, what it does in one sentence, its place in the plan, and its main facts.

use super::{Link, Marked, Redrawn, phrases};
use crate::app::use_site;
use crate::format;
use crate::plan::{Emphasis, Kind, Measure, RecordId, VocabularyTerm};
use crate::query::{Passage, emphasis_label, kind_label};
use crate::route::Route;
use leptos::html;
use leptos::prelude::*;

/// How many topics and how many audiences a card names; of more it says how many are left.
const NAMED: usize = 2;

/// The parts of a card that a search changes, as signals.
#[derive(Clone, Copy)]
pub struct CardState {
    /// Whether the card is visible.
    pub shown: RwSignal<bool>,
    /// The byte ranges of the title that match.
    pub title: RwSignal<Vec<(usize, usize)>>,
    /// The passage that replaces the summary.
    pub passage: RwSignal<Option<Passage>>,
    /// The card's element.
    pub element: NodeRef<html::Div>,
}

impl CardState {
    /// A card without matches.
    pub fn new(shown: bool) -> CardState {
        let (title, passage) = (RwSignal::default(), RwSignal::default());
        CardState { shown: RwSignal::new(shown), title, passage, element: NodeRef::new() }
    }
}

/// A measure as a card that links to its page.
#[component]
pub fn MeasureCard(
    measure: &'static Measure,
    /// The level of its heading.
    #[prop(default = 3)]
    level: u8,
    /// The card's signals, if it stands in a list that can be searched.
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
    let field = site.plan.field(measure.field_id());
    let words = &site.plan.meta.vocabulary;
    // What the plan states stands out; what we sort measures by is quiet.
    let facts = [
        (true, t.amount, measure.amount.as_ref().map(|a| format::amount(a, t)).unwrap_or_default()),
        (true, t.period, measure.period.as_ref().map(|p| p.text.as_str().to_owned()).unwrap_or_default()),
        (true, t.responsible, site.plan.names_of(&measure.responsible).collect::<Vec<_>>().join(", ")),
        (false, t.topic, labels(&measure.topics, &words.topics)),
        (false, t.audience, labels(&measure.audiences, &words.audiences)),
    ];
    let facts = facts.into_iter().filter(|(.., value)| !value.is_empty()).map(|(stated, term, value)| {
        let class = stated.then_some("measure-card-stated");
        view! { <div class=class><dt>{term}</dt><dd>{phrases(value)}</dd></div> }
    });
    view! {
        <div
            class="measure-card"
            data-measure=id
            hidden=live.map(|live| move || !live.shown.get())
            node_ref=live.map_or_else(NodeRef::new, |live| live.element)
        >
            <p class="measure-card-place">
                <span class="measure-card-number">{RecordId(id).dotted()}</span>
                " "
                {field.map(|f| f.short.as_str())}
            </p>
            {heading}
            <p class="measure-card-text">{text(measure.summary.as_str(), live)}</p>
            <p class="badges"><KindBadge kind=measure.kind /></p>
            <dl class="measure-card-facts">{facts.collect_view()}</dl>
        </div>
    }
}

/// The title with its matches marked.
fn title(title: &'static str, live: Option<CardState>) -> AnyView {
    let Some(live) = live else { return phrases(title) };
    let draw = move || view! { <span><Marked text=title ranges=live.title.get() /></span> }.into_any();
    view! { <Redrawn draw /> }.into_any()
}

/// The summary, or the passage that matches best.
fn text(summary: &'static str, live: Option<CardState>) -> AnyView {
    let Some(live) = live else { return phrases(summary) };
    let t = use_site().t;
    let draw = move || {
        let (field, text, ranges) = match live.passage.get() {
            Some(Passage { field, text, ranges }) => (Some(field.label(t)), text, ranges),
            None => (None, summary.to_owned(), vec![]),
        };
        let field = field.map(|field| view! { <span class="measure-card-field">{field}": "</span> });
        view! { <span>{field}<Marked text ranges /></span> }.into_any()
    };
    view! { <Redrawn draw /> }.into_any()
}

/// The labels of the first values, and how many more there are: `Daten · Bildung +1`.
fn labels(ids: &[String], words: &[VocabularyTerm]) -> String {
    let mut out = String::new();
    for word in ids.iter().take(NAMED).filter_map(|id| words.iter().find(|word| word.id == *id)) {
        if !out.is_empty() {
            // A line never begins with the dot.
            out += "\u{a0}· ";
        }
        out += word.label.as_str();
    }
    if ids.len() > NAMED {
        out += &format!(" +{}", ids.len() - NAMED);
    }
    out
}

/// A badge for the kind of measure (new, expanded …), distinguished by its word and by its colour.
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

/// A badge for measures printed in bold, wholly or in part; nothing for others, or if it is not known.
#[component]
pub fn EmphasisBadge(emphasis: Emphasis) -> impl IntoView {
    let t = use_site().t;
    let bold = matches!(emphasis, Emphasis::Whole | Emphasis::Part);
    bold.then(|| view! { <span class="badge badge-emphasis">{emphasis_label(emphasis, t)}</span> })
}
