//! Sessions, kept in the database; a stolen table signs nobody in.

use super::acting::Staff;
use super::tokens::{DeviceToken, SessionToken};
use crate::store::entities::{branch, session as sessions};
use crate::store::{select, select_one, statement};
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::staff::{Role, StaffId};
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, Set,
};

/// A session ends after so many milliseconds without use: a working day.
pub const IDLE_MILLIS: i64 = 12 * Moment::HOUR;
/// And in any case after a week.
pub(super) const ABSOLUTE_MILLIS: i64 = 7 * Moment::DAY;
/// Use is noted at most every five minutes, so that reading doesn't write.
const TOUCH_MILLIS: i64 = 5 * Moment::MINUTE;

#[derive(Debug, FromQueryResult)]
struct Row {
    staff_id: i64,
    name: String,
    branch_id: i64,
    branch_name: String,
    root_id: i64,
    time_zone: String,
    last_seen_at: i64,
    is_counter: bool,
    is_coordinator: bool,
    is_administrator: bool,
    fitter: bool,
}

/// A role given at a branch holds there and at the branches below it.
const GIVEN: &str = "EXISTS (SELECT 1 FROM staff_roles r
   WHERE r.staff_id = p.id AND (r.branch_id = b.id OR r.branch_id = b.root_id)";

/// Who is signed in by this token, if anybody is.
///
/// # Errors
/// When the database can't.
pub async fn session(
    services: &Services,
    token: &SessionToken,
) -> Result<Option<Staff>, Unavailable> {
    let now = services.clock.now();
    let sql = format!(
        "SELECT p.id AS staff_id, p.name, b.id AS branch_id, b.name AS branch_name, b.root_id,
                b.time_zone, s.last_seen_at,
                {GIVEN} AND r.role = 'counter') AS is_counter,
                {GIVEN} AND r.role = 'coordinator') AS is_coordinator,
                {GIVEN} AND r.role = 'administrator') AS is_administrator,
                {GIVEN} AND r.fitter) AS fitter
         FROM sessions s
         JOIN staff p ON p.id = s.staff_id
         JOIN branches b ON b.id = s.branch_id
         WHERE s.token_hash = $1 AND p.active AND s.expires_at > $2 AND s.last_seen_at > $3"
    );
    let hash = token.hash();
    let row: Option<Row> = select_one(
        services.store.read(),
        &sql,
        [
            hash.clone().into(),
            now.0.into(),
            (now.0 - IDLE_MILLIS).into(),
        ],
    )
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    if row.last_seen_at < now.0 - TOUCH_MILLIS {
        touch(services, &hash, now).await;
    }
    Ok(row.into_staff())
}

impl Row {
    fn into_staff(self) -> Option<Staff> {
        let role = if self.is_administrator {
            Role::Administrator
        } else if self.is_coordinator {
            Role::Coordinator
        } else if self.is_counter {
            Role::Counter
        } else {
            return None;
        };
        Some(Staff {
            id: StaffId(self.staff_id),
            name: self.name,
            branch: BranchId(self.branch_id),
            branch_name: self.branch_name,
            root: BranchId(self.root_id),
            zone: self
                .time_zone
                .parse()
                .unwrap_or(chrono_tz::Europe::Stockholm),
            role,
            fitter: self.fitter,
        })
    }
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
    sessions::Entity::delete_many()
        .filter(
            Condition::any()
                .add(sessions::Column::ExpiresAt.lt(now.0))
                .add(
                    Condition::all()
                        .add(sessions::Column::StaffId.eq(staff))
                        .add(sessions::Column::DeviceHash.eq(device.hash())),
                ),
        )
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
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct MyBranch {
    /// The branch.
    pub id: i64,
    /// Its name.
    pub name: String,
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
    select(
        db,
        "SELECT b.id, b.name FROM branches b
         WHERE EXISTS (SELECT 1 FROM staff_roles r WHERE r.staff_id = $1
                       AND (r.branch_id = b.id OR r.branch_id = b.root_id))
         ORDER BY CASE WHEN b.parent_id IS NULL THEN 0 ELSE 1 END, b.id",
        [staff.into()],
    )
    .await
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
    if !allowed
        || branch::Entity::find_by_id(to.0)
            .one(tx.conn())
            .await?
            .is_none()
    {
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
