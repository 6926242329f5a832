//! The start in the browser: fetch, parse, mount; or say what failed and offer to try again.

use super::browser::{drawings, fetch, history, keep, root};
use super::{App, Site, Url, head};
use crate::plan::Plan;
use crate::text::{Lang, Texts};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Why the app did not start: what happened, and whether trying again may help.
pub struct Failure {
    what: String,
    again: bool,
}

/// Starts the app over the static page.
pub async fn start() {
    let lang = Lang::De;
    match load(lang.texts()).await {
        Ok(plan) => mount(Site::new(plan, lang)),
        Err(failure) => fail(&failure, lang.texts()),
    }
}

async fn load(t: &Texts) -> Result<Plan, Failure> {
    let text = fetch::text(&root::file("data-plan")).await.map_err(|e| match e {
        fetch::Failed::Network(_) => Failure { what: t.load_network.to_owned(), again: true },
        fetch::Failed::Status(status) => Failure { what: format!("{} {status}", t.load_status), again: true },
    })?;
    Plan::parse(&text).map_err(|e| Failure { what: format!("{} {e}", t.load_data), again: false })
}

fn home() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

/// Clears the static page and draws the same one, alive, in one task: the browser never paints the moment between.
fn mount(site: Site) {
    let Some(home) = home() else { return };
    let (path, search, _) = history::place();
    let base = root::path();
    let below = path.strip_prefix(base.as_str()).unwrap_or(&path).to_owned();
    let kept = keep::keep(&home);
    drawings::take(&home);
    let height = window().scroll_y().unwrap_or_default();
    home.set_inner_html("");
    leptos::mount::mount_to(home.clone(), move || {
        provide_context(site);
        let url = Url::new(base, below, search, site);
        provide_context(url);
        url.follow();
        Effect::new(move |before: Option<()>| {
            let title = url.route.with(|route| head::title(site, route));
            // The static page has its own title.
            if before.is_some() {
                document().set_title(&title);
            }
        });
        view! { <App /> }
    })
    .forget();
    window().scroll_to_with_x_and_y(0.0, height);
    // Effects have filled in what they fill in once the task is over.
    request_animation_frame(move || {
        keep::restore(&home, &kept);
        drawings::forget();
        root::set_ready();
    });
}

/// Says above the static page what happened. The page stays.
fn fail(failure: &Failure, t: &'static Texts) {
    let Some(home) = home() else { return };
    let Ok(notice) = document().create_element("div") else { return };
    notice.set_class_name("failure");
    let what = failure.what.clone();
    let again = failure.again;
    let Ok(notice) = notice.dyn_into::<HtmlElement>() else { return };
    _ = home.insert_before(&notice, home.first_child().as_ref());
    let retry = move |_| {
        if let Some(notice) = document().query_selector(".failure").ok().flatten() {
            notice.remove();
        }
        leptos::task::spawn_local(start());
    };
    leptos::mount::mount_to(notice, move || {
        view! {
            <div role="alert">
                <p><strong>{t.load_failed}</strong></p>
                <p>{what}" "{t.static_stays}</p>
                {again.then(|| view! { <button type="button" class="button" on:click=retry>{t.retry}</button> })}
            </div>
        }
    })
    .forget();
}
