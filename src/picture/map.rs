//! The map as a file of its own, and the same map as part of a card.

use super::chosen::name_offset;
use super::font_metrics::Weight;
use super::sheet::{Sheet, source};
use super::svg::{Anchor, Style, short};
use super::{Picture, RenderContext};
use crate::map::{HEIGHT, WIDTH, radius};
use crate::markup::escape;
use crate::plan::City;
use crate::query::{Layer, Site, by_city, sites};

/// The map's picture.
pub fn map(context: RenderContext) -> Picture {
    let RenderContext { plan, t, .. } = context;
    let cities = cities(context);
    let marks: String = cities.iter().map(|(city, places)| mark(city, places, context)).collect();
    let names: String = cities.iter().map(|(city, places)| name(city, places, context)).collect();
    let (legend, height) = legend(f64::from(HEIGHT) + 20.0, context);
    let drawing = format!("{}{marks}{names}{legend}", lands(context, "map-land", "map-border"));
    let notes = vec![source("", context), t.outlines_credit.to_owned(), t.reuse.picture_licence.to_owned()];
    let size = (f64::from(WIDTH), height);
    let summary = format!("{}. {}", t.map_label, t.map_lead);
    let title = t.reuse.picture_map;
    debug_assert!(!plan.lands.is_empty());
    Sheet { title, lead: t.map_lead, drawing: &drawing, size, summary: &summary, notes }.picture(context)
}

/// Cities and what is in them: large marks first, so that small ones lie above.
pub(super) fn cities(context: RenderContext) -> Vec<(&'static City, Vec<Site>)> {
    let mut cities = by_city(&sites(context.plan));
    cities.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    cities
}

/// The outlines, in two colours.
pub(super) fn lands(context: RenderContext, fill: &str, border: &str) -> String {
    let (fill, border) = (context.colours.get(fill), context.colours.get(border));
    let paths = context.plan.lands.iter().map(|land| format!("<path d=\"{}\"/>", land.outline));
    format!(
        "<g fill=\"{fill}\" stroke=\"{border}\" stroke-width=\"1.5\" stroke-linejoin=\"round\">{}</g>",
        paths.collect::<String>()
    )
}

/// Whether a competence centre is among some places.
pub(super) fn has_centre(places: &[Site]) -> bool {
    places.iter().any(|place| place.layer == Layer::Centres)
}

fn colour(centre: bool, context: RenderContext<'_>) -> &str {
    context.colours.get(if centre { "map-centre" } else { "map-other" })
}

/// A dot as on the page: one that stands for a single place has no number, and is smaller.
fn mark(city: &City, places: &[Site], context: RenderContext) -> String {
    let (x, y) = city.point.unwrap_or_default();
    let count = places.len();
    let r = if count == 1 { 10 } else { radius(count) };
    let (paper, fill) = (context.colours.get("page"), colour(has_centre(places), context));
    let dot =
        format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{fill}\" stroke=\"{paper}\" stroke-width=\"2.5\"/>");
    if count == 1 { dot } else { dot + &number(f64::from(x), f64::from(y), count, context) }
}

fn number(x: f64, y: f64, count: usize, context: RenderContext) -> String {
    let count = count.to_string();
    let half = context.fonts.width(&count, 17.0, Weight::Semibold) / 2.0;
    Style::semibold(17.0, context.colours.get("map-on-mark")).line(x - half, y + 6.0, &count)
}

/// The name of a city that stands on the printed map.
fn name(city: &City, places: &[Site], context: RenderContext) -> String {
    if !city.on_map {
        return String::new();
    }
    let (x, y) = city.point.unwrap_or_default();
    let (dx, dy) = name_offset(city, places.len());
    let half = context.fonts.width(&city.name, 19.0, Weight::Semibold) / 2.0;
    let (foreground, paper) = (context.colours.get("text"), context.colours.get("page"));
    let [x, y] = [f64::from(x) + f64::from(dx) - half, f64::from(y) + f64::from(dy)].map(short);
    format!(
        "<text x=\"{x}\" y=\"{y}\" font-size=\"19\" font-weight=\"600\" fill=\"{foreground}\" stroke=\"{paper}\" \
         stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
        escape(&city.name)
    )
}

/// What the marks mean, and where it ends.
fn legend(top: f64, context: RenderContext) -> (String, f64) {
    let words = context.t.reuse;
    let text = Style { anchor: Anchor::Start, ..Style::regular(16.0, context.colours.get("text")) };
    let dot = |y: f64, centre: bool| {
        let fill = colour(centre, context);
        format!("<circle cx=\"12\" cy=\"{}\" r=\"10\" fill=\"{fill}\"/>", short(y))
    };
    let rows = [(true, words.picture_centre), (false, words.picture_other)];
    let rows = rows.iter().enumerate().map(|(i, (centre, label))| {
        let y = top + 30.0 * i as f64;
        dot(y, *centre) + &text.line(34.0, y + 5.5, label)
    });
    let mut out: String = rows.collect();
    let y = top + 60.0;
    out += &dot(y, false);
    out += &number(12.0, y, 2, context);
    out += &text.line(34.0, y + 5.5, words.picture_number);
    (out, y + 16.0)
}
