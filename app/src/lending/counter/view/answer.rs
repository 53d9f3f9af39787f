//! The newest answer: one word, then the reason, then what to do.

use super::super::reply::Reply;
use super::super::words;
use super::form::Wrong;
use super::undone::{renewed_panel, undo_refusal, undone_panel};
use super::{Forms, new_borrower, scan_outcome};
use crate::args;
use crate::components::{AnswerKind, AnswerPanel, Button, ButtonKind, ButtonLink};
use crate::http::Viewer;
use crate::i18n::I18n;
use domain::branches::DueRefusal;
use domain::people::NameError;
use domain::stock::ArticleStatus;
use leptos::prelude::*;
use service::lending::{ArticleLine, CounterView};

/// The answer, and its kind for the sound; none where nothing was asked.
pub fn answer(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    reply: &Reply,
) -> (AnyView, Option<AnswerKind>) {
    let i18n = viewer.i18n;
    let (kind, panel) = match reply {
        Reply::Quiet | Reply::Wearer => {
            return (ready(viewer, view), None);
        }
        Reply::Scan(answer) => return scan_outcome::scan_outcome(viewer, forms, view, answer),
        Reply::NewBorrower(typed, problems) => {
            return (
                new_borrower::new_borrower(viewer, forms, typed, *problems),
                Some(AnswerKind::Look),
            );
        }
        Reply::Undone(undone) => (AnswerKind::Info, undone_panel(viewer, undone)),
        Reply::NotUndone(refusal) => (
            AnswerKind::Look,
            panel(
                AnswerKind::Look,
                i18n.t("counter-look"),
                vec![i18n.t(undo_refusal(*refusal))],
            ),
        ),
        Reply::Closed { voucher, left } => {
            let kind = if left.is_empty() {
                AnswerKind::Info
            } else {
                AnswerKind::Look
            };
            (kind, closed(viewer, kind, *voucher, left))
        }
        // The same stands beside the field.
        Reply::DueRefused(..)
        | Reply::NoDate(..)
        | Reply::LentOnRefused(_)
        | Reply::WearerRefused(..) => {
            let lines = wrong(viewer, view, reply).map(|wrong| wrong.text);
            let lines = lines.into_iter().collect();
            (
                AnswerKind::Look,
                panel(AnswerKind::Look, i18n.t("counter-look"), lines),
            )
        }
        Reply::WrongSole(article, _) => (
            AnswerKind::Look,
            super::question::binding(viewer, forms, article, &[]),
        ),
        Reply::Duties(article) => duties_answered(viewer, article.as_ref()),
        Reply::PartMissing(article) => (
            AnswerKind::Look,
            about(
                viewer,
                AnswerKind::Look,
                "counter-part-missing-done",
                article.as_ref(),
                Goes::Elsewhere,
            ),
        ),
        Reply::Renewed(renewed) => {
            let kind = if renewed.action.is_some() {
                AnswerKind::Info
            } else {
                AnswerKind::Look
            };
            (kind, renewed_panel(viewer, view, kind, renewed))
        }
        Reply::Permitted(along) => permitted(viewer, along),
        Reply::DueChosen(plan) => {
            let mut lines = vec![i18n.t("counter-due-chosen")];
            lines.extend(
                plan.iter()
                    .flat_map(|plan| words::due(i18n, plan, view.today)),
            );
            let panel = panel(AnswerKind::Info, i18n.t("counter-done-word"), lines);
            (AnswerKind::Info, panel)
        }
        Reply::PutAway(article) => (
            AnswerKind::Info,
            about(
                viewer,
                AnswerKind::Info,
                "counter-put-away",
                article.as_ref(),
                Goes::Elsewhere,
            ),
        ),
        Reply::LentOn => (AnswerKind::Info, said(viewer, "counter-lent-on-set")),
        Reply::Lost => (AnswerKind::Info, said(viewer, "counter-lost-done")),
        Reply::SaysReturned => (AnswerKind::Info, said(viewer, "counter-says-returned-done")),
        Reply::Found => (AnswerKind::Info, said(viewer, "counter-found-done")),
        Reply::Added => (AnswerKind::Info, said(viewer, "counter-added")),
        Reply::Swapping => (AnswerKind::Info, swapping(viewer, forms)),
        Reply::NotThere => (
            AnswerKind::Look,
            panel(
                AnswerKind::Look,
                i18n.t("counter-look"),
                vec![i18n.t("counter-not-there")],
            ),
        ),
    };
    (panel, Some(kind))
}

/// What was typed into a field and won't do, if that is the answer.
pub fn wrong(viewer: &Viewer, view: &CounterView, reply: &Reply) -> Option<Wrong> {
    let i18n = viewer.i18n;
    let (field, text, typed) = match reply {
        Reply::DueRefused(refusal, typed) => {
            let text = match refusal {
                DueRefusal::BeforeLoan => i18n.t("counter-due-before-loan"),
                DueRefusal::TooLate { latest } => i18n.t_with(
                    "counter-due-too-late",
                    args!["date" => i18n.date_long(*latest, view.today)],
                ),
            };
            ("sedel-datum", text, typed)
        }
        Reply::NoDate(field, typed) => (*field, i18n.t("counter-no-date"), typed),
        Reply::LentOnRefused(typed) => {
            let days = i64::from(view.rules.backdate_days);
            let text = i18n.t_with("counter-lent-on-refused", args!["days" => days]);
            ("sedel-lanedag", text, typed)
        }
        Reply::WearerRefused(error, typed) => {
            let text = i18n.t(match error {
                NameError::Empty => "borrower-name-empty",
                NameError::TooLong => "borrower-name-too-long",
            });
            ("bar-fornamn", text, typed)
        }
        Reply::WrongSole(_, typed) => ("sula", i18n.t("ask-binding-wrong"), typed),
        _ => return None,
    };
    Some(Wrong {
        field,
        text,
        typed: typed.clone(),
    })
}

/// A panel with a word and lines.
pub(super) fn panel(kind: AnswerKind, word: String, lines: Vec<String>) -> AnyView {
    view! { <AnswerPanel kind=kind word=word lines=lines /> }.into_any()
}

/// What waited for a guardian's word is lent, or only the word is noted.
fn permitted(viewer: &Viewer, along: &[ArticleLine]) -> (AnswerKind, AnyView) {
    let i18n = viewer.i18n;
    if along.is_empty() {
        return (AnswerKind::Info, said(viewer, "counter-permitted"));
    }
    let mut lines = vec![i18n.t("counter-permitted")];
    lines.extend(lent_along(i18n, along));
    let panel = panel(AnswerKind::Lent, i18n.t("counter-lent"), lines);
    (AnswerKind::Lent, panel)
}

/// A line for each thing that went along.
pub(super) fn lent_along(i18n: I18n, along: &[ArticleLine]) -> impl Iterator<Item = String> {
    along.iter().map(move |line| {
        i18n.t_with(
            "counter-lent-along",
            args!["article" => words::article_with_number(i18n, line)],
        )
    })
}

fn said(viewer: &Viewer, key: &'static str) -> AnyView {
    let i18n = viewer.i18n;
    panel(
        AnswerKind::Info,
        i18n.t("counter-done-word"),
        vec![i18n.t(key)],
    )
}

/// Where a thing goes that was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    /// Where it usually lies, which is told.
    ToItsShelf,
    /// To a shelf that its line names already.
    Elsewhere,
}

/// Where the thing goes now that its checks and care are answered.
fn duties_answered(
    viewer: &Viewer,
    article: Option<&(ArticleLine, ArticleStatus)>,
) -> (AnswerKind, AnyView) {
    let (kind, key, goes) = match article.map(|(_, status)| *status) {
        Some(ArticleStatus::Quarantine) => {
            (AnswerKind::Look, "counter-to-quarantine", Goes::Elsewhere)
        }
        Some(ArticleStatus::InService) => (AnswerKind::Look, "counter-to-service", Goes::Elsewhere),
        Some(
            ArticleStatus::Available
            | ArticleStatus::SeasonStorage
            | ArticleStatus::Missing
            | ArticleStatus::Scrapped,
        )
        | None => (AnswerKind::Info, "counter-duties-done", Goes::ToItsShelf),
    };
    let line = article.map(|(line, _)| line);
    (kind, about(viewer, kind, key, line, goes))
}

fn about(
    viewer: &Viewer,
    kind: AnswerKind,
    key: &'static str,
    article: Option<&ArticleLine>,
    goes: Goes,
) -> AnyView {
    let i18n = viewer.i18n;
    let mut lines = vec![i18n.t(key)];
    let title = article.map(|line| {
        if goes == Goes::ToItsShelf && !line.shelf.is_empty() {
            lines.push(i18n.t_with("counter-shelf", args!["shelf" => line.shelf.clone()]));
        }
        words::article_with_number(i18n, line)
    });
    view! {
        <AnswerPanel
            kind=kind
            word=i18n.t("counter-done-word")
            title=title.unwrap_or_default()
            lines=lines
        />
    }
    .into_any()
}

/// The next thing takes another's place; by one key it doesn't.
fn swapping(viewer: &Viewer, forms: &Forms) -> AnyView {
    let i18n = viewer.i18n;
    let not = forms.form(
        "byt",
        "actions",
        view! {
            <Button kind=ButtonKind::Secondary key="Escape">{i18n.t("common-cancel")}</Button>
        },
    );
    view! {
        <AnswerPanel
            kind=AnswerKind::Info
            word=i18n.t("hand-swap")
            lines=vec![i18n.t("counter-swapping")]
        >
            {not}
        </AnswerPanel>
    }
    .into_any()
}

fn ready(viewer: &Viewer, view: &CounterView) -> AnyView {
    let i18n = viewer.i18n;
    let line = if view.hand.is_some() {
        "counter-ready-hand"
    } else {
        "counter-ready-nobody"
    };
    panel(
        AnswerKind::Info,
        i18n.t("counter-ready"),
        vec![i18n.t(line)],
    )
}

fn closed(
    viewer: &Viewer,
    kind: AnswerKind,
    voucher: Option<i64>,
    left: &[ArticleLine],
) -> AnyView {
    let i18n = viewer.i18n;
    let not_lent = left.iter().map(|line| {
        i18n.t_with(
            "counter-not-lent",
            args!["article" => words::article_with_number(i18n, line)],
        )
    });
    let lines: Vec<String> = not_lent.chain([i18n.t("counter-ready-nobody")]).collect();
    let print = voucher.map(|id| {
        view! {
            <p class="actions">
                <ButtonLink
                    href=viewer.link(&format!("sedel/{id}"))
                    kind=ButtonKind::Secondary
                    icon="printer"
                >
                    {i18n.t("counter-print")}
                </ButtonLink>
            </p>
        }
    });
    view! {
        <AnswerPanel kind=kind word=i18n.t("counter-closed") lines=lines>
            {print}
        </AnswerPanel>
    }
    .into_any()
}
