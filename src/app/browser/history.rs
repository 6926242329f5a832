//! The browser's history: the app's entries, and the reader's position in each of them.

use super::{dom, root};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::time::Duration;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// How a change of the address affects the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryEntry {
    /// Adds an entry, so "back" undoes the change.
    Push,
    /// Changes the current entry.
    Replace,
}

/// The reader's position on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// The vertical scroll position in pixels.
    pub top: i32,
    /// Whether the results below the first ones were shown.
    pub rest: bool,
    /// The path of the focused element, see [`dom::path`]; empty if none had the focus.
    pub focus: String,
}

thread_local! {
    /// The number of the current entry; 0 before [`begin`].
    static HERE: Cell<u32> = const { Cell::new(0) };
    /// Whether the position in this entry was saved before the browser followed a link to a fragment.
    static LEFT: Cell<bool> = const { Cell::new(false) };
    /// How often the address may be written at once, and when that was counted, in milliseconds.
    static WRITES: Cell<(f64, f64)> = const { Cell::new((BURST, 0.0)) };
    /// The position in each entry, by its number; the newest last.
    static POSITIONS: RefCell<Vec<(u32, Position)>> = const { RefCell::new(vec![]) };
}

/// The key of the positions in the session storage, so that they survive a reload.
const STORED: &str = "ki-aktionsplan positions";
/// How often the address may change at once, and after how many milliseconds once more: Safari refuses more than a hundred
/// changes in thirty seconds.
const BURST: f64 = 40.0;
const REST: f64 = 600.0;
/// How many positions are kept.
const MOST: usize = 100;

/// The query string of the address bar: empty, or with its question mark.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The fragment of the address bar without `#`. It is not decoded, as the plan's ids are plain ASCII.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Takes over scroll restoration from the browser: from now on, positions are saved and restored here.
pub fn begin() {
    if HERE.get() != 0 {
        return;
    }
    dom::settle_links();
    POSITIONS.set(stored().unwrap_or_default());
    HERE.set(number(&state()).unwrap_or_else(next));
    replace_state(&location());
    restoration(ScrollRestoration::Manual);
    dom::listen(&window(), "pagehide", |_| {
        remember();
        // A frame stores nothing on the device of a reader who has come for the page around it.
        if !root::framed() {
            store();
        }
        // After a reload, the browser restores the scroll position before the app is there.
        restoration(ScrollRestoration::Auto);
    });
    dom::listen(&window(), "pageshow", |_| restoration(ScrollRestoration::Manual));
}

/// Writes a query string, optionally with a fragment, to the address bar; the old fragment is dropped.
///
/// In a frame no entries are added, as "back" belongs to the embedding page. The fragment is kept there: it holds that
/// page's options.
///
/// Returns whether the browser has accepted the change.
pub fn write(search: &str, entry: HistoryEntry) -> bool {
    let place = window().location();
    let path = place.pathname().unwrap_or_default();
    if root::framed() {
        let search = search.split('#').next().unwrap_or_default();
        return replace_state(&format!("{path}{search}{}", place.hash().unwrap_or_default()));
    }
    let address = format!("{path}{search}");
    match entry {
        HistoryEntry::Replace => replace_state(&address),
        HistoryEntry::Push => push(&address),
    }
}

/// How long to wait until the address may be written again.
pub fn rest() -> Duration {
    Duration::from_millis(((1.0 - writes_left()).max(0.0) * REST) as u64)
}

fn writes_left() -> f64 {
    let ((left, then), now) = (WRITES.get(), js_sys::Date::now());
    let left = BURST.min(left + (now - then) / REST);
    WRITES.set((left, now));
    left
}

/// Adds an entry with an address; returns whether the browser has accepted it.
pub fn push(address: &str) -> bool {
    remember();
    HERE.set(next());
    // A sandboxed frame may refuse; the page works without it.
    window().history().and_then(|history| history.push_state_with_url(&HERE.get().into(), "", Some(address))).is_ok()
}

/// To be called after "back" or "forward": saves the position in the entry that was left, and returns the one in the
/// current entry; `None` if this entry is new to the app.
pub fn arrive() -> Option<Position> {
    remember();
    let Some(entry) = number(&state()) else {
        // The browser has followed a link to a fragment, which made a new entry.
        HERE.set(next());
        replace_state(&location());
        return None;
    };
    HERE.set(entry);
    position()
}

/// The reader's last position in the current entry.
pub fn position() -> Option<Position> {
    POSITIONS.with_borrow(|all| all.iter().find(|(of, _)| *of == HERE.get()).map(|(_, position)| position.clone()))
}

/// Navigates to a fragment within the current entry, which also makes it the `:target`.
pub fn go_to_fragment(fragment: &str) {
    _ = window().location().replace(fragment);
    replace_state(&location());
}

/// Saves the position before the browser follows a link to a fragment of the page.
pub fn leave() {
    remember();
    LEFT.set(true);
}

fn remember() {
    if LEFT.replace(false) {
        return;
    }
    let top = window().scroll_y().unwrap_or_default() as i32;
    let rest = dom::one::<web_sys::Element>(".hits-rest[open]").is_some();
    let position = Position { top, rest, focus: dom::focused().map(|e| dom::path(&e)).unwrap_or_default() };
    POSITIONS.with_borrow_mut(|all| {
        all.retain(|(of, _)| *of != HERE.get());
        all.push((HERE.get(), position));
        let old = all.len().saturating_sub(MOST);
        all.drain(..old);
    });
}

fn store() {
    let lines = POSITIONS.with_borrow(|all| {
        all.iter()
            .map(|(of, p)| format!("{of} {} {} {}", p.top, u8::from(p.rest), p.focus))
            .collect::<Vec<_>>()
            .join("\n")
    });
    if let Ok(Some(storage)) = window().session_storage() {
        _ = storage.set_item(STORED, &lines);
    }
}

fn stored() -> Option<Vec<(u32, Position)>> {
    let lines = window().session_storage().ok()??.get_item(STORED).ok()??;
    let line = |line: &str| {
        let mut words = line.splitn(4, ' ');
        let (of, top, rest) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()? == "1");
        Some((of, Position { top, rest, focus: words.next()?.to_owned() }))
    };
    Some(lines.lines().filter_map(line).collect())
}

fn state() -> JsValue {
    window().history().and_then(|history| history.state()).unwrap_or_default()
}

fn number(state: &JsValue) -> Option<u32> {
    state.as_f64().map(|n| n as u32)
}

/// A number that no other entry of this tab has.
fn next() -> u32 {
    let clock = (js_sys::Date::now() / 10.0) as u64 as u32;
    HERE.get().wrapping_add(1).max(clock)
}

fn location() -> String {
    window().location().href().unwrap_or_default()
}

fn replace_state(address: &str) -> bool {
    let left = writes_left();
    WRITES.set(((left - 1.0).max(0.0), js_sys::Date::now()));
    window().history().and_then(|history| history.replace_state_with_url(&HERE.get().into(), "", Some(address))).is_ok()
}

fn restoration(mode: ScrollRestoration) {
    if let Ok(history) = window().history() {
        _ = history.set_scroll_restoration(mode);
    }
}
