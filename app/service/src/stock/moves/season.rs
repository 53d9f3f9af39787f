//! The season turns: winter's things are put away, or brought out again, all at once.

use super::place::put;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::journal::{About, Happened, Place};
use crate::staff::Staff;
use crate::store::entities::article;
use crate::store::{select, stock as rows};
use crate::{Services, Unavailable};
use domain::lending::{Action, SubmissionKey};
use domain::stock::{ArticleStatus, Season};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

/// How many things of a type would go.
#[derive(Debug, Clone, FromQueryResult)]
pub struct SeasonCount {
    /// The type's name in Swedish.
    pub name_sv: String,
    /// The type's name in English.
    pub name_en: String,
    /// In the house and ready to go.
    pub going: i64,
    /// On loan: they stay as they are, and are put away when they come back.
    pub on_loan: i64,
    /// On service, in quarantine or missing: they stay as they are.
    pub staying: i64,
}

/// What a season's turn would do at the branch.
#[derive(Debug, Clone)]
pub struct SeasonView {
    /// Type by type; those of which nothing is there are left out.
    pub counts: Vec<SeasonCount>,
}

impl SeasonView {
    /// How many things would go.
    pub fn going(&self) -> i64 {
        self.counts.iter().map(|one| one.going).sum()
    }
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonMoved {
    /// What can be undone; none where nothing went.
    pub action: Option<Action>,
    /// How many things went.
    pub count: usize,
}

const fn statuses(put_away: bool) -> (ArticleStatus, ArticleStatus) {
    if put_away {
        (ArticleStatus::Available, ArticleStatus::SeasonStorage)
    } else {
        (ArticleStatus::SeasonStorage, ArticleStatus::Available)
    }
}

/// That an article `a` is on loan.
const IS_OUT: &str = "EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
    AND l.returned_at IS NULL AND l.undone_at IS NULL)";

/// What putting away (or bringing out) a season's things would do.
///
/// # Errors
/// When the database can't.
pub async fn season_view(
    services: &Services,
    staff: &Staff,
    season: Season,
    put_away: bool,
) -> Result<SeasonView, Unavailable> {
    let (from, to) = statuses(put_away);
    let sql = format!(
        "SELECT t.name_sv, t.name_en,
                COUNT(CASE WHEN a.status = $3 AND NOT {IS_OUT} THEN 1 END) AS going,
                COUNT(CASE WHEN {IS_OUT} THEN 1 END) AS on_loan,
                COUNT(CASE WHEN a.status <> $3 AND NOT {IS_OUT} THEN 1 END) AS staying
         FROM articles a JOIN article_types t ON t.id = a.type_id
         WHERE a.branch_id = $1 AND t.season = $2 AND a.status NOT IN ('scrapped', $4)
         GROUP BY t.id, t.name_sv, t.name_en, t.main_category, t.code
         ORDER BY t.main_category, t.code"
    );
    let values = [
        staff.branch().0.into(),
        season.as_str().into(),
        from.as_str().into(),
        to.as_str().into(),
    ];
    let counts = select(services.store.read(), &sql, values).await?;
    Ok(SeasonView { counts })
}

#[derive(Debug, FromQueryResult)]
struct Id {
    id: i64,
}

/// Puts a season's things away, or brings them out; what is on loan, on service or missing
/// stays as it is.
///
/// # Errors
/// When the key was used for something else, or the database can't.
pub async fn move_season(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    season: Season,
    put_away: bool,
) -> Result<SeasonMoved, CommandError> {
    let content = ("season", season, put_away, staff.branch());
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let (from, to) = statuses(put_away);
    let sql = format!(
        "SELECT a.id FROM articles a JOIN article_types t ON t.id = a.type_id
         WHERE a.branch_id = $1 AND t.season = $2 AND a.status = $3 AND NOT {IS_OUT}
         ORDER BY a.id"
    );
    let values = [
        staff.branch().0.into(),
        season.as_str().into(),
        from.as_str().into(),
    ];
    let ids: Vec<Id> = select(tx, &sql, values).await?;
    let ids: Vec<i64> = ids.into_iter().map(|row| row.id).collect();
    rows::lock_articles(tx, staff.root().0, &ids).await?;
    let mut count = 0;
    for chunk in ids.chunks(500) {
        // Read again under the lock: one may have been lent while we waited for it.
        let out = rows::on_loan(tx, chunk).await?;
        let found = article::Entity::find()
            .filter(article::Column::Id.is_in(chunk.iter().copied()))
            .filter(article::Column::Status.eq(from.as_str()))
            .order_by_asc(article::Column::Id)
            .all(tx)
            .await?;
        for row in found.into_iter().filter(|row| !out.contains(&row.id)) {
            let id = row.id;
            let before = Place {
                home: row.home_branch_id,
                branch: row.branch_id,
                branch_name: String::new(),
                shelf: row.shelf.clone(),
                status: row.status.clone(),
            };
            let after = Place {
                status: to.as_str().to_owned(),
                ..before.clone()
            };
            put(tx, row, &after).await?;
            let happened = Happened::Moved {
                from: before,
                to: after,
            };
            command
                .journal
                .record(tx, About::article(id), &happened)
                .await?;
            count += 1;
        }
    }
    let action = (count > 0).then(|| command.journal.action());
    command.finish(SeasonMoved { action, count }).await
}
