//! Small closed sets, with the words that the database and forms keep.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$case_doc])* #[serde(rename = $word)] $case),+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            /// The word that the database and forms keep.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$case => $word),+ }
            }

            /// The one that the word names, if any.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.as_str() == word)
            }
        }
    };
}

codes!(
    /// How the counter knows that a guardian agrees; ticked once for a voucher,
    /// without any identity data.
    Permission {
        /// The borrower is grown up, and nobody need agree.
        Adult = "adult",
        /// The guardian stands there.
        Present = "present",
        /// The guardian said so by phone.
        Phone = "phone",
        /// The child brought a note.
        Note = "note",
    }
);

codes!(
    /// Why an article lies beside the voucher instead of on it.
    LaidAsideReason {
        /// A guardian has not agreed yet.
        Permission = "permission",
        /// The one who will wear the aid can't swim, or weighs under 30 kg.
        Buoyancy = "buoyancy",
        /// Nobody with the fitting right has set the binding.
        Binding = "binding",
    }
);

codes!(
    /// What kind of thing waits for an article after its return.
    DutyClass {
        /// Must be answered before the article is lent again.
        Safety = "safety",
        /// A look at the thing: is it whole?
        Check = "check",
        /// Wax, sharpen, wash: done now or skipped by one key.
        Care = "care",
        /// Something is broken or missing, and somebody has to mend it.
        Repair = "repair",
    }
);

codes!(
    /// Where a duty stands.
    DutyState {
        /// Waits.
        Open = "open",
        /// The check found nothing.
        Passed = "passed",
        /// The check found something.
        Failed = "failed",
        /// The care or repair is done.
        Done = "done",
        /// The care was left for another time.
        Skipped = "skipped",
        /// The return that opened it was undone.
        Withdrawn = "withdrawn",
    }
);

codes!(
    /// What happened, in the rows of the history.
    EventKind {
        /// An article was lent.
        Lent = "lent",
        /// An article came back.
        Returned = "returned",
        /// A loan got a later due date.
        Renewed = "renewed",
        /// A loan got another due date before it went out.
        DueChosen = "due_chosen",
        /// A guardian's permission was ticked on a voucher.
        PermissionGiven = "permission_given",
        /// An article was laid aside.
        LaidAside = "laid_aside",
        /// A binding was confirmed for one boot-sole length.
        BindingConfirmed = "binding_confirmed",
        /// Skis went out without a confirmed binding, by a fitter's decision.
        BindingOverridden = "binding_overridden",
        /// A check or a step of care was answered.
        DutyAnswered = "duty_answered",
        /// Something of a pair or kit did not come back.
        PartMissing = "part_missing",
        /// Work was put on the service list by hand.
        WorkOpened = "work_opened",
        /// An article was moved to another place.
        Moved = "moved",
        /// The check of every so many months was made.
        YearlyChecked = "yearly_checked",
        /// A spare part was picked from a scrapped article.
        PartPicked = "part_picked",
        /// A spare part was put into an article.
        PartUsed = "part_used",
        /// A loan was marked as lost; it stays open.
        Lost = "lost",
        /// A lost or missing article was found.
        Found = "found",
        /// The borrower says that it is returned.
        SaysReturned = "says_returned",
        /// An article's status was changed.
        StatusChanged = "status_changed",
        /// An article was added.
        ArticleAdded = "article_added",
        /// An article's particulars were changed.
        ArticleChanged = "article_changed",
        /// An article came with a list, or was changed by one.
        ArticleImported = "article_imported",
        /// What a list did to an article was taken back.
        ImportUndone = "import_undone",
        /// A borrower was added.
        BorrowerAdded = "borrower_added",
        /// A borrower's particulars were changed.
        BorrowerChanged = "borrower_changed",
        /// Two borrowers turned out to be one.
        BorrowersMerged = "borrowers_merged",
        /// An article was set aside for a reservation.
        SetAside = "set_aside",
        /// An article that was set aside is free for others again.
        LetGo = "let_go",
        /// A voucher was finished.
        VoucherClosed = "voucher_closed",
        /// An earlier action was undone.
        Undone = "undone",
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::parse(kind.as_str()), Some(*kind));
        }
        assert_eq!(Permission::parse("present"), Some(Permission::Present));
        assert_eq!(DutyState::parse("nonsense"), None);
    }
}
