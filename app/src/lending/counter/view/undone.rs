//! What was undone, and what was renewed.

use super::super::words;
use super::answer::panel;
use crate::args;
use crate::components::{AnswerKind, AnswerPanel};
use crate::http::Viewer;
use leptos::prelude::*;
use service::lending::{CounterView, Renewed, UndoRefusal, Undone};

/// One thing: it is the title, and what was undone about it stands below. Of
/// several, such as a swap, each has its line.
pub(super) fn undone_panel(viewer: &Viewer, undone: &Undone) -> AnyView {
    let i18n = viewer.i18n;
    let mut things: Vec<String> = Vec::new();
    let mut steps: Vec<(String, Vec<String>)> = Vec::new();
    for step in &undone.steps {
        let thing = step.article.as_ref();
        let thing = thing.map(|line| words::article_with_number(i18n, line));
        let kind = i18n.t(&format!("event-{}", step.kind.as_str().replace('_', "-")));
        things.extend(
            thing
                .iter()
                .filter(|one| !things.contains(one))
                .cloned()
                .collect::<Vec<_>>(),
        );
        match steps.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, about)) => about.extend(thing.filter(|one| !about.contains(one))),
            None => steps.push((kind, thing.into_iter().collect())),
        }
    }
    let several = things.len() > 1;
    let lines: Vec<String> = steps
        .into_iter()
        .map(|(kind, about)| {
            let kind = i18n.capitalised(&kind);
            if several && !about.is_empty() {
                format!("{kind}: {}", i18n.list(&about))
            } else {
                kind
            }
        })
        .collect();
    let title = if several {
        String::new()
    } else {
        things.concat()
    };
    view! {
        <AnswerPanel kind=AnswerKind::Info word=i18n.t("counter-undone") title=title lines=lines />
    }
    .into_any()
}

pub(super) fn renewed_panel(
    viewer: &Viewer,
    view: &CounterView,
    kind: AnswerKind,
    renewed: &Renewed,
) -> AnyView {
    let i18n = viewer.i18n;
    let mut lines = Vec::new();
    if !renewed.renewed.is_empty() {
        let count = i64::try_from(renewed.renewed.len()).unwrap_or(i64::MAX);
        lines.push(i18n.t_with("counter-renewed", args!["count" => count]));
    }
    let mut plans: Vec<_> = renewed.renewed.iter().map(|(_, plan)| plan).collect();
    plans.dedup();
    for plan in plans {
        lines.extend(words::due(i18n, plan, view.today));
    }
    for (_, due_on, _) in &renewed.unchanged {
        let line = i18n.t_with(
            "counter-not-renewed",
            args!["date" => i18n.date_long(*due_on, view.today)],
        );
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let word = if kind == AnswerKind::Look {
        "counter-look"
    } else {
        "counter-renewed-word"
    };
    panel(kind, i18n.t(word), lines)
}

pub(super) fn undo_refusal(refusal: UndoRefusal) -> &'static str {
    match refusal {
        UndoRefusal::NothingThere => "undo-nothing-there",
        UndoRefusal::NotToday => "undo-not-today",
        UndoRefusal::LentSince => "undo-lent-since",
        UndoRefusal::ChangedSince => "undo-changed-since",
        UndoRefusal::ByHand => "undo-by-hand",
    }
}
