//! Copying and sharing: their buttons, and the dialog for browsers that do not let a page copy.

use crate::app::browser::{self, Sharing, files, root};
use crate::app::status::{Status, use_status};
use crate::app::{use_site, use_url};
use crate::text::Texts;
use leptos::html::{Dialog, Textarea};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What stands in a text to copy for the site's address: only the browser knows it, and a copy of the site elsewhere
/// cites itself.
pub const ROOT: &str = "{root}";
/// What stands in it for the day on which it is copied.
pub const TODAY: &str = "{today}";

/// A text with its marks replaced by what they stand for.
fn filled(text: &str) -> String {
    text.replace(ROOT, &root::address()).replace(TODAY, &browser::today())
}

/// The clipboard: it says what came of copying, and where the browser refuses, it offers the text in a dialog.
#[derive(Clone, Copy)]
pub struct Clipboard {
    t: &'static Texts,
    status: Status,
    dialog: NodeRef<Dialog>,
    field: NodeRef<Textarea>,
}

/// The clipboard of the view that is being made.
pub fn use_clipboard() -> Clipboard {
    use_context().unwrap_or_else(Clipboard::new)
}

impl Clipboard {
    /// For the views of an app; [`CopyDialog`] belongs to it.
    pub fn new() -> Clipboard {
        Clipboard { t: use_site().t, status: use_status(), dialog: NodeRef::new(), field: NodeRef::new() }
    }

    /// Copies a text; marks in it are replaced.
    pub fn copy(self, text: &str) {
        let text = filled(text);
        spawn_local(async move { self.write(text).await });
    }

    /// Shares a link where the browser can; where it cannot, copies it.
    fn share(self, title: String, link: &str) {
        let link = filled(link);
        spawn_local(async move {
            match browser::share(&title, &link).await {
                Sharing::Done => self.status.show(self.t.reuse.shared),
                Sharing::Dismissed => {}
                Sharing::Impossible => self.write(link).await,
            }
        });
    }

    async fn write(self, text: String) {
        if browser::copy(&text).await {
            return self.status.show(self.t.copied);
        }
        let (dialog, field) = (self.dialog.get_untracked(), self.field.get_untracked());
        if dialog.zip(field).is_some_and(|(dialog, field)| browser::offer(&dialog, &field, &text)) {
            // The dialog shows it; who does not see the dialog open hears it.
            self.status.announce(self.t.copy_failed);
        } else {
            self.status.show(self.t.copy_failed);
        }
    }
}

/// A button that copies a text.
#[component]
pub fn CopyButton(
    /// Asked when the button is pressed.
    #[prop(into)]
    text: Callback<(), String>,
    /// What it says.
    name: &'static str,
    /// How it looks.
    #[prop(default = "button")]
    class: &'static str,
) -> impl IntoView {
    let clipboard = use_clipboard();
    view! { <button type="button" class=class on:click=move |_| clipboard.copy(&text.run(()))>{name}</button> }
}

/// A button that shares a link.
#[component]
pub fn ShareButton(title: String, link: String) -> impl IntoView {
    let clipboard = use_clipboard();
    let share = move |_| clipboard.share(title.clone(), &link);
    view! { <button type="button" class="button needs-script" on:click=share>{clipboard.t.reuse.share}</button> }
}

/// A button that copies a picture of the site.
#[component]
pub fn CopyImageButton(
    /// The picture's path below the site's root.
    path: String,
) -> impl IntoView {
    let (t, status) = (use_site().t.reuse, use_status());
    let address = use_url().file(&path);
    let copy = move |_| {
        let address = address.clone();
        // The browser is asked at once: later it would not count as the reader's wish.
        spawn_local(async move {
            status.show(if files::copy_image(&address).await { t.image_copied } else { t.image_failed });
        });
    };
    view! { <button type="button" class="action" on:click=copy>{t.copy_image}</button> }
}

/// What opens where the browser does not let a page copy: the text, selected, to be copied by hand.
#[component]
pub fn CopyDialog() -> impl IntoView {
    let Clipboard { t, dialog, field, .. } = use_clipboard();
    view! {
        <dialog class="copy-dialog" aria-labelledby="von-hand" node_ref=dialog>
            <p id="von-hand">{t.reuse.copy_by_hand}</p>
            <textarea readonly rows="6" aria-labelledby="von-hand" node_ref=field></textarea>
            <form method="dialog"><button type="submit" class="button">{t.reuse.close}</button></form>
        </dialog>
    }
}
