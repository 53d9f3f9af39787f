//! Brings the ticked rows of a list into the stock, some at a time.
//!
//! What each row meets is looked at once more under lock: an article that changed
//! since the preview is planned anew and shown, never written over.

use super::draft::Plan;
use super::state::ListState;
use super::work::{finish, plan_again, plan_of, progress};
use crate::lending::journal::Happened;
use crate::stock::places::Places;
use crate::stock::words::{word_rows, write_words};
use crate::store::entities::{article, article_code, event, import, import_row};
use crate::store::{statement, stock as rows};
use crate::{Services, Unavailable};
use domain::stock::ArticleCode;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::{HashMap, HashSet};

/// Rows of one transaction: about a tenth of a second on a branch's own machine.
const AT_ONCE: u64 = 200;

/// Does the next rows; false when the list is through.
pub(super) async fn step(
    services: &Services,
    list: &import::Model,
    places: &Places,
) -> Result<bool, Unavailable> {
    let tx = services.store.begin_write().await?;
    rows::lock_stock(tx.conn(), list.root_id).await?;
    let todo = import_row::Entity::find()
        .filter(import_row::Column::ImportId.eq(list.id))
        .filter(import_row::Column::Kind.is_in(["new", "update"]))
        .filter(import_row::Column::IsTicked.eq(true))
        .filter(import_row::Column::Outcome.is_null())
        .order_by_asc(import_row::Column::Line)
        .limit(AT_ONCE)
        .all(tx.conn())
        .await?;
    if todo.is_empty() {
        let again = import_row::Entity::find()
            .filter(import_row::Column::ImportId.eq(list.id))
            .filter(import_row::Column::IsAgain.eq(true))
            .filter(import_row::Column::Outcome.is_null())
            .one(tx.conn())
            .await?;
        let state = match again {
            Some(_) => ListState::Again,
            None => ListState::Done,
        };
        finish(services, tx.conn(), list, state).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let mut writing = Writing::new(services, list, places);
    let again = writing.rows(tx.conn(), &todo).await?;
    progress(tx.conn(), list.id, todo.len()).await?;
    tx.commit().await?;
    if !again.is_empty() {
        show_again(services, list, places, &again).await?;
    }
    Ok(true)
}

/// Plans rows anew whose articles changed, without a tick: somebody looks first.
async fn show_again(
    services: &Services,
    list: &import::Model,
    places: &Places,
    again: &[import_row::Model],
) -> Result<(), Unavailable> {
    let planned = plan_again(services, list, places, again).await?;
    let tx = services.store.begin_write().await?;
    for mut row in planned {
        row.is_again = Set(true);
        row.is_ticked = Set(false);
        row.outcome = Set(None);
        row.update(tx.conn()).await?;
    }
    tx.commit().await?;
    Ok(())
}

struct Writing<'a> {
    list: &'a import::Model,
    places: &'a Places,
    now: i64,
    events: Vec<event::ActiveModel>,
    codes: Vec<article_code::ActiveModel>,
    added: Vec<i64>,
    changed: Vec<i64>,
}

impl<'a> Writing<'a> {
    fn new(services: &Services, list: &'a import::Model, places: &'a Places) -> Self {
        Self {
            list,
            places,
            now: services.clock.now().0,
            events: Vec::new(),
            codes: Vec::new(),
            added: Vec::new(),
            changed: Vec::new(),
        }
    }

    /// Writes rows; gives those whose articles changed since they were planned.
    async fn rows(
        &mut self,
        tx: &impl ConnectionTrait,
        todo: &[import_row::Model],
    ) -> Result<Vec<import_row::Model>, DbErr> {
        let numbers: Vec<i64> = todo.iter().filter_map(|row| row.number).collect();
        let here = rows::lock_articles_numbered(tx, self.list.root_id, &numbers).await?;
        let ids: Vec<i64> = here.iter().map(|row| row.id).collect();
        let on_loan: HashSet<i64> = rows::on_loan(tx, &ids).await?.into_iter().collect();
        let here: HashMap<i64, article::Model> =
            here.into_iter().map(|row| (row.number, row)).collect();
        let plans: Vec<Plan> = todo.iter().map(plan_of).collect();
        let taken = self.taken(tx, &plans).await?;
        let mut again = Vec::new();
        let mut new = Vec::new();
        for (row, plan) in todo.iter().zip(&plans) {
            let found = row.number.and_then(|number| here.get(&number));
            if plan.codes.iter().any(|code| taken.contains(&folded(code))) {
                again.push(row.clone());
                continue;
            }
            match (&plan.before, found) {
                (None, None) => match self.new_row(row, plan) {
                    Some(article) => new.push((article, row, plan)),
                    None => again.push(row.clone()),
                },
                (Some(before), Some(article))
                    if article.version == row.version && article.status == before.status =>
                {
                    let lent = on_loan.contains(&article.id);
                    if !self.change(tx, row, plan, article, lent).await? {
                        again.push(row.clone());
                    }
                }
                (None, Some(_)) | (Some(_), _) => again.push(row.clone()),
            }
        }
        self.add(tx, new).await?;
        rows::insert_codes(tx, std::mem::take(&mut self.codes)).await?;
        rows::insert_events(tx, std::mem::take(&mut self.events)).await?;
        self.mark(tx).await?;
        Ok(again)
    }

    /// Which of the codes are on an article by now, folded.
    async fn taken(
        &self,
        tx: &impl ConnectionTrait,
        plans: &[Plan],
    ) -> Result<HashSet<String>, DbErr> {
        let codes: Vec<String> = plans
            .iter()
            .flat_map(|plan| plan.codes.iter().map(|code| folded(code)))
            .collect();
        let taken = rows::codes_taken(tx, self.list.root_id, &codes).await?;
        Ok(taken.into_iter().map(|code| code.folded).collect())
    }

    fn new_row(&self, row: &import_row::Model, plan: &Plan) -> Option<article::ActiveModel> {
        let after = plan.after.as_ref()?;
        let mut article = article::ActiveModel {
            id: NotSet,
            root_id: Set(self.list.root_id),
            branch_id: Set(after.home),
            status: Set(after.status.clone()),
            created_at: Set(self.now),
            version: Set(row.version + 1),
            ..Default::default()
        };
        after.particulars(self.places)?.write(&mut article);
        Some(article)
    }

    async fn add(
        &mut self,
        tx: &impl ConnectionTrait,
        new: Vec<(article::ActiveModel, &import_row::Model, &Plan)>,
    ) -> Result<(), DbErr> {
        let by_number: HashMap<i64, (i64, &Plan)> = new
            .iter()
            .filter_map(|(_, row, plan)| Some((row.number?, (row.line, *plan))))
            .collect();
        let articles = new.into_iter().map(|(article, ..)| article).collect();
        let written = rows::insert_articles(tx, articles).await?;
        for article in &written {
            if let Some((line, plan)) = by_number.get(&article.number) {
                self.codes(article, plan);
                self.note(article, Vec::new());
                self.added.push(*line);
            }
        }
        rows::insert_words(tx, written.iter().flat_map(word_rows).collect()).await
    }

    async fn change(
        &mut self,
        tx: &impl ConnectionTrait,
        row: &import_row::Model,
        plan: &Plan,
        before: &article::Model,
        is_on_loan: bool,
    ) -> Result<bool, DbErr> {
        let Some((was, after)) = plan.before.as_ref().zip(plan.after.as_ref()) else {
            return Ok(false);
        };
        let Some(particulars) = after.particulars(self.places) else {
            return Ok(false);
        };
        let mut fields = was.changes(after, self.places);
        fields.extend(
            plan.codes
                .iter()
                .map(|code| ("codes".to_owned(), String::new(), code.clone())),
        );
        let mut article = before.clone().into_active_model();
        particulars.write(&mut article);
        if before.branch_id == before.home_branch_id && !is_on_loan {
            article.branch_id = Set(after.home);
        }
        if is_on_loan {
            // Lent since: how it stands is the loan's to say.
            fields.retain(|(field, ..)| field != "status");
        } else {
            article.status = Set(after.status.clone());
        }
        article.version = Set(before.version + 1);
        let written = article.update(tx).await?;
        let says = |row: &article::Model| (row.shelf.clone(), row.brand.clone(), row.note.clone());
        if says(&written) != says(before) {
            write_words(tx, &written).await?;
        }
        self.codes(&written, plan);
        self.note(&written, fields);
        self.changed.push(row.line);
        Ok(true)
    }

    fn codes(&mut self, article: &article::Model, plan: &Plan) {
        let codes = plan
            .codes
            .iter()
            .filter_map(|code| ArticleCode::parse(code).ok());
        self.codes
            .extend(codes.map(|code| article_code::ActiveModel {
                id: NotSet,
                root_id: Set(article.root_id),
                article_id: Set(article.id),
                code: Set(code.as_str().to_owned()),
                folded: Set(code.folded().to_owned()),
            }));
    }

    fn note(&mut self, article: &article::Model, fields: Vec<(String, String, String)>) {
        let happened = Happened::ArticleImported {
            file: self.list.file_name.clone(),
            fields,
        };
        self.events.push(event_of(
            self.list,
            Some(self.list.staff_id),
            self.now,
            article,
            &happened,
        ));
    }

    /// The rows are in; each knows its article and its version now.
    async fn mark(&self, tx: &impl ConnectionTrait) -> Result<(), DbErr> {
        let lines = self.added.iter().chain(&self.changed);
        let lines: Vec<String> = lines.map(i64::to_string).collect();
        if lines.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "UPDATE import_rows SET outcome = 'in', version = version + 1, is_again = $1,
                 article_id = (SELECT a.id FROM articles a
                               WHERE a.root_id = $2 AND a.number = import_rows.number)
             WHERE import_id = $3 AND line IN ({})",
            lines.join(", ")
        );
        let values = [false.into(), self.list.root_id.into(), self.list.id.into()];
        tx.execute_raw(statement(tx, &sql, values)).await?;
        Ok(())
    }
}

fn folded(code: &str) -> String {
    ArticleCode::parse(code)
        .map(|code| code.folded().to_owned())
        .unwrap_or_default()
}

/// A row of an article's history.
pub(super) fn event_of(
    list: &import::Model,
    staff: Option<i64>,
    now: i64,
    article: &article::Model,
    happened: &Happened,
) -> event::ActiveModel {
    event::ActiveModel {
        id: NotSet,
        action: Set(list.action),
        at: Set(now),
        root_id: Set(list.root_id),
        branch_id: Set(article.home_branch_id),
        staff_id: Set(staff),
        kind: Set(happened.kind().as_str().to_owned()),
        article_id: Set(Some(article.id)),
        loan_id: Set(None),
        voucher_id: Set(None),
        borrower_id: Set(None),
        // Plain text: it always serialises.
        data: Set(serde_json::to_string(happened).unwrap_or_default()),
        undone_at: Set(None),
    }
}
