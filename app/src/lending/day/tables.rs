//! The day's lists as tables: a drawing, the thing, its shelf, who has it, until when.

use super::service_row;
use crate::components::{
    Badge, BadgeKind, Cell, Column, EmptyState, MaskedPhone, RowHead, Table, TypeTile,
};
use crate::http::Viewer;
use crate::i18n::I18n;
use crate::lending::counter::words;
use chrono::NaiveDate;
use leptos::prelude::*;
use service::lending::{ArticleLine, DayLine, DayList, DayView};

/// The list, or a kind word where it is empty.
pub fn list(viewer: &Viewer, view: &DayView, list: DayList) -> AnyView {
    let lines = &view.lines[..];
    if lines.is_empty() {
        return empty(viewer.i18n, list);
    }
    match list {
        DayList::Due | DayList::Late | DayList::PickedUp => loans(viewer, lines, list, view.today),
        DayList::Service => service(viewer, lines),
    }
}

fn empty(i18n: I18n, list: DayList) -> AnyView {
    let (icon, key) = match list {
        DayList::Due => ("calendar", "day-none-due"),
        DayList::Late => ("check", "day-none-late"),
        DayList::PickedUp => ("box", "day-none-picked-up"),
        DayList::Service => ("wrench", "day-none-service"),
    };
    view! { <EmptyState icon=icon title=i18n.t(key) /> }.into_any()
}

fn loans(viewer: &Viewer, lines: &[DayLine], list: DayList, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let columns = vec![
        Column::new(i18n.t("common-article")),
        Column::new(i18n.t("common-number")),
        Column::new(i18n.t("day-shelf")),
        Column::new(i18n.t("day-who")),
        Column::new(i18n.t("day-back")),
    ];
    let rows = lines
        .iter()
        .map(|line| loan_row(viewer, line, list, today))
        .collect_view();
    view! {
        <Table labelled_by="list" columns=columns>
            {rows}
        </Table>
    }
    .into_any()
}

fn loan_row(
    viewer: &Viewer,
    line: &DayLine,
    list: DayList,
    today: NaiveDate,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let thing = article(viewer, &line.article);
    let number = line.article.number;
    let shelf = shelf(i18n, &line.article);
    let who = who(viewer, line);
    let back = back(i18n, line, list, today);
    view! {
        <tr>
            <RowHead>{thing}</RowHead>
            <Cell label=i18n.t("common-number")>
                <span class="code">{number}</span>
            </Cell>
            <Cell label=i18n.t("day-shelf")>{shelf}</Cell>
            <Cell label=i18n.t("day-who")>{who}</Cell>
            <Cell label=i18n.t("day-back")>{back}</Cell>
        </tr>
    }
}

/// The drawing, name and size, with a link to the article's page.
pub fn article(viewer: &Viewer, line: &ArticleLine) -> impl IntoView + use<> {
    let href = viewer.link(&format!("lager/{}", line.id.0));
    view! {
        <span class="thing">
            <TypeTile icon=line.icon.clone() category=line.category.clone() />
            <a href=href>{words::article(viewer.i18n, line)}</a>
        </span>
    }
}

/// The shelf, or that it has none.
pub fn shelf(i18n: I18n, line: &ArticleLine) -> String {
    if line.shelf.is_empty() {
        i18n.t("day-no-shelf")
    } else {
        line.shelf.clone()
    }
}

fn who(viewer: &Viewer, line: &DayLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let name = line.borrower.clone().map(|(id, name)| {
        let href = viewer.link(&format!("lantagare/{}", id.0));
        view! {
            <a href=href>
                <bdi>{name}</bdi>
            </a>
        }
    });
    let phone = line.phone.as_ref().map(|phone| {
        view! {
            <MaskedPhone
                last_four=phone.last_four()
                full=phone.display()
                label=i18n.t("phone-show")
            />
        }
    });
    view! { <span class="cluster who">{name} {phone}</span> }
}

fn back(i18n: I18n, line: &DayLine, list: DayList, today: NaiveDate) -> impl IntoView + use<> {
    let date = line.due_on.map(|due| match list {
        DayList::Late => i18n.capitalised(&i18n.date_relative(due, today)),
        DayList::Due | DayList::PickedUp | DayList::Service => {
            i18n.capitalised(&i18n.date_short(due, today))
        }
    });
    let says = line.says_returned.then(|| {
        view! { <Badge kind=BadgeKind::Look label=i18n.t("lending-says-returned") /> }
    });
    view! { <span class="cluster">{date} {says}</span> }
}

fn service(viewer: &Viewer, lines: &[DayLine]) -> AnyView {
    let i18n = viewer.i18n;
    let columns = vec![
        Column::new(i18n.t("common-article")),
        Column::new(i18n.t("common-number")),
        Column::new(i18n.t("day-shelf")),
        Column::new(i18n.t("day-to-do")),
        Column::actions(i18n.t("common-actions")),
    ];
    let rows = lines
        .iter()
        .map(|line| service_row::row(viewer, line))
        .collect_view();
    view! {
        <Table labelled_by="list" columns=columns>
            {rows}
        </Table>
    }
    .into_any()
}
