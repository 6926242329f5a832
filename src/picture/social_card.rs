//! Link previews: the pictures that are shown where a link to a page is shared. They have few words, which can still be
//! read where the picture is shown 300 pixels wide.

use super::font_metrics::{LEADING, Weight};
use super::social_card_parts::*;
use super::svg::{Style, file, rect};
use super::{Picture, RenderContext};
use crate::chart::Chart;
use crate::format;
use crate::plan::{Field, Measure, RecordId};
use crate::query::Layer;
use crate::route::Route;

/// Draws the link preview of a page; `None` for citation pages, for embeds, and for the page for unknown addresses.
pub fn social_card(route: &Route, context: RenderContext) -> Option<Picture> {
    let RenderContext { plan, t, .. } = context;
    let reuse = t.reuse;
    let fields = plan.fields.len();
    let (title, body) = match route {
        Route::Start => {
            let line = format!("{fields} {}, {}", reuse.card_fields, measures(plan.measures().count(), context));
            (t.site, titled(&t.pages.start_title.replace('\u{ad}', ""), &line, context) + &strip(context, |_| true))
        }
        Route::Measures => {
            let number = plan.measures().count().to_string();
            let line = format!("{fields} {}", reuse.card_fields);
            (t.measures, numbered(&number, "", t.measures, &line, "text", context) + &strip(context, |_| true))
        }
        Route::Field(id) => {
            let field = plan.field(id)?;
            (field.title.as_str(), of_field(field, context))
        }
        Route::Measure(id) => {
            let (measure, field) = (plan.measure(id)?, plan.field(RecordId(id).home())?);
            (measure.record.title.as_str(), of_measure(measure, field, context))
        }
        Route::Chapter(id) => {
            let title = plan.meta.chapters.iter().find(|c| c.id == *id)?.title.as_str();
            let own: Vec<&Field> = plan.fields.iter().filter(|f| f.chapter == *id).collect();
            let count = measures(own.iter().map(|f| f.measures.len()).sum(), context);
            let line = format!("{} {}, {count}", own.len(), reuse.card_fields);
            let highlighted =
                |m: &Measure| own.iter().any(|f| f.measures.iter().any(|own| own.record.id == m.record.id));
            (
                title,
                numbered(id, t.chapter, title, &line, chapter_colours(id)[0], context) + &strip(context, highlighted),
            )
        }
        Route::Prose(id) => {
            let prose = plan.prose(id)?;
            let title = prose.title.as_str();
            let body = match id.chars().all(|c| c.is_ascii_digit()) {
                true => numbered(id, t.chapter, title, "", "text", context),
                false => titled(title, prose.summary.as_str(), context),
            };
            (title, body + &strip(context, |_| true))
        }
        Route::Map => (t.map, of_map(context)),
        Route::Budget => (t.pages.budget_title, of_budget(context)),
        Route::Comparisons => (t.pages.comparisons_title, of_comparisons(context)?),
        Route::Footnotes => {
            let number = plan.footnotes.len().to_string();
            (t.footnotes, numbered(&number, "", t.footnotes, "", "text", context) + &strip(context, |_| true))
        }
        Route::Audience(id) => {
            let title = plan.audience(id)?.label.as_str();
            let serves = |m: &Measure| m.audiences.contains(id);
            let number = plan.measures().filter(|m| serves(m)).count().to_string();
            (title, numbered(&number, t.many_measures, title, "", "text", context) + &strip(context, serves))
        }
        Route::Search => page(t.finder.search_title, t.site_lead, context),
        Route::About => page(t.about, t.original_note, context),
        fixed => {
            let row = fixed.fixed()?;
            page((row.title)(t), (row.lead)(t), context)
        }
    };
    let (width, height) = (WIDTH as u32, HEIGHT as u32);
    Some(Picture { width, height, svg: file(width, height, title, t.site, ground(context) + &body) })
}

fn page<'s>(title: &'s str, line: &str, context: RenderContext<'s>) -> (&'s str, String) {
    (title, titled(title, line, context) + &strip(context, |_| true))
}

fn measures(count: usize, context: RenderContext) -> String {
    format!("{count} {}", context.t.plural(count, context.t.one_measure, context.t.many_measures))
}

fn of_field(field: &Field, context: RenderContext) -> String {
    let count = measures(field.measures.len(), context);
    let highlighted = |m: &Measure| field.measures.iter().any(|own| own.record.id == m.record.id);
    let colour = chapter_colours(&field.chapter)[0];
    numbered(&field.id, context.t.action_field, field.title.as_str(), &count, colour, context)
        + &strip(context, highlighted)
}

fn of_measure(measure: &Measure, field: &Field, context: RenderContext) -> String {
    let RenderContext { t, fonts, colours, .. } = context;
    let chapter = chapter_colours(&field.chapter)[0];
    let (text, muted, mark) = (colours.get("text"), colours.get("text-muted"), colours.get(chapter));
    let number = RecordId(&measure.record.id).dotted();
    let mut out = Style::semibold(132.0, mark).line(MARGIN - 5.0, 162.0, &number);
    let x = MARGIN + fonts.width(&number, 132.0, Weight::Semibold) + 26.0;
    out += &Style::regular(36.0, muted).line(x, 104.0, t.measure);
    out += &Style::semibold(40.0, text).line(x, 160.0, field.short.as_str());
    let title = measure.record.title.as_str();
    let (size, title) = fonts.fit(title, &[104.0, 98.0, 92.0, 86.0, 80.0, 74.0, 68.0, 60.0], INNER, 218.0);
    // There is room for two lines; a single line is centred vertically in it.
    let y = if title.len() == 1 { 350.0 } else { 292.0 };
    out += &Style::semibold(size, text).lines(MARGIN - 0.04 * size, y, LEADING * size, &title);
    if let Some(amount) = &measure.amount {
        let amount = format::amount(amount, t);
        let width = fonts.width(&amount, 40.0, Weight::Semibold) + 48.0;
        out += &rect(WIDTH - MARGIN - width, 64.0, width, 72.0, mark);
        out += &Style::semibold(40.0, colours.get("page")).line(WIDTH - MARGIN - width + 24.0, 114.0, &amount);
    }
    out + &strip(context, |m| m.record.id == measure.record.id)
}

fn of_map(context: RenderContext) -> String {
    let RenderContext { plan, t, fonts, colours } = context;
    let places = &plan.places;
    let mut out = germany(690.0, 20.0, HEIGHT - 86.0, context);
    out += &Style::semibold(124.0, colours.get("text")).line(MARGIN - 6.0, 168.0, t.map);
    let rows = [
        (places.centres.len(), Layer::Centres, "map-centre"),
        (places.universities.len(), Layer::Universities, "map-university"),
        (places.computing.len(), Layer::Computing, "map-computing"),
    ];
    for (i, (count, layer, colour)) in rows.into_iter().enumerate() {
        let (y, count) = (282.0 + 96.0 * i as f64, count.to_string());
        let end = MARGIN + fonts.width("48", 84.0, Weight::Semibold);
        out += &Style::semibold(84.0, colours.get(colour)).end().line(end, y, &count);
        let lines = fonts.even(layer.label(t), 38.0, Weight::Regular, 430.0);
        let top = if lines.len() > 1 { y - 34.0 } else { y - 12.0 };
        out += &Style::regular(38.0, colours.get("text")).lines(end + 24.0, top, 42.0, &lines);
    }
    out
}

fn of_budget(context: RenderContext) -> String {
    let RenderContext { plan, t, fonts, colours } = context;
    let mut out = budget(600.0, 72.0, WIDTH - MARGIN, 488.0, context);
    let planned = plan.budget.rows.last().map_or(0.0, |row| row.value);
    let found = plan.key_figures.iter().find_map(|key_figure| {
        let record = plan.find(RecordId(&key_figure.figure).record())?.record;
        let figure = record.figures.iter().find(|f| f.id == key_figure.figure && f.value == planned)?;
        Some((format::key(figure, t), key_figure))
    });
    let Some((value, key_figure)) = found else { return out + &titled(t.budget, "", context) };
    let (number, unit) = value.split_once('\u{a0}').unwrap_or((&value, ""));
    out += &Style::semibold(176.0, colours.get("chart-own")).line(MARGIN - 8.0, 196.0, number);
    out += &Style::semibold(72.0, colours.get("text")).line(MARGIN - 3.0, 296.0, unit);
    let label = fonts.even(key_figure.label.as_str(), 42.0, Weight::Semibold, 480.0);
    out += &Style::semibold(42.0, colours.get("text")).lines(MARGIN, 364.0, 50.0, &label);
    let text = fonts.lines(key_figure.text.as_str(), 36.0, Weight::Regular, 500.0);
    let y = 364.0 + 50.0 * label.len() as f64 + 4.0;
    out + &Style::regular(36.0, colours.get("text-muted")).lines(MARGIN, y, 44.0, &text)
}

fn of_comparisons(context: RenderContext) -> Option<String> {
    let RenderContext { plan, t, fonts, colours } = context;
    let companies = plan.comparisons.iter().find(|c| c.id == "companies")?;
    let (with, all) = (companies.rows.first()?.value?, companies.whole?);
    let (number, step) = (|value: f64| value.round().clamp(0.0, 200.0) as usize, 47.0);
    let mut out = boxes(WIDTH - MARGIN - 10.0 * step + 7.0, 64.0, step, number(with), number(all), context);
    let title = (Chart::by_id("unternehmen")?.title)(plan, t);
    out += &Style::regular(36.0, colours.get("text-muted")).line(MARGIN, 98.0, t.pages.comparisons_title);
    let (size, title) = fonts.fit(&title, &[90.0, 84.0, 78.0, 75.0, 72.0, 66.0, 60.0], 552.0, 400.0);
    Some(
        out + &Style::semibold(size, colours.get("text")).lines(
            MARGIN - 0.04 * size,
            128.0 + 0.8 * size,
            1.2 * size,
            &title,
        ),
    )
}
