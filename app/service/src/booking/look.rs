//! What a basket could get now, before anybody is signed in.

use super::catalogue::{CatalogueKind, Tree, kind_of};
use super::reserve::{LineWhy, Wish, plan_lines};
use crate::{Services, Unavailable};
use chrono::{NaiveDate, NaiveDateTime};
use domain::booking::{Period, PeriodRefusal};
use domain::branches::BranchId;

/// What a basket looks like to whoever may not be signed in yet.
#[derive(Debug, Clone)]
pub struct LookedOver {
    /// What is wrong with the days, if anything is.
    pub days: Option<PeriodRefusal>,
    /// Until when it lies on the shelf, on the branch's wall clock.
    pub kept_until: Option<NaiveDateTime>,
    /// The lines, as they stand in the wish.
    pub lines: Vec<LookedLine>,
}

/// A line of a basket.
#[derive(Debug, Clone)]
pub struct LookedLine {
    /// The kind; none: there is no such kind.
    pub kind: Option<CatalogueKind>,
    /// Whether a child needs a guardian's permission for it.
    pub guardian_permission: bool,
    /// Why it can't be reserved, if it can't.
    pub why: Option<LineWhy>,
}

/// What could be reserved of a wish now; reserves nothing. `None`: there is no such branch.
///
/// # Errors
/// When the database can't.
pub async fn look_over(
    services: &Services,
    wish: &Wish,
) -> Result<Option<LookedOver>, Unavailable> {
    let Some(tree) = Tree::load(services, Some(wish.branch)).await? else {
        return Ok(None);
    };
    let Some(branch) = tree.branch(wish.branch) else {
        return Ok(None);
    };
    let days = branch
        .reservations
        .check(&branch.calendar, tree.today, wish.period);
    let kept_until = branch
        .reservations
        .kept_until(&branch.calendar, wish.period.from());
    let planned = plan_lines(services.store.read(), &tree, wish).await?;
    let lines = wish.lines.iter().zip(planned).map(|(line, planned)| {
        let kind = tree.places.type_coded(&line.kind);
        LookedLine {
            kind: kind.map(|row| kind_of(row, 0)),
            guardian_permission: kind.is_some_and(|row| row.guardian_permission),
            why: planned.err(),
        }
    });
    Ok(Some(LookedOver {
        days: days.err(),
        kept_until,
        lines: lines.collect(),
    }))
}

/// A branch where one may reserve, and the soonest days.
#[derive(Debug, Clone)]
pub struct ReservePlace {
    /// The branch.
    pub id: BranchId,
    /// Its name.
    pub name: String,
    /// The soonest days, as many as it lends; none: nothing can be reserved there now.
    pub soonest: Option<Period>,
    /// Its today.
    pub today: NaiveDate,
}

/// The branches of the public tree, top first, with the days that a basket proposes.
///
/// # Errors
/// When the database can't.
pub async fn reserve_places(services: &Services) -> Result<Vec<ReservePlace>, Unavailable> {
    let Some(tree) = Tree::load(services, None).await? else {
        return Ok(Vec::new());
    };
    let places = tree.branches.iter().map(|branch| ReservePlace {
        id: branch.id,
        name: branch.name.clone(),
        soonest: branch.reservations.soonest(&branch.calendar, tree.today),
        today: tree.today,
    });
    Ok(places.collect())
}
