//! oEmbed (oembed.com, version 1.0) as files: what a web editor learns who pastes an address of this site.

use crate::chart::Chart;
use crate::plan::Plan;
use crate::route::{Embed, Piece, Route};
use crate::text::Texts;
use serde_json::json;

/// What a frame is given: it scrolls where its content is longer.
const WIDTH: u32 = 720;

/// Below the site's root, the file of what can be framed.
pub fn oembed_path(embed: &Embed) -> String {
    format!("oembed/{}.json", embed.path().trim_end_matches('/').replace('/', "-"))
}

/// What it is called: a page by its own name, which is given, a piece by what it is.
pub fn embed_title(embed: &Embed, page: &str, plan: &'static Plan, t: &'static Texts) -> String {
    let Embed::Piece(piece) = embed else { return page.to_owned() };
    let record = piece.record(plan).map(|found| found.record);
    match piece {
        Piece::Chart(id) => Chart::by_id(id).map(|chart| (chart.title)(plan, t)),
        Piece::Record(_) => record.map(|record| record.title.as_str().to_owned()),
        Piece::Figure(id) => record.and_then(|record| {
            let figure = record.figures.iter().find(|figure| figure.id == *id)?;
            Some(format!("{}: {}", crate::format::figure(figure, t), figure.meaning.as_str()))
        }),
        Piece::Footnote(number) => Some(format!("{} {number}", t.footnote)),
    }
    .unwrap_or_else(|| page.to_owned())
}

/// The answer for one.
pub fn oembed(embed: &Embed, title: &str, address: &str, t: &Texts) -> String {
    let height = height(embed);
    let src = format!("{address}{}", Route::Embed(embed.clone()).path());
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "author_name": t.take.editors,
        "author_url": format!("{address}{}", Route::About.path()),
        "provider_name": t.site,
        "provider_url": address,
        "width": WIDTH,
        "height": height,
        "html": iframe(&src, title, height),
    });
    serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n"
}

/// Room for what is usual of its kind.
fn height(embed: &Embed) -> u32 {
    match embed {
        Embed::Page(_) => 640,
        Embed::Piece(Piece::Chart(_)) => 560,
        Embed::Piece(Piece::Record(_)) => 320,
        Embed::Piece(Piece::Figure(_) | Piece::Footnote(_)) => 220,
    }
}

fn iframe(src: &str, title: &str, height: u32) -> String {
    let title = title.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!("<iframe src=\"{src}\" title=\"{title}\" width=\"{WIDTH}\" height=\"{height}\" loading=\"lazy\"></iframe>")
}
