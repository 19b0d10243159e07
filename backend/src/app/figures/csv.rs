//! A table as a file that a Danish spreadsheet opens: semicolons, a comma in numbers, UTF-8 with its mark.

use super::super::AppError;
use ::csv::{Terminator, WriterBuilder};

/// By this a spreadsheet knows that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// What makes a spreadsheet take a cell for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The file.
///
/// # Errors
/// None that writing to memory can have.
pub fn table<const N: usize>(header: [&str; N], rows: &[[String; N]]) -> Result<String, AppError> {
    let failed = |error: String| AppError::Internal(format!("writing a table: {error}"));
    let mut file =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    file.write_record(header).map_err(|error| failed(error.to_string()))?;
    for row in rows {
        file.write_record(row.iter().map(|cell| guarded(cell))).map_err(|error| failed(error.to_string()))?;
    }
    let bytes = file.into_inner().map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
}

/// A cell that would be a formula gets an apostrophe in front, which spreadsheets do not show.
fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn cells_are_quoted_and_no_cell_is_a_formula() {
        let row = ["Team \"A\"; nord".to_owned(), "=HYPERLINK(\"x\")".to_owned(), "12,5".to_owned()];
        let odd = ["-1+1".to_owned(), "@SUM(1)".to_owned(), "to\nlinjer".to_owned()];
        let file = table(["a", "b", "c"], &[row, odd]).unwrap();
        let expected = "\u{feff}a;b;c\r\n\"Team \"\"A\"\"; nord\";\"'=HYPERLINK(\"\"x\"\")\";12,5\r\n'-1+1;'@SUM(1);\"to\nlinjer\"\r\n";
        assert_eq!(file, expected);
    }
}
