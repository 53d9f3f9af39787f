//! What `xtask` says, and how large the data is.

use clap::Parser;
use std::path::PathBuf;

/// Measures the program as it is shipped.
#[derive(Debug, Parser)]
pub struct Arguments {
    /// The server, compiled for release
    #[arg(long)]
    pub server: PathBuf,
    /// The folder of its stylesheet, icons and islands
    #[arg(long)]
    pub site: PathBuf,
    /// A PostgreSQL cluster that flushes as it comes
    #[arg(long)]
    pub postgres: String,
    /// Measures on this database only
    #[arg(long, value_enum)]
    pub only: Option<Only>,
    /// Articles; the demo's are repeated
    #[arg(long, default_value_t = 100_000)]
    pub articles: u32,
    /// Borrowers
    #[arg(long, default_value_t = 50_000)]
    pub borrowers: u32,
    /// Past loans, four to a voucher
    #[arg(long, default_value_t = 1_000_000)]
    pub loans: u32,
}

/// One of the two databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Only {
    /// SQLite
    Sqlite,
    /// PostgreSQL
    Postgres,
}

impl Arguments {
    /// The data in words.
    pub fn size(&self) -> String {
        let (articles, borrowers, loans) = (self.articles, self.borrowers, self.loans);
        format!("{articles} articles, {borrowers} borrowers, {loans} past loans")
    }
}
