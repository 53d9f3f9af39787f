//! A forgotten password: a link by mail, to whom the address belongs.

use super::attempts::{self, Target};
use super::link::{self, IssuedLink, LinkPurpose};
use super::session::branches_of;
use super::sign_in::lock_person;
use crate::store::entities::{branch, staff as people};
use crate::text::nfc;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::staff::Email;
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

/// What the mail must say, and to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResetMail {
    /// Where to.
    pub email: String,
    /// Whom to greet.
    pub name: String,
    /// The code of the language that the person chose for messages.
    pub language: String,
    /// The branch in whose name it is sent.
    pub branch: BranchId,
    /// The top branch above it.
    pub root: BranchId,
    /// The link.
    pub link: IssuedLink,
}

/// Makes a link for a forgotten password, to be sent by mail.
///
/// `None` when nobody has the address, or too many were asked for; the page
/// says the same in each case, so that nobody learns who works here.
///
/// # Errors
/// When the database can't.
pub async fn request_reset(
    services: &Services,
    email: &str,
) -> Result<Option<ResetMail>, Unavailable> {
    let now = services.clock.now();
    let Ok(email) = Email::parse(&nfc(email)) else {
        return Ok(None);
    };
    let target = Target::reset(&email.folded());
    let tx = services.store.begin_write().await?;
    attempts::lock(tx.conn(), &target).await?;
    // Five in an hour, then ever fewer: nobody's box is filled from here.
    if attempts::wait_until(tx.conn(), &target, now)
        .await?
        .is_some()
    {
        return Ok(None);
    }
    attempts::note(tx.conn(), &target, now).await?;
    let mail = issue_for(tx.conn(), services, &email, now).await?;
    // One commit for a known address and for an unknown one, so that the time
    // doesn't tell either.
    tx.commit().await?;
    Ok(mail)
}

async fn issue_for(
    tx: &impl ConnectionTrait,
    services: &Services,
    email: &Email,
    now: Moment,
) -> Result<Option<ResetMail>, DbErr> {
    let found = people::Entity::find()
        .filter(people::Column::EmailFolded.eq(email.folded()))
        .one(tx)
        .await?;
    let Some(found) = found else {
        return Ok(None);
    };
    let Some(person) = lock_person(tx, found.id).await?.filter(|row| row.active) else {
        return Ok(None);
    };
    let branches = branches_of(tx, person.id).await?;
    let Some(first) = branches.first() else {
        return Ok(None);
    };
    let Some(branch) = branch::Entity::find_by_id(first.id).one(tx).await? else {
        return Ok(None);
    };
    let link = link::issue(tx, &services.chance, person.id, LinkPurpose::Reset, now).await?;
    Ok(Some(ResetMail {
        email: person.email,
        name: person.name,
        language: person.language,
        branch: BranchId(branch.id),
        root: BranchId(branch.root_id),
        link,
    }))
}
