//! A chapter with its action fields as rows: number, title, summary, and one small tile for each measure.

use super::{Link, heading, text};
use crate::app::{Site, use_site};
use crate::plan::{Chapter, Field};
use crate::route::Route;
use leptos::prelude::*;

/// A chapter's number, title and summary beside the rows of its action fields.
#[component]
pub fn ChapterRows(chapter: &'static Chapter) -> impl IntoView {
    let plan = use_site().plan;
    let fields = plan.fields.iter().filter(|field| field.chapter == chapter.id);
    view! {
        <section class="chapter-rows" data-chapter=chapter.id.as_str()>
            <div class="chapter-rows-head">
                <p class="chapter-number" aria-hidden="true">{chapter.id.as_str()}</p>
                <h3><Link to=Route::Chapter(chapter.id.clone())>{text(&chapter.title)}</Link></h3>
                <p>{text(&chapter.summary)}</p>
            </div>
            <ul class="field-rows">{fields.map(row).collect_view()}</ul>
        </section>
    }
}

fn row(field: &'static Field) -> impl IntoView {
    let Site { t, .. } = use_site();
    let (goals, measures) = (field.goals.len(), field.measures.len());
    let goals = format!("{goals} {}", t.plural(goals, t.one_goal, t.goals_many));
    let measured = format!("{measures} {}", t.plural(measures, t.one_measure, t.many_measures));
    view! {
        <FieldRow
            to=Route::Field(field.id.clone())
            number=field.id.as_str()
            title=field.title.as_str()
            text=field.summary.as_str()
            level=4
            tiles=measures
            counted=format!("{goals}, {measured}")
        />
    }
}

/// A row of the plan's contents, which is one link.
#[component]
pub fn FieldRow(
    to: Route,
    number: &'static str,
    title: &'static str,
    text: &'static str,
    /// The level of its heading.
    #[prop(default = 3)]
    level: u8,
    /// How many small tiles to draw.
    #[prop(optional)]
    tiles: usize,
    /// How many goals and measures there are, in words.
    #[prop(optional, into)]
    counted: String,
) -> impl IntoView {
    view! {
        <li class="field-row">
            <p class="field-row-number">{number}</p>
            <div>
                {heading(level, view! { <Link to>{title}</Link> }.into_any())}
                <p class="field-row-text">{text}</p>
            </div>
            <div class="field-row-counted">
                <MiniTiles count=tiles />
                {counted}
            </div>
        </li>
    }
}

/// One small tile for each measure, as decoration.
#[component]
pub fn MiniTiles(count: usize) -> impl IntoView {
    (count > 0).then(|| view! { <span class="mini-tiles" aria-hidden="true">{(0..count).map(|_| view! { <i></i> }).collect_view()}</span> })
}
