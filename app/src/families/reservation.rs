//! A reservation: what, for whom, where and when; into the calendar, let go, or once more.

use super::told;
use crate::args;
use crate::booking::{Basket, BasketLine};
use crate::components::{Badge, BadgeKind, Button, ButtonKind, ButtonLink, PageHeader, Panel};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::extract::{Path, RawQuery};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::booking::ReservationState;
use leptos::prelude::*;
use service::booking::{
    CancelError, LineWhy, Reservation, ReservationLine, Wish, WishLine, cancel_reservation,
    look_over, reservations_of,
};
use service::people::family::family_home;

/// A name in the reader's language.
pub fn named(i18n: I18n, sv: &str, en: &str) -> String {
    i18n.named(sv, en)
}

/// A thing with its size, and for whom.
pub fn line(i18n: I18n, line: &ReservationLine) -> String {
    let name = named(i18n, &line.name_sv, &line.name_en);
    let thing = if line.class.is_unknown() {
        name
    } else {
        i18n.with_size(&name, line.class.name())
    };
    if line.wearer.is_empty() {
        thing
    } else {
        let args = args!["thing" => thing, "name" => line.wearer.clone()];
        i18n.t_with("mine-thing-for", args)
    }
}

/// All things of a reservation, in a sentence.
pub fn lines_of(i18n: I18n, one: &Reservation) -> String {
    let lines: Vec<String> = one.lines.iter().map(|each| line(i18n, each)).collect();
    i18n.list(&lines)
}

/// The same without anybody's name, for a page that a link opens.
pub fn lines_without_names(i18n: I18n, one: &Reservation) -> String {
    let lines: Vec<String> = one
        .lines
        .iter()
        .map(|each| {
            let nobody = ReservationLine {
                wearer: String::new(),
                ..each.clone()
            };
            line(i18n, &nobody)
        })
        .collect();
    i18n.list(&lines)
}

/// What there is in place of what can't be had, each a way to it; none where nothing is missing.
///
/// # Errors
/// When the database can't.
pub async fn replacements(viewer: &Viewer, one: &Reservation) -> Result<Option<AnyView>, Fault> {
    let missing: Vec<&ReservationLine> = one.lines.iter().filter(|line| line.is_broken).collect();
    if missing.is_empty() || !one.state.is_open() {
        return Ok(None);
    }
    let wish = Wish {
        branch: one.branch,
        period: one.period,
        lines: missing
            .iter()
            .map(|line| WishLine {
                kind: line.kind.clone(),
                class: line.class.clone(),
                wearer: String::new(),
            })
            .collect(),
    };
    let Some(over) = look_over(viewer.services(), &wish).await? else {
        return Ok(None);
    };
    let i18n = viewer.i18n;
    let rows = missing
        .into_iter()
        .zip(over.lines)
        .map(|(line, looked)| {
            let text = replacement(i18n, line, looked.why.as_ref(), one);
            let days = format!("fran={}&till={}", one.period.from(), one.period.to());
            let href = viewer.link(&format!("lana/{}?{days}", line.kind));
            view! {
                <li>
                    {text} " " <a href=href>{i18n.t("mine-broken-look")}</a>
                </li>
            }
        })
        .collect_view();
    Ok(Some(view! { <ul>{rows}</ul> }.into_any()))
}

/// The nearest thing in place of one that can't be had.
fn replacement(
    i18n: I18n,
    missing: &ReservationLine,
    why: Option<&LineWhy>,
    one: &Reservation,
) -> String {
    let nobody = ReservationLine {
        wearer: String::new(),
        ..missing.clone()
    };
    let thing = line(i18n, &nobody);
    let instead = match why {
        // One came back meanwhile.
        None => return i18n.t_with("mine-broken-free", args!["thing" => thing]),
        Some(LineWhy::NoneFree(instead)) => instead,
        Some(LineWhy::NotLent | LineWhy::WearerTooLong) => {
            return i18n.t_with("mine-broken-none", args!["thing" => thing]);
        }
    };
    if let Some(size) = instead.sizes.first() {
        let args = args!["thing" => thing, "size" => size.name().to_owned()];
        return i18n.t_with("mine-broken-size", args);
    }
    if let Some(days) = instead.days {
        let days = i18n.date_span(days.from(), days.to(), one.period.from());
        return i18n.t_with("mine-broken-days", args!["thing" => thing, "days" => days]);
    }
    if let Some((_, branch)) = &instead.branch {
        let args = args!["thing" => thing, "branch" => branch.clone()];
        return i18n.t_with("mine-broken-branch", args);
    }
    i18n.t_with("mine-broken-none", args!["thing" => thing])
}

/// How it stands, in a word and a colour.
pub fn status(i18n: I18n, one: &Reservation) -> AnyView {
    let (kind, key) = match one.state {
        ReservationState::Booked if one.lines.iter().any(|line| line.is_broken) => {
            (BadgeKind::Look, "mine-state-broken")
        }
        ReservationState::Booked => (BadgeKind::Fine, "mine-state-booked"),
        ReservationState::Ready => (BadgeKind::Fine, "mine-state-ready"),
        ReservationState::Collected => (BadgeKind::Still, "mine-state-collected"),
        ReservationState::Cancelled => (BadgeKind::Still, "mine-state-cancelled"),
        ReservationState::Lapsed => (BadgeKind::Still, "mine-state-lapsed"),
    };
    view! { <p><Badge kind=kind label=i18n.t(key) /></p> }.into_any()
}

/// The family's reservation with this number.
///
/// # Errors
/// When it has none, or the database can't.
pub async fn find(viewer: &Viewer, id: i64) -> Result<Reservation, Fault> {
    let all = reservations_of(viewer.services(), viewer.family()?).await?;
    all.into_iter()
        .find(|one| one.id == id)
        .ok_or(Fault::NotFound)
}

/// The page.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let one = find(&viewer, id).await?;
    let today = family_home(viewer.services(), viewer.family()?)
        .await?
        .today;
    let instead = replacements(&viewer, &one).await?;
    let i18n = viewer.i18n;
    let title = i18n.t_with(
        "mine-reservation",
        args!["branch" => one.branch_name.clone()],
    );
    let page = Page::new(title.clone(), Area::Mine);
    Ok(viewer.page(page, || {
        let (when, status) = (when(i18n, &one, today), status(i18n, &one));
        let actions = actions(&viewer, &one);
        let lines = one
            .lines
            .iter()
            .map(|each| {
                let broken = each
                    .is_broken
                    .then(|| view! { <Badge kind=BadgeKind::Look label=i18n.t("mine-broken") /> });
                view! { <li>{line(i18n, each)} " " {broken}</li> }
            })
            .collect_view();
        view! {
            <div class="narrow stack-large stack">
                <PageHeader
                    title=title
                    back_href=viewer.link("mina")
                    back_label=i18n.t("mine-title")
                />
                {told::notice(i18n, &query)}
                <Panel id="saker" title=i18n.t("mine-things")>
                    {when}
                    <ul>{lines}</ul>
                    {status}
                    {instead}
                </Panel>
                {actions}
            </div>
        }
    }))
}

fn when(i18n: I18n, one: &Reservation, today: NaiveDate) -> AnyView {
    let (from, to) = (one.period.from(), one.period.to());
    let args = args![
        "from" => i18n.date_long(from, today),
        "to" => i18n.date_long(to, today),
        "branch" => one.branch_name.clone()
    ];
    let text = i18n.t_with("mine-when", args);
    let until = one.kept_until.filter(|_| one.state.is_open());
    let kept = until.map(|until| {
        let at = i18n.date_time(until, today);
        view! { <p>{i18n.t_with("basket-kept", args!["at" => at])}</p> }
    });
    view! {
        <p>{text}</p>
        {kept}
    }
    .into_any()
}

fn actions(viewer: &Viewer, one: &Reservation) -> AnyView {
    let i18n = viewer.i18n;
    let path = |end: &str| viewer.link(&format!("mina/bokning/{}/{end}", one.id));
    let again = view! {
        <form method="post" action=path("igen")>
            <Button kind=ButtonKind::Secondary icon="repeat">{i18n.t("mine-again")}</Button>
        </form>
    };
    if !one.state.is_open() {
        return view! { <div class="actions">{again}</div> }.into_any();
    }
    let (file, cancel, change) = (path("kalender.ics"), path("avboka"), path("andra"));
    view! {
        <div class="actions">
            <ButtonLink href=file icon="calendar">
                {i18n.t("mine-calendar")}
            </ButtonLink>
            <form method="post" action=change>
                <Button kind=ButtonKind::Secondary icon="edit">
                    {i18n.t("mine-change")}
                </Button>
            </form>
            {again}
        </div>
        <details class="more">
            <summary>{i18n.t("mine-cancel")}</summary>
            <form method="post" action=cancel class="stack">
                <p>{i18n.t("mine-cancel-sure")}</p>
                <p class="actions">
                    <Button kind=ButtonKind::Danger>{i18n.t("mine-cancel-yes")}</Button>
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// Lets it go; done twice it does nothing more.
pub async fn cancel(viewer: Viewer, Path((_, id)): Path<(String, i64)>) -> PageResult {
    let word = match cancel_reservation(viewer.services(), viewer.family()?, id).await {
        Ok(()) => "avbokad",
        Err(CancelError::Collected) => "hamtad",
        Err(CancelError::NotThere) => return Err(Fault::NotFound),
        Err(CancelError::Unavailable(error)) => return Err(error.into()),
    };
    let to = viewer.link(&format!("mina/bokning/{id}?klart={word}"));
    Ok(Redirect::to(&to).into_response())
}

/// Puts the same things into the basket, for the soonest days; what is there goes out.
pub async fn again(viewer: Viewer, Path((_, id)): Path<(String, i64)>) -> PageResult {
    let one = find(&viewer, id).await?;
    let basket = Basket {
        branch: Some(one.branch.0),
        ..Basket::default()
    };
    Ok(into_basket(&viewer, basket, &one))
}

/// Puts it into the basket as it is; what is reserved there takes its place.
pub async fn change(viewer: Viewer, Path((_, id)): Path<(String, i64)>) -> PageResult {
    let one = find(&viewer, id).await?;
    let basket = Basket {
        branch: Some(one.branch.0),
        from: Some(one.period.from()),
        to: Some(one.period.to()),
        in_place_of: one.state.is_open().then_some(one.id),
        ..Basket::default()
    };
    Ok(into_basket(&viewer, basket, &one))
}

fn into_basket(viewer: &Viewer, mut basket: Basket, one: &Reservation) -> Response {
    for line in &one.lines {
        let line = BasketLine {
            kind: line.kind.clone(),
            class: line.class.clone(),
            wearer: line.wearer.clone(),
        };
        // What was reserved once fitted a basket.
        if basket.put(line).is_err() {
            break;
        }
    }
    let mut response = Redirect::to(&viewer.link("korg")).into_response();
    let cookie = basket.cookie(viewer);
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}
