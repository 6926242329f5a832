//! What the operator of the site says: links in the footer, and sections of the about page. What is not given in
//! `operator.json` is left out as a whole.

use super::{Link, SectionHead, text};
use crate::app::{Site, use_address, use_site};
use crate::export::report_link;
use crate::format;
use crate::plan::Statement;
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The id of the section with the imprint.
pub const IMPRINT: &str = "impressum";
/// The id of the section on privacy.
pub const PRIVACY: &str = "datenschutz";
/// The id of the section on accessibility.
pub const ACCESSIBILITY: &str = "barrierefreiheit";

/// The links by which every page leads to imprint, privacy, accessibility, contact, reports and the original.
#[component]
pub fn OperatorLinks() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let operator = &plan.operator;
    let about = |given: bool, id: &str, name: &'static str| {
        given.then(|| view! { <li><Link to=Route::About suffix=format!("#{id}")>{name}</Link></li> })
    };
    let contact = operator.contact.as_deref().map(|to| view! { <li><a href=to>{t.contact}</a></li> });
    view! {
        <ul>
            {about(operator.imprint.is_some(), IMPRINT, t.imprint)}
            {about(true, PRIVACY, t.about_privacy_title)}
            {about(operator.accessibility.is_some(), ACCESSIBILITY, t.accessibility)}
            {contact}
            {operator.error_reports.as_deref().map(|to| view! { <li><ReportLink to /></li> })}
            {operator.original.as_ref().map(|original| view! { <li><a href=original.url.as_str() rel="external noopener">{t.original}</a></li> })}
        </ul>
    }
}

/// The link to report an error on the page that is shown.
#[component]
fn ReportLink(to: &'static str) -> impl IntoView {
    let site = use_site();
    let t = site.t;
    let address = use_address();
    let href = move || {
        let page = format!("{}{}{}", address.base(), address.route().path(), address.with(str::to_owned));
        let state = site.plan.changes.first().map_or(site.plan.meta.date.as_str(), |change| &change.date);
        report_link(to, &fill(t.report_subject, &[t.site]), &page, state)
    };
    view! { <a href=href>{t.report_error}</a> }
}

/// A section of the about page with a statement; nothing if there is none.
#[component]
pub fn StatementSection(
    id: &'static str,
    title: &'static str,
    /// The name of the operator, if it leads the section.
    #[prop(optional)]
    name: &'static str,
    statement: Option<&'static Statement>,
) -> impl IntoView {
    statement.map(|statement| {
        view! {
            <section aria-labelledby=id class="reading-section">
                <SectionHead id title />
                {(!name.is_empty()).then(|| view! { <p>{name}</p> })}
                <StatementText statement />
            </section>
        }
    })
}

/// The paragraphs of a statement, and the link to the page that has it.
#[component]
pub fn StatementText(statement: &'static Statement) -> impl IntoView {
    let t = use_site().t;
    let link = statement.url.as_deref().map(|url| {
        view! { <p><a href=url class="more" rel="external noopener">{t.statement_elsewhere}</a></p> }
    });
    view! { {statement.text.iter().map(|paragraph| view! { <p>{text(paragraph)}</p> }).collect_view()}{link} }
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
                " "{checked}
            </p>
        }
    })
}
