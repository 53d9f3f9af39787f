//! A new borrower: a name and a number, and nothing else.

use super::find::write_words;
use super::phone::{PhoneError, parse_phone};
use crate::lending::journal::{About, Happened, Journal};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Staff;
use crate::store::entities::borrower;
use crate::text::nfc;
use crate::{Services, Unavailable};
use domain::lending::{Action, SubmissionKey};
use domain::people::{BorrowerId, BorrowerLanguage, NameError, PersonName};
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, DbErr, Set};
use serde::{Deserialize, Serialize};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AddBorrower {
    /// The name; a group's own.
    pub name: String,
    /// The number.
    pub phone: String,
    /// Whether it is a school, club or preschool.
    pub is_group: bool,
    /// Who answers for a group.
    pub contact: String,
    /// The language that the borrower reads; empty: Swedish.
    pub language: String,
}

/// Who was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The borrower.
    pub id: BorrowerId,
    /// What can be undone.
    pub action: Action,
}

/// What is wrong, field by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AddProblems {
    /// With the name.
    pub name: Option<NameError>,
    /// With the number.
    pub phone: Option<PhoneError>,
    /// With the contact's name.
    pub contact: Option<NameError>,
}

/// Why nobody was added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// Something typed is wrong.
    #[error("something that was typed is wrong: {0:?}")]
    Wrong(AddProblems),
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for AddError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Adds a borrower. Two people may share a number.
///
/// # Errors
/// When a field is wrong, the key was used, or the database can't.
pub async fn add_borrower(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    typed: &AddBorrower,
) -> Result<Added, AddError> {
    let name = PersonName::parse(&nfc(&typed.name));
    let phone = parse_phone(&typed.phone);
    let contact = typed
        .is_group
        .then(|| PersonName::parse(&nfc(&typed.contact)))
        .transpose();
    let (name, phone, contact) = match (name, phone, contact) {
        (Ok(name), Ok(phone), Ok(contact)) => (name, phone, contact),
        (name, phone, contact) => {
            return Err(AddError::Wrong(AddProblems {
                name: name.err(),
                phone: phone.err(),
                contact: contact.err(),
            }));
        }
    };
    let submission = Submission::new(key, staff.id().0, &("add-borrower", typed));
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let root = staff.root().0;
    let language = BorrowerLanguage::parse(&typed.language).unwrap_or_default();
    let row = borrower::ActiveModel {
        id: NotSet,
        root_id: Set(root),
        kind: Set(if typed.is_group { "group" } else { "person" }.to_owned()),
        name: Set(name.as_str().to_owned()),
        contact_name: Set(contact.as_ref().map(|name| name.as_str().to_owned())),
        phone: Set(Some(phone.as_str().to_owned())),
        language: Set(language.as_str().to_owned()),
        note: Set(String::new()),
        created_at: Set(now.0),
        merged_into: Set(None),
        version: Set(1),
    }
    .insert(tx.conn())
    .await?;
    let mut names = vec![&name];
    names.extend(contact.as_ref());
    write_words(tx.conn(), root, row.id, &names).await?;
    let journal = Journal::new(staff, services.chance.action(), now);
    journal
        .record(tx.conn(), About::borrower(row.id), &Happened::BorrowerAdded)
        .await?;
    let added = Added {
        id: BorrowerId(row.id),
        action: journal.action(),
    };
    submission.keep(tx.conn(), &added, now).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(added)
}
