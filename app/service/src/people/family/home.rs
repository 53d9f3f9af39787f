//! What a family has at home.

use super::Family;
use crate::lending::{LoanLine, open_loans};
use crate::{Services, Unavailable, branches};
use chrono::NaiveDate;

/// What a family has at home.
#[derive(Debug, Clone)]
pub struct FamilyHome {
    /// What is out, first due first.
    pub at_home: Vec<LoanLine>,
    /// The today of the family's top branch.
    pub today: NaiveDate,
}

/// What a family has at home.
///
/// # Errors
/// When the database can't.
pub async fn family_home(services: &Services, family: &Family) -> Result<FamilyHome, Unavailable> {
    let db = services.store.read();
    let now = services.clock.now();
    let branch = branches::context(db, family.root(), now).await?;
    let today = now.local_date(branch.zone);
    let mut at_home: Vec<LoanLine> = open_loans(db, family.borrower().0, today)
        .await?
        .into_iter()
        .map(|(_, line)| line)
        .collect();
    at_home.sort_by_key(|line| line.due_on);
    Ok(FamilyHome { at_home, today })
}
