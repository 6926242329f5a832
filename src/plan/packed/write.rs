//! Writes the packed form, for the build.

use super::read;
use serde::Deserialize;
use serde::ser::{
    self, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct, Serializer,
};
use std::fmt;

/// Writes a value in packed form.
///
/// # Errors
/// For maps, bytes, enums with content, and numbers with too many digits: the packed form has none of them.
pub fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, Refused> {
    let mut out = String::new();
    value.serialize(Writer { out: &mut out })?;
    Ok(out)
}

/// Why a value cannot be packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot be packed: {}", self.0)
    }
}

impl std::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Refused(message.to_string())
    }
}

struct Writer<'o> {
    out: &'o mut String,
}

/// An array under construction.
struct Array<'o> {
    out: &'o mut String,
    first: bool,
    /// The number of `null`s to write before the next value, if there is another one.
    empty: usize,
}

impl<'o> Array<'o> {
    fn open(out: &'o mut String) -> Self {
        out.push('[');
        Array { out, first: true, empty: 0 }
    }

    fn put(&mut self, text: &str) {
        if !std::mem::take(&mut self.first) {
            self.out.push(',');
        }
        self.out.push_str(text);
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        let text = write(value)?;
        self.put(&text);
        Ok(())
    }

    fn field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        let text = write(value)?;
        if text == "null" {
            self.empty += 1;
        } else {
            for _ in 0..std::mem::take(&mut self.empty) {
                self.put("null");
            }
            self.put(&text);
        }
        Ok(())
    }

    fn close(self) -> Result<(), Refused> {
        self.out.push(']');
        Ok(())
    }
}

macro_rules! array {
    ($($of:ident $item:ident $how:ident;)+) => {
        $(impl $of for Array<'_> {
            type Ok = ();
            type Error = Refused;
            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.$how(value)
            }
            fn end(self) -> Result<(), Refused> {
                self.close()
            }
        })+
    };
}
array! { SerializeSeq serialize_element item; SerializeTuple serialize_element item; SerializeTupleStruct serialize_field item; }

impl SerializeStruct for Array<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), Refused> {
        self.field(value)
    }
    fn skip_field(&mut self, _: &'static str) -> Result<(), Refused> {
        self.empty += 1;
        Ok(())
    }
    fn end(self) -> Result<(), Refused> {
        self.close()
    }
}

impl Writer<'_> {
    fn text(self, text: &str) -> Result<(), Refused> {
        self.out.push_str(text);
        Ok(())
    }

    /// Writes a number if it reads as the same one again; those with too many digits do not.
    fn number<T: fmt::Display + PartialEq + for<'de> Deserialize<'de>>(self, value: T) -> Result<(), Refused> {
        let text = value.to_string();
        if read::<T>(&text).ok() == Some(value) { self.text(&text) } else { Err(Refused(format!("the number {text}"))) }
    }
}

macro_rules! integers {
    ($($name:ident $kind:ty;)+) => { $(fn $name(self, value: $kind) -> Result<(), Refused> { self.number(value) })+ };
}

impl<'o> Serializer for Writer<'o> {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Array<'o>;
    type SerializeTuple = Array<'o>;
    type SerializeTupleStruct = Array<'o>;
    type SerializeStruct = Array<'o>;
    type SerializeTupleVariant = Impossible<(), Refused>;
    type SerializeMap = Impossible<(), Refused>;
    type SerializeStructVariant = Impossible<(), Refused>;

    fn is_human_readable(&self) -> bool {
        false
    }

    integers! {
        serialize_i8 i8; serialize_i16 i16; serialize_i32 i32; serialize_i64 i64;
        serialize_u8 u8; serialize_u16 u16; serialize_u32 u32; serialize_u64 u64;
    }

    fn serialize_bool(self, value: bool) -> Result<(), Refused> {
        self.text(if value { "1" } else { "0" })
    }
    fn serialize_f32(self, value: f32) -> Result<(), Refused> {
        self.serialize_f64(f64::from(value))
    }
    /// Writes the shortest decimal that is exact: `61000000`, `17.4`.
    fn serialize_f64(self, value: f64) -> Result<(), Refused> {
        self.number(value)
    }
    fn serialize_char(self, value: char) -> Result<(), Refused> {
        self.serialize_str(&value.to_string())
    }
    fn serialize_str(self, value: &str) -> Result<(), Refused> {
        let text = serde_json::to_string(value).map_err(|e| Refused(e.to_string()))?;
        self.text(&text)
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<(), Refused> {
        Err(Refused("bytes".into()))
    }
    fn serialize_none(self) -> Result<(), Refused> {
        self.text("null")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), Refused> {
        self.text("null")
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Refused> {
        self.text("null")
    }
    fn serialize_unit_variant(self, _: &'static str, number: u32, _: &'static str) -> Result<(), Refused> {
        self.text(&number.to_string())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Refused> {
        Err(Refused(format!("the enum {name} with content")))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Array<'o>, Refused> {
        Ok(Array::open(self.out))
    }
    fn serialize_tuple(self, _: usize) -> Result<Array<'o>, Refused> {
        Ok(Array::open(self.out))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Array<'o>, Refused> {
        Ok(Array::open(self.out))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Array<'o>, Refused> {
        Ok(Array::open(self.out))
    }
    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused(format!("the enum {name} with content")))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Refused> {
        Err(Refused("a map".into()))
    }
    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused(format!("the enum {name} with content")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct Row {
        name: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<u8>,
        value: Option<f64>,
        note: Option<&'static str>,
    }

    #[test]
    fn structs_are_arrays_without_an_empty_end() {
        let row = |value, note| Row { name: "a\"", left_out: None, value, note };
        assert_eq!(write(&row(Some(17.4), None)).unwrap_or_default(), r#"["a\"",null,17.4]"#);
        assert_eq!(write(&row(None, None)).unwrap_or_default(), r#"["a\""]"#);
        assert_eq!(write(&vec![row(None, Some("b"))]).unwrap_or_default(), r#"[["a\"",null,null,"b"]]"#);
        assert_eq!(write(&(true, 61_000_000.0, -1)).unwrap_or_default(), "[1,61000000,-1]");
        assert!(write(&std::collections::BTreeMap::from([(1, 2)])).is_err());
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same(signs: Vec<char>, number: f64, count: i64, small: Option<u8>, few in -1e9..1e9_f64) {
            let text: String = signs.into_iter().collect();
            let few = (few * 100.0).round() / 100.0;
            let words = (text, few, count / 4096, small, vec![Some(true), None]);
            let packed = write(&words).expect("what the plan has");
            assert_eq!(read(&packed), Ok(words));
            // A number with many digits may be refused, but must not be altered.
            if let Ok(packed) = write(&number) {
                assert_eq!(read(&packed), Ok(number));
            }
        }
    }
}
