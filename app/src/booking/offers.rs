//! What is free of a kind: size by size, place by place, with the nearest yes.

use super::put::Put;
use crate::args;
use crate::components::{Badge, BadgeKind, Cell, Column, RowHead, Table};
use crate::http::Viewer;
use crate::i18n::I18n;
use chrono::NaiveDate;
use domain::booking::Period;
use leptos::prelude::*;
use service::booking::{CatalogueKind, ClassOffer, KindOffer};

/// A kind's name.
pub fn name(i18n: I18n, kind: &CatalogueKind) -> String {
    i18n.named(&kind.name_sv, &kind.name_en)
}

/// A size's name.
pub fn size(i18n: I18n, class: &ClassOffer) -> String {
    if class.class.is_unknown() {
        i18n.t("gear-size-unknown")
    } else {
        i18n.apart(class.class.name())
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

/// The sizes of a kind in a table under the heading `heading`: one line a size, however many
/// branches have it, each with a button where something is free.
pub fn table(
    viewer: &Viewer,
    offer: &KindOffer,
    put: &Put,
    heading: &str,
    today: NaiveDate,
) -> AnyView {
    let i18n = viewer.i18n;
    let names = ["gear-size", "gear-free", "gear-put"].map(|key| i18n.t(key));
    let columns = names.iter().cloned().map(Column::new).collect();
    let [_, free, add] = names;
    let rows = offer
        .classes
        .iter()
        .enumerate()
        .map(|(at, class)| {
            let other = other_size(i18n, &offer.classes, at);
            let (size, said) = (size(i18n, class), said(i18n, class, other, today));
            let button = put.button(viewer, offer, class);
            view! {
                <tr>
                    <RowHead>{size}</RowHead>
                    <Cell label=free.clone()>
                        <div class="gear-said">{said}</div>
                    </Cell>
                    <Cell label=add.clone()>{button}</Cell>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="gear-table">
            <Table labelled_by=heading.to_owned() columns=columns>
                {rows}
            </Table>
        </div>
    }
    .into_any()
}

/// "3 av 5 lediga", and where; where none is: when, or which size instead.
fn said(i18n: I18n, class: &ClassOffer, other: Option<String>, today: NaiveDate) -> AnyView {
    let text = i18n.t_with(
        "gear-so-many",
        args!["free" => class.free(), "all" => class.of()],
    );
    let is_free = class.free() > 0;
    let kind = if is_free {
        BadgeKind::Fine
    } else {
        BadgeKind::Still
    };
    let mut more: Vec<String> = class
        .places
        .iter()
        .filter(|place| place.free.pieces > 0)
        .map(|place| {
            let count = args!["branch" => place.name.clone(), "free" => place.free.pieces];
            i18n.t_with("gear-so-many-at", count)
        })
        .collect();
    if !is_free {
        let soonest = class
            .places
            .iter()
            .filter_map(|place| Some((place.next?.from(), place)))
            .min_by_key(|(day, _)| *day);
        more.extend(soonest.map(|(day, place)| {
            let (date, branch) = (i18n.date_short(day, today), place.name.clone());
            i18n.t_with("gear-free-from", args!["date" => date, "branch" => branch])
        }));
        more.extend(other.map(|size| i18n.t_with("gear-or-size", args!["size" => size])));
        if more.is_empty() {
            more.push(i18n.t("gear-ask-us"));
        }
    }
    let more = more
        .into_iter()
        .map(|line| view! { <span class="gear-more">{line}</span> })
        .collect_view();
    view! {
        <Badge kind=kind label=text />
        {more}
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
