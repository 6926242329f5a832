//! The contrast ratio of two colours as WCAG 2.2 defines it. All Rust code that checks whether text is readable uses
//! this module. `public/frame.js` repeats the formula in JavaScript, because a frame chooses its accent colour before
//! the first paint, when no WebAssembly is loaded yet.

/// The minimum contrast ratio of text to its background at level AA (WCAG 2.2, success criterion 1.4.3).
pub const LEAST_FOR_WORDS: f64 = 4.5;

/// Parses a colour of six hexadecimal digits into its gamma-encoded sRGB components red, green and blue, each from 0 to
/// 1; `None` for any other text.
pub fn parse_hex(digits: &str) -> Option<[f64; 3]> {
    let plain = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let value = u32::from_str_radix(digits, 16).ok().filter(|_| plain)?;
    Some([16, 8, 0].map(|shift: u32| f64::from(value >> shift & 255) / 255.0))
}

/// Converts a gamma-encoded sRGB component to linear light; both are from 0 to 1.
pub fn linear(part: f64) -> f64 {
    if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// The relative luminance, from 0 to 1, of a colour with [`linear`] components red, green and blue.
pub fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast ratio of two relative luminances, from 1 to 21. Their order does not matter.
pub fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The contrast ratio of two colours of six hexadecimal digits each, from 1 to 21; `None` if one of them is anything
/// else.
pub fn contrast(one: &str, other: &str) -> Option<f64> {
    let of = |digits| Some(luminance(parse_hex(digits)?.map(linear)));
    Some(ratio(of(one)?, of(other)?))
}

#[cfg(test)]
mod tests {
    use super::contrast;

    #[test]
    fn contrast_is_that_of_wcag() {
        let near = |a: Option<f64>, b: f64| a.is_some_and(|a| (a - b).abs() < 0.01);
        assert!(near(contrast("000000", "ffffff"), 21.0) && near(contrast("777777", "FFFFFF"), 4.48));
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        for text in ["fff", "+12345", "zzzzzz", ""] {
            assert_eq!(contrast(text, "000000"), None, "{text:?}");
        }
    }
}
