//! The counter as a plain page: works without scripts.

use super::act::{act, lines};
use super::reply::{Replied, Reply};
use super::state::CounterState;
use super::view::counter_page;
use crate::http::{Area, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::lending::{Hand, SubmissionKey};
use service::lending::{Outcome, ScanAnswer, counter_view, kept_answer};

/// The word in the address where somebody was just taken in hand.
const IN_HAND: &str = "i-handen";

/// The page, in the state that its address names; `svar` shows a kept answer again.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let mut replied = Replied {
        state: CounterState::read(&query),
        reply: Reply::Quiet,
        kept: None,
    };
    if query.get("svar") == IN_HAND && replied.state.hand != Hand::Nobody {
        replied.reply = Reply::Scan(ScanAnswer {
            hand: replied.state.hand,
            pending: None,
            outcome: Outcome::InHand,
            promise: None,
            action: None,
        });
    } else if let Some(key) = SubmissionKey::parse(query.get("svar"))
        && let Some(answer) = kept_answer(viewer.services(), &key).await?
    {
        replied.reply = Reply::Scan(answer);
    }
    render(&viewer, replied, StatusCode::OK).await
}

/// A form of the counter. What was written is shown after a redirect, so that
/// a reload sends nothing twice.
pub async fn submit(viewer: Viewer, RawQuery(query): RawQuery, form: PlainForm) -> PageResult {
    let form = form.or(PlainForm::parse(query.unwrap_or_default().as_bytes()));
    let replied = act(&viewer, &form).await?;
    if let Some(key) = &replied.kept {
        let address = replied.state.address(&viewer.link("disken"));
        let sign = if address.contains('?') { '&' } else { '?' };
        let to = format!("{address}{sign}svar={}", key.as_str());
        return Ok(Redirect::to(&to).into_response());
    }
    // Who was taken in hand stands in the address, so that whatever comes next is for him.
    if let Reply::Scan(ScanAnswer {
        outcome: Outcome::InHand,
        ..
    }) = &replied.reply
    {
        let address = replied.state.address(&viewer.link("disken"));
        return Ok(Redirect::to(&format!("{address}&svar={IN_HAND}")).into_response());
    }
    let status = if replied.reply.has_faults() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    render(&viewer, replied, status).await
}

async fn render(
    viewer: &Viewer,
    mut replied: Replied,
    status: StatusCode,
) -> Result<Response, crate::http::Fault> {
    let view = counter_view(
        viewer.services(),
        viewer.staff()?,
        replied.state.hand,
        replied.state.doings.actions(),
    )
    .await?;
    // The address may name a voucher that was finished: then its borrower is in hand.
    replied.state.hand = view.hand.as_ref().map(|hand| hand.hand).unwrap_or_default();
    let left = lines(viewer, &replied.state.on_counter(&replied.reply)).await?;
    let page = Page::new(viewer.i18n.t("nav-counter"), Area::Counter).with_islands();
    Ok(viewer.page_with(status, page, || {
        counter_page(viewer, &view, &replied, &left)
    }))
}
