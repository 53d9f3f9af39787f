//! Writes where an article is.

use crate::lending::journal::Place;
use crate::stock::words::write_words;
use crate::store::entities::{article, transfer};
use domain::stock::fold;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, Set,
};

/// Puts an article there.
pub(in crate::stock) async fn put(
    tx: &impl ConnectionTrait,
    row: article::Model,
    to: &Place,
) -> Result<(), DbErr> {
    let shelf_changes = row.shelf != to.shelf;
    let version = row.version;
    let mut active = row.into_active_model();
    active.home_branch_id = Set(to.home);
    active.branch_id = Set(to.branch);
    active.shelf = Set(to.shelf.clone());
    active.shelf_folded = Set(fold(&to.shelf));
    active.status = Set(to.status.clone());
    active.version = Set(version + 1);
    let after = active.update(tx).await?;
    if shelf_changes {
        write_words(tx, &after).await?;
    }
    Ok(())
}

/// Puts an article back where it was; false where it isn't any more where the move had put it.
pub(crate) async fn put_back(
    tx: &impl ConnectionTrait,
    article: i64,
    from: &Place,
    to: &Place,
) -> Result<bool, DbErr> {
    let Some(row) = article::Entity::find_by_id(article).one(tx).await? else {
        return Ok(false);
    };
    let is_there = row.shelf == to.shelf
        && row.branch_id == to.branch
        && row.home_branch_id == to.home
        && row.status == to.status;
    if is_there {
        put(tx, row, from).await?;
        // Sent by mistake: the request stands again.
        transfer::Entity::update_many()
            .col_expr(transfer::Column::SentAt, Expr::value(Option::<i64>::None))
            .filter(transfer::Column::ArticleId.eq(article))
            .filter(transfer::Column::EndedAt.is_null())
            .exec(tx)
            .await?;
    }
    Ok(is_there)
}
