//! The whole plan as a single document for keeping and printing: no controls, and no links to outside except the plan's
//! own.

use super::pages::comparisons::Patents;
use super::pages::glossary::Terms;
use super::pages::timeline::TimelineEvents;
use super::{Site, Url, components::*, use_site};
use crate::chart::{Chart, ChartPage, Width};
use crate::format;
use crate::plan::{Field, Measure, Prose, Record, RecordId, Role, field_records, prose_records};
use crate::route::Route;
use leptos::context::Provider;
use leptos::prelude::*;

/// A part of the document: its page, its name, and its action fields.
type Entry = (Route, String, Vec<(Route, String)>);

/// The parts of the document in order, as the contents and the running heads name them.
fn outline(Site { plan, t, .. }: Site) -> Vec<Entry> {
    let mut parts: Vec<Entry> = vec![];
    for prose in &plan.prose {
        let name = match prose.signed {
            Some(_) => t.foreword.to_owned(),
            None => format!("{} {}", prose.id, prose.title.as_str()),
        };
        parts.push((Route::Prose(prose.id.clone()), name, vec![]));
    }
    for chapter in &plan.meta.chapters {
        let fields = plan.fields.iter().filter(|f| f.chapter == chapter.id);
        let fields = fields.map(|f| (Route::Field(f.id.clone()), format!("{} {}", f.id, f.title.as_str())));
        let name = format!("{} {}", chapter.id, chapter.title.as_str());
        parts.push((Route::Chapter(chapter.id.clone()), name, fields.collect()));
    }
    let lists = [
        (Route::Budget, t.pages.budget_title),
        (Route::Comparisons, t.pages.comparisons_title),
        (Route::Map, t.reuse.single_file_places),
        (Route::Timeline, t.timeline),
        (Route::Glossary, t.glossary),
        (Route::About, t.about),
    ];
    parts.extend(lists.map(|(page, name)| (page, name.to_owned(), vec![])));
    parts
}

/// The rules that name the chapter and the action field at the top of each sheet of paper, for engines that print margin
/// boxes. Each part has pages with a name of its own.
pub fn running_heads(site: Site) -> String {
    let mut rules = String::new();
    let mut add = |pages: &[&Route], left: &str, right: &str| {
        let name = format!("part{}", rules.matches("@page").count());
        let (left, right) = (css_string(left), css_string(right));
        rules += &format!("@page {name}{{@top-left{{content:{left}}}@top-right{{content:{right}}}}}");
        for page in pages {
            rules += &format!("[id=\"{}\"]{{page:{name}}}", Url::single_file_id(page));
        }
    };
    for (page, name, fields) in outline(site) {
        match fields.split_first() {
            None => add(&[&page], &name, ""),
            // The chapter begins on the page on which its first field begins.
            Some(((first, title), rest)) => {
                add(&[&page, first], &name, title);
                rest.iter().for_each(|(field, title)| add(&[field], &name, title));
            }
        }
    }
    let title = css_string(site.t.site);
    format!(
        "@media print{{@page{{@bottom-left{{content:{title}}}}}@page :first{{@bottom-left{{content:none}}}}{rules}}}"
    )
}

/// A text as a string of a style sheet within HTML.
fn css_string(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' | '<' | '\n' => format!("\\{:x} ", u32::from(c)),
        _ => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// The content of the document's body.
#[component]
pub fn SingleFile() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let chapters = plan.meta.chapters.iter().map(|chapter| {
        let eyebrow = format!("{} {}", t.chapter, chapter.id);
        let fields = plan.fields.iter().filter(|f| f.chapter == chapter.id);
        view! {
            <Part page=Route::Chapter(chapter.id.clone()) eyebrow title=chapter.title.as_str() lead=chapter.summary.as_str()>
                {fields.map(|field| view! { <FieldPart field /> }).collect_view()}
            </Part>
        }
    });
    let total = &plan.budget.total_figure;
    let chart = |chart: &'static Chart| view! { <ChartPart chart /> };
    let notes_on =
        |page| Chart::on(page).flat_map(|chart| (chart.source)(plan).footnotes.to_vec()).collect::<Vec<u8>>();
    let mut compared = notes_on(ChartPage::Comparisons);
    compared.extend(plan.comparisons.iter().flat_map(|comparison| comparison.footnotes.iter().copied()));
    let dated = plan.timeline.iter().flat_map(|event| event.footnotes.iter().copied()).collect::<Vec<u8>>();
    let state = use_map();
    view! {
        <Title />
        <main>
            {plan.prose.iter().map(|prose| view! { <ProsePart prose /> }).collect_view()}
            {chapters.collect_view()}
            <Part page=Route::Budget title=t.pages.budget_title lead=t.pages.budget_lead notes=notes_on(ChartPage::Budget)>
                {Chart::on(ChartPage::Budget).map(chart).collect_view()}
                <h3>{t.pages.budget_total}</h3>
                <p><strong>{format::amount(&total.amount, t)}</strong>": "{text(&total.meaning)}</p>
                <p class="source">{t.source}": "<RecordLink id=total.source_id.clone()>{t.place_in_plan}</RecordLink></p>
                // The charts show the first two notes.
                {plan.budget.notes.iter().skip(2).map(|note| view! { <Note note=Some(note) /> }).collect_view()}
            </Part>
            <Part page=Route::Comparisons title=t.pages.comparisons_title lead=t.pages.comparisons_lead notes=compared>
                {Chart::on(ChartPage::Comparisons).map(chart).collect_view()}
                <Patents level=3 />
            </Part>
            <Part page=Route::Map title=t.reuse.single_file_places lead=t.pages.map_lead>
                <MapFilters state />
                <Germany state />
                <MapKey />
                <p class="map-credit">{t.maps.outlines_credit}"\n"{t.maps.moved}</p>
                <LandPlaces state />
            </Part>
            <Part page=Route::Timeline title=t.timeline lead=t.pages.timeline_lead notes=dated><TimelineEvents level=3 /></Part>
            <Part page=Route::Glossary title=t.glossary lead=t.pages.glossary_lead><p class="editorial">{t.pages.glossary_editorial}</p><Terms level=3 /></Part>
            <Part page=Route::About title=t.about>
                {[t.pages.about_what, t.pages.about_state, t.pages.about_additions].into_iter().flatten().map(|p| view! { <p>{*p}</p> }).collect_view()}
            </Part>
        </main>
    }
}

/// The title page: what the document is, its source, date and licence, and its contents.
#[component]
fn Title() -> impl IntoView {
    let Site { plan, t, address, .. } = use_site();
    let item = |page: Route, name: String| view! { <Link to=page>{name}</Link> };
    let contents = outline(use_site()).into_iter().map(|(page, name, fields)| {
        let fields = fields.into_iter().map(|(field, name)| view! { <li>{item(field, name)}</li> }).collect::<Vec<_>>();
        let fields = (!fields.is_empty()).then(|| view! { <ol>{fields}</ol> });
        view! { <li>{item(page, name)}{fields}</li> }
    });
    let fact = |term: &'static str, value: String| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let source =
        format!("{}: {}, {}", plan.meta.publisher.as_str(), plan.meta.title.as_str(), format::date(&plan.meta.date, t));
    view! {
        <header class="single-file-title" id=Url::single_file_id(&Route::Start)>
            <h1>{t.site}</h1>
            <p class="page-lead">{t.reuse.whole_description}</p>
            <p>{t.original_note}"\n"{t.state_note}</p>
            <dl class="facts">
                {fact(t.source, source)}
                {fact(t.reuse.single_file_state, format::date(&plan.meta.state, t))}
                <div><dt>{t.pages.about_licences_title}</dt><dd>{phrases(t.reuse.single_file_licence)}</dd></div>
                {address.map(|address| view! { <div><dt>{t.reuse.single_file_address}</dt><dd><a href=address>{address}</a></dd></div> })}
            </dl>
            <p>{t.reuse.single_file_what}</p>
        </header>
        <nav class="single-file-contents" aria-label=t.reuse.single_file_contents>
            <h2>{t.reuse.single_file_contents}</h2>
            <ol>{contents.collect_view()}</ol>
        </nav>
    }
}

/// The content of one page of the site, with a heading that links can target, and the footnotes that it cites.
#[component]
fn Part(
    page: Route,
    #[prop(optional, into)] eyebrow: String,
    title: &'static str,
    #[prop(optional)] lead: &'static str,
    #[prop(optional)] notes: Vec<u8>,
    children: Children,
) -> impl IntoView {
    let id = Url::single_file_id(&page);
    view! {
        <section class="single-file-part" id=id>
            {(!eyebrow.is_empty()).then(|| view! { <p class="page-eyebrow">{eyebrow}</p> })}
            <h2>{title}</h2>
            {(!lead.is_empty()).then(|| view! { <p class="page-lead">{lead}</p> })}
            <Provider value=NotesOf(page)>
                {children()}
                <Notes numbers=notes level=3 />
            </Provider>
        </section>
    }
}

/// The footnotes of a part; nothing if it cites none.
#[component]
fn Notes(numbers: Vec<u8>, level: u8) -> impl IntoView {
    (!numbers.is_empty()).then(|| {
        let title = heading(level, use_site().t.footnotes.into_any());
        view! { <div class="single-file-notes">{title}<FootnoteList numbers /></div> }
    })
}

#[component]
fn ProsePart(prose: &'static Prose) -> impl IntoView {
    let t = use_site().t;
    // The preface has no number; its author's name takes that place.
    let eyebrow = match &prose.signed {
        Some(signed) => signed.name.clone(),
        None => format!("{} {}", t.chapter, prose.id),
    };
    let notes =
        prose_records(prose).iter().flat_map(|found| found.record.footnotes.iter().copied()).collect::<Vec<u8>>();
    let sections = prose.sections.iter().map(|section| {
        let level = if section.title.is_some() { 4 } else { 3 };
        let paragraphs = section.paragraphs.iter();
        view! {
            {section.title.as_ref().map(|title| view! { <h3>{text(title)}</h3> })}
            {paragraphs.map(|record| view! { <RecordView record role=Role::Paragraph level /> }).collect_view()}
        }
    });
    view! {
        <Part page=Route::Prose(prose.id.clone()) eyebrow title=prose.title.as_str() lead=prose.summary.as_str() notes>
            {sections.collect_view()}
            {prose.signed.as_ref().map(|s| view! {
                <p class="signature"><strong>{s.name.as_str()}</strong>", "{text(&s.role)}</p>
            })}
        </Part>
    }
}

#[component]
fn FieldPart(field: &'static Field) -> impl IntoView {
    let t = use_site().t;
    let page = Route::Field(field.id.clone());
    let id = Url::single_file_id(&page);
    let numbers =
        field_records(field).iter().flat_map(|found| found.record.footnotes.iter().copied()).collect::<Vec<u8>>();
    let records = |records: &'static [Record], role| {
        records.iter().map(|record| view! { <RecordView record role level=5 /> }).collect_view()
    };
    view! {
        <section class="single-file-field" id=id>
            <Provider value=NotesOf(page)>
                <p class="page-eyebrow">{t.action_field}" "{field.id.as_str()}</p>
                <h3>{text(&field.title)}</h3>
                <p class="page-lead">{text(&field.summary)}</p>
                {field.intro.iter().map(|record| view! { <RecordView record role=Role::Intro level=4 /> }).collect_view()}
                <h4 class="single-file-head">{t.situation}</h4>
                {records(&field.situation, Role::Situation)}
                <h4 class="single-file-head">{t.goals}</h4>
                <RecordView record=&field.goals_lead role=Role::GoalsLead level=5 />
                {records(&field.goals, Role::Goal)}
                <h4 class="single-file-head">{t.measures_of}</h4>
                {field.measures.iter().map(|measure| view! { <MeasurePart measure /> }).collect_view()}
                <Notes numbers level=4 />
            </Provider>
        </section>
    }
}

#[component]
fn MeasurePart(measure: &'static Measure) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let record = &measure.record;
    // On paper, an id leads nowhere.
    let named = |id: &'static String| {
        let found = plan.find(id)?;
        let number = found.measure.map(|_| format!("{} ", RecordId(id).dotted()));
        Some(view! { <li><RecordLink id=id.clone()>{number}{text(&found.record.title)}</RecordLink></li> })
    };
    let linked = |term: &'static str, ids: &'static [String]| {
        (!ids.is_empty()).then(|| {
            view! { <div><dt>{term}</dt><dd><ul>{ids.iter().filter_map(named).collect_view()}</ul></dd></div> }
        })
    };
    view! {
        <article class="single-file-measure" id=record.id.as_str()>
            <h5><span class="single-file-number">{RecordId(&record.id).dotted()}</span>" "{text(&record.title)}</h5>
            <p class="single-file-summary">{text(&measure.summary)}</p>
            <p class="record-text">
                {text(&record.text)} <FootnoteMarks of=record.id.clone() numbers=record.footnotes.clone() />
            </p>
            <Figures record />
            <Note note=record.note.as_ref() />
            {measure.parts.iter().map(|record| view! { <RecordView record role=Role::Part level=6 /> }).collect_view()}
            <Facts measure />
            <p class="editorial">{t.overviews.our_reading}</p>
            <Classification measure />
            <dl class="facts">{linked(t.serves, &measure.goals)}{linked(t.related, &measure.related)}</dl>
        </article>
    }
}

#[component]
fn ChartPart(chart: &'static Chart) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let source = (chart.source)(plan);
    view! {
        <figure class="chart-figure" id=chart.id>
            <figcaption>
                <h3>{(chart.title)(plan, t)}</h3>
                <p class="chart-lead">{(chart.lead)(plan, t)}</p>
            </figcaption>
            <Drawing chart=chart.id width=Width::Wide />
            <Drawing chart=chart.id width=Width::Narrow />
            <p class="chart-summary">{(chart.summary)(plan, t)}</p>
            <Note note=source.note />
            <DataTable table=(chart.table)(plan, t) />
            <p class="source">
                {t.source}": " <ChartPlaceLink from=source.place />
                <FootnoteMarks of=chart.id.to_owned() numbers=source.footnotes.clone() />
            </p>
        </figure>
    }
}
