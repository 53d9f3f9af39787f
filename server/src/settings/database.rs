//! The database's address: what it may be, and how it is shown.

use sea_orm::sqlx::postgres::PgConnectOptions;
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use std::path::PathBuf;
use std::str::FromStr;

/// What the setting should be.
pub const RIGHT: &str = "sqlite://FILE, such as sqlite://data/fritidsbanken.sqlite, or postgres://USER:PASSWORD@HOST/DATABASE";

/// The address, if it names a file or a PostgreSQL database.
pub fn read(text: &str) -> Option<String> {
    let fine = if text.starts_with("sqlite:") {
        // Each connection would have a memory of its own.
        !text.contains(":memory:") && !text.contains("mode=memory") && sqlite_file(text).is_some()
    } else {
        (text.starts_with("postgres://") || text.starts_with("postgresql://"))
            && PgConnectOptions::from_str(text)
                .is_ok_and(|options| options.get_database().is_some())
    };
    fine.then(|| text.to_owned())
}

/// The file of an SQLite database.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    if !url.starts_with("sqlite:") {
        return None;
    }
    let options = SqliteConnectOptions::from_str(url).ok()?;
    let file = options.get_filename().to_owned();
    (!file.as_os_str().is_empty()).then_some(file)
}

/// The address without its password, wherever it stands.
pub fn without_password(url: &str) -> String {
    let (address, query) = match url.split_once('?') {
        Some((address, query)) if query.contains("password=") => (address, "?…".to_owned()),
        Some((address, query)) => (address, format!("?{query}")),
        None => (url, String::new()),
    };
    match address.split_once("://") {
        Some((scheme, rest)) => match rest.rsplit_once('@') {
            Some((user, host)) => {
                let user = user.split(':').next().unwrap_or_default();
                format!("{scheme}://{user}:…@{host}{query}")
            }
            None => format!("{address}{query}"),
        },
        None => format!("{address}{query}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_or_a_database_of_postgresql_will_do() {
        for fine in [
            "sqlite://data/f.sqlite",
            "sqlite:///var/lib/f.sqlite?mode=rwc",
            "postgres://kim:x@host:5433/fritid",
            "postgresql://kim@host/fritid?sslmode=require",
        ] {
            assert!(read(fine).is_some(), "{fine}");
        }
        for wrong in [
            "",
            "sqlite::memory:",
            "sqlite:",
            "postgres://host",
            "mysql://h/d",
            "x",
        ] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        assert_eq!(
            without_password("postgres://kim:p@ss@host/d"),
            "postgres://kim:…@host/d"
        );
        assert_eq!(
            without_password("postgres://host/d?user=kim&password=x"),
            "postgres://host/d?…"
        );
        assert_eq!(
            without_password("sqlite://a/b?mode=rw"),
            "sqlite://a/b?mode=rw"
        );
    }
}
