//! A row of `artiklar.csv`, read and understood.

use super::cells::Cells;
use super::reason::{Notice, Reason};
use crate::stock::particulars::Particulars;
use crate::stock::places::{Places, system_of};
use domain::people::Note;
use domain::stock::{ArticleCode, ArticleNumber, ArticleStatus, Condition, Size, fold};
use std::collections::HashMap;

pub(super) const NUMBER: &str = "artikelnr";
pub(super) const CODE: &str = "streckkod";
pub(super) const TYPE: &str = "typkod";
const NAME: &str = "artikel";
pub(super) const SIZE: &str = "storlek";
pub(super) const CONDITION: &str = "skick";
pub(super) const BRANCH: &str = "filial";
pub(super) const SHELF: &str = "plats";
pub(super) const STATUS: &str = "status";
pub(super) const BRAND: &str = "märke";
pub(super) const NOTE: &str = "anteckning";
pub(super) const RECEIVED: &str = "inkommen";

/// The columns of the file.
pub(super) const COLUMNS: &[&str] = &[
    NUMBER, CODE, TYPE, NAME, SIZE, CONDITION, BRANCH, SHELF, STATUS, BRAND, NOTE, RECEIVED,
];

/// What a row says.
#[derive(Debug)]
pub(super) struct ArticleRow {
    pub codes: Vec<ArticleCode>,
    pub status: ArticleStatus,
    pub particulars: Particulars,
}

/// On which line each number and each folded code stood first.
#[derive(Debug, Default)]
pub(super) struct Seen {
    numbers: HashMap<i64, usize>,
    codes: HashMap<String, usize>,
}

/// Reads a row; none when something is wrong with it, and `cells` knows what.
pub(super) fn read(cells: &mut Cells<'_>, places: &Places, seen: &mut Seen) -> Option<ArticleRow> {
    let line = cells.line();
    let number = cells.read(NUMBER, |text| number(text, line, seen));
    let codes = cells.read(CODE, |text| codes(text, line, seen));
    let kind = cells.read(TYPE, |text| match text {
        "" => Err(Reason::Missing),
        _ => places.type_coded(text).ok_or(Reason::UnknownType),
    });
    let condition = usual(cells, CONDITION, Condition::Good, |text| {
        Condition::parse(text).ok_or(Reason::Condition)
    });
    let home = cells.read(BRANCH, |text| match text {
        "" => Err(Reason::Missing),
        _ => places.branch_called(text).ok_or(Reason::UnknownBranch),
    });
    let shelf = cells.text(SHELF);
    let status = usual(cells, STATUS, ArticleStatus::Available, |text| {
        ArticleStatus::parse(text).ok_or(Reason::Status)
    });
    let brand = cells.text(BRAND);
    let note = cells.read(NOTE, |text| {
        Note::parse(&crate::text::nfc(text))
            .map(|note| note.as_str().to_owned())
            .map_err(|_| too_long_note())
    });
    let received_on = cells.date(RECEIVED);
    let size = cells.text(SIZE);
    let (kind, size, note) = (kind?, size?, note?);
    if !cells.get(NAME).is_empty() && fold(cells.get(NAME)) != fold(&kind.name_sv) {
        let name = kind.name_sv.clone();
        cells.note(NAME, Notice::OtherName { name });
    }
    let codes = codes?;
    if codes.is_empty() {
        cells.note(CODE, Notice::NoCode);
    }
    Some(ArticleRow {
        codes,
        status: status?,
        particulars: Particulars {
            number: number?,
            type_id: kind.id,
            size: Size::parse(system_of(kind), &size),
            condition: condition?,
            home: home?.id,
            shelf: shelf?,
            brand: brand?,
            green_buckle: domain::stock::names_green_buckle(&note),
            note,
            received_on: received_on?,
        },
    })
}

fn number(text: &str, line: usize, seen: &mut Seen) -> Result<ArticleNumber, Reason> {
    if text.is_empty() {
        return Err(Reason::Missing);
    }
    let number = ArticleNumber::parse(text).map_err(|_| Reason::Number)?;
    match seen.numbers.get(&number.get()) {
        Some(earlier) => Err(Reason::TwiceInFile { line: *earlier }),
        None => {
            seen.numbers.insert(number.get(), line);
            Ok(number)
        }
    }
}

/// One code, or several with commas between them.
fn codes(text: &str, line: usize, seen: &mut Seen) -> Result<Vec<ArticleCode>, Reason> {
    let mut codes: Vec<ArticleCode> = Vec::new();
    for piece in text.split(',').filter(|piece| !piece.trim().is_empty()) {
        let code = ArticleCode::parse(&crate::text::nfc(piece))?;
        if codes.contains(&code) {
            continue;
        }
        match seen.codes.get(code.folded()) {
            Some(earlier) => return Err(Reason::TwiceInFile { line: *earlier }),
            None => codes.push(code),
        }
    }
    for code in &codes {
        seen.codes.insert(code.folded().to_owned(), line);
    }
    Ok(codes)
}

/// What stands there, or the usual with a notice where nothing does.
fn usual<T: Word + Copy>(
    cells: &mut Cells<'_>,
    column: &'static str,
    usual: T,
    read: impl FnOnce(&str) -> Result<T, Reason>,
) -> Option<T> {
    if cells.get(column).is_empty() {
        let taken = usual.word().to_owned();
        cells.note(column, Notice::Assumed { taken });
        return Some(usual);
    }
    cells.read(column, read)
}

trait Word {
    fn word(&self) -> &'static str;
}

impl Word for Condition {
    fn word(&self) -> &'static str {
        self.csv_word()
    }
}

impl Word for ArticleStatus {
    fn word(&self) -> &'static str {
        self.csv_word()
    }
}

fn too_long_note() -> Reason {
    Reason::TooLong(crate::stock::texts::TooLong {
        longest: domain::people::LONGEST_NOTE,
    })
}
