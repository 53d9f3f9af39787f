//! What the pick list answers.

use super::one_button;
use crate::args;
use crate::components::{AnswerKind, AnswerPanel, ButtonKind, Notice, NoticeKind};
use crate::http::Viewer;
use crate::lending::counter::words;
use chrono::NaiveDate;
use leptos::prelude::*;
use service::booking::{PickAnswer, PickOutcome};

/// What is told at the top of the page.
#[derive(Debug)]
pub enum Said {
    /// What became of a scan.
    Picked(Box<PickAnswer>),
    /// It lies ready with what there is.
    Ready,
    /// A piece is back on its shelf.
    PutAway,
    /// What was left over is back on its shelf.
    OnShelf,
    /// The last pick was undone.
    Undone,
    /// It can't be undone any more.
    NotUndone,
    /// What it was about isn't there any more.
    NotThere,
}

impl Said {
    /// The word in the address.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Picked(_) => "plockat",
            Self::Ready => "klar",
            Self::PutAway => "tillbaka",
            Self::OnShelf => "hyllan",
            Self::Undone => "angrat",
            Self::NotUndone => "inte-angrat",
            Self::NotThere => "borta",
        }
    }

    /// Reads a word that the address tells.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Ready, Self::PutAway, Self::OnShelf, Self::Undone]
            .into_iter()
            .find(|said| said.word() == word)
    }
}

/// Tells it.
pub fn said(viewer: &Viewer, said: &Said, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let (kind, key) = match said {
        Said::Picked(answer) => return picked(viewer, answer, today),
        Said::Ready => (NoticeKind::Fine, "pick-told-ready"),
        Said::PutAway => (NoticeKind::Fine, "pick-told-put-away"),
        Said::OnShelf => (NoticeKind::Fine, "pick-told-on-shelf"),
        Said::Undone => (NoticeKind::Fine, "pick-told-undone"),
        Said::NotUndone => (NoticeKind::Look, "pick-not-undone"),
        Said::NotThere => (NoticeKind::Look, "pick-not-there"),
    };
    view! {
        <Notice kind=kind attr:role="status">
            <p>{i18n.t(key)}</p>
        </Notice>
    }
    .into_any()
}

fn picked(viewer: &Viewer, answer: &PickAnswer, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let named = |line| words::article_with_number(i18n, line);
    let number = |reservation: i64| args!["reservation" => reservation.to_string()];
    let (kind, title, lines) = match &answer.outcome {
        PickOutcome::SetAside {
            article,
            reservation,
            from,
            left,
        } => {
            let args = args![
                "reservation" => reservation.to_string(),
                "date" => i18n.date_short(*from, today)
            ];
            let left = i64::try_from(*left).unwrap_or(i64::MAX);
            let more = if left == 0 {
                i18n.t("pick-all-there")
            } else {
                i18n.t_with("pick-left", args!["count" => left])
            };
            let lines = vec![i18n.t_with("pick-put-with", args), more];
            (AnswerKind::Returned, named(article), lines)
        }
        PickOutcome::Already {
            article,
            reservation,
        } => {
            let lines = vec![i18n.t_with("pick-already", number(*reservation))];
            (AnswerKind::Look, named(article), lines)
        }
        PickOutcome::NotWanted(article) => {
            let lines = vec![i18n.t("pick-not-wanted")];
            (AnswerKind::Look, named(article), lines)
        }
        PickOutcome::NotLendable(article) => {
            let lines = vec![i18n.t("pick-not-lendable")];
            (AnswerKind::Look, named(article), lines)
        }
        PickOutcome::Several(articles) => {
            let lines = articles.iter().map(named).collect();
            (AnswerKind::Look, i18n.t("pick-several"), lines)
        }
        PickOutcome::Unknown(text) => {
            let line = i18n.t_with("counter-unknown-code", args!["code" => text.clone()]);
            (AnswerKind::Look, i18n.t("counter-unknown"), vec![line])
        }
    };
    let word = i18n.t(match kind {
        AnswerKind::Look => "counter-look",
        _ => "pick-word",
    });
    let undo = answer.action.map(|action| {
        let label = i18n.t("common-undo");
        one_button(
            viewer,
            "angra",
            ("handelse", action.0),
            ButtonKind::Secondary,
            label,
        )
    });
    view! {
        <AnswerPanel kind=kind word=word title=title lines=lines>
            {undo}
        </AnswerPanel>
    }
    .into_any()
}
