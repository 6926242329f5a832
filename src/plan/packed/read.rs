//! Reads the packed form. Any input gives a value or a [`Problem`], never a panic.
//!
//! Code that serde derives checks each field for an error, and drops the fields read so far if there is one: that is
//! half of its size. So this reader never returns an error to serde. It records the first problem, and everything after
//! that reads as empty.

use super::scan::Reader;
use serde::de::value::U32Deserializer;
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, SeqAccess, Unexpected, VariantAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use std::borrow::Cow;
use std::fmt;

/// The first error in a text, and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The offset in bytes.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

/// Reads a value from a text that contains nothing else.
///
/// # Errors
/// If the text is not the packed form of such a value.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, Problem> {
    let mut reader = Reader::new(text);
    let Ok(value) = T::deserialize(&mut reader);
    reader.end().map(|()| value)
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "byte {}: expected {}", self.at, self.expected)
    }
}

impl std::error::Error for Problem {}

/// An error type without values, as this reader never returns an error to serde.
#[derive(Debug)]
pub enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

type Read<T> = Result<T, Never>;

/// Stands in for what is never called: the reader only offers what a packable type can take.
fn unpackable() -> ! {
    panic!("a type without a packed form")
}

impl de::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        unpackable()
    }
    fn invalid_type(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        unpackable()
    }
    fn invalid_value(_: Unexpected<'_>, _: &dyn de::Expected) -> Self {
        unpackable()
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        unpackable()
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        unpackable()
    }
    fn missing_field(_: &'static str) -> Self {
        unpackable()
    }
}

/// Gives serde the items of an array.
struct Items<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
    /// Whether there is an array; `null` reads as an empty one.
    open: bool,
    /// Whether it is a list, which ends with its array. A struct always has all fields: missing ones read as `null`.
    list: bool,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if self.open && self.reader.next(&mut self.first) {
            return seed.deserialize(&mut *self.reader).map(Some);
        }
        if self.list {
            return Ok(None);
        }
        let before = self.reader.pretend_null();
        let value = seed.deserialize(&mut *self.reader);
        self.reader.go_on(before);
        value.map(Some)
    }
}

impl<'de> VariantAccess<'de> for &mut Reader<'de> {
    type Error = Never;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Read<T::Value> {
        unpackable()
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Read<V::Value> {
        unpackable()
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Read<V::Value> {
        unpackable()
    }
}

/// Gives serde an enum by the number of its variant.
struct Variant<'r, 'de> {
    reader: &'r mut Reader<'de>,
    number: u32,
}

impl<'r, 'de> de::EnumAccess<'de> for Variant<'r, 'de> {
    type Error = Never;
    type Variant = &'r mut Reader<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Self::Variant)> {
        let of: U32Deserializer<Never> = self.number.into_deserializer();
        Ok((seed.deserialize(of)?, self.reader))
    }
}

impl<'de> Reader<'de> {
    fn array<V: Visitor<'de>>(&mut self, visitor: V, list: bool) -> Read<V::Value> {
        let open = self.open();
        let value = visitor.visit_seq(Items { reader: self, first: true, open, list });
        if open {
            self.close();
        }
        value
    }
}

macro_rules! integers {
    ($($name:ident $of:ty;)+) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            visitor.visit_i64(self.integer_within(i64::from(<$of>::MIN), i64::from(<$of>::MAX)))
        })+
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Read<V::Value> {
        unpackable()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        let value = !self.null() && self.integer_within(0, 1) == 1;
        visitor.visit_bool(value)
    }

    integers! { deserialize_i32 i32; deserialize_i64 i64; deserialize_u8 u8; deserialize_u16 u16; deserialize_u32 u32; }
    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_i64(self.integer_within(0, i64::MAX))
    }
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_f64(self.float())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.string() {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.array(visitor, true)
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.array(visitor, false)
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.array(visitor, false)
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        // An omitted enum has its default, which must be its first variant.
        let last = variants.len().saturating_sub(1) as i64;
        let number = if self.null() { 0 } else { self.integer_within(0, last) as u32 };
        visitor.visit_enum(Variant { reader: self, number })
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
        assert_eq!(read::<Vec<u8>>("[1,256]"), Err(Problem { at: 3, expected: "a value of this version" }));
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
