//! Answers kept under a submission's key, to show them once more after a redirect.

use super::answer::ScanAnswer;
use super::renew::Renewed;
use super::submissions::answer_under;
use crate::{Services, Unavailable};
use domain::lending::SubmissionKey;

/// What a scan answered; `None` where nothing, or something else, is kept under the key.
///
/// # Errors
/// When the database can't.
pub async fn kept_answer(
    services: &Services,
    key: &SubmissionKey,
) -> Result<Option<ScanAnswer>, Unavailable> {
    Ok(answer_under(services.store.read(), key).await?)
}

/// What a renewal answered; `None` where nothing, or something else, is kept under the key.
///
/// # Errors
/// When the database can't.
pub async fn kept_renewal(
    services: &Services,
    key: &SubmissionKey,
) -> Result<Option<Renewed>, Unavailable> {
    Ok(answer_under(services.store.read(), key).await?)
}
