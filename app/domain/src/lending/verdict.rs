//! What a decision says: closed sets, each with its Fluent text.

use crate::branches::BranchId;
use crate::stock::BuoyancyQuestion;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a scanned article leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Lend it to the borrower in hand.
    Lend(Vec<LendNotice>),
    /// Lend it, with all that was set aside with it, to whom it was reserved for; nobody is
    /// in hand.
    HandOver,
    /// Take it back; `from_other` while somebody else is in hand.
    TakeBack {
        /// Whether it was out to another than the one in hand.
        from_other: bool,
        /// What to say besides.
        notices: Vec<ReturnNotice>,
    },
    /// It stands on the voucher already; only ✕ or undo removes it.
    AlreadyLent,
    /// In the house, and nobody in hand: for whom?
    ForWhom,
    /// It was missing and is here again; nobody is in hand.
    FoundAgain,
    /// Lay it aside beside the voucher.
    LayAside(super::LaidAsideReason),
    /// Put it in quarantine or on the service list: a check found something.
    ChecksFailed,
    /// Ask before it is lent.
    Ask(Question),
    /// Stop.
    Stop(Stop),
}

/// A question before an article is lent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// It was set aside for somebody else, or for a later day.
    Reserved {
        /// For which reservation.
        reservation: i64,
        /// Its first day.
        from: NaiveDate,
    },
    /// Somebody has reserved one, and it would be out then.
    Promised {
        /// The last day on which it could be due without that; none: it is missing at once.
        until: Option<NaiveDate>,
    },
    /// Does a guardian agree?
    Permission,
    /// Can the wearer swim, and does he weigh 30 kg or more?
    Buoyancy(BuoyancyQuestion),
    /// Which boot sole is the binding set for? `soles` in mm are the borrower's boots.
    Binding {
        /// Soles to choose from.
        soles: Vec<u16>,
    },
    /// A fitter has to confirm the binding.
    BindingNeedsFitter,
    /// Checks of an earlier return were never answered.
    Checks,
    /// Care of an earlier return was never answered.
    Care,
    /// It stands as on service: is it ready?
    Service,
}

/// Why an article is not lent, whatever is answered now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stop {
    /// On loan to another while a borrower is in hand; may be taken back first.
    OnLoanToOther,
    /// Scrapped.
    Scrapped,
    /// In quarantine.
    Quarantine,
    /// The branch doesn't lend such things, or not to such a borrower.
    NotLent,
    /// The boot is another than the binding is set for, soles in mm.
    OtherBoot {
        /// What the binding is set for.
        set_for: u16,
        /// The boots' soles.
        boots: Vec<u16>,
        /// Whether who asks may set the binding anew, here and now.
        #[serde(default)]
        set_anew: bool,
    },
}

/// What to say besides when an article is lent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LendNotice {
    /// A child under seven wants a green buckle (EN 1080).
    OfferGreenBuckle,
    /// The other things of its set lie in the house.
    RestOfSet,
    /// It stood as in season storage.
    WasInSeasonStorage,
    /// It stood as missing.
    WasMissing,
    /// It stood as being at another branch.
    WasAt(BranchId),
    /// The skis go out without a set binding.
    WithoutBinding,
}

/// What to say besides when an article comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReturnNotice {
    /// It had been marked as lost.
    WasLost,
    /// It belongs to another branch.
    BelongsTo(BranchId),
}
