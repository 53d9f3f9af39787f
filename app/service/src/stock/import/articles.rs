//! `artiklar.csv`: the stock itself, known by its numbers.

use super::By;
use super::article_row::{ArticleRow, CODE, COLUMNS, SIZE, Seen, read};
use super::by_hand::keep_by_hand;
use super::cells::Cells;
use super::error::ImportError;
use super::kept::{Meanwhile, keep, status};
use super::reason::{Notice, Reason};
use super::report::{ImportReport, Outcome};
use super::sheet::Sheet;
use crate::lending::journal::Happened;
use crate::stock::particulars::Change;
use crate::stock::places::Places;
use crate::stock::words::{word_rows, write_words};
use crate::store::entities::{article, article_code, event};
use crate::store::stock as rows;
use domain::stock::{ArticleCode, SizeReading};
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, IntoActiveModel, Set,
};
use std::collections::{HashMap, HashSet};

/// Imports articles. Those that are here already are known by their number; an
/// article on loan keeps its loan.
pub(super) async fn import(
    tx: &impl ConnectionTrait,
    sheet: Sheet,
    by: By,
) -> Result<ImportReport, ImportError> {
    rows::lock_stock(tx, by.root).await?;
    let places = Places::load(tx, by.root).await?;
    let mut report = sheet.report;
    let mut seen = Seen::default();
    let mut understood = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        let mut cells = Cells::new(row, COLUMNS);
        match read(&mut cells, &places, &mut seen) {
            Some(article) => understood.push((cells, article)),
            None => report.refuse(cells.problems()),
        }
    }
    let here = Here::load(tx, by.root, &understood).await?;
    let mut writing = Writing::new(by);
    for (mut cells, mut row) in understood {
        if let Some(number) = here.other_with_code_of(&row) {
            cells.refuse(CODE, Reason::CodeTaken { number });
            report.refuse(cells.problems());
            continue;
        }
        if row.particulars.size.reading == SizeReading::Unreadable {
            cells.note(SIZE, Notice::SizeUnread);
        }
        let outcome = match here.articles.get(&row.particulars.number.get()) {
            None => writing.add(row),
            Some(before) => {
                keep(&mut cells, &mut row, before, &places);
                keep_by_hand(tx, &mut cells, &mut row, before, &places).await?;
                let meanwhile = here.meanwhile(before.id);
                let status = status(&mut cells, row.status, before, meanwhile);
                let change = Changing {
                    before,
                    row,
                    status,
                    meanwhile,
                    has: here.codes_on(before.id),
                };
                writing.change(tx, change, &places).await?
            }
        };
        report.count(outcome);
        report.notices.extend(cells.notices());
    }
    writing.finish(tx).await?;
    Ok(report)
}

/// What the database has of the articles that the file names.
struct Here {
    articles: HashMap<i64, article::Model>,
    /// Folded codes that the file names, by article.
    codes: HashMap<i64, Vec<String>>,
    /// Numbers of the articles that carry a folded code.
    by_code: HashMap<String, Vec<i64>>,
    on_loan: HashSet<i64>,
    waiting: HashSet<i64>,
}

impl Here {
    async fn load(
        tx: &impl ConnectionTrait,
        root: i64,
        understood: &[(Cells<'_>, ArticleRow)],
    ) -> Result<Self, DbErr> {
        let numbers: Vec<i64> = understood
            .iter()
            .map(|(_, row)| row.particulars.number.get())
            .collect();
        let folded: Vec<String> = understood
            .iter()
            .flat_map(|(_, row)| row.codes.iter().map(|code| code.folded().to_owned()))
            .collect();
        let found = rows::lock_articles_numbered(tx, root, &numbers).await?;
        let ids: Vec<i64> = found.iter().map(|row| row.id).collect();
        let mut codes: HashMap<i64, Vec<String>> = HashMap::new();
        let mut by_code: HashMap<String, Vec<i64>> = HashMap::new();
        for code in rows::codes_taken(tx, root, &folded).await? {
            let on = codes.entry(code.article_id).or_default();
            on.push(code.folded.clone());
            by_code.entry(code.folded).or_default().push(code.number);
        }
        Ok(Self {
            articles: found.into_iter().map(|row| (row.number, row)).collect(),
            codes,
            by_code,
            on_loan: rows::on_loan(tx, &ids).await?.into_iter().collect(),
            waiting: rows::waiting(tx, &ids).await?.into_iter().collect(),
        })
    }

    /// The number of another article that one of the row's codes is on.
    fn other_with_code_of(&self, row: &ArticleRow) -> Option<i64> {
        let own = row.particulars.number.get();
        row.codes
            .iter()
            .filter_map(|code| self.by_code.get(code.folded()))
            .filter(|numbers| !numbers.contains(&own))
            .find_map(|numbers| numbers.first().copied())
    }

    fn codes_on(&self, article: i64) -> &[String] {
        self.codes.get(&article).map_or(&[], Vec::as_slice)
    }

    fn meanwhile(&self, article: i64) -> Meanwhile {
        Meanwhile {
            on_loan: self.on_loan.contains(&article),
            waits: self.waiting.contains(&article),
        }
    }
}

/// An article that is here, and what a row makes of it.
struct Changing<'a> {
    before: &'a article::Model,
    row: ArticleRow,
    status: String,
    meanwhile: Meanwhile,
    has: &'a [String],
}

/// What will be written in batches.
struct Writing {
    by: By,
    articles: Vec<article::ActiveModel>,
    codes: HashMap<i64, Vec<ArticleCode>>,
    more_codes: Vec<article_code::ActiveModel>,
    events: Vec<event::ActiveModel>,
}

impl Writing {
    fn new(by: By) -> Self {
        Self {
            by,
            articles: Vec::new(),
            codes: HashMap::new(),
            more_codes: Vec::new(),
            events: Vec::new(),
        }
    }

    fn add(&mut self, row: ArticleRow) -> Outcome {
        let mut article = article::ActiveModel {
            id: NotSet,
            root_id: Set(self.by.root),
            branch_id: Set(row.particulars.home),
            status: Set(row.status.as_str().to_owned()),
            created_at: Set(self.by.now.0),
            version: Set(1),
            ..Default::default()
        };
        row.particulars.write(&mut article);
        self.articles.push(article);
        self.codes.insert(row.particulars.number.get(), row.codes);
        Outcome::Added
    }

    async fn change(
        &mut self,
        tx: &impl ConnectionTrait,
        change: Changing<'_>,
        places: &Places,
    ) -> Result<Outcome, DbErr> {
        let before = change.before;
        let mut fields = change.row.particulars.changes(before, places);
        fields.extend(changed("status", &before.status, &change.status));
        let new_codes: Vec<&ArticleCode> = change
            .row
            .codes
            .iter()
            .filter(|code| !change.has.iter().any(|folded| folded == code.folded()))
            .collect();
        for code in &new_codes {
            fields.extend(changed("codes", "", code.as_str()));
            self.more_codes.push(code_row(before, code));
        }
        if fields.is_empty() {
            return Ok(Outcome::Unchanged);
        }
        let mut row = before.clone().into_active_model();
        change.row.particulars.write(&mut row);
        let stands_at_home = before.branch_id == before.home_branch_id;
        if stands_at_home && !change.meanwhile.on_loan {
            row.branch_id = Set(change.row.particulars.home);
        }
        row.status = Set(change.status);
        row.version = Set(before.version + 1);
        let after = row.update(tx).await?;
        write_words(tx, &after).await?;
        self.note(&after, &Happened::ArticleChanged { fields })?;
        Ok(Outcome::Changed)
    }

    async fn finish(mut self, tx: &impl ConnectionTrait) -> Result<(), DbErr> {
        let articles = std::mem::take(&mut self.articles);
        let written = rows::insert_articles(tx, articles).await?;
        let mut codes = std::mem::take(&mut self.more_codes);
        for article in &written {
            let new = self.codes.remove(&article.number).unwrap_or_default();
            codes.extend(new.iter().map(|code| code_row(article, code)));
            self.note(article, &Happened::ArticleAdded)?;
        }
        rows::insert_codes(tx, codes).await?;
        rows::insert_words(tx, written.iter().flat_map(word_rows).collect()).await?;
        rows::insert_events(tx, self.events).await
    }

    /// A row of the history: the command line is nobody of the staff.
    fn note(&mut self, article: &article::Model, happened: &Happened) -> Result<(), DbErr> {
        let data = serde_json::to_string(happened)
            .map_err(|error| DbErr::Custom(format!("an event can't be written: {error}")))?;
        self.events.push(event::ActiveModel {
            id: NotSet,
            action: Set(self.by.action),
            at: Set(self.by.now.0),
            root_id: Set(self.by.root),
            branch_id: Set(article.home_branch_id),
            staff_id: Set(None),
            kind: Set(happened.kind().as_str().to_owned()),
            article_id: Set(Some(article.id)),
            loan_id: Set(None),
            voucher_id: Set(None),
            borrower_id: Set(None),
            data: Set(data),
            undone_at: Set(None),
        });
        Ok(())
    }
}

fn code_row(article: &article::Model, code: &ArticleCode) -> article_code::ActiveModel {
    article_code::ActiveModel {
        id: NotSet,
        root_id: Set(article.root_id),
        article_id: Set(article.id),
        code: Set(code.as_str().to_owned()),
        folded: Set(code.folded().to_owned()),
    }
}

fn changed(field: &str, before: &str, after: &str) -> Option<Change> {
    (before != after).then(|| (field.to_owned(), before.to_owned(), after.to_owned()))
}
