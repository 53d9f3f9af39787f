//! Finds borrowers by number or by how any word of their name begins.

use crate::store::entities::{borrower, borrower_word};
use crate::store::select;
use crate::{Services, Unavailable, staff::Staff};
use domain::people::{BorrowerId, PersonName, Phone, fold};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Set, Value,
};
use serde::{Deserialize, Serialize};

/// A borrower to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BorrowerLine {
    /// The borrower.
    pub id: BorrowerId,
    /// Name; a group's own.
    pub name: String,
    /// Whether it is a school, club or preschool.
    pub is_group: bool,
    /// The last four digits of the number.
    pub last_four: Option<String>,
}

impl BorrowerLine {
    /// The first name, for the chooser at a number that several share.
    pub fn first_name(&self) -> &str {
        self.name.split(' ').next().unwrap_or(&self.name)
    }
}

impl From<borrower::Model> for BorrowerLine {
    fn from(row: borrower::Model) -> Self {
        Self {
            id: BorrowerId(row.id),
            name: row.name,
            is_group: row.kind == "group",
            last_four: row
                .phone
                .and_then(|text| Phone::from_e164(&text).ok())
                .map(|phone| phone.last_four()),
        }
    }
}

/// Borrowers that share a number, by name.
pub(crate) async fn with_phone(
    db: &impl ConnectionTrait,
    root: i64,
    phone: &Phone,
) -> Result<Vec<BorrowerLine>, DbErr> {
    let rows = borrower::Entity::find()
        .filter(borrower::Column::RootId.eq(root))
        .filter(borrower::Column::Phone.eq(phone.as_str()))
        .filter(borrower::Column::MergedInto.is_null())
        .order_by_asc(borrower::Column::Id)
        .limit(20)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One borrower of the tree, if he is there and hasn't been merged.
pub(crate) async fn line(
    db: &impl ConnectionTrait,
    root: i64,
    id: BorrowerId,
) -> Result<Option<BorrowerLine>, DbErr> {
    Ok(borrower::Entity::find_by_id(id.0)
        .one(db)
        .await?
        .filter(|row| row.root_id == root && row.merged_into.is_none())
        .map(Into::into))
}

#[derive(Debug, FromQueryResult)]
struct Id {
    id: i64,
}

/// Borrowers of whose name a word begins with each word of `text`, å/ä/ö typed or not.
pub(crate) async fn named(
    db: &impl ConnectionTrait,
    root: i64,
    text: &str,
    limit: i64,
) -> Result<Vec<BorrowerLine>, DbErr> {
    let words: Vec<String> = words(text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql =
        String::from("SELECT b.id FROM borrowers b WHERE b.root_id = $1 AND b.merged_into IS NULL");
    let mut values: Vec<Value> = vec![root.into()];
    for word in words.iter().take(5) {
        let at = values.len();
        sql.push_str(&format!(
            " AND b.id IN (SELECT w.borrower_id FROM borrower_words w
               WHERE w.root_id = $1 AND w.word >= ${} AND w.word < ${})",
            at + 1,
            at + 2
        ));
        values.push(word.clone().into());
        // The highest character: all that begins with the word lies below.
        values.push(format!("{word}\u{10ffff}").into());
    }
    values.push(limit.into());
    sql.push_str(&format!(" ORDER BY b.id LIMIT ${}", values.len()));
    let ids: Vec<Id> = select(db, &sql, values).await?;
    let rows = borrower::Entity::find()
        .filter(borrower::Column::Id.is_in(ids.into_iter().map(|row| row.id)))
        .all(db)
        .await?;
    let mut lines: Vec<BorrowerLine> = rows.into_iter().map(Into::into).collect();
    lines.sort_by_key(|line| fold(&line.name));
    Ok(lines)
}

/// Borrowers by number or name, for the page that lists them.
///
/// # Errors
/// When the database can't.
pub async fn search(
    services: &Services,
    staff: &Staff,
    text: &str,
) -> Result<Vec<BorrowerLine>, Unavailable> {
    let db = services.store.read();
    if let Ok(phone) = super::parse_phone(text) {
        return Ok(with_phone(db, staff.root().0, &phone).await?);
    }
    Ok(named(db, staff.root().0, text, 50).await?)
}

/// The words of a name, folded, without doubles.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = fold(name)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(40).collect())
        .collect();
    words.sort();
    words.dedup();
    words
}

/// Writes the words that a borrower is found by, in place of those before.
pub(super) async fn write_words(
    tx: &impl ConnectionTrait,
    root: i64,
    borrower: i64,
    names: &[&PersonName],
) -> Result<(), DbErr> {
    borrower_word::Entity::delete_many()
        .filter(borrower_word::Column::BorrowerId.eq(borrower))
        .exec(tx)
        .await?;
    let mut all: Vec<String> = names.iter().flat_map(|name| words(name.as_str())).collect();
    all.sort();
    all.dedup();
    if all.is_empty() {
        return Ok(());
    }
    borrower_word::Entity::insert_many(all.into_iter().map(|word| borrower_word::ActiveModel {
        borrower_id: Set(borrower),
        root_id: Set(root),
        word: Set(word),
    }))
    .exec_without_returning(tx)
    .await?;
    Ok(())
}
