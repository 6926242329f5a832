//! The page on which readers set how the site looks on their device.

use super::PageHead;
use crate::app::browser::preferences::{set, stored};
use crate::app::components::*;
use crate::app::languages::LanguageLinks;
use crate::app::status::use_status;
use crate::app::{Site, use_address, use_site};
use crate::preferences::{LANGUAGE, PREFERENCES, Preference, with};
use leptos::prelude::*;

/// The page. Its own text is the sample, because each choice applies at once.
#[component]
pub fn PreferencesPage() -> impl IntoView {
    let Site { t, lang, .. } = use_site();
    // The build prints the defaults.
    let text = RwSignal::new(if use_address().is_live() { stored() } else { String::new() });
    let refused = RwSignal::new(false);
    let change = move |new: String| {
        refused.set(!set(&new));
        text.set(new);
    };
    let row = move |preference: &'static Preference| {
        let options = preference.options.iter().map(|(_, name)| name(t).to_owned()).collect();
        let choose = move |n| change(preference.with(&text.get_untracked(), n));
        view! {
            <Segments
                name=preference.key
                legend=(preference.label)(t)
                options
                chosen=Signal::derive(move || preference.chosen(&text.get()))
                choose=Callback::new(choose)
            />
        }
    };
    let status = use_status();
    let reset = move |_| {
        change(with("", LANGUAGE, lang.tag()));
        status.show(t.personal.preferences_were_reset);
    };
    view! {
        <div class="reading-text preferences">
            <PageHead title=t.personal.preferences.to_owned() lead=t.personal.preferences_lead />
            <noscript><p class="note">{t.personal.preferences_noscript}</p></noscript>
            <form>{PREFERENCES.iter().map(row).collect_view()}</form>
            <div role="group" class="preferences-languages" aria-labelledby="sprachen"><span id="sprachen">{t.languages}</span><LanguageLinks /></div>
            <p><button type="button" class="button needs-script" on:click=reset>{t.personal.preferences_reset}</button></p>
            <p role="status" class="preferences-refused">{move || refused.get().then_some(t.personal.preferences_refused)}</p>
            <p class="needs-script">{t.personal.preferences_kept}</p>
        </div>
    }
}
