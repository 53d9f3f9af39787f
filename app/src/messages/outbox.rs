//! The outbox: what went out, what waits, what was given up and why; to send it again.

use crate::args;
use crate::branches::tabs::tabs;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, EmptyState, Icon, Notice, NoticeKind, PageHeader,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use domain::time::Moment;
use leptos::prelude::*;
use service::messages::{
    Channel, MessageKind, OutboxId, OutboxLine, OutboxState, SendAgainError, outbox_view,
    send_again,
};

/// What the page tells besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    /// The message is tried again.
    SentAgain,
    /// It went out, or is gone.
    NotThere,
}

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let told = match query.get("klart") {
        "igen" => Told::SentAgain,
        _ => Told::Nothing,
    };
    render(&viewer, told, StatusCode::OK).await
}

/// Sends a message again. Twice does no more than once, so it needs no kept answer.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let id = form.number("utskick").map(OutboxId);
    let id = id.ok_or(Fault::Malformed)?;
    let coordinator = viewer.staff()?.coordinator()?;
    match send_again(viewer.services(), coordinator, id).await {
        Ok(()) => Ok(Redirect::to(&viewer.link("utskick?klart=igen")).into_response()),
        Err(SendAgainError::NotThere) => {
            render(&viewer, Told::NotThere, StatusCode::CONFLICT).await
        }
        Err(SendAgainError::Unavailable(error)) => Err(error.into()),
    }
}

async fn render(viewer: &Viewer, told: Told, status: StatusCode) -> PageResult {
    let coordinator = viewer.staff()?.coordinator()?;
    let lines = outbox_view(viewer.services(), coordinator).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("outbox-title"), Area::Outbox);
    Ok(viewer.page_with(status, page, || {
        view! {
            <div class="stack">
                <PageHeader title=i18n.t("outbox-title") lead=i18n.t("outbox-lead") />
                {tabs(viewer, Area::Outbox)}
                {notice(viewer, told)}
                {no_way_out(viewer)}
                {list(viewer, &lines)}
            </div>
        }
    }))
}

fn notice(viewer: &Viewer, told: Told) -> Option<AnyView> {
    let (kind, role, key) = match told {
        Told::Nothing => return None,
        Told::SentAgain => (NoticeKind::Fine, "status", "outbox-told-again"),
        Told::NotThere => (NoticeKind::Look, "alert", "outbox-told-not-there"),
    };
    let text = viewer.i18n.t(key);
    Some(
        view! {
            <Notice kind=kind attr:role=role>
                <p>{text}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// Without a way out nothing goes, and nothing is offered to send again.
fn no_way_out(viewer: &Viewer) -> Vec<AnyView> {
    let keys = [
        (Channel::Email, "outbox-no-mail"),
        (Channel::Sms, "outbox-no-sms"),
    ];
    keys.into_iter()
        .filter(|(channel, _)| !sends(viewer, *channel))
        .map(|(_, key)| {
            let text = viewer.i18n.t(key);
            view! {
                <Notice kind=NoticeKind::Look>
                    <p>{text}</p>
                </Notice>
            }
            .into_any()
        })
        .collect()
}

/// Whether messages really go out by this channel.
fn sends(viewer: &Viewer, channel: Channel) -> bool {
    match channel {
        Channel::Email => viewer.state.site.sends_mail,
        Channel::Sms => viewer.state.site.sends_sms,
    }
}

fn list(viewer: &Viewer, lines: &[OutboxLine]) -> AnyView {
    let i18n = viewer.i18n;
    if lines.is_empty() {
        let (title, text) = (i18n.t("outbox-none"), i18n.t("outbox-none-more"));
        return view! { <EmptyState icon="mail" title=title text=text /> }.into_any();
    }
    let rows = lines.iter().map(|line| row(viewer, line)).collect_view();
    view! {
        <div class="hand">
            <ol class="loans loans-roomy" aria-label=i18n.t("outbox-title")>
                {rows}
            </ol>
        </div>
    }
    .into_any()
}

fn row(viewer: &Viewer, line: &OutboxLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let what = i18n.t(match line.kind {
        MessageKind::Voucher => "outbox-voucher",
        MessageKind::Link => "outbox-link",
        MessageKind::Letter => "outbox-letter",
        MessageKind::Code => "outbox-code",
    });
    let to = (!line.to.is_empty()).then(|| {
        let text = i18n.t_with("outbox-to", args!["address" => line.to.clone()]);
        view! { <span>{text}</span> }
    });
    let written = i18n.t_with("outbox-written", args!["at" => when(viewer, line.written)]);
    let (kind, state, error) = state(viewer, &line.state);
    let error = error.map(|error| {
        view! {
            <span>
                {i18n.t("outbox-answer")} " " <bdi lang="en">{error}</bdi>
            </span>
        }
    });
    let text = line.body.clone().map(|body| {
        view! {
            <details>
                <summary>{i18n.t("outbox-read")}</summary>
                <pre class="outbox-text">{body}</pre>
            </details>
        }
    });
    let is_sent = matches!(line.state, OutboxState::Sent { .. });
    let again = (!is_sent && sends(viewer, line.channel)).then(|| again(viewer, line));
    view! {
        <li class="loan">
            <Icon name="mail" />
            <p class="loan-name">
                <span>{what}</span>
                " "
                <Badge kind=kind label=state />
            </p>
            <div class="loan-meta">{to} <span>{written}</span> {error} {text}</div>
            <div class="loan-actions">{again}</div>
        </li>
    }
}

/// What became of it, in a word, and what the other server said.
fn state(viewer: &Viewer, state: &OutboxState) -> (BadgeKind, String, Option<String>) {
    let i18n = viewer.i18n;
    match state {
        OutboxState::Sent { at } => {
            let text = i18n.t_with("outbox-sent", args!["at" => when(viewer, *at)]);
            (BadgeKind::Fine, text, None)
        }
        OutboxState::Waiting { error: None, .. } => (BadgeKind::Out, i18n.t("outbox-waits"), None),
        OutboxState::Waiting { next, error, .. } => {
            let text = i18n.t_with("outbox-tried", args!["at" => when(viewer, *next)]);
            (BadgeKind::Look, text, error.clone())
        }
        OutboxState::GivenUp { at, error, .. } => {
            let text = i18n.t_with("outbox-given-up", args!["at" => when(viewer, *at)]);
            (BadgeKind::Stop, text, error.clone())
        }
    }
}

fn again(viewer: &Viewer, line: &OutboxLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let about = i18n.t_with("outbox-about", args!["at" => when(viewer, line.written)]);
    view! {
        <form method="post" action=viewer.link("utskick")>
            {key_field(viewer)}
            <input type="hidden" name="utskick" value=line.id.0.to_string() />
            <Button kind=ButtonKind::Secondary icon="mail">
                {i18n.t("outbox-again")}
                <span class="visually-hidden">{about}</span>
            </Button>
        </form>
    }
}

/// Day and time on the branch's wall.
fn when(viewer: &Viewer, at: Moment) -> String {
    let now = viewer.services().clock().now();
    let zone = viewer
        .staff_if_any()
        .map_or(chrono_tz::Europe::Stockholm, |staff| staff.zone());
    viewer.i18n.date_time(at.local(zone), now.local_date(zone))
}
