//! What would go with a thing: boots and skis by the sole, and the same one size up.

use crate::lending::{ArticleLine, IN_THE_HOUSE, offered};
use crate::staff::Staff;
use crate::store::entities::article;
use crate::store::select_one;
use crate::{Services, Unavailable};
use domain::stock::ArticleId;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};

/// How many are offered: more is a search.
const OFFERED: i64 = 5;
/// Soles that are so much longer or shorter, in mm, need a turn of the screw at most. The
/// binding is set and confirmed anew for each loan all the same.
const NEAR_MM: i32 = 5;

/// What would go with a thing, of what is in the house.
#[derive(Debug, Clone, Default)]
pub struct Fitting {
    /// Skis whose binding was set last for about its sole; or boots of about the sole that its
    /// binding was set for.
    pub by_sole: Vec<ArticleLine>,
    /// Of the same type, the next larger size.
    pub larger: Vec<ArticleLine>,
}

#[derive(Debug, FromQueryResult)]
struct Next {
    size_order: i64,
}

#[derive(Debug, FromQueryResult)]
struct Sole {
    sole_mm: i32,
}

/// What would go with an article, in the house at the staff's branch.
///
/// # Errors
/// When the database can't.
pub async fn fits_with(
    services: &Services,
    staff: &Staff,
    id: ArticleId,
) -> Result<Fitting, Unavailable> {
    let db = services.store.read();
    let row = article::Entity::find_by_id(id.0)
        .filter(article::Column::RootId.eq(staff.root().0))
        .one(db)
        .await?;
    let Some(row) = row else {
        return Ok(Fitting::default());
    };
    let branch = staff.branch().0;
    let lines = async |which: &str, value: i64| {
        let which = format!("AND {which} AND a.id <> $3 ORDER BY a.number LIMIT {OFFERED}");
        offered(db, &which, [branch.into(), value.into(), row.id.into()]).await
    };
    let mut fitting = Fitting::default();
    if let Some(sole) = row.sole_mm {
        let near = format!(
            "t.fitting <> 'none' AND (SELECT f.sole_mm FROM binding_fits f WHERE f.article_id = a.id
              ORDER BY f.id DESC LIMIT 1) BETWEEN $2 - {NEAR_MM} AND $2 + {NEAR_MM}"
        );
        fitting.by_sole = lines(&near, sole.into()).await?;
    } else {
        let set: Option<Sole> = select_one(
            db,
            "SELECT sole_mm FROM binding_fits WHERE article_id = $1 ORDER BY id DESC LIMIT 1",
            [row.id.into()],
        )
        .await?;
        if let Some(sole) = set {
            let near = format!("a.sole_mm BETWEEN $2 - {NEAR_MM} AND $2 + {NEAR_MM}");
            fitting.by_sole = lines(&near, sole.sole_mm.into()).await?;
        }
    }
    if row.size_state == "read" {
        // The next size that there is at all here, whatever the steps of the type.
        let next: Option<Next> = select_one(
            db,
            &format!(
                "SELECT a.size_order {IN_THE_HOUSE} AND a.type_id = $2 AND a.size_order > $3
                   AND a.size_state = 'read'
                 ORDER BY a.size_order LIMIT 1"
            ),
            [branch.into(), row.type_id.into(), row.size_order.into()],
        )
        .await?;
        if let Some(next) = next {
            let which = format!("a.size_order = $2 AND a.type_id = {}", row.type_id);
            fitting.larger = lines(&which, next.size_order).await?;
        }
    }
    Ok(fitting)
}
