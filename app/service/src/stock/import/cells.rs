//! The cells of one row, and what is wrong with them.

use super::reason::{Notice, Reason};
use super::report::{RowNotice, RowProblem};
use super::sheet::Row;
use crate::stock::texts::{LONGEST_LINE, line};
use chrono::{Datelike, NaiveDate};

/// Reads the cells of a row, and collects all that is wrong with it at once.
#[derive(Debug)]
pub(crate) struct Cells<'a> {
    row: &'a Row,
    columns: &'static [&'static str],
    problems: Vec<RowProblem>,
    notices: Vec<RowNotice>,
}

impl<'a> Cells<'a> {
    pub fn new(row: &'a Row, columns: &'static [&'static str]) -> Self {
        Self {
            row,
            columns,
            problems: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// The line on which the row begins.
    pub fn line(&self) -> usize {
        self.row.line
    }

    /// What stands in a column, without blanks around it.
    pub fn get(&self, column: &'static str) -> &'a str {
        let place = self.columns.iter().position(|name| *name == column);
        place
            .and_then(|at| self.row.cells.get(at))
            .map_or("", String::as_str)
    }

    /// Says that what stands in a column can't be taken.
    pub fn refuse(&mut self, column: &'static str, reason: impl Into<Reason>) {
        self.problems.push(RowProblem {
            line: self.row.line,
            column: Some(column),
            value: self.get(column).chars().take(120).collect(),
            reason: reason.into(),
        });
    }

    /// Says that what stands in a column is worth a look.
    pub fn note(&mut self, column: &'static str, notice: Notice) {
        self.notices.push(RowNotice {
            line: self.row.line,
            column: column.to_owned(),
            value: self.get(column).chars().take(120).collect(),
            notice,
        });
    }

    /// What `read` makes of a column; none, with its reason, where it makes nothing.
    pub fn read<T, E: Into<Reason>>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        match read(self.get(column)) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.refuse(column, reason);
                None
            }
        }
    }

    /// A short text; may be empty.
    pub fn text(&mut self, column: &'static str) -> Option<String> {
        self.read(column, |text| line(text, LONGEST_LINE))
    }

    /// A short text that must be there.
    pub fn required(&mut self, column: &'static str) -> Option<String> {
        let text = self.text(column)?;
        if text.is_empty() {
            self.refuse(column, Reason::Missing);
            return None;
        }
        Some(text)
    }

    /// A date, or nothing.
    pub fn date(&mut self, column: &'static str) -> Option<Option<NaiveDate>> {
        self.read(column, |text| {
            if text.is_empty() {
                return Ok(None);
            }
            let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
            date.filter(|date| (1900..=2200).contains(&date.year()))
                .map(Some)
                .ok_or(Reason::Date)
        })
    }

    /// All that is wrong with the row.
    pub fn problems(self) -> Vec<RowProblem> {
        self.problems
    }

    /// What is worth a look in the row.
    pub fn notices(self) -> Vec<RowNotice> {
        self.notices
    }

    /// The value, and what is worth a look; or all that is wrong.
    pub fn finish<T>(self, value: Option<T>) -> Result<(T, Vec<RowNotice>), Vec<RowProblem>> {
        match value {
            Some(value) if self.problems.is_empty() => Ok((value, self.notices)),
            _ => Err(self.problems),
        }
    }
}
