//! An article's page: everything about it.

use super::history::{HistoryLine, NEWEST, history};
use super::places::{Places, system_of};
use crate::lending::DutyLine;
use crate::staff::Staff;
use crate::store::entities::{article, article_type, duty};
use crate::store::{select_one, stock as rows};
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::branches::BranchId;
use domain::lending::{DutyClass, DutyId, LoanId};
use domain::people::BorrowerId;
use domain::stock::{
    ArticleId, ArticleStatus, ArticleTypeId, Condition, Fitting, MaintenanceKind, ReturnCheck,
    Season, Size, drawing_of,
};
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter};

/// All that the page shows.
#[derive(Debug, Clone)]
pub struct ArticleView {
    /// The article.
    pub id: ArticleId,
    /// Counts changes; the form sends it back.
    pub version: i32,
    /// The number on it.
    pub number: i64,
    /// The codes on it, as printed.
    pub codes: Vec<String>,
    /// What kind of thing it is.
    pub kind: KindView,
    /// The size: as written, and what was understood.
    pub size: Size,
    /// How worn it is.
    pub condition: Condition,
    /// How it stands when it is not on loan.
    pub status: ArticleStatus,
    /// Where it belongs.
    pub home: (BranchId, String),
    /// Where it is, or was when it went out.
    pub branch: (BranchId, String),
    /// Its shelf; may be empty.
    pub shelf: String,
    /// Its brand; may be empty.
    pub brand: String,
    /// What colleagues noted; may be empty.
    pub note: String,
    /// Whether it is a small child's helmet (EN 1080).
    pub green_buckle: bool,
    /// When it was donated.
    pub received_on: Option<NaiveDate>,
    /// When it was entered here.
    pub added_on: NaiveDate,
    /// Who has it.
    pub loan: Option<ArticleLoan>,
    /// The checks, care and repairs that wait.
    pub duties: Vec<DutyLine>,
    /// The boot sole that its binding is set for.
    pub fit: Option<FitView>,
    /// How often it was lent.
    pub times_lent: u64,
    /// What happened to it, newest first, at most fifty.
    pub history: Vec<HistoryLine>,
    /// Whether older things happened; [`article_history`](super::article_history) has them.
    pub has_more_history: bool,
    /// The branch's today.
    pub today: NaiveDate,
}

/// A kind of article, as an article's page shows it.
#[derive(Debug, Clone)]
pub struct KindView {
    /// The type.
    pub id: ArticleTypeId,
    /// Its code.
    pub code: String,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// Its drawing.
    pub icon: &'static str,
    /// *Huvudkategori*.
    pub main_category: String,
    /// *Underkategori*; may be empty.
    pub sub_category: String,
    /// When it is lent.
    pub season: Season,
    /// Whether a child needs a guardian's permission.
    pub guardian_permission: bool,
    /// What is looked at when it comes back.
    pub return_checks: Vec<ReturnCheck>,
    /// What is done to it between loans.
    pub maintenance: Vec<MaintenanceKind>,
    /// Whether its binding is set for a boot sole.
    pub needs_binding: bool,
}

/// The loan that an article is out on.
#[derive(Debug, Clone)]
pub struct ArticleLoan {
    /// The loan.
    pub id: LoanId,
    /// Who has it.
    pub borrower: BorrowerId,
    /// His name.
    pub name: String,
    /// Since when.
    pub lent_on: NaiveDate,
    /// Until when.
    pub due_on: NaiveDate,
    /// Whether it is marked as lost.
    pub is_lost: bool,
    /// Whether the borrower says that it is returned.
    pub says_returned: bool,
}

/// A binding that is set.
#[derive(Debug, Clone)]
pub struct FitView {
    /// The boot sole in mm.
    pub sole_mm: i32,
    /// On which day.
    pub confirmed_on: NaiveDate,
    /// By whom; none where the name is gone.
    pub by: Option<String>,
}

/// An article's page.
///
/// # Errors
/// When the database can't. `None`: there is no such article here.
pub async fn article_view(
    services: &Services,
    staff: &Staff,
    id: ArticleId,
) -> Result<Option<ArticleView>, Unavailable> {
    let db = services.store.read();
    let found = article::Entity::find_by_id(id.0).one(db).await?;
    let Some(row) = found.filter(|row| row.root_id == staff.root().0) else {
        return Ok(None);
    };
    let places = Places::load(db, row.root_id).await?;
    let kind = places
        .type_with(row.type_id)
        .ok_or_else(|| DbErr::RecordNotFound(format!("article type {}", row.type_id)))?;
    let branch = |id: i64| {
        let name = places.branch_with(id).map(|row| row.name.clone());
        (BranchId(id), name.unwrap_or_default())
    };
    let codes = rows::codes_of(db, row.id).await?;
    let mut newest = history(db, staff, row.id, NEWEST + 1, 0).await?;
    let has_more_history = newest.len() > NEWEST;
    newest.truncate(NEWEST);
    Ok(Some(ArticleView {
        id,
        version: row.version,
        number: row.number,
        codes: codes.into_iter().map(|code| code.code).collect(),
        size: Size::parse(system_of(kind), &row.size_text),
        kind: kind_view(kind),
        condition: Condition::from_code(&row.condition).unwrap_or(Condition::Worn),
        // What the database can't mean is treated as unsafe.
        status: ArticleStatus::from_code(&row.status).unwrap_or(ArticleStatus::Quarantine),
        home: branch(row.home_branch_id),
        branch: branch(row.branch_id),
        green_buckle: row.green_buckle,
        received_on: row.received_on,
        added_on: Moment(row.created_at).local_date(staff.zone()),
        loan: loan_of(db, row.id).await?,
        duties: duties_of(db, row.id).await?,
        fit: fit_of(db, row.id, staff).await?,
        times_lent: times_lent(db, row.id).await?,
        history: newest,
        has_more_history,
        today: staff.today(services.clock.now()),
        shelf: row.shelf,
        brand: row.brand,
        note: row.note,
    }))
}

fn kind_view(row: &article_type::Model) -> KindView {
    let words = |list: &str| -> Vec<String> {
        list.split(',')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    KindView {
        id: ArticleTypeId(row.id),
        code: row.code.clone(),
        name_sv: row.name_sv.clone(),
        name_en: row.name_en.clone(),
        icon: drawing_of(&row.icon, &row.code),
        main_category: row.main_category.clone(),
        sub_category: row.sub_category.clone(),
        season: Season::from_code(&row.season).unwrap_or(Season::AllYear),
        guardian_permission: row.guardian_permission,
        return_checks: words(&row.return_checks)
            .iter()
            .filter_map(|word| ReturnCheck::from_code(word))
            .collect(),
        maintenance: words(&row.maintenance)
            .iter()
            .filter_map(|word| MaintenanceKind::from_code(word))
            .collect(),
        needs_binding: Fitting::from_code(&row.fitting) == Some(Fitting::BindingForSole),
    }
}

#[derive(Debug, FromQueryResult)]
struct LoanRow {
    id: i64,
    borrower_id: i64,
    name: String,
    lent_on: NaiveDate,
    due_on: NaiveDate,
    lost_at: Option<i64>,
    says_returned_at: Option<i64>,
}

async fn loan_of(db: &impl ConnectionTrait, article: i64) -> Result<Option<ArticleLoan>, DbErr> {
    let row: Option<LoanRow> = select_one(
        db,
        "SELECT l.id, l.borrower_id, b.name, l.lent_on, l.due_on, l.lost_at, l.says_returned_at
         FROM loans l JOIN borrowers b ON b.id = l.borrower_id
         WHERE l.article_id = $1 AND l.returned_at IS NULL AND l.undone_at IS NULL",
        [article.into()],
    )
    .await?;
    Ok(row.map(|row| ArticleLoan {
        id: LoanId(row.id),
        borrower: BorrowerId(row.borrower_id),
        name: row.name,
        lent_on: row.lent_on,
        due_on: row.due_on,
        is_lost: row.lost_at.is_some(),
        says_returned: row.says_returned_at.is_some(),
    }))
}

async fn duties_of(db: &impl ConnectionTrait, article: i64) -> Result<Vec<DutyLine>, DbErr> {
    let open = duty::Entity::find()
        .filter(duty::Column::ArticleId.eq(article))
        .filter(duty::Column::State.eq("open"))
        .all(db)
        .await?;
    Ok(open
        .into_iter()
        .filter_map(|row| {
            Some(DutyLine {
                id: DutyId(row.id),
                class: DutyClass::parse(&row.class)?,
                kind: row.kind,
            })
        })
        .collect())
}

#[derive(Debug, FromQueryResult)]
struct FitRow {
    sole_mm: i32,
    confirmed_at: i64,
    name: Option<String>,
}

async fn fit_of(
    db: &impl ConnectionTrait,
    article: i64,
    staff: &Staff,
) -> Result<Option<FitView>, DbErr> {
    let row: Option<FitRow> = select_one(
        db,
        "SELECT f.sole_mm, f.confirmed_at, s.name
         FROM binding_fits f LEFT JOIN staff s ON s.id = f.confirmed_by
         WHERE f.article_id = $1 AND f.ended_at IS NULL",
        [article.into()],
    )
    .await?;
    Ok(row.map(|row| FitView {
        sole_mm: row.sole_mm,
        confirmed_on: Moment(row.confirmed_at).local_date(staff.zone()),
        by: row.name,
    }))
}

#[derive(Debug, FromQueryResult)]
struct Count {
    count: i64,
}

async fn times_lent(db: &impl ConnectionTrait, article: i64) -> Result<u64, DbErr> {
    let row: Option<Count> = select_one(
        db,
        "SELECT COUNT(*) AS count FROM loans WHERE article_id = $1 AND undone_at IS NULL",
        [article.into()],
    )
    .await?;
    Ok(row
        .and_then(|row| u64::try_from(row.count).ok())
        .unwrap_or_default())
}
