//! The switch between languages in the running app: loads the edition in another language, and draws the current page in it.

use super::browser::{dom, history, preferences, root, takeover};
use super::start::{Failure, Running, edition};
use super::{Site, head, navigate};
use crate::preferences::{LANGUAGE, with};
use crate::text::Lang;
use leptos::prelude::*;
use std::rc::Rc;

impl Running {
    /// Loads the edition in another language and draws the current page in it, with all that the reader has opened, typed
    /// and chosen. `moved` says whether the address bar names it already, as after "back". If the edition does not come, the
    /// browser loads its page.
    pub(super) fn switch(self: &Rc<Self>, lang: Lang, moved: bool) {
        let of = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let (here, search) = (window().location(), history::search());
            let path = of.shown.get().path();
            let address = of.site().lang.sibling(lang, &root::address()) + &path + &search;
            let bundle = edition(lang).await;
            let Ok(bundle) = bundle else {
                _ = if moved { here.reload() } else { here.assign(&address) };
                return;
            };
            root::speak(lang.tag());
            if !moved {
                preferences::set(&with(&preferences::stored(), LANGUAGE, lang.tag()));
                history::begin();
                history::push(&address);
            }
            of.site.set(Site::from_bundle(bundle));
            let page = of.keep(navigate::route_here(of.site()));
            if !(of.program.draws)(page) {
                _ = here.reload();
                return;
            }
            of.shown.set(page);
            of.draw_again();
        });
    }

    /// Draws the current page again, in the language of the site.
    fn draw_again(self: &Rc<Self>) {
        let (top, page) = (dom::scroll_top(), self.shown.get());
        // The same text has another height in another language.
        let anchor = if top > 0 { dom::anchor() } else { None };
        let old = self.handle.take();
        let kept = takeover::replace(|root, _| {
            drop(old);
            self.mount(root, page, false);
        });
        match kept {
            Ok(kept) => kept.restore(),
            Err(missing) => return Failure::Page(missing).tell(),
        }
        dom::scroll_to(top);
        anchor.iter().for_each(dom::scroll_to_anchor);
        let title = head::title(self.site(), page, &history::search());
        document().set_title(&title);
        if let Some(mounted) = self.mounted() {
            mounted.status.announce(&title);
        }
        navigate::tell_page();
    }
}
