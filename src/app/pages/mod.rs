//! The pages, one per file, and the choice of the page for a route.

mod about;
mod accessibility;
mod audience;
mod budget;
mod changes;
mod chapter;
mod cite;
pub mod comparisons;
mod coverage;
mod data;
mod embed;
pub mod fact_sheet;
mod field;
mod footnotes;
pub mod glossary;
mod imprint;
mod map;
mod measure;
mod measures;
mod not_found;
mod pair;
mod preferences;
mod press_kit;
mod privacy;
mod prose;
mod reading_list;
mod samples;
mod search;
mod sign_language;
mod start;
mod start_help;
mod studio;
pub mod timeline;

pub use embed::FrameSource;
pub use samples::warm_up_steps;

use crate::app::components::{phrases, text};
use crate::plan::Text;
use crate::route::Route;
use leptos::prelude::*;

/// The page of any route; the build prints with it.
pub fn any_page(route: &'static Route) -> AnyView {
    if route.is_tool() { tool_page(route) } else { reading_page(route) }
}

/// The page of a route of the main program. The types are erased here, which saves compile time and module size.
pub fn reading_page(route: &'static Route) -> AnyView {
    use comparisons::Comparisons;
    match route.clone() {
        Route::Start => view! { <start::Start /> }.into_any(),
        Route::Prose(id) => view! { <prose::ProsePage id /> }.into_any(),
        Route::Chapter(id) => view! { <chapter::ChapterPage id /> }.into_any(),
        Route::Field(id) => view! { <field::FieldPage id /> }.into_any(),
        Route::Measures => view! { <measures::Measures /> }.into_any(),
        Route::Measure(id) => view! { <measure::MeasurePage id /> }.into_any(),
        Route::Audience(id) => view! { <audience::AudiencePage id /> }.into_any(),
        Route::Coverage => view! { <coverage::Coverage /> }.into_any(),
        Route::Pair => view! { <pair::PairPage /> }.into_any(),
        Route::Search => view! { <search::Search /> }.into_any(),
        Route::Map => view! { <map::MapPage /> }.into_any(),
        Route::Budget => view! { <budget::Budget /> }.into_any(),
        Route::Comparisons => view! { <Comparisons /> }.into_any(),
        Route::Glossary => view! { <glossary::Glossary /> }.into_any(),
        Route::Timeline => view! { <timeline::Timeline /> }.into_any(),
        Route::Footnotes => view! { <footnotes::Footnotes /> }.into_any(),
        Route::ReadingList => view! { <reading_list::ReadingListPage /> }.into_any(),
        Route::Preferences => view! { <preferences::PreferencesPage /> }.into_any(),
        Route::About => view! { <about::About /> }.into_any(),
        Route::Imprint => view! { <imprint::Imprint /> }.into_any(),
        Route::Privacy => view! { <privacy::Privacy /> }.into_any(),
        Route::Accessibility => view! { <accessibility::AccessibilityPage /> }.into_any(),
        Route::SignLanguage => view! { <sign_language::SignLanguagePage /> }.into_any(),
        Route::Changes => view! { <changes::Changes /> }.into_any(),
        Route::Cite(excerpt) => view! { <cite::CitePage excerpt /> }.into_any(),
        Route::Embed(embed) => view! { <embed::EmbedPage embed /> }.into_any(),
        Route::Studio | Route::PressKit | Route::Data | Route::FactSheet | Route::NotFound => {
            view! { <not_found::NotFound /> }.into_any()
        }
    }
}

/// The page of a tool, which makes or offers something for use elsewhere. A program of its own draws these pages
/// (docs/decisions/019).
pub fn tool_page(route: &'static Route) -> AnyView {
    match route.clone() {
        Route::Studio => view! { <studio::Studio /> }.into_any(),
        Route::PressKit => view! { <press_kit::PressKit /> }.into_any(),
        Route::Data => view! { <data::Data /> }.into_any(),
        Route::FactSheet => view! { <fact_sheet::FactSheet /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// A page's heading. It gets the focus, and is read first, after a link was followed.
#[component]
fn PageHead(
    title: String,
    /// A few words above the title.
    #[prop(optional, into)]
    eyebrow: Option<String>,
    /// One sentence below the title.
    #[prop(optional, into)]
    lead: Option<String>,
) -> impl IntoView {
    view! {
        <div class="page-head">
            {eyebrow.map(|eyebrow| view! { <p class="page-eyebrow">{eyebrow}</p> })}
            <h1 tabindex="-1">{phrases(title)}</h1>
            {lead.map(|lead| view! { <p class="page-lead">{phrases(lead)}</p> })}
        </div>
    }
}

/// The heading of a chapter or an action field, with its number in large type.
#[component]
fn NumberedHead(
    number: &'static str,
    /// What is numbered: a chapter, an action field.
    kind: &'static str,
    title: &'static Text,
    lead: &'static Text,
) -> impl IntoView {
    view! {
        <div class="page-head numbered-head">
            <p class="page-number"><span class="visually-hidden">{kind}" "</span>{number}</p>
            <h1 tabindex="-1">{text(title)}</h1>
            <p class="page-lead">{text(lead)}</p>
        </div>
    }
}

/// The pages with the plan's text in reading order: preface, chapter 1, then each chapter with its action fields.
fn reading_order(plan: &crate::plan::Plan) -> Vec<Route> {
    let mut all: Vec<Route> = plan.prose.iter().map(|p| Route::Prose(p.id.clone())).collect();
    for chapter in &plan.meta.chapters {
        all.push(Route::Chapter(chapter.id.clone()));
        let fields = plan.fields.iter().filter(|f| f.chapter == chapter.id);
        all.extend(fields.map(|f| Route::Field(f.id.clone())));
    }
    all
}

/// The routes before and after a route in a list.
fn neighbours(all: &[Route], route: &Route) -> (Option<Route>, Option<Route>) {
    let at = all.iter().position(|r| r == route);
    let get = |at: Option<usize>| at.and_then(|i| all.get(i)).cloned();
    (get(at.and_then(|i| i.checked_sub(1))), get(at.map(|i| i + 1)))
}
