//! What an id says about where a record stands.

use super::Measure;

/// The id of a record or of one of its figures. `3.1-m3-2-f1` is the first figure of the second part of the third measure of
/// action field 3.1. The check holds ids and positions together (`validate`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordId<'i>(pub &'i str);

impl<'i> RecordId<'i> {
    /// The id of the text that contains it: `3.1`, `vorwort`. The id of a text is its own.
    pub fn home(self) -> &'i str {
        self.0.split_once('-').map_or(self.0, |(home, _)| home)
    }

    /// The id of the measure that it names, or names a part or a figure of: `3.1-m3`.
    pub fn measure(self) -> Option<&'i str> {
        let rest = self.0.get(self.home().len() + 1..)?;
        let kind = rest.split('-').next()?;
        let number = kind.strip_prefix('m')?;
        let numbered = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        numbered.then(|| &self.0[..self.home().len() + 1 + kind.len()])
    }

    /// The id of the record that it names, or names a figure of: `3.1-m3-2`.
    pub fn record(self) -> &'i str {
        self.0.rsplit_once("-f").map_or(self.0, |(record, _)| record)
    }

    /// The id of a measure as readers know it: `3.1.3`.
    pub fn dotted(self) -> String {
        self.0.replace("-m", ".")
    }
}

impl Measure {
    /// The id of its action field: `3.1`.
    pub fn field_id(&self) -> &str {
        RecordId(&self.record.id).home()
    }

    /// Its number among the measures of its action field, as text: `3`.
    pub fn number(&self) -> &str {
        self.record.id.rsplit_once("-m").map_or("", |(_, number)| number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_say_where_a_record_stands() {
        let parts = |id| (RecordId(id).home(), RecordId(id).measure(), RecordId(id).record());
        assert_eq!(parts("3.1-m3-2-f1"), ("3.1", Some("3.1-m3"), "3.1-m3-2"));
        assert_eq!(parts("2.1-m12"), ("2.1", Some("2.1-m12"), "2.1-m12"));
        assert_eq!(parts("vorwort-p1-f1"), ("vorwort", None, "vorwort-p1"));
        assert_eq!(parts("2.1-gl"), ("2.1", None, "2.1-gl"));
        assert_eq!(parts("1"), ("1", None, "1"));
        assert_eq!(RecordId("2.1-mx").measure(), None);
        assert_eq!(RecordId("2.1-m12").dotted(), "2.1.12");
    }
}
