//! Short ways to run plain SQL that both databases read (`$1`, `$2`, …).

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Statement, Value};

/// A statement with its values, cached by its text.
pub fn statement(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), sql, values)
}

/// All rows.
pub async fn select<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<T>, DbErr> {
    db.query_all_raw(statement(db, sql, values))
        .await?
        .iter()
        .map(|row| T::from_query_result(row, ""))
        .collect()
}

/// The first row, if any.
pub async fn select_one<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<T>, DbErr> {
    db.query_one_raw(statement(db, sql, values))
        .await?
        .map(|row| T::from_query_result(&row, ""))
        .transpose()
}
