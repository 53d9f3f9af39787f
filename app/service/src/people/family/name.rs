//! Who it is: somebody on this number by his whole name, or a new borrower.

use super::Family;
use super::session::named;
use crate::lending::journal::{About, Happened, Journal};
use crate::people::find::write_words;
use crate::store::entities::{borrower, family_session};
use crate::text::nfc;
use crate::tokens::FamilyToken;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::people::{BorrowerId, BorrowerLanguage, NameError, PersonName, fold};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, DbErr, EntityTrait, IntoActiveModel, QuerySelect, Set,
};

/// Why nobody was named.
#[derive(Debug, thiserror::Error)]
pub enum NameFamilyError {
    /// It is no name.
    #[error(transparent)]
    Name(#[from] NameError),
    /// Two on this number have this very name: staff part them.
    #[error("two on this number have this name")]
    Several,
    /// The session is over.
    #[error("the session is over")]
    SignedOut,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for NameFamilyError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Takes the whole name of who is signed in by a number alone: one of those on the number, or
/// a new borrower, of whom nothing more is asked. Done twice it does nothing more.
///
/// # Errors
/// When it is no name or that of two, the session is over, or the database can't.
pub async fn name_family(
    services: &Services,
    token: &FamilyToken,
    typed: &str,
    language: BorrowerLanguage,
) -> Result<Family, NameFamilyError> {
    let name = PersonName::parse(&nfc(typed))?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let session = family_session::Entity::find_by_id(token.hash())
        .lock_exclusive()
        .one(tx.conn())
        .await?
        .filter(|row| row.expires_at > now.0)
        .ok_or(NameFamilyError::SignedOut)?;
    let root = BranchId(session.root_id);
    if let Some(id) = session.borrower_id {
        return Ok(Family {
            root,
            borrower: BorrowerId(id),
        });
    }
    let is_meant = |other: &str| fold(other) == fold(name.as_str());
    let id = match named(tx.conn(), root.0, &session.phone, is_meant).await?[..] {
        [one] => one,
        [] => {
            let row = borrower::ActiveModel {
                id: NotSet,
                root_id: Set(root.0),
                kind: Set("person".to_owned()),
                name: Set(name.as_str().to_owned()),
                contact_name: Set(None),
                phone: Set(Some(session.phone.clone())),
                language: Set(language.as_str().to_owned()),
                note: Set(String::new()),
                created_at: Set(now.0),
                merged_into: Set(None),
                version: Set(1),
            }
            .insert(tx.conn())
            .await?;
            write_words(tx.conn(), root.0, row.id, &[&name]).await?;
            Journal::of_family(root, root, services.chance.action(), now)
                .record(tx.conn(), About::borrower(row.id), &Happened::BorrowerAdded)
                .await?;
            row.id
        }
        _ => return Err(NameFamilyError::Several),
    };
    let mut session = session.into_active_model();
    session.borrower_id = Set(Some(id));
    session.update(tx.conn()).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(Family {
        root,
        borrower: BorrowerId(id),
    })
}
