//! The day in figures, undo, and what else one key does.

use super::Forms;
use crate::args;
use crate::components::{Button, ButtonKind, Figure, Figures};
use crate::http::Viewer;
use leptos::prelude::*;
use service::lending::{CounterView, MOST_COUNTED};

/// The day's figures and the undo button.
pub fn day(viewer: &Viewer, forms: &Forms, view: &CounterView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let tally = view.tally;
    let number = |count: i64| match count {
        ..=MOST_COUNTED => i18n.number(count),
        _ => format!("{}+", i18n.number(MOST_COUNTED)),
    };
    let figures = vec![
        Figure::new(number(tally.lent), i18n.t("tally-lent")),
        Figure::new(number(tally.returned), i18n.t("tally-returned")),
        Figure::new(number(tally.late), i18n.t("tally-late")),
        Figure::new(number(tally.service), i18n.t("tally-service")),
    ];
    let undo = view.undoable.as_ref().map(|undoable| {
        let what = i18n.t(&format!(
            "event-{}",
            undoable.kind.as_str().replace('_', "-")
        ));
        let label = match undoable.number {
            Some(number) => i18n.t_with(
                "counter-undo-article",
                args!["what" => what, "number" => number.to_string()],
            ),
            None => i18n.t_with("counter-undo", args!["what" => what]),
        };
        view! {
            <form method="post" action=forms.action() id="undo-form" class="actions">
                {forms.hidden("angra")}
                {Forms::field("handelse", undoable.action.0)}
                <Button kind=ButtonKind::Quiet icon="undo" key="Ctrl+Z">{label}</Button>
            </form>
        }
    });
    let new = forms.form(
        "ny",
        "actions",
        view! {
            <Button kind=ButtonKind::Quiet icon="user-plus" key="F2">
                {i18n.t("counter-new-borrower")}
            </Button>
        },
    );
    view! {
        <section class="stack-small stack" aria-label=i18n.t("tally-title")>
            <Figures figures=figures />
            <div class="cluster">{new} {undo}</div>
        </section>
    }
}
