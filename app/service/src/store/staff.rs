//! Who works where: what sign-in and the administrator's pages ask the tables.
//!
//! A role given at a branch holds there and at every branch below it, however
//! deep the tree; `UNION` (not `UNION ALL`) ends even where a tree bites its tail.

use super::entities::branch;
use super::{select, select_one, statement};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};

/// Somebody signed in, once for each role that holds where he works now.
#[derive(Debug, FromQueryResult)]
pub struct SessionRow {
    pub staff_id: i64,
    pub name: String,
    pub branch_id: i64,
    pub branch_name: String,
    pub root_id: i64,
    pub time_zone: String,
    pub last_seen_at: i64,
    pub role: String,
    pub fitter: bool,
    #[sea_orm(nested)]
    pub rules: RulesColumns,
    pub accent_colour: Option<String>,
    pub logo: Option<String>,
}

/// A branch's lending rules, as they stand in its row.
#[derive(Debug, Clone, FromQueryResult)]
pub struct RulesColumns {
    pub loan_days: i32,
    pub longest_loan_days: i32,
    pub backdate_days: i32,
    pub code_pattern: String,
}

impl From<&branch::Model> for RulesColumns {
    fn from(row: &branch::Model) -> Self {
        Self {
            loan_days: row.loan_days,
            longest_loan_days: row.longest_loan_days,
            backdate_days: row.backdate_days,
            code_pattern: row.code_pattern.clone(),
        }
    }
}

/// A branch, to choose from.
#[derive(Debug, FromQueryResult)]
pub struct BranchRow {
    pub id: i64,
    pub name: String,
}

#[derive(Debug, FromQueryResult)]
struct Count {
    count: i64,
}

#[derive(Debug, FromQueryResult)]
struct At {
    branch_id: i64,
}

/// The live session of a token, in one query; empty when there is none, its
/// person is switched off, or no role of his holds at its branch any more.
pub async fn session_rows(
    db: &impl ConnectionTrait,
    token_hash: &str,
    now: Moment,
    idle_since: Moment,
) -> Result<Vec<SessionRow>, DbErr> {
    select(
        db,
        "WITH RECURSIVE up (id, parent_id) AS (
             SELECT b.id, b.parent_id
             FROM sessions s JOIN branches b ON b.id = s.branch_id
             WHERE s.token_hash = $1
             UNION
             SELECT b.id, b.parent_id FROM up JOIN branches b ON b.id = up.parent_id)
         SELECT p.id AS staff_id, p.name, b.id AS branch_id, b.name AS branch_name, b.root_id,
                b.time_zone, s.last_seen_at, r.role, r.fitter, b.accent_colour, l.hash AS logo,
                b.loan_days, b.longest_loan_days, b.backdate_days, b.code_pattern
         FROM sessions s
         JOIN staff p ON p.id = s.staff_id
         JOIN branches b ON b.id = s.branch_id
         LEFT JOIN branch_logos l ON l.branch_id = b.id
         JOIN staff_roles r ON r.staff_id = p.id AND r.branch_id IN (SELECT id FROM up)
         WHERE s.token_hash = $1 AND p.active AND s.expires_at > $2 AND s.last_seen_at > $3",
        [token_hash.into(), now.0.into(), idle_since.0.into()],
    )
    .await
}

/// The branches where somebody may work, top branches first.
pub async fn branches_of(db: &impl ConnectionTrait, staff: i64) -> Result<Vec<BranchRow>, DbErr> {
    select(
        db,
        "WITH RECURSIVE down (id) AS (
             SELECT branch_id FROM staff_roles WHERE staff_id = $1
             UNION
             SELECT b.id FROM down JOIN branches b ON b.parent_id = down.id)
         SELECT b.id, b.name FROM branches b WHERE b.id IN (SELECT id FROM down)
         ORDER BY CASE WHEN b.parent_id IS NULL THEN 0 ELSE 1 END, b.id",
        [staff.into()],
    )
    .await
}

/// The branches of a tree that somebody active is administrator of.
pub async fn administered_by(
    db: &impl ConnectionTrait,
    staff: i64,
    root: i64,
) -> Result<Vec<BranchRow>, DbErr> {
    select(
        db,
        "WITH RECURSIVE down (id) AS (
             SELECT r.branch_id FROM staff_roles r JOIN staff p ON p.id = r.staff_id
             WHERE r.staff_id = $1 AND p.active AND r.role = 'administrator'
             UNION
             SELECT b.id FROM down JOIN branches b ON b.parent_id = down.id)
         SELECT b.id, b.name FROM branches b
         WHERE b.root_id = $2 AND b.id IN (SELECT id FROM down)
         ORDER BY CASE WHEN b.parent_id IS NULL THEN 0 ELSE 1 END, b.id",
        [staff.into(), root.into()],
    )
    .await
}

/// How many are active, have a password, and are administrators at this very
/// branch (at a top branch: of the whole tree).
pub async fn administrators_at(db: &impl ConnectionTrait, branch: i64) -> Result<i64, DbErr> {
    let row: Option<Count> = select_one(
        db,
        "SELECT COUNT(*) AS count FROM staff_roles r JOIN staff p ON p.id = r.staff_id
         WHERE r.branch_id = $1 AND r.role = 'administrator'
           AND p.active AND p.password_hash IS NOT NULL",
        [branch.into()],
    )
    .await?;
    Ok(row.map_or(0, |row| row.count))
}

/// The branches where somebody was given a role.
pub async fn role_branches(db: &impl ConnectionTrait, staff: i64) -> Result<Vec<i64>, DbErr> {
    let rows: Vec<At> = select(
        db,
        "SELECT branch_id FROM staff_roles WHERE staff_id = $1",
        [staff.into()],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.branch_id).collect())
}

/// The branch at which a machine was used last, if any session there is left.
pub async fn last_branch_of_device(
    db: &impl ConnectionTrait,
    device_hash: &str,
) -> Result<Option<i64>, DbErr> {
    let row: Option<At> = select_one(
        db,
        "SELECT branch_id FROM sessions WHERE device_hash = $1
         ORDER BY last_seen_at DESC, created_at DESC LIMIT 1",
        [device_hash.into()],
    )
    .await?;
    Ok(row.map(|row| row.branch_id))
}

/// Throws away what has no meaning any more: sessions and links that ended, and
/// guesses older than a day.
///
/// On PostgreSQL rows that somebody else holds are left for the next time, so
/// that two who sweep at once can't wait for each other.
pub async fn sweep(tx: &impl ConnectionTrait, now: Moment) -> Result<(), DbErr> {
    let day_ago = now.0 - Moment::DAY;
    let postgres = tx.get_database_backend() == DbBackend::Postgres;
    for (table, key, column, before) in [
        ("sessions", "token_hash", "expires_at", now.0),
        ("staff_tokens", "token_hash", "expires_at", now.0),
        ("sign_in_attempts", "id", "at", day_ago),
    ] {
        let sql = if postgres {
            format!(
                "DELETE FROM {table} WHERE {key} IN
                 (SELECT {key} FROM {table} WHERE {column} < $1 FOR UPDATE SKIP LOCKED)"
            )
        } else {
            format!("DELETE FROM {table} WHERE {column} < $1")
        };
        tx.execute_raw(statement(tx, &sql, [before.into()])).await?;
    }
    Ok(())
}
