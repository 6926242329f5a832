//! Edit distance between two words, for typo tolerance.

/// The Damerau-Levenshtein distance of two words (insertions, deletions, substitutions, transpositions of neighbours),
/// if it is at most `most`. It counts bytes: folded German words are ASCII.
pub fn within(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    // Three rows of the table suffice: a transposition looks back two rows, everything else one.
    let mut rows = [vec![0; b.len() + 1], (0..=b.len()).collect::<Vec<usize>>(), vec![0; b.len() + 1]];
    for i in 1..=a.len() {
        let [before, last, row] = &mut rows;
        row[0] = i;
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        rows.rotate_left(1);
    }
    let distance = rows[1][b.len()];
    // Two substituted letters in a short word make another word, not a typo: "Bundeswehr" and "bundesweit".
    let others = a.iter().zip(b).filter(|(a, b)| a != b).count();
    let another = distance == 2 && a.len() == b.len() && others == 2 && a.len() < 12;
    (distance <= most && !another).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn slips_are_counted() {
        for (a, b, distance) in [
            ("gesundhiet", "gesundheit", Some(1)),
            ("gesundheit", "gesundheit", Some(0)),
            ("forschng", "forschung", Some(1)),
            ("maschienelles", "maschinelles", Some(1)),
            ("kompetenz", "konkurrenz", None),
            ("", "ab", Some(2)),
            ("abc", "", None),
        ] {
            assert_eq!(within(a, b, 2), distance, "{a}, {b}");
        }
    }
}
