//! Cuts excerpts from texts, to show a match with its context.

/// An excerpt around the first mark, at most about `length` bytes long; also the marks in it, shifted accordingly. It is cut
/// between words, and between lines if the text has several, as in Leichte Sprache each sentence is a line.
pub fn snippet(text: &str, marks: &[(usize, usize)], length: usize) -> (String, Vec<(usize, usize)>) {
    let Some(&(first, last)) = marks.first() else { return (cut_end(text, length, 0), vec![]) };
    let start = if first <= length / 3 {
        0
    } else {
        let near = floor(text, first - length / 3);
        let before = &text[near..first];
        before.find('\n').or_else(|| before.find(' ')).map_or(near, |at| near + at + 1)
    };
    let tail = cut_end(&text[start..], length, last - start);
    let lead = if start > 0 { "… " } else { "" };
    let end = start + tail.strip_suffix(" …").unwrap_or(&tail).len();
    let shift = |at: usize| at - start + lead.len();
    let inside = marks.iter().filter(|(a, b)| *a >= start && *b <= end).map(|(a, b)| (shift(*a), shift(*b))).collect();
    (format!("{lead}{tail}"), inside)
}

/// The text without its end, but with at least its first `kept` bytes if they are not too many.
fn cut_end(text: &str, length: usize, kept: usize) -> String {
    if text.len() <= length {
        return text.to_owned();
    }
    let end = floor(text, length);
    let kept = kept.min(end);
    let line = text[kept..end].rfind('\n').map(|at| kept + at);
    let end = line.or_else(|| text[..end].rfind(' ')).unwrap_or(end);
    format!("{} …", text[..end].trim_end_matches([',', ';', '–', ' ']))
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
