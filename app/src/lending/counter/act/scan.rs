//! Scans, and their undoing.

use super::super::left::Left;
use super::super::reply::{Replied, Reply};
use super::super::state::CounterState;
use super::{Counter, same_hand};
use crate::http::Fault;
use domain::lending::{Action, Answer, Hand, PromiseAnswer, SubmissionKey};
use domain::people::BorrowerId;
use domain::stock::ArticleId;
use service::lending::{self, Scan, ScanError, Scanned, UndoError};

/// Most characters that the field takes: the longest code or name is far shorter.
const LONGEST_SCAN: usize = 200;

impl Counter<'_> {
    /// One scan; or several, where whole codes stand one after the other: a
    /// scanner without Enter, on a page without scripts.
    pub(super) async fn scan(mut self) -> Result<Replied, Fault> {
        let pattern = &self.viewer.staff()?.rules().code_pattern;
        let text: String = self.form.get("skanna").chars().take(LONGEST_SCAN).collect();
        let codes = pattern.split_whole_codes(text.trim());
        let mut codes = codes.unwrap_or_default().into_iter();
        let Some(last) = codes.next_back().filter(|_| codes.len() > 0) else {
            return self.scan_one().await;
        };
        let whole = self.key.clone();
        for (at, code) in codes.enumerate() {
            let form = self.form.with("skanna", code.as_str());
            let first = Counter {
                viewer: self.viewer,
                form: &form,
                state: self.state.clone(),
                key: derived(&whole, at)?,
            };
            self.state = Box::pin(first.scan_one()).await?.state;
        }
        let form = self.form.with("skanna", last.as_str());
        let newest = Counter {
            form: &form,
            ..self
        };
        newest.scan_one().await
    }

    async fn scan_one(self) -> Result<Replied, Fault> {
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
        if self.form.get("svar") == "binding" && self.answer().is_none() {
            let article = self.article().ok_or(Fault::Malformed)?;
            let typed: String = self.form.get("sula").chars().take(40).collect();
            let line = self.line(article).await?;
            return Ok(self.reply(match line {
                Some((line, _)) => Reply::WrongSole(line, typed),
                None => Reply::NotThere,
            }));
        }
        let scan = Scan {
            scanned,
            hand: self.state.hand,
            wearer: self.state.wearer,
            pending: self.state.pending,
            swap: self.state.swap,
            answer: self.answer(),
            promise: PromiseAnswer::parse(self.form.get("lofte")),
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
        let (left, waiting) = match (self.state.hand, answer.hand) {
            (_, Hand::Nobody) => {
                let waited = self.state.pending.filter(|id| answer.pending != Some(*id));
                let left = self.state.left.clone();
                (left.for_nobody(&answer.outcome, waited), Vec::new())
            }
            // Now it is known for whom: all that waited goes along.
            (Hand::Nobody, _) => (
                Left::default().after(&answer.outcome),
                self.state.left.articles().to_vec(),
            ),
            _ if same_person => (self.state.left.clone().after(&answer.outcome), Vec::new()),
            _ => (Left::default(), Vec::new()),
        };
        let mut doings = self.state.doings.clone();
        answer.action.iter().for_each(|action| doings.add(*action));
        let replied = Replied {
            state: CounterState {
                hand: answer.hand,
                pending: answer.pending,
                wearer: self.state.wearer.filter(|_| same_person),
                swap: self.state.swap.filter(|_| same_person && !swapped),
                left,
                doings,
            },
            kept: answer.action.map(|_| self.key.clone()),
            reply: Reply::Scan(answer),
        };
        self.lend_waiting(replied, &waiting).await
    }

    pub(super) fn answer(&self) -> Option<Answer> {
        match self.form.get("svar") {
            "" => None,
            // The fitter types the sole beside the button.
            "binding" => Answer::parse(&format!("binding-{}", self.form.get("sula"))),
            word => Answer::parse(word),
        }
    }

    /// What waited for somebody is lent to him, one thing after the other. What
    /// can't be lent at once is left, and seen to from there.
    pub(super) async fn lend_waiting(
        self,
        mut replied: Replied,
        waiting: &[ArticleId],
    ) -> Result<Replied, Fault> {
        for article in waiting {
            let key = derived(&self.key, article.0)?;
            let scan = Scan {
                scanned: Scanned::Article(*article),
                hand: replied.state.hand,
                wearer: None,
                pending: None,
                swap: None,
                answer: None,
                promise: None,
            };
            let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
            let answer = match lending::scan(services, staff, &key, &scan).await {
                Ok(answer) => answer,
                Err(ScanError::KeyReused(_)) => return Err(Fault::KeyReused),
                Err(ScanError::Unavailable(error)) => return Err(error.into()),
            };
            let state = &mut replied.state;
            state.hand = answer.hand;
            state.left = std::mem::take(&mut state.left).after(&answer.outcome);
            answer
                .action
                .iter()
                .for_each(|action| state.doings.add(*action));
            // Of what was lent the newest is told; the others stand in hand.
            let tells_less = matches!(&replied.reply, Reply::Added)
                || matches!(&replied.reply, Reply::Scan(said) if said.action.is_none());
            if tells_less {
                replied.kept = answer.action.map(|_| key);
                replied.reply = Reply::Scan(answer);
            }
        }
        Ok(replied)
    }

    /// A thing that is not lent after all: put away, or shown by mistake.
    pub(super) async fn put_away(mut self) -> Result<Replied, Fault> {
        let Some(article) = self.article() else {
            return Ok(self.reply(Reply::NotThere));
        };
        self.state.left = std::mem::take(&mut self.state.left).without(article);
        let line = self.line(article).await?.map(|(line, _)| line);
        Ok(self.reply(Reply::PutAway(line)))
    }

    pub(super) async fn undo(mut self) -> Result<Replied, Fault> {
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
            Ok(undone) => {
                self.state.doings.remove(Action(action));
                // Whose voucher is open again is in hand again, unless somebody else is.
                if let (Hand::Nobody, Some(voucher)) = (self.state.hand, undone.reopened) {
                    self.state.hand = Hand::Voucher(voucher);
                }
                self.reply(Reply::Undone(undone))
            }
            Err(UndoError::Refused(refusal)) => self.reply(Reply::NotUndone(refusal)),
            Err(UndoError::KeyReused(_)) => return Err(Fault::KeyReused),
            Err(UndoError::Unavailable(error)) => return Err(error.into()),
        })
    }
}

/// The key of a part of a submission: it follows from the whole one's, so that a
/// resend does nothing twice.
fn derived(key: &SubmissionKey, part: impl std::fmt::Display) -> Result<SubmissionKey, Fault> {
    let text: String = format!("{}-{part}", key.as_str())
        .chars()
        .take(64)
        .collect();
    SubmissionKey::parse(&text).ok_or(Fault::Malformed)
}
