//! Sessions, kept in the database; a stolen table signs nobody in.

use super::acting::Staff;
use crate::branches::{self, BranchLook};
use crate::store::entities::session as sessions;
use crate::store::staff::{self as rows, BranchRow, SessionRow};
use crate::store::statement;
use crate::tokens::{DeviceToken, SessionToken};
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::staff::{Role, StaffId};
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set};

/// A session ends after so many milliseconds without use: a working day.
pub const IDLE_MILLIS: i64 = 12 * Moment::HOUR;
/// And in any case after a week.
pub(super) const ABSOLUTE_MILLIS: i64 = 7 * Moment::DAY;
/// Use is noted at most every five minutes, so that reading doesn't write.
const TOUCH_MILLIS: i64 = 5 * Moment::MINUTE;

/// Who is signed in by this token, if anybody is.
///
/// # Errors
/// When the database can't.
pub async fn session(
    services: &Services,
    token: &SessionToken,
) -> Result<Option<Staff>, Unavailable> {
    let now = services.clock.now();
    let idle_since = now.plus(-IDLE_MILLIS);
    let hash = token.hash();
    let rows = rows::session_rows(services.store.read(), &hash, now, idle_since)
        .await
        .map_err(|error| services.store.why(error))?;
    let last_seen = rows.iter().map(|row| row.last_seen_at).max();
    if last_seen.is_some_and(|at| at < now.0 - TOUCH_MILLIS) {
        touch(services, &hash, now).await;
    }
    Ok(into_staff(rows))
}

/// The highest of the roles that hold here, and the fitting right if any of
/// them carries it.
fn into_staff(rows: Vec<SessionRow>) -> Option<Staff> {
    let role = rows.iter().filter_map(|row| Role::parse(&row.role)).max()?;
    let fitter = rows.iter().any(|row| row.fitter);
    let row = rows.into_iter().next()?;
    let look = BranchLook::of_row(row.accent_colour.as_deref(), row.logo.as_deref());
    let rules = branches::rules_of(&row.rules);
    Some(Staff {
        id: StaffId(row.staff_id),
        name: row.name,
        branch: BranchId(row.branch_id),
        branch_name: row.branch_name,
        look,
        rules,
        root: BranchId(row.root_id),
        zone: row
            .time_zone
            .parse()
            .unwrap_or(chrono_tz::Europe::Stockholm),
        role,
        fitter,
    })
}

/// Notes that a session is in use. That it fails stops nobody from reading.
async fn touch(services: &Services, hash: &str, now: Moment) {
    let noted = async {
        let tx = services.store.begin_write().await?;
        tx.conn()
            .execute_raw(statement(
                tx.conn(),
                "UPDATE sessions SET last_seen_at = $1 WHERE token_hash = $2",
                [now.0.into(), hash.into()],
            ))
            .await?;
        tx.commit().await?;
        Ok::<(), Unavailable>(())
    };
    if let Err(error) = noted.await {
        tracing::warn!(
            error = &error as &dyn std::error::Error,
            "a session's use could not be noted"
        );
    }
}

/// Opens a session until `expires`, in somebody else's transaction. The same
/// person's earlier one on this machine ends.
pub(super) async fn open(
    tx: &impl ConnectionTrait,
    token: &SessionToken,
    device: &DeviceToken,
    staff: i64,
    branch: i64,
    now: Moment,
    expires: Moment,
) -> Result<(), DbErr> {
    rows::sweep(tx, now).await?;
    sessions::Entity::delete_many()
        .filter(sessions::Column::StaffId.eq(staff))
        .filter(sessions::Column::DeviceHash.eq(device.hash()))
        .exec(tx)
        .await?;
    sessions::Entity::insert(sessions::ActiveModel {
        token_hash: Set(token.hash()),
        staff_id: Set(staff),
        branch_id: Set(branch),
        device_hash: Set(device.hash()),
        created_at: Set(now.0),
        last_seen_at: Set(now.0),
        expires_at: Set(expires.0),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Ends this session.
///
/// # Errors
/// When the database can't.
pub async fn sign_out(services: &Services, token: &SessionToken) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    sessions::Entity::delete_by_id(token.hash())
        .exec(tx.conn())
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all sessions of this person, on all machines.
///
/// # Errors
/// When the database can't.
pub async fn sign_out_everywhere(services: &Services, staff: &Staff) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    end_all(tx.conn(), staff.id().0).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all sessions of somebody, in somebody else's transaction.
pub(super) async fn end_all(tx: &impl ConnectionTrait, staff: i64) -> Result<(), DbErr> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::StaffId.eq(staff))
        .exec(tx)
        .await?;
    Ok(())
}

/// Ends all sessions of somebody but this one, in somebody else's transaction.
pub(super) async fn end_others(
    tx: &impl ConnectionTrait,
    staff: i64,
    but: &SessionToken,
) -> Result<(), DbErr> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::StaffId.eq(staff))
        .filter(sessions::Column::TokenHash.ne(but.hash()))
        .exec(tx)
        .await?;
    Ok(())
}

/// A branch where somebody may work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyBranch {
    /// The branch.
    pub id: i64,
    /// Its name.
    pub name: String,
}

impl From<BranchRow> for MyBranch {
    fn from(row: BranchRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
        }
    }
}

/// The branches where somebody may work, top branches first.
///
/// # Errors
/// When the database can't.
pub async fn my_branches(services: &Services, staff: &Staff) -> Result<Vec<MyBranch>, Unavailable> {
    Ok(branches_of(services.store.read(), staff.id().0).await?)
}

pub(super) async fn branches_of(
    db: &impl ConnectionTrait,
    staff: i64,
) -> Result<Vec<MyBranch>, DbErr> {
    let rows = rows::branches_of(db, staff).await?;
    Ok(rows.into_iter().map(MyBranch::from).collect())
}

/// Where somebody starts to work: at the machine's branch, if he may work
/// there, or else at his first.
pub(super) async fn first_branch(
    db: &impl ConnectionTrait,
    device: &DeviceToken,
    staff: i64,
) -> Result<Option<i64>, DbErr> {
    let mine = rows::branches_of(db, staff).await?;
    let here = rows::last_branch_of_device(db, &device.hash())
        .await?
        .filter(|branch| mine.iter().any(|one| one.id == *branch));
    Ok(here.or_else(|| mine.first().map(|one| one.id)))
}

/// Goes on at another branch; false when nothing there is allowed.
///
/// # Errors
/// When the database can't.
pub async fn change_branch(
    services: &Services,
    staff: &Staff,
    token: &SessionToken,
    to: BranchId,
) -> Result<bool, Unavailable> {
    let tx = services.store.begin_write().await?;
    let allowed = branches_of(tx.conn(), staff.id().0)
        .await?
        .iter()
        .any(|branch| branch.id == to.0);
    if !allowed {
        return Ok(false);
    }
    tx.conn()
        .execute_raw(statement(
            tx.conn(),
            "UPDATE sessions SET branch_id = $1 WHERE token_hash = $2 AND staff_id = $3",
            [to.0.into(), token.hash().into(), staff.id().0.into()],
        ))
        .await?;
    tx.commit().await?;
    Ok(true)
}
