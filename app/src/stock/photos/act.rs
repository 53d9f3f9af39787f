//! A picture is added to an article, or taken away.

use super::refusal;
use crate::http::{Fault, Faults, PageResult, PlainForm, Upload, Viewer};
use crate::stock::article;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use domain::stock::ArticleId;
use service::ContentHash;
use service::stock::{add_photo, remove_photo};

/// The forms of an article's page.
pub async fn change(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    upload: Upload,
) -> PageResult {
    let article = ArticleId(id);
    let done = match upload.form.get("ta-bort") {
        "" => keep(&viewer, article, upload.content).await?,
        hash => {
            let hash = ContentHash::parse(hash).ok_or(Fault::Malformed)?;
            match remove_photo(viewer.services(), viewer.staff()?, article, &hash).await {
                Ok(()) => Ok(()),
                Err(error) => Err(refusal(viewer.i18n, error)?),
            }
        }
    };
    match done {
        Ok(()) => {
            let to = viewer.link(&format!("lager/{id}#bilder"));
            Ok(Redirect::to(&to).into_response())
        }
        Err(text) => {
            let faults = Faults::at("bild", text);
            article::with_faults(&viewer, article, faults, PlainForm::default()).await
        }
    }
}

/// Keeps a picture; why it wasn't, in words.
///
/// # Errors
/// What no words of ours mend.
pub async fn keep(
    viewer: &Viewer,
    article: ArticleId,
    content: Vec<u8>,
) -> Result<Result<(), String>, Fault> {
    match add_photo(viewer.services(), viewer.staff()?, article, content).await {
        Ok(()) => Ok(Ok(())),
        Err(error) => Ok(Err(refusal(viewer.i18n, error)?)),
    }
}
