//! A table as a file that a Danish spreadsheet opens: semicolons, a comma in numbers, UTF-8 with its mark.

/// By this a spreadsheet knows that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// What makes a spreadsheet take a cell for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The file.
pub fn table<const N: usize>(header: [&str; N], rows: &[[String; N]]) -> String {
    let line = |cells: &[String]| cells.iter().map(|cell| cell_of(cell)).collect::<Vec<_>>().join(";");
    let header = header.join(";");
    let lines = std::iter::once(header).chain(rows.iter().map(|row| line(row)));
    lines.fold(MARK.to_owned(), |file, line| file + &line + "\r\n")
}

/// A cell. One that would be a formula gets an apostrophe in front, which spreadsheets do not show.
fn cell_of(text: &str) -> String {
    let guarded = if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() };
    if guarded.contains([';', '"', '\n', '\r']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn cells_are_quoted_and_no_cell_is_a_formula() {
        let row = ["Team \"A\"; nord".to_owned(), "=HYPERLINK(\"x\")".to_owned(), "12,5".to_owned()];
        let odd = ["-1+1".to_owned(), "@SUM(1)".to_owned(), "to\nlinjer".to_owned()];
        let file = table(["a", "b", "c"], &[row, odd]);
        let expected = "\u{feff}a;b;c\r\n\"Team \"\"A\"\"; nord\";\"'=HYPERLINK(\"\"x\"\")\";12,5\r\n'-1+1;'@SUM(1);\"to\nlinjer\"\r\n";
        assert_eq!(file, expected);
    }
}
