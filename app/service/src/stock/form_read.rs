//! Reads the form of an article: all that is wrong with it at once.

use super::form::ArticleForm;
use super::particulars::Particulars;
use super::places::{Places, system_of};
use super::problems::{
    ArticleProblems, BranchProblem, ChoiceProblem, CodesProblem, DateProblem, NumberProblem,
};
use super::texts::{LONGEST_LINE, TooLong, line};
use crate::staff::Staff;
use crate::store::entities::branch;
use crate::text::nfc;
use chrono::{Datelike, NaiveDate};
use domain::people::{LONGEST_NOTE, Note};
use domain::stock::{ArticleCode, ArticleNumber, Condition, Size};

/// More codes than anybody sticks on one thing.
const MOST_CODES: usize = 20;

/// What a form says, as far as it can be read.
#[derive(Debug)]
pub(super) struct ReadForm {
    pub number: Option<ArticleNumber>,
    pub codes: Vec<ArticleCode>,
    pub type_id: i64,
    pub size: Size,
    pub condition: Condition,
    pub home: i64,
    pub branch: Option<i64>,
    pub shelf: String,
    pub brand: String,
    pub note: String,
    pub green_buckle: bool,
    pub received_on: Option<NaiveDate>,
}

impl ReadForm {
    /// The particulars under a number.
    pub fn particulars(&self, number: ArticleNumber) -> Particulars {
        Particulars {
            number,
            type_id: self.type_id,
            size: self.size.clone(),
            condition: self.condition,
            home: self.home,
            shelf: self.shelf.clone(),
            brand: self.brand.clone(),
            note: self.note.clone(),
            green_buckle: self.green_buckle,
            received_on: self.received_on,
        }
    }
}

/// Reads a form; all that is wrong with it at once.
pub(super) fn read(
    typed: &ArticleForm,
    places: &Places,
    staff: &Staff,
) -> Result<ReadForm, ArticleProblems> {
    let kind = kind(&typed.kind, places);
    let system = kind.as_ref().copied().ok().and_then(|id| {
        let row = places.type_with(id)?;
        Some(system_of(row))
    });
    let number = match typed.number.trim() {
        "" => Ok(None),
        text => ArticleNumber::parse(text)
            .map(Some)
            .map_err(|_| NumberProblem::OutOfRange),
    };
    let codes = codes(&typed.codes);
    let size = line(&typed.size, LONGEST_LINE);
    let condition = match typed.condition.trim() {
        "" => Ok(Condition::Good),
        text => Condition::parse(text).ok_or(ChoiceProblem::Unknown),
    };
    let home = match typed.home.trim() {
        "" => Ok(staff.branch().0),
        text => branch_named(text, places).ok_or(ChoiceProblem::Unknown),
    };
    let branch = match typed.branch.trim() {
        "" => Ok(None),
        text => branch_named(text, places)
            .map(Some)
            .ok_or(BranchProblem::Unknown),
    };
    let shelf = line(&typed.shelf, LONGEST_LINE);
    let brand = line(&typed.brand, LONGEST_LINE);
    let note = Note::parse(&nfc(&typed.note)).map_err(|_| TooLong {
        longest: LONGEST_NOTE,
    });
    let received_on = date(&typed.received_on);
    let problems = ArticleProblems {
        number: number.err(),
        codes: codes.as_ref().err().cloned(),
        kind: kind.err(),
        size: size.as_ref().err().copied(),
        condition: condition.err(),
        home: home.err(),
        branch: branch.err(),
        shelf: shelf.as_ref().err().copied(),
        brand: brand.as_ref().err().copied(),
        note: note.as_ref().err().copied(),
        received_on: received_on.err(),
    };
    let read = || {
        Some(ReadForm {
            number: number.ok()?,
            codes: codes.ok()?,
            type_id: kind.ok()?,
            size: Size::parse(system?, &size.ok()?),
            condition: condition.ok()?,
            home: home.ok()?,
            branch: branch.ok()?,
            shelf: shelf.ok()?,
            brand: brand.ok()?,
            note: note.ok()?.as_str().to_owned(),
            green_buckle: typed.green_buckle,
            received_on: received_on.ok()?,
        })
    };
    read().ok_or(problems)
}

fn kind(text: &str, places: &Places) -> Result<i64, ChoiceProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ChoiceProblem::Missing);
    }
    let by_id = text.parse::<i64>().ok().and_then(|id| places.type_with(id));
    by_id
        .or_else(|| places.type_coded(text))
        .map(|row| row.id)
        .ok_or(ChoiceProblem::Unknown)
}

fn branch_named(text: &str, places: &Places) -> Option<i64> {
    let by_id = text
        .parse::<i64>()
        .ok()
        .and_then(|id| places.branch_with(id));
    by_id
        .or_else(|| places.branch_called(text))
        .map(|row: &branch::Model| row.id)
}

fn codes(text: &str) -> Result<Vec<ArticleCode>, CodesProblem> {
    let mut codes: Vec<ArticleCode> = Vec::new();
    for piece in text
        .split([',', ';', '\n', '\r'])
        .filter(|piece| !piece.trim().is_empty())
    {
        let code = ArticleCode::parse(&nfc(piece)).map_err(|why| CodesProblem::NoCode {
            code: piece.trim().chars().take(40).collect(),
            why,
        })?;
        if !codes.contains(&code) {
            codes.push(code);
        }
        if codes.len() > MOST_CODES {
            return Err(CodesProblem::TooMany { most: MOST_CODES });
        }
    }
    Ok(codes)
}

fn date(text: &str) -> Result<Option<NaiveDate>, DateProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|date| (1900..=2200).contains(&date.year()))
        .map(Some)
        .ok_or(DateProblem)
}
