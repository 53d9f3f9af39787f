//! Forms that may bring a file.

use super::fault::Fault;
use super::form::PlainForm;
use axum::extract::multipart::Multipart;
use axum::extract::{FromRequest, Request};
use axum::http::header;

/// A form, and the file that came with it. Without a file it is read as any form.
#[derive(Debug, Default)]
pub struct Upload {
    /// What was typed.
    pub form: PlainForm,
    /// The file's name, as the browser says.
    pub file_name: String,
    /// The file; empty where none was chosen.
    pub content: Vec<u8>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("multipart/form-data") {
            let form = PlainForm::from_request(request, state).await?;
            return Ok(Self {
                form,
                ..Self::default()
            });
        }
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|_| Fault::Malformed)?;
        let mut upload = Self::default();
        while let Some(part) = parts.next_field().await.map_err(|_| Fault::Malformed)? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file_name) => {
                    upload.file_name = file_name;
                    let content = part.bytes().await.map_err(|_| Fault::Malformed)?;
                    upload.content = content.to_vec();
                }
                None => {
                    let value = part.text().await.map_err(|_| Fault::Malformed)?;
                    upload.form.push(&name, value);
                }
            }
        }
        Ok(upload)
    }
}
