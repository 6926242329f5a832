//! Numbers and amounts in one form, whatever the language writes.

/// What a language calls its units: each word, with the form that all languages share.
pub type Units = &'static [(&'static str, &'static str)];

/// Normalises a number: nothing between its thousands, a comma before its fraction.
pub fn number(key: String, thousands: char) -> String {
    if !key.starts_with(|c: char| c.is_ascii_digit()) || !key.contains(['.', ',']) {
        return key;
    }
    let fraction = if thousands == '.' { ',' } else { '.' };
    let (whole, part) = key.split_once(fraction).unwrap_or((&key, ""));
    let mut groups = whole.split(thousands);
    let grouped = groups.next().is_some_and(|first| first.len() <= 3) && groups.all(|group| group.len() == 3);
    // "2.1" has no thousands in German: it is a place in the plan.
    let whole = whole.replace(thousands, if grouped { "" } else { "," });
    if part.is_empty() { whole } else { format!("{whole},{}", part.replace(thousands, ",")) }
}

/// Normalises an amount, so that it has one key: `1,6` and `mrd` become `1600mio`.
pub fn amount(count: &str, unit: &str) -> Option<String> {
    let (whole, part) = count.split_once(',').unwrap_or((count, ""));
    if !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) || whole.is_empty() {
        return None;
    }
    if unit != "mrd" {
        return Some(format!("{count}{unit}"));
    }
    let shifted = format!("{whole}{part:0<3}");
    let (whole, part) = shifted.split_at(whole.len() + 3);
    let part = part.trim_end_matches('0');
    Some(if part.is_empty() { format!("{whole}mio") } else { format!("{whole},{part}mio") })
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn thousands_and_fractions_are_those_of_the_language() {
        for (typed, german, english) in [
            ("100.000", "100000", "100,000"),
            ("1,337", "1,337", "1337"),
            ("1.337,5", "1337,5", "1,337,5"),
            ("1,337.5", "1,337,5", "1337,5"),
            ("17.4", "17,4", "17,4"),
            ("2.1", "2,1", "2,1"),
            ("61", "61", "61"),
        ] {
            assert_eq!([number(typed.into(), '.'), number(typed.into(), ',')], [german, english], "{typed}");
        }
    }
}
