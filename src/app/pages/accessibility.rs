//! The statement on accessibility (§ 12b BGG, § 7 BITV 2.0), worded from the settings of the operator.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::format;
use crate::plan::{Accessibility, Arbitration, Assessment, Conformance, Limit};
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The page with the statement.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let statement = plan.operator.accessibility.as_ref();
    view! {
        <div class="reading-text about">
            <PageHead title=t.legal.accessibility.to_owned() lead=t.legal.accessibility_lead />
            {statement.map(|statement| view! { <Statement statement /> })}
            {Route::Accessibility.lacks(plan).map(|key| view! { <NotGiven key /> })}
        </div>
    }
}

#[component]
fn Statement(statement: &'static Accessibility) -> impl IntoView {
    let site = use_site();
    let t = site.t.legal;
    let own = (!statement.text.is_empty() || statement.url.is_some()).then(|| {
        let said = view! { <StatementText text=&statement.text url=statement.url.as_deref() /> };
        section("betreiber", t.operator_says, said.into_any())
    });
    let scope = view! { <p>{t.scope}" "<Link to=Route::Start>{site.t.site}</Link></p> };
    view! {
        {section("geltung", t.scope_title, scope.into_any())}
        {status(statement).map(|status| section("stand", t.status_title, view! { <p>{status}</p> }.into_any()))}
        {(!statement.limits.is_empty()).then(|| section("grenzen", t.limits_title, limits(&statement.limits)))}
        {assessment(statement).map(|text| section("pruefung", t.assessed_title, text))}
        {own}
        {statement.feedback.as_deref().map(|to| section("melden", t.feedback_title, feedback(to)))}
        {statement.arbitration.as_ref().map(|body| section("schlichtung", t.arbitration_title, arbitration(body)))}
    }
}

/// What the statement comes to, for the start page in Leichte Sprache (§ 4 BITV 2.0).
#[component]
pub fn AccessibilitySummary() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let t = t.legal;
    plan.operator.accessibility.as_ref().map(|statement| {
        view! {
            <h3>{t.accessibility}</h3>
            {status(statement).map(|status| view! { <p>{status}</p> })}
            {statement.feedback.as_deref().map(feedback)}
            {statement.arbitration.as_ref().map(arbitration)}
            <p><Link to=Route::Accessibility class="more">{t.accessibility}</Link></p>
        }
    })
}

fn section(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section aria-labelledby=id class="reading-section">
            <SectionHead id title />
            {content}
        </section>
    }
    .into_any()
}

fn status(statement: &Accessibility) -> Option<&'static str> {
    let t = use_site().t.legal;
    statement.status.map(|status| match status {
        Conformance::Full => t.status_full,
        Conformance::Partial => t.status_partial,
        Conformance::Not => t.status_none,
    })
}

fn limits(limits: &'static [Limit]) -> AnyView {
    let t = use_site().t.legal;
    let limit = |limit: &'static Limit| {
        view! {
            <h3>{text(&limit.part)}</h3>
            <p>{t.limit_reason}": "{text(&limit.reason)}</p>
            {limit.alternative.as_ref().map(|way| view! { <p>{t.limit_alternative}": "{text(way)}</p> })}
        }
    };
    limits.iter().map(limit).collect_view().into_any()
}

/// Who has assessed the site and when, and the day of the statement.
fn assessment(statement: &'static Accessibility) -> Option<AnyView> {
    let t = use_site().t;
    let day = |day: &str, pattern| fill(pattern, &[&format::date(day, t)]);
    let assessed = day(
        statement.assessed.as_deref()?,
        match statement.method? {
            Assessment::Own => t.legal.assessed_own,
            Assessment::External => t.legal.assessed_external,
        },
    );
    let by = (!statement.by.is_empty()).then(|| fill(t.legal.assessed_by, &[&statement.by]));
    let updated = statement.updated.as_deref().map(|updated| day(updated, t.legal.updated));
    let sentences = [Some(assessed), by, updated].into_iter().flatten();
    Some(sentences.map(|sentence| view! { <p>{sentence}</p> }).collect_view().into_any())
}

fn feedback(to: &'static str) -> AnyView {
    let t = use_site().t.legal;
    view! {
        <p>{t.feedback}</p>
        <p><ReportLink to name=t.report_barrier subject=t.barrier_subject /></p>
    }
    .into_any()
}

fn arbitration(body: &'static Arbitration) -> AnyView {
    let t = use_site().t.legal;
    let given = |text: &'static String| (!text.is_empty()).then_some(text.as_str());
    view! {
        <p>{t.arbitration}</p>
        <ul class="link-list">
            <li><a href=body.url.as_str() rel="external noopener">{body.name.as_str()}</a></li>
            {given(&body.address).map(|address| view! { <li>{address}</li> })}
            {given(&body.email).map(|email| view! { <li><a href=format!("mailto:{email}")>{email}</a></li> })}
        </ul>
    }
    .into_any()
}
