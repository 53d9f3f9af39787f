//! A new borrower.

use super::super::reply::{Replied, Reply};
use super::super::state::CounterState;
use super::Counter;
use crate::http::Fault;
use domain::lending::Hand;
use service::people::{AddBorrower, AddError, AddProblems, add_borrower};

impl Counter<'_> {
    pub(super) async fn add_borrower(mut self) -> Result<Replied, Fault> {
        let typed = AddBorrower {
            name: self.form.get("namn").to_owned(),
            phone: self.form.get("telefon").to_owned(),
            is_group: self.form.ticked("grupp"),
            contact: self.form.get("kontakt").to_owned(),
            language: String::new(),
        };
        if !self.form.ticked("namn") {
            // Only opened: nothing is wrong yet. A name that was looked for stays.
            let typed = AddBorrower {
                name: self.form.get("forslag").to_owned(),
                ..typed
            };
            return Ok(self.reply(Reply::NewBorrower(typed, AddProblems::default())));
        }
        let (services, staff) = (self.viewer.services(), self.viewer.staff()?);
        match add_borrower(services, staff, &self.key, &typed).await {
            Ok(added) => {
                let waiting = self.state.on_counter(&Reply::Quiet);
                let mut doings = self.state.doings;
                doings.add(added.action);
                self.state = CounterState {
                    hand: Hand::Borrower(added.id),
                    doings,
                    ..CounterState::default()
                };
                let added = self.reply(Reply::Added);
                self.lend_waiting(added, &waiting).await
            }
            Err(AddError::Wrong(problems)) => Ok(self.reply(Reply::NewBorrower(typed, problems))),
            Err(AddError::KeyReused(_)) => Err(Fault::KeyReused),
            Err(AddError::Unavailable(error)) => Err(error.into()),
        }
    }
}
