//! What is done about loans and their things.

use super::super::reply::{Replied, Reply};
use super::Counter;
use crate::http::Fault;
use domain::lending::{DutyId, LoanId};
use service::lending::{self, DutyVerdict, RenewError};

impl Counter<'_> {
    pub(super) async fn renew(mut self) -> Result<Replied, Fault> {
        let loans: Vec<LoanId> = self
            .form
            .all("lan-id")
            .iter()
            .flat_map(|list| list.split(','))
            .filter_map(|text| text.parse().ok())
            .map(LoanId)
            .collect();
        let renewed = lending::renew(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            &loans,
        )
        .await;
        match renewed {
            Ok(renewed) => {
                if let Some(action) = renewed.action {
                    self.state.doings.add(action);
                }
                Ok(self.reply(Reply::Renewed(renewed)))
            }
            Err(RenewError::NotThere) => Ok(self.reply(Reply::NotThere)),
            Err(RenewError::KeyReused(_)) => Err(Fault::KeyReused),
            Err(RenewError::Unavailable(error)) => Err(error.into()),
        }
    }

    pub(super) async fn lost(self) -> Result<Replied, Fault> {
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::mark_lost(services, staff, &self.key, self.loan()).await;
        self.acted(done, Reply::Lost)
    }

    pub(super) async fn says_returned(self) -> Result<Replied, Fault> {
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::says_returned(services, staff, &self.key, self.loan()).await;
        self.acted(done, Reply::SaysReturned)
    }

    pub(super) async fn found(self) -> Result<Replied, Fault> {
        let Some(article) = self.article() else {
            return Ok(self.reply(Reply::NotThere));
        };
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::mark_found(services, staff, &self.key, article).await;
        self.acted(done, Reply::Found)
    }

    pub(super) fn swap(mut self) -> Replied {
        self.state.swap = self.form.number("lan-id").map(LoanId);
        let reply = if self.state.swap.is_some() {
            Reply::Swapping
        } else {
            Reply::Quiet
        };
        self.reply(reply)
    }

    pub(super) async fn duties(self) -> Result<Replied, Fault> {
        let Some(article) = self.article() else {
            return Ok(self.reply(Reply::NotThere));
        };
        let answers: Vec<(DutyId, DutyVerdict)> = self
            .form
            .all("besked")
            .iter()
            .flat_map(|list| list.split(','))
            .filter_map(|text| {
                let (id, verdict) = text.split_once(':')?;
                let verdict = match verdict {
                    "bra" => DutyVerdict::Fine,
                    "fel" => DutyVerdict::Failed,
                    "senare" => DutyVerdict::Skipped,
                    _ => return None,
                };
                Some((DutyId(id.parse().ok()?), verdict))
            })
            .collect();
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        let done = lending::answer_duties(services, staff, &self.key, article, &answers).await;
        let line = self.line(article).await?;
        self.acted(done, Reply::Duties(line))
    }

    pub(super) async fn part_missing(self) -> Result<Replied, Fault> {
        let Some(article) = self.article() else {
            return Ok(self.reply(Reply::NotThere));
        };
        let done = lending::part_missing(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            article,
            self.form.get("vad"),
        )
        .await;
        let line = self.line(article).await?;
        self.acted(done, Reply::PartMissing(line.map(|(line, _)| line)))
    }
}
