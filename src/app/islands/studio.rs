//! The studio: the form asks, the address remembers, the frame shows, and the text to copy follows. Without signals: all
//! of it changes together, and there is little of it.

use crate::app::browser::{dom, frame, history, root};
use crate::export::{PARTS, Snippet};
use crate::query::print;
use leptos::prelude::{set_timeout, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlIFrameElement, HtmlInputElement, HtmlSelectElement};

/// What the frame is given before it has said its height, in pixels.
const FIRST_HEIGHT: u32 = 400;

/// The page's elements, and what the frame shows.
struct Page {
    island: HtmlElement,
    view: HtmlSelectElement,
    query: HtmlInputElement,
    title: HtmlInputElement,
    own_accent: HtmlInputElement,
    accent: HtmlInputElement,
    level: HtmlSelectElement,
    /// As high as the frame is drawn.
    sheet: HtmlElement,
    frame: HtmlIFrameElement,
    weight: Element,
    height: Cell<u32>,
    shown: RefCell<String>,
}

/// Starts it.
pub fn start(island: &HtmlElement) {
    let Some(page) = Page::read(island).map(Rc::new) else { return };
    page.show(&Snippet::parse(&history::search()));
    page.refresh();
    let of = Rc::clone(&page);
    dom::listen(island, "input", move |event| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let name = target.and_then(|t| t.get_attribute("name")).unwrap_or_default();
        if name == "breite" {
            return of.fit();
        }
        // Another content has another name and no choice yet.
        if name == "ansicht" {
            of.title.set_value(&of.name());
            of.query.set_value("");
        }
        history::write(&of.asked().print(), history::Entry::Same);
        of.refresh();
    });
    dom::listen(island, "submit", |event| event.prevent_default());
    let of = Rc::clone(&page);
    frame::listen(&page.frame, move |height| {
        of.height.set(height);
        of.fit();
        of.tell();
    });
    let of = Rc::clone(&page);
    dom::listen(&window(), "resize", move |_| of.fit());
    let of = Rc::clone(&page);
    dom::listen(&page.frame, "load", move |_| {
        // What an island asks for comes a little later.
        for seconds in [1, 4] {
            let of = Rc::clone(&of);
            set_timeout(move || of.weight.set_text_content(Some(&of.weighed())), Duration::from_secs(seconds));
        }
    });
}

impl Page {
    fn read(island: &HtmlElement) -> Option<Self> {
        Some(Page {
            island: island.clone(),
            view: dom::within(island, "#ansicht")?,
            query: dom::within(island, "#auswahl")?,
            title: dom::within(island, "#titel")?,
            own_accent: dom::within(island, "#eigener-akzent")?,
            accent: dom::within(island, "#akzent")?,
            level: dom::within(island, "#ebene")?,
            sheet: dom::within(island, ".studio-sheet")?,
            frame: dom::within(island, "iframe")?,
            weight: dom::within(island, ".studio-weight")?,
            height: Cell::new(FIRST_HEIGHT),
            shown: RefCell::default(),
        })
    }

    /// The name of the chosen content.
    fn name(&self) -> String {
        let chosen = format!("option[value='{}']", self.view.value());
        let name = dom::within::<Element>(&self.view, &chosen).and_then(|o| o.text_content()).unwrap_or_default();
        format!("{}: {name}", dom::word(&self.title, "site"))
    }

    /// Fills the form.
    fn show(&self, snippet: &Snippet) {
        let (path, query) = snippet.split();
        self.view.set_value(path);
        if self.view.value().is_empty() {
            self.view.set_selected_index(0);
        }
        self.query.set_value(query);
        self.title.set_value(&if snippet.title.is_empty() { self.name() } else { snippet.title.clone() });
        self.own_accent.set_checked(snippet.accent.is_some());
        if let Some(accent) = &snippet.accent {
            self.accent.set_value(&format!("#{accent}"));
        }
        self.level.set_value(&snippet.level.map(|l| l.to_string()).unwrap_or_default());
        for input in dom::all::<HtmlInputElement>(&self.island, "[name=mit]") {
            input.set_checked(!snippet.without.contains(&input.value().as_str()));
        }
        let options = snippet.print();
        for input in dom::all::<HtmlInputElement>(&self.island, "[name=farben]") {
            let word = format!("farben={}", input.value());
            input.set_checked(options.contains(&word) || (input.value() == "auto" && !options.contains("farben=")));
        }
    }

    /// What the form asks.
    fn asked(&self) -> Snippet {
        let query = self.query.value();
        let query = query.trim().trim_start_matches('?');
        let view = self.view.value();
        let ticked = |name: &str| {
            let all = dom::all::<HtmlInputElement>(&self.island, &format!("[name={name}]"));
            all.into_iter().filter(HtmlInputElement::checked).map(|i| i.value()).collect::<Vec<_>>()
        };
        let with = ticked("mit");
        let colours = ticked("farben").pop().unwrap_or_default();
        let without: Vec<&str> = PARTS.into_iter().filter(|part| !with.iter().any(|w| w == part)).collect();
        let accent = if self.own_accent.checked() { self.accent.value() } else { String::new() };
        // By way of the address's own words: one reading of them.
        let options =
            [("farben", colours), ("akzent", accent), ("ebene", self.level.value()), ("ohne", without.join(","))];
        let view = if query.is_empty() { view } else { format!("{view}?{query}") };
        Snippet { view, title: self.title.value(), ..Snippet::parse(&print(options)) }
    }

    /// What the form asks, with what only the browser knows.
    fn snippet(&self) -> Snippet {
        Snippet { root: root::address(), height: self.height.get(), ..self.asked() }
    }

    /// Shows what the form asks.
    fn refresh(&self) {
        let wanted = self.snippet().frame();
        if *self.shown.borrow() != wanted {
            // A change behind `#` alone would not load the page again.
            self.frame.set_src("about:blank");
            self.frame.set_src(&wanted);
            self.weight.set_text_content(None);
            self.shown.replace(wanted);
        }
        self.tell();
        self.fit();
    }

    /// Texts to copy, and warnings.
    fn tell(&self) {
        let snippet = self.snippet();
        let host = window().location().host().unwrap_or_default();
        let privacy = dom::word(&self.island, "privacy").replace("{host}", &host);
        for (id, text) in
            [("code-script", snippet.script()), ("code-iframe", snippet.iframe()), ("code-datenschutz", privacy)]
        {
            if let Some(code) = dom::within::<Element>(&self.island, &format!("#{id}")) {
                code.set_text_content(Some(text.trim_end()));
            }
        }
        self.warn("#titel-warnung", |words| {
            if self.title.value().trim().is_empty() { dom::word(words, "warning") } else { String::new() }
        });
        let pages = [dom::word(&self.island, "light"), dom::word(&self.island, "dark")];
        let poor = snippet.poor([&pages[0], &pages[1]]);
        self.warn("#akzent-warnung", |words| {
            let places: Vec<String> = poor
                .iter()
                // Down, never up: 4.49 is not enough. In tenths: printing a fraction takes kilobytes.
                .map(|(ground, contrast)| {
                    let tenths = (contrast * 10.0) as u32;
                    dom::word(words, ground).replace("{contrast}", &format!("{},{}", tenths / 10, tenths % 10))
                })
                .collect();
            if places.is_empty() {
                String::new()
            } else {
                dom::word(words, "warning").replace("{where}", &places.join(", "))
            }
        });
    }

    fn warn(&self, place: &str, text: impl FnOnce(&Element) -> String) {
        let Some(warning) = dom::within::<Element>(&self.island, place) else { return };
        let text = text(&warning);
        if warning.text_content().as_deref() != Some(text.as_str()) {
            warning.set_text_content(Some(&text));
        }
    }

    /// Gives the frame the chosen width, and makes it smaller where the window is.
    fn fit(&self) {
        let chosen =
            dom::all::<HtmlInputElement>(&self.island, "[name=breite]").into_iter().find(HtmlInputElement::checked);
        let width: u32 = chosen.and_then(|i| i.value().parse().ok()).unwrap_or(768);
        let height = self.height.get();
        let room = frame::room(&self.sheet);
        // In thousandths: printing a fraction takes kilobytes.
        let scale = (room * 1000 / width).clamp(100, 1000);
        let set = |element: &HtmlElement, name, value: String| _ = element.style().set_property(name, &value);
        set(&self.frame, "width", format!("{width}px"));
        set(&self.frame, "height", format!("{height}px"));
        set(&self.frame, "transform", format!("scale({}.{:03})", scale / 1000, scale % 1000));
        set(&self.sheet, "height", format!("{}px", (height * scale).div_ceil(1000)));
    }

    /// What the frame has fetched, in words.
    fn weighed(&self) -> String {
        let Some(weight) = frame::weigh(&self.frame) else { return String::new() };
        let word = |name| dom::word(&self.weight, name);
        let cookies = if weight.cookies == 0 { word("no-cookies") } else { weight.cookies.to_string() };
        word(if weight.foreign == 0 { "weight" } else { "foreign" })
            .replace("{size}", &format!("{}\u{a0}kB", weight.bytes.div_ceil(1000)))
            .replace("{files}", &weight.files.to_string())
            .replace("{cookies}", &cookies)
            .replace("{foreign}", &weight.foreign.to_string())
    }
}
