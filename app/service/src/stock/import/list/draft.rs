//! An article as a list would leave it, kept beside the row until it is done.

use crate::stock::particulars::{Change, Names, Particulars};
use crate::stock::places::{Places, system_of};
use crate::store::entities::article;
use chrono::NaiveDate;
use domain::stock::{ArticleNumber, Condition, Size};
use serde::{Deserialize, Serialize};

/// What stands on an article, or would.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub number: i64,
    pub type_id: i64,
    pub size: String,
    pub condition: String,
    pub home: i64,
    pub shelf: String,
    pub brand: String,
    pub note: String,
    pub green_buckle: bool,
    pub received_on: Option<NaiveDate>,
    pub status: String,
}

impl Draft {
    /// What stands there.
    pub fn of(row: &article::Model) -> Self {
        Self {
            number: row.number,
            type_id: row.type_id,
            size: row.size_text.clone(),
            condition: row.condition.clone(),
            home: row.home_branch_id,
            shelf: row.shelf.clone(),
            brand: row.brand.clone(),
            note: row.note.clone(),
            green_buckle: row.green_buckle,
            received_on: row.received_on,
            status: row.status.clone(),
        }
    }

    /// As it is written into an article's columns; none when its type or number is gone.
    pub fn particulars(&self, places: &Places) -> Option<Particulars> {
        let kind = places.type_with(self.type_id)?;
        Some(Particulars {
            number: ArticleNumber::new(self.number).ok()?,
            type_id: self.type_id,
            size: Size::parse(system_of(kind), &self.size),
            condition: Condition::from_code(&self.condition).unwrap_or(Condition::Good),
            home: self.home,
            shelf: self.shelf.clone(),
            brand: self.brand.clone(),
            note: self.note.clone(),
            green_buckle: self.green_buckle,
            received_on: self.received_on,
        })
    }

    /// What differs: field, here, in `after`.
    pub fn changes(&self, after: &Self, names: &impl Names) -> Vec<Change> {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        [
            ("type", names.kind(self.type_id), names.kind(after.type_id)),
            ("size", self.size.clone(), after.size.clone()),
            ("condition", self.condition.clone(), after.condition.clone()),
            (
                "home_branch",
                names.branch(self.home),
                names.branch(after.home),
            ),
            ("shelf", self.shelf.clone(), after.shelf.clone()),
            ("brand", self.brand.clone(), after.brand.clone()),
            ("note", self.note.clone(), after.note.clone()),
            (
                "green_buckle",
                self.green_buckle.to_string(),
                after.green_buckle.to_string(),
            ),
            ("received_on", day(self.received_on), day(after.received_on)),
            ("status", self.status.clone(), after.status.clone()),
        ]
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(field, before, after)| (field.to_owned(), before, after))
        .collect()
    }

    /// Puts back each field that still is as `after` left it; the others by name.
    pub fn put_back(&mut self, before: &Self, after: &Self) -> Vec<&'static str> {
        let mut stay = Vec::new();
        macro_rules! back {
            ($($field:ident: $name:literal),* $(,)?) => {$(
                if before.$field != after.$field {
                    if self.$field == after.$field {
                        self.$field = before.$field.clone();
                    } else {
                        stay.push($name);
                    }
                }
            )*};
        }
        back!(
            type_id: "type",
            size: "size",
            condition: "condition",
            home: "home_branch",
            shelf: "shelf",
            brand: "brand",
            note: "note",
            green_buckle: "green_buckle",
            received_on: "received_on",
            status: "status",
        );
        stay
    }
}

/// What a row would do, as it is kept beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Plan {
    /// What stands there; none for a new article.
    pub before: Option<Draft>,
    /// What would stand there; none for a row that is refused.
    pub after: Option<Draft>,
    /// The codes that would come to it.
    pub codes: Vec<String>,
    /// What there is to say.
    pub said: Vec<super::remark::Said>,
    /// What an undo left, because somebody changed it since: names of fields.
    #[serde(default)]
    pub stay: Vec<String>,
}

impl Plan {
    /// As the database keeps it.
    pub fn to_json(&self) -> String {
        // Plain text and numbers: they always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// As it was kept; empty where another version wrote it otherwise.
    pub fn parse(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}
