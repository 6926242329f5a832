//! What the operator of the site says: links in the footer, and parts of the pages that the law asks for. What is not
//! given in `operator.json` is left out as a whole.

use super::{Link, text};
use crate::app::{Site, use_address, use_site};
use crate::export::report_link;
use crate::format;
use crate::plan::Text;
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The links by which every page leads to imprint, privacy, accessibility, contact, reports and the original.
#[component]
pub fn OperatorLinks() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let operator = &plan.operator;
    let page = |route: Route| {
        let fixed = route.fixed().filter(|_| route.lacks(plan).is_none())?;
        Some(view! { <li><Link to=route mark=true>{(fixed.title)(t)}</Link></li> })
    };
    let barriers = operator.accessibility.as_ref().and_then(|statement| statement.feedback.as_deref());
    let report =
        |to: Option<&'static str>, name, subject| to.map(|to| view! { <li><ReportLink to name subject /></li> });
    view! {
        <ul>
            {[Route::Imprint, Route::Privacy, Route::Accessibility].map(page).collect_view()}
            {report(barriers, t.legal.report_barrier, t.legal.barrier_subject)}
            {operator.contact.as_deref().map(|to| view! { <li><a href=to>{t.contact}</a></li> })}
            {report(operator.error_reports.as_deref(), t.report_error, t.report_subject)}
            {operator.original.as_ref().map(|original| view! { <li><a href=original.url.as_str() rel="external noopener">{t.original}</a></li> })}
        </ul>
    }
}

/// The link to report something about the page that is shown.
#[component]
pub fn ReportLink(
    /// A mailbox or a form.
    to: &'static str,
    name: &'static str,
    /// The subject of a message; `{0}` stands for the name of the site.
    subject: &'static str,
) -> impl IntoView {
    let site = use_site();
    let address = use_address();
    let href = move || {
        let page = format!("{}{}{}", address.base(), address.route().path(), address.with(str::to_owned));
        let state = site.plan.changes.first().map_or(site.plan.meta.date.as_str(), |change| &change.date);
        report_link(to, &fill(subject, &[site.t.site]), &page, state)
    };
    view! { <a href=href>{name}</a> }
}

/// A link to write to the operator, which shows the address of a mailbox.
#[component]
pub fn ContactLink(to: &'static str) -> impl IntoView {
    let name = to.strip_prefix("mailto:").unwrap_or(use_site().t.contact);
    view! { <a href=to>{name}</a> }
}

/// The paragraphs of a statement, and the link to the page that has the whole.
#[component]
pub fn StatementText(text: &'static [Text], url: Option<&'static str>) -> impl IntoView {
    let t = use_site().t;
    let link = url.map(|url| {
        view! { <p><a href=url class="more" rel="external noopener">{t.statement_elsewhere}</a></p> }
    });
    view! { {text.iter().map(|paragraph| view! { <p>{self::text(paragraph)}</p> }).collect_view()}{link} }
}

/// The sentence in the place of a page's content that names the key of `operator.json` which is not given.
#[component]
pub fn NotGiven(key: &'static str) -> impl IntoView {
    view! { <p>{fill(use_site().t.legal.not_given, &[key])}</p> }
}

/// Where the original is found, and when somebody last saw it there.
#[component]
pub fn OriginalPlace() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    plan.operator.original.as_ref().map(|original| {
        let checked = match &original.checked {
            Some(day) => fill(t.original_checked, &[&format::date(day, t)]),
            None => t.original_unchecked.to_owned(),
        };
        view! {
            <p>
                <a href=original.url.as_str() rel="external noopener">{t.original_link}</a>
                "\n"{checked}
            </p>
        }
    })
}
