//! The form of an article: what was typed, what is wrong with it, what there is to choose.

use super::particulars::Particulars;
use super::places::{Places, system_of};
use super::texts::{LONGEST_LINE, TooLong, line};
use super::view::icon;
use crate::staff::Staff;
use crate::store::{entities::branch, stock as rows};
use crate::text::nfc;
use crate::{Services, Unavailable};
use chrono::{Datelike, NaiveDate};
use domain::branches::BranchId;
use domain::people::{LONGEST_NOTE, Note};
use domain::stock::{ArticleCode, ArticleCodeError, ArticleNumber, ArticleTypeId, Condition, Size};
use serde::Serialize;

/// What was typed; every field as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ArticleForm {
    /// The number; empty: the next free one, or the one it has.
    pub number: String,
    /// Codes with commas or line breaks between them; empty: by the branch's pattern.
    pub codes: String,
    /// The type, by its id or code.
    pub kind: String,
    /// The size, as people write it; empty: unknown.
    pub size: String,
    /// `as_new`, `good` or `worn`; empty: good.
    pub condition: String,
    /// Where it belongs, by id or code; empty: here.
    pub home: String,
    /// Where it is, by id or code; empty: where it belongs.
    pub branch: String,
    /// The shelf.
    pub shelf: String,
    /// The brand.
    pub brand: String,
    /// What colleagues need to know.
    pub note: String,
    /// Whether it is a small child's helmet (EN 1080).
    pub green_buckle: bool,
    /// When it was donated, as `2026-11-23`; empty: not known.
    pub received_on: String,
}

/// What is wrong, field by field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArticleProblems {
    /// With the number.
    pub number: Option<NumberProblem>,
    /// With the codes; the first that is wrong.
    pub codes: Option<CodesProblem>,
    /// With the type.
    pub kind: Option<ChoiceProblem>,
    /// With the size.
    pub size: Option<TooLong>,
    /// With the condition.
    pub condition: Option<ChoiceProblem>,
    /// With where it belongs.
    pub home: Option<ChoiceProblem>,
    /// With where it is.
    pub branch: Option<BranchProblem>,
    /// With the shelf.
    pub shelf: Option<TooLong>,
    /// With the brand.
    pub brand: Option<TooLong>,
    /// With the note.
    pub note: Option<TooLong>,
    /// With the day of arrival.
    pub received_on: Option<DateProblem>,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberProblem {
    /// No number from 1 to 9,999,999.
    #[error("an article number is a whole number from 1 to 9999999")]
    OutOfRange,
    /// Another article has it.
    #[error("another article has that number")]
    Taken,
    /// No number is left.
    #[error("no number is left")]
    NoneLeft,
}

/// What is wrong with codes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodesProblem {
    /// One is no code.
    #[error("{code:?}: {why}")]
    NoCode {
        /// What was typed, cut.
        code: String,
        /// Why.
        why: ArticleCodeError,
    },
    /// One is on another article.
    #[error("{code} is on article {number}")]
    OnAnother {
        /// The code.
        code: String,
        /// That article.
        number: i64,
    },
    /// More than anybody sticks on one thing.
    #[error("at most {most} codes")]
    TooMany {
        /// How many may be.
        most: usize,
    },
}

/// What is wrong with a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceProblem {
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    Missing,
    /// There is no such choice.
    #[error("there is no such choice")]
    Unknown,
}

/// What is wrong with where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BranchProblem {
    /// There is no such branch.
    #[error("there is no such branch")]
    Unknown,
    /// It is on loan, and so at no branch.
    #[error("an article on loan can't be moved")]
    OnLoan,
}

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date is written 2026-11-23")]
pub struct DateProblem;

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

/// What there is to choose in the form.
#[derive(Debug, Clone)]
pub struct ArticleFormChoices {
    /// The types, in the order of the branch's list.
    pub types: Vec<TypeChoice>,
    /// The branches, the top one first.
    pub branches: Vec<(BranchId, String)>,
    /// The next free number; none where none is left.
    pub next_number: Option<ArticleNumber>,
}

/// A type to choose.
#[derive(Debug, Clone)]
pub struct TypeChoice {
    /// The type.
    pub id: ArticleTypeId,
    /// Its code.
    pub code: String,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// Its drawing.
    pub icon: &'static str,
    /// *Huvudkategori*, to group by.
    pub main_category: String,
    /// How its articles are measured, as the word of [`domain::stock::SizeSystem`].
    pub size_system: String,
}

/// The types and branches for the form's lists.
///
/// # Errors
/// When the database can't.
pub async fn article_form_choices(
    services: &Services,
    staff: &Staff,
) -> Result<ArticleFormChoices, Unavailable> {
    let db = services.store.read();
    let root = staff.root().0;
    let places = Places::load(db, root).await?;
    let highest = rows::highest_number(db, root).await?;
    Ok(ArticleFormChoices {
        types: places
            .types
            .into_iter()
            .map(|row| TypeChoice {
                id: ArticleTypeId(row.id),
                icon: icon(&row.code),
                code: row.code,
                name_sv: row.name_sv,
                name_en: row.name_en,
                main_category: row.main_category,
                size_system: row.size_system,
            })
            .collect(),
        branches: places
            .branches
            .into_iter()
            .map(|row| (BranchId(row.id), row.name))
            .collect(),
        next_number: ArticleNumber::new(highest + 1).ok(),
    })
}
