//! The answer to a scan.

use super::super::words;
use super::answer::{lent_along, panel};
use super::choose::{unknown, unknown_number, which_article, which_borrower};
use super::notices::{instead_line, laid_aside, lend_notice, return_notice, shelf};
use super::{Forms, duties, question};
use crate::args;
use crate::components::{AnswerKind, AnswerPanel, Button, ButtonKind};
use crate::http::Viewer;
use domain::lending::Stop;
use leptos::prelude::*;
use service::lending::{ArticleLine, CounterView, Outcome, ReturnedLine, ScanAnswer};

/// The answer to a scan, and its kind.
pub fn scan_outcome(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    answer: &ScanAnswer,
) -> (AnyView, Option<AnswerKind>) {
    let i18n = viewer.i18n;
    let look = |title: String, lines: Vec<String>| {
        let panel = view! {
            <AnswerPanel kind=AnswerKind::Look word=i18n.t("counter-look") title=title lines=lines />
        };
        (panel.into_any(), Some(AnswerKind::Look))
    };
    let forms = &forms.with_promise(answer.promise);
    match &answer.outcome {
        Outcome::Lent {
            article,
            due,
            notices,
            along,
            remaining,
            swapped,
            ..
        } => {
            let mut lines = words::due(i18n, due, view.today);
            lines.extend(notices.iter().map(|notice| lend_notice(i18n, notice)));
            lines.extend(lent_along(i18n, along));
            lines.extend(remaining.iter().map(|line| {
                i18n.t_with(
                    "counter-reserved-remaining",
                    args!["article" => words::article_with_number(i18n, line)],
                )
            }));
            let back = swapped.as_ref().map(|returned| {
                lines.push(i18n.t_with(
                    "counter-swapped",
                    args!["article" => words::article_with_number(i18n, &returned.article)],
                ));
                duties::duties(viewer, forms, &returned.article, &returned.duties)
            });
            let panel = view! {
                <AnswerPanel
                    kind=AnswerKind::Lent
                    word=i18n.t("counter-lent")
                    title=words::article_with_number(i18n, article)
                    lines=lines
                >
                    {back}
                </AnswerPanel>
            };
            (panel.into_any(), Some(AnswerKind::Lent))
        }
        Outcome::Returned(returned) => (
            returned_panel(viewer, forms, returned),
            Some(AnswerKind::Returned),
        ),
        Outcome::AlreadyLent(article) => look(
            words::article_with_number(i18n, article),
            vec![i18n.t("counter-already-lent")],
        ),
        Outcome::ForWhom(article) => (for_whom(viewer, forms, article), Some(AnswerKind::Look)),
        Outcome::Found(article) => look(
            words::article_with_number(i18n, article),
            vec![i18n.t("counter-found"), shelf(i18n, article)],
        ),
        Outcome::LaidAside {
            article,
            reason,
            instead,
        } => {
            let mut lines = vec![i18n.t(laid_aside(*reason))];
            lines.extend(instead.iter().map(|line| instead_line(i18n, line)));
            look(words::article_with_number(i18n, article), lines)
        }
        Outcome::ChecksFailed {
            article,
            quarantine,
        } => look(
            words::article_with_number(i18n, article),
            vec![i18n.t(if *quarantine {
                "counter-to-quarantine"
            } else {
                "counter-to-service"
            })],
        ),
        Outcome::Ask {
            article,
            question,
            duties,
            whose,
        } => {
            let asked = question::Asked {
                article,
                question,
                duties,
                whose: whose.as_ref(),
                today: view.today,
                is_in_hand: view.hand.is_some(),
            };
            let panel = question::question(viewer, forms, &asked);
            (panel, Some(AnswerKind::Look))
        }
        Outcome::Stop { article, stop } => (
            stop_panel(viewer, forms, article, stop),
            Some(AnswerKind::Stop),
        ),
        Outcome::InHand => (in_hand(viewer, view), Some(AnswerKind::Info)),
        Outcome::WhichArticle(lines) => {
            (which_article(viewer, forms, lines), Some(AnswerKind::Look))
        }
        Outcome::WhichBorrower(lines) => {
            (which_borrower(viewer, forms, lines), Some(AnswerKind::Look))
        }
        Outcome::NewNumber(number) => (
            unknown_number(viewer, forms, number),
            Some(AnswerKind::Look),
        ),
        Outcome::Unknown(text) => (unknown(viewer, forms, text), Some(AnswerKind::Stop)),
    }
}

/// In the house, and nobody in hand: the next name or number has it, unless it
/// is called off.
fn for_whom(viewer: &Viewer, forms: &Forms, article: &ArticleLine) -> AnyView {
    let i18n = viewer.i18n;
    let cancel = forms.form(
        "klar",
        "actions",
        view! { <Button kind=ButtonKind::Quiet key="Escape">{i18n.t("common-cancel")}</Button> },
    );
    view! {
        <AnswerPanel
            kind=AnswerKind::Look
            word=i18n.t("counter-look")
            title=words::article_with_number(i18n, article)
            lines=vec![i18n.t("counter-for-whom")]
        >
            {cancel}
        </AnswerPanel>
    }
    .into_any()
}

fn returned_panel(viewer: &Viewer, forms: &Forms, returned: &ReturnedLine) -> AnyView {
    let i18n = viewer.i18n;
    let mut lines: Vec<String> = returned
        .notices
        .iter()
        .map(|notice| return_notice(i18n, notice))
        .collect();
    if returned.from_other {
        lines.push(i18n.t("counter-returned-from-other"));
    }
    if returned.duties.is_empty() && !returned.article.shelf.is_empty() {
        lines.push(shelf(i18n, &returned.article));
    }
    let duties = duties::duties(viewer, forms, &returned.article, &returned.duties);
    let part_missing = duties::part_missing(viewer, forms, &returned.article);
    view! {
        <AnswerPanel
            kind=AnswerKind::Returned
            word=i18n.t("counter-returned")
            title=words::article_with_number(i18n, &returned.article)
            lines=lines
        >
            {duties}
            {part_missing}
        </AnswerPanel>
    }
    .into_any()
}

fn stop_panel(viewer: &Viewer, forms: &Forms, article: &ArticleLine, stop: &Stop) -> AnyView {
    let i18n = viewer.i18n;
    let (lines, action) = match stop {
        Stop::OnLoanToOther => {
            let button = forms.form(
                "skanna",
                "actions",
                view! {
                    {Forms::field("artikel", article.id.0)}
                    <Button name="svar" value="take-back-first" key="F6">
                        {i18n.t("counter-take-back-first")}
                    </Button>
                },
            );
            (vec![i18n.t("counter-on-loan-to-other")], Some(button))
        }
        Stop::Scrapped => (vec![i18n.t("counter-scrapped")], None),
        Stop::Quarantine => (vec![i18n.t("counter-quarantine")], None),
        Stop::NotLent => (vec![i18n.t("counter-is-not-lent")], None),
        Stop::OtherBoot {
            set_for,
            boots,
            set_anew,
        } => {
            let soles: Vec<String> = boots.iter().map(ToString::to_string).collect();
            let line = i18n.t_with(
                "counter-other-boot",
                args!["sole" => set_for.to_string(), "boots" => soles.join(", ")],
            );
            let set = set_anew.then(|| question::set_binding(viewer, forms, article, boots));
            (vec![line], set)
        }
    };
    view! {
        <AnswerPanel
            kind=AnswerKind::Stop
            word=i18n.t("counter-stop")
            title=words::article_with_number(i18n, article)
            lines=lines
        >
            {action}
        </AnswerPanel>
    }
    .into_any()
}

fn in_hand(viewer: &Viewer, view: &CounterView) -> AnyView {
    let i18n = viewer.i18n;
    let late = view.hand.as_ref().map_or(0, |hand| {
        hand.at_home
            .iter()
            .filter(|loan| loan.days_late > 0)
            .count()
    });
    let mut lines = Vec::new();
    if late > 0 {
        let count = i64::try_from(late).unwrap_or(i64::MAX);
        lines.push(i18n.t_with("counter-hand-late", args!["count" => count]));
    }
    lines.push(i18n.t("counter-ready-hand"));
    panel(AnswerKind::Info, i18n.t("counter-in-hand"), lines)
}
