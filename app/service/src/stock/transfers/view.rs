//! Transfers as they are shown.

use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::stock::ArticleId;
use domain::time::Moment;
use sea_orm::FromQueryResult;

/// A transfer that has not ended.
#[derive(Debug, Clone)]
pub struct Transfer {
    /// Which.
    pub id: i64,
    /// What.
    pub article: ArticleLine,
    /// From which branch.
    pub from: String,
    /// To which.
    pub to: String,
    /// A word from who asked; may be empty.
    pub note: String,
    /// When it was asked for.
    pub asked_on: NaiveDate,
    /// When it left.
    pub sent_on: Option<NaiveDate>,
    /// Whether it is out with somebody.
    pub on_loan: bool,
}

/// What a branch has to do with.
#[derive(Debug, Clone)]
pub struct TransferView {
    /// The branch's today.
    pub today: NaiveDate,
    /// To be sent from here.
    pub to_send: Vec<Transfer>,
    /// On its way here.
    pub coming: Vec<Transfer>,
    /// Asked for from here, and not sent yet.
    pub asked: Vec<Transfer>,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    transfer: i64,
    #[sea_orm(nested)]
    article: ArticleColumns,
    from_branch_id: i64,
    to_branch_id: i64,
    from_name: String,
    to_name: String,
    transfer_note: String,
    asked_at: i64,
    sent_at: Option<i64>,
    on_loan: bool,
}

/// What is to be sent from the staff's branch, and what is coming.
///
/// # Errors
/// When the database can't.
pub async fn transfers(services: &Services, staff: &Staff) -> Result<TransferView, Unavailable> {
    let here = staff.branch().0;
    let which = "(x.from_branch_id = $2 OR x.to_branch_id = $2)";
    let rows = read(services, staff, which, here).await?;
    let mut view = TransferView {
        today: staff.today(services.clock.now()),
        to_send: Vec::new(),
        coming: Vec::new(),
        asked: Vec::new(),
    };
    for row in rows {
        let (is_from_here, is_sent) = (row.from_branch_id == here, row.sent_at.is_some());
        let is_to_here = row.to_branch_id == here;
        let one = shown(row, staff);
        match (is_to_here, is_sent) {
            (true, true) => view.coming.push(one),
            (true, false) => view.asked.push(one),
            (false, false) if is_from_here => view.to_send.push(one),
            (false, _) => {}
        }
    }
    Ok(view)
}

/// The transfer that an article is on.
///
/// # Errors
/// When the database can't.
pub async fn transfer_of(
    services: &Services,
    staff: &Staff,
    article: ArticleId,
) -> Result<Option<Transfer>, Unavailable> {
    let rows = read(services, staff, "x.article_id = $2", article.0).await?;
    Ok(rows.into_iter().next().map(|row| shown(row, staff)))
}

fn shown(row: Row, staff: &Staff) -> Transfer {
    let day = |at: i64| Moment(at).local_date(staff.zone());
    Transfer {
        id: row.transfer,
        article: row.article.into(),
        from: row.from_name,
        to: row.to_name,
        note: row.transfer_note,
        asked_on: day(row.asked_at),
        sent_on: row.sent_at.map(day),
        on_loan: row.on_loan,
    }
}

async fn read(
    services: &Services,
    staff: &Staff,
    which: &str,
    value: i64,
) -> Result<Vec<Row>, Unavailable> {
    let sql = format!(
        "SELECT x.id AS transfer, {ARTICLE_COLUMNS}, x.from_branch_id, x.to_branch_id,
                f.name AS from_name, b.name AS to_name, x.note AS transfer_note, x.asked_at,
                x.sent_at,
                EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                        AND l.returned_at IS NULL AND l.undone_at IS NULL) AS on_loan
         FROM transfers x JOIN articles a ON a.id = x.article_id
         JOIN article_types t ON t.id = a.type_id
         JOIN branches f ON f.id = x.from_branch_id JOIN branches b ON b.id = x.to_branch_id
         WHERE x.root_id = $1 AND x.ended_at IS NULL AND {which}
         ORDER BY a.shelf, a.number"
    );
    let values = [staff.root().0.into(), value.into()];
    Ok(select(services.store.read(), &sql, values).await?)
}
