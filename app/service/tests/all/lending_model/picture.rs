//! What can be seen of the days so far, and what must be so whatever happens.

use super::model::{LONGEST_DAYS, Model};
use chrono::{NaiveDate, TimeDelta};
use domain::lending::{Action, LoanId, VoucherId};
use domain::people::BorrowerId;
use domain::stock::{ArticleId, ArticleStatus};
use sea_orm::{DatabaseConnection, FromQueryResult, Statement};

/// Whether a loan is out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    Out,
    Back,
    /// It was undone, or isn't lent yet.
    Undone,
}

/// A loan; article, visit and borrower by their place in the lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanPicture {
    pub article: usize,
    pub visit: usize,
    pub who: usize,
    pub lent_on: NaiveDate,
    pub due: NaiveDate,
    pub life: Life,
    pub lost: bool,
    pub says_returned: bool,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPicture {
    pub who: usize,
    pub is_open: bool,
    pub lent_on: Option<NaiveDate>,
    pub chosen: Option<NaiveDate>,
}

/// All of it, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How each article stands, and how many repairs wait.
    pub articles: Vec<(ArticleStatus, usize)>,
    pub visits: Vec<VisitPicture>,
    pub loans: Vec<LoanPicture>,
    /// Each action, and whether it stands.
    pub deeds: Vec<bool>,
}

impl Picture {
    /// What must be so whatever happened, and whatever the model says.
    pub fn check(&self, today: NaiveDate) {
        for (at, loan) in self.loans.iter().enumerate() {
            let latest = loan.lent_on + TimeDelta::days(LONGEST_DAYS);
            // A renewal counts from the day on which it is asked for.
            let latest = latest.max(Model::planned(today));
            assert!(
                loan.life == Life::Undone || (loan.lent_on..=latest).contains(&loan.due),
                "loan {at} is due on a day that no loan may be: {loan:?}"
            );
            assert_eq!(
                loan.who, self.visits[loan.visit].who,
                "loan {at} stands on another borrower's voucher"
            );
        }
        for (article, (status, repairs)) in self.articles.iter().enumerate() {
            let out = self
                .loans
                .iter()
                .filter(|loan| loan.article == article && loan.life == Life::Out);
            assert!(out.count() <= 1, "article {article} is lent twice");
            assert!(
                !status.is_ready() || *repairs == 0,
                "article {article} is ready, and a repair waits"
            );
        }
    }
}

/// The rows of the days so far, in the order of the model's lists.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    pub articles: Vec<ArticleId>,
    pub borrowers: Vec<BorrowerId>,
    pub vouchers: Vec<VoucherId>,
    pub loans: Vec<LoanId>,
    pub actions: Vec<Action>,
    /// The newest event before the days began.
    pub since: i64,
}

#[derive(Debug, FromQueryResult)]
struct ArticleRow {
    status: String,
    repairs: i64,
}

#[derive(Debug, FromQueryResult)]
struct VoucherRow {
    id: i64,
    borrower_id: i64,
    closed_at: Option<i64>,
    lent_on: Option<NaiveDate>,
    due_on: Option<NaiveDate>,
}

#[derive(Debug, FromQueryResult)]
struct LoanRow {
    id: i64,
    article_id: i64,
    voucher_id: i64,
    borrower_id: i64,
    lent_on: NaiveDate,
    due_on: NaiveDate,
    returned_at: Option<i64>,
    undone_at: Option<i64>,
    lost_at: Option<i64>,
    says_returned_at: Option<i64>,
    lent_events: i64,
    returned_events: i64,
}

#[derive(Debug, FromQueryResult)]
struct ActionRow {
    action: i64,
    events: i64,
    undone: i64,
}

impl Rows {
    /// Reads what there is now; the lists grow with it.
    pub async fn read(&mut self, db: &DatabaseConnection) -> Picture {
        let ids = |ids: Vec<i64>| {
            let words: Vec<String> = ids.iter().map(i64::to_string).collect();
            words.join(", ")
        };
        let articles = ids(self.articles.iter().map(|id| id.0).collect());
        let borrowers = ids(self.borrowers.iter().map(|id| id.0).collect());
        let stands: Vec<ArticleRow> = rows(
            db,
            format!(
                "SELECT a.status, (SELECT COUNT(*) FROM duties d WHERE d.article_id = a.id
                   AND d.state = 'open' AND d.class = 'repair') AS repairs
                 FROM articles a WHERE a.id IN ({articles}) ORDER BY a.id"
            ),
        )
        .await;
        let vouchers: Vec<VoucherRow> = rows(
            db,
            format!(
                "SELECT id, borrower_id, closed_at, lent_on, due_on FROM vouchers
                 WHERE borrower_id IN ({borrowers}) ORDER BY id"
            ),
        )
        .await;
        let loans: Vec<LoanRow> = rows(
            db,
            format!(
                "SELECT l.id, l.article_id, l.voucher_id, l.borrower_id, l.lent_on, l.due_on,
                   l.returned_at, l.undone_at, l.lost_at, l.says_returned_at,
                   (SELECT COUNT(*) FROM events e WHERE e.loan_id = l.id AND e.kind = 'lent'
                      AND e.undone_at IS NULL) AS lent_events,
                   (SELECT COUNT(*) FROM events e WHERE e.loan_id = l.id AND e.kind = 'returned'
                      AND e.undone_at IS NULL) AS returned_events
                 FROM loans l WHERE l.article_id IN ({articles}) ORDER BY l.id"
            ),
        )
        .await;
        let actions: Vec<ActionRow> = rows(
            db,
            format!(
                "SELECT action, COUNT(*) AS events, COUNT(undone_at) AS undone FROM events
                 WHERE id > {} GROUP BY action ORDER BY MIN(id)",
                self.since
            ),
        )
        .await;
        self.vouchers = vouchers.iter().map(|row| VoucherId(row.id)).collect();
        self.loans = loans.iter().map(|row| LoanId(row.id)).collect();
        self.actions = actions.iter().map(|row| Action(row.action)).collect();
        Picture {
            articles: stands
                .iter()
                .map(|row| {
                    let status = ArticleStatus::from_code(&row.status).expect("a status");
                    (status, usize::try_from(row.repairs).expect("a count"))
                })
                .collect(),
            visits: vouchers
                .into_iter()
                .map(|row| VisitPicture {
                    who: place(&self.borrowers, &BorrowerId(row.borrower_id)),
                    is_open: row.closed_at.is_none(),
                    lent_on: row.lent_on,
                    chosen: row.due_on,
                })
                .collect(),
            loans: loans.into_iter().map(|row| self.loan(&row)).collect(),
            deeds: actions
                .iter()
                .map(|row| {
                    // An action is undone as a whole.
                    assert!(row.undone == 0 || row.undone == row.events, "{row:?}");
                    row.undone == 0
                })
                .collect(),
        }
    }

    fn loan(&self, row: &LoanRow) -> LoanPicture {
        let life = match (row.returned_at, row.undone_at) {
            (_, Some(_)) => Life::Undone,
            (Some(_), None) => Life::Back,
            (None, None) => Life::Out,
        };
        let told = (row.lent_events, row.returned_events);
        let expected = match life {
            Life::Out => (1, 0),
            Life::Back => (1, 1),
            Life::Undone => (0, 0),
        };
        assert_eq!(told, expected, "the events tell otherwise: {row:?}");
        LoanPicture {
            article: place(&self.articles, &ArticleId(row.article_id)),
            visit: place(&self.vouchers, &VoucherId(row.voucher_id)),
            who: place(&self.borrowers, &BorrowerId(row.borrower_id)),
            lent_on: row.lent_on,
            due: row.due_on,
            life,
            lost: row.lost_at.is_some(),
            says_returned: row.says_returned_at.is_some(),
        }
    }
}

fn place<T: PartialEq>(list: &[T], one: &T) -> usize {
    list.iter()
        .position(|known| known == one)
        .expect("a row of these days")
}

/// The newest event that there is.
pub async fn newest_event(db: &DatabaseConnection) -> i64 {
    #[derive(FromQueryResult)]
    struct Newest {
        id: i64,
    }
    let all: Vec<Newest> = rows(db, "SELECT MAX(id) AS id FROM events".to_owned()).await;
    all.first().expect("an event").id
}

async fn rows<T: FromQueryResult>(db: &DatabaseConnection, sql: String) -> Vec<T> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    T::find_by_statement(statement)
        .all(db)
        .await
        .expect("the database answers")
}
