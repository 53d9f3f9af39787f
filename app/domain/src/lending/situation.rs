//! All that a decision about a scanned article rests on.

use super::answer::{Answer, PromiseAnswer};
use super::codes::Permission;
use super::ids::{LoanId, VoucherId, WearerId};
use crate::branches::BranchId;
use crate::people::BorrowerId;
use crate::stock::ArticleStatus;
use crate::stock::BuoyancyQuestion;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who is in hand at the counter; stands in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Hand {
    /// Nobody.
    #[default]
    Nobody,
    /// A borrower without a voucher yet.
    Borrower(BorrowerId),
    /// The borrower of this voucher, which gathers until *klar*.
    Voucher(VoucherId),
}

/// What is known of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFacts {
    /// Where it stands in its life.
    pub status: ArticleStatus,
    /// Where it was last known to be.
    pub branch: BranchId,
    /// Where it belongs.
    pub home: BranchId,
    /// Whether it is lent here, to whoever is in hand.
    pub is_lent: bool,
    /// Whether a child needs a guardian's permission for it.
    pub needs_permission: bool,
    /// Whether its binding must be confirmed for a boot sole.
    pub needs_binding: bool,
    /// The boot sole, in mm, that its binding is confirmed for.
    pub binding_set_for: Option<u16>,
    /// Whether it is a boot of an alpine binding, and its sole in mm.
    pub boot_sole: Option<u16>,
    /// What to ask where it is, or may be, a 50 N aid: only for one who swims and
    /// weighs 30 kg or more.
    pub buoyancy: Option<BuoyancyQuestion>,
    /// Whether it is a helmet of a small child's size without a green buckle.
    pub small_helmet_without_buckle: bool,
    /// Whether it is lent together with other things, as a set.
    pub is_of_a_set: bool,
    /// Safety and other checks that wait for an answer.
    pub open_checks: bool,
    /// Care that waits.
    pub open_care: bool,
    /// Repairs that wait.
    pub open_repairs: bool,
}

/// The loan that an article is out on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenLoan {
    /// The loan.
    pub loan: LoanId,
    /// Its voucher.
    pub voucher: VoucherId,
    /// Who has it.
    pub borrower: BorrowerId,
    /// Whether it was marked as lost.
    pub lost: bool,
}

/// What is known of the borrower in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandFacts {
    /// The borrower.
    pub borrower: BorrowerId,
    /// The voucher still open, from its first scan on.
    pub voucher: Option<VoucherId>,
    /// What was ticked on it.
    pub permission: Option<Permission>,
    /// The other borrower whose things are taken back without a stop.
    pub taking_back_from: Option<BorrowerId>,
    /// The wearer that is chosen now.
    pub wearer: Option<WearerId>,
    /// Boot soles in mm that the borrower has, with their wearers.
    pub boots: Vec<(Option<WearerId>, u16)>,
    /// Boot soles in mm that the borrower's skis are set for, with their wearers.
    pub bindings: Vec<(Option<WearerId>, u16)>,
}

/// A reservation that an article was set aside for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SetAside {
    /// The reservation.
    pub reservation: i64,
    /// Whose it is.
    pub borrower: BorrowerId,
    /// Its first day.
    pub from: NaiveDate,
    /// Whether that day has come.
    pub has_come: bool,
}

/// What an article has to do with what families were promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PromiseFacts {
    /// Nothing.
    #[default]
    None,
    /// It was set aside for a reservation.
    SetAside(SetAside),
    /// The one in hand has reserved one of its kind and size, which isn't set aside.
    Own,
    /// Until its usual due date it would be missing to somebody who has reserved one.
    Touched {
        /// The last day on which it could be due without that; none: it is missing at once.
        until: Option<NaiveDate>,
    },
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// The article that was scanned.
    pub article: ArticleFacts,
    /// The loan that it is out on, if any.
    pub open_loan: Option<OpenLoan>,
    /// Who is in hand, if anybody.
    pub hand: Option<HandFacts>,
    /// The branch where it was scanned.
    pub here: BranchId,
    /// Whether whoever scans may confirm bindings.
    pub fitter: bool,
    /// What it has to do with reservations.
    pub promise: PromiseFacts,
    /// What was answered, if this is the second time.
    pub answer: Option<Answer>,
    /// What was decided about [`Situation::promise`].
    pub promise_answer: Option<PromiseAnswer>,
}
