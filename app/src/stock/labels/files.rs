//! The files for printers. Fetching one writes nothing.

use super::Asked;
use crate::http::{Fault, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use service::stock::{Label, Resolution, label_pdf, label_plan, label_zpl};

/// The labels as a PDF in exact size.
pub async fn pdf(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let asked = Asked::read(&viewer, &query).await?;
    let labels = labels(&viewer, &asked).await?;
    if labels.is_empty() {
        return Ok(back(&viewer, &asked, ""));
    }
    let (stock, first) = (asked.ask.stock, asked.first - 1);
    // A hundred labels are a hundred thousand strokes: not on the threads that answer.
    let bytes = tokio::task::spawn_blocking(move || label_pdf(&stock, &labels, first))
        .await
        .map_err(|_| Fault::Broken)?;
    Ok(file("application/pdf", "etiketter.pdf", bytes))
}

/// The labels for a label printer.
pub async fn zpl(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let asked = Asked::read(&viewer, &query).await?;
    let labels = labels(&viewer, &asked).await?;
    let resolution = Resolution::parse(query.get("upplosning")).unwrap_or_default();
    match label_zpl(&asked.ask.stock, &labels, resolution) {
        Some(text) if !labels.is_empty() => {
            Ok(file("application/zpl", "etiketter.zpl", text.into_bytes()))
        }
        Some(_) => Ok(back(&viewer, &asked, "")),
        None => Ok(back(&viewer, &asked, "&grov=1")),
    }
}

async fn labels(viewer: &Viewer, asked: &Asked) -> Result<Vec<Label>, Fault> {
    let plan = label_plan(viewer.services(), viewer.staff()?, &asked.ask).await?;
    Ok(plan.labels.into_iter().map(|(_, label)| label).collect())
}

/// To the page, which says why there is no file.
fn back(viewer: &Viewer, asked: &Asked, more: &str) -> Response {
    let to = asked.address(viewer, "lager/etiketter");
    Redirect::to(&format!("{to}{more}")).into_response()
}

fn file(kind: &'static str, name: &'static str, bytes: Vec<u8>) -> Response {
    (
        [
            (header::CONTENT_TYPE, kind.to_owned()),
            (
                header::CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}\""),
            ),
            // Numbers and codes are staff's.
            (header::CACHE_CONTROL, "no-store".to_owned()),
        ],
        bytes,
    )
        .into_response()
}
