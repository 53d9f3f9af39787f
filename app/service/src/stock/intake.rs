//! A bag of gear comes in: the type by a word or two, the rest by habit, one article after
//! the other.

use super::form::{TypeChoice, type_choice};
use super::places::{Places, type_words};
use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use domain::lending::Action;
use domain::stock::{StockQuery, fold};
use sea_orm::{FromQueryResult, Value};

/// More types than these are no choice but a list.
const MOST_TO_CHOOSE: usize = 8;
/// More articles than these scroll away.
const MOST_SHOWN: usize = 12;

/// Which type a word or two mean.
#[derive(Debug, Clone)]
pub enum TypeMeant {
    /// This one.
    One(TypeChoice),
    /// One of these, the likeliest first.
    Several(Vec<TypeChoice>),
    /// None that is known.
    Unknown,
}

/// Finds the type that is meant: by its code, its name, a synonym, or nearly so.
///
/// # Errors
/// When the database can't.
pub async fn type_meant(
    services: &Services,
    staff: &Staff,
    text: &str,
) -> Result<TypeMeant, Unavailable> {
    let mut places = Places::load(services.store.read(), staff.root().0).await?;
    places.types.retain(|row| !row.is_retired);
    let folded = fold(text);
    let named = places.type_coded(text.trim()).or_else(|| {
        places
            .types
            .iter()
            .find(|row| fold(&row.name_sv) == folded || fold(&row.name_en) == folded)
    });
    if let Some(row) = named {
        return Ok(TypeMeant::One(type_choice(row)));
    }
    let found = StockQuery::read(text, &type_words(&places)).types;
    let mut types: Vec<TypeChoice> = found
        .iter()
        .filter_map(|id| places.type_with(id.0))
        .map(type_choice)
        .collect();
    types.truncate(MOST_TO_CHOOSE);
    Ok(match types.len() {
        0 => TypeMeant::Unknown,
        1 => types.pop().map_or(TypeMeant::Unknown, TypeMeant::One),
        _ => TypeMeant::Several(types),
    })
}

/// An article that has just come in.
#[derive(Debug, Clone)]
pub struct CameIn {
    /// What an undo takes back.
    pub action: Action,
    /// The article.
    pub article: ArticleLine,
    /// Its codes.
    pub codes: Vec<String>,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    article: ArticleColumns,
    action: i64,
    code: Option<String>,
}

/// The articles that these actions added and that are still there, in the actions' order.
///
/// # Errors
/// When the database can't.
pub async fn came_in(
    services: &Services,
    staff: &Staff,
    actions: &[Action],
) -> Result<Vec<CameIn>, Unavailable> {
    let actions = actions.get(..MOST_SHOWN).unwrap_or(actions);
    if actions.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..actions.len() + 2).map(|at| format!("${at}")).collect();
    let sql = format!(
        "SELECT {ARTICLE_COLUMNS}, e.action, c.code
         FROM events e JOIN articles a ON a.id = e.article_id
         JOIN article_types t ON t.id = a.type_id
         LEFT JOIN article_codes c ON c.article_id = a.id
         WHERE e.root_id = $1 AND e.kind = 'article_added' AND e.action IN ({})
         ORDER BY c.id",
        places.join(", ")
    );
    let values = std::iter::once(Value::from(staff.root().0))
        .chain(actions.iter().map(|action| action.0.into()));
    let rows: Vec<Row> = select(services.store.read(), &sql, values).await?;
    let mut found: Vec<CameIn> = Vec::new();
    for row in rows {
        let article = ArticleLine::from(row.article);
        match found.iter_mut().find(|one| one.article.id == article.id) {
            Some(one) => one.codes.extend(row.code),
            None => found.push(CameIn {
                action: Action(row.action),
                article,
                codes: row.code.into_iter().collect(),
            }),
        }
    }
    found.sort_by_key(|one| actions.iter().position(|action| *action == one.action));
    Ok(found)
}
