//! Sheets at the foot of narrow windows: what has the focus must not be below them (WCAG 2.4.11).

use super::dom;
use leptos::prelude::*;
use web_sys::Element;

/// Selects what may lie over the foot of the window. What is closed takes up no space.
const SHEETS: &str = ".board-open, .city-open, .popover, .footnote-text";
/// The distance between what has the focus and the sheet, in pixels; the browser draws a ring around the former.
const GAP: f64 = 8.0;
/// How far above the foot of the window a sheet may end, in pixels.
const MARGIN: f64 = 24.0;

/// Scrolls what has got the focus out from under the sheets. A sheet may open because of the focus, so this looks after
/// the next frame; and the page must not move below a pointer that is down.
pub fn listen() {
    dom::listen(&document(), "focusin", |_| dom::after_frame(|| dom::when_released(uncover)));
}

fn uncover() {
    let (Some(root), Some(focused)) = (dom::app_root(), dom::focused()) else { return };
    let Some(html) = document().document_element() else { return };
    let mut sheets = dom::all::<Element>(&root, SHEETS);
    sheets.retain(|sheet| sheet.get_bounding_client_rect().height() > 0.0);
    // The style sheet makes room at the end of the page. It could ask for open sheets itself, but `:has()` is slow.
    dom::set(&html, "data-sheet", (!sheets.is_empty()).then_some(""));
    let foot = f64::from(html.client_height()) - MARGIN;
    for sheet in sheets {
        let (area, over) = (focused.get_bounding_client_rect(), sheet.get_bounding_client_rect());
        let beside = area.right() <= over.left() || over.right() <= area.left();
        let apart = area.bottom() <= over.top() || over.bottom() <= area.top();
        // What stands elsewhere closes by itself, or is beside what it belongs to.
        if over.bottom() < foot || over.top() <= 0.0 || beside || apart || sheet.contains(Some(&focused)) {
            continue;
        }
        // The beginning of something tall stays in sight.
        let covered = (area.bottom() - over.top() + GAP).min(area.top() - GAP);
        if covered > 0.0 {
            dom::scroll_to(dom::scroll_top() + covered.ceil() as i32);
        }
    }
}
