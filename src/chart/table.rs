//! A chart's numbers as rows and columns: for the page, for downloads and for those who do not see the drawing.

/// A table of words and numbers that are formatted for reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The caption: what the table is about.
    pub caption: String,
    /// The columns; the cells of the first one are the heads of the rows.
    pub columns: Vec<Column>,
    /// Rows with a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its label, with the unit of its numbers.
    pub label: String,
    /// Whether it holds numbers, to be set flush right.
    pub numeric: bool,
}

impl Column {
    /// The head of a column of words.
    pub fn words(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: false }
    }

    /// The head of a column of numbers.
    pub fn numbers(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: true }
    }
}

/// What stands in a cell without a value.
pub const NONE: &str = "–";
