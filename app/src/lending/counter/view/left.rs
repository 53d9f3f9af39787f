//! What lies on the counter and was not lent: seen to by one press each.

use super::super::words;
use super::Forms;
use crate::args;
use crate::components::{Button, ButtonKind, Icon, LoanList, LoanRow, SignButton};
use crate::http::Viewer;
use leptos::prelude::*;
use service::lending::ArticleLine;

/// The list.
pub fn left(viewer: &Viewer, forms: &Forms, left: &[ArticleLine]) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let rows = left
        .iter()
        .map(|line| row(viewer, forms, line))
        .collect_view();
    view! {
        <section class="hand-left">
            <h3 class="hand-part">
                <Icon name="x" />
                {i18n.t("hand-left")}
            </h3>
            <LoanList label=i18n.t("hand-left")>{rows}</LoanList>
        </section>
    }
}

/// Things that wait for a borrower, and the way out if nobody comes.
pub fn waiting(viewer: &Viewer, forms: &Forms, left: &[ArticleLine]) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let rows = left
        .iter()
        .map(|line| thing(viewer, line, None))
        .collect_view();
    let cancel = forms.form(
        "klar",
        "actions hand-part",
        view! {
            <Button kind=ButtonKind::Secondary key="F4">{i18n.t("hand-left-cancel")}</Button>
        },
    );
    view! {
        <h3 class="eyebrow hand-part">{i18n.t("hand-for-whom")}</h3>
        <LoanList label=i18n.t("hand-for-whom")>{rows}</LoanList>
        {cancel}
    }
}

fn row(viewer: &Viewer, forms: &Forms, line: &ArticleLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let label = i18n.t_with(
        "hand-left-away",
        args!["article" => words::article_with_number(i18n, line)],
    );
    let away = forms.form(
        "undan",
        "",
        view! {
            {Forms::field("artikel", line.id.0)}
            <SignButton icon="x" label=label />
        },
    );
    let actions = view! {
        {again(viewer, forms, line)}
        {away}
    };
    thing(viewer, line, Some(actions.into_any()))
}

/// The button that takes a thing up again, as if it were scanned.
pub fn again(viewer: &Viewer, forms: &Forms, line: &ArticleLine) -> AnyView {
    let i18n = viewer.i18n;
    let name = format!(" {}", words::article_with_number(i18n, line));
    forms.form(
        "skanna",
        "",
        view! {
            {Forms::field("artikel", line.id.0)}
            <Button kind=ButtonKind::Secondary>
                {i18n.t("hand-left-again")} <span class="unseen">{name}</span>
            </Button>
        },
    )
}

fn thing(viewer: &Viewer, line: &ArticleLine, action: Option<AnyView>) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    view! {
        <LoanRow
            icon=line.icon.clone()
            category=line.category.clone()
            name=words::article(i18n, line)
            number=line.number.to_string()
            status=None
        >
            {action}
        </LoanRow>
    }
}
