//! Compares two versions of a text word by word.

use crate::history::DiffTag;
use similar::{ChangeTag, TextDiff};

/// The words of both texts in order; adjacent words with the same tag are merged.
pub fn difference(before: &str, after: &str) -> Vec<(DiffTag, String)> {
    let diff = TextDiff::from_words(before, after);
    let mut out: Vec<(DiffTag, String)> = vec![];
    let (mut removed, mut added, mut space) = (String::new(), String::new(), String::new());
    for change in diff.iter_all_changes() {
        let words = change.value();
        match change.tag() {
            // A space between two changed words belongs to the change: "a b" to "c d" is one change, not two.
            ChangeTag::Equal if words.trim().is_empty() && !(removed.is_empty() && added.is_empty()) => {
                space.push_str(words);
            }
            ChangeTag::Equal => {
                flush(&mut out, &mut removed, &mut added);
                push(&mut out, DiffTag::Kept, &(std::mem::take(&mut space) + words));
            }
            tag => {
                if !space.is_empty() {
                    removed.push_str(&space);
                    added.push_str(&std::mem::take(&mut space));
                }
                if tag == ChangeTag::Delete { &mut removed } else { &mut added }.push_str(words);
            }
        }
    }
    flush(&mut out, &mut removed, &mut added);
    push(&mut out, DiffTag::Kept, &space);
    out
}

/// Only the lines that differ, compared word by word.
pub fn changed_lines(before: &str, after: &str) -> Vec<(DiffTag, String)> {
    let mut lines: Vec<Vec<(DiffTag, String)>> = vec![];
    let mut line = vec![];
    for (tag, words) in difference(before, after) {
        let mut rest = words.as_str();
        while let Some((words, more)) = rest.split_once('\n').filter(|_| tag == DiffTag::Kept) {
            push(&mut line, tag, words);
            lines.push(std::mem::take(&mut line));
            rest = more;
        }
        push(&mut line, tag, rest);
    }
    lines.push(line);
    let mut out = vec![];
    for line in lines.iter().filter(|line| line.iter().any(|(tag, _)| *tag != DiffTag::Kept)) {
        let start = if out.is_empty() { "" } else { "\n" };
        push(&mut out, DiffTag::Kept, start);
        line.iter().for_each(|(tag, words)| push(&mut out, *tag, words));
    }
    out
}

fn flush(out: &mut Vec<(DiffTag, String)>, removed: &mut String, added: &mut String) {
    push(out, DiffTag::Removed, &std::mem::take(removed));
    push(out, DiffTag::Added, &std::mem::take(added));
}

fn push(out: &mut Vec<(DiffTag, String)>, tag: DiffTag, words: &str) {
    match out.last_mut() {
        _ if words.is_empty() => {}
        Some((last, text)) if *last == tag => text.push_str(words),
        _ => out.push((tag, words.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DiffTag::*;

    fn said(before: &str, after: &str) -> Vec<(DiffTag, String)> {
        difference(before, after)
    }

    #[test]
    fn words_that_changed_side_by_side_are_one_change() {
        let words = |tag, text: &str| (tag, text.to_owned());
        assert_eq!(
            said("Das Amt gibt drei Euro aus.", "Das Amt zahlt vier Euro aus."),
            [
                words(Kept, "Das Amt "),
                words(Removed, "gibt drei"),
                words(Added, "zahlt vier"),
                words(Kept, " Euro aus."),
            ]
        );
    }

    #[test]
    fn lines_that_stayed_are_left_out() {
        let words = |tag, text: &str| (tag, text.to_owned());
        assert_eq!(
            changed_lines("Titel\nEin Satz.\nArt: neu\nThema: Netz", "Titel\nEin Wort.\nArt: neu\nThema: Geld"),
            [
                words(Kept, "Ein "),
                words(Removed, "Satz."),
                words(Added, "Wort."),
                words(Kept, "\nThema: "),
                words(Removed, "Netz"),
                words(Added, "Geld"),
            ]
        );
        assert_eq!(changed_lines("a\nb", "a\nb"), []);
        assert_eq!(changed_lines("", "a\nb"), [words(Added, "a\nb")]);
    }

    #[test]
    fn each_side_reads_as_its_text() {
        for (before, after) in [
            ("", "Neu."),
            ("Alt.", ""),
            ("Gleich.", "Gleich."),
            ("Ein Satz. Noch einer.", "Ein Satz, der bleibt. Noch einer und ein dritter."),
            ("a b c d", "b d a c"),
            ("Zwei  Leerzeichen", "Zwei Leerzeichen "),
        ] {
            let side = |other| -> String {
                said(before, after).into_iter().filter(|(tag, _)| *tag != other).map(|(_, words)| words).collect()
            };
            assert_eq!((side(Added).as_str(), side(Removed).as_str()), (before, after));
        }
    }
}
