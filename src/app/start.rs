//! The start in the browser: fetches the plan, then waits until a reader needs more than the printed page, and takes it over.

use super::browser::{Missing, dom, fetch, found, history, keys, root, takeover};
use super::navigate;
use super::warm_up::{self, Step};
use super::{Address, App, Pages, Site, Status, Url, head};
use crate::bundle::Bundle;
use crate::plan::packed::Problem;
use crate::route::Route;
use crate::text::Lang;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use takeover::Kept;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// One of the two programs: the pages that it draws, and which these are. Links to others are page loads.
#[derive(Clone, Copy)]
pub struct Program {
    /// Draws a page.
    pub pages: Pages,
    /// Whether it draws the page of a route.
    pub draws: fn(&Route) -> bool,
    /// What is done in idle moments before the first need.
    pub warm_up: fn(Site) -> Vec<Step>,
}

/// The app, mounted or waiting.
pub(super) struct Running {
    pub site: Site,
    pub program: Program,
    /// The page that the document was printed for.
    pub printed: &'static Route,
    /// The page that the document is about.
    pub shown: Cell<&'static Route>,
    /// Counts the ways to places: who goes on before a page is drawn arrives at the last one only.
    pub way: Cell<u32>,
    /// The words that the page on its way was found by.
    pub searched: RefCell<String>,
    mounted: Cell<Option<Mounted>>,
}

/// What the mounted app shows.
#[derive(Clone, Copy)]
pub(super) struct Mounted {
    pub address: Address,
    pub status: Status,
}

thread_local! {
    /// Whether a panic has ended the app: links are page loads again.
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic has ended the app.
pub(super) fn has_ended() -> bool {
    ENDED.get()
}

/// Starts a program.
pub fn start(program: Program) {
    std::panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        ENDED.set(true);
        // The page that was there comes back; one that was on its way is loaded.
        takeover::put_back();
        navigate::load_instead();
        root::fail("panic", "");
    }));
    wasm_bindgen_futures::spawn_local(async move {
        match load().await {
            Ok(site) => Running::new(site, program).wait(),
            Err(failure) => failure.tell(),
        }
    });
}

/// Why a program does not start. The printed page stays as it is.
enum Failure {
    /// The page is not one that this program was built with.
    Page(Missing),
    /// The data did not come.
    Fetch(fetch::Failed),
    /// The data is not what this program reads.
    Data(Problem),
}

impl Failure {
    /// Tells the reader by the page's notice, in the kinds that `boot.js` knows.
    fn tell(&self) {
        match self {
            Failure::Page(missing) => {
                missing.report();
                root::fail("data", &missing.to_string());
            }
            Failure::Fetch(fetch::Failed::Network) => root::fail("network", ""),
            Failure::Fetch(fetch::Failed::Status(status)) => root::fail("status", &status.to_string()),
            Failure::Data(problem) => root::fail("data", &problem.to_string()),
        }
    }
}

/// The site of the data that this page names.
async fn load() -> Result<Site, Failure> {
    root::check().map_err(Failure::Page)?;
    let bundle = root::file("bundle").map_err(Failure::Page)?;
    let text = fetch::text(&bundle).await.map_err(Failure::Fetch)?;
    let bundle = Bundle::parse(&text).map_err(Failure::Data)?;
    Ok(Site::from_bundle(bundle, Lang::De))
}

impl Running {
    fn new(site: Site, program: Program) -> Rc<Running> {
        let printed = Url::new(navigate::route_here(site), String::new()).route;
        Rc::new(Running {
            site,
            program,
            printed,
            shown: Cell::new(printed),
            way: Cell::new(0),
            searched: RefCell::default(),
            mounted: Cell::new(None),
        })
    }

    /// Waits for a need, or begins at once where there is one.
    fn wait(self: Rc<Self>) {
        // What stands in frames, or makes something to take away, is not to be had without the host.
        if root::is_shell() && (!(self.program.draws)(self.printed) || matches!(self.printed, Route::Embed(_))) {
            return root::fail("network", "");
        }
        navigate::listen(&self);
        let of = Rc::clone(&self);
        // A control that is pointed at or reached by keyboard will be used. Not at the press of a finger or a button: what
        // is pressed must still be there when it is let go. A finger points and presses at once, so a frame passes first.
        for (kind, wait) in [("pointerover", true), ("focusin", false)] {
            let of = Rc::clone(&of);
            dom::listen(&document(), kind, move |event| {
                if of.is_mounted() || !dom::target(&event).is_some_and(|e| is_control(&e)) {
                    return;
                }
                let of = Rc::clone(&of);
                let act = move || {
                    if !root::is_pressed() {
                        of.take_over();
                    }
                };
                if wait { dom::after_frame(act) } else { act() }
            });
        }
        for kind in ["input", "change"] {
            let of = Rc::clone(&of);
            // The new field holds what was typed, and has told its view.
            dom::listen(&document(), kind, move |_| {
                if !of.is_mounted() {
                    of.take_over();
                }
            });
        }
        let of = Rc::clone(&self);
        // Who turns the wheel on a page with a list of contents wants to see where they are.
        dom::listen(&document(), "wheel", move |_| {
            if !of.is_mounted() && has_contents(of.printed) {
                let of = Rc::clone(&of);
                dom::when_idle(move || of.take_over());
            }
        });
        root::ready();
        if root::is_shell() {
            self.fill();
        } else if let Some(button) = root::pressed() {
            self.press(&button);
        } else if wants_browser(self.printed) || !history::search().is_empty() || takeover::is_filled_in() {
            let of = Rc::clone(&self);
            dom::when_released(move || of.take_over());
        }
        warm_up::begin((self.program.warm_up)(self.site));
    }

    pub(super) fn mounted(&self) -> Option<Mounted> {
        self.mounted.get()
    }

    fn is_mounted(&self) -> bool {
        self.mounted.get().is_some() || takeover::is_running() || has_ended()
    }

    /// Puts the app in the place of the printed page; the reader sees no difference.
    pub(super) fn take_over(&self) {
        if self.is_mounted() {
            return;
        }
        let top = dom::scroll_top();
        let anchor = if top > 0 { dom::anchor() } else { None };
        // Nobody has looked further down, nor done anything there: the rest may come a frame later.
        let first_screen = top == 0 && !root::is_used();
        let mount = |root, kept: &Kept| self.mount(root, self.printed, first_screen && kept.is_nothing());
        let kept = match takeover::replace(mount) {
            Ok(kept) => kept,
            Err(missing) => return Failure::Page(missing).tell(),
        };
        kept.restore();
        // To scroll is to lay out the page.
        if top > 0 {
            dom::scroll_to(top);
            anchor.iter().for_each(dom::scroll_to_anchor);
        }
        if first_screen {
            dom::after_frame(move || kept.restore_heights());
        }
        navigate::tell_page();
    }

    /// Draws the page into the shell that stands in its place.
    fn fill(&self) {
        history::begin();
        let fragment = window().location().hash().unwrap_or_default();
        let position = history::position();
        let top = position.as_ref().is_none_or(|position| position.top == 0) && fragment.is_empty();
        if let Err(missing) = takeover::replace(|root, _| self.mount(root, self.printed, top)) {
            return Failure::Page(missing).tell();
        }
        let title = head::title(self.site, self.printed, &history::search());
        document().set_title(&title);
        if let Some(mounted) = self.mounted() {
            mounted.status.announce(&title);
        }
        // The browser looked for the reader's place before the page was there.
        if let Some(position) = position {
            dom::scroll_to(position.top);
        } else if !fragment.is_empty() {
            // Only a fragment that comes anew is gone to.
            history::write(&history::search(), history::HistoryEntry::Replace);
            history::go_to_fragment(&fragment);
            dom::focus_fragment(&fragment);
        }
        navigate::tell_page();
    }

    /// Mounts the app with a page; `top` says whether the reader is at its top, so that the rest may come a frame later.
    pub(super) fn mount(&self, root: HtmlElement, route: &'static Route, top: bool) {
        history::begin();
        let (site, program) = (self.site, self.program);
        let slot = Rc::new(Cell::new(None));
        let mounted = Rc::clone(&slot);
        leptos::mount::mount_to(root, move || {
            let (address, status) = (Address::live(route, top), Status::new());
            mounted.set(Some(Mounted { address, status }));
            provide_context(site);
            provide_context(address);
            provide_context(status);
            provide_context(Url::new(route.clone(), root::address()));
            root::panic_for_test("mount");
            view! { <App pages=program.pages /> }
        })
        .forget();
        self.mounted.set(slot.take());
    }

    /// Takes over, and presses the button that stands where this one stood.
    pub(super) fn press(&self, button: &HtmlElement) {
        let path = dom::path(button);
        self.take_over();
        let button = dom::at(&path).and_then(|button| button.dyn_into::<HtmlElement>().ok());
        if let Some(button) = found(button.ok_or(Missing::Path(path))) {
            button.click();
        }
    }
}

/// Whether a page has a list of contents, which follows the reading.
fn has_contents(page: &Route) -> bool {
    matches!(page, Route::Prose(_) | Route::Field(_) | Route::Comparisons)
}

/// Whether the page is not whole before the app is there: a citation wants the site's address and the day, a choice is
/// shown that the browser remembers.
fn wants_browser(page: &Route) -> bool {
    page.is_tool() || matches!(page, Route::Cite(_)) || *page == Route::Search && !keys::has_slash()
}

/// What a reader can use: fields, and buttons that the browser does not answer itself.
fn is_control(element: &Element) -> bool {
    dom::closest::<Element>(element, dom::CONTROLS).is_some()
}
