//! What stands in the address, so that two tabs work.

use super::done::Doings;
use super::left::Left;
use super::reply::Reply;
use crate::http::PlainForm;
use domain::lending::{Hand, LoanId, VoucherId, WearerId};
use domain::people::BorrowerId;
use domain::stock::ArticleId;

/// The counter's state; all of it stands in the address and in every form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CounterState {
    /// Who is in hand.
    pub hand: Hand,
    /// The wearer that things are for now.
    pub wearer: Option<WearerId>,
    /// A loan whose article the next one takes the place of.
    pub swap: Option<LoanId>,
    /// An article that waits for a borrower.
    pub pending: Option<ArticleId>,
    /// What was scanned and not lent.
    pub left: Left,
    /// What was done here, for Ctrl+Z.
    pub doings: Doings,
}

impl CounterState {
    /// Reads it from a form or a query.
    pub fn read(form: &PlainForm) -> Self {
        let hand = match (form.number("sedel"), form.number("lan")) {
            (Some(voucher), _) => Hand::Voucher(VoucherId(voucher)),
            (None, Some(borrower)) => Hand::Borrower(BorrowerId(borrower)),
            (None, None) => Hand::Nobody,
        };
        Self {
            hand,
            wearer: form.number("bar").map(WearerId),
            swap: form.number("byt").map(LoanId),
            pending: form.number("vantar").map(ArticleId),
            left: Left::read(form.get("kvar")),
            doings: Doings::read(form.get("gjort")),
        }
    }

    /// Names and values, for hidden fields and the address.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = Vec::new();
        match self.hand {
            Hand::Nobody => {}
            Hand::Borrower(id) => fields.push(("lan", id.0.to_string())),
            Hand::Voucher(id) => fields.push(("sedel", id.0.to_string())),
        }
        if let Some(id) = self.wearer {
            fields.push(("bar", id.0.to_string()));
        }
        if let Some(id) = self.swap {
            fields.push(("byt", id.0.to_string()));
        }
        if let Some(id) = self.pending {
            fields.push(("vantar", id.0.to_string()));
        }
        let left = self.left.write();
        if !left.is_empty() {
            fields.push(("kvar", left));
        }
        let doings = self.doings.write();
        if !doings.is_empty() {
            fields.push(("gjort", doings));
        }
        fields
    }

    /// What lies on the counter, besides what the answer in sight is about.
    pub fn on_counter(&self, reply: &Reply) -> Vec<ArticleId> {
        let mut articles = self.left.besides(reply);
        articles.extend(self.pending.filter(|id| !reply.asks_for_whom(*id)));
        articles
    }

    /// The address of the counter in this state.
    pub fn address(&self, counter: &str) -> String {
        let query: Vec<String> = self
            .fields()
            .into_iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if query.is_empty() {
            counter.to_owned()
        } else {
            format!("{counter}?{}", query.join("&"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lending::counter::api::STATE_FIELDS;

    #[test]
    fn the_state_is_read_back_from_its_address() {
        let state = CounterState {
            hand: Hand::Voucher(VoucherId(5)),
            wearer: Some(WearerId(2)),
            swap: Some(LoanId(9)),
            pending: Some(ArticleId(7)),
            left: Left::read("3-4"),
            doings: Doings::read("5.6"),
        };
        let address = state.address("/sv/disken");
        assert_eq!(
            address,
            "/sv/disken?sedel=5&bar=2&byt=9&vantar=7&kvar=3-4&gjort=5.6"
        );
        let query = address.split_once('?').expect("a query").1;
        assert_eq!(
            CounterState::read(&PlainForm::parse(query.as_bytes())),
            state
        );
    }

    #[test]
    fn the_island_knows_every_field() {
        let all = "lan=1&bar=2&byt=3&vantar=4&kvar=5&gjort=6";
        for query in [all, "sedel=1"] {
            let state = CounterState::read(&PlainForm::parse(query.as_bytes()));
            let names: Vec<&str> = state.fields().into_iter().map(|(name, _)| name).collect();
            assert_eq!(names.len(), query.split('&').count());
            assert!(names.iter().all(|name| STATE_FIELDS.contains(name)));
        }
    }

    #[test]
    fn nonsense_in_the_address_is_nobody_in_hand() {
        let form = PlainForm::parse(b"sedel=<script>&bar=-");
        assert_eq!(CounterState::read(&form), CounterState::default());
    }
}
