//! What anybody may see of the stock, without signing in: kinds and sizes, and how many are
//! free. No single thing, and nothing of who has what.

use super::pieces::{Pieces, free_for, pieces};
use crate::branches::{BranchContext, context};
use crate::stock::{Photo, Places, type_words};
use crate::store::entities::{article_type, branch};
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{Days, NaiveDate, NaiveDateTime};
use domain::booking::{Free, Period, SizeClass, Supply};
use domain::branches::{BorrowerKind, BranchId, PolicyCase};
use domain::stock::{ArticleTypeId, Binding, Season, SizeWish, StockQuery, drawing_of};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
};
use std::collections::{BTreeMap, HashMap};

/// Kinds that a search shows at most.
const MOST_KINDS: usize = 12;
/// How far ahead the next free days are looked for.
const LOOK_AHEAD: u16 = 42;

/// What somebody asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// In words: "skridskor 34".
    pub text: String,
    /// At this branch; none: at any.
    pub branch: Option<BranchId>,
    /// From one day to another; none: today.
    pub period: Option<Period>,
}

/// All that is lent, by category.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The categories, in the order of the branch's own list.
    pub categories: Vec<CatalogueCategory>,
    /// Kinds that are in season now and lent most.
    pub in_season: Vec<CatalogueKind>,
    /// How many things there are in all.
    pub pieces: i64,
}

/// A category.
#[derive(Debug, Clone)]
pub struct CatalogueCategory {
    /// Its name, as the branch writes it.
    pub name: String,
    /// Its kinds.
    pub kinds: Vec<CatalogueKind>,
}

/// A kind in the catalogue.
#[derive(Debug, Clone)]
pub struct CatalogueKind {
    /// Which.
    pub id: ArticleTypeId,
    /// Its code, which stands in its address.
    pub code: String,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// Its drawing.
    pub icon: &'static str,
    /// Its category.
    pub category: String,
    /// When it is lent.
    pub season: Season,
    /// How many there are.
    pub pieces: i64,
}

/// What a search found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The kinds, those that were named.
    pub kinds: Vec<KindOffer>,
    /// The sizes that were asked for, as typed.
    pub sizes: Vec<String>,
    /// Whether more kinds fit than are shown.
    pub has_more: bool,
    /// When it was looked up, on the branch's wall clock.
    pub checked: NaiveDateTime,
}

/// A kind with its sizes and what is free of each.
#[derive(Debug, Clone)]
pub struct KindOffer {
    /// The kind.
    pub kind: CatalogueKind,
    /// Whether a child needs a guardian's permission for it.
    pub guardian_permission: bool,
    /// Its sizes, smallest first; the unknown one last.
    pub classes: Vec<ClassOffer>,
    /// A picture of one of them.
    pub photo: Option<Photo>,
}

/// A size of a kind.
#[derive(Debug, Clone)]
pub struct ClassOffer {
    /// Which.
    pub class: SizeClass,
    /// The binding that it has, or goes into.
    pub binding: Option<Binding>,
    /// What is free of it, branch by branch.
    pub places: Vec<PlaceOffer>,
}

/// What is free of a size at a branch.
#[derive(Debug, Clone)]
pub struct PlaceOffer {
    /// The branch.
    pub branch: BranchId,
    /// Its name.
    pub name: String,
    /// What is free on the days that were asked for.
    pub free: Free,
    /// Where nothing is: the nearest days, as many, on which something is.
    pub next: Option<Period>,
}

impl ClassOffer {
    /// How many are free, at all branches that are shown.
    pub fn free(&self) -> u32 {
        self.places.iter().map(|place| place.free.pieces).sum()
    }

    /// How many there are, at all branches that are shown.
    pub fn of(&self) -> u32 {
        self.places.iter().map(|place| place.free.of).sum()
    }
}

/// The public tree: its types, its branches, and what holds there today.
pub(super) struct Tree {
    pub(super) places: Places,
    pub(super) branches: Vec<BranchContext>,
    /// On the wall clock of the top branch.
    pub(super) now: NaiveDateTime,
    pub(super) today: NaiveDate,
}

impl Tree {
    /// The tree of `branch`; none: the first one.
    pub(super) async fn load(
        services: &Services,
        branch: Option<BranchId>,
    ) -> Result<Option<Self>, Unavailable> {
        let db = services.store.read();
        let now = services.clock.now();
        let mut wanted = branch::Entity::find().order_by_asc(branch::Column::Id);
        if let Some(id) = branch {
            wanted = wanted.filter(branch::Column::Id.eq(id.0));
        }
        let Some(root) = wanted.one(db).await?.map(|row| row.root_id) else {
            return Ok(None);
        };
        let places = Places::load(db, root).await?;
        let mut branches = Vec::new();
        for row in &places.branches {
            branches.push(context(db, BranchId(row.id), now).await?);
        }
        let Some(zone) = branches.first().map(|first| first.zone) else {
            return Ok(None);
        };
        let now = now.local(zone);
        Ok(Some(Self {
            places,
            branches,
            now,
            today: now.date(),
        }))
    }

    /// One of its branches.
    pub(super) fn branch(&self, id: BranchId) -> Option<&BranchContext> {
        self.branches.iter().find(|branch| branch.id == id)
    }

    /// Whether a branch lends a type to people.
    pub(super) fn is_lent(&self, branch: &BranchContext, kind: &article_type::Model) -> bool {
        let case = PolicyCase {
            branch: branch.id,
            borrower: Some(BorrowerKind::Person),
            type_id: ArticleTypeId(kind.id),
            category: &kind.main_category,
        };
        branch.policies.is_lent(&case).is
    }
}

pub(super) fn kind_of(row: &article_type::Model, pieces: i64) -> CatalogueKind {
    CatalogueKind {
        id: ArticleTypeId(row.id),
        code: row.code.clone(),
        name_sv: row.name_sv.clone(),
        name_en: row.name_en.clone(),
        icon: drawing_of(&row.icon, &row.code),
        category: row.main_category.clone(),
        season: Season::from_code(&row.season).unwrap_or(Season::AllYear),
        pieces,
    }
}

#[derive(Debug, FromQueryResult)]
struct Count {
    type_id: i64,
    pieces: i64,
}

/// All that is lent, by category.
///
/// # Errors
/// When the database can't.
pub async fn catalogue(services: &Services, in_season: Season) -> Result<Catalogue, Unavailable> {
    let Some(tree) = Tree::load(services, None).await? else {
        return Ok(Catalogue {
            categories: Vec::new(),
            in_season: Vec::new(),
            pieces: 0,
        });
    };
    let root = tree.branches.first().map_or(0, |branch| branch.root.0);
    let counts: Vec<Count> = select(
        services.store.read(),
        "SELECT type_id, COUNT(*) AS pieces FROM articles
         WHERE root_id = $1 AND status NOT IN ('scrapped', 'missing') GROUP BY type_id",
        [root.into()],
    )
    .await?;
    let counts: HashMap<i64, i64> = counts
        .into_iter()
        .map(|count| (count.type_id, count.pieces))
        .collect();
    let mut categories: Vec<CatalogueCategory> = Vec::new();
    for row in &tree.places.types {
        let pieces = counts.get(&row.id).copied().unwrap_or_default();
        let is_lent = tree.branches.iter().any(|branch| tree.is_lent(branch, row));
        if pieces == 0 || !is_lent {
            continue;
        }
        let kind = kind_of(row, pieces);
        match categories
            .iter_mut()
            .find(|one| one.name == row.main_category)
        {
            Some(category) => category.kinds.push(kind),
            None => categories.push(CatalogueCategory {
                name: row.main_category.clone(),
                kinds: vec![kind],
            }),
        }
    }
    let mut seasonal: Vec<CatalogueKind> = categories
        .iter()
        .flat_map(|category| &category.kinds)
        .filter(|kind| kind.season == in_season)
        .cloned()
        .collect();
    seasonal.sort_by_key(|kind| std::cmp::Reverse(kind.pieces));
    seasonal.truncate(8);
    let pieces = categories
        .iter()
        .flat_map(|category| &category.kinds)
        .map(|kind| kind.pieces)
        .sum();
    Ok(Catalogue {
        categories,
        in_season: seasonal,
        pieces,
    })
}

/// What fits what somebody asks for; none where there is no such branch.
///
/// # Errors
/// When the database can't.
pub async fn find_gear(services: &Services, asked: &Asked) -> Result<Option<Found>, Unavailable> {
    let Some(tree) = Tree::load(services, asked.branch).await? else {
        return Ok(None);
    };
    let query = StockQuery::read(&asked.text, &type_words(&tree.places));
    let named = |row: &&article_type::Model| {
        query.types.is_empty() || query.types.contains(&ArticleTypeId(row.id))
    };
    // A word that means nothing here finds nothing; a size alone finds what has it.
    if query.types.is_empty() && query.sizes.is_empty() {
        return Ok(Some(Found {
            kinds: Vec::new(),
            sizes: Vec::new(),
            has_more: false,
            checked: tree.now,
        }));
    }
    let types: Vec<&article_type::Model> = tree.places.types.iter().filter(named).collect();
    let serves = |_: &article_type::Model, pieces: &Pieces| serves(pieces, &query.sizes);
    let mut offers = offers(services, &tree, &types, asked, serves).await?;
    // What is named has its unknown sizes beside the hits; a size alone finds what is known.
    if query.types.is_empty() {
        for offer in &mut offers {
            offer.classes.retain(|one| !one.class.is_unknown());
        }
    }
    offers.retain(|offer| !offer.classes.is_empty());
    let has_more = offers.len() > MOST_KINDS;
    offers.truncate(MOST_KINDS);
    Ok(Some(Found {
        kinds: offers,
        sizes: query.sizes.into_iter().map(|wish| wish.text).collect(),
        has_more,
        checked: tree.now,
    }))
}

/// One kind with all its sizes; none where there is no such kind.
///
/// # Errors
/// When the database can't.
pub async fn gear(
    services: &Services,
    code: &str,
    asked: &Asked,
) -> Result<Option<(KindOffer, NaiveDateTime)>, Unavailable> {
    let Some(tree) = Tree::load(services, asked.branch).await? else {
        return Ok(None);
    };
    let Some(kind) = tree.places.type_coded(code) else {
        return Ok(None);
    };
    let wishes = StockQuery::read(&asked.text, &[]).sizes;
    let serves = |_: &article_type::Model, pieces: &Pieces| serves(pieces, &wishes);
    let offer = offers(services, &tree, &[kind], asked, serves).await?.pop();
    // A kind that there is none of where it was asked for is still a kind.
    let offer = offer.unwrap_or_else(|| KindOffer {
        kind: kind_of(kind, 0),
        guardian_permission: kind.guardian_permission,
        classes: Vec::new(),
        photo: None,
    });
    Ok(Some((offer, tree.now)))
}

/// The sizes of these types that serve; one that nobody knows always may.
pub(super) async fn offers(
    services: &Services,
    tree: &Tree,
    types: &[&article_type::Model],
    asked: &Asked,
    serves: impl Fn(&article_type::Model, &Pieces) -> bool,
) -> Result<Vec<KindOffer>, Unavailable> {
    let db = services.store.read();
    let found = pieces(db, &tree.branches, types, tree.today).await?;
    let photos = photos(db, types).await?;
    let mut offers = Vec::new();
    for kind in types {
        let Some(classes) = found.get(&kind.id) else {
            continue;
        };
        let mut classes: Vec<(&SizeClass, &Pieces)> = classes
            .iter()
            .filter(|(class, pieces)| class.is_unknown() || serves(kind, pieces))
            .collect();
        classes.sort_by_key(|(class, pieces)| (class.is_unknown(), pieces.order));
        let count = classes
            .iter()
            .flat_map(|(_, pieces)| pieces.at.values())
            .map(|supply| i64::from(supply.all()))
            .sum();
        let classes: Vec<ClassOffer> = classes
            .into_iter()
            .map(|(class, pieces)| offer(tree, kind, class, pieces, asked))
            .filter(|class| !class.places.is_empty())
            .collect();
        if classes.is_empty() {
            continue;
        }
        offers.push(KindOffer {
            kind: kind_of(kind, count),
            guardian_permission: kind.guardian_permission,
            classes,
            photo: photos.get(&kind.id).cloned(),
        });
    }
    Ok(offers)
}

/// Whether a size serves all that was asked for.
fn serves(pieces: &Pieces, wishes: &[SizeWish]) -> bool {
    wishes.iter().all(|wish| {
        pieces
            .measures
            .as_ref()
            .is_some_and(|measures| wish.is_served_by(measures))
    })
}

fn offer(
    tree: &Tree,
    kind: &article_type::Model,
    class: &SizeClass,
    pieces: &Pieces,
    asked: &Asked,
) -> ClassOffer {
    let period = asked.period.unwrap_or_else(|| Period::day(tree.today));
    let places = tree
        .branches
        .iter()
        .filter(|branch| asked.branch.is_none_or(|only| only == branch.id))
        .filter(|branch| tree.is_lent(branch, kind))
        .filter_map(|branch| {
            let supply = pieces.at.get(&branch.id)?;
            let needs_care = !kind.maintenance.is_empty();
            let free_on = |period| free_for(branch, tree.today, supply, period, needs_care);
            // Without days: what stands on the shelf today, for who walks in.
            let free = match asked.period {
                Some(period) => free_on(period),
                None => supply.free(period),
            };
            let next = (free.pieces == 0)
                .then(|| next_free(tree.today, period, asked.period.is_some(), supply, free_on));
            Some(PlaceOffer {
                branch: branch.id,
                name: branch.name.clone(),
                free,
                next: next.flatten(),
            })
        })
        .collect();
    ClassOffer {
        class: class.clone(),
        binding: pieces.measures.and_then(|measures| measures.binding),
        places,
    }
}

/// The nearest days, as many, on which something is free; for days that were asked for, as a
/// family would get them.
fn next_free(
    today: NaiveDate,
    period: Period,
    is_asked: bool,
    supply: &Supply,
    free_on: impl Fn(Period) -> Free,
) -> Option<Period> {
    let tomorrow = period.from().max(today).checked_add_days(Days::new(1))?;
    if !is_asked {
        return supply.next_free(period, 1, tomorrow, LOOK_AHEAD);
    }
    (0..u64::from(LOOK_AHEAD))
        .filter_map(|ahead| tomorrow.checked_add_days(Days::new(ahead)))
        .map(|day| period.beginning(day))
        .find(|period| free_on(*period).pieces > 0)
}

#[derive(Debug, FromQueryResult)]
struct PhotoRow {
    type_id: i64,
    hash: String,
    width: i32,
    height: i32,
}

/// The newest picture of each type.
async fn photos(
    db: &impl ConnectionTrait,
    types: &[&article_type::Model],
) -> Result<BTreeMap<i64, Photo>, DbErr> {
    if types.is_empty() {
        return Ok(BTreeMap::new());
    }
    let places: Vec<String> = (1..=types.len()).map(|at| format!("${at}")).collect();
    let rows: Vec<PhotoRow> = select(
        db,
        &format!(
            "SELECT a.type_id, p.hash, p.width, p.height FROM article_photos p
             JOIN articles a ON a.id = p.article_id
             WHERE p.id IN (SELECT MAX(x.id) FROM article_photos x
                            JOIN articles y ON y.id = x.article_id
                            WHERE y.type_id IN ({}) AND y.status <> 'scrapped'
                            GROUP BY y.type_id)",
            places.join(", ")
        ),
        types.iter().map(|row| row.id.into()),
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let photo = Photo {
                hash: row.hash,
                width: row.width,
                height: row.height,
            };
            (row.type_id, photo)
        })
        .collect())
}
