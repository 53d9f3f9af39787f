//! What there is of some types, counted by size class and branch.

use crate::branches::BranchContext;
use crate::store::entities::article_type;
use crate::store::lending::ScannedArticle;
use crate::store::select;
use chrono::NaiveDate;
use domain::booking::{Free, Period, Promise, SizeClass, Supply, back_on, taken};
use domain::branches::BranchId;
use domain::stock::{ArticleStatus, Measures, Size, SizeSystem};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, FromQueryResult};
use std::collections::BTreeMap;

/// What there is of one class.
#[derive(Debug, Clone, Default)]
pub(super) struct Pieces {
    /// What was understood of its size; none: not known.
    pub measures: Option<Measures>,
    /// Where it stands among the sizes of its type.
    pub order: i64,
    /// What there is at each branch.
    pub at: BTreeMap<BranchId, Supply>,
}

/// What of a class a family gets at a branch on these days: what may be reserved, less the part
/// that is kept for those who walk in and with the days until a piece can be lent again; on
/// days that nobody may reserve, what will be there.
pub(super) fn free_for(
    branch: &BranchContext,
    today: NaiveDate,
    supply: &Supply,
    period: Period,
    needs_care: bool,
) -> Free {
    let rules = &branch.reservations;
    if rules.check(&branch.calendar, today, period).is_err() {
        return supply.free(period);
    }
    let promised = Supply {
        held_back: rules.held_back(supply.all()),
        ..supply.clone()
    };
    promised.free(taken(&branch.calendar, period, needs_care))
}

#[derive(Debug, FromQueryResult)]
struct Group {
    type_id: i64,
    branch_id: i64,
    size_text: String,
    size_order: i64,
    status: String,
    due_on: Option<NaiveDate>,
    set_aside_to: Option<NaiveDate>,
    is_lost: bool,
    is_waiting: bool,
    pieces: i64,
}

/// The classes of each of these types, by type. Counted by the database, so that a thousand
/// pieces are some lines.
pub(super) async fn pieces(
    db: &impl ConnectionTrait,
    branches: &[BranchContext],
    types: &[&article_type::Model],
    today: NaiveDate,
) -> Result<BTreeMap<i64, BTreeMap<SizeClass, Pieces>>, DbErr> {
    let mut found: BTreeMap<i64, BTreeMap<SizeClass, Pieces>> = BTreeMap::new();
    if types.is_empty() {
        return Ok(found);
    }
    let places: Vec<String> = (1..=types.len()).map(|at| format!("${at}")).collect();
    let places = places.join(", ");
    let groups: Vec<Group> = select(
        db,
        &format!(
            "SELECT a.type_id, a.branch_id, a.size_text, a.size_order, a.status, l.due_on,
                    r.to_day AS set_aside_to,
                    l.lost_at IS NOT NULL AS is_lost,
                    EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open'
                            AND d.class IN ('safety', 'check', 'repair')) AS is_waiting,
                    COUNT(*) AS pieces
             FROM articles a
             LEFT JOIN loans l ON l.article_id = a.id AND l.returned_at IS NULL
                  AND l.undone_at IS NULL
             LEFT JOIN reservation_lines r ON r.article_id = a.id AND r.state = 'picked'
             WHERE a.type_id IN ({places}) AND a.status NOT IN ('scrapped', 'missing')
             GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9"
        ),
        types.iter().map(|row| row.id.into()),
    )
    .await?;
    for group in groups {
        let kind = types.iter().find(|row| row.id == group.type_id);
        let branch = branches
            .iter()
            .find(|branch| branch.id.0 == group.branch_id);
        let (Some(kind), Some(branch)) = (kind, branch) else {
            continue;
        };
        let system = SizeSystem::parse(&kind.size_system).unwrap_or(SizeSystem::None);
        let size = Size::parse(system, &group.size_text);
        let class = found
            .entry(group.type_id)
            .or_default()
            .entry(SizeClass::of(&size))
            .or_insert_with(|| Pieces {
                measures: size.measures().copied(),
                order: group.size_order,
                at: BTreeMap::new(),
            });
        let supply = class.at.entry(branch.id).or_default();
        let needs_care = !kind.maintenance.is_empty();
        add(supply, &group, branch, needs_care, today);
    }
    for promise in promises(db, types, &places).await? {
        let kind = types.iter().find(|row| row.id == promise.type_id);
        let branch = branches.iter().find(|one| one.id.0 == promise.branch_id);
        let (Some(kind), Some(branch)) = (kind, branch) else {
            continue;
        };
        let Ok(period) = Period::new(promise.from_day, promise.to_day) else {
            continue;
        };
        let needs_care = !kind.maintenance.is_empty();
        let class = found
            .entry(kind.id)
            .or_default()
            .entry(SizeClass::named(promise.size_class))
            .or_default();
        class
            .at
            .entry(branch.id)
            .or_default()
            .promised
            .push(Promise {
                period: taken(&branch.calendar, period, needs_care),
                pieces: u32::try_from(promise.pieces).unwrap_or(u32::MAX),
            });
    }
    Ok(found)
}

/// What there is of an article's class at a branch.
#[derive(Debug)]
pub(crate) struct Supplied {
    /// The pieces and promises.
    pub supply: Supply,
    /// Whether a piece is cared for before it is lent again.
    pub needs_care: bool,
}

/// What there is of an article's class at a branch; none where it isn't counted there.
pub(crate) async fn supply_of(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    article: &ScannedArticle,
    today: NaiveDate,
) -> Result<Option<Supplied>, DbErr> {
    let kind = article_type::Entity::find_by_id(article.type_id)
        .one(db)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound(format!("article type {}", article.type_id)))?;
    let class = SizeClass::of(&article.size());
    let mut found = pieces(db, std::slice::from_ref(branch), &[&kind], today).await?;
    let supply = found
        .remove(&article.type_id)
        .and_then(|mut classes| classes.remove(&class))
        .and_then(|mut pieces| pieces.at.remove(&branch.id));
    Ok(supply.map(|supply| Supplied {
        supply,
        needs_care: !kind.maintenance.is_empty(),
    }))
}

#[derive(Debug, FromQueryResult)]
struct Promised {
    branch_id: i64,
    type_id: i64,
    size_class: String,
    from_day: NaiveDate,
    to_day: NaiveDate,
    pieces: i64,
}

/// What is promised and not set aside yet, what is kept for an answer included; what is set
/// aside counts as a piece that is out.
async fn promises(
    db: &impl ConnectionTrait,
    types: &[&article_type::Model],
    places: &str,
) -> Result<Vec<Promised>, DbErr> {
    select(
        db,
        &format!(
            "SELECT branch_id, type_id, size_class, from_day, to_day, COUNT(*) AS pieces
             FROM (SELECT branch_id, type_id, size_class, from_day, to_day
                   FROM reservation_lines WHERE state = 'booked' AND type_id IN ({places})
                   UNION ALL
                   SELECT branch_id, type_id, size_class, from_day, to_day
                   FROM waits WHERE state = 'offered' AND type_id IN ({places})) AS promised
             GROUP BY 1, 2, 3, 4, 5"
        ),
        types.iter().map(|row| row.id.into()),
    )
    .await
}

fn add(
    supply: &mut Supply,
    group: &Group,
    branch: &BranchContext,
    needs_care: bool,
    today: NaiveDate,
) {
    let count = u32::try_from(group.pieces).unwrap_or(u32::MAX);
    let is_ready = ArticleStatus::from_code(&group.status) == Some(ArticleStatus::Available);
    // Set aside for somebody: out until he has brought it back.
    let due_on = group
        .due_on
        .or_else(|| group.set_aside_to.map(|to| to.max(today)));
    match due_on {
        // Late, or lost: nobody knows when it comes.
        Some(due) if due < today || group.is_lost || !is_ready => supply.away += count,
        Some(due) => match back_on(&branch.calendar, due, needs_care) {
            Some(day) => supply.back.extend((0..count).map(|_| day)),
            None => supply.away += count,
        },
        None if is_ready && !group.is_waiting => supply.here += count,
        None => supply.away += count,
    }
}
