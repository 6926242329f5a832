//! A chart's drawing that answers: pointing, tapping and the arrow keys go through its values, and what they say stands
//! below it.

use super::chart_state::ChartState;
use super::{Drawing, Redrawn};
use crate::app::browser::dom;
use crate::app::{use_site, use_url};
use crate::chart::{Chart, Width};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

/// How far the outline of a value is from its marks, in pixels.
const ROOM: u16 = 3;

/// Both drawings of a chart, and the line with the value that is looked at.
#[component]
pub fn ChartStage(state: ChartState) -> impl IntoView {
    let t = use_site().t;
    let readout = move || match state.lit.get().and_then(|row| state.answer(row)) {
        Some((name, pairs)) => {
            let pair = |(label, cell): (String, String)| {
                view! { <span class="readout-pair"><span class="readout-label">{label}</span>" "<span>{cell}</span></span> }
            };
            {
                let pairs = pairs.into_iter().map(pair).collect_view();
                view! { <strong class="readout-name">{name}</strong> <span class="readout-pairs">{pairs}</span> }
                    .into_any()
            }
        }
        None => view! { <span class="hint">{t.charts.hint}</span> }.into_any(),
    };
    // In frames that have no app, and in the single-file document, nothing would answer.
    let url = use_url();
    let answers = !url.is_single_file() && (!url.framed() || url.route.is_interactive());
    let canvas = |(width, place)| view! { <Canvas state width place answers /> };
    view! {
        <div class="chart-stage">
            {Width::ALL.into_iter().zip(state.places).map(canvas).collect_view()}
            // The slider says the same.
            {answers.then(|| view! { <div class="chart-readout needs-script" aria-hidden="true"><Redrawn draw=readout /></div> })}
        </div>
    }
}

/// A drawing in one of its two widths, with the light on a value and the slider that moves it.
#[component]
fn Canvas(state: ChartState, width: Width, place: NodeRef<Div>, answers: bool) -> impl IntoView {
    let class = format!("chart-canvas drawing-{}", width.name());
    view! {
        <div class=class>
            <Drawing chart=state.chart.id width place />
            {answers.then(|| view! { <Light state width /> <Walk state width /> })}
        </div>
    }
}

/// Darkens everything but the value that is looked at, and draws an outline around it.
#[component]
fn Light(state: ChartState, width: Width) -> impl IntoView {
    move || {
        state.lit.get().map(|row| {
            let areas = state.areas(width);
            let outline = areas.outline(row, ROOM);
            let (width, height) = (areas.width, areas.height);
            view! {
                <svg class="chart-light" viewBox=format!("0 0 {width} {height}") preserveAspectRatio="none" aria-hidden="true">
                    <path class="chart-shade" fill-rule="evenodd" d=format!("M0 0h{width}v{height}H0z{outline}") />
                    <path class="chart-outline" d=outline />
                </svg>
            }
        })
    }
}

/// The slider over a drawing, whose values are the rows that it shows.
#[component]
fn Walk(state: ChartState, width: Width) -> impl IntoView {
    let t = use_site().t;
    let ChartState { chart, lit, .. } = state;
    let title = (chart.title)(use_site().plan, t);
    let position = move |rows: &[u16]| lit.get().and_then(|row| rows.iter().position(|other| *other == row));
    // The rows of another form are in another order.
    let rows = move || {
        state.drawn.track();
        state.areas(width).rows()
    };
    let said = move || match lit.get().and_then(|row| state.answer(row)) {
        Some((name, pairs)) => {
            let pairs: Vec<String> = pairs.into_iter().map(|(label, cell)| format!("{label}: {cell}")).collect();
            format!("{name}: {}", pairs.join(", "))
        }
        None => t.charts.hint.to_owned(),
    };
    let point = move |event: &MouseEvent| {
        let element = event_target::<web_sys::Element>(event);
        let areas = state.areas(width);
        let at = |offset: i32, of: u16, pixels: i32| offset * i32::from(of) / pixels.max(1);
        let x = at(event.offset_x(), areas.width, element.client_width());
        let y = at(event.offset_y(), areas.height, element.client_height());
        lit.maybe_update(|lit| {
            let row = areas.at(x, y);
            let changed = *lit != row;
            *lit = row;
            changed
        });
    };
    let follow = move |event: PointerEvent| {
        // When the page moves below a resting mouse, browsers report a move too. It must not undo what keys have chosen.
        if event.movement_x() != 0 || event.movement_y() != 0 || event.pointer_type() != "mouse" {
            point(&event);
        }
    };
    let press = move |event: KeyboardEvent| {
        let rows = state.areas(width).rows();
        let Some(last) = rows.len().checked_sub(1) else { return };
        let now = lit.get_untracked().and_then(|row| rows.iter().position(|other| *other == row));
        let next = match (event.key().as_str(), now) {
            ("ArrowRight" | "ArrowDown", Some(at)) => Some(last.min(at + 1)),
            ("ArrowLeft" | "ArrowUp", Some(at)) => Some(at.saturating_sub(1)),
            ("ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp" | "Home", _) => Some(0),
            ("End", _) => Some(last),
            ("Escape", Some(_)) => None,
            _ => return,
        };
        event.prevent_default();
        lit.set(next.map(|at| rows[at]));
    };
    let leave = move |event: PointerEvent| {
        if event.pointer_type() == "mouse" {
            lit.set(None);
        }
    };
    view! {
        <div
            class="chart-walk needs-script"
            role="slider"
            tabindex="0"
            aria-label=format!("{}: {title}", t.charts.walk)
            aria-valuemin="1"
            aria-valuemax=move || rows().len().max(1).to_string()
            aria-valuenow=move || position(&rows()).map_or(1, |at| at + 1).to_string()
            aria-valuetext=said
            on:pointermove=follow
            on:pointerdown=move |event| point(&event)
            on:click=move |event| point(&event)
            on:pointerleave=leave
            on:keydown=press
            on:blur=move |_| lit.set(None)
        ></div>
    }
}

/// The form of a chart: a group of radio buttons for each choice. Charts with only one sensible form have none.
#[component]
pub fn ChartForms(state: ChartState) -> impl IntoView {
    let crate::app::Site { plan, t, .. } = use_site();
    let chart: &'static Chart = state.chart;
    let segments = chart.choices.iter().enumerate().map(|(at, choice)| {
        let options = choice.options.iter().map(|option| (option.label)(plan, t)).collect();
        let chosen = Signal::derive(move || state.form.with(|form| form.chosen(at)));
        let allowed = Callback::new(move |n| state.form.with(|form| form.allows(at, n)));
        let choose = Callback::new(move |n| state.choose(at, n));
        view! {
            <super::Segments name=format!("{}-{at}", chart.id) legend=(choice.name)(t) options chosen choose allowed />
        }
    });
    // The button goes with its message, so the focus moves on before.
    let summary = NodeRef::<leptos::html::Summary>::new();
    let again = move || {
        if let Some(summary) = summary.get_untracked() {
            dom::focus(&summary);
        }
        state.draw();
    };
    // Opened after the takeover, which keeps the details of the printed page as they were.
    let open = RwSignal::new(false);
    Effect::new(move || {
        if state.form.with(|form| !form.print().is_empty()) {
            dom::after_frame(move || _ = open.try_set(true));
        }
    });
    (!chart.choices.is_empty() && !use_url().is_single_file()).then(|| {
        view! {
            <details class="chart-forms needs-script" open=move || open.get()>
                <summary node_ref=summary aria-label=format!("{}: {}", t.charts.form, (chart.title)(plan, t))>{t.charts.form}</summary>
                {segments.collect_view()}
            </details>
            <p class="chart-failed" role="status">
                <Redrawn draw=move || {
                    state.failed.get()
                        .then(|| view! {
                            <span>{t.charts.failed}" "</span>
                            <button type="button" class="action" on:click=move |_| again()>{t.retry}</button>
                        })
                        .into_any()
                } />
            </p>
        }
    })
}
