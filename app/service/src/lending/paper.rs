//! A voucher as it is printed or sent: what is out, and until when.

use super::command::CommandError;
use super::lines::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::Services;
use crate::branches::{self, BranchContact};
use crate::staff::Staff;
use crate::store::entities::borrower;
use crate::store::{lending as rows, select};
use chrono::NaiveDate;
use domain::lending::{LoanId, VoucherId};
use sea_orm::{EntityTrait, FromQueryResult};

/// A voucher to print or send.
#[derive(Debug, Clone)]
pub struct VoucherView {
    /// The voucher.
    pub id: VoucherId,
    /// The borrower's name.
    pub name: String,
    /// The day of the loans.
    pub lent_on: NaiveDate,
    /// The branch, its address and this week's hours.
    pub branch: BranchContact,
    /// What is out: wearer, article, due date.
    pub lines: Vec<VoucherLine>,
    /// The loans, to renew.
    pub loans: Vec<LoanId>,
    /// The language that the borrower reads.
    pub language: String,
}

/// A line of a voucher.
#[derive(Debug, Clone)]
pub struct VoucherLine {
    /// Whom it is for.
    pub wearer: Option<String>,
    /// What.
    pub article: ArticleLine,
    /// Until when.
    pub due_on: NaiveDate,
}

#[derive(Debug, FromQueryResult)]
struct LineRow {
    loan_id: i64,
    first_name: Option<String>,
    #[sea_orm(nested)]
    article: ArticleColumns,
    due_on: NaiveDate,
}

/// What stands on a voucher and is still out.
///
/// # Errors
/// When it isn't there, or the database can't.
pub async fn voucher_view(
    services: &Services,
    staff: &Staff,
    id: VoucherId,
) -> Result<VoucherView, CommandError> {
    let db = services.store.read();
    let row = rows::find_voucher(db, staff.root().0, id.0)
        .await?
        .ok_or(CommandError::NotThere)?;
    let who = borrower::Entity::find_by_id(row.borrower_id)
        .one(db)
        .await?
        .ok_or(CommandError::NotThere)?;
    let lines: Vec<LineRow> = select(
        db,
        &format!(
            "SELECT l.id AS loan_id, w.first_name, {ARTICLE_COLUMNS}, l.due_on
         FROM loans l JOIN articles a ON a.id = l.article_id JOIN article_types t ON t.id = a.type_id
         LEFT JOIN wearers w ON w.id = l.wearer_id
         WHERE l.voucher_id = $1 AND l.returned_at IS NULL AND l.undone_at IS NULL
         ORDER BY l.id"
        ),
        [id.0.into()],
    )
    .await?;
    let now = services.clock.now();
    Ok(VoucherView {
        id,
        name: who.name,
        language: who.language,
        lent_on: row
            .lent_on
            .unwrap_or_else(|| domain::time::Moment(row.opened_at).local_date(staff.zone())),
        branch: branches::contact(db, domain::branches::BranchId(row.branch_id), now).await?,
        loans: lines.iter().map(|line| LoanId(line.loan_id)).collect(),
        lines: lines
            .into_iter()
            .map(|line| VoucherLine {
                wearer: line.first_name,
                due_on: line.due_on,
                article: line.article.into(),
            })
            .collect(),
    })
}
