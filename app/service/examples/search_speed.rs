//! How fast the stock's search answers with 100,000 articles.
//!
//! `cargo run -p service --example search_speed`; with
//! `FRITIDSBANKEN_TEST_POSTGRES=postgres://…/an_empty_database` on PostgreSQL,
//! which is filled once, and is quick after its first ANALYZE (autovacuum's, a
//! minute later). The stock is the demo's, many times over.

use chrono_tz::Europe::Stockholm;
use domain::branches::BranchId;
use domain::staff::{Role, StaffId};
use domain::stock::ArticleStatus;
use migrations::{Migrator, MigratorTrait};
use service::staff::Staff;
use service::stock::{ImportKind, StatusFilter, StockFilters, import, search};
use service::{Chance, Clock, Durability, Services, Store, StoreOptions};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

const ARTICLES: usize = 100_000;
const ROUNDS: usize = 40;

const QUERIES: [&str; 24] = [
    "",
    "2041",
    "041",
    "fb002041",
    "hjälm",
    "skridskor 34",
    "hockeyskridskor 34",
    "slalomskidor 150",
    "jacka 128",
    "vinterjacka",
    "128",
    "34",
    "150 cm",
    "60 l",
    "nnn",
    "m",
    "junior",
    "45 kg",
    "c9",
    "förråd 3",
    "salomon",
    "röd",
    "repig salomon skidor",
    "xylofon",
];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let url = std::env::var("FRITIDSBANKEN_TEST_POSTGRES")
        .unwrap_or_else(|_| format!("sqlite://{}", folder.path().join("speed.sqlite").display()));
    let mut options = StoreOptions::new(url);
    options.durability = Durability::Kill;
    let store = Store::open(&options).await?;
    Migrator::up(store.for_migrations(), None).await?;
    let services = Services::new(store, Clock::default(), Chance);
    let root = match service::branches::public_branches(&services).await?.first() {
        Some(filled) => filled.id,
        None => fill(&services).await?,
    };
    let staff = Staff::for_tests(
        StaffId(1),
        "Kim",
        root,
        root,
        Stockholm,
        Role::Counter,
        false,
    );
    let filters = [
        ("", StockFilters::default()),
        (
            "branch, available",
            StockFilters {
                branch: Some(root),
                status: StatusFilter::Is(ArticleStatus::Available),
                ..StockFilters::default()
            },
        ),
        (
            "scrapped",
            StockFilters {
                status: StatusFilter::Is(ArticleStatus::Scrapped),
                ..StockFilters::default()
            },
        ),
        (
            "on loan",
            StockFilters {
                status: StatusFilter::OnLoan,
                ..StockFilters::default()
            },
        ),
    ];
    println!(
        "{:<24} {:<18} {:>8} {:>8} {:>5}",
        "query", "filter", "p50", "p95", "hits"
    );
    for (name, filters) in filters {
        for query in QUERIES {
            let (times, hits) = measure(&services, &staff, query, filters).await?;
            println!(
                "{query:<24} {name:<18} {:>8.2} {:>8.2} {hits:>5}",
                millis(times[ROUNDS / 2]),
                millis(times[ROUNDS * 95 / 100]),
            );
        }
    }
    Ok(())
}

async fn measure(
    services: &Services,
    staff: &Staff,
    query: &str,
    filters: StockFilters,
) -> Result<(Vec<Duration>, usize), Box<dyn Error>> {
    let mut times = Vec::with_capacity(ROUNDS);
    let mut hits = 0;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        hits = search(services, staff, query, filters).await?.lines.len();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Ok((times, hits))
}

/// Imports the demo's files, the articles again and again under new numbers.
async fn fill(services: &Services) -> Result<BranchId, Box<dyn Error>> {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data"));
    for kind in [ImportKind::Branches, ImportKind::Types] {
        import(
            services,
            kind,
            &std::fs::read(data.join(kind.file_name()))?,
            None,
        )
        .await?;
    }
    let articles = std::fs::read_to_string(data.join(ImportKind::Articles.file_name()))?;
    let (header, rows) = articles.split_once('\n').ok_or("a header")?;
    let rows: Vec<&str> = rows.lines().collect();
    let mut file = format!("{header}\n");
    for number in 1..=ARTICLES {
        let row = rows[number % rows.len()];
        let rest: Vec<&str> = row.splitn(3, ';').collect();
        file.push_str(&format!("{number};FB{number:06};{}\n", rest[2]));
    }
    let start = Instant::now();
    let report = import(services, ImportKind::Articles, file.as_bytes(), None).await?;
    println!(
        "{} articles imported in {:.1} s",
        report.added,
        start.elapsed().as_secs_f64()
    );
    let branches = service::branches::public_branches(services).await?;
    Ok(branches.first().ok_or("a branch")?.id)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
