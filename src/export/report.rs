//! Links by which readers report errors: to a mailbox or to a form, with the page and the state of its data.

use crate::query::print;

/// The link for reports about a page: `to` is `mailto:` with an address, or the address of a form. A message gets
/// subject and body, a form the parameters `seite` and `stand`. `page` is the page's address, `state` the day of the
/// last change of the data; `subject` is the subject of a message.
pub fn report_link(to: &str, subject: &str, page: &str, state: &str) -> String {
    if !to.starts_with("mailto:") {
        let mark = if to.contains('?') { "&" } else { "?" };
        let asked = print([("seite", page.to_owned()), ("stand", state.to_owned())]);
        return format!("{to}{mark}{}", asked.trim_start_matches('?'));
    }
    let body = format!("{page}\n{state}\n\n");
    // In a link to a mailbox, a plus sign is one, and not a space.
    format!("{to}{}", print([("subject", subject.to_owned()), ("body", body)]).replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_has_page_and_state_in_its_body() {
        let link = report_link("mailto:a@b.example", "Fehler & Lob", "https://c.example/karte/?land=BY", "2026-11-30");
        assert_eq!(
            link,
            "mailto:a@b.example?subject=Fehler%20%26%20Lob&body=https%3A%2F%2Fc.example%2Fkarte%2F%3Fland%3DBY%0A2026-11-30%0A%0A"
        );
    }

    #[test]
    fn a_form_gets_both_as_parameters_beside_its_own() {
        let link = |to| report_link(to, "Fehler", "karte/", "2026-11-30");
        assert_eq!(link("https://b.example/f"), "https://b.example/f?seite=karte%2F&stand=2026-11-30");
        assert_eq!(link("https://b.example/f?id=3"), "https://b.example/f?id=3&seite=karte%2F&stand=2026-11-30");
    }
}
