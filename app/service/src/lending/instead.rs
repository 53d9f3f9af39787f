//! The nearest yes: articles in the house that would do instead.

use super::lines::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::store::lending::ScannedArticle;
use crate::store::select;
use domain::branches::BranchId;
use sea_orm::{ConnectionTrait, DbErr, Value};

/// How many are offered: more than three is a search.
const OFFERED: i64 = 3;

/// Articles that can be lent at the branch `$1` now.
pub(crate) const IN_THE_HOUSE: &str = "
FROM articles a JOIN article_types t ON t.id = a.type_id
WHERE a.branch_id = $1 AND a.status = 'available'
  AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                  AND l.returned_at IS NULL AND l.undone_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open'
                  AND d.class IN ('safety', 'check', 'repair'))";

/// Helmets of about the same size with a green buckle.
pub async fn green_buckles(
    db: &impl ConnectionTrait,
    branch: BranchId,
    like: &ScannedArticle,
) -> Result<Vec<ArticleLine>, DbErr> {
    let Some(head) = like.size().measures().and_then(|measures| measures.head_mm) else {
        return Ok(Vec::new());
    };
    offered(
        db,
        "AND a.green_buckle AND t.code = $2 AND a.head_from_mm <= $3 AND a.head_to_mm >= $4
         ORDER BY a.head_from_mm, a.number LIMIT $5",
        [
            branch.0.into(),
            like.type_code.clone().into(),
            i32::from(head.to).into(),
            i32::from(head.from).into(),
            OFFERED.into(),
        ],
    )
    .await
}

/// Life jackets of 100 N or more for about the same weight.
pub async fn life_jackets(
    db: &impl ConnectionTrait,
    branch: BranchId,
    like: &ScannedArticle,
) -> Result<Vec<ArticleLine>, DbErr> {
    let size = like.size();
    let weight = size.measures().and_then(|measures| measures.weight);
    let (from, to) = weight.map_or((None, None), |weight| (weight.from, weight.to));
    offered(
        db,
        "AND a.newton >= 100
         AND COALESCE(a.weight_from_hg, 0) < $2 AND COALESCE(a.weight_to_hg, 10000) > $3
         ORDER BY a.weight_from_hg, a.number LIMIT $4",
        [
            branch.0.into(),
            to.map_or(10_000, i32::from).into(),
            from.map_or(0, i32::from).into(),
            OFFERED.into(),
        ],
    )
    .await
}

/// What lies in the house of the set that it belongs to.
pub async fn rest_of_set(
    db: &impl ConnectionTrait,
    branch: BranchId,
    of: &ScannedArticle,
) -> Result<Vec<ArticleLine>, DbErr> {
    let Some(set) = of.set_id else {
        return Ok(Vec::new());
    };
    offered(
        db,
        "AND a.id <> $2 AND a.id IN (SELECT m.article_id FROM set_members m WHERE m.set_id = $3)
         ORDER BY a.number",
        [branch.0.into(), of.id.into(), set.into()],
    )
    .await
}

/// Those of them that `condition` narrows them to, with its order and limit.
pub(crate) async fn offered<const N: usize>(
    db: &impl ConnectionTrait,
    condition: &str,
    values: [Value; N],
) -> Result<Vec<ArticleLine>, DbErr> {
    let sql = format!("SELECT {ARTICLE_COLUMNS} {IN_THE_HOUSE} {condition}");
    let rows: Vec<ArticleColumns> = select(db, &sql, values).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
