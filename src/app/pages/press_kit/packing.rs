//! The selected parts of the press kit, and how they are fetched and packed.

use crate::app::browser::{self, dom, fetch, files, root};
use crate::app::components::SavedFile;
use crate::app::status::{Status, use_status};
use crate::app::{Site, use_site};
use crate::export::{Content, Part, PressKit, Zip, path, size};
use crate::plan::packed;
use crate::text::{Texts, fill};
use leptos::html::Button;
use leptos::prelude::*;
use leptos::task::tick;
use web_sys::AbortController;

/// The path of a file with the size of each file that a kit can contain; `tools/press_kit_sizes.mjs` writes it.
const SIZES: &str = path::PRESS_KIT_SIZES;

/// The state of the press kit page.
#[derive(Clone, Copy)]
pub struct Packing {
    t: &'static Texts,
    status: Status,
    kit: StoredValue<PressKit>,
    /// Whether each part is chosen, in the order of the parts.
    chosen: RwSignal<Vec<bool>>,
    /// The message in the bar.
    pub said: RwSignal<String>,
    /// How many files are packed, and how many there are in all; `None` while no kit is being packed.
    pub progress: RwSignal<Option<(usize, usize)>>,
    /// The kit that was packed last.
    pub saved: RwSignal<Option<SavedFile>>,
    sizes: StoredValue<Option<Vec<(String, u64)>>>,
    stop: StoredValue<Option<AbortController>, LocalStorage>,
    /// The button that starts packing; hidden meanwhile.
    pub pack_button: NodeRef<Button>,
    /// The button that stops packing; shown meanwhile.
    pub stop_button: NodeRef<Button>,
}

/// The outcome of packing.
enum Ended {
    Packed(Vec<u8>),
    /// The path of the file that could not be fetched.
    Failed(String),
    Stopped,
}

impl Packing {
    /// Creates the state with what is chosen at first. Leaving the page stops the packing.
    pub fn new() -> Packing {
        let Site { plan, t, .. } = use_site();
        let kit = PressKit::new(plan, t);
        let chosen: Vec<bool> = kit.parts.iter().map(Part::is_chosen_at_first).collect();
        let counts = [chosen.iter().filter(|chosen| **chosen).count(), chosen.len()].map(|count| count.to_string());
        let packing = Packing {
            t,
            status: use_status(),
            chosen: RwSignal::new(chosen),
            kit: StoredValue::new(kit),
            // Sizes are not asked for before the reader chooses something.
            said: RwSignal::new(fill(t.reuse.kit_first, &[&counts[0], &counts[1]])),
            progress: RwSignal::new(None),
            saved: RwSignal::new(None),
            sizes: StoredValue::new(None),
            stop: StoredValue::new_local(None),
            pack_button: NodeRef::new(),
            stop_button: NodeRef::new(),
        };
        on_cleanup(move || packing.stop());
        packing
    }

    /// Whether a part is chosen (reactive).
    pub fn has(self, part: usize) -> bool {
        self.chosen.with(|chosen| chosen[part])
    }

    /// Adds a part to the selection, or removes it.
    pub async fn choose(self, part: usize, on: bool) {
        self.chosen.update(|chosen| chosen[part] = on);
        self.tell().await;
    }

    /// Selects all parts, or none.
    pub async fn choose_all(self, on: bool) {
        self.chosen.update(|chosen| chosen.fill(on));
        self.tell().await;
    }

    /// Cancels the packing, if it is in progress.
    pub fn stop(self) {
        self.stop.try_with_value(|stop| stop.iter().for_each(AbortController::abort));
    }

    /// Fetches and packs the selected parts, saves the ZIP file, and reports the outcome.
    pub async fn pack(self) {
        if self.progress.get_untracked().is_some() {
            return;
        }
        if self.ids().is_empty() {
            return self.announce(self.t.reuse.kit_nothing.to_owned(), true);
        }
        let today = browser::today();
        let ended = self.fetch_and_pack(&today).await;
        // The reader may have left the page meanwhile.
        if self.progress.is_disposed() {
            return;
        }
        let text = match ended {
            Ended::Packed(bytes) => {
                let name = format!("ki-aktionsplan-pressemappe-{today}.zip");
                let address = files::give_bytes(&name, &bytes);
                let text = self.t.reuse.kit_done.replace("{name}", &name);
                self.saved.set(Some(SavedFile { address, name }));
                text.replace("{size}", &size(bytes.len() as u64, self.t))
            }
            Ended::Failed(path) => self.t.reuse.kit_failed.replace("{name}", &path),
            Ended::Stopped => self.t.reuse.kit_stopped.to_owned(),
        };
        self.announce(text, true);
        self.swap(None, self.stop_button, self.pack_button).await;
    }

    /// Updates the progress, which hides one button and shows the other. If the hidden one had the focus, it moves to
    /// the other.
    async fn swap(self, progress: Option<(usize, usize)>, goes: NodeRef<Button>, comes: NodeRef<Button>) {
        let held = goes.get_untracked().is_some_and(|button| browser::is_focused(&button));
        self.progress.set(progress);
        if held {
            // A hidden element cannot take the focus, so wait until the button is shown.
            tick().await;
            comes.try_get_untracked().flatten().iter().for_each(|button| dom::focus(button));
        }
    }

    async fn fetch_and_pack(self, today: &str) -> Ended {
        let root = root::address();
        let contents = self.with_chosen(|kit, parts| kit.contents(parts, &root, today, self.t));
        let Ok(stop) = AbortController::new() else { return Ended::Stopped };
        let signal = stop.signal();
        self.stop.set_value(Some(stop));
        let all = contents.len();
        self.swap(Some((0, all)), self.pack_button, self.stop_button).await;
        self.advance(0, all);
        let mut zip = Zip::new(today);
        for (n, (name, content)) in contents.into_iter().enumerate() {
            match content {
                Content::Text(text) => zip.add(&name, text.as_bytes()),
                Content::File(path) => match fetch::bytes(&format!("{root}{path}"), &signal).await {
                    _ if signal.aborted() => return Ended::Stopped,
                    Ok(bytes) => zip.add(&name, &bytes),
                    Err(_) => return Ended::Failed(path),
                },
            }
            self.advance(n + 1, all);
        }
        Ended::Packed(zip.finish())
    }

    /// Reports how many files are packed. Screen readers hear only each quarter.
    fn advance(self, n: usize, all: usize) {
        self.progress.set(Some((n, all)));
        let text = self.t.reuse.kit_loading.replace("{n}", &n.to_string()).replace("{all}", &all.to_string());
        self.announce(text, n > 0 && n < all && 4 * n / all > 4 * (n - 1) / all);
    }

    /// Reports how much the current selection would download.
    async fn tell(self) {
        if self.progress.get_untracked().is_some() {
            return;
        }
        if self.ids().is_empty() {
            return self.announce(self.t.reuse.kit_nothing.to_owned(), false);
        }
        if self.sizes.with_value(Option::is_none) {
            let text = fetch::text(&format!("{}{SIZES}", root::address())).await.ok();
            let sizes = text.and_then(|text| packed::read::<Vec<(String, u64)>>(&text).ok());
            if self.progress.is_disposed() || self.progress.get_untracked().is_some() {
                return;
            }
            if sizes.is_none() {
                return self.announce(self.t.reuse.kit_failed.replace("{name}", SIZES), true);
            }
            self.sizes.set_value(sizes);
        }
        let paths: Vec<String> =
            self.with_chosen(|_, parts| parts.iter().flat_map(|part| part.files.clone()).collect());
        let known = self.sizes.get_value().unwrap_or_default();
        let bytes =
            paths.iter().filter_map(|path| known.iter().find(|(of, _)| of == path)).map(|(_, bytes)| bytes).sum();
        let [chosen, all] = [self.ids().len(), self.chosen.with_untracked(Vec::len)];
        let text = self.t.reuse.kit_chosen.replace("{n}", &chosen.to_string()).replace("{all}", &all.to_string());
        let text = text.replace("{files}", &paths.len().to_string()).replace("{size}", &size(bytes, self.t));
        self.announce(text, false);
    }

    fn announce(self, text: String, aloud: bool) {
        if aloud {
            self.status.announce(&text);
        }
        self.said.set(text);
    }

    /// The positions of the selected parts.
    fn ids(self) -> Vec<usize> {
        self.chosen.with_untracked(|chosen| (0..chosen.len()).filter(|n| chosen[*n]).collect())
    }

    fn with_chosen<T>(self, read: impl FnOnce(&PressKit, &[&Part]) -> T) -> T {
        let ids = self.ids();
        self.kit.with_value(|kit| read(kit, &ids.iter().map(|n| &kit.parts[*n]).collect::<Vec<_>>()))
    }
}
