//! Sentences from patterns, so that each language can put the values where its grammar needs them.

/// Replaces the placeholders of a pattern by values: `{0}` by the first, and so on. A placeholder without a value
/// becomes empty; a brace that is not closed is kept.
pub fn fill(pattern: &str, values: &[&str]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((index, tail)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push_str(index.parse().ok().and_then(|i: usize| values.get(i).copied()).unwrap_or_default());
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled_in_any_order() {
        assert_eq!(fill("{1} von {0}, {1}", &["36", "12"]), "12 von 36, 12");
        assert_eq!(fill("{7}ohne", &[]), "ohne");
        assert_eq!(fill("offen {0", &["x"]), "offen {0");
    }
}
