//! oEmbed (oembed.com, version 1.0) as files: what a web editor learns who pastes an address of this site.

use super::Snippet;
use crate::route::{Embed, Excerpt, Route};
use crate::text::Texts;
use serde_json::json;

/// What a frame is given: it scrolls where its content is longer.
const WIDTH: u32 = 720;

/// The answer for one.
pub fn oembed(embed: &Embed, title: &str, address: &str, t: &Texts) -> String {
    let height = height(embed);
    let view = embed.path().trim_end_matches('/').to_owned();
    let snippet = Snippet { root: address.to_owned(), view, title: title.to_owned(), height, ..Snippet::default() };
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "author_name": t.reuse.editors,
        "author_url": format!("{address}{}", Route::About.path()),
        "provider_name": t.site,
        "provider_url": address,
        "width": WIDTH,
        "height": height,
        "html": snippet.iframe(),
    });
    serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n"
}

/// Room for what is usual of its kind.
fn height(embed: &Embed) -> u32 {
    match embed {
        Embed::Page(_) => 640,
        Embed::Excerpt(Excerpt::Chart(_)) => 560,
        Embed::Excerpt(Excerpt::Record(_)) => 320,
        Embed::Excerpt(Excerpt::Figure(_) | Excerpt::Footnote(_)) => 220,
    }
}
