//! An Excel file as a table: its first sheet that has anything in it.
//!
//! It is a packed folder of XML, so it is measured before it is read: a few
//! kilobytes may unpack to more than the machine has. Cells are read one by one,
//! since one cell in the last corner of a sheet would make a table of it all.

use super::table::{MOST_CELLS, MOST_ROWS, Table, TableError, TableRow, kept};
use calamine::{DataRef, Reader, Xlsx};
use std::io::{Cursor, Read};

/// The most that a list may unpack to, in bytes: ten times 100,000 rows.
const MOST_UNPACKED: u64 = 400 * 1024 * 1024;
/// Of the words that cells share and the styles, which are kept while reading.
const MOST_SHARED: u64 = 64 * 1024 * 1024;
/// Files in the folder; Excel writes about ten.
const MOST_FILES: usize = 500;

/// Reads the first sheet with anything in it.
pub(super) fn read(bytes: &[u8], most: Option<usize>) -> Result<Table, TableError> {
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| TableError::Workbook)?;
    for name in book.sheet_names() {
        let table = sheet(&mut book, &name, most)?;
        if !table.headings.is_empty() {
            return Ok(table);
        }
    }
    Err(TableError::Empty)
}

/// Unpacks it into nothing, and counts.
fn measure(bytes: &[u8]) -> Result<(), TableError> {
    let broken = |_| TableError::Workbook;
    let mut folder = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if folder.len() > MOST_FILES {
        return Err(TableError::TooLarge);
    }
    let mut left = MOST_UNPACKED;
    for at in 0..folder.len() {
        let file = folder.by_index(at).map_err(broken)?;
        let is_sheet = file.name().is_ok_and(|name| name.contains("worksheets/"));
        let allowed = if is_sheet {
            left
        } else {
            left.min(MOST_SHARED)
        };
        let mut limited = file.take(allowed + 1);
        let size =
            std::io::copy(&mut limited, &mut std::io::sink()).map_err(|_| TableError::Workbook)?;
        if size > allowed {
            return Err(TableError::TooLarge);
        }
        left -= size;
    }
    Ok(())
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    most: Option<usize>,
) -> Result<Table, TableError> {
    let mut reader = book
        .worksheet_cells_reader(name)
        .map_err(|_| TableError::Workbook)?;
    let mut table = Table::default();
    let mut row: Option<(u32, Vec<String>)> = None;
    let mut last = 0;
    while let Some(cell) = reader.next_cell().map_err(|_| TableError::Workbook)? {
        let (at, column) = cell.get_position();
        let text = shown(cell.get_value());
        if text.is_empty() || column as usize >= MOST_CELLS {
            continue;
        }
        if row.as_ref().is_some_and(|(line, _)| *line != at) {
            finish(&mut table, row.take());
            if most.is_some_and(|most| table.rows.len() >= most) {
                return Ok(table);
            }
            if table.rows.len() > MOST_ROWS {
                return Err(TableError::TooManyRows);
            }
        }
        last = last.max(at as usize + 1);
        let (_, cells) = row.get_or_insert_with(|| (at, Vec::new()));
        let place = column as usize;
        if cells.len() <= place {
            cells.resize(place + 1, String::new());
        }
        cells[place] = text;
    }
    finish(&mut table, row);
    let used = table.rows.len() + usize::from(!table.headings.is_empty());
    table.blank = last.saturating_sub(used);
    Ok(table)
}

/// The first row is the headings. A cell that is empty at the end of a row isn't there.
fn finish(table: &mut Table, row: Option<(u32, Vec<String>)>) {
    let Some((at, mut cells)) = row else { return };
    if table.headings.is_empty() {
        table.headings = cells;
        return;
    }
    let width = table.headings.len().max(cells.len());
    cells.resize(width, String::new());
    table.rows.push(TableRow {
        line: at as usize + 1,
        cells,
        fault: None,
    });
}

/// A cell as people see it: a day as a day, a whole number without decimals.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => decimal(*number),
        DataRef::String(text) => kept(text),
        DataRef::SharedString(text) => kept(text),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nej".to_owned(),
        DataRef::DateTime(day) => match day.as_datetime() {
            Some(at) if !day.is_duration() => at.date().to_string(),
            _ => decimal(day.as_f64()),
        },
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            kept(text.split('T').next().unwrap_or(text))
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn decimal(number: f64) -> String {
    // As Excel shows it: fifteen digits, and a comma as a Swede writes it.
    let rounded = format!("{number:.9}");
    let text = rounded.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', ",")
}
