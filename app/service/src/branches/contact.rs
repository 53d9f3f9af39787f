//! A branch as the public sees it: name, place, hours.

use super::context::{calendar, zone_of};
use crate::store::entities::branch;
use crate::{Services, Unavailable};
use chrono::{NaiveDate, TimeDelta};
use domain::branches::{BranchId, Calendar};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder};

/// What stands at the foot of a voucher, and on the start page.
#[derive(Debug, Clone)]
pub struct BranchContact {
    /// The branch.
    pub id: BranchId,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub place: String,
    /// Its number, if it has one.
    pub phone: Option<String>,
    /// Its address for mail, if it has one.
    pub email: Option<String>,
    /// Whether it stands below another one.
    pub is_small: bool,
    /// Whether it is the demo.
    pub is_demo: bool,
    /// The coming weeks.
    pub calendar: Calendar,
    /// Its today.
    pub today: NaiveDate,
}

/// A branch's contact.
pub(crate) async fn contact(
    db: &impl ConnectionTrait,
    id: BranchId,
    now: Moment,
) -> Result<BranchContact, DbErr> {
    let row = branch::Entity::find_by_id(id.0)
        .one(db)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound(format!("branch {}", id.0)))?;
    of_row(db, row, now).await
}

/// All branches, top branches first, as the public sees them.
///
/// # Errors
/// When the database can't.
pub async fn public_branches(services: &Services) -> Result<Vec<BranchContact>, Unavailable> {
    let db = services.store.read();
    let now = services.clock.now();
    let mut contacts = Vec::new();
    let rows = branch::Entity::find()
        .order_by_asc(branch::Column::Id)
        .all(db)
        .await?;
    for row in rows {
        contacts.push(of_row(db, row, now).await?);
    }
    contacts.sort_by_key(|contact| contact.is_small);
    Ok(contacts)
}

async fn of_row(
    db: &impl ConnectionTrait,
    row: branch::Model,
    now: Moment,
) -> Result<BranchContact, DbErr> {
    let id = BranchId(row.id);
    let today = now.local_date(zone_of(&row));
    let calendar = calendar(db, id, today, today + TimeDelta::days(60)).await?;
    Ok(BranchContact {
        id,
        name: row.name,
        place: row.place,
        phone: row.phone,
        email: row.email,
        is_small: row.parent_id.is_some(),
        is_demo: row.is_demo,
        calendar,
        today,
    })
}

/// Whether the database holds the demo.
///
/// # Errors
/// When the database can't.
pub async fn is_demo(services: &Services) -> Result<bool, Unavailable> {
    use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
    let demos = branch::Entity::find()
        .filter(branch::Column::IsDemo.eq(true))
        .count(services.store.read())
        .await?;
    Ok(demos > 0)
}
