//! What a use case says when the database can't answer.

use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr};
use std::fmt;

/// The database couldn't do it; nothing was changed.
///
/// Says what to do through [`Unavailable::kind`]; the cause is for the log.
#[derive(Debug, thiserror::Error)]
#[error("the database is unavailable ({kind}): {source}")]
pub struct Unavailable {
    kind: UnavailableKind,
    #[source]
    source: DbErr,
}

/// Why the database couldn't, as far as it changes what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnavailableKind {
    /// Others hold it for too long: send again in a moment.
    Busy,
    /// No room is left on the disk: make room, then send again.
    Full,
    /// It may not be written to: whoever runs the program must mend it.
    ReadOnly,
    /// It isn't reached at all, or something unforeseen happened.
    Gone,
}

impl fmt::Display for UnavailableKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Busy => "busy",
            Self::Full => "full",
            Self::ReadOnly => "read-only",
            Self::Gone => "gone",
        })
    }
}

impl Unavailable {
    /// Why, as far as it changes what to do.
    pub fn kind(&self) -> UnavailableKind {
        self.kind
    }
}

impl Unavailable {
    /// There was nothing to wait for: no connection is left, and none can be made.
    pub(crate) fn gone(source: DbErr) -> Self {
        Self {
            kind: UnavailableKind::Gone,
            source,
        }
    }
}

impl From<DbErr> for Unavailable {
    fn from(source: DbErr) -> Self {
        Self {
            kind: classify(&source),
            source,
        }
    }
}

/// SQLite's primary result codes and PostgreSQL's SQLSTATEs that tell people
/// something: <https://sqlite.org/rescode.html>,
/// <https://www.postgresql.org/docs/15/errcodes-appendix.html>.
fn classify(error: &DbErr) -> UnavailableKind {
    let runtime = match error {
        DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) => return UnavailableKind::Busy,
        DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed) => return UnavailableKind::Gone,
        DbErr::Conn(e) | DbErr::Exec(e) | DbErr::Query(e) => e,
        _ => return UnavailableKind::Gone,
    };
    let RuntimeErr::SqlxError(sqlx) = runtime else {
        return UnavailableKind::Gone;
    };
    let sqlx::Error::Database(database) = sqlx.as_ref() else {
        return match sqlx.as_ref() {
            sqlx::Error::PoolTimedOut => UnavailableKind::Busy,
            _ => UnavailableKind::Gone,
        };
    };
    let code = database.code().unwrap_or_default();
    if let Ok(extended) = code.parse::<u32>()
        && code.len() < 5
    {
        return match extended & 0xff {
            5 | 6 => UnavailableKind::Busy,
            13 => UnavailableKind::Full,
            8 => UnavailableKind::ReadOnly,
            _ => UnavailableKind::Gone,
        };
    }
    match code.as_ref() {
        "55P03" | "40001" | "40P01" | "57014" | "53300" => UnavailableKind::Busy,
        "53100" => UnavailableKind::Full,
        "25006" => UnavailableKind::ReadOnly,
        _ => UnavailableKind::Gone,
    }
}
