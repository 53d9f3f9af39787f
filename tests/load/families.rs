//! Families: what they look at, and the rush for one scarce size.

use crate::Outcome;
use crate::client::Client;
use crate::data::Stock;
use crate::database::Database;
use crate::program::Program;
use crate::statistics::Times;
use crate::table::{Column, Table};
use chrono::{Days, NaiveDate};
use domain::booking::{Period, Promise, Supply};
use futures::future::try_join_all;
use std::time::{Duration, Instant};

/// Clients at once, and how often each of them tries.
const CLIENTS: usize = 200;
const TRIES: usize = 10;
/// What all of them want.
const KIND: &str = "SKR-HOC";
const SIZE: &str = "34";

/// Measures what is looked at.
pub async fn pages(program: &Program, column: Column, table: &mut Table) -> Outcome {
    let client = Client::anybody(&program.base)?;
    let (from, to) = soon();
    let days = format!("fran={from}&till={to}");
    for (what, paths) in [
        (
            "Catalogue, free between two days",
            vec![
                format!("/sv/lana?{days}"),
                format!("/sv/lana/{KIND}?{days}"),
            ],
        ),
        (
            "Search for families",
            [
                "skridskor+34",
                "barn+128+cm",
                "hjelm",
                "pulka",
                "skidor+150",
            ]
            .iter()
            .map(|text| format!("/sv/lana?sok={text}&{days}"))
            .collect(),
        ),
        (
            "What suits a child for an activity",
            vec![format!("/sv/lana/till/langdskidor?langd=128&sko=33&{days}")],
        ),
    ] {
        let mut times = Times::default();
        for (number, path) in paths.iter().cycle().take(120).enumerate() {
            let begun = Instant::now();
            client.get(path).await?.bytes().await?;
            // The first ones open connections and prepare statements.
            if number >= 10 {
                times.add(begun.elapsed());
            }
        }
        table.put(what, "p95 < 30 ms", column, times.in_words());
    }
    Ok(())
}

/// Counts what is free of 500 pieces with 400 reservations, and looks for the next free days.
pub fn availability(column: Column, table: &mut Table) -> Outcome {
    let today = today();
    let day = |ahead: u64| today + Days::new(ahead);
    let promised = (0..400).map(|number| {
        let from = day(number % 60);
        Period::new(from, from + Days::new(1 + number % 14))
            .map(|period| Promise { period, pieces: 1 })
    });
    let supply = Supply {
        here: 300,
        back: (0..200).map(|number| day(number % 30)).collect(),
        promised: promised.collect::<Result<_, _>>()?,
        ..Supply::default()
    };
    let asked = Period::new(day(3), day(16))?;
    let mut times = Times::default();
    for _ in 0..1_000 {
        let begun = Instant::now();
        let free = supply.free(asked).pieces;
        let next = supply.next_free(asked, free + 1, today, 60);
        std::hint::black_box(next);
        times.add(begun.elapsed());
    }
    let what = "What is free of 500 pieces with 400 reservations, and when more is";
    table.put(what, "< 5 ms", column, times.in_words());
    Ok(())
}

/// What became of one try.
enum Tried {
    Reserved,
    Refused,
}

/// 2,000 tries for one size by 200 clients at once.
pub async fn rush(
    program: &Program,
    database: &Database,
    stock: &Stock,
    table: &mut Table,
) -> Outcome {
    let session = Client::signed_in(&program.base).await?;
    let branch = database.number("SELECT MIN(id) FROM branches").await?;
    let (from, to) = soon();
    let begun = Instant::now();
    let clients = (0..CLIENTS).map(|number| {
        let session = session.clone();
        async move {
            let mut placed = 0_u32;
            let mut slowest = Duration::ZERO;
            for attempt in 0..TRIES {
                let borrower = stock.borrower(number * TRIES + attempt);
                let begun = Instant::now();
                let tried = reserve(&session, branch, borrower, (from, to)).await?;
                slowest = slowest.max(begun.elapsed());
                placed += u32::from(matches!(tried, Tried::Reserved));
            }
            Outcome::Ok((placed, slowest))
        }
    });
    let answered = try_join_all(clients).await?;
    let took = begun.elapsed();
    let placed: u32 = answered.iter().map(|one| one.0).sum();
    let slowest = answered.iter().map(|one| one.1).max().unwrap_or_default();
    let written = database
        .number(&format!(
            "SELECT COUNT(*) FROM reservation_lines l JOIN article_types t ON t.id = l.type_id
             WHERE t.code = '{KIND}' AND l.size_class = '{SIZE}' AND l.state = 'booked'"
        ))
        .await?;
    let pieces = database
        .number(&format!(
            "SELECT COUNT(*) FROM articles a JOIN article_types t ON t.id = a.type_id
             WHERE t.code = '{KIND}' AND a.size_text IN ('{SIZE}', 'EU {SIZE}', 'strl {SIZE}')
               AND a.branch_id = (SELECT MIN(id) FROM branches)
               AND a.status NOT IN ('scrapped', 'missing')"
        ))
        .await?;
    if i64::from(placed) != written || written > pieces {
        return Err(
            format!("{placed} were told yes, {written} are written, {pieces} exist").into(),
        );
    }
    let column = database.column;
    let figure = format!(
        "{placed} yes of {pieces} pieces, slowest {:.2} s, {:.0} a second",
        slowest.as_secs_f64(),
        (CLIENTS * TRIES) as f64 / took.as_secs_f64()
    );
    let what = "2,000 reservations of one size by 200 clients at once";
    table.put(what, "none too many, < 2 s", column, figure);
    Ok(())
}

/// The day that the program has, too.
fn today() -> NaiveDate {
    service::Clock::default()
        .now()
        .local_date(chrono_tz::Europe::Stockholm)
}

/// From the day after tomorrow for a week, moved off weekends that may be closed.
fn soon() -> (NaiveDate, NaiveDate) {
    use chrono::Datelike;
    let mut from = today() + Days::new(2);
    while from.weekday() != chrono::Weekday::Tue {
        from = from + Days::new(1);
    }
    (from, from + Days::new(7))
}

/// Staff reserve for a borrower who calls: the basket is the browser's.
async fn reserve(
    client: &Client,
    branch: i64,
    borrower: i64,
    (from, to): (NaiveDate, NaiveDate),
) -> Outcome<Tried> {
    let basket = serde_json::json!({
        "b": branch, "f": from, "t": to, "o": borrower,
        "l": [{"k": KIND, "s": SIZE, "w": ""}],
    });
    let fields = [
        ("gor", "boka".to_owned()),
        ("fran", from.to_string()),
        ("till", to.to_string()),
        ("filial", branch.to_string()),
        ("rad", format!("{KIND} {SIZE}")),
        ("vem", String::new()),
    ];
    match client.basket("/sv/korg", &basket, &fields).await? {
        303 => Ok(Tried::Reserved),
        409 => Ok(Tried::Refused),
        other => Err(format!("a reservation was answered with {other}").into()),
    }
}
