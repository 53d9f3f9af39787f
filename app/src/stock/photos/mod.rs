//! Pictures of articles: shown, added, taken away, and made many in a row.

mod act;
mod file;
mod run;
mod view;

pub use act::{change, keep};
pub use file::show as show_file;
pub use run::{keep_next, show as show_run};
pub use view::{gallery, picture, thumbnail};

use crate::args;
use crate::http::Fault;
use crate::i18n::I18n;
use service::stock::{LARGEST_PHOTO, MOST_PHOTOS, PhotoError, PhotoProblem};

/// What the browser offers; a phone that has another kind makes a JPEG of it then.
const KINDS: &str = "image/jpeg,image/png,image/webp";

/// Why a picture was not kept, in words.
///
/// # Errors
/// What no words of ours mend.
fn refusal(i18n: I18n, error: PhotoError) -> Result<String, Fault> {
    Ok(match error {
        PhotoError::Wrong(problem) => match problem {
            PhotoProblem::Missing => i18n.t("photo-missing"),
            PhotoProblem::TooLarge => {
                let megabytes = i64::try_from(LARGEST_PHOTO / 1024 / 1024).unwrap_or(i64::MAX);
                i18n.t_with("photo-too-large", args!["megabytes" => megabytes])
            }
            PhotoProblem::NoPicture => i18n.t("photo-no-picture"),
            PhotoProblem::Broken => i18n.t("photo-broken"),
            PhotoProblem::TooManyPixels => i18n.t("photo-too-many-pixels"),
        },
        PhotoError::TooMany => {
            let most = i64::try_from(MOST_PHOTOS).unwrap_or(i64::MAX);
            i18n.t_with("photo-too-many", args!["most" => most])
        }
        PhotoError::NotThere => return Err(Fault::NotFound),
        PhotoError::Store(error) => {
            tracing::error!(%error, "the photo store can't");
            i18n.t("photo-store")
        }
        PhotoError::Unavailable(error) => return Err(error.into()),
    })
}
