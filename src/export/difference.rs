//! What a text said before and what it says now, word by word.

use similar::{ChangeTag, TextDiff};

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They stand in both texts.
    Kept,
    /// They stood in the old one.
    Removed,
    /// They stand in the new one.
    Added,
}

/// The words of both texts in order, neighbours of one fate as one.
pub fn difference(before: &str, after: &str) -> Vec<(Fate, String)> {
    let diff = TextDiff::from_words(before, after);
    let mut out: Vec<(Fate, String)> = vec![];
    let (mut removed, mut added, mut space) = (String::new(), String::new(), String::new());
    for change in diff.iter_all_changes() {
        let words = change.value();
        match change.tag() {
            // A lone space between two changes does not part them: "a b" to "c d" is one change, not two.
            ChangeTag::Equal if words.trim().is_empty() && !(removed.is_empty() && added.is_empty()) => {
                space.push_str(words);
            }
            ChangeTag::Equal => {
                flush(&mut out, &mut removed, &mut added);
                push(&mut out, Fate::Kept, &(std::mem::take(&mut space) + words));
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
    push(&mut out, Fate::Kept, &space);
    out
}

fn flush(out: &mut Vec<(Fate, String)>, removed: &mut String, added: &mut String) {
    push(out, Fate::Removed, &std::mem::take(removed));
    push(out, Fate::Added, &std::mem::take(added));
}

fn push(out: &mut Vec<(Fate, String)>, fate: Fate, words: &str) {
    match out.last_mut() {
        _ if words.is_empty() => {}
        Some((last, text)) if *last == fate => text.push_str(words),
        _ => out.push((fate, words.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Fate::*;

    fn said(before: &str, after: &str) -> Vec<(Fate, String)> {
        difference(before, after)
    }

    #[test]
    fn words_that_changed_side_by_side_are_one_change() {
        let words = |fate, text: &str| (fate, text.to_owned());
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
                said(before, after).into_iter().filter(|(fate, _)| *fate != other).map(|(_, words)| words).collect()
            };
            assert_eq!((side(Added).as_str(), side(Removed).as_str()), (before, after));
        }
    }
}
