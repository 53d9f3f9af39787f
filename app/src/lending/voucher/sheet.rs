//! The sheet: who, what, until when; the branch and its hours at the foot.

use super::letter;
use crate::args;
use crate::components::{Cell, Column, EmptyState, RowHead, Sheet, Table, TypeTile};
use crate::i18n::{I18n, Language};
use crate::lending::counter::words;
use leptos::prelude::*;
use service::lending::VoucherView;

/// The sheet in `language`.
pub fn sheet(language: Language, view: &VoucherView) -> impl IntoView + use<> {
    let i18n = I18n::new(language);
    let today = view.branch.today;
    let lent = i18n.t_with(
        "voucher-lent",
        args!["date" => i18n.date_long(view.lent_on, today)],
    );
    let foot = letter::foot(i18n, &view.branch);
    let on_screen = foot
        .iter()
        .map(|line| view! { <p>{line.clone()}</p> })
        .collect_view();
    let inside = if view.lines.is_empty() {
        view! { <EmptyState icon="check" title=i18n.t("voucher-all-back") /> }.into_any()
    } else {
        things(i18n, view)
    };
    let name = view.name.clone();
    view! {
        <article class="card voucher" lang=language.html_lang() dir=language.dir()>
            <Sheet foot=foot>
                <header class="voucher-head">
                    <p class="eyebrow">{i18n.t("voucher-title")}</p>
                    <h1>
                        <bdi>{name}</bdi>
                    </h1>
                    <p class="muted">{lent}</p>
                </header>
                {inside}
                <p>{i18n.t("voucher-not-needed")}</p>
                <div class="voucher-foot screen-only">{on_screen}</div>
            </Sheet>
        </article>
    }
}

fn things(i18n: I18n, view: &VoucherView) -> AnyView {
    let dates = letter::due_dates(view);
    let due = dates
        .iter()
        .map(|date| {
            view! { <p class="voucher-due">{letter::due(i18n, &view.branch, *date)}</p> }
        })
        .collect_view();
    let wearers = view.lines.iter().any(|line| line.wearer.is_some());
    let several = dates.len() > 1;
    let mut columns = vec![
        Column::new(i18n.t("common-article")),
        Column::new(i18n.t("common-number")),
    ];
    if wearers {
        columns.push(Column::new(i18n.t("voucher-for")));
    }
    if several {
        columns.push(Column::new(i18n.t("voucher-back")));
    }
    let rows = view
        .lines
        .iter()
        .map(|line| {
            let name = words::article(i18n, &line.article);
            let number = line.article.number;
            let (icon, category) = (line.article.icon.clone(), line.article.category.clone());
            let wearer = wearers.then(|| {
                let name = line.wearer.clone().unwrap_or_default();
                view! {
                    <Cell label=i18n.t("voucher-for")>
                        <bdi>{name}</bdi>
                    </Cell>
                }
            });
            let back = several.then(|| {
                let date = i18n.date_short(line.due_on, view.branch.today);
                view! { <Cell label=i18n.t("voucher-back")>{date}</Cell> }
            });
            view! {
                <tr>
                    <RowHead>
                        <span class="thing">
                            <TypeTile icon=icon category=category /> {name}
                        </span>
                    </RowHead>
                    <Cell label=i18n.t("common-number")>
                        <span class="code">{number}</span>
                    </Cell>
                    {wearer}
                    {back}
                </tr>
            }
        })
        .collect_view();
    view! {
        {due}
        <Table columns=columns>{rows}</Table>
    }
    .into_any()
}
