//! What the borrower in hand has reserved: handed over by one press.

use super::Forms;
use crate::args;
use crate::components::{Badge, BadgeKind, Button};
use crate::http::Viewer;
use crate::lending::counter::words;
use chrono::NaiveDate;
use domain::booking::ReservationState;
use leptos::prelude::*;
use service::booking::{PickReservation, PickState};

/// His reservations here, the soonest first.
pub fn reserved(
    viewer: &Viewer,
    forms: &Forms,
    reservations: &[PickReservation],
    today: NaiveDate,
) -> Option<AnyView> {
    let all = reservations
        .iter()
        .map(|one| reservation(viewer, forms, one, today))
        .collect_view();
    (!reservations.is_empty()).then(|| all.into_any())
}

fn reservation(
    viewer: &Viewer,
    forms: &Forms,
    one: &PickReservation,
    today: NaiveDate,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let title = match one.state {
        ReservationState::Ready => i18n.t("hand-reserved-ready"),
        ReservationState::Booked
        | ReservationState::Collected
        | ReservationState::Cancelled
        | ReservationState::Lapsed => i18n.t_with(
            "hand-reserved",
            args!["date" => i18n.date_short(one.period.from(), today)],
        ),
    };
    let number = i18n.t_with(
        "hand-reserved-number",
        args!["reservation" => one.id.to_string()],
    );
    let lines = one
        .lines
        .iter()
        .filter(|line| line.state != PickState::Collected)
        .map(|line| {
            let (text, badge) = match &line.state {
                PickState::SetAside(piece) => (words::article_with_number(i18n, piece), None),
                PickState::Waiting => (
                    words::thing(i18n, &line.thing),
                    Some((BadgeKind::Still, "hand-reserved-waiting")),
                ),
                PickState::Broken => (
                    words::thing(i18n, &line.thing),
                    Some((BadgeKind::Look, "hand-reserved-broken")),
                ),
                PickState::Collected => (String::new(), None),
            };
            let badge = badge.map(|(kind, key)| view! { <Badge kind=kind label=i18n.t(key) /> });
            view! { <li>{text} " " {badge}</li> }
        })
        .collect_view();
    let first = one.lines.iter().find_map(|line| match &line.state {
        PickState::SetAside(piece) => Some(piece.id),
        _ => None,
    });
    let go = first.map(|article| {
        forms.form(
            "skanna",
            "actions",
            view! {
                {Forms::field("artikel", article.0)}
                <Button icon="check" key="F9">{i18n.t("hand-reserved-hand-over")}</Button>
            },
        )
    });
    view! {
        <section class="hand-part stack stack-small">
            <h3 class="eyebrow">{title} " · " {number}</h3>
            <ul class="pick-things">{lines}</ul>
            {go}
        </section>
    }
}
