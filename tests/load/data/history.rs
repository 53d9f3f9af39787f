//! Five years of loans: a voucher holds four; the last ones are under way.

use super::number;
use crate::Outcome;
use crate::database::day_of;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use service::Clock;

const DAY: i64 = 86_400_000;

/// How many vouchers are under way; four things each.
const UNDER_WAY: u32 = 2_000;

/// Adds `loans` past ones, and those under way.
pub async fn add(db: &DatabaseConnection, loans: u32) -> Outcome {
    let now = Clock::default().now().0;
    let vouchers = i64::from(loans / 4);
    let people = number(db, "SELECT COUNT(*) FROM borrowers WHERE note = 'bench'").await?;
    let first_person = number(db, super::borrowers::FIRST).await?;
    number_articles(db).await?;
    let articles = number(db, "SELECT COUNT(*) FROM bench_articles").await?;
    let free = number(db, "SELECT COUNT(*) FROM bench_free").await?;
    let before = number(db, "SELECT COALESCE(MAX(id), 0) FROM vouchers").await?;

    // From five years ago until a month ago, evenly.
    let (from, span) = (now - 5 * 365 * DAY, (5 * 365 - 30) * DAY);
    let at = format!("({from} + n.i * {})", span / vouchers.max(1));
    vouchers_and_loans(
        db,
        &Batch {
            count: vouchers,
            lent_at: &at,
            borrower: &format!("{first_person} + (n.i * 7919) % {people}"),
            article: &format!("JOIN bench_articles b ON b.at = (n.i * 4 + k.j) % {articles}"),
            returned_at: &format!("{at} + (3 + n.i % 15) * {DAY}"),
        },
    )
    .await?;
    // Lent one to fifteen days ago; one in seven longer ago, and late.
    let days = "(CASE WHEN n.i % 7 = 0 THEN 15 + n.i % 25 ELSE 1 + n.i % 14 END)";
    vouchers_and_loans(
        db,
        &Batch {
            count: i64::from(UNDER_WAY).min(free / 8),
            lent_at: &format!("({now} - {days} * {DAY})"),
            borrower: &format!("{first_person} + (n.i * 101) % {people}"),
            article: "JOIN bench_free b ON b.at = n.i * 4 + k.j",
            returned_at: "NULL",
        },
    )
    .await?;
    events(db, before).await
}

/// Articles in a row, and those that are in the house, so that a number leads to one.
async fn number_articles(db: &DatabaseConnection) -> Outcome {
    for (name, which) in [
        ("bench_articles", "a.status <> 'scrapped'"),
        (
            "bench_free",
            "a.status = 'available' AND l.id IS NULL AND (a.id % 3) = 0",
        ),
    ] {
        db.execute_unprepared(&format!(
            "CREATE TEMPORARY TABLE {name} (at BIGINT PRIMARY KEY, id BIGINT, branch_id BIGINT)"
        ))
        .await?;
        db.execute_unprepared(&format!(
            "INSERT INTO {name} SELECT ROW_NUMBER() OVER (ORDER BY (a.id * 7919) % 100003) - 1, a.id, a.branch_id
             FROM articles a LEFT JOIN loans l ON l.article_id = a.id
               AND l.returned_at IS NULL AND l.undone_at IS NULL WHERE {which}"
        ))
        .await?;
    }
    Ok(())
}

struct Batch<'a> {
    count: i64,
    lent_at: &'a str,
    borrower: &'a str,
    article: &'a str,
    returned_at: &'a str,
}

async fn vouchers_and_loans(db: &DatabaseConnection, batch: &Batch<'_>) -> Outcome {
    let Batch {
        count,
        lent_at,
        borrower,
        article,
        returned_at,
    } = batch;
    let begin = number(db, "SELECT COALESCE(MAX(id), 0) + 1 FROM vouchers").await?;
    let numbers = format!(
        "WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})"
    );
    db.execute_unprepared(&format!(
        "INSERT INTO vouchers (id, root_id, branch_id, borrower_id, opened_at, closed_at)
         {numbers}
         SELECT {begin} + n.i, r.id, r.id, {borrower}, {lent_at}, {lent_at} + 300000
         FROM n, (SELECT MIN(id) AS id FROM branches) r"
    ))
    .await?;
    let (lent_on, due_on) = (
        day_of(db, lent_at),
        day_of(db, &format!("{lent_at} + 14 * {DAY}")),
    );
    db.execute_unprepared(&format!(
        "INSERT INTO loans (root_id, branch_id, voucher_id, borrower_id, article_id, lent_at, lent_on,
                            due_on, renewals, returned_at, returned_branch_id)
         {numbers}, k (j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM k WHERE j < 3)
         SELECT r.id, b.branch_id, {begin} + n.i, {borrower}, b.id, {lent_at}, {lent_on}, {due_on}, 0,
                {returned_at}, CASE WHEN {returned_at} IS NULL THEN NULL ELSE b.branch_id END
         FROM n CROSS JOIN k CROSS JOIN (SELECT MIN(id) AS id FROM branches) r {article}"
    ))
    .await?;
    continue_ids(db).await
}

/// PostgreSQL doesn't count the ids that were given to it.
async fn continue_ids(db: &DatabaseConnection) -> Outcome {
    if db.get_database_backend() == sea_orm::DbBackend::Postgres {
        db.execute_unprepared(
            "SELECT setval(pg_get_serial_sequence('vouchers', 'id'), (SELECT MAX(id) FROM vouchers))",
        )
        .await?;
    }
    Ok(())
}

/// The rows of history that each loan and return wrote, and the checks that returns opened.
async fn events(db: &DatabaseConnection, before: i64) -> Outcome {
    for (kind, at, there, data) in [
        (
            "lent",
            "lent_at",
            "TRUE",
            r#"{"event":"lent","status":"available","branch":1}"#,
        ),
        (
            "returned",
            "returned_at",
            "returned_at IS NOT NULL",
            r#"{"event":"returned","status":"available","branch":1,"lost_at":null,"says_returned_at":null,"fit":null,"from_other":false}"#,
        ),
    ] {
        db.execute_unprepared(&format!(
            "INSERT INTO events (action, at, root_id, branch_id, staff_id, kind, article_id, loan_id,
                                 voucher_id, borrower_id, data)
             SELECT id * 4611686018427 % 9007199254740991, {at}, root_id, branch_id, 1, '{kind}',
                    article_id, id, voucher_id, borrower_id, '{data}'
             FROM loans WHERE voucher_id > {before} AND {there} ORDER BY {at}"
        ))
        .await?;
    }
    db.execute_unprepared(&format!(
        "INSERT INTO duties (root_id, branch_id, article_id, loan_id, class, kind, opened_at, state, closed_at)
         SELECT l.root_id, l.branch_id, l.article_id, l.id, 'care', t.maintenance, l.returned_at, 'done',
                l.returned_at + 600000
         FROM loans l JOIN articles a ON a.id = l.article_id JOIN article_types t ON t.id = a.type_id
         WHERE l.voucher_id > {before} AND l.returned_at IS NOT NULL AND t.maintenance <> ''"
    ))
    .await?;
    Ok(())
}
