//! A fitter confirms a binding for one boot-sole length.

use super::effects::Doing;
use super::journal::{About, Happened};
use crate::staff::Staff;
use crate::store::entities::binding_fit;
use crate::store::lending::ScannedArticle;
use crate::store::statement;
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, Set};

/// Confirms that the binding of `article` is set for `sole` mm; a new setting
/// ends the one before.
pub async fn confirm(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    staff: &Staff,
    article: &ScannedArticle,
    sole: u16,
) -> Result<(), DbErr> {
    if let Some(fit) = article.fit_id {
        tx.execute_raw(statement(
            tx,
            "UPDATE binding_fits SET ended_at = $1 WHERE id = $2",
            [doing.now.0.into(), fit.into()],
        ))
        .await?;
    }
    let row = binding_fit::ActiveModel {
        id: NotSet,
        article_id: Set(article.id),
        sole_mm: Set(i32::from(sole)),
        confirmed_at: Set(doing.now.0),
        confirmed_by: Set(staff.id().0),
        ended_at: Set(None),
    }
    .insert(tx)
    .await?;
    doing
        .journal
        .record(
            tx,
            About::article(article.id),
            &Happened::BindingConfirmed {
                fit: row.id,
                sole,
                replaced: article.fit_id,
            },
        )
        .await
}
