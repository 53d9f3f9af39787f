//! What staff or a file says of an article, and how it differs from what stands there.

use super::size_columns::set_size;
use crate::store::entities::article;
use chrono::NaiveDate;
use domain::stock::{ArticleNumber, Condition, Size, fold};
use sea_orm::Set;

/// The particulars of an article, read and understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Particulars {
    pub number: ArticleNumber,
    pub type_id: i64,
    pub size: Size,
    pub condition: Condition,
    /// Where it belongs.
    pub home: i64,
    pub shelf: String,
    pub brand: String,
    pub note: String,
    pub green_buckle: bool,
    pub received_on: Option<NaiveDate>,
}

/// A field that changed: its key, what stood there, what stands there now.
pub(crate) type Change = (String, String, String);

impl Particulars {
    /// Writes them into the columns of a row.
    pub fn write(&self, row: &mut article::ActiveModel) {
        row.number = Set(self.number.get());
        row.number_reversed = Set(self.number.to_string().chars().rev().collect());
        row.type_id = Set(self.type_id);
        set_size(row, &self.size);
        row.condition = Set(self.condition.as_str().to_owned());
        row.home_branch_id = Set(self.home);
        row.shelf = Set(self.shelf.clone());
        row.shelf_folded = Set(fold(&self.shelf));
        row.brand = Set(self.brand.clone());
        row.note = Set(self.note.clone());
        row.green_buckle = Set(self.green_buckle);
        row.received_on = Set(self.received_on);
    }

    /// What differs from `before`; types and branches in the words that `names` has for them.
    pub fn changes(&self, before: &article::Model, names: &impl Names) -> Vec<Change> {
        let date = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        [
            ("number", before.number.to_string(), self.number.to_string()),
            ("type", names.kind(before.type_id), names.kind(self.type_id)),
            ("size", before.size_text.clone(), self.size.text.clone()),
            (
                "condition",
                before.condition.clone(),
                self.condition.as_str().to_owned(),
            ),
            (
                "home_branch",
                names.branch(before.home_branch_id),
                names.branch(self.home),
            ),
            ("shelf", before.shelf.clone(), self.shelf.clone()),
            ("brand", before.brand.clone(), self.brand.clone()),
            ("note", before.note.clone(), self.note.clone()),
            (
                "green_buckle",
                before.green_buckle.to_string(),
                self.green_buckle.to_string(),
            ),
            (
                "received_on",
                date(before.received_on),
                date(self.received_on),
            ),
        ]
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(field, before, after)| (field.to_owned(), before, after))
        .collect()
    }
}

/// The words for types and branches in a history.
pub(crate) trait Names {
    /// A type's code.
    fn kind(&self, id: i64) -> String;
    /// A branch's name.
    fn branch(&self, id: i64) -> String;
}
