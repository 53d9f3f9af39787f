//! A borrower's page.

use super::find::{BorrowerLine, with_phone};
use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine, LoanLine};
use crate::staff::Staff;
use crate::store::entities::borrower;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::people::{BorrowerId, Phone};
use domain::time::Moment;
use sea_orm::{EntityTrait, FromQueryResult};

/// All that the page shows.
#[derive(Debug, Clone)]
pub struct BorrowerView {
    /// The borrower.
    pub id: BorrowerId,
    /// Counts changes; the form sends it back.
    pub version: i32,
    /// Name.
    pub name: String,
    /// Whether it is a school, club or preschool.
    pub is_group: bool,
    /// Who answers for a group.
    pub contact: Option<String>,
    /// Number.
    pub phone: Option<Phone>,
    /// The language that the borrower reads.
    pub language: String,
    /// What colleagues noted.
    pub note: String,
    /// Since when.
    pub since: NaiveDate,
    /// What is out, first due first.
    pub at_home: Vec<LoanLine>,
    /// The newest of what came back, newest first.
    pub past: Vec<PastLoan>,
    /// Others with the same number.
    pub same_number: Vec<BorrowerLine>,
    /// The branch's today.
    pub today: NaiveDate,
}

/// A loan that is over.
#[derive(Debug, Clone)]
pub struct PastLoan {
    /// What.
    pub article: ArticleLine,
    /// From.
    pub lent_on: NaiveDate,
    /// Until.
    pub returned_on: NaiveDate,
}

#[derive(Debug, FromQueryResult)]
struct PastRow {
    #[sea_orm(nested)]
    article: ArticleColumns,
    lent_on: NaiveDate,
    returned_at: i64,
}

/// How many past loans the page shows.
const PAST: i64 = 20;

/// A borrower's page; for one who was merged, the page of whom he turned out to be.
///
/// # Errors
/// When the database can't. `None`: there is no such borrower here.
pub async fn borrower_view(
    services: &Services,
    staff: &Staff,
    id: BorrowerId,
) -> Result<Option<BorrowerView>, Unavailable> {
    let db = services.store.read();
    let today = staff.today(services.clock.now());
    let mut found = borrower::Entity::find_by_id(id.0).one(db).await?;
    for _ in 0..8 {
        match found.as_ref().and_then(|row| row.merged_into) {
            Some(into) => found = borrower::Entity::find_by_id(into).one(db).await?,
            None => break,
        }
    }
    let Some(row) = found.filter(|row| row.root_id == staff.root().0) else {
        return Ok(None);
    };
    let mut at_home: Vec<LoanLine> = crate::lending::open_loans(db, row.id, today)
        .await?
        .into_iter()
        .map(|(_, line)| line)
        .collect();
    at_home.sort_by_key(|line| line.due_on);
    let past: Vec<PastRow> = select(
        db,
        &format!(
            "SELECT {ARTICLE_COLUMNS}, l.lent_on, l.returned_at
             FROM loans l JOIN articles a ON a.id = l.article_id
             JOIN article_types t ON t.id = a.type_id
             WHERE l.borrower_id = $1 AND l.returned_at IS NOT NULL AND l.undone_at IS NULL
             ORDER BY l.lent_at DESC LIMIT {PAST}"
        ),
        [row.id.into()],
    )
    .await?;
    let phone = row
        .phone
        .as_deref()
        .and_then(|text| Phone::from_e164(text).ok());
    let same_number = match &phone {
        None => Vec::new(),
        Some(phone) => with_phone(db, row.root_id, phone)
            .await?
            .into_iter()
            .filter(|line| line.id.0 != row.id)
            .collect(),
    };
    Ok(Some(BorrowerView {
        id: BorrowerId(row.id),
        version: row.version,
        name: row.name,
        is_group: row.kind == "group",
        contact: row.contact_name,
        phone,
        language: row.language,
        note: row.note,
        since: Moment(row.created_at).local_date(staff.zone()),
        at_home,
        past: past
            .into_iter()
            .map(|past| PastLoan {
                article: past.article.into(),
                lent_on: past.lent_on,
                returned_on: Moment(past.returned_at).local_date(staff.zone()),
            })
            .collect(),
        same_number,
        today,
    }))
}
