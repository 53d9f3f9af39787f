//! Things are scanned on the shelves; each is answered, and none is counted twice.

use super::{StocktakeError, rows};
use crate::Services;
use crate::lending::ArticleLine;
use crate::lending::command::{Begun, Command, CommandError};
use crate::staff::Staff;
use crate::stock::scanned::{Meant, meant};
use crate::store::lending as articles;
use crate::store::statement;
use domain::branches::BranchId;
use domain::lending::SubmissionKey;
use domain::stock::{Standing, StocktakeFind};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

/// What became of the scans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StocktakeScanned {
    /// Each code with what it was, in their order.
    pub lines: Vec<StocktakeScan>,
}

/// What became of one scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StocktakeScan {
    /// As it was scanned.
    pub scanned: String,
    /// The article, if there is one.
    pub article: Option<ArticleLine>,
    /// What was found; none where no single article is meant.
    pub find: Option<StocktakeFind>,
    /// Whether several articles may be meant.
    pub is_several: bool,
}

/// Counts what was scanned. A thing that is scanned again is judged anew and counted once.
///
/// # Errors
/// When it isn't there or is closed, the key was used for something else, or the database can't.
pub async fn scan_stocktake(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: i64,
    codes: &[String],
) -> Result<StocktakeScanned, StocktakeError> {
    let content = ("stocktake-scan", id, codes);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let taking = rows::lock(tx, staff, id)
        .await?
        .ok_or(CommandError::NotThere)?;
    if taking.closed_at.is_some() {
        return Err(StocktakeError::Closed);
    }
    let scope = taking.scope();
    let root = staff.root().0;
    let mut lines = Vec::with_capacity(codes.len());
    for scanned in codes {
        let meant = meant(tx, root, scanned).await?;
        let found = match meant {
            Meant::One(id) => articles::find_article(tx, root, id).await?,
            Meant::Several | Meant::Nothing => None,
        };
        let find = match &found {
            Some(article) => {
                let find = scope.judge(Standing {
                    branch: BranchId(article.branch_id),
                    shelf: &article.shelf,
                    status: article.status(),
                    is_on_loan: article.loan_id.is_some(),
                });
                tx.execute_raw(statement(
                    tx,
                    "INSERT INTO stocktake_scans (stocktake_id, article_id, outcome, at, staff_id)
                     VALUES ($1, $2, $3, $4, $5)
                     ON CONFLICT (stocktake_id, article_id)
                     DO UPDATE SET outcome = excluded.outcome, at = excluded.at,
                                   staff_id = excluded.staff_id",
                    [
                        id.into(),
                        article.id.into(),
                        find.as_str().into(),
                        command.now.0.into(),
                        staff.id().0.into(),
                    ],
                ))
                .await?;
                Some(find)
            }
            None => {
                tx.execute_raw(statement(
                    tx,
                    "INSERT INTO stocktake_unknown (stocktake_id, code, at) VALUES ($1, $2, $3)
                     ON CONFLICT (stocktake_id, code) DO NOTHING",
                    [id.into(), scanned.as_str().into(), command.now.0.into()],
                ))
                .await?;
                None
            }
        };
        lines.push(StocktakeScan {
            scanned: scanned.clone(),
            article: found.map(|article| article.line()),
            find,
            is_several: meant == Meant::Several,
        });
    }
    Ok(command.finish(StocktakeScanned { lines }).await?)
}
