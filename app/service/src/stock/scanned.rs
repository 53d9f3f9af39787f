//! What a scanned or typed code means, where many come at once.

use crate::store::lending as rows;
use domain::stock::{ArticleCode, ArticleNumber};
use sea_orm::{ConnectionTrait, DbErr};

/// Fewer digits are the end of too many numbers.
const FEWEST_LAST_DIGITS: usize = 3;

/// The article that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Meant {
    /// This one.
    One(i64),
    /// One of several: a code that stands twice, or shared last digits.
    Several,
    /// None.
    Nothing,
}

/// Understands a code as the counter does: the whole code, the number, its last digits.
pub(crate) async fn meant(
    db: &impl ConnectionTrait,
    root: i64,
    text: &str,
) -> Result<Meant, DbErr> {
    if let Ok(code) = ArticleCode::parse(text) {
        match rows::articles_with_code(db, root, code.folded()).await?[..] {
            [] => {}
            [one] => return Ok(Meant::One(one)),
            _ => return Ok(Meant::Several),
        }
    }
    let Ok(number) = ArticleNumber::parse(text) else {
        return Ok(Meant::Nothing);
    };
    if let Some(id) = rows::article_with_number(db, root, number.get()).await? {
        return Ok(Meant::One(id));
    }
    let digits = number.to_string();
    if digits.len() < FEWEST_LAST_DIGITS {
        return Ok(Meant::Nothing);
    }
    Ok(
        match rows::articles_ending_in(db, root, &digits, 2).await?[..] {
            [] => Meant::Nothing,
            [one] => Meant::One(one),
            _ => Meant::Several,
        },
    )
}

/// Understands many, and locks their articles in one order, so that two who scan the same
/// shelf never wait for each other.
pub(crate) async fn lock_meant(
    tx: &impl ConnectionTrait,
    root: i64,
    codes: &[String],
) -> Result<Vec<(String, Meant)>, DbErr> {
    let mut all = Vec::with_capacity(codes.len());
    for code in codes {
        all.push((code.clone(), meant(tx, root, code).await?));
    }
    let mut ids: Vec<i64> = all
        .iter()
        .filter_map(|(_, meant)| match meant {
            Meant::One(id) => Some(*id),
            Meant::Several | Meant::Nothing => None,
        })
        .collect();
    ids.sort_unstable();
    ids.dedup();
    crate::store::stock::lock_articles(tx, root, &ids).await?;
    Ok(all)
}
