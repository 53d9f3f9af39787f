//! An article's particulars, mended by hand.

use super::add::{ArticleFormError, free_codes, free_number, insert_codes};
use super::form::ArticleForm;
use super::form_read::read;
use super::particulars::{Change, Names};
use super::places::Places;
use super::problems::{ArticleProblems, BranchProblem};
use super::words::write_words;
use crate::Services;
use crate::lending::journal::{About, Happened, Journal};
use crate::staff::Staff;
use crate::store::entities::{article, article_code};
use crate::store::stock as rows;
use domain::stock::{ArticleCode, ArticleId, ArticleNumber};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, Set,
};

/// Changes an article, unless a colleague did in the meantime. A resend finds
/// all as it wants it and does nothing. Without codes it has none any more;
/// without a number it keeps its own.
///
/// # Errors
/// When a field is wrong, somebody else changed it, or the database can't.
pub async fn change_article(
    services: &Services,
    staff: &Staff,
    id: ArticleId,
    version: i32,
    typed: &ArticleForm,
) -> Result<(), ArticleFormError> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let conn = tx.conn();
    let root = staff.root().0;
    rows::lock_stock(conn, root).await?;
    let before = rows::lock_article_row(conn, root, id.0)
        .await?
        .ok_or(ArticleFormError::NotThere)?;
    let places = Places::load(conn, root).await?;
    let form = read(typed, &places, staff)?;
    let number = match form.number {
        Some(number) => number,
        None => ArticleNumber::new(before.number).map_err(|_| ArticleFormError::NotThere)?,
    };
    let particulars = form.particulars(number);
    let branch = form.branch.unwrap_or(before.branch_id);
    let codes = rows::codes_of(conn, before.id).await?;
    let mut fields = particulars.changes(&before, &places);
    fields.extend(branch_change(&before, branch, &places));
    fields.extend(codes_change(&codes, &form.codes));
    if fields.is_empty() {
        return Ok(());
    }
    if before.version != version {
        return Err(ArticleFormError::ChangedMeanwhile);
    }
    free_number(conn, root, number, Some(before.id)).await?;
    free_codes(conn, root, &form.codes, Some(before.id)).await?;
    let moves = branch != before.branch_id;
    if moves && !rows::on_loan(conn, &[before.id]).await?.is_empty() {
        return Err(ArticleProblems {
            branch: Some(BranchProblem::OnLoan),
            ..ArticleProblems::default()
        }
        .into());
    }
    let mut row = before.clone().into_active_model();
    particulars.write(&mut row);
    row.branch_id = Set(branch);
    row.version = Set(before.version + 1);
    let after = row.update(conn).await?;
    write_codes(conn, &after, &codes, &form.codes).await?;
    write_words(conn, &after).await?;
    Journal::new(staff, services.chance.action(), now)
        .record(
            conn,
            About::article(after.id),
            &Happened::ArticleChanged { fields },
        )
        .await?;
    tx.commit().await?;
    Ok(())
}

fn branch_change(before: &article::Model, branch: i64, places: &Places) -> Option<Change> {
    (branch != before.branch_id).then(|| {
        (
            "branch".to_owned(),
            places.branch(before.branch_id),
            places.branch(branch),
        )
    })
}

fn codes_change(before: &[article_code::Model], wanted: &[ArticleCode]) -> Option<Change> {
    let mut old: Vec<&str> = before.iter().map(|row| row.folded.as_str()).collect();
    let mut new: Vec<&str> = wanted.iter().map(ArticleCode::folded).collect();
    old.sort_unstable();
    new.sort_unstable();
    let words = |codes: Vec<&str>| codes.join(", ");
    (old != new).then(|| ("codes".to_owned(), words(old), words(new)))
}

/// Takes away the codes that are no longer wanted, and adds the new ones.
async fn write_codes(
    tx: &impl ConnectionTrait,
    article: &article::Model,
    before: &[article_code::Model],
    wanted: &[ArticleCode],
) -> Result<(), DbErr> {
    let gone = before
        .iter()
        .filter(|row| wanted.iter().all(|code| code.folded() != row.folded))
        .map(|row| row.id);
    article_code::Entity::delete_many()
        .filter(article_code::Column::Id.is_in(gone))
        .exec(tx)
        .await?;
    let new: Vec<ArticleCode> = wanted
        .iter()
        .filter(|code| before.iter().all(|row| row.folded != code.folded()))
        .cloned()
        .collect();
    insert_codes(tx, article, &new).await
}
