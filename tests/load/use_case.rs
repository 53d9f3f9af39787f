//! The use case called without HTTP, beside a bare loop that reads and writes the same rows in the
//! same transactions through the same driver, on the same connections, in the same run.

use crate::Outcome;
use crate::bare::Bare;
use crate::data::{Article, Stock};
use crate::database::{Database, numbers};
use crate::table::Table;
use domain::lending::{Hand, SubmissionKey};
use domain::people::BorrowerId;
use futures::future::join_all;
use service::lending::{Outcome as Answered, Scan, Scanned, scan};
use service::staff::{SignIn, Staff, sign_in};
use service::{Chance, Clock, Services, Store, StoreOptions};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Tasks that work at once.
const AT_ONCE: usize = 4;
/// Each is measured so often, in turn.
const ROUNDS: usize = 3;
/// Baskets of a task in a round.
const BASKETS: usize = 20;
const BASKET: usize = 5;

/// One borrower's basket.
#[derive(Debug)]
pub struct Basket {
    /// Who.
    pub borrower: i64,
    /// What.
    pub articles: Vec<Article>,
}

/// Measures both in turn.
pub async fn beside_bare(database: &Database, stock: &mut Stock, table: &mut Table) -> Outcome {
    let store = Store::open(&StoreOptions::new(database.url.clone())).await?;
    let services = Services::new(store.clone(), Clock::default(), Chance);
    let typed = SignIn {
        email: "kim@demo.example",
        password: "tre gula pulkor",
        device: None,
    };
    let staff = Arc::new(sign_in(&services, typed).await?.staff);

    // The first round opens connections and prepares statements, and leaves the answers that
    // the bare loop writes.
    use_case(&services, &staff, shares(stock)?).await?;
    let bare = Bare::open(database, &store, &staff, &Clock::default()).await?;
    let bare = Arc::new(bare);
    self::bare(&bare, shares(stock)?).await?;
    let (mut bare_took, mut use_case_took) = (Duration::ZERO, Duration::ZERO);
    let mut rows = Vec::new();
    for _ in 0..ROUNDS {
        rows.push(count(&store).await?);
        bare_took += self::bare(&bare, shares(stock)?).await?;
        rows.push(count(&store).await?);
        use_case_took += use_case(&services, &staff, shares(stock)?).await?;
    }
    rows.push(count(&store).await?);
    let added: Vec<_> = rows
        .windows(2)
        .map(|pair| std::array::from_fn::<_, 4, _>(|at| pair[1][at] - pair[0][at]))
        .collect();
    if added.windows(2).any(|pair| pair[0] != pair[1]) {
        return Err(format!("the two don't write the same rows: {added:?}").into());
    }

    let done = (ROUNDS * AT_ONCE * BASKETS * BASKET * 2) as f64;
    let (bare_rate, rate) = (
        done / bare_took.as_secs_f64(),
        done / use_case_took.as_secs_f64(),
    );
    let what = "Loans and returns a second:";
    table.put(
        &format!("{what} a bare loop"),
        "",
        database.column,
        format!("{bare_rate:.0}"),
    );
    table.put(
        &format!("{what} the use case without HTTP"),
        "",
        database.column,
        format!("{rate:.0}"),
    );
    table.put(
        "The use case, of the bare loop",
        "≥ 0.6",
        database.column,
        format!("{:.2}", rate / bare_rate),
    );
    bare.close().await;
    store.close().await;
    Ok(())
}

/// Baskets for each task.
fn shares(stock: &mut Stock) -> Outcome<Vec<Vec<Basket>>> {
    (0..AT_ONCE)
        .map(|task| {
            (0..BASKETS)
                .map(|basket| {
                    Ok(Basket {
                        borrower: stock.borrower(task * BASKETS + basket),
                        articles: stock.take_plain(BASKET)?,
                    })
                })
                .collect()
        })
        .collect()
}

async fn use_case(
    services: &Services,
    staff: &Arc<Staff>,
    shares: Vec<Vec<Basket>>,
) -> Outcome<Duration> {
    let begun = Instant::now();
    let tasks = shares.into_iter().map(|baskets| {
        let (services, staff) = (services.clone(), Arc::clone(staff));
        tokio::spawn(async move {
            for basket in baskets {
                lend_and_take_back(&services, &staff, &basket).await?;
            }
            Outcome::Ok(())
        })
    });
    for task in join_all(tasks).await {
        task??;
    }
    Ok(begun.elapsed())
}

async fn lend_and_take_back(services: &Services, staff: &Staff, basket: &Basket) -> Outcome {
    let mut hand = Hand::Borrower(BorrowerId(basket.borrower));
    for article in &basket.articles {
        let answer = send(services, staff, hand, article).await?;
        hand = answer.hand;
        if !matches!(answer.outcome, Answered::Lent { .. }) {
            return Err(format!("not lent: {:?}", answer.outcome).into());
        }
    }
    for article in &basket.articles {
        let answer = send(services, staff, Hand::Nobody, article).await?;
        if !matches!(answer.outcome, Answered::Returned(_)) {
            return Err(format!("not taken back: {:?}", answer.outcome).into());
        }
    }
    Ok(())
}

async fn send(
    services: &Services,
    staff: &Staff,
    hand: Hand,
    article: &Article,
) -> Outcome<service::lending::ScanAnswer> {
    let key = SubmissionKey::parse(&Chance.token()).ok_or("a token is no key")?;
    let asked = Scan {
        scanned: Scanned::Text(article.code.clone()),
        hand,
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    Ok(scan(services, staff, &key, &asked).await?)
}

async fn bare(bare: &Arc<Bare>, shares: Vec<Vec<Basket>>) -> Outcome<Duration> {
    let begun = Instant::now();
    let tasks = shares.into_iter().map(|baskets| {
        let bare = Arc::clone(bare);
        tokio::spawn(async move {
            for basket in baskets {
                bare.lend_and_take_back(&basket).await?;
            }
            Outcome::Ok(())
        })
    });
    for task in join_all(tasks).await {
        task??;
    }
    Ok(begun.elapsed())
}

/// Rows of each table that both write.
async fn count(store: &Store) -> Outcome<[i64; 4]> {
    let sql = "SELECT (SELECT COUNT(*) FROM vouchers), (SELECT COUNT(*) FROM loans WHERE returned_at IS NOT NULL),
                      (SELECT COUNT(*) FROM events), (SELECT COUNT(*) FROM submissions)";
    let rows = numbers::<4>(store.for_migrations(), sql).await?;
    Ok(*rows.first().ok_or("no counts")?)
}
