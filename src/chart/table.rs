//! A chart's numbers as rows and columns: for the page, for downloads and for those who do not see the drawing.

/// A table of words and numbers that are formatted for reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is about.
    pub caption: String,
    /// The first column heads its rows.
    pub columns: Vec<Column>,
    /// Rows with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its label, with the unit of its numbers.
    pub label: String,
    /// Whether it holds numbers, to be set flush right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: true }
    }
}

/// A cell that has nothing to say.
pub const NONE: &str = "–";
