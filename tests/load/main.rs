//! `cargo xtask bench`: measures the program as it is shipped, over real HTTP on loopback, on the
//! data of a branch after years, on SQLite and on PostgreSQL; prints a table. It judges nothing:
//! the bar stands beside the figure.

mod arguments;
mod bare;
mod bytes;
mod client;
mod counters;
mod data;
mod database;
mod families;
mod handling;
mod pages;
mod program;
mod statistics;
mod table;
mod use_case;

use arguments::Arguments;
use clap::Parser;
use database::Database;
use program::Program;
use std::time::Duration;
use table::{Column, Table};

/// A benchmark has nobody to ask: whatever goes wrong ends it.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome {
    let arguments = Arguments::parse();
    let mut table = Table::default();
    for database in Database::all(&arguments).await? {
        measure(&arguments, &database, &mut table).await?;
        database.remove().await?;
    }
    println!("\n{}", arguments.size());
    println!("\n{table}");
    Ok(())
}

/// Says on standard error how far it has come; the table alone goes to standard output.
fn say(what: &str) {
    eprintln!("  … {what}");
}

async fn measure(arguments: &Arguments, database: &Database, table: &mut Table) -> Outcome {
    let column = database.column;
    say(&format!("{column:?}: making the data"));
    let mut stock = data::make(arguments, database).await?;

    let program = Program::serve(arguments, &database.url).await?;
    client::Client::signed_in(&program.base)
        .await?
        .get("/sv/disken")
        .await?;
    table.put(
        "Memory of the server at rest",
        "",
        column,
        program.memory()?.now,
    );

    say(&format!("{column:?}: pages"));
    pages::measure(&program, &stock, column, table).await?;
    families::pages(&program, column, table).await?;
    if column == Column::Sqlite {
        bytes::measure(&program, &stock, table).await?;
        families::availability(column, table)?;
    }

    for counters in [1, 3, 30] {
        let bar = if counters == 3 { "p95 < 20 ms" } else { "" };
        for (pause, how) in [
            (Duration::from_millis(400), "a scan every 0.4 s"),
            (Duration::ZERO, "without a pause"),
        ] {
            say(&format!("{column:?}: {counters} counters, {how}"));
            let measured = counters::run(&program, &mut stock, counters, pause).await?;
            let bar = if pause.is_zero() { "" } else { bar };
            let what = format!("Scan → answer, {counters} counters, {how}");
            table.put(&what, bar, column, measured.latency());
        }
    }
    say(&format!("{column:?}: loans over HTTP"));
    let measured = counters::lend_only(&program, &mut stock, 8).await?;
    table.put(
        "Loans a second over HTTP, 8 counters",
        "≥ 300",
        column,
        measured.rate(),
    );
    table.put(
        "Memory of the server, highest under that load",
        "",
        column,
        program.memory()?.highest,
    );
    program.stop()?;

    say(&format!("{column:?}: a rush of families"));
    let program = Program::serve(arguments, &database.url).await?;
    families::rush(&program, database, &stock, table).await?;
    program.stop()?;

    say(&format!("{column:?}: labels, photos, a list"));
    let program = Program::serve(arguments, &database.url).await?;
    handling::measure(&program, database, table).await?;
    program.stop()?;
    let program = Program::serve(arguments, &database.url).await?;
    handling::list(&program, database, table).await?;
    program.stop()?;

    say(&format!("{column:?}: the use case beside a bare loop"));
    use_case::beside_bare(database, &mut stock, table).await
}
