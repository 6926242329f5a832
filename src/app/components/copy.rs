//! Buttons to copy and share, and the dialog for browsers that refuse to copy.

use crate::app::browser::{self, Sharing, files, root};
use crate::app::status::{Status, use_status};
use crate::app::{use_address, use_site, use_url};
use crate::text::Texts;
use leptos::html::{Dialog, Textarea};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Placeholder for the site's address in a text to copy. Only the browser knows the address, so a mirror of the site
/// cites itself.
pub const ROOT: &str = "{root}";
/// Placeholder for the date on which a text is copied.
pub const TODAY: &str = "{today}";

/// Replaces the placeholders in a text.
pub(super) fn filled(text: &str) -> String {
    text.replace(ROOT, &root::address()).replace(TODAY, &browser::today())
}

/// Copies and shares texts, and reports the outcome. If the browser refuses to copy, a dialog offers the text.
#[derive(Clone, Copy)]
pub struct Clipboard {
    t: &'static Texts,
    status: Status,
    dialog: NodeRef<Dialog>,
    field: NodeRef<Textarea>,
}

/// The clipboard of the surrounding app.
pub fn use_clipboard() -> Clipboard {
    use_context().unwrap_or_else(Clipboard::new)
}

impl Clipboard {
    /// Creates the clipboard of an app, which must contain one [`CopyDialog`].
    pub fn new() -> Clipboard {
        Clipboard { t: use_site().t, status: use_status(), dialog: NodeRef::new(), field: NodeRef::new() }
    }

    /// Copies a text after replacing its placeholders.
    pub fn copy(self, text: &str) {
        let text = filled(text);
        spawn_local(async move { self.write(text).await });
    }

    /// Shares a link if the browser can, and copies it otherwise.
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
            // The dialog shows this message itself, so it is only announced to screen readers.
            self.status.announce(self.t.copy_failed);
        } else {
            self.status.show(self.t.copy_failed);
        }
    }
}

/// A button that copies a text.
#[component]
pub fn CopyButton(
    /// Called when the button is pressed; returns the text to copy.
    #[prop(into)]
    text: Callback<(), String>,
    /// The label of the button.
    name: &'static str,
    /// The class of the button.
    #[prop(default = "button")]
    class: &'static str,
    /// Its accessible name where the label alone does not tell it from others; begins with the label.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let clipboard = use_clipboard();
    // The start script copies this text if the button is pressed before the app is there.
    let printed = (!use_address().is_live()).then(|| text.run(()));
    view! { <button type="button" class=class aria-label=label data-copy=printed on:click=move |_| clipboard.copy(&text.run(()))>{name}</button> }
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
    /// The title of the picture, which tells the button from others for screen readers.
    title: String,
) -> impl IntoView {
    let (t, status) = (use_site().t.reuse, use_status());
    let address = use_url().file(&path);
    let copy = move |_| {
        let address = address.clone();
        // Start at once: browsers allow writing to the clipboard only right after a click.
        spawn_local(async move {
            status.show(if files::copy_image(&address).await { t.image_copied } else { t.image_failed });
        });
    };
    let label = format!("{}: {title}", t.copy_image);
    view! { <button type="button" class="action" aria-label=label on:click=copy>{t.copy_image}</button> }
}

/// Shows a text, selected, for the reader to copy by hand where the browser does not let a page copy.
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
