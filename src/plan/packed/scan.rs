//! The scanner of the packed form: numbers, strings, `null`, arrays.

use super::read::Problem;
use std::borrow::Cow;

/// A text with the current position in it.
pub struct Reader<'de> {
    text: &'de str,
    /// The offset of the next byte.
    at: usize,
    /// The number of open arrays.
    depth: u8,
    /// Whether everything reads as `null`: past the end of a struct's array, and after a problem.
    empty: bool,
    fault: Option<Problem>,
}

/// The limit on nested arrays: deeper than any in the plan, and far from overflowing the stack.
const DEEPEST: u8 = 60;

impl<'de> Reader<'de> {
    pub fn new(text: &'de str) -> Self {
        Reader { text, at: 0, depth: 0, empty: false, fault: None }
    }

    /// The first problem, if there was one; text after the value is a problem too.
    pub fn end(mut self) -> Result<(), Problem> {
        if self.at != self.text.len() {
            self.fail("nothing more");
        }
        self.fault.map_or(Ok(()), Err)
    }

    fn fail(&mut self, expected: &'static str) {
        self.fault.get_or_insert(Problem { at: self.at, expected });
        self.empty = true;
    }

    /// Makes what follows read as `null`; returns whether it already did.
    pub fn pretend_null(&mut self) -> bool {
        std::mem::replace(&mut self.empty, true)
    }

    /// Restores the state that [`Reader::pretend_null`] returned.
    pub fn go_on(&mut self, before: bool) {
        self.empty = before || self.fault.is_some();
    }

    /// Enters an array; returns whether there is one.
    pub fn open(&mut self) -> bool {
        if self.null() {
            return false;
        }
        if !self.skip(b'[') {
            self.fail("an array");
            return false;
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            self.fail("fewer arrays within arrays");
        }
        true
    }

    /// Moves to the next item of an array; returns whether there is one.
    pub fn next(&mut self, first: &mut bool) -> bool {
        if self.empty || self.peek() == b']' {
            return false;
        }
        if !std::mem::take(first) && !self.skip(b',') {
            self.fail("a comma");
        }
        !self.empty
    }

    /// Leaves an array.
    pub fn close(&mut self) {
        self.depth -= 1;
        if !self.empty && !self.skip(b']') {
            self.fail("the end of an array");
        }
    }

    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Skips a character if it comes next; returns whether it did.
    fn skip(&mut self, sign: u8) -> bool {
        let here = self.peek() == sign;
        self.at += usize::from(here);
        here
    }

    pub fn null(&mut self) -> bool {
        let here = !self.empty && self.text.as_bytes()[self.at..].starts_with(b"null");
        self.at += if here { 4 } else { 0 };
        here || self.empty
    }

    /// Appends digits to a number; returns how many there were.
    fn digits(&mut self, number: &mut u64) -> u32 {
        let begin = self.at;
        while let digit @ b'0'..=b'9' = self.peek() {
            match number.checked_mul(10).and_then(|n| n.checked_add(u64::from(digit - b'0'))) {
                Some(longer) => *number = longer,
                None => {
                    self.fail("a smaller number");
                    break;
                }
            }
            self.at += 1;
        }
        if self.at == begin {
            self.fail("a digit");
        }
        (self.at - begin) as u32
    }

    /// Reads an integer from `least` to `most`. If it is out of range, records a problem and clamps it.
    pub fn integer_within(&mut self, least: i64, most: i64) -> i64 {
        let begin = self.at;
        let minus = self.skip(b'-');
        let mut number = 0;
        self.digits(&mut number);
        let number = i64::try_from(number).unwrap_or(i64::MAX) * if minus { -1 } else { 1 };
        if number < least || number > most {
            self.at = begin;
            self.fail("a value of this version");
        }
        number.clamp(least, most)
    }

    /// Reads a decimal number. The result is exact for up to 2^53 as all digits, divided once by a power of ten.
    pub fn float(&mut self) -> f64 {
        let minus = self.skip(b'-');
        let (mut number, mut behind) = (0, 0);
        self.digits(&mut number);
        if self.skip(b'.') {
            behind = self.digits(&mut number);
        }
        if number > 1 << 53 || behind > 22 {
            self.fail("a number with fewer digits");
        }
        let value = number as f64 / (0..behind).fold(1.0, |power, _| power * 10.0);
        if minus { -value } else { value }
    }

    /// A string: part of the text, or put together where it has escapes; empty where there is none.
    pub fn string(&mut self) -> Cow<'de, str> {
        if self.null() {
            return Cow::Borrowed("");
        }
        if !self.skip(b'"') {
            self.fail("a string");
            return Cow::Borrowed("");
        }
        let mut whole: Option<String> = None;
        loop {
            let begin = self.at;
            let text = self.text;
            let rest = &text.as_bytes()[begin..];
            let Some(length) = rest.iter().position(|b| matches!(b, b'"' | b'\\')) else {
                self.fail("the end of a string");
                return Cow::Borrowed("");
            };
            self.at += length;
            // Quote and backslash are ASCII, so the slice is at character boundaries.
            let piece = text.get(begin..self.at).unwrap_or_default();
            let end = self.skip(b'"');
            match &mut whole {
                None if end => return Cow::Borrowed(piece),
                None => whole = Some(piece.to_owned()),
                Some(whole) => whole.push_str(piece),
            }
            match whole {
                Some(whole) if end => return Cow::Owned(whole),
                Some(ref mut whole) => {
                    self.at += 1;
                    match self.escaped() {
                        Some(sign) => whole.push(sign),
                        None => return Cow::Borrowed(""),
                    }
                }
                None => {}
            }
        }
    }

    /// Reads the character that an escape stands for, after the backslash.
    fn escaped(&mut self) -> Option<char> {
        let sign = match self.peek() {
            sign @ (b'"' | b'\\' | b'/') => Some(char::from(sign)),
            b'n' => Some('\n'),
            b't' => Some('\t'),
            b'r' => Some('\r'),
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{c}'),
            b'u' => {
                let code = self.text.get(self.at + 1..self.at + 5).and_then(|hex| u32::from_str_radix(hex, 16).ok());
                self.at += if code.is_some() { 4 } else { 0 };
                code.and_then(char::from_u32)
            }
            _ => None,
        };
        match sign {
            Some(_) => self.at += 1,
            None => self.fail("an escaped sign"),
        }
        sign
    }
}
