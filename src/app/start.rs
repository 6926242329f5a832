//! Starts the app: fetches the bundle, waits until the reader needs more than the printed page, and takes it over.

use super::browser::{Missing, dom, fetch, found, history, keys, root, takeover};
use super::navigate;
use super::warm_up::{self, Step};
use super::{Address, App, Pages, Site, Status, Url, head};
use crate::bundle::Bundle;
use crate::plan::packed::Problem;
use crate::route::Route;
use crate::text::Lang;
use leptos::prelude::*;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use takeover::Kept;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// One of the two programs. A link to a page of the other program is a page load.
#[derive(Clone, Copy)]
pub struct Program {
    /// Draws the page of a route.
    pub pages: Pages,
    /// Whether this program contains the page of a route.
    pub draws: fn(&Route) -> bool,
    /// The work for idle moments before the app is needed.
    pub warm_up: fn(Site) -> Vec<Step>,
}

/// The running app, mounted or still waiting.
pub(super) struct Running {
    /// The site in the language that is read.
    pub site: Cell<Site>,
    pub program: Program,
    /// The page that the document was printed for.
    pub printed: &'static Route,
    /// The page that is currently shown.
    pub shown: Cell<&'static Route>,
    /// The words by which the next page was found, to be highlighted there.
    pub searched: RefCell<String>,
    mounted: Cell<Option<Mounted>>,
    /// Ends the mounted app when dropped.
    pub handle: RefCell<Option<Box<dyn Any>>>,
}

/// The parts of the mounted app that code outside its views needs.
#[derive(Clone, Copy)]
pub(super) struct Mounted {
    pub address: Address,
    pub status: Status,
}

thread_local! {
    /// Whether a panic has ended the app; links are page loads from then on.
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic has ended the app.
pub(super) fn has_ended() -> bool {
    ENDED.get()
}

/// Starts a program: the entry point of both.
pub fn start(program: Program) {
    std::panic::set_hook(Box::new(|info| {
        leptos::logging::error!("{info}");
        ENDED.set(true);
        // Restores the printed page, or lets the browser load the page that was being drawn.
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
pub(super) enum Failure {
    /// The page is not one that this program was built with.
    Page(Missing),
    /// The data did not come.
    Fetch(fetch::Failed),
    /// The data is not what this program reads.
    Data(Problem),
}

impl Failure {
    /// Tells the reader by the page's notice, in the kinds that `boot.js` knows.
    pub fn tell(&self) {
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
    Ok(Site::from_bundle(bundle))
}

/// The bundle of another language.
pub(super) async fn edition(lang: Lang) -> Result<Bundle, Failure> {
    let bundle = root::edition(lang.tag()).map_err(Failure::Page)?;
    let text = fetch::text(&bundle).await.map_err(Failure::Fetch)?;
    Bundle::parse(&text).map_err(Failure::Data)
}

impl Running {
    fn new(site: Site, program: Program) -> Rc<Running> {
        let printed = Url::new(navigate::route_here(site), String::new()).route;
        Rc::new(Running {
            site: Cell::new(site),
            program,
            printed,
            shown: Cell::new(printed),
            searched: RefCell::default(),
            mounted: Cell::new(None),
            handle: RefCell::default(),
        })
    }

    /// Waits until the app is needed, or takes over at once if it already is.
    fn wait(self: Rc<Self>) {
        // Frames and tools do not work offline.
        if root::is_shell() && (!(self.program.draws)(self.printed) || matches!(self.printed, Route::Embed(_))) {
            return root::fail("network", "");
        }
        navigate::listen(&self);
        let of = Rc::clone(&self);
        // Whoever points at a control, or focuses it, is about to use it. Do not replace it while it is pressed, as the
        // click would be lost. A finger points and presses at once, so wait a frame to find out.
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
            // Takeover carries the input over to the new field, and tells its view.
            dom::listen(&document(), kind, move |_| {
                if !of.is_mounted() {
                    of.take_over();
                }
            });
        }
        let of = Rc::clone(&self);
        // A reader who turns the wheel on a page with a list of contents wants to see the current section.
        dom::listen(&document(), "wheel", move |_| {
            if !of.is_mounted() && has_contents(of.printed) {
                let of = Rc::clone(&of);
                dom::when_idle(move || of.take_over());
            }
        });
        root::ready();
        if root::is_shell() {
            self.fill();
        } else if let Some(pressed) = root::pressed() {
            self.press(&pressed);
        } else if wants_browser(self.printed)
            || !history::search().is_empty()
            || takeover::is_filled_in()
            || dom::focused().is_some_and(|focused| is_control(&focused))
        {
            let of = Rc::clone(&self);
            dom::when_released(move || of.take_over());
        }
        warm_up::begin((self.program.warm_up)(self.site()));
    }

    pub(super) fn mounted(&self) -> Option<Mounted> {
        self.mounted.get()
    }

    fn is_mounted(&self) -> bool {
        self.mounted.get().is_some() || takeover::is_running() || has_ended()
    }

    /// Replaces the printed page by the app, without a visible difference.
    pub(super) fn take_over(&self) {
        if self.is_mounted() {
            return;
        }
        let top = dom::scroll_top();
        let anchor = if top > 0 { dom::anchor() } else { None };
        // A reader who has neither scrolled nor interacted cannot see what is further down, so that may be drawn a
        // frame later.
        let first_screen = top == 0 && !root::is_used();
        let mount = |root, kept: &Kept| self.mount(root, self.printed, first_screen && kept.is_nothing());
        let kept = match takeover::replace(mount) {
            Ok(kept) => kept,
            Err(missing) => return Failure::Page(missing).tell(),
        };
        kept.restore();
        // Scrolling forces a layout, so avoid it at the top.
        if top > 0 {
            dom::scroll_to(top);
            anchor.iter().for_each(dom::scroll_to_anchor);
        }
        if first_screen {
            dom::after_frame(move || kept.restore_heights());
        }
        navigate::tell_page();
    }

    /// Draws the requested page into the offline shell.
    fn fill(&self) {
        history::begin();
        let fragment = window().location().hash().unwrap_or_default();
        let position = history::position();
        let top = position.as_ref().is_none_or(|position| position.top == 0) && fragment.is_empty();
        if let Err(missing) = takeover::replace(|root, _| self.mount(root, self.printed, top)) {
            return Failure::Page(missing).tell();
        }
        let title = head::title(self.site(), self.printed, &history::search());
        document().set_title(&title);
        if let Some(mounted) = self.mounted() {
            mounted.status.announce(&title);
        }
        // The browser tried to restore the position before the page was drawn.
        if let Some(position) = position {
            dom::scroll_to(position.top);
        } else if !fragment.is_empty() {
            // The browser only navigates to a fragment that differs from the current one, so remove it first.
            history::write(&history::search(), history::HistoryEntry::Replace);
            history::go_to_fragment(&fragment);
            dom::focus_fragment(&fragment);
        }
        navigate::tell_page();
    }

    /// Mounts the app with a page; `top` says whether the reader is at its top, so that the content below may come a
    /// frame later.
    pub(super) fn mount(&self, root: HtmlElement, route: &'static Route, top: bool) {
        history::begin();
        let (site, program) = (self.site(), self.program);
        let slot = Rc::new(Cell::new(None));
        let mounted = Rc::clone(&slot);
        let handle = leptos::mount::mount_to(root, move || {
            let (address, status) = (Address::live(route, top), Status::new());
            mounted.set(Some(Mounted { address, status }));
            provide_context(site);
            provide_context(address);
            provide_context(status);
            provide_context(Url::new(route.clone(), root::address()));
            root::panic_for_test("mount");
            view! { <App pages=program.pages /> }
        });
        self.handle.replace(Some(Box::new(handle)));
        self.mounted.set(slot.take());
    }

    /// The site in the language that is read.
    pub(super) fn site(&self) -> Site {
        self.site.get()
    }

    /// Takes over, then presses the button or the place on the map that has replaced this one.
    pub(super) fn press(&self, pressed: &Element) {
        if !pressed.matches(dom::MARKS).unwrap_or_default() {
            return self.replaced(pressed).iter().for_each(HtmlElement::click);
        }
        // By its city, since filters leave fewer places than the printed map has.
        let city = pressed.get_attribute("data-city").unwrap_or_default();
        let map = pressed.parent_element().and_then(|marks| dom::closest::<Element>(&marks, "[class^=\"marks-\"]"));
        let map = map.and_then(|marks| marks.get_attribute("class")).unwrap_or_default();
        self.take_over();
        if let Some(mark) = dom::one::<Element>(&format!(".{map} [data-city=\"{city}\"]")) {
            dom::click_at(&mark, 0, 0);
        }
    }

    /// Takes over, and returns the element that has replaced this one.
    pub(super) fn replaced(&self, element: &Element) -> Option<HtmlElement> {
        let path = dom::path(element);
        self.take_over();
        let element = dom::at(&path).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        found(element.ok_or(Missing::Path(path)))
    }
}

/// Whether a page has a list of contents that marks the current section.
fn has_contents(page: &Route) -> bool {
    matches!(page, Route::Prose(_) | Route::Field(_) | Route::Comparisons | Route::Data)
}

/// Whether a page is incomplete without the app. Tools are; so are citations, which need the site's address and the
/// date; pages that show what is stored on the device; and the search page if the browser stores another setting than the
/// printed one.
fn wants_browser(page: &Route) -> bool {
    page.is_tool() && page.is_interactive()
        || matches!(page, Route::Cite(_) | Route::Preferences | Route::ReadingList)
        || *page == Route::Search && !keys::has_slash()
}

/// Whether an element is a control that needs the app.
fn is_control(element: &Element) -> bool {
    dom::closest::<Element>(element, dom::CONTROLS).is_some()
}
