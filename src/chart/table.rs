//! A chart's numbers as a table: for the page, for downloads, and for readers who do not see the drawing.

/// A table whose cells are text. Numbers are formatted for people in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The caption: what the table is about.
    pub caption: String,
    /// The columns; the cells of the first one are the row headers.
    pub columns: Vec<Column>,
    /// The rows, with one cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// The header of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The label, with the unit of the numbers.
    pub label: String,
    /// Whether the column contains numbers, which are aligned to the right.
    pub numeric: bool,
}

impl Column {
    /// The header of a column of words.
    pub fn words(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: false }
    }

    /// The header of a column of numbers.
    pub fn numbers(label: impl Into<String>) -> Column {
        Column { label: label.into(), numeric: true }
    }
}

/// The content of a cell without a value.
pub const NONE: &str = "–";
