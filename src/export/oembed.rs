//! Static oEmbed answers (oembed.com, version 1.0), for editors that turn a pasted address of this site into a frame.

use super::Snippet;
use crate::route::{Embed, Excerpt, Route};
use crate::text::Texts;
use serde_json::json;

/// The width of frames in pixels. A frame scrolls if its content is larger.
const WIDTH: u32 = 720;

/// The oEmbed answer for content that can be embedded; `address` is the site's.
pub fn oembed(embed: &Embed, title: &str, address: &str, t: &Texts) -> String {
    let height = height(embed);
    let view = match embed.path().trim_end_matches('/') {
        // The list below the map is many times as long as the map.
        "karte" => "karte?liste=nein".to_owned(),
        view => view.to_owned(),
    };
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
        "html": snippet.quoted_frame(),
    });
    serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n"
}

/// The height in pixels that is usual for this kind of content.
fn height(embed: &Embed) -> u32 {
    match embed {
        Embed::Page(_) => 640,
        Embed::Excerpt(Excerpt::Chart(_)) => 560,
        Embed::Excerpt(Excerpt::Record(_)) => 320,
        Embed::Excerpt(Excerpt::Figure(_) | Excerpt::Footnote(_)) => 220,
    }
}
