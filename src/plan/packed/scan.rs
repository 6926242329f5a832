//! What the packed form is made of: numbers, strings, `null`.

use super::read::{Done, Problem};

/// A text, and how far it is read.
pub struct Reader<'de> {
    pub text: &'de str,
    /// The byte that comes next.
    pub at: usize,
    /// How many arrays are open.
    pub depth: u8,
}

impl<'de> Reader<'de> {
    pub fn problem(&self, expected: &'static str) -> Problem {
        Problem { at: self.at, expected }
    }

    pub fn placed(&self, problem: Problem) -> Problem {
        if problem.at == usize::MAX { self.problem(problem.expected) } else { problem }
    }

    pub fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    /// Goes over a sign, if it stands here.
    pub fn skip(&mut self, sign: u8) -> bool {
        let here = self.peek() == sign;
        self.at += usize::from(here);
        here
    }

    pub fn null(&mut self) -> bool {
        let here = self.text.as_bytes()[self.at..].starts_with(b"null");
        self.at += if here { 4 } else { 0 };
        here
    }

    fn digits(&mut self, number: &mut u64) -> Done<u32> {
        let begin = self.at;
        while let digit @ b'0'..=b'9' = self.peek() {
            let longer = number.checked_mul(10).and_then(|n| n.checked_add(u64::from(digit - b'0')));
            *number = longer.ok_or_else(|| self.problem("a smaller number"))?;
            self.at += 1;
        }
        if self.at == begin { Err(self.problem("a digit")) } else { Ok((self.at - begin) as u32) }
    }

    pub fn integer(&mut self) -> Done<i64> {
        let minus = self.skip(b'-');
        let mut number = 0;
        self.digits(&mut number)?;
        let number = i64::try_from(number).map_err(|_| self.problem("a smaller number"))?;
        Ok(if minus { -number } else { number })
    }

    /// Exact for what the plan has: digits below 2^53, divided once by a power of ten.
    pub fn float(&mut self) -> Done<f64> {
        let minus = self.skip(b'-');
        let (mut number, mut behind) = (0, 0);
        self.digits(&mut number)?;
        if self.skip(b'.') {
            behind = self.digits(&mut number)?;
        }
        if number > 1 << 53 || behind > 22 {
            return Err(self.problem("a number with fewer digits"));
        }
        let value = number as f64 / (0..behind).fold(1.0, |power, _| power * 10.0);
        Ok(if minus { -value } else { value })
    }

    /// A string: borrowed, or put together where it has escapes.
    pub fn string(&mut self) -> Done<Result<&'de str, String>> {
        if self.null() {
            return Ok(Ok(""));
        }
        if !self.skip(b'"') {
            return Err(self.problem("a string"));
        }
        let mut whole: Option<String> = None;
        loop {
            let begin = self.at;
            let text = self.text;
            let rest = &text.as_bytes()[begin..];
            let length = rest.iter().position(|b| matches!(b, b'"' | b'\\'));
            self.at += length.ok_or_else(|| self.problem("the end of a string"))?;
            // Quote and backslash are single bytes: the text is cut between letters.
            let piece = text.get(begin..self.at).unwrap_or_default();
            let end = self.skip(b'"');
            match &mut whole {
                None if end => return Ok(Ok(piece)),
                None => whole = Some(piece.to_owned()),
                Some(whole) => whole.push_str(piece),
            }
            match whole {
                Some(whole) if end => return Ok(Err(whole)),
                Some(ref mut whole) => {
                    self.at += 1;
                    whole.push(self.escaped()?);
                }
                None => {}
            }
        }
    }

    /// The sign behind a backslash.
    fn escaped(&mut self) -> Done<char> {
        let sign = match self.peek() {
            sign @ (b'"' | b'\\' | b'/') => char::from(sign),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let code = self.text.get(self.at + 1..self.at + 5).and_then(|hex| u32::from_str_radix(hex, 16).ok());
                let sign = code.and_then(char::from_u32).ok_or_else(|| self.problem("a letter's number"))?;
                self.at += 4;
                sign
            }
            _ => return Err(self.problem("an escaped sign")),
        };
        self.at += 1;
        Ok(sign)
    }
}
