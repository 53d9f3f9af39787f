//! The table, in Markdown, so that it stands in `docs/performance.md` as it was printed.

use std::fmt;

/// The database that a figure was measured on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// Figures in the order in which they were measured.
#[derive(Debug, Default)]
pub struct Table(Vec<Row>);

#[derive(Debug)]
struct Row {
    what: String,
    bar: String,
    sqlite: String,
    postgres: String,
}

impl Table {
    /// Puts a figure into its place.
    pub fn put(&mut self, what: &str, bar: &str, column: Column, figure: impl fmt::Display) {
        let at = self.0.iter().position(|row| row.what == what);
        let at = at.unwrap_or_else(|| {
            self.0.push(Row {
                what: what.to_owned(),
                bar: bar.to_owned(),
                sqlite: String::new(),
                postgres: String::new(),
            });
            self.0.len() - 1
        });
        crate::say(&format!("{column:?}: {what}: {figure}"));
        let row = &mut self.0[at];
        match column {
            Column::Sqlite => row.sqlite = figure.to_string(),
            Column::Postgres => row.postgres = figure.to_string(),
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| What (times: p50 / p95 / p99) | Bar | SQLite | PostgreSQL |"
        )?;
        writeln!(f, "|---|---|---|---|")?;
        for row in &self.0 {
            let Row {
                what,
                bar,
                sqlite,
                postgres,
            } = row;
            writeln!(f, "| {what} | {bar} | {sqlite} | {postgres} |")?;
        }
        Ok(())
    }
}
