//! Checks and care: answered at the return, before the next loan, or later.

use super::command::{Begun, Command, CommandError, Done};
use super::effects::Doing;
use super::journal::{About, Happened};
use super::lines::DutyLine;
use crate::Services;
use crate::staff::Staff;
use crate::store::entities::duty;
use crate::store::lending::{self as rows, ScannedArticle};
use domain::lending::{DutyClass, DutyId, DutyState, SubmissionKey};
use domain::stock::{
    ArticleId, ArticleStatus, MaintenanceKind, OnFail, ReturnCheck, is_safety_gear,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, Set,
};
use serde::{Deserialize, Serialize};

/// How a duty is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DutyVerdict {
    /// The check found nothing, or the care or repair is done.
    Fine,
    /// The check found something.
    Failed,
    /// The care is left for another time.
    Skipped,
}

/// Answers duties of one article.
///
/// A failed safety check of a helmet or life jacket puts it in quarantine,
/// another failed check on the service list. A duty that was answered already is left alone.
///
/// # Errors
/// When the article isn't there, the key was used, or the database can't.
pub async fn answer_duties(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    article: ArticleId,
    answers: &[(DutyId, DutyVerdict)],
) -> Result<Done, CommandError> {
    let content = ("duties", article, answers);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let article = rows::lock_article(tx, staff.root().0, article.0)
        .await?
        .ok_or(CommandError::NotThere)?;
    for (id, verdict) in answers {
        let row = open_rows(tx, article.id)
            .await?
            .into_iter()
            .find(|row| row.id == id.0);
        if let Some(row) = row {
            let now = rows::find_article(tx, staff.root().0, article.id)
                .await?
                .ok_or(CommandError::NotThere)?;
            answer(tx, &command.doing(), &now, row, *verdict).await?;
        }
    }
    command.done().await
}

/// A pair or kit came back without a part: onto the service list, with what is
/// missing; the loan is closed, and nobody owes anything.
///
/// # Errors
/// When the article isn't there, the key was used, or the database can't.
pub async fn part_missing(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    article: ArticleId,
    what: &str,
) -> Result<Done, CommandError> {
    let what: String = what
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    let content = ("part-missing", article, &what);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let article = rows::lock_article(tx, staff.root().0, article.0)
        .await?
        .ok_or(CommandError::NotThere)?;
    let doing = command.doing();
    let kind = MaintenanceKind::PartMissing.as_str();
    let line = doing
        .open_duty(tx, article.id, None, DutyClass::Repair, kind)
        .await?;
    // Quarantine is not lifted by a milder fault.
    if article.status() != ArticleStatus::Quarantine {
        place(tx, &article, ArticleStatus::InService).await?;
    }
    command
        .journal
        .record(
            tx,
            About::article(article.id),
            &Happened::PartMissing {
                duty: line.id.0,
                what,
                status: article.status.clone(),
            },
        )
        .await?;
    command.done().await
}

/// Takes an article off the service list: everything on it is done.
///
/// # Errors
/// When the article isn't there, the key was used, or the database can't.
pub async fn finish_service_of(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    article: ArticleId,
) -> Result<Done, CommandError> {
    let content = ("service-done", article);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let article = rows::lock_article(tx, staff.root().0, article.0)
        .await?
        .ok_or(CommandError::NotThere)?;
    finish_service(tx, &command.doing(), &article).await?;
    command.done().await
}

/// The duties of an article that wait, as lines.
pub(super) async fn open_of(
    db: &impl ConnectionTrait,
    article: i64,
) -> Result<Vec<DutyLine>, DbErr> {
    Ok(open_rows(db, article)
        .await?
        .into_iter()
        .filter_map(|row| {
            Some(DutyLine {
                id: DutyId(row.id),
                class: DutyClass::parse(&row.class)?,
                kind: row.kind,
            })
        })
        .collect())
}

/// The checks were made now, and found nothing.
pub(super) async fn pass_open_checks(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    article: &ScannedArticle,
) -> Result<(), DbErr> {
    for row in open_in(tx, article.id, &[DutyClass::Safety, DutyClass::Check]).await? {
        answer(tx, doing, article, row, DutyVerdict::Fine).await?;
    }
    Ok(())
}

/// A check found something; whether the article went into quarantine.
pub(super) async fn fail_open_checks(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    article: &ScannedArticle,
) -> Result<bool, DbErr> {
    let mut quarantine = false;
    let mut article = article.clone();
    for row in open_in(tx, article.id, &[DutyClass::Safety, DutyClass::Check]).await? {
        quarantine |= fails_into_quarantine(&row.kind);
        answer(tx, doing, &article, row, DutyVerdict::Failed).await?;
        if let Some(now) = rows::find_article(tx, doing.branch.root.0, article.id).await? {
            article = now;
        }
    }
    Ok(quarantine)
}

/// The care that waited is done, or left for another time.
pub(super) async fn answer_open_care(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    article: &ScannedArticle,
    done: bool,
) -> Result<(), DbErr> {
    let verdict = if done {
        DutyVerdict::Fine
    } else {
        DutyVerdict::Skipped
    };
    for row in open_in(tx, article.id, &[DutyClass::Care]).await? {
        answer(tx, doing, article, row, verdict).await?;
    }
    Ok(())
}

/// All that stood on the service list is done, and the article is ready.
pub(super) async fn finish_service(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    article: &ScannedArticle,
) -> Result<(), DbErr> {
    for row in open_in(tx, article.id, &[DutyClass::Repair, DutyClass::Care]).await? {
        answer(tx, doing, article, row, DutyVerdict::Fine).await?;
    }
    let now = rows::find_article(tx, doing.branch.root.0, article.id).await?;
    if let Some(now) = now
        && now.status() == ArticleStatus::InService
    {
        let then = after_repair(&now);
        place(tx, &now, then).await?;
        doing
            .journal
            .record(
                tx,
                About::article(article.id),
                &Happened::StatusChanged {
                    from: now.status.clone(),
                    to: then.as_str().to_owned(),
                },
            )
            .await?;
    }
    Ok(())
}

pub(super) async fn answer(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    article: &ScannedArticle,
    row: duty::Model,
    verdict: DutyVerdict,
) -> Result<(), DbErr> {
    let Some(class) = DutyClass::parse(&row.class) else {
        return Ok(());
    };
    let state = match (verdict, class) {
        (DutyVerdict::Fine, DutyClass::Safety | DutyClass::Check) => DutyState::Passed,
        (DutyVerdict::Fine, DutyClass::Care | DutyClass::Repair) => DutyState::Done,
        (DutyVerdict::Failed, _) => DutyState::Failed,
        // Only care may be left for another time.
        (DutyVerdict::Skipped, DutyClass::Care) => DutyState::Skipped,
        (DutyVerdict::Skipped, DutyClass::Safety | DutyClass::Check | DutyClass::Repair) => {
            return Ok(());
        }
    };
    let (duty, kind) = (row.id, row.kind.clone());
    let mut active = row.into_active_model();
    active.state = Set(state.as_str().to_owned());
    active.closed_at = Set(Some(doing.now.0));
    active.update(tx).await?;
    let opened = match state {
        DutyState::Failed => Some(fail(tx, doing, article, &kind).await?),
        DutyState::Done | DutyState::Passed | DutyState::Skipped => {
            // The last repair puts the article back on its shelf.
            let repairs = open_in(tx, article.id, &[DutyClass::Repair]).await?;
            if class == DutyClass::Repair
                && repairs.is_empty()
                && article.status() == ArticleStatus::InService
            {
                place(tx, article, after_repair(article)).await?;
            }
            None
        }
        DutyState::Open | DutyState::Withdrawn => None,
    };
    doing
        .journal
        .record(
            tx,
            About::article(article.id),
            &Happened::DutyAnswered {
                duty,
                kind,
                state: state.as_str().to_owned(),
                status: article.status.clone(),
                opened,
            },
        )
        .await
}

/// Where a thing goes that was mended: what somebody's head or life hangs on is looked at before
/// it is lent.
fn after_repair(article: &ScannedArticle) -> ArticleStatus {
    if is_safety_gear(&article.return_checks()) {
        ArticleStatus::Quarantine
    } else {
        ArticleStatus::Available
    }
}

/// Where a failed check leads; the repair that it opened.
async fn fail(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    article: &ScannedArticle,
    kind: &str,
) -> Result<i64, DbErr> {
    let (status, work) = match ReturnCheck::from_code(kind).map(ReturnCheck::on_fail) {
        Some(OnFail::Quarantine) => (ArticleStatus::Quarantine, MaintenanceKind::Inspect),
        Some(OnFail::Service(work)) => (ArticleStatus::InService, work),
        None => (ArticleStatus::InService, MaintenanceKind::Repair),
    };
    // Quarantine is not lifted by a milder fault.
    if article.status() != ArticleStatus::Quarantine {
        place(tx, article, status).await?;
    }
    let line = doing
        .open_duty(tx, article.id, None, DutyClass::Repair, work.as_str())
        .await?;
    Ok(line.id.0)
}

fn fails_into_quarantine(kind: &str) -> bool {
    ReturnCheck::from_code(kind).map(ReturnCheck::on_fail) == Some(OnFail::Quarantine)
}

pub(super) async fn place(
    tx: &impl ConnectionTrait,
    article: &ScannedArticle,
    status: ArticleStatus,
) -> Result<(), DbErr> {
    rows::place_article(tx, article.id, article.branch_id, status.as_str()).await
}

async fn open_in(
    db: &impl ConnectionTrait,
    article: i64,
    classes: &[DutyClass],
) -> Result<Vec<duty::Model>, DbErr> {
    Ok(open_rows(db, article)
        .await?
        .into_iter()
        .filter(|row| classes.iter().any(|class| class.as_str() == row.class))
        .collect())
}

pub(super) async fn open_rows(
    db: &impl ConnectionTrait,
    article: i64,
) -> Result<Vec<duty::Model>, DbErr> {
    duty::Entity::find()
        .filter(duty::Column::ArticleId.eq(article))
        .filter(duty::Column::State.eq(DutyState::Open.as_str()))
        .order_by_asc(duty::Column::Id)
        .all(db)
        .await
}
