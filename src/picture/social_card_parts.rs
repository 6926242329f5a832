//! The parts of link previews: the background, the strip of all measures, headings, and drawings of the budget, of
//! shares and of the map. Lengths are in pixels.

use super::RenderContext;
use super::font_metrics::{LEADING, Weight};
use super::marks::outlines;
use super::svg::{Style, rect, short};
use crate::chart::fill;
use crate::format;
use crate::map::{Frame, HEIGHT as MAP_HEIGHT, Mark, Size};
use crate::plan::{BudgetStatus, Measure};
use crate::query::{MapIndex, MapQuery};

/// The width that social networks recommend.
pub(super) const WIDTH: f64 = 1200.0;
/// The height that social networks recommend.
pub(super) const HEIGHT: f64 = 630.0;
/// The margin around everything.
pub(super) const MARGIN: f64 = 72.0;
/// The width between the margins.
pub(super) const INNER: f64 = WIDTH - 2.0 * MARGIN;

/// The y coordinate of the upper edge of the strip of all measures.
const STRIP: f64 = 482.0;

/// The coloured background, and the line at the bottom, which names the site and says that it is independent of the
/// ministry.
pub(super) fn ground(context: RenderContext) -> String {
    let RenderContext { plan, t, colours, .. } = context;
    let y = HEIGHT - 44.0;
    let state = fill(t.reuse.card_independent, &[&format::date(&plan.meta.state, t)]);
    rect(0.0, 0.0, WIDTH, HEIGHT, colours.get("page"))
        + &site_mark(MARGIN, y - 27.0, context)
        + &Style::semibold(30.0, colours.get("text")).line(MARGIN + 50.0, y, t.site)
        + &Style::regular(26.0, colours.get("text-muted")).end().line(WIDTH - MARGIN, y, &state)
}

/// The site's sign: nine tiles in the colours of the chapters, as in the header and `public/icon.svg`.
fn site_mark(x: f64, y: f64, context: RenderContext) -> String {
    let tile = |n: u8| {
        let colour = match n {
            2 | 7 => "line",
            0..=2 => "chapter-2",
            3..=5 => "chapter-3",
            _ => "chapter-4",
        };
        rect(x + 12.0 * f64::from(n % 3), y + 12.0 * f64::from(n / 3), 10.0, 10.0, context.colours.get(colour))
    };
    (0..9).map(tile).collect()
}

/// The colours of a chapter: of what is highlighted, and of the rest.
pub(super) fn chapter_colours(chapter: &str) -> [&'static str; 2] {
    match chapter {
        "2" => ["chapter-2", "chapter-2-soft"],
        "3" => ["chapter-3", "chapter-3-soft"],
        _ => ["chapter-4", "chapter-4-soft"],
    }
}

/// All measures as bars in a row in the colours of their chapters, in the plan's order, with wider gaps between fields and
/// between chapters. Those for which `highlighted` returns true are taller and have the full colour.
pub(super) fn strip(context: RenderContext, highlighted: impl Fn(&Measure) -> bool) -> String {
    const GAP: f64 = 3.0;
    const FIELD: f64 = 9.0;
    const CHAPTER: f64 = 20.0;
    let RenderContext { plan, colours, .. } = context;
    let gap_before = |i: usize| match i.checked_sub(1).map(|before| (&plan.fields[before], &plan.fields[i])) {
        None => 0.0,
        Some((before, field)) if before.chapter == field.chapter => FIELD,
        Some(_) => CHAPTER,
    };
    let gaps: f64 =
        plan.fields.iter().enumerate().map(|(i, f)| gap_before(i) + GAP * (f.measures.len() - 1) as f64).sum();
    let bar = (INNER - gaps) / plan.measures().count() as f64;
    let (mut x, mut out) = (MARGIN, String::new());
    for (i, field) in plan.fields.iter().enumerate() {
        x += gap_before(i);
        let [full, tint] = chapter_colours(&field.chapter);
        for (k, measure) in field.measures.iter().enumerate() {
            x += if k == 0 { 0.0 } else { GAP };
            out += &match highlighted(measure) {
                true => rect(x, STRIP - 14.0, bar, 62.0, colours.get(full)),
                false => rect(x, STRIP, bar, 48.0, colours.get(tint)),
            };
            x += bar;
        }
    }
    out
}

/// A large number in a colour, with the title that belongs to it on its right, and a line of text above and below the title. A line
/// that is empty takes no room.
pub(super) fn numbered(
    number: &str,
    over: &str,
    title: &str,
    below: &str,
    colour: &'static str,
    context: RenderContext,
) -> String {
    let RenderContext { fonts, colours, .. } = context;
    let (text, muted) = (colours.get("text"), colours.get("text-muted"));
    let digits = [470.0, 440.0, 270.0][number.chars().count().clamp(1, 3) - 1];
    let width = fonts.width(number, digits, Weight::Semibold);
    // The digits of Fira Sans are 0.69 times as high as the font size.
    let mut out =
        Style::semibold(digits, colours.get(colour)).line(MARGIN - 0.02 * digits, 70.0 + 0.69 * digits, number);
    let x = MARGIN + width - 0.04 * digits + 44.0;
    let mut y = 70.0;
    if !over.is_empty() {
        out += &Style::regular(36.0, muted).line(x, y + 28.0, over);
        y += 46.0;
    }
    let sizes = [112.0, 104.0, 96.0, 90.0, 84.0, 78.0, 72.0, 68.0, 64.0, 60.0, 56.0, 52.0, 48.0, 44.0, 40.0];
    let room = STRIP - 46.0 - y - if below.is_empty() { 0.0 } else { 62.0 };
    let (size, title) = fonts.fit(title, &sizes, WIDTH - MARGIN - x, room);
    out += &Style::semibold(size, text).lines(x - 0.03 * size, y + 0.8 * size, LEADING * size, &title);
    if !below.is_empty() {
        // The line is aligned with the baseline of the large number, or stands below the title if that reaches further
        // down.
        let end = y + LEADING * size * title.len() as f64;
        out += &Style::semibold(40.0, colours.get(colour)).line(x, (end + 44.0).max(70.0 + 0.69 * digits), below);
    }
    out
}

/// A title, as large as there is room for, with a line of text below it.
pub(super) fn titled(title: &str, line: &str, context: RenderContext) -> String {
    let RenderContext { fonts, colours, .. } = context;
    let lines = fonts.even(line, 40.0, Weight::Regular, INNER);
    let room = STRIP - 54.0 - 70.0 - 52.0 * lines.len() as f64;
    let (size, title) = fonts.fit(
        title,
        &[200.0, 186.0, 172.0, 158.0, 144.0, 132.0, 120.0, 108.0, 96.0, 86.0, 76.0, 66.0],
        INNER,
        room,
    );
    let y = 70.0 + 0.76 * size;
    let mut out = Style::semibold(size, colours.get("text")).lines(MARGIN - 0.04 * size, y, LEADING * size, &title);
    let y = y + LEADING * size * (title.len() - 1) as f64 + 54.0 + 0.2 * size;
    out += &Style::regular(40.0, colours.get("text-muted")).lines(MARGIN, y, 52.0, &lines);
    out
}

/// A share of a whole: `all` boxes in rows of ten, of which the first `highlighted` ones have another colour. `x` and
/// `y` are the upper left corner, `step` is the distance from the left edge of one box to that of the next.
pub(super) fn boxes(x: f64, y: f64, step: f64, highlighted: usize, all: usize, context: RenderContext) -> String {
    let side = step * 0.84;
    let place = |i: usize| (x + step * (i % 10) as f64, y + step * (i / 10) as f64);
    let draw = |i: usize| {
        let (x, y) = place(i);
        rect(x, y, side, side, context.colours.get(if i < highlighted { "chapter-3" } else { "chapter-3-soft" }))
    };
    (0..all).map(draw).collect()
}

/// The years of the budget as bars within a rectangle. Years with planned money have another fill and an outline.
pub(super) fn budget(left: f64, top: f64, right: f64, foot: f64, context: RenderContext) -> String {
    let RenderContext { plan, t, fonts, colours } = context;
    let rows = &plan.budget.rows;
    let most = rows.iter().map(|r| r.value).fold(1.0, f64::max);
    let step = (right - left) / rows.len().max(1) as f64;
    let bar = step * 0.78;
    let mut out = String::new();
    for (i, row) in rows.iter().enumerate() {
        let (x, height) = (left + step * i as f64 + (step - bar), (foot - top) * row.value / most);
        out += &match row.status {
            BudgetStatus::Actual => rect(x, foot - height, bar, height, colours.get("chart-own")),
            BudgetStatus::Planned => {
                let [x, y, width, height] = [x + 3.0, foot - height + 3.0, bar - 6.0, height - 6.0].map(short);
                let (fill, line) = (colours.get("chart-planned"), colours.get("chart-own"));
                format!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\" stroke=\"{line}\" \
                     stroke-width=\"6\"/>"
                )
            }
        };
    }
    let style = Style::regular(30.0, colours.get("text"));
    for (status, word) in [(BudgetStatus::Actual, t.actual), (BudgetStatus::Planned, t.planned)] {
        let years: Vec<(usize, u16)> =
            rows.iter().enumerate().filter(|(_, r)| r.status == status).map(|(i, r)| (i, r.year)).collect();
        let (Some((first, from)), Some((last, to))) = (years.first(), years.last()) else { continue };
        let (x, end) = (left + step * *first as f64 + (step - bar), left + step * (*last + 1) as f64);
        let long = fill(t.charts.span, &[word, &from.to_string(), &to.to_string()]);
        let label = if fonts.width(&long, 30.0, Weight::Regular) <= end - x { &long } else { word };
        out += &style.line(x, foot + 40.0, label);
    }
    out
}

/// The map from the y coordinate `top` to `foot`, with its left edge at `x`. The marks have no numbers and names, as
/// these would be too small to read.
pub(super) fn germany(x: f64, top: f64, foot: f64, context: RenderContext) -> String {
    let RenderContext { plan, colours, .. } = context;
    let scale = (foot - top) / f64::from(MAP_HEIGHT);
    let lands = outlines(&plan.lands, Frame::WHOLE, &|_| colours.get("map-land"), colours.get("page"));
    let dot = |mark: &Mark| {
        let fill = colours.get(if mark.kinds[0] > 0 { "map-centre" } else { "map-university" });
        // The map is scaled down here, so its marks are a little larger than usual.
        format!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\"/>", mark.x, mark.y, 10 + 3 * mark.count().min(4))
    };
    let marks = MapIndex::new(plan).marks(&MapQuery::default(), Size::Wide);
    let dots: String = marks.iter().map(dot).collect();
    format!("<g transform=\"translate({x} {top}) scale({scale:.4})\">{lands}{dots}</g>")
}
