//! What happened, in rows, written in the transaction that it belongs to.
//!
//! The rows are the history that people read and all that an undo needs; they
//! name borrowers only by number, so that forgetting a borrower is enough.

use crate::staff::Staff;
use crate::store::entities::event;
use domain::branches::BranchId;
use domain::lending::{Action, EventKind, Permission};
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, Set};
use serde::{Deserialize, Serialize};

/// What happened, with what stood there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Happened {
    /// An article was lent.
    Lent(Before),
    /// An article came back.
    Returned(BeforeReturn),
    /// A loan got a later due date.
    Renewed {
        /// The due date before.
        from: chrono::NaiveDate,
        /// The due date now.
        to: chrono::NaiveDate,
    },
    /// A due date was chosen for a voucher.
    DueChosen {
        /// What was chosen before.
        from: Option<chrono::NaiveDate>,
        /// What is chosen now.
        to: Option<chrono::NaiveDate>,
        /// The loans of the voucher with their due dates before.
        loans: Vec<(i64, chrono::NaiveDate)>,
    },
    /// A guardian's permission was ticked.
    PermissionGiven {
        /// What was ticked before.
        from: Option<Permission>,
        /// What is ticked now.
        to: Permission,
    },
    /// An article was laid aside.
    LaidAside {
        /// Why.
        reason: String,
    },
    /// A binding was confirmed for a sole in mm.
    BindingConfirmed {
        /// The row.
        fit: i64,
        /// The sole in mm.
        sole: u16,
        /// The row that it replaced.
        replaced: Option<i64>,
    },
    /// Skis went out without a confirmed binding.
    BindingOverridden,
    /// A check or care was answered.
    DutyAnswered {
        /// The duty.
        duty: i64,
        /// Its kind in words.
        kind: String,
        /// The state now.
        state: String,
        /// The article's status before.
        status: String,
        /// The repair that it opened, if it failed.
        opened: Option<i64>,
    },
    /// Something of a pair or kit did not come back.
    PartMissing {
        /// The duty that was opened.
        duty: i64,
        /// What is missing, in staff's words.
        what: String,
        /// The article's status before.
        status: String,
    },
    /// Work was put on the service list by hand.
    WorkOpened {
        /// The duty that was opened.
        duty: i64,
        /// Its kind in words.
        kind: String,
        /// What is to be done, in staff's words.
        what: String,
        /// The article's status before.
        status: String,
    },
    /// The check of every so many months was made.
    YearlyChecked {
        /// When it was made before.
        before: Option<chrono::NaiveDate>,
    },
    /// A spare part was picked from the scrapped article.
    PartPicked {
        /// What.
        what: String,
    },
    /// A spare part was put into the article.
    PartUsed {
        /// What.
        what: String,
        /// The number of the scrapped article that it comes from.
        from: i64,
    },
    /// An article was moved.
    Moved {
        /// Where it was.
        from: Place,
        /// Where it is.
        to: Place,
    },
    /// A loan was marked as lost.
    Lost {
        /// The article's status before.
        status: String,
        /// When it had been marked as lost before.
        #[serde(default)]
        lost_at: Option<i64>,
    },
    /// A lost or missing article was found.
    Found {
        /// The article's status before.
        status: String,
        /// When the loan had been marked as lost.
        lost_at: Option<i64>,
    },
    /// The borrower says that it is returned.
    SaysReturned {
        /// When he had said so before.
        before: Option<i64>,
    },
    /// An article's status was changed by hand.
    StatusChanged {
        /// Before.
        from: String,
        /// Now.
        to: String,
    },
    /// An article was added.
    ArticleAdded,
    /// An article's particulars were changed.
    ArticleChanged {
        /// The fields that changed: name, before, after.
        fields: Vec<(String, String, String)>,
    },
    /// An article came with a list, or was changed by one.
    ArticleImported {
        /// The list's name.
        file: String,
        /// The fields that it changed: name, before, after; none on a new article.
        fields: Vec<(String, String, String)>,
    },
    /// What a list did to an article was taken back.
    ImportUndone {
        /// The list's name.
        file: String,
        /// The fields that went back: name, before, after.
        fields: Vec<(String, String, String)>,
    },
    /// A borrower was added.
    BorrowerAdded,
    /// A borrower's particulars were changed.
    BorrowerChanged {
        /// The fields that changed, by name only: what stood there is not kept.
        fields: Vec<String>,
    },
    /// Two borrowers turned out to be one.
    BorrowersMerged {
        /// The one that is no more.
        from: i64,
        /// Vouchers that moved, with all that stands on them.
        vouchers: Vec<i64>,
        /// Reservations that went along.
        #[serde(default)]
        reservations: Vec<i64>,
        /// Places in waiting lists that went along.
        #[serde(default)]
        waits: Vec<i64>,
        /// Whether his note was added to the other's.
        #[serde(default)]
        noted: bool,
    },
    /// An article was set aside for a reservation.
    SetAside {
        /// The line of the reservation.
        line: i64,
    },
    /// An article that was set aside is free for others again.
    LetGo {
        /// The line of the reservation.
        line: i64,
    },
    /// A voucher was finished.
    VoucherClosed,
    /// An earlier action was undone.
    Undone {
        /// The action.
        action: i64,
        /// What it was.
        kinds: Vec<EventKind>,
    },
}

/// Where an article is, and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The branch that it belongs to.
    pub home: i64,
    /// The branch that it is at.
    pub branch: i64,
    /// The name of that branch, for the history.
    pub branch_name: String,
    /// The shelf.
    pub shelf: String,
    /// The status.
    pub status: String,
}

/// How an article stood before it was lent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Its status.
    pub status: String,
    /// Its branch.
    pub branch: i64,
    /// Where it lay aside beside the voucher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aside: Option<Aside>,
    /// The reservation that it went out on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reserved: Option<Reserved>,
}

/// How a line of a reservation stood before its piece was lent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reserved {
    /// The line.
    pub line: i64,
    /// Its state.
    pub was: String,
    /// The state of its reservation.
    pub reservation_was: String,
}

/// How an article lay aside beside a voucher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// Why.
    pub reason: String,
    /// For which wearer.
    pub wearer: Option<i64>,
}

/// How an article and its loan stood before it came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeforeReturn {
    /// The article's status.
    pub status: String,
    /// The article's branch.
    pub branch: i64,
    /// When the loan was marked as lost.
    pub lost_at: Option<i64>,
    /// When the borrower said that it was returned.
    pub says_returned_at: Option<i64>,
    /// The confirmed binding that the return ended.
    pub fit: Option<i64>,
    /// Whether another borrower was in hand.
    pub from_other: bool,
}

impl Happened {
    /// The kind, as the column holds it.
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Lent(_) => EventKind::Lent,
            Self::Returned(_) => EventKind::Returned,
            Self::Renewed { .. } => EventKind::Renewed,
            Self::DueChosen { .. } => EventKind::DueChosen,
            Self::PermissionGiven { .. } => EventKind::PermissionGiven,
            Self::LaidAside { .. } => EventKind::LaidAside,
            Self::BindingConfirmed { .. } => EventKind::BindingConfirmed,
            Self::BindingOverridden => EventKind::BindingOverridden,
            Self::DutyAnswered { .. } => EventKind::DutyAnswered,
            Self::PartMissing { .. } => EventKind::PartMissing,
            Self::WorkOpened { .. } => EventKind::WorkOpened,
            Self::Moved { .. } => EventKind::Moved,
            Self::YearlyChecked { .. } => EventKind::YearlyChecked,
            Self::PartPicked { .. } => EventKind::PartPicked,
            Self::PartUsed { .. } => EventKind::PartUsed,
            Self::Lost { .. } => EventKind::Lost,
            Self::Found { .. } => EventKind::Found,
            Self::SaysReturned { .. } => EventKind::SaysReturned,
            Self::StatusChanged { .. } => EventKind::StatusChanged,
            Self::ArticleAdded => EventKind::ArticleAdded,
            Self::ArticleChanged { .. } => EventKind::ArticleChanged,
            Self::ArticleImported { .. } => EventKind::ArticleImported,
            Self::ImportUndone { .. } => EventKind::ImportUndone,
            Self::BorrowerAdded => EventKind::BorrowerAdded,
            Self::BorrowerChanged { .. } => EventKind::BorrowerChanged,
            Self::BorrowersMerged { .. } => EventKind::BorrowersMerged,
            Self::SetAside { .. } => EventKind::SetAside,
            Self::LetGo { .. } => EventKind::LetGo,
            Self::VoucherClosed => EventKind::VoucherClosed,
            Self::Undone { .. } => EventKind::Undone,
        }
    }
}

/// What an event is about.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    /// The article.
    pub article: Option<i64>,
    /// The loan.
    pub loan: Option<i64>,
    /// The borrower.
    pub borrower: Option<i64>,
}

impl About {
    /// About a loan of an article.
    pub fn loan(article: i64, loan: i64, borrower: i64) -> Self {
        Self {
            article: Some(article),
            loan: Some(loan),
            borrower: Some(borrower),
        }
    }

    /// About an article.
    pub fn article(article: i64) -> Self {
        Self {
            article: Some(article),
            ..Self::default()
        }
    }

    /// About a borrower.
    pub fn borrower(borrower: i64) -> Self {
        Self {
            borrower: Some(borrower),
            ..Self::default()
        }
    }
}

/// Writes the rows of one action.
#[derive(Debug, Clone, Copy)]
pub struct Journal {
    action: Action,
    at: Moment,
    root: i64,
    branch: i64,
    staff: Option<i64>,
    voucher: Option<i64>,
}

impl Journal {
    /// A journal for one action of `staff`, now.
    pub fn new(staff: &Staff, action: i64, at: Moment) -> Self {
        Self {
            action: Action(action),
            at,
            root: staff.root().0,
            branch: staff.branch().0,
            staff: Some(staff.id().0),
            voucher: None,
        }
    }

    /// A journal for one action of a family itself, at `branch`.
    pub fn of_family(branch: BranchId, root: BranchId, action: i64, at: Moment) -> Self {
        Self {
            action: Action(action),
            at,
            root: root.0,
            branch: branch.0,
            staff: None,
            voucher: None,
        }
    }

    /// Notes the voucher in hand.
    pub fn with_voucher(mut self, voucher: Option<i64>) -> Self {
        self.voucher = voucher;
        self
    }

    /// The action whose rows these are.
    pub fn action(&self) -> Action {
        self.action
    }

    /// Writes a row.
    pub async fn record(
        &self,
        tx: &impl ConnectionTrait,
        about: About,
        happened: &Happened,
    ) -> Result<(), DbErr> {
        let data = serde_json::to_string(happened)
            .map_err(|error| DbErr::Custom(format!("an event can't be written: {error}")))?;
        event::ActiveModel {
            id: NotSet,
            action: Set(self.action.0),
            at: Set(self.at.0),
            root_id: Set(self.root),
            branch_id: Set(self.branch),
            staff_id: Set(self.staff),
            kind: Set(happened.kind().as_str().to_owned()),
            article_id: Set(about.article),
            loan_id: Set(about.loan),
            voucher_id: Set(self.voucher),
            borrower_id: Set(about.borrower),
            data: Set(data),
            undone_at: Set(None),
        }
        .insert(tx)
        .await?;
        Ok(())
    }
}
