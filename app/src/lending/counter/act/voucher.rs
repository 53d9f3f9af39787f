//! What is said about the voucher in hand.

use super::super::reply::{Replied, Reply};
use super::super::state::CounterState;
use super::{Counter, lines};
use crate::http::Fault;
use domain::lending::{Hand, Permission, WearerId};
use domain::people::PersonName;
use service::lending::{self, ArticleLine, CommandError};

impl Counter<'_> {
    pub(super) async fn close(mut self) -> Result<Replied, Fault> {
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        // What lies beside the voucher is not lent either.
        let hand = lending::counter_view(services, staff, self.state.hand, &[])
            .await?
            .hand;
        let aside: Vec<_> = hand.into_iter().flat_map(|hand| hand.waiting).collect();
        let aside: Vec<ArticleLine> = aside.into_iter().map(|line| line.article).collect();
        let voucher = match self.state.hand {
            Hand::Voucher(id) => id,
            Hand::Nobody | Hand::Borrower(_) => {
                return self.closed(None, aside).await;
            }
        };
        let closed = lending::close_voucher(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            voucher,
        )
        .await;
        match closed {
            // Closed in another tab already: that is what was wanted.
            Err(CommandError::NotThere) => self.closed(Some(voucher.0), aside).await,
            Ok(done) => {
                self.state.doings.add(done.action);
                self.closed(Some(voucher.0), aside).await
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn closed(self, voucher: Option<i64>, aside: Vec<ArticleLine>) -> Result<Replied, Fault> {
        let mut left = lines(self.viewer, &self.state.on_counter(&Reply::Quiet)).await?;
        left.extend(aside);
        Ok(Replied {
            state: CounterState {
                doings: self.state.doings,
                ..CounterState::default()
            },
            reply: Reply::Closed { voucher, left },
            kept: None,
        })
    }

    pub(super) async fn permit(mut self) -> Result<Replied, Fault> {
        let (Some(voucher), Some(permission)) = (
            self.voucher(),
            Permission::parse(self.form.get("tillstand")),
        ) else {
            return Ok(self.reply(Reply::NotThere));
        };
        let done = lending::tick_permission(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            voucher,
            permission,
        )
        .await;
        if let Ok(permitted) = &done {
            self.state.doings.add(permitted.action);
        }
        self.done(done.map(|permitted| Reply::Permitted(permitted.along)))
    }

    pub(super) async fn choose_due(mut self) -> Result<Replied, Fault> {
        let chosen = match self.form.get("dag").trim() {
            "" => None,
            text => match text.parse() {
                Ok(date) => Some(date),
                Err(_) => {
                    let typed = text.to_owned();
                    return Ok(self.reply(Reply::NoDate("sedel-datum", typed)));
                }
            },
        };
        let done = lending::choose_due_date(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            self.state.hand,
            chosen,
        )
        .await;
        if let Ok(Ok(done)) = &done {
            self.state.doings.add(done.action);
            self.state.hand = Hand::Voucher(done.voucher);
        }
        let typed = self.form.get("dag").trim().to_owned();
        self.done(done.map(|result| match result {
            Ok(done) => Reply::DueChosen(done.plan),
            Err(refusal) => Reply::DueRefused(refusal, typed),
        }))
    }

    pub(super) async fn set_lent_on(mut self) -> Result<Replied, Fault> {
        let typed = self.form.get("dag").trim().to_owned();
        let Ok(day) = typed.parse() else {
            return Ok(self.reply(Reply::NoDate("sedel-lanedag", typed)));
        };
        let done = lending::set_lent_on(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            self.state.hand,
            day,
        )
        .await;
        if let Ok(Some(voucher)) = &done {
            self.state.hand = Hand::Voucher(*voucher);
        }
        self.done(done.map(|voucher| match voucher {
            Some(_) => Reply::LentOn,
            None => Reply::LentOnRefused(typed),
        }))
    }

    pub(super) async fn wearer(mut self) -> Result<Replied, Fault> {
        if self.form.ticked("vem") {
            // Chosen from those on the voucher, or nobody in particular.
            self.state.wearer = self.form.number("vem").map(WearerId);
            return Ok(self.reply(Reply::Wearer));
        }
        let name = match PersonName::parse(self.form.get("fornamn")) {
            Ok(name) => name,
            Err(error) => {
                let typed: String = self.form.get("fornamn").chars().take(200).collect();
                return Ok(self.reply(Reply::WearerRefused(error, typed)));
            }
        };
        let done = lending::add_wearer(
            self.viewer.services(),
            self.viewer.staff()?,
            &self.key,
            self.state.hand,
            &name,
        )
        .await;
        if let Ok((voucher, wearer)) = &done {
            self.state.hand = Hand::Voucher(*voucher);
            self.state.wearer = Some(*wearer);
        }
        self.done(done.map(|_| Reply::Wearer))
    }
}
