//! What lies beside a voucher until a question is answered.

use crate::store::entities::laid_aside;
use domain::lending::{LaidAsideReason, WearerId};
use domain::time::Moment;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Set};

/// Lays an article aside; once more changes only the reason and for whom it is.
pub async fn put(
    tx: &impl ConnectionTrait,
    voucher: i64,
    article: i64,
    reason: LaidAsideReason,
    wearer: Option<WearerId>,
    now: Moment,
) -> Result<(), DbErr> {
    laid_aside::Entity::insert(laid_aside::ActiveModel {
        voucher_id: Set(voucher),
        article_id: Set(article),
        reason: Set(reason.as_str().to_owned()),
        at: Set(now.0),
        wearer_id: Set(wearer.map(|wearer| wearer.0)),
    })
    .on_conflict(
        OnConflict::columns([laid_aside::Column::VoucherId, laid_aside::Column::ArticleId])
            .update_columns([laid_aside::Column::Reason, laid_aside::Column::WearerId])
            .to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// What lies beside a voucher, oldest first.
pub async fn rows_of(
    db: &impl ConnectionTrait,
    voucher: i64,
) -> Result<Vec<laid_aside::Model>, DbErr> {
    laid_aside::Entity::find()
        .filter(laid_aside::Column::VoucherId.eq(voucher))
        .order_by_asc(laid_aside::Column::At)
        .order_by_asc(laid_aside::Column::ArticleId)
        .all(db)
        .await
}
