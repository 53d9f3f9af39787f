//! How far an administrator's right reaches, read anew in each transaction.
//!
//! It reaches the branch where it was given and all below it: from a top branch
//! the whole tree. Changes of one tree wait for each other, so that two administrators
//! can't take each other's right at the same time and leave nobody.

use super::acting::{Administrator, Forbidden};
use super::session::MyBranch;
use crate::store::staff as rows;
use crate::store::statement;
use domain::branches::BranchId;
use domain::staff::Role;
use sea_orm::{ConnectionTrait, DbErr};

/// The branches that an administrator may change people of.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// The branches, top branch first.
    pub branches: Vec<MyBranch>,
}

impl Scope {
    /// Whether the branch is within it.
    pub fn holds(&self, branch: i64) -> bool {
        self.branches.iter().any(|one| one.id == branch)
    }

    /// The branches' numbers, for an `IN (…)`.
    pub fn list(&self) -> String {
        let ids: Vec<_> = self.branches.iter().map(|one| one.id.to_string()).collect();
        ids.join(", ")
    }
}

/// How far the right reaches; an error where it was taken away meanwhile.
pub(super) async fn scope(
    db: &impl ConnectionTrait,
    administrator: Administrator<'_>,
) -> Result<Result<Scope, Forbidden>, DbErr> {
    let staff = administrator.0;
    let branches: Vec<_> = rows::administered_by(db, staff.id().0, staff.root().0)
        .await?
        .into_iter()
        .map(MyBranch::from)
        .collect();
    Ok(if branches.is_empty() {
        Err(Forbidden {
            needed: Role::Administrator,
        })
    } else {
        Ok(Scope { branches })
    })
}

/// Makes changes of who works in a tree wait for each other on PostgreSQL, until
/// the transaction ends; SQLite's writer is alone anyway.
pub(super) async fn lock_tree(tx: &impl ConnectionTrait, root: BranchId) -> Result<(), DbErr> {
    if tx.get_database_backend() == sea_orm::DbBackend::Postgres {
        tx.execute_raw(statement(
            tx,
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
            [format!("staff of {}", root.0).into()],
        ))
        .await?;
    }
    Ok(())
}

/// Whether nobody who is active, has a password, and is an administrator of the
/// whole tree is left; asked after a change, before it is committed.
pub(super) async fn leaves_no_administrator(
    tx: &impl ConnectionTrait,
    root: BranchId,
) -> Result<bool, DbErr> {
    Ok(rows::administrators_at(tx, root.0).await? == 0)
}

/// Whether somebody works at branches of the scope only, so that it may decide
/// on the whole account.
pub(super) async fn is_within(
    db: &impl ConnectionTrait,
    scope: &Scope,
    staff: i64,
) -> Result<bool, DbErr> {
    let branches = rows::role_branches(db, staff).await?;
    Ok(!branches.is_empty() && branches.iter().all(|branch| scope.holds(*branch)))
}
