//! The changelog as an Atom feed (RFC 4287).

use super::changed_lines;
use crate::export::fingerprint;
use crate::export::path::FEED;
use crate::format;
use crate::history;
use crate::history::DiffTag;
use crate::markup::escape;
use crate::plan::{Change, Plan, Version};
use crate::route::Route;
use crate::text::Texts;

/// Writes the feed. Its links are absolute if the site's address is known, and relative to the feed's own otherwise.
pub fn atom(plan: &Plan, t: &Texts, address: Option<&str>) -> String {
    let at = escape(address.unwrap_or_default());
    let changes = Route::Changes.path();
    let updated = moment(plan.changes.first().map_or(plan.meta.date.as_str(), |change| &change.date));
    let entries: String = (0..plan.changes.len()).map(|n| entry(plan, n, &at, t)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{}</id>\n<title>{}: {}</title>\n<subtitle>{}</subtitle>\n<updated>{updated}</updated>\n\
         <author><name>{}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{at}{FEED}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{at}{changes}\"/>\n\
         <rights>EUPL-1.2</rights>\n{entries}</feed>\n",
        t.lang.tag(),
        urn("feed"),
        escape(t.site),
        escape(t.reuse.changes),
        escape(t.reuse.changes_lead),
        escape(t.site),
    )
}

fn entry(plan: &Plan, n: usize, at: &str, t: &Texts) -> String {
    let change = &plan.changes[n];
    let date = moment(&change.date);
    format!(
        "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{date}</updated>\n<published>{date}</published>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{at}{}#{}\"/>\n<content type=\"html\">{}</content>\n</entry>\n",
        urn(&change.id),
        escape(change.title.as_str()),
        Route::Changes.path(),
        change.id,
        escape(&html(plan, n, change, t)),
    )
}

/// The content of an entry as HTML: its text, then its changes.
fn html(plan: &Plan, n: usize, change: &Change, t: &Texts) -> String {
    let text = change.text.as_ref().map_or(change.title.as_str(), |text| text.as_str());
    let mut out = format!("<p>{}</p>", escape(text));
    for changed in &change.excerpts {
        let after = history::after(plan, n, &changed.excerpt);
        let title =
            after.as_ref().or(changed.before.as_ref()).map_or_else(String::new, |version| version.title.clone());
        let heading = match (&changed.before, &after) {
            (None, _) => format::remark(&title, t.reuse.excerpt_new, t),
            (_, None) => format::remark(&title, t.reuse.excerpt_gone, t),
            _ => title,
        };
        out += &format!("<h2>{}</h2>", escape(&heading));
        let said = |version: Option<&Version>| version.map_or_else(String::new, Version::said);
        for (tag, words) in changed_lines(&said(changed.before.as_ref()), &said(after.as_ref())) {
            let words = escape(&words).replace('\n', "<br>");
            out += &match tag {
                DiffTag::Kept => words,
                DiffTag::Removed => format!("<del>{words}</del>"),
                DiffTag::Added => format!("<ins>{words}</ins>"),
            };
        }
    }
    out
}

/// The first second of a day: only days are recorded, but Atom demands a time.
fn moment(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

/// An id that is the same wherever the site is hosted: a version 8 UUID, derived from a name.
fn urn(of: &str) -> String {
    let word = |n: u8| fingerprint(&format!("ki-aktionsplan {n} {of}"));
    let [a, b, c, d] = [word(0), word(1), word(2), word(3)];
    format!("urn:uuid:{a}-{}-8{}-a{}-{}{d}", &b[..4], &b[5..], &c[1..4], &c[4..])
}
