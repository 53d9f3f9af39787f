//! A file of rows: semicolons, quotation marks, a header, with or without byte
//! order mark, lines ended by CRLF or LF. Knows on which line each row begins.
//!
//! One bad row never takes its neighbours along: bytes that are no UTF-8 and
//! quotation marks that are never closed cost the line that they stand on.

use super::error::ImportError;
use super::lines::Lines;
use super::reason::{Notice, Reason};
use super::report::{ImportKind, ImportReport, RowNotice, RowProblem};
use crate::stock::export::looks_like_formula;
use csv::{ByteRecord, ReaderBuilder};
use domain::stock::fold;

/// The rows of a file, and the report that its faulty ones have begun.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub rows: Vec<Row>,
    pub report: ImportReport,
}

/// A row: its cells in the order of the columns that the import knows.
#[derive(Debug)]
pub(crate) struct Row {
    pub line: usize,
    pub cells: Vec<String>,
}

/// How a header's columns lie in the file.
struct Header {
    /// For each known column, its place in the file.
    places: Vec<usize>,
    fields: usize,
}

/// A record as it lies in the file.
pub(super) struct Record {
    pub line: usize,
    pub fields: ByteRecord,
    /// Whether it goes over several lines.
    pub is_long: bool,
    /// Whether its quotation marks come in pairs.
    pub is_paired: bool,
    /// Where the line after its first one begins.
    pub next_line_at: usize,
}

/// Reads a file with these columns.
///
/// # Errors
/// When there is no header, it is no UTF-8, or columns are missing from it.
pub(crate) fn read(
    kind: ImportKind,
    bytes: &[u8],
    columns: &'static [&'static str],
) -> Result<Sheet, ImportError> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(ImportError::NotUtf8);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut records = Records::new(bytes, b';');
    let first = records.read_next().ok_or(ImportError::Empty)?;
    let (header, notices) = header(&first, columns)?;
    let mut report = ImportReport::new(kind, 0);
    report.notices = notices;
    let mut rows = Vec::new();
    while let Some(record) = records.read_next() {
        if is_blank(&record) {
            records.blank += 1;
            continue;
        }
        match row(&record, &header, columns) {
            Ok(row) => rows.push(row),
            Err(problem) => {
                if problem.reason == Reason::OpenQuote {
                    records.resume_at(record.next_line_at);
                }
                report.refuse(vec![problem]);
            }
        }
    }
    report.blank_lines = records.blank_lines();
    Ok(Sheet { rows, report })
}

fn header(
    record: &Record,
    columns: &'static [&'static str],
) -> Result<(Header, Vec<RowNotice>), ImportError> {
    let names: Vec<&str> = record
        .fields
        .iter()
        .map(std::str::from_utf8)
        .collect::<Result<_, _>>()
        .map_err(|_| ImportError::NotUtf8)?;
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let mut places = Vec::new();
    let mut missing = Vec::new();
    for column in columns {
        let wanted = fold(column);
        let mut found = (0..folded.len()).filter(|at| folded[*at] == wanted);
        match (found.next(), found.next()) {
            (Some(at), None) => places.push(at),
            (Some(_), Some(_)) => return Err(ImportError::ColumnTwice { column }),
            (None, _) => missing.push(*column),
        }
    }
    if !missing.is_empty() {
        return Err(ImportError::MissingColumns { columns: missing });
    }
    let notices = names
        .iter()
        .enumerate()
        .filter(|(at, _)| !places.contains(at))
        .map(|(_, name)| RowNotice {
            line: record.line,
            column: (*name).to_owned(),
            value: String::new(),
            notice: Notice::UnknownColumn,
        })
        .collect();
    let fields = names.len();
    Ok((Header { places, fields }, notices))
}

fn row(
    record: &Record,
    header: &Header,
    columns: &'static [&'static str],
) -> Result<Row, RowProblem> {
    let of_row = |reason| RowProblem {
        line: record.line,
        column: None,
        value: shown(&record.fields.iter().collect::<Vec<_>>().join(&b';')),
        reason,
    };
    let (found, expected) = (record.fields.len(), header.fields);
    if record.is_long && (found != expected || !record.is_paired) {
        return Err(of_row(Reason::OpenQuote));
    }
    if found != expected {
        return Err(of_row(Reason::FieldCount { found, expected }));
    }
    let mut cells = Vec::with_capacity(columns.len());
    for (column, place) in columns.iter().zip(&header.places) {
        let field = record.fields.get(*place).unwrap_or_default();
        match std::str::from_utf8(field) {
            Ok(text) => cells.push(unguarded(text.trim()).to_owned()),
            Err(_) => {
                return Err(RowProblem {
                    line: record.line,
                    column: Some(column),
                    value: shown(field),
                    reason: Reason::NotUtf8,
                });
            }
        }
    }
    let line = record.line;
    Ok(Row { line, cells })
}

/// Without the apostrophe that an export sets before what Excel would take for a formula.
pub(super) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

/// Enough of a value to find it by.
fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().take(120).collect()
}

pub(super) fn is_blank(record: &Record) -> bool {
    !record.is_long
        && record
            .fields
            .iter()
            .all(|field| field.trim_ascii().is_empty())
}

/// The records of a file, one after the other.
pub(super) struct Records<'a> {
    bytes: &'a [u8],
    delimiter: u8,
    lines: Lines<'a>,
    reader: csv::Reader<&'a [u8]>,
    /// Where `reader` began.
    from: usize,
    /// The last line that a record stands on.
    last_line: usize,
    pub blank: usize,
}

impl<'a> Records<'a> {
    /// The records of `bytes`, whose cells `delimiter` parts.
    pub fn new(bytes: &'a [u8], delimiter: u8) -> Self {
        Self {
            bytes,
            delimiter,
            lines: Lines::new(bytes),
            reader: reader(bytes, delimiter),
            from: 0,
            last_line: 0,
            blank: 0,
        }
    }

    /// The next record, if there is one.
    pub fn read_next(&mut self) -> Option<Record> {
        let mut fields = ByteRecord::new();
        // Reading from memory fails on nothing.
        if !self.reader.read_byte_record(&mut fields).unwrap_or(false) {
            return None;
        }
        let start = self.from + fields.position().map_or(0, |at| offset(at.byte()));
        let end = self.from + offset(self.reader.position().byte());
        // The reader counts the second half of a CRLF, and blank lines, to the
        // record after them.
        let start = start + breaks_before(self.bytes.get(start..end)?);
        let text = self.bytes.get(start..end)?.trim_ascii_end();
        let line = self.lines.of(start);
        let last = self.lines.of(start + text.len());
        self.blank += line.saturating_sub(self.last_line + 1);
        self.last_line = last;
        Some(Record {
            line,
            is_long: last > line,
            is_paired: text.iter().filter(|byte| **byte == b'"').count() % 2 == 0,
            next_line_at: Lines::next_after(self.bytes, start),
            fields,
        })
    }

    /// Goes on with the line after the first one of a record that never ended.
    pub fn resume_at(&mut self, offset: usize) {
        let rest = self.bytes.get(offset..).unwrap_or_default();
        self.reader = reader(rest, self.delimiter);
        self.from = offset;
        self.lines.rewind_to(offset);
        self.last_line = self.lines.of(offset).saturating_sub(1);
    }

    /// The blank lines of the whole file, once all records are read.
    pub fn blank_lines(mut self) -> usize {
        let total = self.lines.total();
        self.blank + total.saturating_sub(self.last_line)
    }
}

fn reader(bytes: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes)
}

fn offset(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

fn breaks_before(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|byte| matches!(byte, b'\n' | b'\r'))
        .count()
}
