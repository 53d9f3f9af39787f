//! What lies on the counter and was not lent: seen to by one press each.

use super::super::words;
use super::Forms;
use crate::components::{Button, ButtonKind, Icon, LoanList, LoanRow};
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

fn row(viewer: &Viewer, forms: &Forms, line: &ArticleLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let thing = words::article_with_number(i18n, line);
    let again = forms.form(
        "skanna",
        "",
        view! {
            {Forms::field("artikel", line.id.0)}
            <Button kind=ButtonKind::Secondary>
                {i18n.t("hand-left-again")} <span class="unseen">{format!(" {thing}")}</span>
            </Button>
        },
    );
    view! {
        <LoanRow
            icon=line.icon.clone()
            category=line.category.clone()
            name=words::article(i18n, line)
            number=line.number.to_string()
            status=None
        >
            {again}
        </LoanRow>
    }
}
