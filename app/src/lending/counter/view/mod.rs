//! The pieces of the counter's page.

mod answer;
mod at_home;
mod choose;
mod day;
mod duties;
mod form;
mod hand;
mod left;
mod new_borrower;
mod notices;
mod on_voucher;
mod question;
mod reserved;
mod scan_outcome;
mod undone;

pub use answer::{answer, wrong};
pub use day::day;
pub use form::Forms;
pub use hand::hand;

use super::reply::Replied;
use crate::components::{AnswerKind, ScanBar};
use crate::http::Viewer;
use leptos::prelude::*;
use service::lending::{ArticleLine, CounterView};

/// Which sound goes with an answer; none stays silent.
pub fn sound(kind: Option<AnswerKind>) -> &'static str {
    match kind {
        None => "none",
        Some(kind) => kind.as_str(),
    }
}

/// The whole page.
pub fn counter_page(
    viewer: &Viewer,
    view: &CounterView,
    replied: &Replied,
    left: &[ArticleLine],
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let forms = Forms::new(viewer, replied.state.clone());
    let forms = forms.with_wrong(wrong(viewer, view, &replied.reply));
    let (answer_view, kind) = answer(viewer, &forms, view, &replied.reply);
    let keys = vec![
        ("F2".to_owned(), i18n.t("counter-key-new")),
        ("F4".to_owned(), i18n.t("counter-key-done")),
        ("Ctrl+Z".to_owned(), i18n.t("counter-key-undo")),
    ];
    let island = crate::islands::counter::Props {
        language: viewer.language().code().to_owned(),
        prefix: view.rules.code_pattern.prefix().to_owned(),
        digits: view.rules.code_pattern.digits(),
        // The island fills the number in.
        waiting: i18n.t_with("counter-waiting", crate::args!["count" => "{count}"]),
        offline: i18n.t("counter-offline"),
        busy: i18n.t("counter-busy"),
        sign_in: viewer.link("logga-in"),
        signed_out: i18n.t("counter-signed-out"),
        refused: i18n.t("counter-refused"),
    };
    let hidden = forms.hidden_with_state("skanna");
    let hand_view = hand(viewer, &forms, view, left);
    let day_view = day(viewer, &forms, view);
    view! {
        <h1 class="visually-hidden">{i18n.t("nav-counter")}</h1>
        <crate::islands::counter::CounterIsland props=island />
        <div class="counter" id="counter" data-sound=sound(kind)>
            <ScanBar
                action=forms.action()
                label=i18n.t("counter-scan-label")
                go=i18n.t("counter-scan-go")
                name="skanna"
                autofocus=true
                keys=keys
            >
                {hidden}
            </ScanBar>
            <div class="counter-answer" id="counter-answer">{answer_view}</div>
            <div id="counter-hand">{hand_view}</div>
            <div class="counter-day" id="counter-day">{day_view}</div>
        </div>
    }
}
