//! The basket: what is wanted, for whom, when and where; whether it is free, and what there is
//! instead. Reserving needs a name and a number; everything before needs nobody.

use super::basket::{Basket, BasketLine};
use super::instead::{days_refused, line_refused};
use super::offers::name as named_kind;
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, ButtonLink, EmptyState, Field, FieldWidth, InputKind,
    Notice, NoticeKind, PageHeader, Select, SelectOption, SignButton, TypeTile,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
    with_return,
};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::booking::{Period, SizeClass};
use domain::branches::BranchId;
use domain::people::BorrowerId;
use leptos::prelude::*;
use service::booking::{
    Family, LONGEST_WEARER, LookedLine, LookedOver, MOST_OPEN, MOST_WAITS, ReserveError,
    ReservePlace, WaitError, change_reservation, look_over, reserve, reserve_places, wait_for,
};
use service::people::borrower_view;

/// The page.
pub async fn show(viewer: Viewer) -> PageResult {
    let basket = Basket::of(&viewer);
    page(&viewer, basket, Faults::default(), None).await
}

/// Changes the basket, or reserves what is in it.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let mut basket = Basket::of(&viewer);
    if form.get("gor") == "annan" {
        basket.borrower = None;
        basket.in_place_of = None;
        let to = viewer.link("korg");
        return Ok(kept(&viewer, &basket, Redirect::to(&to).into_response()));
    }
    if basket.lines.is_empty() {
        return Ok(Redirect::to(&viewer.link("korg")).into_response());
    }
    let faults = take(&viewer, &mut basket, &form);
    let (what, value) = form
        .get("gor")
        .split_once(' ')
        .unwrap_or((form.get("gor"), ""));
    match what {
        "bort" => {
            if let Ok(at) = value.parse::<usize>()
                && at < basket.lines.len()
            {
                basket.lines.remove(at);
            }
        }
        "storlek" => {
            if let Some((at, size)) = value.split_once(' ')
                && let Ok(at) = at.parse::<usize>()
                && let Some(line) = basket.lines.get_mut(at)
            {
                line.class = SizeClass::named(size);
            }
        }
        "dagar" => {
            if let Some((from, to)) = value.split_once(' ') {
                basket.from = from.parse().ok().or(basket.from);
                basket.to = to.parse().ok().or(basket.to);
            }
        }
        "filial" => basket.branch = value.parse().ok().or(basket.branch),
        "vanta" if faults.is_empty() => {
            if let Ok(at) = value.parse() {
                return wait(&viewer, basket, &form, at).await;
            }
        }
        "boka" if faults.is_empty() => return book(&viewer, basket, &form).await,
        _ => {}
    }
    if faults.is_empty() {
        let to = viewer.link("korg");
        return Ok(kept(&viewer, &basket, Redirect::to(&to).into_response()));
    }
    page(&viewer, basket, faults, None).await
}

fn kept(viewer: &Viewer, basket: &Basket, mut response: Response) -> Response {
    let cookie = basket.cookie(viewer);
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}

/// Takes days, branch and wearers out of the form; what is no day is said beside it.
fn take(viewer: &Viewer, basket: &mut Basket, form: &PlainForm) -> Faults {
    let mut faults = Faults::default();
    let mut day = |field: &str| {
        let day = form.get(field).trim().parse::<NaiveDate>().ok();
        if day.is_none() {
            faults.add(field, Some(viewer.i18n.t("basket-no-day")));
        }
        day
    };
    basket.from = day("fran");
    basket.to = day("till");
    if basket.from > basket.to && basket.to.is_some() {
        faults.add("till", Some(viewer.i18n.t("gear-backwards")));
    }
    basket.branch = form.number("filial").or(basket.branch);
    let (rows, wearers) = (form.all("rad"), form.all("vem"));
    for (at, line) in basket.lines.iter_mut().enumerate() {
        // Another tab may have changed the basket since.
        let is_same = rows.get(at).is_some_and(|row| *row == row_of(line));
        if let Some(wearer) = wearers.get(at).filter(|_| is_same) {
            line.wearer = wearer.trim().chars().take(LONGEST_WEARER).collect();
        }
    }
    faults
}

fn row_of(line: &BasketLine) -> String {
    format!("{} {}", line.kind, line.class.name())
}

async fn book(viewer: &Viewer, basket: Basket, form: &PlainForm) -> PageResult {
    let (Some(branch), Some(period)) = (basket.branch.map(BranchId), basket.period()) else {
        let faults = Faults::at("till", viewer.i18n.t("basket-no-day"));
        return page(viewer, basket, faults, None).await;
    };
    let Some(family) = whose(viewer, &basket) else {
        return Ok(sign_in_first(viewer, &basket));
    };
    let key = submission_key(viewer, form)?;
    let wish = basket.wish(branch, period);
    let services = viewer.services();
    let made = match basket.in_place_of {
        Some(id) => change_reservation(services, &family, &key, id, &wish).await,
        None => reserve(services, &family, &key, &wish).await,
    };
    let refused = match made {
        Ok(reserved) => {
            let to = match basket.borrower.filter(|_| viewer.staff().is_ok()) {
                Some(borrower) => format!("disken?lan={borrower}"),
                None => format!("mina/bokning/{}?klart=bokad", reserved.id),
            };
            let response = Redirect::to(&viewer.link(&to)).into_response();
            return Ok(kept(viewer, &Basket::default(), response));
        }
        Err(ReserveError::Unavailable(error)) => return Err(error.into()),
        Err(ReserveError::KeyReused(_)) => return Err(Fault::KeyReused),
        Err(ReserveError::TooManyOpen) => {
            let most = args!["count" => MOST_OPEN];
            viewer.i18n.t_with("basket-too-many-open", most)
        }
        // What is not free, or which days won't do, stands beside each line.
        Err(
            ReserveError::Days(_)
            | ReserveError::Lines(_)
            | ReserveError::Nothing
            | ReserveError::TooMany
            | ReserveError::NotThere,
        ) => viewer.i18n.t("basket-not-all"),
    };
    page(viewer, basket, Faults::default(), Some(refused)).await
}

/// For whom it is: the family that is signed in, or whoever calls and staff reserve for.
fn whose(viewer: &Viewer, basket: &Basket) -> Option<Family> {
    match (viewer.staff(), basket.borrower) {
        (Ok(staff), Some(borrower)) => Some(Family::served_by(staff, BorrowerId(borrower))),
        _ => viewer.family().ok().copied(),
    }
}

fn sign_in_first(viewer: &Viewer, basket: &Basket) -> Response {
    let sign_in = with_return(viewer.link("mina/logga-in"), Some(&viewer.link("korg")));
    kept(viewer, basket, Redirect::to(&sign_in).into_response())
}

/// Puts the family into the waiting list for one thing, which leaves the basket.
async fn wait(viewer: &Viewer, mut basket: Basket, form: &PlainForm, at: usize) -> PageResult {
    let (Some(branch), Some(period)) = (basket.branch.map(BranchId), basket.period()) else {
        let faults = Faults::at("till", viewer.i18n.t("basket-no-day"));
        return page(viewer, basket, faults, None).await;
    };
    let Some(family) = whose(viewer, &basket) else {
        return Ok(sign_in_first(viewer, &basket));
    };
    let mut wish = basket.wish(branch, period);
    if at >= wish.lines.len() {
        return Err(Fault::Malformed);
    }
    wish.lines = vec![wish.lines.swap_remove(at)];
    let key = submission_key(viewer, form)?;
    let refused = match wait_for(viewer.services(), &family, &key, &wish).await {
        Ok(_) => {
            basket.lines.remove(at);
            let to = match basket.borrower.filter(|_| viewer.staff().is_ok()) {
                Some(borrower) => format!("lantagare/{borrower}"),
                None => "mina?klart=i-ko#ko".to_owned(),
            };
            let to = viewer.link(&to);
            return Ok(kept(viewer, &basket, Redirect::to(&to).into_response()));
        }
        Err(WaitError::Unavailable(error)) => return Err(error.into()),
        Err(WaitError::KeyReused(_)) => return Err(Fault::KeyReused),
        Err(WaitError::TooMany) => {
            let most = args!["count" => MOST_WAITS];
            viewer.i18n.t_with("wait-too-many", most)
        }
        Err(WaitError::IsFree) => viewer.i18n.t("wait-is-free"),
        // What is wrong stands beside the days or the line.
        Err(WaitError::Days(_) | WaitError::NotThere) => viewer.i18n.t("basket-not-all"),
    };
    page(viewer, basket, Faults::default(), Some(refused)).await
}

/// What the page is made of.
struct Seen {
    basket: Basket,
    places: Vec<ReservePlace>,
    branch: Option<BranchId>,
    over: Option<LookedOver>,
    today: NaiveDate,
    /// Whom staff reserve it for.
    served: Option<String>,
}

async fn page(
    viewer: &Viewer,
    mut basket: Basket,
    faults: Faults,
    refused: Option<String>,
) -> PageResult {
    let i18n = viewer.i18n;
    let places = reserve_places(viewer.services()).await?;
    let today = places
        .first()
        .map(|place| place.today)
        .ok_or(Fault::NotFound)?;
    let chosen = basket.branch.map(BranchId);
    let place = places
        .iter()
        .find(|place| Some(place.id) == chosen)
        .or_else(|| places.iter().find(|place| place.soonest.is_some()));
    let branch = place.map(|place| place.id);
    basket.branch = branch.map(|branch| branch.0);
    if faults.is_empty()
        && (basket.from.is_none() || basket.to.is_none())
        && let Some(soonest) = place.and_then(|place| place.soonest)
    {
        basket.from = Some(soonest.from());
        basket.to = Some(soonest.to());
    }
    let over = match (branch, basket.period()) {
        (Some(branch), Some(period)) if !basket.lines.is_empty() => {
            look_over(viewer.services(), &basket.wish(branch, period)).await?
        }
        _ => None,
    };
    let served = match (viewer.staff(), basket.borrower) {
        (Ok(staff), Some(id)) => borrower_view(viewer.services(), staff, BorrowerId(id))
            .await?
            .map(|view| view.name),
        _ => None,
    };
    let seen = Seen {
        served,
        basket,
        places,
        branch,
        over,
        today,
    };
    let page = Page::new(i18n.t("basket-title"), Area::Basket).with_errors(faults.lines());
    let status = if refused.is_some() {
        axum::http::StatusCode::CONFLICT
    } else if faults.is_empty() {
        axum::http::StatusCode::OK
    } else {
        axum::http::StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(viewer.page_with(status, page, || {
        let body = if seen.basket.lines.is_empty() {
            empty(viewer)
        } else {
            filled(viewer, &seen, &faults, refused)
        };
        view! {
            <div class="stack-large stack">
                <PageHeader title=i18n.t("basket-title") lead=i18n.t("basket-lead") />
                {about(viewer, &seen)}
                {body}
            </div>
        }
    }))
}

/// For whom staff reserve, and which reservation it takes the place of.
fn about(viewer: &Viewer, seen: &Seen) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let line = match (&seen.served, seen.basket.in_place_of) {
        (Some(name), _) => i18n.t_with("basket-served", args!["name" => name.clone()]),
        (None, Some(_)) => i18n.t("basket-changes"),
        (None, None) => return None,
    };
    let (here, label) = (viewer.link("korg"), i18n.t("basket-not-that"));
    let view = view! {
        <Notice kind=NoticeKind::Info>
            <p>{line}</p>
            <form method="post" action=here>
                <Button kind=ButtonKind::Quiet name="gor" value="annan">
                    {label}
                </Button>
            </form>
        </Notice>
    };
    Some(view.into_any())
}

fn empty(viewer: &Viewer) -> AnyView {
    let i18n = viewer.i18n;
    view! {
        <EmptyState
            icon="cart"
            title=i18n.t("basket-empty")
            text=i18n.t("basket-empty-more")
        />
        <p class="actions">
            <ButtonLink href=viewer.link("lana") icon="search">
                {i18n.t("gear-see-all")}
            </ButtonLink>
        </p>
    }
    .into_any()
}

fn filled(viewer: &Viewer, seen: &Seen, faults: &Faults, refused: Option<String>) -> AnyView {
    let i18n = viewer.i18n;
    let over = seen.over.as_ref();
    let days = over
        .and_then(|over| over.days)
        .map(|refusal| days_refused(viewer, refusal, seen.basket.period(), seen.today));
    let is_fine = over.is_some_and(|over| {
        over.days.is_none() && over.lines.iter().all(|line| line.why.is_none())
    });
    let refused = refused.map(|text| {
        view! {
            <Notice kind=NoticeKind::Look attr:role="status">
                <p>{text}</p>
            </Notice>
        }
    });
    let lines = seen
        .basket
        .lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let looked = over.and_then(|over| over.lines.get(at));
            row(viewer, seen, at, line, looked)
        })
        .collect_view();
    let permission = over
        .is_some_and(|over| over.lines.iter().any(|line| line.guardian_permission))
        .then(|| view! { <Notice><p>{i18n.t("basket-permission")}</p></Notice> });
    view! {
        <form method="post" action=viewer.link("korg") class="stack-large stack" novalidate>
            {key_field(viewer)} {refused} {when(viewer, seen, faults)} {days}
            <ul class="basket" aria-label=i18n.t("basket-lines")>
                {lines}
            </ul>
            {permission}
            {end(viewer, seen, is_fine)}
        </form>
    }
    .into_any()
}

/// When and where.
fn when(viewer: &Viewer, seen: &Seen, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    let day = |id: &'static str, label: &str, day: Option<NaiveDate>| {
        view! {
            <Field
                id=id
                name=id
                label=i18n.t(label)
                value=day.map(|day| day.to_string()).unwrap_or_default()
                error=faults.of(id)
                kind=InputKind::Date
                width=FieldWidth::Medium
            />
        }
    };
    let options = seen
        .places
        .iter()
        .map(|place| SelectOption::new(place.id.0.to_string(), place.name.clone()))
        .collect::<Vec<_>>();
    let selected = seen.branch.map(|id| id.0.to_string()).unwrap_or_default();
    view! {
        <div class="cluster cluster-field">
            {day("fran", "gear-from", seen.basket.from)} {day("till", "gear-to", seen.basket.to)}
            <Select
                id="filial"
                name="filial"
                label=i18n.t("gear-where")
                options=options
                selected=selected
            />
            <Button kind=ButtonKind::Secondary name="gor" value="visa">
                {i18n.t("basket-look")}
            </Button>
        </div>
    }
    .into_any()
}

fn row(
    viewer: &Viewer,
    seen: &Seen,
    at: usize,
    line: &BasketLine,
    looked: Option<&LookedLine>,
) -> AnyView {
    let i18n = viewer.i18n;
    let kind = looked.and_then(|looked| looked.kind.as_ref());
    let (icon, category) = kind.map_or(("generic", String::new()), |kind| {
        (kind.icon, kind.category.clone())
    });
    let size = if line.class.is_unknown() {
        i18n.t("gear-size-unknown")
    } else {
        line.class.name().to_owned()
    };
    let name = kind.map_or_else(|| line.kind.clone(), |kind| named_kind(i18n, kind));
    let title = i18n.with_size(&name, &size);
    let said = match looked {
        Some(LookedLine { why: None, .. }) => {
            view! { <Badge kind=BadgeKind::Fine label=i18n.t("basket-free") /> }.into_any()
        }
        Some(LookedLine { why: Some(why), .. }) => line_refused(viewer, at, why, seen.today),
        None => ().into_any(),
    };
    let remove = i18n.t_with("basket-remove", args!["name" => title.clone()]);
    let label = i18n.t_with("basket-wearer-of", args!["name" => title.clone()]);
    view! {
        <li class="basket-line">
            <TypeTile icon=icon category=category />
            <div class="stack stack-small">
                <p class="basket-name">{title}</p>
                <div class="gear-said">{said}</div>
                <input type="hidden" name="rad" value=row_of(line) />
                <label class="basket-wearer">
                    <span aria-hidden="true">{i18n.t("basket-wearer")}</span>
                    <span class="visually-hidden">{label}</span>
                    <input
                        class="input input-medium"
                        type="text"
                        name="vem"
                        dir="auto"
                        maxlength=LONGEST_WEARER.to_string()
                        autocomplete="off"
                        value=line.wearer.clone()
                    />
                </label>
            </div>
            <SignButton icon="x" label=remove name="gor" value=format!("bort {at}") />
        </li>
    }
    .into_any()
}

/// What happens next, and the page's one clear thing to do.
fn end(viewer: &Viewer, seen: &Seen, is_fine: bool) -> AnyView {
    let i18n = viewer.i18n;
    let place = seen
        .places
        .iter()
        .find(|place| Some(place.id) == seen.branch)
        .map(|place| place.name.clone())
        .unwrap_or_default();
    let period = seen.basket.period();
    let text = is_fine.then_some(period).flatten().map(|period: Period| {
        let until = seen.over.as_ref().and_then(|over| over.kept_until);
        let days = args![
            "branch" => place,
            "from" => i18n.date_long(period.from(), seen.today),
            "to" => i18n.date_long(period.to(), seen.today)
        ];
        let kept = until.map(|until| {
            let at = i18n.date_time(until, seen.today);
            i18n.t_with("basket-kept", args!["at" => at])
        });
        view! { <p>{i18n.t_with("basket-plan", days)} " " {kept}</p> }
    });
    let signed_out = whose(viewer, &seen.basket).is_none();
    let hint = signed_out.then(|| view! { <p class="muted">{i18n.t("basket-needs-you")}</p> });
    let reserve = i18n.t(match seen.basket.in_place_of {
        Some(_) => "basket-change",
        None => "basket-reserve",
    });
    let kind = if is_fine {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    view! {
        <div class="stack">
            {text}
            {hint}
            <p class="actions">
                <Button kind=kind name="gor" value="boka" icon="check">
                    {reserve}
                </Button>
                <a href=viewer.link("lana")>{i18n.t("basket-more")}</a>
            </p>
        </div>
    }
    .into_any()
}
