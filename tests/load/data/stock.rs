//! Articles: the demo's file many times over, by the program's own import.

use super::number;
use crate::Outcome;
use crate::arguments::Arguments;
use crate::database::Database;
use crate::program;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use std::fmt::Write as _;

/// The demo's file.
pub const ARTICLES: &str = include_str!("../../../data/artiklar.csv");

/// Above the highest number in the file.
const STEP: u32 = 5_000;

/// Imports so many articles that there are as many as asked for, the demo's with them.
pub fn import(arguments: &Arguments, database: &Database) -> Outcome {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("artiklar.csv");
    let mut lines = ARTICLES.lines();
    let mut text = lines
        .next()
        .ok_or("the file of articles is empty")?
        .to_owned();
    let rows: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let there = u32::try_from(rows.len())?;
    for more in 0..arguments.articles.saturating_sub(there) {
        let row = rows[usize::try_from(more % there)?];
        let mut cells = row.splitn(3, ';');
        let (Some(number), Some(_), Some(rest)) = (cells.next(), cells.next(), cells.next()) else {
            return Err(format!("a row without a code: {row}").into());
        };
        let number = number.parse::<u32>()? + STEP * (1 + more / there);
        write!(text, "\n{number};FB{number:06};{rest}")?;
    }
    std::fs::write(&file, text)?;
    let file = file.to_str().ok_or("the folder's name is no text")?;
    program::task(arguments, &database.url, &["import", "articles", file])
}

/// What can be lent without a question, and to whom.
#[derive(Debug)]
pub struct Stock {
    articles: std::vec::IntoIter<Article>,
    /// The first borrower made here.
    pub first_borrower: i64,
    /// How many were.
    pub borrowers: i64,
}

/// An article in the house.
#[derive(Debug, Clone)]
pub struct Article {
    /// Its id.
    pub id: i64,
    /// What its label says.
    pub code: String,
    /// Whether a return of it opens no check and no care.
    pub is_plain: bool,
}

const LENDABLE: &str = "
SELECT a.id, c.code, CASE WHEN t.return_checks = '' AND t.maintenance = '' THEN 1 ELSE 0 END
FROM articles a JOIN article_types t ON t.id = a.type_id JOIN article_codes c ON c.article_id = a.id
WHERE a.status = 'available' AND a.branch_id = (SELECT MIN(id) FROM branches)
  AND NOT t.guardian_permission AND t.fitting = 'none'
  AND t.return_checks NOT LIKE '%buoyancy%'
  AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                  AND l.returned_at IS NULL AND l.undone_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open')
ORDER BY (a.id * 7919) % 100003";

impl Stock {
    pub(super) async fn read(db: &DatabaseConnection) -> Outcome<Self> {
        let statement = Statement::from_string(db.get_database_backend(), LENDABLE);
        let mut articles = Vec::new();
        for row in db.query_all_raw(statement).await? {
            articles.push(Article {
                id: row.try_get_by_index(0)?,
                code: row.try_get_by_index(1)?,
                is_plain: row.try_get_by_index::<i32>(2)? == 1,
            });
        }
        let first = number(db, super::borrowers::FIRST).await?;
        Ok(Self {
            articles: articles.into_iter(),
            first_borrower: first,
            borrowers: number(db, "SELECT MAX(id) FROM borrowers").await? - first + 1,
        })
    }

    /// Articles that nothing was done with yet.
    pub fn take(&mut self, count: usize) -> Outcome<Vec<Article>> {
        self.take_where(count, |_| true)
    }

    /// Those that come back without a question.
    pub fn take_plain(&mut self, count: usize) -> Outcome<Vec<Article>> {
        self.take_where(count, |article| article.is_plain)
    }

    fn take_where(
        &mut self,
        count: usize,
        fits: impl Fn(&Article) -> bool,
    ) -> Outcome<Vec<Article>> {
        let taken: Vec<_> = self.articles.by_ref().filter(fits).take(count).collect();
        if taken.len() < count {
            return Err("the stock is used up: make it with more --articles".into());
        }
        Ok(taken)
    }

    /// A borrower; any number leads to one.
    pub fn borrower(&self, number: usize) -> i64 {
        let number = i64::try_from(number).unwrap_or(0);
        self.first_borrower + (number * 7919) % self.borrowers
    }
}
