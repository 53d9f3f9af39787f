//! What was scanned or typed: a code, a number, a borrower's number or name.
//!
//! In this order: full code, mobile number, article number, its last digits, name.

use crate::people::{self, BorrowerLine};
use crate::store::lending as rows;
use domain::people::looks_like_phone;
use domain::stock::{ArticleCode, ArticleId, ArticleNumber};
use sea_orm::{ConnectionTrait, DbErr};

/// Most hits to choose from; one more is looked up, so that it can be told.
pub const MOST_HITS: usize = 12;
const LOOKED_UP: i64 = MOST_HITS as i64 + 1;

/// What it was understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understood {
    /// These articles; one, or several to choose from.
    Articles(Vec<ArticleId>),
    /// These borrowers; one, or several to choose from.
    Borrowers(Vec<BorrowerLine>),
    /// A telephone number that nobody has.
    NewNumber(String),
    /// Nothing was found.
    Nothing,
}

/// Understands `text` among what belongs to the tree under `root`.
pub async fn understand(
    db: &impl ConnectionTrait,
    root: i64,
    text: &str,
) -> Result<Understood, DbErr> {
    // What can't be seen means nothing: a code is the code that people read.
    let text: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let text = text.trim();
    if let Ok(code) = ArticleCode::parse(text) {
        let found = rows::articles_with_code(db, root, code.folded()).await?;
        if !found.is_empty() {
            return Ok(Understood::Articles(
                found.into_iter().map(ArticleId).collect(),
            ));
        }
    }
    if looks_like_phone(text)
        && let Ok(phone) = people::parse_phone(text)
    {
        let found = people::with_phone(db, root, &phone).await?;
        return Ok(if found.is_empty() {
            Understood::NewNumber(text.to_owned())
        } else {
            Understood::Borrowers(found)
        });
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return by_digits(db, root, text).await;
    }
    let found = people::named(db, root, text, LOOKED_UP).await?;
    Ok(if found.is_empty() {
        Understood::Nothing
    } else {
        Understood::Borrowers(found)
    })
}

/// Control characters and marks of writing direction.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

async fn by_digits(
    db: &impl ConnectionTrait,
    root: i64,
    digits: &str,
) -> Result<Understood, DbErr> {
    if let Ok(number) = ArticleNumber::parse(digits)
        && let Some(id) = rows::article_with_number(db, root, number.get()).await?
    {
        return Ok(Understood::Articles(vec![ArticleId(id)]));
    }
    let found = rows::articles_ending_in(db, root, digits, LOOKED_UP).await?;
    Ok(if found.is_empty() {
        Understood::Nothing
    } else {
        Understood::Articles(found.into_iter().map(ArticleId).collect())
    })
}
