//! What is free of a kind: size by size, place by place, with the nearest yes.

use crate::args;
use crate::components::{Badge, BadgeKind, Cell, Column, RowHead, Table};
use crate::http::Viewer;
use crate::i18n::{I18n, Language};
use chrono::NaiveDate;
use domain::booking::Period;
use leptos::prelude::*;
use service::booking::{CatalogueKind, ClassOffer, KindOffer, PlaceOffer};

/// A kind's name.
pub fn name(i18n: I18n, kind: &CatalogueKind) -> String {
    match i18n.language() {
        Language::Swedish => kind.name_sv.clone(),
        Language::English => kind.name_en.clone(),
    }
}

/// A size's name.
pub fn size(i18n: I18n, class: &ClassOffer) -> String {
    if class.class.is_unknown() {
        i18n.t("gear-size-unknown")
    } else {
        class.class.name().to_owned()
    }
}

/// On which days, in words.
pub fn days(i18n: I18n, period: Period, today: NaiveDate) -> String {
    if period.days() == 1 {
        i18n.date_long(period.from(), today)
    } else {
        i18n.date_span(period.from(), period.to(), today)
    }
}

/// The sizes of a kind in a table.
pub fn table(viewer: &Viewer, offer: &KindOffer, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let names = ["gear-size", "gear-where", "gear-free"].map(|key| i18n.t(key));
    let columns = names.iter().cloned().map(Column::new).collect();
    let rows = offer
        .classes
        .iter()
        .enumerate()
        .flat_map(|(at, class)| {
            let other = other_size(i18n, &offer.classes, at);
            let size = size(i18n, class);
            class
                .places
                .iter()
                .map(|place| row(i18n, &names, &size, place, other.as_deref(), today))
                .collect::<Vec<_>>()
        })
        .collect_view();
    let caption = name(i18n, &offer.kind);
    view! { <Table caption=caption columns=columns>{rows}</Table> }.into_any()
}

fn row(
    i18n: I18n,
    names: &[String; 3],
    size: &str,
    place: &PlaceOffer,
    other: Option<&str>,
    today: NaiveDate,
) -> AnyView {
    let [_, at, free] = names.clone();
    let (size, branch) = (size.to_owned(), place.name.clone());
    let said = said(i18n, place, other, today);
    view! {
        <tr>
            <RowHead>{size}</RowHead>
            <Cell label=at>{branch}</Cell>
            <Cell label=free>{said}</Cell>
        </tr>
    }
    .into_any()
}

/// "3 av 5 lediga"; where none is: when, or which size instead.
fn said(i18n: I18n, place: &PlaceOffer, other: Option<&str>, today: NaiveDate) -> AnyView {
    let count = args!["free" => place.free.pieces, "all" => place.free.of];
    let text = i18n.t_with("gear-so-many", count);
    if place.free.pieces > 0 {
        return view! { <Badge kind=BadgeKind::Fine label=text /> }.into_any();
    }
    let next = place.next.map(|next| {
        let date = i18n.date_short(next.from(), today);
        i18n.t_with("gear-free-from", args!["date" => date])
    });
    let other = other.map(|size| i18n.t_with("gear-or-size", args!["size" => size.to_owned()]));
    let yes: Vec<String> = next.into_iter().chain(other).collect();
    let yes = if yes.is_empty() {
        i18n.t("gear-ask-us")
    } else {
        yes.join(" ")
    };
    view! {
        <Badge kind=BadgeKind::Still label=text />
        " "
        <span class="gear-yes">{yes}</span>
    }
    .into_any()
}

/// The nearest size of which something is free.
fn other_size(i18n: I18n, classes: &[ClassOffer], at: usize) -> Option<String> {
    let known = |one: &&ClassOffer| !one.class.is_unknown() && one.free() > 0;
    let up = classes.get(at + 1..)?.iter().find(known);
    let down = classes.get(..at)?.iter().rev().find(known);
    up.or(down).map(|class| size(i18n, class))
}
