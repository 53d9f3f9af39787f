//! Carries out what a form of the counter wants done.

mod borrower;
mod loans;
mod scan;
mod voucher;

use super::reply::{Replied, Reply};
use super::state::CounterState;
use crate::http::{Fault, PlainForm, Viewer};
use domain::lending::{Hand, LoanId, SubmissionKey, VoucherId};
use domain::stock::{ArticleId, ArticleStatus};
use service::lending::{self, ArticleLine, CommandError, Done};

/// Carries it out.
pub async fn act(viewer: &Viewer, form: &PlainForm) -> Result<Replied, Fault> {
    let state = CounterState::read(form);
    // A page writes a key into each form; one without is a new submission.
    let key = SubmissionKey::parse(form.get("key"))
        .or_else(|| SubmissionKey::parse(&viewer.services().chance().token()))
        .ok_or(Fault::Malformed)?;
    let now = Counter {
        viewer,
        form,
        state,
        key,
    };
    match form.get("gor") {
        "" | "skanna" => now.scan().await,
        "angra" => now.undo().await,
        "klar" => now.close().await,
        "tillat" => now.permit().await,
        "datum" => now.choose_due().await,
        "lanedag" => now.set_lent_on().await,
        "bar" => now.wearer().await,
        "besked" => now.duties().await,
        "del-saknas" => now.part_missing().await,
        "fornya" => now.renew().await,
        "borttappad" => now.lost().await,
        "sager-ater" => now.says_returned().await,
        "hittad" => now.found().await,
        "undan" => now.put_away().await,
        "ny" => now.add_borrower().await,
        "byt" => Ok(now.swap()),
        _ => Err(Fault::Malformed),
    }
}

struct Counter<'a> {
    viewer: &'a Viewer,
    form: &'a PlainForm,
    state: CounterState,
    key: SubmissionKey,
}

impl Counter<'_> {
    fn reply(&self, reply: Reply) -> Replied {
        Replied {
            state: self.state.clone(),
            reply,
            kept: None,
        }
    }

    fn voucher(&self) -> Option<VoucherId> {
        match self.state.hand {
            Hand::Voucher(id) => Some(id),
            Hand::Nobody | Hand::Borrower(_) => None,
        }
    }

    fn article(&self) -> Option<ArticleId> {
        self.form.number("artikel").map(ArticleId)
    }

    fn loan(&self) -> LoanId {
        LoanId(self.form.number("lan-id").unwrap_or_default())
    }

    async fn line(
        &self,
        article: ArticleId,
    ) -> Result<Option<(ArticleLine, ArticleStatus)>, Fault> {
        let staff = self.viewer.staff()?;
        Ok(lending::article_line(self.viewer.services(), staff, article).await?)
    }

    /// The reply to something that can be undone.
    fn acted(mut self, result: Result<Done, CommandError>, reply: Reply) -> Result<Replied, Fault> {
        if let Ok(done) = &result {
            self.state.doings.add(done.action);
        }
        self.done(result.map(|_| reply))
    }

    fn done(self, result: Result<Reply, CommandError>) -> Result<Replied, Fault> {
        match result {
            Ok(reply) => Ok(self.reply(reply)),
            Err(CommandError::NotThere) => Ok(self.reply(Reply::NotThere)),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether the borrower in hand stayed: a voucher that was just opened is his.
fn same_hand(before: Hand, now: Hand) -> bool {
    match (before, now) {
        (Hand::Borrower(_), Hand::Voucher(_)) => true,
        (before, now) => before == now,
    }
}

/// Articles in a line each, for what is left on the counter.
pub async fn lines(viewer: &Viewer, articles: &[ArticleId]) -> Result<Vec<ArticleLine>, Fault> {
    let mut lines = Vec::new();
    for article in articles {
        let found = lending::article_line(viewer.services(), viewer.staff()?, *article).await?;
        lines.extend(found.map(|(line, _)| line));
    }
    Ok(lines)
}
