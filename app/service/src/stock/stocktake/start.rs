//! A stock-taking begins.

use super::StocktakeError;
use crate::Services;
use crate::lending::command::{Begun, Command};
use crate::staff::Staff;
use crate::store::select_one;
use domain::lending::SubmissionKey;
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

/// Longest list of shelves, in characters.
const LONGEST: usize = 4_000;

/// What began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StocktakeStarted {
    /// Its number.
    pub id: i64,
}

#[derive(Debug, FromQueryResult)]
struct Id {
    id: i64,
}

/// Begins one for these shelves, a line each or with commas; without any for all of the branch.
///
/// # Errors
/// When the names are too long, the key was used for something else, or the database can't.
pub async fn start_stocktake(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    shelves: &str,
) -> Result<StocktakeStarted, StocktakeError> {
    let shelves: Vec<&str> = shelves
        .split(['\n', '\r', ',', ';'])
        .map(str::trim)
        .filter(|shelf| !shelf.is_empty())
        .collect();
    let shelves: String = shelves
        .join("\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect();
    if shelves.chars().count() > LONGEST {
        return Err(StocktakeError::TooLong);
    }
    let command = match Command::begin(services, staff, key, &("stocktake", &shelves)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let row: Option<Id> = select_one(
        command.tx.conn(),
        "INSERT INTO stocktakes (root_id, branch_id, shelves, started_at, started_by)
         VALUES ($1, $2, $3, $4, $5) RETURNING id",
        [
            staff.root().0.into(),
            staff.branch().0.into(),
            shelves.into(),
            command.now.0.into(),
            staff.id().0.into(),
        ],
    )
    .await?;
    let id = row
        .ok_or_else(|| sea_orm::DbErr::Custom("an insert gave no id".to_owned()))?
        .id;
    Ok(command.finish(StocktakeStarted { id }).await?)
}
