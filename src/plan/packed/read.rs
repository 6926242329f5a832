//! Reads the packed form. Any bytes give a value or a [`Problem`], never a panic.

use super::scan::Reader;
use serde::de::value::U32Deserializer;
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Unexpected, VariantAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use std::fmt;

/// What is wrong with a text, and at which byte of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The byte, from 0.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

pub type Done<T> = Result<T, Problem>;

/// Reads a value from a text that has nothing else in it.
///
/// # Errors
/// Where the text is not this value's packed form.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Done<T> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = T::deserialize(&mut reader).map_err(|problem| reader.placed(problem))?;
    if reader.at == text.len() { Ok(value) } else { Err(reader.problem("nothing more")) }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}: expected {}", self.at, self.expected)
    }
}

impl std::error::Error for Problem {}

/// A value is of the wrong kind: the reader adds where.
const OTHER: Problem = Problem { at: usize::MAX, expected: "a value of this version" };

// The words that serde would put together here are never made: they would cost more than all the rest.
impl de::Error for Problem {
    fn custom<T: fmt::Display>(_: T) -> Self {
        OTHER
    }
    fn invalid_type(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        OTHER
    }
    fn invalid_value(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        OTHER
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        OTHER
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        OTHER
    }
    fn missing_field(_: &'static str) -> Self {
        OTHER
    }
}

/// Deeper than the plan goes, and far from the end of the stack.
const DEEPEST: u8 = 60;

impl<'de> Reader<'de> {
    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Done<V::Value> {
        if self.null() {
            return visitor.visit_seq(Items { reader: self, first: true, open: false });
        }
        if !self.skip(b'[') {
            return Err(self.problem("an array"));
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.problem("fewer arrays within arrays"));
        }
        let value = visitor.visit_seq(Items { reader: &mut *self, first: true, open: true })?;
        self.depth -= 1;
        if self.skip(b']') { Ok(value) } else { Err(self.problem("the end of an array")) }
    }
}

struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
    /// Whether there is an array: `null` is an empty one.
    open: bool,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Problem;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Done<Option<T::Value>> {
        if !self.open || self.reader.peek() == b']' {
            return Ok(None);
        }
        if !std::mem::take(&mut self.first) && !self.reader.skip(b',') {
            return Err(self.reader.problem("a comma"));
        }
        let begin = self.reader.at;
        seed.deserialize(&mut *self.reader).map(Some).map_err(|problem| match problem.at {
            usize::MAX => Problem { at: begin, ..problem },
            _ => problem,
        })
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Problem;

    fn unit_variant(self) -> Done<()> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Done<T::Value> {
        Err(OTHER)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Done<V::Value> {
        Err(OTHER)
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Done<V::Value> {
        Err(OTHER)
    }
}

impl<'de> de::EnumAccess<'de> for &mut Reader<'de> {
    type Error = Problem;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Done<(V::Value, Self)> {
        // One that was left out is its default, which stands first.
        let number = if self.null() { 0 } else { u32::try_from(self.integer()?).map_err(|_| OTHER)? };
        let of: U32Deserializer<Problem> = number.into_deserializer();
        Ok((seed.deserialize(of)?, self))
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Problem;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Done<V::Value> {
        Err(OTHER)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        let value = if self.null() { 0 } else { self.integer()? };
        visitor.visit_bool(value == 1)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        visitor.visit_i64(self.integer()?)
    }
    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        self.deserialize_i64(visitor)
    }
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        visitor.visit_f64(self.float()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        match self.string()? {
            Ok(text) => visitor.visit_borrowed_str(text),
            Err(text) => visitor.visit_string(text),
        }
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        if self.null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Done<V::Value> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Done<V::Value> {
        self.array(visitor)
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Done<V::Value> {
        self.array(visitor)
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Done<V::Value> {
        self.array(visitor)
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Done<V::Value> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! { i8 i16 i128 u128 f32 char bytes byte_buf unit unit_struct tuple_struct map identifier ignored_any }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_and_faults_placed() {
        assert_eq!(read::<Vec<u16>>("[1,20,300]"), Ok(vec![1, 20, 300]));
        assert_eq!(
            read::<(String, Option<f64>, bool)>(r#"["a\"\u00e4\n",-17.25,1]"#),
            Ok(("a\"ä\n".into(), Some(-17.25), true))
        );
        assert_eq!(read::<Vec<(&str, Vec<u8>)>>(r#"[["ä",null],["",[]]]"#), Ok(vec![("ä", vec![]), ("", vec![])]));
        assert_eq!(read::<Vec<u8>>("[1,x]"), Err(Problem { at: 3, expected: "a digit" }));
        assert_eq!(read::<Vec<u8>>("[1,256]"), Err(Problem { at: 3, expected: OTHER.expected }));
        assert_eq!(read::<Vec<u8>>("[1] "), Err(Problem { at: 3, expected: "nothing more" }));
        assert_eq!(read::<&str>("\"ab").map_err(|p| p.at), Err(1));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,60}", json in r#"[\[\]",0-9nul\\.-]{0,80}"#) {
            for text in [text, json] {
                _ = read::<Vec<(String, Option<Vec<f64>>, bool)>>(&text);
                _ = read::<crate::plan::Plan>(&text);
            }
        }
    }
}
