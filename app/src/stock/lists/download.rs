//! The stock as a file: what the search finds, all of it.

use super::super::list::Asked;
use crate::http::{Fault, PageResult, PlainForm, Viewer};
use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::IntoResponse;
use leptos::prelude::*;
use service::stock::{ExportFormat, export_stock};

/// The file, as `csv` or `xlsx`; narrowed as the page is.
pub async fn download(
    viewer: Viewer,
    Path((_, ending)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let format = match ending.as_str() {
        "csv" => ExportFormat::Csv,
        "xlsx" => ExportFormat::Xlsx,
        _ => return Err(Fault::NotFound),
    };
    let asked = Asked::read(&PlainForm::parse(query.unwrap_or_default().as_bytes()));
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let file = export_stock(services, staff, &asked.text, asked.filters(), format).await?;
    let headers = [
        (header::CONTENT_TYPE, file.media_type.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", file.name),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file.content).into_response())
}

/// Links to the files of a search.
pub fn links(viewer: &Viewer, asked: &Asked) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let href = |ending: &str| asked.address(viewer, &format!("lager/lista/{ending}"), 1);
    view! {
        <p class="cluster muted">
            {i18n.t("export-as")} <a href=href("xlsx") download>"Excel"</a>
            <a href=href("csv") download>"CSV"</a>
        </p>
    }
}
