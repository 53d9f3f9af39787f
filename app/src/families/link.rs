//! The page behind a message's link: what it was about, with a button for what can be done. It
//! needs no signing in, and to look changes nothing.

use super::mine::loan_line;
use super::reservation::{lines_without_names, replacements, status};
use super::told;
use super::waiting::{answered, offer_buttons, wait_title};
use crate::args;
use crate::components::{Button, ButtonKind, EmptyState, PageHeader};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, submission_key};
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use chrono::NaiveDate;
use domain::lending::LoanId;
use leptos::prelude::*;
use service::booking::{
    CancelError, OwnRenewal, RenewOwnError, Reservation, Wait, WaitError, WaitState,
};
use service::messages::{
    LetterError, LetterPage, answer_offer_by_link, cancel_by_link, letter_page, renew_by_link,
};
use service::people::family::LetterToken;

impl From<LetterError> for Fault {
    fn from(error: LetterError) -> Self {
        match error {
            LetterError::NotThere => Self::NotFound,
            LetterError::Unavailable(error) => error.into(),
        }
    }
}

/// The page.
pub async fn show(
    viewer: Viewer,
    Path((_, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let token = LetterToken::parse(&token).ok_or(Fault::NotFound)?;
    let letter = letter_page(viewer.services(), &token).await?;
    let mut instead = Vec::new();
    for one in &letter.reservations {
        instead.push(replacements(&viewer, one).await?);
    }
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("link-title"), Area::Mine);
    Ok(viewer.page(page, || {
        let act = viewer.link(&format!("m/{}", token.as_str()));
        let offers = letter
            .offers
            .iter()
            .map(|one| offer(&viewer, one, letter.today, &act))
            .collect_view();
        let reservations = letter
            .reservations
            .iter()
            .zip(instead)
            .map(|(one, instead)| reservation(&viewer, one, letter.today, &act, instead))
            .collect_view();
        let loans = letter
            .loans
            .iter()
            .map(|line| {
                // Whom it is for is nobody's business who has the link.
                loan_line(&viewer, line, letter.today, act.clone(), ().into_any())
            })
            .collect_view();
        view! {
            <div class="narrow stack-large stack">
                <PageHeader title=i18n.t("link-title") lead=i18n.t("link-lead") />
                {told::notice(i18n, &query)}
                {nothing(&viewer, &letter)}
                <ul class="basket">{offers} {reservations} {loans}</ul>
                <p>
                    <a href=viewer.link("mina")>{i18n.t("link-to-mine")}</a>
                </p>
            </div>
        }
    }))
}

fn nothing(viewer: &Viewer, letter: &LetterPage) -> Option<AnyView> {
    let is_empty =
        letter.offers.is_empty() && letter.reservations.is_empty() && letter.loans.is_empty();
    let i18n = viewer.i18n;
    is_empty.then(|| {
        let (title, text) = (i18n.t("link-nothing"), i18n.t("link-nothing-more"));
        view! { <EmptyState icon="check" title=title text=text /> }.into_any()
    })
}

fn offer(viewer: &Viewer, one: &Wait, today: NaiveDate, act: &str) -> AnyView {
    let i18n = viewer.i18n;
    let WaitState::Offered { until } = one.state else {
        return ().into_any();
    };
    let args = args!["at" => i18n.date_time(until, today)];
    let kept = i18n.t_with("wait-offered", args);
    view! {
        <li class="basket-line">
            <div class="stack stack-small">
                <p class="basket-name">{wait_title(i18n, one, today)}</p>
                <p>{kept}</p>
                {offer_buttons(viewer, one, act.to_owned())}
            </div>
        </li>
    }
    .into_any()
}

fn reservation(
    viewer: &Viewer,
    one: &Reservation,
    today: NaiveDate,
    act: &str,
    instead: Option<AnyView>,
) -> AnyView {
    let i18n = viewer.i18n;
    let days = i18n.date_span(one.period.from(), one.period.to(), today);
    let args = args!["branch" => one.branch_name.clone(), "days" => days];
    let title = i18n.t_with("mine-reservation-at", args);
    let kept = one.kept_until.map(|until| {
        let at = i18n.date_time(until, today);
        view! { <p>{i18n.t_with("basket-kept", args!["at" => at])}</p> }
    });
    let act = act.to_owned();
    let cancel = one.state.is_open().then(|| {
        view! {
            <form method="post" action=act>
                <input type="hidden" name="bokning" value=one.id.to_string() />
                <Button kind=ButtonKind::Secondary name="gor" value="avboka">
                    {i18n.t("mine-cancel")}
                </Button>
            </form>
        }
    });
    view! {
        <li class="basket-line">
            <div class="stack stack-small">
                <p class="basket-name">{title}</p>
                <p>{lines_without_names(i18n, one)}</p>
                {status(i18n, one)}
                {kept}
                {instead}
                {cancel}
            </div>
        </li>
    }
    .into_any()
}

/// Does what a button says; twice does no more than once.
pub async fn submit(
    viewer: Viewer,
    Path((_, text)): Path<(String, String)>,
    form: PlainForm,
) -> PageResult {
    let token = LetterToken::parse(&text).ok_or(Fault::NotFound)?;
    let key = submission_key(&viewer, &form)?;
    let number = |name| form.number(name).ok_or(Fault::Malformed);
    let services = viewer.services();
    let word = match form.get("gor") {
        "avboka" => match cancel_by_link(services, &token, number("bokning")?).await {
            Ok(()) => "avbokad",
            Err(CancelError::Collected) => "hamtad",
            Err(CancelError::NotThere) => return Err(Fault::NotFound),
            Err(CancelError::Unavailable(error)) => return Err(error.into()),
        },
        "langre" => {
            let loan = LoanId(number("lan")?);
            match renew_by_link(services, &token, &key, loan).await {
                Ok(OwnRenewal::Renewed(_)) => "langre",
                Ok(OwnRenewal::NotLater(_)) => "lika-lange",
                Ok(OwnRenewal::Promised(_)) => "lovad",
                Err(RenewOwnError::NotThere) => return Err(Fault::NotFound),
                Err(RenewOwnError::KeyReused(_)) => return Err(Fault::KeyReused),
                Err(RenewOwnError::Unavailable(error)) => return Err(error.into()),
            }
        }
        word @ ("ja" | "nej") => {
            let wait = number("ko")?;
            let answer = answer_offer_by_link(services, &token, &key, wait, word == "ja").await;
            answered(answer)?
        }
        _ => return Err(Fault::Malformed),
    };
    let to = viewer.link(&format!("m/{text}?klart={word}"));
    Ok(Redirect::to(&to).into_response())
}

impl From<WaitError> for Fault {
    fn from(error: WaitError) -> Self {
        match error {
            WaitError::KeyReused(_) => Self::KeyReused,
            WaitError::Unavailable(error) => error.into(),
            WaitError::IsFree | WaitError::Days(_) | WaitError::NotThere | WaitError::TooMany => {
                Self::NotFound
            }
        }
    }
}
