//! Numbers, amounts of money and dates as a reader of the page's language expects them.

use crate::plan::{Amount, Bound, Figure, Per, Unit};
use crate::text::{Texts, fill};

/// The no-break space, which stands between a number and its unit.
pub const NBSP: char = '\u{a0}';

/// A number rounded to at most three decimals, without trailing zeros: `1.311,1` in German.
pub fn number(value: f64, t: &Texts) -> String {
    // Only integers are formatted: the code that formats floats would add kilobytes to the WebAssembly module.
    let thousandths = (value.abs() * 1000.0 + 0.5) as u64;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    let digits = whole.to_string();
    let mut out = String::new();
    if value < 0.0 {
        out.push('\u{2212}');
    }
    for (i, digit) in digits.chars().enumerate() {
        // Numbers of four digits are grouped too. Years, which are not, never come here.
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push_str(t.thousands);
        }
        out.push(digit);
    }
    if rest > 0 {
        let decimals = format!("{rest:03}");
        out.push_str(t.decimal);
        out.push_str(decimals.trim_end_matches('0'));
    }
    out
}

/// A number rounded to one decimal, which is left out if it is zero: `24,6`, `19`.
pub fn rounded(value: f64, t: &Texts) -> String {
    number((value * 10.0).round() / 10.0, t)
}

/// An amount of money, in billions or millions if it is that large: `1,6 Mrd. Euro`, `61 Mio. Euro`.
fn money(value: f64, currency: &str, t: &Texts) -> String {
    let (scaled, unit) = match value {
        v if v >= 1e9 => (v / 1e9, if v == 1e9 { t.billion_one } else { t.billion }),
        v if v >= 1e6 => (v / 1e6, if v == 1e6 { t.million_one } else { t.million }),
        v => (v, ""),
    };
    let number = number(scaled, t);
    match unit {
        "" => fill(t.number_money, &[&number, currency]),
        unit => fill(t.number_scaled, &[&number, unit, currency]),
    }
}

/// A value with its unit: `61 Mio. Euro`, `15 %`, `Platz 7`. A count or a fraction has none.
pub fn value(value: f64, unit: Unit, t: &Texts) -> String {
    match unit {
        Unit::Eur => money(value, t.euro, t),
        Unit::Usd => money(value, t.dollar, t),
        Unit::Percent => fill(t.number_percent, &[&number(value, t)]),
        Unit::Rank => fill(t.number_rank, &[&number(value, t)]),
        Unit::Factor => fill(t.number_times, &[&number(value, t)]),
        Unit::Years => {
            format!("{}{NBSP}{}", number(value, t), t.plural(if value == 1.0 { 1 } else { 2 }, t.years_one, t.years))
        }
        Unit::Days => fill(t.number_days, &[&number(value, t)]),
        Unit::Count | Unit::Fraction => number(value, t),
    }
}

/// The word that stands before a number which is not exact: `über`, `mindestens`. Empty if there is no bound.
pub fn bound(bound: Option<Bound>, t: &Texts) -> &'static str {
    match bound {
        None => "",
        Some(Bound::About) => t.about_bound,
        Some(Bound::Over) => t.over,
        Some(Bound::AtLeast) => t.at_least,
        Some(Bound::AtMost) => t.at_most,
        Some(Bound::Only) => t.only,
        Some(Bound::Under) => t.under,
        Some(Bound::Nearly) => t.nearly,
    }
}

/// An amount in full: `61 Mio. Euro pro Jahr`.
pub fn amount(a: &Amount, t: &Texts) -> String {
    join(&[bound(a.bound, t), &value(a.value, a.unit, t), per(a.per, t)])
}

/// A figure in full, without its meaning: `mindestens 100.000 GPU`.
pub fn figure(f: &Figure, t: &Texts) -> String {
    let noun = f.noun.as_ref().map_or("", |n| n.as_str());
    match f.unit {
        // The noun alone, which holds the plan's own words for the fraction: they say more than "0,5".
        Unit::Fraction => join(&[bound(f.bound, t), noun]),
        // A rank of at most ten is the tenth one or a better one, as smaller ranks are better.
        Unit::Rank if f.bound == Some(Bound::AtMost) => join(&[&value(f.value, f.unit, t), t.or_better]),
        Unit::Rank => join(&[bound(f.bound, t), &value(f.value, f.unit, t)]),
        _ => join(&[bound(f.bound, t), &value(f.value, f.unit, t), noun, per(f.per, t)]),
    }
}

/// A figure to be set in large type, without its noun and meaning, which stand beside it.
pub fn key(f: &Figure, t: &Texts) -> String {
    join(&[bound(f.bound, t), &value(f.value, f.unit, t), per(f.per, t)])
}

fn per(per: Option<Per>, t: &Texts) -> &'static str {
    per.map_or("", |Per::Year| t.per_year)
}

fn join(parts: &[&str]) -> String {
    parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// A date, as exact as the data states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// A year: `2024`.
    Year(u16),
    /// A year and a quarter from 1 to 4: `2024-Q4`.
    Quarter(u16, u8),
    /// A year and a month from 1 to 12: `2024-06`.
    Month(u16, u8),
    /// A year, a month, and a day of that month: `2024-06-30`.
    Day(u16, u8, u8),
}

/// Parses a date of the forms `2024`, `2024-Q4`, `2024-06` and `2024-06-30`; `None` for anything else, and for days
/// that do not exist.
pub fn parse_date(text: &str) -> Option<Date> {
    // `parse` would accept a plus sign before a number.
    if text.contains('+') {
        return None;
    }
    let mut parts = text.split('-');
    let year: u16 = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
    let Some(second) = parts.next() else { return Some(Date::Year(year)) };
    if let Some(quarter) = second.strip_prefix('Q') {
        let q = quarter.parse().ok().filter(|q| (1..=4).contains(q))?;
        return parts.next().is_none().then_some(Date::Quarter(year, q));
    }
    let month = second.parse().ok().filter(|m| second.len() == 2 && (1..=12).contains(m))?;
    let Some(third) = parts.next() else { return Some(Date::Month(year, month)) };
    let last = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = third.parse().ok().filter(|d| third.len() == 2 && (1..=last).contains(d))?;
    parts.next().is_none().then_some(Date::Day(year, month, day))
}

/// The date that is `since_1970` days after 1 January 1970, as `2024-06-30`.
pub fn day(since_1970: u64) -> String {
    // Days are counted from 1 March of the year 0, and years begin in March: a leap day is then the last day of its
    // year. The calendar repeats every 400 years, which are 146,097 days.
    let days = since_1970 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A date in words: `30. November 2022`, `4. Quartal 2024`. A text that is not a date is returned as it is.
pub fn date(text: &str, t: &Texts) -> String {
    let month = |m: u8| t.months[usize::from(m) - 1];
    match parse_date(text) {
        Some(Date::Year(y)) => y.to_string(),
        Some(Date::Quarter(y, q)) => fill(t.date_quarter, &[&q.to_string(), &y.to_string()]),
        Some(Date::Month(y, m)) => fill(t.date_month, &[month(m), &y.to_string()]),
        Some(Date::Day(y, m, d)) => fill(t.date_day, &[&d.to_string(), month(m), &y.to_string()]),
        None => text.to_owned(),
    }
}

/// Something with a remark that belongs to it: `Ziele (5)`, and without brackets in Leichte Sprache.
pub fn remark(what: &str, remark: &str, t: &Texts) -> String {
    fill(t.with_remark, &[what, remark])
}

/// A duration in words: `1 Minute 5 Sekunden`.
pub fn duration(seconds: u32, t: &Texts) -> String {
    let [minutes, rest] = [seconds / 60, seconds % 60];
    let minute = t.plural(minutes as usize, t.one_minute, t.many_minutes);
    let second = t.plural(rest as usize, t.one_second, t.many_seconds);
    fill(t.duration, &[&minutes.to_string(), minute, &rest.to_string(), second])
}

/// A date, or a period from one date to another: `2024 – 2025`.
pub fn period(from: &str, to: Option<&str>, t: &Texts) -> String {
    match to {
        Some(to) => fill(t.date_period, &[&date(from, t), &date(to, t)]),
        None => date(from, t),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn numbers_are_german() {
        let t = Lang::De.texts();
        assert_eq!(number(1311.1, t), "1.311,1");
        assert_eq!(number(2.4, t), "2,4");
        assert_eq!(number(-6.05, t), "−6,05");
        assert_eq!(rounded(24.551, t), "24,6");
        assert_eq!(number(500_000.0, t), "500.000");
    }

    #[test]
    fn money_takes_the_unit_that_reads_best() {
        let t = Lang::De.texts();
        let per_year = Amount { value: 61e6, unit: Unit::Eur, bound: None, per: Some(Per::Year) };
        assert_eq!(amount(&per_year, t), "61\u{a0}Mio.\u{a0}Euro pro Jahr");
        let over = Amount { value: 1.6e9, unit: Unit::Eur, bound: Some(Bound::Over), per: None };
        assert_eq!(amount(&over, t), "über 1,6\u{a0}Mrd.\u{a0}Euro");
        assert_eq!(value(47.36e9, Unit::Usd, t), "47,36\u{a0}Mrd.\u{a0}US-Dollar");
    }

    #[test]
    fn one_year_is_no_years() {
        let t = Lang::De.texts();
        assert_eq!(value(1.0, Unit::Years, t), "1\u{a0}Jahr");
        assert_eq!(value(35.0, Unit::Years, t), "35\u{a0}Jahre");
    }

    #[test]
    fn days_are_counted() {
        let known = [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_783, "2026-11-26"),
            (47_540, "2100-02-28"),
            (47_541, "2100-03-01"),
        ];
        for (days, written) in known {
            assert_eq!(day(days), written);
        }
    }

    #[test]
    fn dates_are_read_and_written() {
        let t = Lang::De.texts();
        assert_eq!(date("2022-11-30", t), "30.\u{a0}November 2022");
        assert_eq!(date("2024-Q4", t), "4.\u{a0}Quartal 2024");
        assert_eq!(date("2023-06", t), "Juni 2023");
        for bad in ["", "23", "2024-Q5", "2024-13", "2024-6", "2024-06-32", "2024-06-30-1", "Q4"] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
    }
}
