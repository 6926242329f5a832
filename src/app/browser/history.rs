//! The browser's history: entries of our own, and where a reader was in each of them.

use super::{dom, root};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// What a change of the address is to "back".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryEntry {
    /// A new entry: back undoes it.
    Push,
    /// The same entry, changed.
    Replace,
}

/// Where a reader was on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// How far it was scrolled, in pixels.
    pub top: i32,
    /// The path of the focused element, see [`dom::path`]; empty where there was none.
    pub focus: String,
}

thread_local! {
    /// The number of the entry that is shown.
    static HERE: Cell<u32> = const { Cell::new(0) };
    /// Whether the position of this entry was remembered before the browser left it.
    static LEFT: Cell<bool> = const { Cell::new(false) };
    /// Positions by the number of their entry.
    static POSITIONS: RefCell<Vec<(u32, Position)>> = const { RefCell::new(vec![]) };
}

/// The key of the positions in the session's storage: they outlive a reload.
const STORED: &str = "ki-aktionsplan positions";
/// So many entries are remembered.
const MOST: usize = 100;

/// The query string of the address bar, empty or with its question mark.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The fragment of the address bar, without its `#`. Ids of the plan need no decoding.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Takes the history over from the browser: from now on, positions are remembered and restored here.
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
        store();
        // A page that is loaded again is scrolled by the browser, before the app is there.
        restoration(ScrollRestoration::Auto);
    });
    dom::listen(&window(), "pageshow", |_| restoration(ScrollRestoration::Manual));
}

/// Writes a query string, or one with a fragment, into the address bar; the fragment of the last one goes.
///
/// In a frame, "back" is the other page's: nothing is added to it. And the fragment says what that page asks, so it stays.
pub fn write(search: &str, entry: HistoryEntry) {
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

/// Adds an entry for an address.
pub fn push(address: &str) {
    remember();
    HERE.set(next());
    // A sandboxed frame may refuse; the page answers all the same.
    if let Ok(history) = window().history() {
        _ = history.push_state_with_url(&HERE.get().into(), "", Some(address));
    }
}

/// After "back" or "forward": remembers where the reader was, and says where on the page that comes; nothing where this
/// entry is not ours.
pub fn arrive() -> Option<Position> {
    remember();
    let Some(entry) = number(&state()) else {
        // A link to a fragment, which the browser followed.
        HERE.set(next());
        replace_state(&location());
        return None;
    };
    HERE.set(entry);
    position()
}

/// Where the reader was in this entry before.
pub fn position() -> Option<Position> {
    POSITIONS.with_borrow(|all| all.iter().find(|(of, _)| *of == HERE.get()).map(|(_, position)| position.clone()))
}

/// Goes to a fragment in this entry: marks it as the target, as a link to it would.
pub fn go_to_fragment(fragment: &str) {
    _ = window().location().replace(fragment);
    replace_state(&location());
}

/// Remembers where the reader is, before the browser follows a link to a fragment of the page.
pub fn leave() {
    remember();
    LEFT.set(true);
}

fn remember() {
    if LEFT.replace(false) {
        return;
    }
    let top = window().scroll_y().unwrap_or_default() as i32;
    let position = Position { top, focus: dom::focused().map(|e| dom::path(&e)).unwrap_or_default() };
    POSITIONS.with_borrow_mut(|all| {
        all.retain(|(of, _)| *of != HERE.get());
        all.push((HERE.get(), position));
        let old = all.len().saturating_sub(MOST);
        all.drain(..old);
    });
}

fn store() {
    let lines = POSITIONS.with_borrow(|all| {
        all.iter().map(|(of, p)| format!("{of} {} {}", p.top, p.focus)).collect::<Vec<_>>().join("\n")
    });
    if let Ok(Some(storage)) = window().session_storage() {
        _ = storage.set_item(STORED, &lines);
    }
}

fn stored() -> Option<Vec<(u32, Position)>> {
    let lines = window().session_storage().ok()??.get_item(STORED).ok()??;
    let line = |line: &str| {
        let mut words = line.splitn(3, ' ');
        let (of, top) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some((of, Position { top, focus: words.next()?.to_owned() }))
    };
    Some(lines.lines().filter_map(line).collect())
}

fn state() -> JsValue {
    window().history().and_then(|history| history.state()).unwrap_or_default()
}

fn number(state: &JsValue) -> Option<u32> {
    state.as_f64().map(|n| n as u32)
}

/// A number that no entry of this tab has.
fn next() -> u32 {
    let clock = (js_sys::Date::now() / 10.0) as u64 as u32;
    HERE.get().wrapping_add(1).max(clock)
}

fn location() -> String {
    window().location().href().unwrap_or_default()
}

fn replace_state(address: &str) {
    if let Ok(history) = window().history() {
        _ = history.replace_state_with_url(&HERE.get().into(), "", Some(address));
    }
}

fn restoration(mode: ScrollRestoration) {
    if let Ok(history) = window().history() {
        _ = history.set_scroll_restoration(mode);
    }
}
