//! The demo: marked as such, and left for an empty real branch.

use super::context::write_weekly;
use crate::store::entities::{borrower, branch};
use crate::{Services, Unavailable};
use domain::branches::{BranchCode, BranchId, HoursError, LendingRules, WeeklyHours};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, Set,
};

/// Marks a top branch as the demo.
///
/// # Errors
/// When the database can't.
pub async fn mark_as_demo(services: &Services, id: BranchId) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    if let Some(row) = branch::Entity::find_by_id(id.0).one(tx.conn()).await? {
        let mut active = row.into_active_model();
        active.is_demo = Set(true);
        active.update(tx.conn()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// How far a database is from a demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoState {
    /// There is no branch.
    Empty,
    /// There is a branch, and it is real.
    Real,
    /// There is a demo with fewer borrowers than it should have: making it broke off.
    Begun,
    /// There is a demo.
    Made,
}

/// Whether there is a demo with at least `borrowers` of its people.
///
/// # Errors
/// When the database can't.
pub async fn demo_state(services: &Services, borrowers: u64) -> Result<DemoState, Unavailable> {
    let db = services.store.read();
    let branches = branch::Entity::find().all(db).await?;
    if branches.is_empty() {
        return Ok(DemoState::Empty);
    }
    if !branches.iter().any(|branch| branch.is_demo) {
        return Ok(DemoState::Real);
    }
    let there = borrower::Entity::find().count(db).await?;
    Ok(if there < borrowers {
        DemoState::Begun
    } else {
        DemoState::Made
    })
}

/// A branch to begin with.
#[derive(Debug, Clone)]
pub struct NewBranch {
    /// Its code, such as `UME`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub place: String,
    /// Its hours, such as `mån 12-18;tor 12-20`; may be empty.
    pub hours: String,
}

impl NewBranch {
    /// Whether all of it will do, before anything is changed for it.
    ///
    /// # Errors
    /// The first thing that won't.
    pub fn check(&self) -> Result<(), LeaveDemoError> {
        self.read().map(drop)
    }

    fn read(&self) -> Result<(BranchCode, &str, WeeklyHours), LeaveDemoError> {
        let code =
            BranchCode::parse(&self.code).ok_or_else(|| LeaveDemoError::Code(self.code.clone()))?;
        let name = self.name.trim();
        if name.is_empty() {
            return Err(LeaveDemoError::NoName);
        }
        Ok((code, name, WeeklyHours::parse(&self.hours)?))
    }
}

/// Why the demo was not left; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum LeaveDemoError {
    /// What is there is real.
    #[error("this is no demo: what is there stays")]
    NoDemo,
    /// The code won't do.
    #[error("{0:?} is no code: 2 to 10 of A–Z and 0–9, such as UME")]
    Code(String),
    /// There is no name.
    #[error("a branch has a name")]
    NoName,
    /// The hours won't do.
    #[error(transparent)]
    Hours(#[from] HoursError),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for LeaveDemoError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// All tables, those first that point at others. The schema's own list of
/// steps stays.
const TABLES: &[&str] = &[
    "outbox",
    "submissions",
    "binding_fits",
    "duties",
    "events",
    "laid_aside",
    "notices",
    "letters",
    "waits",
    "reservation_lines",
    "reservations",
    "loans",
    "wearers",
    "vouchers",
    "counted_loans",
    "counted_things",
    "intake_counts",
    "family_codes",
    "family_sessions",
    "borrower_words",
    "borrowers",
    "article_words",
    "stock_words",
    "import_rows",
    "import_files",
    "imports",
    "stocktake_unknown",
    "stocktake_scans",
    "stocktakes",
    "label_queue",
    "spare_parts",
    "set_members",
    "article_sets",
    "transfers",
    "article_photos",
    "article_codes",
    "articles",
    "lending_policies",
    "article_types",
    "sign_in_attempts",
    "staff_tokens",
    "sessions",
    "staff_roles",
    "staff",
    "school_holidays",
    "calendar_days",
    "opening_hours",
    "branch_logos",
    "branches",
];

/// Takes all of the demo away and makes one empty branch, in one transaction.
///
/// # Errors
/// When what is there is no demo, the new branch won't do, or the database can't.
pub async fn leave_demo(services: &Services, new: &NewBranch) -> Result<(), LeaveDemoError> {
    let (code, name, week) = new.read()?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let rows = branch::Entity::find().all(tx.conn()).await?;
    if !rows.iter().any(|row| row.is_demo) {
        return Err(LeaveDemoError::NoDemo);
    }
    for table in TABLES.iter().copied() {
        let sql = if table == "branches" {
            // Below before above.
            tx.conn()
                .execute_unprepared("DELETE FROM branches WHERE parent_id IS NOT NULL")
                .await?;
            "DELETE FROM branches".to_owned()
        } else if table == "borrowers" {
            tx.conn()
                .execute_unprepared("UPDATE borrowers SET merged_into = NULL")
                .await?;
            "DELETE FROM borrowers".to_owned()
        } else {
            format!("DELETE FROM {table}")
        };
        tx.conn().execute_unprepared(&sql).await?;
    }
    let rules = LendingRules::default();
    let row = branch::ActiveModel {
        id: NotSet,
        parent_id: Set(None),
        root_id: Set(0),
        code: Set(code.as_str().to_owned()),
        name: Set(name.to_owned()),
        place: Set(new.place.trim().to_owned()),
        time_zone: Set("Europe/Stockholm".to_owned()),
        phone: Set(None),
        email: Set(None),
        loan_days: Set(rules.loan_days.into()),
        longest_loan_days: Set(rules.longest_loan_days.into()),
        backdate_days: Set(rules.backdate_days.into()),
        code_pattern: Set("FB000000".to_owned()),
        reserve_from_days: Set(None),
        reserve_to_days: Set(None),
        reserve_held_back: Set(None),
        reserve_shelf_hours: Set(None),
        accent_colour: Set(None),
        is_demo: Set(false),
        created_at: Set(now.0),
    }
    .insert(tx.conn())
    .await?;
    let id = row.id;
    let mut active = row.into_active_model();
    active.root_id = Set(id);
    active.update(tx.conn()).await?;
    write_weekly(tx.conn(), BranchId(id), &week).await?;
    tx.commit().await?;
    Ok(())
}
