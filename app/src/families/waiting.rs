//! What a family waits for: its place, an honest guess, and the answer to an offer.

use super::reservation::named;
use super::told;
use crate::args;
use crate::components::{Button, ButtonKind, Panel};
use crate::http::{Fault, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::I18n;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use chrono::NaiveDate;
use leptos::prelude::*;
use service::booking::{OfferAnswer, Wait, WaitError, WaitState, answer_offer, leave_wait};

/// What and when.
pub fn wait_title(i18n: I18n, one: &Wait, today: NaiveDate) -> String {
    let name = named(i18n, &one.name_sv, &one.name_en);
    let days = i18n.date_span(one.period.from(), one.period.to(), today);
    format!("{} · {days}", i18n.with_size(&name, one.class.name()))
}

/// All that a family waits for; none where it waits for nothing.
pub fn panel(viewer: &Viewer, waits: &[Wait], today: NaiveDate) -> Option<AnyView> {
    let i18n = viewer.i18n;
    if waits.is_empty() {
        return None;
    }
    let rows = waits
        .iter()
        .map(|one| row(viewer, one, today))
        .collect_view();
    let view = view! {
        <Panel id="ko" title=i18n.t("wait-title")>
            <ul class="basket">{rows}</ul>
        </Panel>
    };
    Some(view.into_any())
}

fn row(viewer: &Viewer, one: &Wait, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let act = viewer.link(&format!("mina/ko/{}", one.id));
    let (text, more, buttons) = match one.state {
        WaitState::Offered { until } => {
            let args = args!["at" => i18n.date_time(until, today)];
            let text = i18n.t_with("wait-offered", args);
            (text, None, offer_buttons(viewer, one, act))
        }
        WaitState::Waiting { place, estimate } => {
            let text = i18n.t_with("wait-place", args!["place" => i64::from(place)]);
            let more = match estimate {
                Some(day) => {
                    i18n.t_with("wait-estimate", args!["date" => i18n.date_long(day, today)])
                }
                None => i18n.t("wait-no-estimate"),
            };
            let leave = view! {
                <form method="post" action=act>
                    <Button kind=ButtonKind::Quiet name="gor" value="lamna">
                        {i18n.t("wait-leave")}
                    </Button>
                </form>
            };
            (text, Some(more), leave.into_any())
        }
    };
    view! {
        <li class="basket-line">
            <div class="stack stack-small">
                <p class="basket-name">{wait_title(i18n, one, today)}</p>
                <p>{text}</p>
                {more.map(|more| view! { <p class="muted">{more}</p> })}
                {buttons}
            </div>
        </li>
    }
    .into_any()
}

/// Yes, please; or no, thank you.
pub fn offer_buttons(viewer: &Viewer, one: &Wait, act: String) -> AnyView {
    let i18n = viewer.i18n;
    view! {
        <form method="post" action=act class="actions">
            {key_field(viewer)}
            <input type="hidden" name="ko" value=one.id.to_string() />
            <Button name="gor" value="ja" icon="check">
                {i18n.t("wait-yes")}
            </Button>
            <Button kind=ButtonKind::Secondary name="gor" value="nej">
                {i18n.t("wait-no")}
            </Button>
        </form>
    }
    .into_any()
}

/// The word in the address for what became of an answer.
///
/// # Errors
/// When it can't be answered.
pub fn answered(answer: Result<OfferAnswer, WaitError>) -> Result<&'static str, Fault> {
    Ok(match answer? {
        OfferAnswer::Taken { .. } => "bokad",
        OfferAnswer::Declined => "avstod",
        OfferAnswer::Over => "for-sent",
    })
}

/// Leaves the list, or answers an offer.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let (services, family) = (viewer.services(), viewer.family()?);
    let word = match form.get("gor") {
        "lamna" => {
            leave_wait(services, family, id).await?;
            told::LEFT
        }
        word @ ("ja" | "nej") => {
            answered(answer_offer(services, family, &key, id, word == "ja").await)?
        }
        _ => return Err(Fault::Malformed),
    };
    let to = viewer.link(&format!("mina?klart={word}"));
    Ok(Redirect::to(&to).into_response())
}
