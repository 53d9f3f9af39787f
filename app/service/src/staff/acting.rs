//! Rights as types.

use crate::branches::BranchLook;
use chrono_tz::Tz;
use domain::branches::{BranchId, LendingRules};
use domain::staff::{Role, StaffId};
use domain::time::Moment;

/// Somebody signed in, at the branch where he works now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub(crate) id: StaffId,
    pub(crate) name: String,
    pub(crate) branch: BranchId,
    pub(crate) branch_name: String,
    pub(crate) look: BranchLook,
    pub(crate) rules: LendingRules,
    pub(crate) root: BranchId,
    pub(crate) zone: Tz,
    pub(crate) role: Role,
    pub(crate) fitter: bool,
}

/// The right that a use case needs is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this needs the role {needed:?}")]
pub struct Forbidden {
    /// The least role that may.
    pub needed: Role,
}

/// A coordinator (or an administrator).
#[derive(Debug, Clone, Copy)]
pub struct Coordinator<'a>(pub(crate) &'a Staff);

/// An administrator.
#[derive(Debug, Clone, Copy)]
pub struct Administrator<'a>(pub(crate) &'a Staff);

impl Staff {
    /// Somebody who has not signed in, for tests of the use cases.
    #[cfg(feature = "test-clock")]
    pub fn for_tests(
        id: StaffId,
        name: &str,
        branch: BranchId,
        root: BranchId,
        zone: Tz,
        role: Role,
        fitter: bool,
    ) -> Self {
        Self {
            id,
            name: name.to_owned(),
            branch,
            branch_name: String::new(),
            look: BranchLook::default(),
            rules: LendingRules::default(),
            root,
            zone,
            role,
            fitter,
        }
    }

    /// Who.
    pub fn id(&self) -> StaffId {
        self.id
    }

    /// The name that colleagues see.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where he works now.
    pub fn branch(&self) -> BranchId {
        self.branch
    }

    /// The name of that branch.
    pub fn branch_name(&self) -> &str {
        &self.branch_name
    }

    /// How that branch looks.
    pub fn look(&self) -> &BranchLook {
        &self.look
    }

    /// By which rules that branch lends, as the page shows them; a use case reads
    /// them again in its transaction.
    pub fn rules(&self) -> &LendingRules {
        &self.rules
    }

    /// The top branch, to which borrowers and articles belong.
    pub fn root(&self) -> BranchId {
        self.root
    }

    /// The branch's time zone.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// The role here.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Whether he may confirm bindings.
    pub fn is_fitter(&self) -> bool {
        self.fitter
    }

    /// The day that `now` is at the branch.
    pub fn today(&self, now: Moment) -> chrono::NaiveDate {
        now.local_date(self.zone)
    }

    /// The right to change calendar, rules and types.
    ///
    /// # Errors
    /// When the role is less than coordinator.
    pub fn coordinator(&self) -> Result<Coordinator<'_>, Forbidden> {
        self.require(Role::Coordinator).map(|()| Coordinator(self))
    }

    /// The right to change who works here.
    ///
    /// # Errors
    /// When the role is less than administrator.
    pub fn administrator(&self) -> Result<Administrator<'_>, Forbidden> {
        self.require(Role::Administrator)
            .map(|()| Administrator(self))
    }

    fn require(&self, needed: Role) -> Result<(), Forbidden> {
        if self.role.includes(needed) {
            Ok(())
        } else {
            Err(Forbidden { needed })
        }
    }
}
