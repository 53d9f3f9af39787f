//! A new article, entered by hand: the next number and the branch's own code
//! unless staff say otherwise.

use super::form::ArticleForm;
use super::form_read::read;
use super::labels::wait_for_label;
use super::places::{Places, is_safety_gear};
use super::problems::{ArticleProblems, CodesProblem, NumberProblem};
use super::words::write_words;
use crate::lending::journal::{About, Happened, Journal};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Staff;
use crate::store::entities::{article, article_code};
use crate::store::{is_unique_violation, stock as rows};
use crate::{Services, Unavailable, branches};
use domain::lending::{Action, SubmissionKey};
use domain::stock::{ArticleCode, ArticleId, ArticleNumber, ArticleStatus};
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, Set};
use serde::{Deserialize, Serialize};

/// What was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleAdded {
    /// The article.
    pub id: ArticleId,
    /// The number to write on it.
    pub number: ArticleNumber,
    /// What can be undone.
    pub action: Action,
}

/// Why nothing was added or changed.
#[derive(Debug, thiserror::Error)]
pub enum ArticleFormError {
    /// Something typed is wrong.
    #[error("something that was typed is wrong: {0:?}")]
    Wrong(Box<ArticleProblems>),
    /// A colleague changed it in the meantime.
    #[error("somebody else changed the article in the meantime")]
    ChangedMeanwhile,
    /// There is no such article here.
    #[error("there is no such article")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ArticleFormError {
    fn from(error: DbErr) -> Self {
        // The stock is locked, so only a change without the lock ends here.
        if is_unique_violation(&error, "articles_number", "articles.number") {
            return NumberProblem::Taken.into();
        }
        Self::Unavailable(error.into())
    }
}

impl From<ArticleProblems> for ArticleFormError {
    fn from(problems: ArticleProblems) -> Self {
        Self::Wrong(Box::new(problems))
    }
}

impl From<NumberProblem> for ArticleFormError {
    fn from(problem: NumberProblem) -> Self {
        ArticleProblems {
            number: Some(problem),
            ..ArticleProblems::default()
        }
        .into()
    }
}

impl From<CodesProblem> for ArticleFormError {
    fn from(problem: CodesProblem) -> Self {
        ArticleProblems {
            codes: Some(problem),
            ..ArticleProblems::default()
        }
        .into()
    }
}

/// Adds an article. Without a number it gets the next one, without codes the
/// one that the branch's pattern makes of its number.
///
/// # Errors
/// When a field is wrong, a number or code is taken, the key was used, or the database can't.
pub async fn add_article(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    typed: &ArticleForm,
) -> Result<ArticleAdded, ArticleFormError> {
    let submission = Submission::new(key, staff.id().0, &("add-article", typed));
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let conn = tx.conn();
    let root = staff.root().0;
    rows::lock_stock(conn, root).await?;
    match submission.begin(conn).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let places = Places::load(conn, root).await?;
    let form = read(typed, &places, staff)?;
    let number = match form.number {
        Some(number) => free_number(conn, root, number, None).await?,
        None => next_number(conn, root).await?,
    };
    let codes = if form.codes.is_empty() {
        own_code(conn, staff, number).await?
    } else {
        free_codes(conn, root, &form.codes, None).await?;
        form.codes.clone()
    };
    // A helmet or a vest that nobody vouches for is looked at by a coordinator first.
    let kind = places.type_with(form.type_id);
    let status = if typed.unmarked && kind.is_some_and(is_safety_gear) {
        ArticleStatus::Quarantine
    } else {
        ArticleStatus::Available
    };
    let mut row = article::ActiveModel {
        id: NotSet,
        root_id: Set(root),
        branch_id: Set(form.branch.unwrap_or(form.home)),
        status: Set(status.as_str().to_owned()),
        created_at: Set(now.0),
        version: Set(1),
        ..Default::default()
    };
    form.particulars(number).write(&mut row);
    let row = row.insert(conn).await?;
    insert_codes(conn, &row, &codes).await?;
    write_words(conn, &row).await?;
    wait_for_label(conn, row.id, now).await?;
    let journal = Journal::new(staff, services.chance.action(), now);
    journal
        .record(conn, About::article(row.id), &Happened::ArticleAdded)
        .await?;
    let added = ArticleAdded {
        id: ArticleId(row.id),
        number,
        action: journal.action(),
    };
    submission.keep(conn, &added, now).await?;
    tx.commit().await?;
    Ok(added)
}

async fn next_number(
    tx: &impl ConnectionTrait,
    root: i64,
) -> Result<ArticleNumber, ArticleFormError> {
    let highest = rows::highest_number(tx, root).await?;
    Ok(ArticleNumber::new(highest + 1).map_err(|_| NumberProblem::NoneLeft)?)
}

/// The number, unless an article other than `own` has it.
pub(super) async fn free_number(
    tx: &impl ConnectionTrait,
    root: i64,
    number: ArticleNumber,
    own: Option<i64>,
) -> Result<ArticleNumber, ArticleFormError> {
    let holder = crate::store::lending::article_with_number(tx, root, number.get()).await?;
    match holder {
        Some(id) if Some(id) != own => Err(NumberProblem::Taken.into()),
        Some(_) | None => Ok(number),
    }
}

/// Refuses codes that are on an article other than `own`.
pub(super) async fn free_codes(
    tx: &impl ConnectionTrait,
    root: i64,
    codes: &[ArticleCode],
    own: Option<i64>,
) -> Result<(), ArticleFormError> {
    let folded: Vec<String> = codes.iter().map(|code| code.folded().to_owned()).collect();
    let taken = rows::codes_taken(tx, root, &folded).await?;
    match taken.iter().find(|code| Some(code.article_id) != own) {
        None => Ok(()),
        Some(code) => Err(CodesProblem::OnAnother {
            code: code.folded.clone(),
            number: code.number,
        }
        .into()),
    }
}

/// The code that the branch's pattern makes of a number; none where another
/// article carries it already, or the number has too many digits for it.
async fn own_code(
    tx: &impl ConnectionTrait,
    staff: &Staff,
    number: ArticleNumber,
) -> Result<Vec<ArticleCode>, ArticleFormError> {
    let pattern = branches::rules(tx, staff.branch()).await?.code_pattern;
    let Some(code) = pattern.code_for(number) else {
        return Ok(Vec::new());
    };
    let folded = [code.folded().to_owned()];
    let taken = rows::codes_taken(tx, staff.root().0, &folded).await?;
    Ok(if taken.is_empty() {
        vec![code]
    } else {
        Vec::new()
    })
}

/// Writes codes on an article.
pub(super) async fn insert_codes(
    tx: &impl ConnectionTrait,
    article: &article::Model,
    codes: &[ArticleCode],
) -> Result<(), DbErr> {
    let new = codes
        .iter()
        .map(|code| article_code::ActiveModel {
            id: NotSet,
            root_id: Set(article.root_id),
            article_id: Set(article.id),
            code: Set(code.as_str().to_owned()),
            folded: Set(code.folded().to_owned()),
        })
        .collect();
    rows::insert_codes(tx, new).await
}
