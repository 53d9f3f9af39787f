//! A file as a table: headings, rows with their lines, and what is no row.

use super::decode;
use super::remark::Remark;
use super::workbook;
use crate::stock::import::sheet::{Record, Records, is_blank, unguarded};

/// Most rows of a list, and cells of a row.
pub const MOST_ROWS: usize = 200_000;
pub(super) const MOST_CELLS: usize = 60;
/// Most characters of a cell that are kept.
const LONGEST_CELL: usize = 4_000;

/// Why a file as a whole can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More rows than are taken at once.
    #[error("a list has at most {MOST_ROWS} rows")]
    TooManyRows,
    /// It is an Excel file that can't be opened.
    #[error("the Excel file is broken, locked by a password, or of an old kind")]
    Workbook,
    /// It unpacks to more than a list could be.
    #[error("the Excel file unpacks to more than a list could be")]
    TooLarge,
}

/// How a file is read.
#[derive(Debug, Clone, Copy)]
pub(super) enum Format<'a> {
    Csv { encoding: &'a str, delimiter: u8 },
    Xlsx,
}

/// A row: its line in the file, its cells, and what is wrong with it as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TableRow {
    pub line: usize,
    pub cells: Vec<String>,
    pub fault: Option<Remark>,
}

/// What a file has.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub headings: Vec<String>,
    pub rows: Vec<TableRow>,
    pub blank: usize,
}

/// Whether the bytes are an Excel file's: a packed folder.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads a file; at most `most` rows where only a sample is wanted.
pub(super) fn read(
    bytes: &[u8],
    format: Format<'_>,
    most: Option<usize>,
) -> Result<Table, TableError> {
    match format {
        Format::Xlsx => workbook::read(bytes, most),
        Format::Csv {
            encoding,
            delimiter,
        } => csv(&decode::decode(bytes, encoding), delimiter, most),
    }
}

fn csv(text: &str, delimiter: u8, most: Option<usize>) -> Result<Table, TableError> {
    let mut records = Records::new(text.as_bytes(), delimiter);
    let mut table = Table::default();
    while let Some(record) = records.read_next() {
        if is_blank(&record) {
            records.blank += 1;
            continue;
        }
        if table.headings.is_empty() {
            table.headings = cells(&record);
            continue;
        }
        if most.is_some_and(|most| table.rows.len() >= most) {
            return Ok(table);
        }
        if table.rows.len() >= MOST_ROWS {
            return Err(TableError::TooManyRows);
        }
        let fault = fault(&record, table.headings.len());
        if fault == Some(Remark::OpenQuote) {
            records.resume_at(record.next_line_at);
        }
        table.rows.push(TableRow {
            line: record.line,
            cells: cells(&record),
            fault,
        });
    }
    if table.headings.is_empty() {
        return Err(TableError::Empty);
    }
    table.blank = records.blank_lines();
    Ok(table)
}

/// A row that is cut short is read as far as it goes; one with more cells than
/// headings has been shifted, and nobody knows which cell is which.
fn fault(record: &Record, expected: usize) -> Option<Remark> {
    let found = record.fields.len();
    if record.is_long && (found != expected || !record.is_paired) {
        return Some(Remark::OpenQuote);
    }
    let more = record.fields.iter().skip(expected);
    let shifted = more.into_iter().any(|cell| !cell.trim_ascii().is_empty());
    if shifted {
        return Some(Remark::TooManyCells { found, expected });
    }
    (found < expected).then_some(Remark::CutShort)
}

fn cells(record: &Record) -> Vec<String> {
    record
        .fields
        .iter()
        .take(MOST_CELLS)
        .map(|cell| kept(&String::from_utf8_lossy(cell)))
        .collect()
}

/// A cell as it is kept: without blanks around it, what no database takes, and
/// more than anybody writes.
pub(super) fn kept(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| *c != '\0')
        .take(LONGEST_CELL)
        .collect();
    unguarded(text.trim()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::{Index, select};
    use rust_xlsxwriter::Workbook;

    fn csv_format(encoding: &str, delimiter: u8) -> Format<'_> {
        Format::Csv {
            encoding,
            delimiter,
        }
    }

    fn workbook(rows: &[Vec<String>]) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).expect("written");
            }
        }
        book.save_to_buffer().expect("saved")
    }

    /// Whatever came out holds together.
    fn is_sound(table: &Table) -> bool {
        let lines = table.rows.windows(2);
        let mut lines = lines.map(|two| two[0].line < two[1].line);
        let short = |cells: &Vec<String>| cells.len() <= MOST_CELLS;
        lines.all(|rises| rises)
            && short(&table.headings)
            && table.rows.iter().all(|row| short(&row.cells))
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(
            bytes in prop::collection::vec(any::<u8>(), 0..2_000),
            encoding in select(&decode::ENCODINGS[..]),
            delimiter in select(&b";,\t|"[..]),
        ) {
            if let Ok(table) = read(&bytes, csv_format(encoding, delimiter), None) {
                prop_assert!(is_sound(&table));
            }
            prop_assert!(read(&bytes, Format::Xlsx, None).is_err(), "no workbook begins so");
        }

        #[test]
        fn quotes_and_breaks_in_any_order_lose_no_line(
            text in "[a\"; \n]{0,200}",
        ) {
            if let Ok(table) = read(text.as_bytes(), csv_format("UTF-8", b';'), None) {
                prop_assert!(is_sound(&table));
                // Each line stands in a row or is blank, or belongs to a quoted cell.
                let last = table.rows.last().map_or(1, |row| row.line);
                prop_assert!(last <= text.lines().count().max(1));
            }
        }

        #[test]
        fn a_workbook_says_what_was_written(
            cells in prop::collection::vec(
                prop::collection::vec("[a-zåäö0-9]{1,8}", 3),
                1..20,
            ),
        ) {
            let table = read(&workbook(&cells), Format::Xlsx, None).expect("read");
            prop_assert_eq!(&table.headings, &cells[0]);
            let rows: Vec<_> = table.rows.iter().map(|row| row.cells.clone()).collect();
            prop_assert_eq!(rows, &cells[1..]);
        }

        #[test]
        fn a_workbook_that_is_broken_anywhere_is_read_or_refused(
            at in any::<Index>(),
            byte in any::<u8>(),
            keep in any::<Index>(),
        ) {
            let whole = workbook(&[vec!["nummer".to_owned()], vec!["4071".to_owned()]]);
            let mut broken = whole.clone();
            broken[at.index(whole.len())] = byte;
            let cut = &whole[..keep.index(whole.len())];
            for bytes in [&broken[..], cut] {
                if let Ok(table) = read(bytes, Format::Xlsx, None) {
                    prop_assert!(is_sound(&table));
                }
            }
        }
    }
}
