//! Writes tables as CSV in two forms, and selects rows from them.

use crate::text::Texts;

/// A form of CSV. Both use CRLF, UTF-8, and quotes where necessary; the headings are in the page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvForm {
    /// For German spreadsheets, which open it without questions: semicolons, decimal comma, byte order mark.
    German,
    /// For programs (RFC 4180): commas, decimal point, no byte order mark.
    International,
}

impl CsvForm {
    /// Both forms.
    pub const ALL: [CsvForm; 2] = [CsvForm::German, CsvForm::International];

    /// The form's tag in file names: `haushalt.de.csv`, `haushalt.int.csv`.
    pub fn tag(self) -> &'static str {
        self.pick("de", "int")
    }

    /// The form's name in the interface.
    pub fn label(self, t: &Texts) -> &'static str {
        self.pick(t.reuse.csv_german, t.reuse.csv_international)
    }

    /// The form's description in the interface.
    pub fn hint(self, t: &Texts) -> &'static str {
        self.pick(t.reuse.csv_german_hint, t.reuse.csv_international_hint)
    }

    /// The character between two cells.
    pub fn separator(self) -> char {
        self.pick(';', ',')
    }

    /// The decimal separator.
    pub fn decimal(self) -> &'static str {
        self.pick(",", ".")
    }

    /// The name of a table's resource in this form: `haushalt`, `haushalt-int`.
    pub fn name(self, table: &str) -> String {
        format!("{table}{}", self.pick("", "-int"))
    }

    fn pick<T>(self, german: T, international: T) -> T {
        match self {
            CsvForm::German => german,
            CsvForm::International => international,
        }
    }
}

/// Writes a table as CSV. Numbers in `numeric` columns get the form's decimal separator and lose their thousands
/// separators. Other text in such a column (`über 40`) is kept, and a dash becomes an empty cell.
pub fn csv(form: CsvForm, head: &[String], numeric: &[bool], rows: &[Vec<String>], t: &Texts) -> String {
    let mut out = String::from(form.pick("\u{feff}", ""));
    line(form, head.iter().map(String::as_str), &mut out);
    for row in rows {
        let cells = row.iter().enumerate().map(|(n, cell)| match numeric.get(n) {
            Some(true) => number(form, cell, t).unwrap_or_else(|| cell.clone()),
            _ => cell.clone(),
        });
        line(form, cells, &mut out);
    }
    out
}

fn line<S: AsRef<str>>(form: CsvForm, cells: impl Iterator<Item = S>, out: &mut String) {
    let separator = form.separator();
    for (n, cell) in cells.enumerate() {
        if n > 0 {
            out.push(separator);
        }
        out.push_str(&quote(cell.as_ref(), separator));
    }
    out.push_str("\r\n");
}

/// Converts a number as it is displayed, such as `+1.476,6`, for programs; `None` if the cell contains anything else.
fn number(form: CsvForm, cell: &str, t: &Texts) -> Option<String> {
    if cell == crate::chart::NONE {
        return Some(String::new());
    }
    let minus = cell.strip_prefix(['\u{2212}', '-']);
    let bare = minus.or(cell.strip_prefix('+')).unwrap_or(cell).replace(t.thousands, "");
    let (whole, rest) = bare.split_once(t.decimal).map_or((bare.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || rest.is_some_and(|rest| !digits(rest)) {
        return None;
    }
    let sign = if minus.is_some() { "-" } else { "" };
    Some(match rest {
        Some(rest) => format!("{sign}{whole}{}{rest}", form.decimal()),
        None => format!("{sign}{whole}"),
    })
}

fn quote(cell: &str, separator: char) -> String {
    // Spreadsheets must not evaluate a cell as a formula, so a quote precedes a risky one. Signed numbers are harmless.
    let plain = |b: u8| b.is_ascii_digit() || b == b',' || b == b'.';
    let signed = cell.strip_prefix(['+', '-']).is_some_and(|rest| rest.bytes().all(plain));
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) && !signed;
    let cell = if risky { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([separator, '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// Selects rows of a CSV file by the id in its first column: the heading, then the rows with these ids, in their order.
pub fn pick_csv(file: &str, ids: &[&str]) -> String {
    let lines = lines(file);
    let Some((head, rows)) = lines.split_first() else { return String::new() };
    let id = |row: &str| row.split([';', ',', '\r', '\n']).next().unwrap_or_default().trim_matches('"').to_owned();
    let rows: Vec<(String, &str)> = rows.iter().map(|row| (id(row), *row)).collect();
    let picked = ids.iter().filter_map(|id| rows.iter().find(|(own, _)| own == id)).map(|(_, row)| *row);
    std::iter::once(*head).chain(picked).collect()
}

/// The lines of a CSV file with their line ends; a line break inside quotes does not end a line.
fn lines(file: &str) -> Vec<&str> {
    let (mut lines, mut start, mut quoted) = (vec![], 0, false);
    for (at, byte) in file.bytes().enumerate() {
        match byte {
            // A doubled quote closes and opens again, which has no effect.
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                lines.push(&file[start..=at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    if start < file.len() {
        lines.push(&file[start..]);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn table(form: CsvForm, rows: &[&[&str]]) -> String {
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|c| (*c).to_owned()).collect()).collect();
        csv(form, &["Name;x".to_owned(), "Wert, Mio.".to_owned()], &[false, true], &rows, Lang::De.texts())
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let rows: &[&[&str]] = &[&["\"x\"", "=1+1"], &["-1+1", "3"], &["=1+1", "3"], &["a;b,c", "3"]];
        let german = "\u{feff}\"Name;x\";Wert, Mio.\r\n\"\"\"x\"\"\";'=1+1\r\n'-1+1;3\r\n'=1+1;3\r\n\"a;b,c\";3\r\n";
        assert_eq!(table(CsvForm::German, rows), german);
        let international = "Name;x,\"Wert, Mio.\"\r\n\"\"\"x\"\"\",'=1+1\r\n'-1+1,3\r\n'=1+1,3\r\n\"a;b,c\",3\r\n";
        assert_eq!(table(CsvForm::International, rows), international);
    }

    #[test]
    fn numbers_are_written_for_programs_where_the_column_has_numbers() {
        let rows: &[&[&str]] = &[
            &["1.476,6", "1.476,6"],
            &["+24,6", "+24,6"],
            &["", "−6,05"],
            &["–", "–"],
            &["", "über 3,5"],
            &["", "12.5,0,1"],
        ];
        assert_eq!(
            table(CsvForm::International, rows).lines().skip(1).collect::<Vec<_>>(),
            ["\"1.476,6\",1476.6", "\"+24,6\",24.6", ",-6.05", "–,", ",\"über 3,5\"", ",\"12.5,0,1\""]
        );
        assert_eq!(
            table(CsvForm::German, rows).lines().skip(1).collect::<Vec<_>>(),
            ["1.476,6;1476,6", "+24,6;24,6", ";-6,05", "–;", ";über 3,5", ";12.5,0,1"]
        );
    }

    #[test]
    fn rows_are_picked_by_id_in_the_order_asked_even_across_line_breaks() {
        let file = "\u{feff}Kennung;Text\r\na-1;\"eins\r\n\"\"b-2\"\";zwei\"\r\n\"b-2\";ja\r\nc-3;\"\"";
        let head = "\u{feff}Kennung;Text\r\n";
        assert_eq!(
            pick_csv(file, &["b-2", "a-1"]),
            format!("{head}\"b-2\";ja\r\na-1;\"eins\r\n\"\"b-2\"\";zwei\"\r\n")
        );
        assert_eq!(pick_csv(file, &["c-3", "unbekannt"]), format!("{head}c-3;\"\""));
        assert_eq!(pick_csv(file, &[]), head);
        assert_eq!(pick_csv("", &["a"]), "");
        assert_eq!(pick_csv("\"offen\r\na;b", &["a"]), "\"offen\r\na;b");
    }
}
