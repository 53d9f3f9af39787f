//! One row of a list, read and understood by itself: nothing of the stock is known here.

use super::columns::Columns;
use super::remark::{Remark, Said};
use crate::stock::places::Places;
use crate::stock::texts::{LONGEST_LINE, line};
use chrono::NaiveDate;
use domain::people::Note;
use domain::stock::{
    ArticleCode, ArticleNumber, ArticleStatus, ArticleTypeId, Condition, ListDate, ListField,
    NamedType, TypeWords, named_type, read_list_date,
};
use std::collections::HashMap;

/// What a row says; what it doesn't say is none.
#[derive(Debug, Default)]
pub(super) struct Understood {
    pub number: Option<ArticleNumber>,
    pub kind: Option<i64>,
    pub size: Option<String>,
    pub condition: Option<Condition>,
    pub home: Option<i64>,
    pub shelf: Option<String>,
    pub brand: Option<String>,
    pub note: Option<String>,
    pub received_on: Option<NaiveDate>,
    pub status: Option<ArticleStatus>,
    pub codes: Vec<ArticleCode>,
    pub said: Vec<Said>,
}

impl Understood {
    /// Whether the row stays out.
    pub fn is_refused(&self) -> bool {
        self.said.iter().any(|said| said.remark.refuses())
    }
}

/// Reads rows; knows each word of a type once.
pub(super) struct RowReader<'a> {
    pub places: &'a Places,
    pub words: Vec<TypeWords>,
    pub headings: Vec<String>,
    pub columns: Columns,
    kinds: HashMap<String, NamedType>,
}

impl<'a> RowReader<'a> {
    pub fn new(places: &'a Places, headings: Vec<String>, columns: Columns) -> Self {
        Self {
            words: type_words(places),
            places,
            headings,
            columns,
            kinds: HashMap::new(),
        }
    }

    /// Reads one.
    pub fn read(&mut self, cells: &[String]) -> Understood {
        let mut row = Understood::default();
        for at in 0..self.columns.len() {
            let Some(field) = self.columns[at] else {
                continue;
            };
            let text = cells.get(at).map_or("", |cell| cell.trim());
            if text.is_empty() {
                continue;
            }
            if let Err(remark) = self.cell(field, text, &mut row) {
                row.said.push(self.said(at, text, remark));
            }
        }
        row
    }

    /// A remark on what stands in the column of a field.
    pub fn say(&self, field: ListField, cells: &[String], remark: Remark) -> Said {
        match self
            .columns
            .iter()
            .position(|column| *column == Some(field))
        {
            Some(at) => self.said(at, cells.get(at).map_or("", String::as_str), remark),
            None => Said {
                column: String::new(),
                value: String::new(),
                remark,
            },
        }
    }

    fn said(&self, at: usize, text: &str, remark: Remark) -> Said {
        Said {
            column: self.headings.get(at).cloned().unwrap_or_default(),
            value: text.chars().take(120).collect(),
            remark,
        }
    }

    fn cell(&mut self, field: ListField, text: &str, row: &mut Understood) -> Result<(), Remark> {
        let short = |text: &str| line(text, LONGEST_LINE).map_err(|_| Remark::TooLong);
        match field {
            ListField::Number => {
                row.number = Some(ArticleNumber::parse(text).map_err(|_| Remark::Number)?);
            }
            ListField::Codes => row.codes = codes(text)?,
            ListField::Kind => return self.kind(text, row),
            ListField::Size => row.size = Some(short(text)?),
            ListField::Shelf => row.shelf = Some(short(text)?),
            ListField::Brand => row.brand = Some(short(text)?),
            ListField::Note => {
                let note = Note::parse(&crate::text::nfc(text)).map_err(|_| Remark::TooLong)?;
                row.note = Some(note.as_str().to_owned());
            }
            ListField::Branch => {
                let branch = self.places.branch_called(text).ok_or(Remark::Branch)?;
                row.home = Some(branch.id);
            }
            ListField::Condition => {
                row.condition = Some(Condition::parse(text).ok_or(Remark::Condition)?);
            }
            ListField::Status => {
                row.status = Some(ArticleStatus::parse(text).ok_or(Remark::Status)?);
            }
            ListField::Received => match read_list_date(text) {
                ListDate::Day(day) => row.received_on = Some(day),
                ListDate::Empty => {}
                ListDate::Impossible => return Err(Remark::Date),
            },
        }
        Ok(())
    }

    fn kind(&mut self, text: &str, row: &mut Understood) -> Result<(), Remark> {
        let named = match self.kinds.get(text) {
            Some(named) => *named,
            None => {
                let named = named_type(text, &self.words);
                self.kinds.insert(text.to_owned(), named);
                named
            }
        };
        match named {
            NamedType::One(id) => row.kind = Some(id.0),
            NamedType::Several => return Err(Remark::SeveralTypes),
            NamedType::Unknown => return Err(Remark::UnknownType),
            NamedType::Guessed(id) => {
                row.kind = Some(id.0);
                let kind = self.places.type_with(id.0);
                let name = kind.map(|kind| kind.name_sv.clone()).unwrap_or_default();
                return Err(Remark::TypeGuessed { name });
            }
        }
        Ok(())
    }
}

/// Code and names first, then the synonyms: a name goes before a synonym.
pub(super) fn type_words(places: &Places) -> Vec<TypeWords> {
    places
        .types
        .iter()
        .map(|row| TypeWords {
            id: ArticleTypeId(row.id),
            words: [&row.code, &row.name_sv, &row.name_en]
                .into_iter()
                .map(String::as_str)
                .chain(row.synonyms.split(','))
                .filter(|word| !word.trim().is_empty())
                .map(str::to_owned)
                .collect(),
        })
        .collect()
}

fn codes(text: &str) -> Result<Vec<ArticleCode>, Remark> {
    let mut codes: Vec<ArticleCode> = Vec::new();
    for piece in text.split(',').filter(|piece| !piece.trim().is_empty()) {
        let code = ArticleCode::parse(&crate::text::nfc(piece)).map_err(|_| Remark::Code)?;
        if codes.iter().all(|known| known.folded() != code.folded()) {
            codes.push(code);
        }
    }
    Ok(codes)
}
