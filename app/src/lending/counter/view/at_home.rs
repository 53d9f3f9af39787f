//! What a borrower has at home since earlier, and what can be done about each thing.

use super::super::words;
use super::Forms;
use crate::args;
use crate::components::{Badge, BadgeKind, Button, ButtonKind, LoanList, LoanRow, Menu};
use crate::http::Viewer;
use leptos::prelude::*;
use service::lending::{CounterView, HandView, LoanLine};

/// The list.
pub fn at_home(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    hand: &HandView,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let late = hand
        .at_home
        .iter()
        .filter(|loan| loan.days_late > 0)
        .count();
    let rows = hand
        .at_home
        .iter()
        .map(|loan| home_row(viewer, forms, view, loan))
        .collect_view();
    let all: Vec<String> = hand
        .at_home
        .iter()
        .map(|loan| loan.loan.0.to_string())
        .collect();
    let renew = forms.form(
        "fornya",
        "actions hand-part",
        view! {
            {Forms::field("lan-id", all.join(","))}
            <Button kind=ButtonKind::Secondary icon="calendar">{i18n.t("hand-renew-all")}</Button>
        },
    );
    let late_words = (late > 0).then(|| {
        let count = i64::try_from(late).unwrap_or(i64::MAX);
        view! {
            <Badge
                kind=BadgeKind::Look
                label=i18n.t_with("hand-late", args!["count" => count])
            />
        }
    });
    view! {
        <h3 class="eyebrow hand-part">{i18n.t("hand-at-home")} " " {late_words}</h3>
        <LoanList label=i18n.t("hand-at-home")>{rows}</LoanList>
        {renew}
    }
}

fn home_row(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    loan: &LoanLine,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let id = loan.loan.0;
    let status = if loan.lost {
        Some((BadgeKind::Stop, i18n.t("lending-lost")))
    } else if loan.days_late > 0 {
        Some((BadgeKind::Look, i18n.t("hand-late-one")))
    } else {
        None
    };
    let one = |what: &'static str, label: String| {
        let field = Forms::field("lan-id", id);
        let button = view! { <Button kind=ButtonKind::Quiet>{label}</Button> };
        forms.form(what, "", (field, button)).into_any()
    };
    let swap = one("byt", i18n.t("hand-swap"));
    let renew = one("fornya", i18n.t("hand-renew"));
    let says_returned = one("sager-ater", i18n.t("hand-says-returned"));
    let lost = one("borttappad", i18n.t("hand-lost"));
    let found = loan.lost.then(|| {
        forms.form(
            "hittad",
            "",
            view! {
                {Forms::field("artikel", loan.article.id.0)}
                <Button kind=ButtonKind::Quiet>{i18n.t("hand-found")}</Button>
            },
        )
    });
    let back = forms.form(
        "skanna",
        "",
        view! {
            {Forms::field("artikel", loan.article.id.0)}
            <Button kind=ButtonKind::Quiet icon="return">{i18n.t("hand-take-back")}</Button>
        },
    );
    let label = i18n.t("hand-actions");
    view! {
        <LoanRow
            icon=loan.article.icon.clone()
            category=loan.article.category.clone()
            name=words::article(i18n, &loan.article)
            number=loan.article.number.to_string()
            href=viewer.link(&format!("lager/{}", loan.article.id.0))
            due=words::loan_due(i18n, loan, view.today)
            note=note_of(viewer, loan)
            status=status
        >
            <Menu label=label icon="menu">
                <li>{back}</li>
                <li>{swap}</li>
                <li>{renew}</li>
                <li>{says_returned}</li>
                <li>{lost}</li>
                {found.map(|form| view! { <li>{form}</li> })}
            </Menu>
        </LoanRow>
    }
}

/// Whom it is for.
pub fn note_of(viewer: &Viewer, loan: &LoanLine) -> String {
    loan.wearer
        .as_ref()
        .map(|name| {
            viewer
                .i18n
                .t_with("hand-for", args!["name" => name.clone()])
        })
        .unwrap_or_default()
}
