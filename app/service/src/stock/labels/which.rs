//! Which articles get a label, and what stands on it.

use super::{Label, LabelError};
use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::{select, select_one, stock as rows};
use crate::{Services, Unavailable};
use domain::stock::ArticleStatus;
use domain::stock::label::{LABEL_STOCK, LabelStock, MOST_LABELS, Symbol, Wanted, WantedProblem};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, Value};

/// Which labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LabelPick {
    /// Those of the articles at the branch that wait for one.
    Waiting,
    /// Those that staff typed or scanned.
    Typed(String),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelAsk {
    /// Which.
    pub pick: LabelPick,
    /// On what.
    pub stock: LabelStock,
    /// With which code.
    pub symbol: Symbol,
}

/// The labels, and what stands in the way of others.
#[derive(Debug, Clone, Default)]
pub struct LabelPlan {
    /// Each label with its article; one with several codes has several labels.
    pub labels: Vec<(ArticleLine, Label)>,
    /// What could not be followed.
    pub trouble: Vec<LabelTrouble>,
    /// How many articles wait for a label at the branch.
    pub waiting: i64,
}

/// What could not be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LabelTrouble {
    /// What was typed.
    Typed(WantedProblem),
    /// No article has that number or code.
    Unknown(String),
    /// The articles with these numbers are scrapped.
    Scrapped(Vec<i64>),
    /// There are more than [`MOST_LABELS`]; the first ones are here.
    TooMany,
    /// A code can't be drawn so.
    Code {
        /// Which.
        code: String,
        /// The stocks on which it can; none: its letters have no symbol.
        fits: Vec<&'static str>,
    },
}

#[derive(Debug, FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    article: ArticleColumns,
    status: String,
    code: Option<String>,
}

/// Finds the labels that are asked for.
///
/// # Errors
/// When the database can't.
pub async fn label_plan(
    services: &Services,
    staff: &Staff,
    ask: &LabelAsk,
) -> Result<LabelPlan, Unavailable> {
    let db = services.store.read();
    let mut plan = LabelPlan {
        waiting: waiting(db, staff).await?,
        ..LabelPlan::default()
    };
    let mut found = match &ask.pick {
        LabelPick::Waiting => of_waiting(db, staff).await?,
        LabelPick::Typed(text) => match Wanted::read(text) {
            Ok(wanted) => of_wanted(db, staff, &wanted, &mut plan.trouble).await?,
            Err(problem) => {
                plan.trouble.push(LabelTrouble::Typed(problem));
                Vec::new()
            }
        },
    };
    if found.len() > MOST_LABELS {
        found.truncate(MOST_LABELS);
        plan.trouble.push(LabelTrouble::TooMany);
    }
    let mut scrapped = Vec::new();
    for row in found {
        let article = ArticleLine::from(row.article);
        if ArticleStatus::from_code(&row.status) == Some(ArticleStatus::Scrapped) {
            scrapped.push(article.number);
            continue;
        }
        // A number is understood by the counter too, where there is no code.
        let number = article.number.to_string();
        let code = row.code.unwrap_or_else(|| number.clone());
        match Label::new(&code, &number, &ask.stock, ask.symbol) {
            Ok(label) => plan.labels.push((article, label)),
            Err(error) => plan.trouble.push(trouble(code, ask.symbol, &error)),
        }
    }
    if !scrapped.is_empty() {
        scrapped.dedup();
        plan.trouble.push(LabelTrouble::Scrapped(scrapped));
    }
    Ok(plan)
}

fn trouble(code: String, symbol: Symbol, error: &LabelError) -> LabelTrouble {
    let fits = match error {
        LabelError::NoCode(_) => Vec::new(),
        LabelError::TooFine { .. } => LABEL_STOCK
            .iter()
            .filter(|stock| Label::new(&code, "", stock, symbol).is_ok())
            .map(|stock| stock.name)
            .collect(),
    };
    LabelTrouble::Code { code, fits }
}

#[derive(Debug, FromQueryResult)]
struct Choice {
    label_stock: Option<String>,
    label_symbol: Option<String>,
}

/// What the branch printed on last; else the usual.
///
/// # Errors
/// When the database can't.
pub async fn label_choice(
    services: &Services,
    staff: &Staff,
) -> Result<(LabelStock, Symbol), Unavailable> {
    let row: Option<Choice> = select_one(
        services.store.read(),
        "SELECT label_stock, label_symbol FROM branches WHERE id = $1",
        [staff.branch().0.into()],
    )
    .await?;
    let row = row.as_ref();
    let stock = row.and_then(|row| LabelStock::parse(row.label_stock.as_deref()?));
    let symbol = row.and_then(|row| Symbol::parse(row.label_symbol.as_deref()?));
    Ok((
        stock.unwrap_or(LABEL_STOCK[0]),
        symbol.unwrap_or(Symbol::Code128),
    ))
}

#[derive(Debug, FromQueryResult)]
struct Count {
    count: i64,
}

/// That an article `a` waits for its label, at the branch `$1`.
const WAITS: &str = "a.branch_id = $1 AND a.status <> 'scrapped'";

async fn waiting(db: &impl ConnectionTrait, staff: &Staff) -> Result<i64, DbErr> {
    let sql = format!(
        "SELECT COUNT(*) AS count FROM label_queue q JOIN articles a ON a.id = q.article_id
         WHERE {WAITS}"
    );
    let row: Option<Count> = select_one(db, &sql, [staff.branch().0.into()]).await?;
    Ok(row.map_or(0, |row| row.count))
}

/// With each code, the oldest first.
fn columns() -> String {
    format!(
        "SELECT {ARTICLE_COLUMNS}, a.status, c.code
         FROM articles a JOIN article_types t ON t.id = a.type_id
         LEFT JOIN article_codes c ON c.article_id = a.id"
    )
}

async fn of_waiting(db: &impl ConnectionTrait, staff: &Staff) -> Result<Vec<Row>, DbErr> {
    let sql = format!(
        "{} JOIN label_queue q ON q.article_id = a.id WHERE {WAITS}
         ORDER BY a.number, c.id LIMIT {}",
        columns(),
        MOST_LABELS + 1
    );
    select(db, &sql, [staff.branch().0.into()]).await
}

/// In the order in which they were typed.
async fn of_wanted(
    db: &impl ConnectionTrait,
    staff: &Staff,
    wanted: &[Wanted],
    trouble: &mut Vec<LabelTrouble>,
) -> Result<Vec<Row>, DbErr> {
    let root = staff.root().0;
    let mut found: Vec<Row> = Vec::new();
    for one in wanted {
        let (condition, values, name): (&str, Vec<Value>, String) = match one {
            Wanted::Number(number) => (
                "a.root_id = $1 AND a.number = $2",
                vec![root.into(), number.get().into()],
                number.to_string(),
            ),
            Wanted::Range(first, last) => (
                "a.root_id = $1 AND a.number BETWEEN $2 AND $3",
                vec![root.into(), first.get().into(), last.get().into()],
                format!("{first}-{last}"),
            ),
            Wanted::Code(code) => {
                let on = rows::codes_taken(db, root, &[code.folded().to_owned()]).await?;
                match on.first() {
                    Some(on) => (
                        "a.root_id = $1 AND a.id = $2",
                        vec![root.into(), on.article_id.into()],
                        code.as_str().to_owned(),
                    ),
                    None => {
                        trouble.push(LabelTrouble::Unknown(code.as_str().to_owned()));
                        continue;
                    }
                }
            }
        };
        let sql = format!(
            "{} WHERE {condition} ORDER BY a.number, c.id LIMIT {}",
            columns(),
            MOST_LABELS + 1
        );
        let rows: Vec<Row> = select(db, &sql, values).await?;
        if rows.is_empty() {
            trouble.push(LabelTrouble::Unknown(name));
        }
        found.extend(rows);
        if found.len() > MOST_LABELS {
            break;
        }
    }
    Ok(found)
}
