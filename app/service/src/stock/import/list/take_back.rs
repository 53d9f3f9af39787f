//! Takes a list back, some rows at a time, the last first.
//!
//! An article that the list added and to which nothing happened since disappears;
//! one with a history of its own is scrapped. A field that the list changed goes
//! back, unless somebody changed it since.

use super::draft::{Draft, Plan};
use super::put_in::event_of;
use super::state::ListState;
use super::work::{finish, plan_of, progress};
use crate::lending::journal::Happened;
use crate::stock::places::Places;
use crate::stock::words::write_words;
use crate::store::entities::{article, article_code, event, import, import_row};
use crate::store::{select, statement, stock as rows};
use crate::{Services, Unavailable};
use domain::stock::{ArticleCode, ArticleStatus};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Set, TransactionTrait,
};
use std::collections::{HashMap, HashSet};

/// Rows of one transaction.
const AT_ONCE: u64 = 200;

/// Takes the next rows back; false when the list is through.
pub(super) async fn step(
    services: &Services,
    list: &import::Model,
    places: &Places,
) -> Result<bool, Unavailable> {
    let tx = services.store.begin_write().await?;
    let conn = tx.conn();
    rows::lock_stock(conn, list.root_id).await?;
    let todo = import_row::Entity::find()
        .filter(import_row::Column::ImportId.eq(list.id))
        .filter(import_row::Column::Outcome.eq("in"))
        .order_by_desc(import_row::Column::Line)
        .limit(AT_ONCE)
        .all(conn)
        .await?;
    if todo.is_empty() {
        finish(services, conn, list, ListState::Undone).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let ids: Vec<i64> = todo.iter().filter_map(|row| row.article_id).collect();
    let here: HashMap<i64, article::Model> = article::Entity::find()
        .filter(article::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(article::Column::Id)
        .lock_exclusive()
        .all(conn)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let taking = Taking {
        list,
        places,
        now: services.clock.now().0,
        on_loan: rows::on_loan(conn, &ids).await?.into_iter().collect(),
        lived: lived(conn, list, &ids).await?,
    };
    let mut gone = Vec::new();
    for row in &todo {
        let plan = plan_of(row);
        let outcome = match row.article_id.and_then(|id| here.get(&id)) {
            // Somebody took it away already.
            None => "gone",
            Some(article) if plan.before.is_some() => {
                taking.put_back(conn, row, plan, article).await?
            }
            Some(article) if taking.is_untouched(article, row) => {
                gone.push((row.line, article.clone()));
                continue;
            }
            Some(article) => taking.scrap(conn, article).await?,
        };
        mark(conn, list.id, &[row.line], outcome).await?;
    }
    taking.remove(conn, gone).await?;
    progress(conn, list.id, todo.len()).await?;
    tx.commit().await?;
    Ok(true)
}

struct Taking<'a> {
    list: &'a import::Model,
    places: &'a Places,
    now: i64,
    on_loan: HashSet<i64>,
    /// Articles to which something else happened.
    lived: HashSet<i64>,
}

#[derive(Debug, FromQueryResult)]
struct Id {
    id: i64,
}

/// The articles to which something happened besides this list.
async fn lived(
    tx: &impl ConnectionTrait,
    list: &import::Model,
    ids: &[i64],
) -> Result<HashSet<i64>, DbErr> {
    let among: Vec<String> = ids.iter().map(i64::to_string).collect();
    if among.is_empty() {
        return Ok(HashSet::new());
    }
    let among = among.join(", ");
    let sql = format!(
        "SELECT article_id AS id FROM events WHERE article_id IN ({among}) AND action <> $1
         UNION SELECT article_id AS id FROM loans WHERE article_id IN ({among})"
    );
    let found: Vec<Id> = select(tx, &sql, [list.action.into()]).await?;
    Ok(found.into_iter().map(|row| row.id).collect())
}

impl Taking<'_> {
    fn is_untouched(&self, article: &article::Model, row: &import_row::Model) -> bool {
        article.version == row.version && !self.lived.contains(&article.id)
    }

    /// Takes articles away that nothing happened to, with their history. Where
    /// something else knows one of them, that one is scrapped.
    async fn remove(
        &self,
        tx: &sea_orm::DatabaseTransaction,
        gone: Vec<(i64, article::Model)>,
    ) -> Result<(), DbErr> {
        if gone.is_empty() {
            return Ok(());
        }
        let ids: Vec<i64> = gone.iter().map(|(_, article)| article.id).collect();
        let lines: Vec<i64> = gone.iter().map(|(line, _)| *line).collect();
        if delete(tx, &ids).await? {
            return mark(tx, self.list.id, &lines, "gone").await;
        }
        for (line, article) in gone {
            let outcome = match delete(tx, &[article.id]).await? {
                true => "gone",
                false => self.scrap(tx, &article).await?,
            };
            mark(tx, self.list.id, &[line], outcome).await?;
        }
        Ok(())
    }

    /// An article with a history of its own stays, as scrapped; on loan it stays as it is.
    async fn scrap(
        &self,
        tx: &impl ConnectionTrait,
        article: &article::Model,
    ) -> Result<&'static str, DbErr> {
        if self.on_loan.contains(&article.id) {
            return Ok("kept");
        }
        let scrapped = ArticleStatus::Scrapped.as_str();
        let mut row = article.clone().into_active_model();
        row.status = Set(scrapped.to_owned());
        row.version = Set(article.version + 1);
        row.update(tx).await?;
        let field = (
            "status".to_owned(),
            article.status.clone(),
            scrapped.to_owned(),
        );
        self.note(tx, article, vec![field]).await?;
        Ok("scrapped")
    }

    async fn put_back(
        &self,
        tx: &impl ConnectionTrait,
        row: &import_row::Model,
        mut plan: Plan,
        article: &article::Model,
    ) -> Result<&'static str, DbErr> {
        let Some((before, after)) = plan.before.as_ref().zip(plan.after.as_ref()) else {
            return Ok("kept");
        };
        let stands = Draft::of(article);
        let mut back = stands.clone();
        let mut stay = back.put_back(before, after);
        if self.on_loan.contains(&article.id) && back.status != stands.status {
            back.status.clone_from(&stands.status);
            stay.push("status");
        }
        let mut fields = stands.changes(&back, self.places);
        let codes: Vec<String> = plan
            .codes
            .iter()
            .filter_map(|code| ArticleCode::parse(code).ok())
            .map(|code| code.folded().to_owned())
            .collect();
        fields.extend(
            codes
                .iter()
                .map(|code| ("codes".to_owned(), code.clone(), String::new())),
        );
        let Some(particulars) = back.particulars(self.places) else {
            return Ok("kept");
        };
        let mut changed = article.clone().into_active_model();
        particulars.write(&mut changed);
        if article.branch_id == article.home_branch_id && !self.on_loan.contains(&article.id) {
            changed.branch_id = Set(back.home);
        }
        changed.status = Set(back.status.clone());
        changed.version = Set(article.version + 1);
        let written = changed.update(tx).await?;
        write_words(tx, &written).await?;
        article_code::Entity::delete_many()
            .filter(article_code::Column::ArticleId.eq(article.id))
            .filter(article_code::Column::Folded.is_in(codes))
            .exec(tx)
            .await?;
        self.note(tx, article, fields).await?;
        let outcome = if stay.is_empty() { "back" } else { "part" };
        plan.stay = stay.into_iter().map(str::to_owned).collect();
        let mut kept = row.clone().into_active_model();
        kept.plan = Set(plan.to_json());
        kept.update(tx).await?;
        Ok(outcome)
    }

    /// Tells it in the article's history, where the list's own line is undone.
    async fn note(
        &self,
        tx: &impl ConnectionTrait,
        article: &article::Model,
        fields: Vec<(String, String, String)>,
    ) -> Result<(), DbErr> {
        let sql = "UPDATE events SET undone_at = $1
                   WHERE action = $2 AND article_id = $3 AND undone_at IS NULL";
        let values = [self.now.into(), self.list.action.into(), article.id.into()];
        tx.execute_raw(statement(tx, sql, values)).await?;
        let happened = Happened::ImportUndone {
            file: self.list.file_name.clone(),
            fields,
        };
        let event = event_of(self.list, self.list.undone_by, self.now, article, &happened);
        rows::insert_events(tx, vec![event]).await
    }
}

/// Deletes articles with their history; false, and nothing done, where another
/// table still names one.
async fn delete(tx: &sea_orm::DatabaseTransaction, ids: &[i64]) -> Result<bool, DbErr> {
    // A savepoint: PostgreSQL gives up the whole transaction after a refusal.
    let inner = tx.begin().await?;
    let deleted = article::Entity::delete_many()
        .filter(article::Column::Id.is_in(ids.iter().copied()))
        .exec(&inner)
        .await;
    match deleted {
        Ok(_) => {
            event::Entity::delete_many()
                .filter(event::Column::ArticleId.is_in(ids.iter().copied()))
                .exec(&inner)
                .await?;
            inner.commit().await?;
            Ok(true)
        }
        Err(error) if is_named_elsewhere(&error) => {
            inner.rollback().await?;
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

fn is_named_elsewhere(error: &DbErr) -> bool {
    matches!(
        error.sql_err(),
        Some(sea_orm::SqlErr::ForeignKeyConstraintViolation(_))
    )
}

async fn mark(
    tx: &impl ConnectionTrait,
    list: i64,
    lines: &[i64],
    outcome: &str,
) -> Result<(), DbErr> {
    let among: Vec<String> = lines.iter().map(i64::to_string).collect();
    let sql = format!(
        "UPDATE import_rows SET outcome = $1 WHERE import_id = $2 AND line IN ({})",
        among.join(", ")
    );
    tx.execute_raw(statement(tx, &sql, [outcome.into(), list.into()]))
        .await?;
    Ok(())
}
