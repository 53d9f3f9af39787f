//! The page behind a message's link: what the message was about, with what can be done about
//! it without signing in. To look changes nothing: mail scanners and previews look too.

use super::letters::{Untold, told_in};
use crate::booking::{
    CancelError, OfferAnswer, OwnRenewal, RenewOwnError, Reservation, Wait, WaitError,
    answer_offer, cancel_reservation, renew_own, reservations_of, waits_of,
};
use crate::lending::LoanLine;
use crate::people::family::{Family, family_home};
use crate::store::entities::letter;
use crate::tokens::LetterToken;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::branches::BranchId;
use domain::lending::{LoanId, SubmissionKey};
use domain::people::BorrowerId;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};

/// What a message was about, as it stands now.
#[derive(Debug, Clone)]
pub struct LetterPage {
    /// The today of the branch that wrote.
    pub today: NaiveDate,
    /// What is kept for an answer.
    pub offers: Vec<Wait>,
    /// Reservations, also those that are over.
    pub reservations: Vec<Reservation>,
    /// What is still at home.
    pub loans: Vec<LoanLine>,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// There is no such link, it is too old, or it is about something else.
    #[error("there is no such link, or it is about something else")]
    NotThere,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for LetterError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// What a message's link shows.
///
/// # Errors
/// When there is no such link, it is too old, or the database can't.
pub async fn letter_page(
    services: &Services,
    token: &LetterToken,
) -> Result<LetterPage, LetterError> {
    let told = told(services, token).await?;
    let mut page = LetterPage {
        today: NaiveDate::default(),
        offers: Vec::new(),
        reservations: Vec::new(),
        loans: Vec::new(),
    };
    let mut families: Vec<Family> = told.iter().map(family_of).collect();
    families.sort_by_key(|family| family.borrower().0);
    families.dedup();
    for family in families {
        let home = family_home(services, &family).await?;
        page.today = home.today;
        page.loans.extend(home.at_home.into_iter().filter(|line| {
            told.iter()
                .any(|notice| notice.loan_id == Some(line.loan.0))
        }));
        let reservations = reservations_of(services, &family).await?;
        page.reservations
            .extend(reservations.into_iter().filter(|one| {
                told.iter()
                    .any(|notice| notice.reservation_id == Some(one.id))
            }));
        let waits = waits_of(services, &family).await?;
        page.offers.extend(
            waits
                .into_iter()
                .filter(|one| told.iter().any(|notice| notice.wait_id == Some(one.id))),
        );
    }
    Ok(page)
}

/// Lets a reservation go that a message was about.
///
/// # Errors
/// When the message isn't about it, or as [`cancel_reservation`].
pub async fn cancel_by_link(
    services: &Services,
    token: &LetterToken,
    reservation: i64,
) -> Result<(), CancelError> {
    let about = |notice: &Untold| notice.reservation_id == Some(reservation);
    let Some(family) = who(services, token, about).await? else {
        return Err(CancelError::NotThere);
    };
    cancel_reservation(services, &family, reservation).await
}

/// Keeps a loan longer that a message was about.
///
/// # Errors
/// When the message isn't about it, or as [`renew_own`].
pub async fn renew_by_link(
    services: &Services,
    token: &LetterToken,
    key: &SubmissionKey,
    loan: LoanId,
) -> Result<OwnRenewal, RenewOwnError> {
    let about = |notice: &Untold| notice.loan_id == Some(loan.0);
    let Some(family) = who(services, token, about).await? else {
        return Err(RenewOwnError::NotThere);
    };
    renew_own(services, &family, key, loan).await
}

/// Answers an offer that a message was about.
///
/// # Errors
/// When the message isn't about it, or as [`answer_offer`].
pub async fn answer_offer_by_link(
    services: &Services,
    token: &LetterToken,
    key: &SubmissionKey,
    wait: i64,
    wants_it: bool,
) -> Result<OfferAnswer, WaitError> {
    let about = |notice: &Untold| notice.wait_id == Some(wait);
    let Some(family) = who(services, token, about).await? else {
        return Err(WaitError::NotThere);
    };
    answer_offer(services, &family, key, wait, wants_it).await
}

/// Whose thing it is that a message was about; none: it was about something else.
async fn who(
    services: &Services,
    token: &LetterToken,
    about: impl Fn(&Untold) -> bool,
) -> Result<Option<Family>, Unavailable> {
    match told(services, token).await {
        Ok(told) => Ok(told.iter().find(|notice| about(notice)).map(family_of)),
        Err(LetterError::NotThere) => Ok(None),
        Err(LetterError::Unavailable(error)) => Err(error),
    }
}

fn family_of(notice: &Untold) -> Family {
    Family::named_in_letter(BranchId(notice.root_id), BorrowerId(notice.borrower_id))
}

/// What a message told.
async fn told(services: &Services, token: &LetterToken) -> Result<Vec<Untold>, LetterError> {
    let db = services.store.read();
    let now = services.clock.now();
    let row = letter::Entity::find()
        .filter(letter::Column::TokenHash.eq(token.hash()))
        .filter(letter::Column::ExpiresAt.gte(now.0))
        .one(db)
        .await?
        .ok_or(LetterError::NotThere)?;
    Ok(told_in(db, row.id).await?)
}
