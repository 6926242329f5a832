//! Validates the settings of the operator: addresses, days, and that nothing is given by half.

use crate::format::{Date, parse_date};
use crate::plan::{Accessibility, Conformance, Operator, SignLanguage, Text, source::Diagnostic};

/// What is wrong with the settings; `file` is the name of the file that they are in.
pub fn diagnostics(operator: &Operator, file: &str) -> Vec<Diagnostic> {
    let mut check = Settings { file, diagnostics: vec![] };
    check.contact("/contact", operator.contact.as_deref());
    check.contact("/error_reports", operator.error_reports.as_deref());
    for (key, statement) in [("/imprint", &operator.imprint), ("/privacy", &operator.privacy)] {
        if let Some(statement) = statement {
            check.said(key, statement.url.as_deref(), &statement.text, "\"url\" or \"text\"");
        }
    }
    if let Some(statement) = &operator.accessibility {
        check.accessibility(statement);
    }
    if let Some(film) = &operator.sign_language {
        check.sign_language(film);
    }
    if let Some(original) = &operator.original {
        check.web("/original/url", Some(&original.url));
        check.day("/original/checked", original.checked.as_deref());
    }
    check.diagnostics
}

struct Settings<'f> {
    file: &'f str,
    diagnostics: Vec<Diagnostic>,
}

impl Settings<'_> {
    fn expect(&mut self, holds: bool, place: &str, what: impl FnOnce() -> String) {
        if !holds {
            self.diagnostics.push(Diagnostic::new(self.file, place, what()));
        }
    }

    fn web(&mut self, place: &str, address: Option<&str>) {
        let address = address.unwrap_or("https://a.b");
        self.expect(is_web(address), place, || format!("\"{address}\", expected an address that begins with https://"));
    }

    fn contact(&mut self, place: &str, address: Option<&str>) {
        let address = address.unwrap_or("mailto:a@b");
        self.expect(is_web(address) || is_mail(address), place, || {
            format!("\"{address}\", expected an address that begins with https:// or mailto:")
        });
    }

    fn day(&mut self, place: &str, day: Option<&str>) {
        let day = day.unwrap_or("2026-11-23");
        self.expect(matches!(parse_date(day), Some(Date::Day(..))), place, || {
            format!("\"{day}\" is not a day, expected one like 2026-11-23")
        });
    }

    /// A page elsewhere, or paragraphs.
    fn said(&mut self, key: &str, url: Option<&str>, text: &[Text], expected: &str) {
        self.expect(url.is_some() || !text.is_empty(), key, || format!("is empty, expected {expected}"));
        self.web(&format!("{key}/url"), url);
    }

    fn accessibility(&mut self, statement: &Accessibility) {
        const KEY: &str = "/accessibility";
        match statement.status {
            None => {
                self.said(KEY, statement.url.as_deref(), &statement.text, "\"status\", \"url\" or \"text\"");
                self.expect(statement.limits.is_empty(), "/accessibility/limits", || {
                    "are given without a status, expected \"status\" too".into()
                });
            }
            Some(status) => {
                self.web("/accessibility/url", statement.url.as_deref());
                for (name, given) in [
                    ("assessed", statement.assessed.is_some()),
                    ("updated", statement.updated.is_some()),
                    ("method", statement.method.is_some()),
                ] {
                    self.expect(given, KEY, || format!("has a status and no \"{name}\", expected both"));
                }
                let full = status == Conformance::Full;
                self.expect(statement.limits.is_empty() == full, "/accessibility/limits", || match full {
                    true => "are given, expected none with the status \"full\"".into(),
                    false => "are not given, expected what is not accessible, and why".into(),
                });
            }
        }
        self.day("/accessibility/assessed", statement.assessed.as_deref());
        self.day("/accessibility/updated", statement.updated.as_deref());
        if let (Some(assessed), Some(updated)) = (&statement.assessed, &statement.updated) {
            self.expect(assessed <= updated, "/accessibility/updated", || {
                format!("is {updated}, expected no day before the assessment ({assessed})")
            });
        }
        self.contact("/accessibility/feedback", statement.feedback.as_deref());
        if let Some(body) = &statement.arbitration {
            self.web("/accessibility/arbitration/url", Some(&body.url));
            self.expect(!body.name.is_empty(), "/accessibility/arbitration/name", || {
                "is empty, expected a name".into()
            });
            let mail = body.email.is_empty() || is_mail(&format!("mailto:{}", body.email));
            self.expect(mail, "/accessibility/arbitration/email", || {
                format!("\"{}\", expected an address like office@example.org", body.email)
            });
        }
    }

    fn sign_language(&mut self, film: &SignLanguage) {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
        let steps = |path: &str| path.split('/').all(|step| !step.is_empty() && !step.starts_with('.'));
        let video = film.video.as_str();
        let known = [".mp4", ".webm"].iter().any(|end| video.ends_with(end));
        self.expect(known && video.chars().all(plain) && steps(video), "/sign_language/video", || {
            format!("\"{video}\", expected a path like videos/dgs.mp4: an MP4 or WebM file, letters, digits, - and _")
        });
        self.web("/sign_language/url", film.url.as_deref());
    }
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
