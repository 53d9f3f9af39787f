//! A category gets another name: on its types, and where lending differs for it.

use super::change::TypeChangeError;
use super::form::{TypeProblem, TypeProblems};
use super::read::required;
use crate::Services;
use crate::staff::Coordinator;
use crate::store::entities::{article_type, lending_policy};
use crate::store::is_unique_violation;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Renames a main category. Sent twice, the second time changes nothing; with the name of
/// another one the two become one.
///
/// # Errors
/// When the name won't do, both have rules of their own, or the database can't.
pub async fn rename_category(
    services: &Services,
    coordinator: Coordinator<'_>,
    from: &str,
    to: &str,
) -> Result<(), TypeChangeError> {
    let wrong = |problem| {
        TypeChangeError::Wrong(TypeProblems {
            fields: vec![("nytt-namn", problem)],
        })
    };
    let to = required(to).map_err(wrong)?;
    if to == from {
        return Ok(());
    }
    let root = coordinator.0.root().0;
    let tx = services.store.begin_write().await?;
    article_type::Entity::update_many()
        .col_expr(article_type::Column::MainCategory, Expr::value(&to))
        .col_expr(
            article_type::Column::Version,
            Expr::col(article_type::Column::Version).add(1),
        )
        .filter(article_type::Column::RootId.eq(root))
        .filter(article_type::Column::MainCategory.eq(from))
        .exec(tx.conn())
        .await?;
    let ruled = lending_policy::Entity::update_many()
        .col_expr(lending_policy::Column::MainCategory, Expr::value(&to))
        .filter(lending_policy::Column::RootId.eq(root))
        .filter(lending_policy::Column::MainCategory.eq(from))
        .exec(tx.conn())
        .await;
    match ruled {
        Err(error) if is_unique_violation(&error, "lending_policies_once", "lending_policies.") => {
            return Err(wrong(TypeProblem::BothRuled));
        }
        other => other?,
    };
    tx.commit().await?;
    tracing::info!(
        by = coordinator.0.id().0,
        from,
        to,
        "a category was renamed"
    );
    Ok(())
}
