//! Gifts in number and weight, by where they were dropped off; and what was never lent
//! of them. Who gave something is never kept.

use crate::lending::command::{Begun, Command, CommandError};
use crate::staff::Staff;
use crate::stock::texts::{LONGEST_LINE, line};
use crate::store::entities::intake_count;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{Datelike, NaiveDate};
use domain::lending::SubmissionKey;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter,
    Set,
};
use serde::{Deserialize, Serialize};

/// Most pieces, and most grams, of one line.
const MOST_PIECES: i64 = 100_000;
const MOST_GRAMS: i64 = 100_000_000;
/// Lines that the page shows.
const SHOWN: i64 = 30;

/// What became of what came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GiftKind {
    /// It came in.
    Given,
    /// Of that: thrown away.
    Scrapped,
    /// Of that: given on, to a shop or a charity.
    PassedOn,
    /// Of that: kept for its parts.
    ForParts,
}

impl GiftKind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Given, Self::Scrapped, Self::PassedOn, Self::ForParts];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Scrapped => "scrapped",
            Self::PassedOn => "passed_on",
            Self::ForParts => "for_parts",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code)
    }
}

/// The form, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GiftForm {
    /// The code of a [`GiftKind`].
    pub kind: String,
    /// Where it was dropped off; empty: at the branch.
    pub place: String,
    /// How many pieces; empty: not counted.
    pub pieces: String,
    /// How many kilograms, "12,5"; empty: not weighed.
    pub kilograms: String,
    /// On which day; empty: today.
    pub day: String,
}

/// Why a line is not kept.
#[derive(Debug, thiserror::Error)]
pub enum GiftError {
    /// Neither number nor weight.
    #[error("neither number nor weight")]
    Nothing,
    /// No whole number up to a hundred thousand.
    #[error("no number of pieces")]
    Pieces,
    /// No weight up to a hundred tonnes.
    #[error("no weight")]
    Kilograms,
    /// No day, or one that is to come.
    #[error("no such day")]
    Day,
    /// More characters than fit.
    #[error("at most {LONGEST_LINE} characters")]
    TooLong,
    /// It can't be done.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<sea_orm::DbErr> for GiftError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Command(error.into())
    }
}

/// A line.
#[derive(Debug, Clone)]
pub struct GiftLine {
    /// Which.
    pub id: i64,
    /// On which day.
    pub day: NaiveDate,
    /// What became of it.
    pub kind: GiftKind,
    /// Where it was dropped off; may be empty.
    pub place: String,
    /// Pieces.
    pub pieces: i64,
    /// Grams.
    pub grams: i64,
}

/// A sum of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftSum {
    /// What became of it.
    pub kind: GiftKind,
    /// Where it was dropped off; may be empty.
    pub place: String,
    /// Pieces.
    pub pieces: i64,
    /// Grams.
    pub grams: i64,
}

/// The page.
#[derive(Debug, Clone)]
pub struct GiftView {
    /// The branch's today.
    pub today: NaiveDate,
    /// Which year is summed up.
    pub year: i32,
    /// Its sums, by kind and place.
    pub sums: Vec<GiftSum>,
    /// The newest lines.
    pub lines: Vec<GiftLine>,
    /// Places that were named before.
    pub places: Vec<String>,
}

/// Notes what came in, or what became of some of it.
///
/// # Errors
/// When something typed is wrong, or the database can't.
pub async fn note_gift(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    typed: &GiftForm,
) -> Result<(), GiftError> {
    let kind = GiftKind::from_code(&typed.kind).unwrap_or(GiftKind::Given);
    let place = line(&typed.place, LONGEST_LINE).map_err(|_| GiftError::TooLong)?;
    let pieces = pieces(&typed.pieces).ok_or(GiftError::Pieces)?;
    let grams = grams(&typed.kilograms).ok_or(GiftError::Kilograms)?;
    if pieces == 0 && grams == 0 {
        return Err(GiftError::Nothing);
    }
    let today = staff.today(services.clock.now());
    let day = match typed.day.trim() {
        "" => Some(today),
        text => text.parse().ok(),
    };
    let day = day.filter(|day| *day <= today).ok_or(GiftError::Day)?;
    let command = match Command::begin(services, staff, key, &("gift", typed)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    intake_count::ActiveModel {
        id: NotSet,
        root_id: Set(staff.root().0),
        branch_id: Set(staff.branch().0),
        on_day: Set(day),
        kind: Set(kind.as_str().to_owned()),
        place: Set(place),
        pieces: Set(pieces),
        grams: Set(grams),
        noted_at: Set(command.now.0),
        staff_id: Set(Some(staff.id().0)),
        removed_at: Set(None),
    }
    .insert(command.tx.conn())
    .await?;
    Ok(command.finish(()).await?)
}

fn pieces(text: &str) -> Option<i64> {
    match text.trim() {
        "" => Some(0),
        text => text.parse().ok(),
    }
    .filter(|pieces| (0..=MOST_PIECES).contains(pieces))
}

/// Kilograms as people write them, in grams.
fn grams(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches("kg").trim();
    if text.is_empty() {
        return Some(0);
    }
    let (whole, part) = match text.split_once([',', '.']) {
        Some((whole, part)) => (whole, part),
        None => (text, "0"),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.is_empty() || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{part:0<3}").parse().ok()?;
    let grams = whole.checked_mul(1_000)?.checked_add(part)?;
    (grams <= MOST_GRAMS).then_some(grams)
}

/// Takes a line away that was a mistake. One that is gone is as good.
///
/// # Errors
/// When the database can't.
pub async fn remove_gift(services: &Services, staff: &Staff, id: i64) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    intake_count::Entity::update_many()
        .col_expr(
            intake_count::Column::RemovedAt,
            Expr::value(services.clock.now().0),
        )
        .filter(intake_count::Column::Id.eq(id))
        .filter(intake_count::Column::BranchId.eq(staff.branch().0))
        .filter(intake_count::Column::RemovedAt.is_null())
        .exec(tx.conn())
        .await?;
    tx.commit().await?;
    Ok(())
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: i64,
    on_day: NaiveDate,
    kind: String,
    place: String,
    pieces: i64,
    grams: i64,
}

#[derive(Debug, FromQueryResult)]
struct Sum {
    kind: String,
    place: String,
    pieces: i64,
    grams: i64,
}

#[derive(Debug, FromQueryResult)]
struct Place {
    place: String,
}

/// What came in at the staff's branch in a year; none: this one.
///
/// # Errors
/// When the database can't.
pub async fn gifts(
    services: &Services,
    staff: &Staff,
    year: Option<i32>,
) -> Result<GiftView, Unavailable> {
    let db = services.store.read();
    let branch = staff.branch().0;
    let today = staff.today(services.clock.now());
    let year = year.filter(|year| (2000..=9998).contains(year));
    let year = year.unwrap_or_else(|| today.year());
    let first = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(today);
    let lines: Vec<Row> = select(
        db,
        &format!(
            "SELECT id, on_day, kind, place, pieces, grams FROM intake_counts
             WHERE branch_id = $1 AND removed_at IS NULL ORDER BY id DESC LIMIT {SHOWN}"
        ),
        [branch.into()],
    )
    .await?;
    let sums: Vec<Sum> = select(
        db,
        "SELECT kind, place, CAST(SUM(pieces) AS BIGINT) AS pieces,
                CAST(SUM(grams) AS BIGINT) AS grams
         FROM intake_counts
         WHERE branch_id = $1 AND removed_at IS NULL AND on_day >= $2 AND on_day < $3
         GROUP BY kind, place ORDER BY place",
        [branch.into(), first(year).into(), first(year + 1).into()],
    )
    .await?;
    let places: Vec<Place> = select(
        db,
        "SELECT DISTINCT place FROM intake_counts
         WHERE branch_id = $1 AND removed_at IS NULL AND place <> '' ORDER BY place",
        [branch.into()],
    )
    .await?;
    let kind = |code: &str| GiftKind::from_code(code).unwrap_or(GiftKind::Given);
    let mut sums: Vec<GiftSum> = sums
        .into_iter()
        .map(|row| GiftSum {
            kind: kind(&row.kind),
            place: row.place,
            pieces: row.pieces,
            grams: row.grams,
        })
        .collect();
    sums.sort_by_key(|sum| GiftKind::ALL.iter().position(|kind| *kind == sum.kind));
    Ok(GiftView {
        today,
        year,
        sums,
        lines: lines
            .into_iter()
            .map(|row| GiftLine {
                id: row.id,
                day: row.on_day,
                kind: kind(&row.kind),
                place: row.place,
                pieces: row.pieces,
                grams: row.grams,
            })
            .collect(),
        places: places.into_iter().map(|row| row.place).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn kilograms_are_read_as_people_write_them() {
        for (text, is) in [
            ("", Some(0)),
            ("12", Some(12_000)),
            ("12,5", Some(12_500)),
            ("0.25 kg", Some(250)),
            (" 3,125kg ", Some(3_125)),
            ("-1", None),
            ("1,2345", None),
            ("1,", None),
            (",5", None),
            ("tolv", None),
            ("999999999", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(grams(text), is, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_there_is_no_panic(text in any::<String>()) {
            let _ = (grams(&text), pieces(&text));
        }
    }
}
