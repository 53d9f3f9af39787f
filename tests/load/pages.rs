//! How long pages take, with nobody else there.

use crate::Outcome;
use crate::client::Client;
use crate::data::Stock;
use crate::program::Program;
use crate::statistics::Times;
use crate::table::{Column, Table};
use std::time::Instant;

/// What people type into the stock's search.
const SEARCHES: [&str; 20] = [
    "slalomskidor",
    "skridskor 34",
    "hj%C3%A4lm",
    "pulka",
    "150",
    "skor 38",
    "salomon",
    "t%C3%A4lt",
    "flytv%C3%A4st 50",
    "ski boots",
    "B4",
    "vantar m",
    // Misspelt, inside of a word, in a note, two sizes, nothing at all.
    "cykelhjelm",
    "hjelm",
    "rosignol",
    "ssign",
    "repig+salomon",
    "barn+128+cm",
    "34",
    "xylofon",
];

/// Measures them.
pub async fn measure(
    program: &Program,
    stock: &Stock,
    column: Column,
    table: &mut Table,
) -> Outcome {
    let client = Client::signed_in(&program.base).await?;
    let borrowers: Vec<String> = (0..100)
        .map(|n| format!("/sv/lantagare/{}", stock.borrower(n)))
        .collect();
    let searches: Vec<String> = SEARCHES
        .iter()
        .map(|text| format!("/sv/lager?sok={text}"))
        .collect();
    for (what, paths) in [
        ("Day screen", vec!["/sv/idag".to_owned()]),
        ("Borrower page", borrowers),
        ("Search in stock", searches),
        ("Counter page", vec!["/sv/disken".to_owned()]),
    ] {
        let mut times = Times::default();
        for (number, path) in paths.iter().cycle().take(240).enumerate() {
            let begun = Instant::now();
            client.get(path).await?.bytes().await?;
            // The first ones open connections and prepare statements.
            if number >= 20 {
                times.add(begun.elapsed());
            }
        }
        let bar = if what == "Counter page" {
            ""
        } else {
            "p95 < 30 ms"
        };
        table.put(what, bar, column, times.in_words());
    }
    Ok(())
}
