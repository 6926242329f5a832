//! Validates the settings of the operator: addresses, dates, and that nothing is given by half.

use crate::format::{Date, parse_date};
use crate::plan::{Operator, source::Diagnostic};

/// What is wrong with the settings; `file` is the name of the file that they are in.
pub fn diagnostics(operator: &Operator, file: &str) -> Vec<Diagnostic> {
    let mut out = vec![];
    let mut expect = |holds: bool, place: &str, what: String| {
        if !holds {
            out.push(Diagnostic::new(file, place, what));
        }
    };
    for (key, address) in [("/contact", &operator.contact), ("/error_reports", &operator.error_reports)] {
        let address = address.as_deref().unwrap_or("mailto:a@b");
        let what = format!("\"{address}\", expected an address that begins with https:// or mailto:");
        expect(is_web(address) || is_mail(address), key, what);
    }
    for (key, statement) in
        [("/imprint", &operator.imprint), ("/accessibility", &operator.accessibility), ("/privacy", &operator.privacy)]
    {
        let Some(statement) = statement else { continue };
        expect(
            statement.url.is_some() || !statement.text.is_empty(),
            key,
            "is empty, expected \"url\" or \"text\"".into(),
        );
        if let Some(url) = &statement.url {
            expect(
                is_web(url),
                &format!("{key}/url"),
                format!("\"{url}\", expected an address that begins with https://"),
            );
        }
    }
    if let Some(original) = &operator.original {
        let url = &original.url;
        expect(is_web(url), "/original/url", format!("\"{url}\", expected an address that begins with https://"));
        if let Some(day) = &original.checked {
            let known = matches!(parse_date(day), Some(Date::Day(..)));
            expect(known, "/original/checked", format!("\"{day}\" is not a day, expected one like 2026-11-23"));
        }
    }
    out
}

/// Whether an address is one of the web, without characters that end an attribute or a link.
fn is_web(address: &str) -> bool {
    address.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.contains([' ', '"', '<', '>']))
}

/// Whether an address is that of a mailbox, without subject or body: the site adds those.
fn is_mail(address: &str) -> bool {
    address.strip_prefix("mailto:").is_some_and(|rest| {
        rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
            && !rest.contains([' ', '?', '&', '"', '<', '>'])
    })
}
