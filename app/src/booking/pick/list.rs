//! What to bring, by shelf; and the reservations, each with its things.

use super::one_button;
use crate::args;
use crate::components::{
    Badge, BadgeKind, ButtonKind, ButtonLink, EmptyState, LoanList, LoanRow, MaskedPhone,
};
use crate::http::Viewer;
use crate::lending::counter::words;
use chrono::NaiveDate;
use domain::booking::ReservationState;
use leptos::prelude::*;
use service::booking::{PickLine, PickList, PickReservation, PickState, ToPick};

/// What to bring, as one walks past the shelves.
pub fn to_fetch(viewer: &Viewer, list: &PickList) -> AnyView {
    let i18n = viewer.i18n;
    if list.reservations.is_empty() {
        return view! {
            <EmptyState
                title=i18n.t("pick-none")
                icon="check"
                text=i18n.t("pick-none-more")
            />
        }
        .into_any();
    }
    let rows = list
        .lines
        .iter()
        .map(|line| fetch_row(viewer, line, list.today))
        .collect_view();
    let inside = if list.lines.is_empty() {
        view! { <p>{i18n.t("pick-all-fetched")}</p> }.into_any()
    } else {
        view! { <LoanList label=i18n.t("pick-to-fetch")>{rows}</LoanList> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="hamta">
            <h2 id="hamta">{i18n.t("pick-to-fetch")}</h2>
            {inside}
        </section>
    }
    .into_any()
}

fn fetch_row(viewer: &Viewer, line: &ToPick, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let note = i18n.t_with(
        "pick-for",
        args![
            "reservation" => line.reservation.to_string(),
            "date" => i18n.date_short(line.from, today)
        ],
    );
    let Some(piece) = &line.piece else {
        let thing = words::thing(i18n, &line.thing);
        return view! {
            <li class="loan-row">
                <span>{thing} " " <span class="muted">{note}</span></span>
                " "
                <Badge kind=BadgeKind::Look label=i18n.t("pick-not-in-house") />
            </li>
        }
        .into_any();
    };
    let shelf = shelf(viewer, &piece.shelf);
    view! {
        <LoanRow
            icon=piece.icon.clone()
            category=piece.category.clone()
            name=words::article(i18n, piece)
            number=piece.number.to_string()
            href=viewer.link(&format!("lager/{}", piece.id.0))
            due=shelf
            note=note
        />
    }
    .into_any()
}

/// What was set aside for somebody who doesn't come.
pub fn left_over(viewer: &Viewer, list: &PickList) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let rows = list
        .left_over
        .iter()
        .map(|piece| {
            let label = i18n.t("pick-on-shelf");
            let field = ("artikel", piece.id.0);
            let done = one_button(viewer, "hyllan", field, ButtonKind::Secondary, label);
            view! {
                <LoanRow
                    icon=piece.icon.clone()
                    category=piece.category.clone()
                    name=words::article(i18n, piece)
                    number=piece.number.to_string()
                    href=viewer.link(&format!("lager/{}", piece.id.0))
                    due=shelf(viewer, &piece.shelf)
                >
                    {done}
                </LoanRow>
            }
        })
        .collect_view();
    (!list.left_over.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="kvar">
                <h2 id="kvar">{i18n.t("pick-left-over")}</h2>
                <p class="muted">{i18n.t("pick-left-over-more")}</p>
                <LoanList label=i18n.t("pick-left-over")>{rows}</LoanList>
            </section>
        }
        .into_any()
    })
}

/// Where it lies.
fn shelf(viewer: &Viewer, shelf: &str) -> String {
    let i18n = viewer.i18n;
    if shelf.is_empty() {
        i18n.t("pick-no-shelf")
    } else {
        i18n.t_with("pick-shelf", args!["shelf" => shelf.to_owned()])
    }
}

/// The reservations, the soonest first.
pub fn reservations(viewer: &Viewer, list: &PickList) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let cards = list
        .reservations
        .iter()
        .map(|one| card(viewer, one, list.today))
        .collect_view();
    (!list.reservations.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="bokningar">
                <h2 id="bokningar">{i18n.t("pick-reservations")}</h2>
                <div class="pick-cards">{cards}</div>
            </section>
        }
        .into_any()
    })
}

fn card(viewer: &Viewer, one: &PickReservation, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let (kind, key) = match one.state {
        ReservationState::Ready => (BadgeKind::Fine, "pick-state-ready"),
        ReservationState::Booked
        | ReservationState::Collected
        | ReservationState::Cancelled
        | ReservationState::Lapsed => (BadgeKind::Still, "pick-state-booked"),
    };
    let phone = one.phone.as_ref().map(|phone| {
        view! {
            <MaskedPhone
                last_four=phone.last_four()
                full=phone.display()
                label=i18n.t("phone-show")
            />
        }
    });
    let when = i18n.date_span(one.period.from(), one.period.to(), today);
    let kept = one.kept_until.map(|until| {
        let at = i18n.date_time(until, today);
        view! { <p class="muted">{i18n.t_with("pick-kept", args!["at" => at])}</p> }
    });
    let lines = one
        .lines
        .iter()
        .map(|line| thing(viewer, line))
        .collect_view();
    let is_set_aside = |line: &PickLine| matches!(line.state, PickState::SetAside(_));
    let may_be_ready = one.state == ReservationState::Booked && one.lines.iter().any(is_set_aside);
    let ready = may_be_ready.then(|| {
        let label = i18n.t("pick-ready");
        one_button(
            viewer,
            "klar",
            ("bokning", one.id),
            ButtonKind::Secondary,
            label,
        )
    });
    let counter = viewer.link(&format!("disken?lan={}", one.borrower.0));
    let id = format!("bokning-{}", one.id);
    let title = i18n.t_with(
        "pick-card",
        args!["reservation" => one.id.to_string(), "name" => one.name.clone()],
    );
    view! {
        <article class="card stack" id=id.clone() aria-labelledby=format!("{id}-namn")>
            <h3 id=format!("{id}-namn")>{title}</h3>
            <p>{when} " " <Badge kind=kind label=i18n.t(key) /></p>
            {phone}
            {kept}
            <ul class="pick-things">{lines}</ul>
            <div class="actions screen-only">
                {ready}
                <ButtonLink href=counter kind=ButtonKind::Quiet>
                    {i18n.t("pick-to-counter")}
                </ButtonLink>
            </div>
        </article>
    }
    .into_any()
}

fn thing(viewer: &Viewer, line: &PickLine) -> AnyView {
    let i18n = viewer.i18n;
    let text = match &line.state {
        PickState::SetAside(piece) => {
            let wearer = match line.thing.wearer.as_str() {
                "" => String::new(),
                name => format!(", {name}"),
            };
            format!("{}{wearer}", words::article_with_number(i18n, piece))
        }
        PickState::Waiting | PickState::Collected | PickState::Broken => {
            words::thing(i18n, &line.thing)
        }
    };
    let (kind, key) = match line.state {
        PickState::Waiting => (BadgeKind::Still, "pick-thing-waiting"),
        PickState::SetAside(_) => (BadgeKind::Fine, "pick-thing-there"),
        PickState::Collected => (BadgeKind::Out, "pick-thing-collected"),
        PickState::Broken => (BadgeKind::Look, "pick-thing-broken"),
    };
    let back = matches!(line.state, PickState::SetAside(_)).then(|| {
        let label = i18n.t("pick-back");
        one_button(
            viewer,
            "tillbaka",
            ("rad", line.id),
            ButtonKind::Quiet,
            label,
        )
    });
    view! {
        <li>
            <span>{text}</span>
            " "
            <Badge kind=kind label=i18n.t(key) />
            " "
            {back}
        </li>
    }
    .into_any()
}
