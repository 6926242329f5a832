//! A text with the words that were searched for marked in it, as HTML.

/// A text with these byte ranges in `<mark>`.
pub fn marked(text: &str, ranges: &[(usize, usize)]) -> String {
    let mut out = String::with_capacity(text.len() + 13 * ranges.len());
    let mut done = 0;
    for &(from, to) in ranges {
        escape(&text[done..from], &mut out);
        out.push_str("<mark>");
        escape(&text[from..to], &mut out);
        out.push_str("</mark>");
        done = to;
    }
    escape(&text[done..], &mut out);
    out
}

pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn hits_are_marked_and_signs_escaped() {
        assert_eq!(super::marked("a <b> & c", &[(2, 5), (8, 9)]), "a <mark>&lt;b></mark> &amp; <mark>c</mark>");
        assert_eq!(super::marked("ab", &[]), "ab");
    }
}
