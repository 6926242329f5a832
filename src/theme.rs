//! The colours that are needed where no style sheet applies: in attributes of documents, in the web app manifest, and
//! for checking the contrast of an accent colour that an embedding site has chosen.

/// The background of pages in the light and the dark theme, as six hexadecimal digits each. This is the token `--page`
/// of `style/tokens.css`; `tests/style.rs` checks that they agree. Browsers colour their own bars with it
/// (`theme-color`).
pub const PAGE: [&str; 2] = ["ffffff", "131525"];
