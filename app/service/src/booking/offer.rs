//! What becomes free is offered to the next in the waiting list.

use super::pieces::{Pieces, free_for, pieces};
use super::reserve::lock_supply;
use super::waiting::{end, is_anybody_waiting};
use crate::branches::context;
use crate::messages::{About, NewNotice, tell};
use crate::store::entities::{article_type, wait};
use crate::{Services, Unavailable};
use domain::booking::{Period, Promise, SizeClass, taken};
use domain::branches::BranchId;
use domain::messages::{NoticeKind, offer_until};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Set,
};

/// Ends what was not answered in time, and offers what is free to those who wait, in the order
/// in which they asked; tells how many offers were made.
///
/// # Errors
/// When the database can't.
pub(super) async fn offer_free(
    services: &Services,
    branch: BranchId,
) -> Result<usize, Unavailable> {
    if !is_anybody_waiting(services.store.read(), branch).await? {
        return Ok(0);
    }
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let branches = [context(tx.conn(), branch, now).await?];
    let [branch] = &branches;
    let local = now.local(branch.zone);
    let today = local.date();
    let open = wait::Entity::find()
        .filter(wait::Column::BranchId.eq(branch.id.0))
        .filter(wait::Column::State.is_in(["waiting", "offered"]))
        .order_by_asc(wait::Column::Id)
        .all(tx.conn())
        .await?;
    let mut types: Vec<i64> = open.iter().map(|row| row.type_id).collect();
    types.sort_unstable();
    types.dedup();
    lock_supply(tx.conn(), branch.id, &types).await?;
    let kinds = article_type::Entity::find()
        .filter(article_type::Column::Id.is_in(types))
        .all(tx.conn())
        .await?;
    let kinds: Vec<&article_type::Model> = kinds.iter().collect();
    let (mut changed, mut offered) = (false, 0);
    let mut waiting = Vec::new();
    for row in open {
        let is_over = match row.state.as_str() {
            "offered" => row.answer_until.is_none_or(|until| until < now.0),
            // Its first day is gone: nobody can offer it any more.
            _ => row.from_day < today,
        };
        if is_over {
            end(tx.conn(), row, "lapsed", now).await?;
            changed = true;
        } else if row.state == "waiting" {
            waiting.push(row);
        }
    }
    // After what lapsed: it is free for the next.
    let mut found = pieces(tx.conn(), &branches, &kinds, today).await?;
    for row in waiting {
        let kind = kinds.iter().find(|kind| kind.id == row.type_id);
        let Some(needs_care) = kind.map(|kind| !kind.maintenance.is_empty()) else {
            continue;
        };
        let Ok(period) = Period::new(row.from_day, row.to_day) else {
            continue;
        };
        let class = SizeClass::named(row.size_class.clone());
        let supply = found
            .get_mut(&row.type_id)
            .and_then(|classes| classes.get_mut(&class))
            .and_then(|pieces: &mut Pieces| pieces.at.get_mut(&branch.id));
        let rules = &branch.reservations;
        let is_lawful = rules.check(&branch.calendar, today, period).is_ok();
        let (Some(supply), true, Some(until)) =
            (supply, is_lawful, offer_until(local, row.from_day))
        else {
            continue;
        };
        if free_for(branch, today, supply, period, needs_care).pieces == 0 {
            continue;
        }
        let period = taken(&branch.calendar, period, needs_care);
        supply.promised.push(Promise { period, pieces: 1 });
        let until = Moment::from_local(until, branch.zone);
        let told = NewNotice {
            kind: NoticeKind::Offer,
            root: branch.root,
            branch: branch.id,
            about: About::Wait(row.id),
            day: row.from_day,
            use_until: Some(until),
        };
        let mut row = row.into_active_model();
        row.state = Set("offered".to_owned());
        row.answer_until = Set(Some(until.0));
        row.update(tx.conn()).await?;
        tell(tx.conn(), &told, now).await?;
        changed = true;
        offered += 1;
    }
    if changed {
        tx.commit().await.map_err(Unavailable::from)?;
    }
    Ok(offered)
}
