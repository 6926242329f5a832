//! A measure as a card: what it is, where it stands, what the plan names.

use super::{Link, spans};
use crate::app::Site;
use crate::format;
use crate::plan::{Emphasis, Kind, Measure};
use crate::query::{Needle, Spot, kind_label, marks, needles, snippet};
use crate::route::Route;
use leptos::prelude::*;

/// A card. With words searched for: the hits marked, and where they are.
#[component]
pub fn MeasureCard(
    measure: &'static Measure,
    /// The words searched for.
    #[prop(optional, into)]
    words: Signal<String>,
    /// The headline's level.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let site = Site::here();
    let t = site.t;
    let record = &measure.record;
    let id = record.id.as_str();
    let to = Route::Measure(id.to_owned());
    let found = Memo::new(move |_| words.with(|words| needles(words)));
    let title = move || found.with(|needles| mark(record.title.as_str(), needles));
    let link = view! { <Link to>{title}</Link> };
    let heading = match level {
        2 => view! { <h2 class="measure-card-title">{link}</h2> }.into_any(),
        3 => view! { <h3 class="measure-card-title">{link}</h3> }.into_any(),
        _ => view! { <h4 class="measure-card-title">{link}</h4> }.into_any(),
    };
    let text = move || {
        found.with(|needles| {
            let hit = (!needles.is_empty()).then(|| site.search().explain(id, needles)).flatten();
            match hit {
                Some(hit) if hit.spot != Spot::Title => {
                    let (text, ranges) = snippet(hit.text, &marks(hit.text, needles), 220);
                    let place = hit.spot.label(t);
                    view! { <span class="measure-card-spot">{place}": "</span>{spans(&text, &ranges)} }.into_any()
                }
                _ => snippet(record.text.as_str(), &[], 220).0.into_any(),
            }
        })
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
        <article class="measure-card" data-measure=id>
            <p class="measure-card-place">
                <span class="measure-card-number">{id.replace("-m", ".")}</span>
                " "
                {field.map(|f| f.short.as_str())}
            </p>
            {heading}
            <p class="measure-card-text">{text}</p>
            <p class="badges"><KindBadge kind=measure.kind /><EmphasisBadge emphasis=measure.emphasis /></p>
            {named}
        </article>
    }
}

fn mark(text: &str, needles: &[Needle]) -> AnyView {
    super::marked(text, needles)
}

/// New, expanded …: by word and by tint.
#[component]
pub fn KindBadge(kind: Kind) -> impl IntoView {
    let t = Site::here().t;
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
    let t = Site::here().t;
    let label = match emphasis {
        Emphasis::Whole => t.emphasis_whole,
        Emphasis::Part => t.emphasis_part,
        Emphasis::None | Emphasis::Unknown => return ().into_any(),
    };
    view! { <span class="badge badge-emphasis">{label}</span> }.into_any()
}
