//! The colours that are wanted where no style sheet is read: in attributes of the document, and for the contrast of another
//! accent.

/// What is behind the words of a page in light and in dark, six hexadecimal digits each: the token `--page` of
/// `style/tokens.css`, to which `tests/style.rs` holds it. Also what a browser's own bars are coloured with.
pub const PAGE: [&str; 2] = ["ffffff", "131525"];

/// The ground of the start page's head in light, as six hexadecimal digits: the token `--hero`. Also what an installed app's
/// bar is coloured with.
pub const HERO: &str = "06005d";
