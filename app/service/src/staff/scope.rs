//! How far an administrator's right reaches, read anew in each transaction.
//!
//! Given at a top branch it reaches the whole tree, given below it only that
//! branch. Changes of one tree wait for each other, so that two administrators
//! can't take each other's right at the same time and leave nobody.

use super::acting::{Administrator, Forbidden};
use super::session::MyBranch;
use crate::store::{select, select_one, statement};
use domain::branches::BranchId;
use domain::staff::Role;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

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

#[derive(Debug, FromQueryResult)]
struct Count {
    count: i64,
}

/// How far the right reaches; an error where it was taken away meanwhile.
pub(super) async fn scope(
    db: &impl ConnectionTrait,
    administrator: Administrator<'_>,
) -> Result<Result<Scope, Forbidden>, DbErr> {
    let staff = administrator.0;
    let branches: Vec<MyBranch> = select(
        db,
        "SELECT b.id, b.name FROM branches b
         WHERE b.root_id = $2
           AND EXISTS (SELECT 1 FROM staff_roles r JOIN staff p ON p.id = r.staff_id
                       WHERE r.staff_id = $1 AND p.active AND r.role = 'administrator'
                         AND (r.branch_id = b.id OR r.branch_id = b.root_id))
         ORDER BY CASE WHEN b.parent_id IS NULL THEN 0 ELSE 1 END, b.id",
        [staff.id().0.into(), staff.root().0.into()],
    )
    .await?;
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
    let row: Option<Count> = select_one(
        tx,
        "SELECT COUNT(*) AS count FROM staff_roles r JOIN staff p ON p.id = r.staff_id
         WHERE r.branch_id = $1 AND r.role = 'administrator'
           AND p.active AND p.password_hash IS NOT NULL",
        [root.0.into()],
    )
    .await?;
    Ok(row.is_none_or(|row| row.count == 0))
}

/// Whether somebody works at branches of the scope only, so that it may decide
/// on the whole account.
pub(super) async fn is_within(
    db: &impl ConnectionTrait,
    scope: &Scope,
    staff: i64,
) -> Result<bool, DbErr> {
    #[derive(FromQueryResult)]
    struct At {
        branch_id: i64,
    }
    let roles: Vec<At> = select(
        db,
        "SELECT branch_id FROM staff_roles WHERE staff_id = $1",
        [staff.into()],
    )
    .await?;
    Ok(!roles.is_empty() && roles.iter().all(|role| scope.holds(role.branch_id)))
}
