//! Mends a borrower's name or number, a note, a language.

use super::add::AddProblems;
use super::find::write_words;
use super::phone::parse_phone;
use crate::lending::journal::{About, Happened, Journal};
use crate::staff::Staff;
use crate::store::entities::borrower;
use crate::text::nfc;
use crate::{Services, Unavailable};
use domain::people::{BorrowerId, BorrowerLanguage, Note, PersonName};
use sea_orm::{ActiveModelTrait, DbErr, EntityTrait, IntoActiveModel, QuerySelect, Set};

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeBorrower {
    /// The version that the form showed.
    pub version: i32,
    /// The name.
    pub name: String,
    /// The number; may be empty: a borrower who has none left.
    pub phone: String,
    /// Who answers for a group.
    pub contact: String,
    /// The language that the borrower reads.
    pub language: String,
    /// What colleagues need to know.
    pub note: String,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Something typed is wrong; `note_too_long` for the note.
    #[error("something that was typed is wrong: {fields:?}")]
    Wrong {
        /// Name, number, contact.
        fields: AddProblems,
        /// Whether the note is too long.
        note_too_long: bool,
    },
    /// A colleague changed it in the meantime.
    #[error("somebody else changed the borrower in the meantime")]
    ChangedMeanwhile,
    /// There is no such borrower here.
    #[error("there is no such borrower")]
    NotThere,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ChangeError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Changes a borrower, unless a colleague did in the meantime. A resend finds
/// all as it wants it and does nothing.
///
/// # Errors
/// When a field is wrong, somebody else changed it, or the database can't.
pub async fn change_borrower(
    services: &Services,
    staff: &Staff,
    id: BorrowerId,
    typed: &ChangeBorrower,
) -> Result<(), ChangeError> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let row = borrower::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(tx.conn())
        .await?
        .filter(|row| row.root_id == staff.root().0 && row.merged_into.is_none())
        .ok_or(ChangeError::NotThere)?;
    let is_group = row.kind == "group";
    let name = PersonName::parse(&nfc(&typed.name));
    let phone = if typed.phone.trim().is_empty() {
        Ok(None)
    } else {
        parse_phone(&typed.phone).map(Some)
    };
    let contact = is_group
        .then(|| PersonName::parse(&nfc(&typed.contact)))
        .transpose();
    let note = Note::parse(&nfc(&typed.note));
    let (name, phone, contact, note) = match (name, phone, contact, note) {
        (Ok(name), Ok(phone), Ok(contact), Ok(note)) => (name, phone, contact, note),
        (name, phone, contact, note) => {
            return Err(ChangeError::Wrong {
                fields: AddProblems {
                    name: name.err(),
                    phone: phone.err(),
                    contact: contact.err(),
                },
                note_too_long: note.is_err(),
            });
        }
    };
    let language = BorrowerLanguage::parse(&typed.language).unwrap_or_default();
    let wanted = (
        name.as_str().to_owned(),
        phone.map(|phone| phone.as_str().to_owned()),
        contact.as_ref().map(|name| name.as_str().to_owned()),
        language.as_str().to_owned(),
        note.as_str().to_owned(),
    );
    let mut fields = Vec::new();
    for (changed, field) in [
        (wanted.0 != row.name, "name"),
        (wanted.1 != row.phone, "phone"),
        (wanted.2 != row.contact_name, "contact"),
        (wanted.3 != row.language, "language"),
        (wanted.4 != row.note, "note"),
    ] {
        if changed {
            fields.push(field.to_owned());
        }
    }
    if fields.is_empty() {
        return Ok(());
    }
    if row.version != typed.version {
        return Err(ChangeError::ChangedMeanwhile);
    }
    let (root, version) = (row.root_id, row.version);
    let mut active = row.into_active_model();
    active.name = Set(wanted.0);
    active.phone = Set(wanted.1);
    active.contact_name = Set(wanted.2);
    active.language = Set(wanted.3);
    active.note = Set(wanted.4);
    active.version = Set(version + 1);
    active.update(tx.conn()).await?;
    let mut names = vec![&name];
    names.extend(contact.as_ref());
    write_words(tx.conn(), root, id.0, &names).await?;
    Journal::new(staff, services.chance.action(), now)
        .record(
            tx.conn(),
            About::borrower(id.0),
            &Happened::BorrowerChanged { fields },
        )
        .await?;
    tx.commit().await?;
    Ok(())
}
