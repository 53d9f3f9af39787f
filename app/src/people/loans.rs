//! The two lists of a borrower's page: what is at home, and what came back.

use super::words;
use crate::args;
use crate::components::{
    BadgeKind, Button, ButtonKind, EmptyState, HandFoot, Icon, LoanList, LoanRow,
};
use crate::http::{Viewer, key_field};
use crate::lending::counter::words as lending;
use leptos::prelude::*;
use service::lending::LoanLine;
use service::people::{BorrowerView, PastLoan};

/// What is at home, first due first, with what can be done about each.
pub fn at_home(viewer: &Viewer, view: &BorrowerView, address: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let inside = if view.at_home.is_empty() {
        view! { <EmptyState icon="check" title=i18n.t("people-nothing-home") /> }.into_any()
    } else {
        let rows = view
            .at_home
            .iter()
            .map(|loan| home_row(viewer, view, loan, address))
            .collect_view();
        let foot = (view.at_home.len() > 1).then(|| renew_all(viewer, view, address));
        view! {
            <LoanList label=i18n.t("people-at-home")>{rows}</LoanList>
            {foot}
        }
        .into_any()
    };
    view! {
        <section class="stack-small stack" aria-labelledby="at-home">
            <h2 id="at-home">{i18n.t("people-at-home")}</h2>
            <div class="hand loans-roomy">{inside}</div>
        </section>
    }
}

fn home_row(
    viewer: &Viewer,
    view: &BorrowerView,
    loan: &LoanLine,
    address: &str,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let name = lending::article(i18n, &loan.article);
    let status = if loan.lost {
        Some((BadgeKind::Stop, i18n.t("people-lost")))
    } else if loan.says_returned {
        Some((BadgeKind::Look, i18n.t("people-says-returned")))
    } else {
        (loan.days_late > 0).then(|| (BadgeKind::Look, i18n.t("people-late")))
    };
    let about = lending::article_with_number(i18n, &loan.article);
    let wearer = loan
        .wearer
        .as_ref()
        .map(|name| i18n.t_with("hand-for", args!["name" => name.clone()]));
    let renew = renew_one(viewer, loan, address, &name);
    let says_returned = says_returned(viewer, loan, address);
    let lost_or_found = lost_or_found(viewer, loan, address);
    view! {
        <LoanRow
            icon=loan.article.icon.clone()
            category=loan.article.category.clone()
            name=name
            number=loan.article.number.to_string()
            href=viewer.link(&format!("lager/{}", loan.article.id.0))
            due=words::loan(i18n, loan, view.today)
            note=wearer
            status=status
        >
            {renew}
            <details class="menu">
                <summary>
                    {i18n.t("people-more")} <span class="unseen">{format!(" {about}")}</span>
                    <Icon name="chevron-down" />
                </summary>
                <ul class="menu-list">
                    {says_returned} {lost_or_found}
                </ul>
            </details>
        </LoanRow>
    }
}

fn renew_one(viewer: &Viewer, loan: &LoanLine, address: &str, name: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let about = format!(" {name} {}", loan.article.number);
    view! {
        <form method="post" action=address.to_owned()>
            {key_field(viewer)}
            <input type="hidden" name="lan-id" value=loan.loan.0.to_string() />
            <Button kind=ButtonKind::Secondary name="gor" value="omlan">
                {i18n.t("hand-renew")} <span class="unseen">{about}</span>
            </Button>
        </form>
    }
}

fn renew_all(viewer: &Viewer, view: &BorrowerView, address: &str) -> impl IntoView + use<> {
    let loans: Vec<String> = view
        .at_home
        .iter()
        .map(|loan| loan.loan.0.to_string())
        .collect();
    let i18n = viewer.i18n;
    let address = address.to_owned();
    let key = key_field(viewer);
    view! {
        <HandFoot>
            <form method="post" action=address>
                {key}
                <input type="hidden" name="lan-id" value=loans.join(",") />
                <Button kind=ButtonKind::Secondary icon="repeat" name="gor" value="omlan">
                    {i18n.t("hand-renew-all")}
                </Button>
            </form>
        </HandFoot>
    }
}

fn says_returned(viewer: &Viewer, loan: &LoanLine, address: &str) -> impl IntoView + use<> {
    (!loan.says_returned).then(|| {
        view! {
            <li>
                <form method="post" action=address.to_owned()>
                    {key_field(viewer)}
                    <input type="hidden" name="lan-id" value=loan.loan.0.to_string() />
                    <button type="submit" class="menu-button" name="gor" value="sager-ater">
                        {viewer.i18n.t("hand-says-returned")}
                    </button>
                </form>
            </li>
        }
    })
}

fn lost_or_found(viewer: &Viewer, loan: &LoanLine, address: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let (field, value, word, label) = if loan.lost {
        let article = loan.article.id.0;
        ("artikel", article, "hittad", i18n.t("hand-found"))
    } else {
        ("lan-id", loan.loan.0, "borttappad", i18n.t("hand-lost"))
    };
    view! {
        <li>
            <form method="post" action=address.to_owned()>
                {key_field(viewer)} <input type="hidden" name=field value=value.to_string() />
                <button type="submit" class="menu-button" name="gor" value=word>
                    {label}
                </button>
            </form>
        </li>
    }
}

/// What came back, newest first.
pub fn past(viewer: &Viewer, view: &BorrowerView) -> Option<impl IntoView + use<>> {
    let i18n = viewer.i18n;
    (!view.past.is_empty()).then(|| {
        let rows = view
            .past
            .iter()
            .map(|loan| past_row(viewer, view, loan))
            .collect_view();
        view! {
            <section class="stack-small stack" aria-labelledby="past">
                <h2 id="past">{i18n.t("people-past")}</h2>
                <div class="hand">
                    <LoanList label=i18n.t("people-past")>{rows}</LoanList>
                </div>
            </section>
        }
    })
}

fn past_row(viewer: &Viewer, view: &BorrowerView, loan: &PastLoan) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    view! {
        <LoanRow
            icon=loan.article.icon.clone()
            category=loan.article.category.clone()
            name=lending::article(i18n, &loan.article)
            number=loan.article.number.to_string()
            href=viewer.link(&format!("lager/{}", loan.article.id.0))
            due=i18n.date_span(loan.lent_on, loan.returned_on, view.today)
        />
    }
}
