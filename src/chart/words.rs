//! The wording of numbers and lists for the sentences and tables of charts.

use crate::format;
use crate::text::Texts;
pub(crate) use crate::text::fill;

/// Joins words to a list within a sentence: `a`, `a und b`, `a, b und c`.
pub(super) fn list(items: &[String], t: &Texts) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {} {last}", most.join(", "), t.charts.and),
    }
}

/// A number with exactly one decimal, so that the numbers of a column align: `19,0`.
pub(super) fn tenths(value: f64, t: &Texts) -> String {
    let text = format::rounded(value, t);
    if text.contains(t.decimal) { text } else { format!("{text}{}0", t.decimal) }
}

/// A part of a whole in percent, without the percent sign: `5,6`.
pub(super) fn share(part: f64, whole: f64, t: &Texts) -> String {
    tenths(100.0 * part / whole, t)
}

/// The unit of a number in millions of euros: `Mio. Euro`.
pub(super) fn millions_of_euros(t: &Texts) -> String {
    fill(t.number_scaled, &["", t.million, t.euro]).trim_start().to_owned()
}

/// The unit of a number in billions of US dollars: `Mrd. US-Dollar`.
pub(super) fn billions_of_dollars(t: &Texts) -> String {
    fill(t.number_scaled, &["", t.billion, t.dollar]).trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn columns_of_numbers_have_one_decimal() {
        let t = Lang::De.texts();
        assert_eq!([18.97, 5.56, 1476.6].map(|n| tenths(n, t)), ["19,0", "5,6", "1.476,6"]);
        assert_eq!(share(24.0, 36.0, t), "66,7");
    }

    #[test]
    fn lists_end_with_and() {
        let t = Lang::De.texts();
        let names = ["Japan", "Indien", "Kanada"].map(str::to_owned);
        assert_eq!(list(&names, t), "Japan, Indien und Kanada");
        assert_eq!(list(&names[..1], t), "Japan");
    }
}
