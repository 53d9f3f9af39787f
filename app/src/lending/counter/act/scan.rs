//! Scans, and their undoing.

use super::super::left::Left;
use super::super::reply::{Replied, Reply};
use super::super::state::CounterState;
use super::{Counter, same_hand};
use crate::http::{Fault, PlainForm};
use domain::lending::{Action, Answer, Hand, SubmissionKey};
use domain::people::BorrowerId;
use domain::stock::ArticleId;
use service::lending::{self, Scan, ScanError, Scanned, UndoError};

/// Most characters that the field takes: the longest code or name is far shorter.
const LONGEST_SCAN: usize = 200;

impl Counter<'_> {
    pub(super) async fn scan(self) -> Result<Replied, Fault> {
        let scanned = match (self.form.number("artikel"), self.form.number("lantagare")) {
            (Some(article), _) => Scanned::Article(ArticleId(article)),
            (None, Some(borrower)) => Scanned::Borrower(BorrowerId(borrower)),
            (None, None) => {
                Scanned::Text(self.form.get("skanna").chars().take(LONGEST_SCAN).collect())
            }
        };
        if matches!(&scanned, Scanned::Text(text) if text.trim().is_empty()) {
            return Ok(self.reply(Reply::Quiet));
        }
        let scan = Scan {
            scanned,
            hand: self.state.hand,
            wearer: self.state.wearer,
            pending: self.state.pending,
            swap: self.state.swap,
            answer: self.answer(),
        };
        let answered = lending::scan(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            &scan,
        )
        .await;
        let answer = match answered {
            Ok(answer) => answer,
            Err(ScanError::KeyReused(_)) => return Err(Fault::KeyReused),
            Err(ScanError::Unavailable(error)) => return Err(error.into()),
        };
        let same_person = same_hand(self.state.hand, answer.hand);
        let swapped = matches!(
            answer.outcome,
            lending::Outcome::Lent {
                swapped: Some(_),
                ..
            }
        );
        let left = if same_person && answer.hand != Hand::Nobody {
            self.state.left.after(&answer.outcome)
        } else {
            Left::default()
        };
        Ok(Replied {
            state: CounterState {
                hand: answer.hand,
                pending: answer.pending,
                wearer: self.state.wearer.filter(|_| same_person),
                swap: self.state.swap.filter(|_| same_person && !swapped),
                left,
            },
            kept: answer.action.map(|_| self.key.clone()),
            reply: Reply::Scan(answer),
        })
    }

    pub(super) fn answer(&self) -> Option<Answer> {
        match self.form.get("svar") {
            "" => None,
            // The fitter types the sole beside the button.
            "binding" => Answer::parse(&format!("binding-{}", self.form.get("sula"))),
            word => Answer::parse(word),
        }
    }

    /// What waited for somebody is lent to the new borrower. Its key follows
    /// from the form's, so that a resend lends it once.
    pub(super) async fn lend_pending(self, article: ArticleId) -> Result<Replied, Fault> {
        let derived: String = format!("{}-next", self.key.as_str())
            .chars()
            .take(64)
            .collect();
        let key = SubmissionKey::parse(&derived).ok_or(Fault::Malformed)?;
        let form = PlainForm::parse(format!("artikel={}", article.0).as_bytes());
        Counter {
            viewer: self.viewer,
            form: &form,
            state: self.state,
            key,
        }
        .scan()
        .await
    }

    pub(super) async fn undo(self) -> Result<Replied, Fault> {
        let Some(action) = self.form.number("handelse") else {
            return Ok(self.reply(Reply::NotUndone(lending::UndoRefusal::NothingThere)));
        };
        let undone = lending::undo(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            Action(action),
        )
        .await;
        Ok(match undone {
            Ok(undone) => self.reply(Reply::Undone(undone)),
            Err(UndoError::Refused(refusal)) => self.reply(Reply::NotUndone(refusal)),
            Err(UndoError::KeyReused(_)) => return Err(Fault::KeyReused),
            Err(UndoError::Unavailable(error)) => return Err(error.into()),
        })
    }
}
