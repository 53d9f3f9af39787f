//! `skollov.csv`: the school holidays of a municipality, known by their first day.

use crate::stock::import::{Cells, ImportError, ImportReport, Outcome, Reason, Sheet};
use crate::store::entities::school_holiday;
use chrono::NaiveDate;
use domain::branches::BranchId;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    IntoActiveModel, QueryFilter, Set,
};
use std::collections::HashMap;

const NAME: &str = "lov";
const FIRST: &str = "första_dag";
const LAST: &str = "sista_dag";

/// The columns of the file.
pub(crate) const HOLIDAY_COLUMNS: &[&str] = &[NAME, FIRST, LAST];

/// A row, understood.
struct Typed {
    name: String,
    first: NaiveDate,
    last: NaiveDate,
}

/// Imports school holidays.
pub(crate) async fn import_school_holidays(
    tx: &impl ConnectionTrait,
    sheet: Sheet,
    root: BranchId,
) -> Result<ImportReport, ImportError> {
    let mut report = sheet.report;
    let mut here: HashMap<NaiveDate, school_holiday::Model> = school_holiday::Entity::find()
        .filter(school_holiday::Column::RootId.eq(root.0))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.first_day, row))
        .collect();
    let mut seen = HashMap::new();
    for row in &sheet.rows {
        let mut cells = Cells::new(row, HOLIDAY_COLUMNS);
        let typed = read(&mut cells, &mut seen);
        match cells.finish(typed) {
            Err(problems) => report.refuse(problems),
            Ok((typed, _)) => {
                let before = here.remove(&typed.first);
                report.count(write(tx, root, typed, before).await?);
            }
        }
    }
    Ok(report)
}

fn read(cells: &mut Cells<'_>, seen: &mut HashMap<NaiveDate, usize>) -> Option<Typed> {
    let name = cells.required(NAME);
    let first = cells.date(FIRST);
    let last = cells.date(LAST);
    let mut given = |column, date: Option<Option<NaiveDate>>| match date? {
        Some(date) => Some(date),
        None => {
            cells.refuse(column, Reason::Missing);
            None
        }
    };
    let (first, last) = (given(FIRST, first), given(LAST, last));
    let (first, last) = (first?, last?);
    if last < first {
        cells.refuse(LAST, Reason::EndsBeforeStart);
        return None;
    }
    let line = cells.line();
    if let Some(line) = seen.insert(first, line) {
        cells.refuse(FIRST, Reason::TwiceInFile { line });
        return None;
    }
    Some(Typed {
        name: name?,
        first,
        last,
    })
}

async fn write(
    tx: &impl ConnectionTrait,
    root: BranchId,
    typed: Typed,
    before: Option<school_holiday::Model>,
) -> Result<Outcome, DbErr> {
    let Some(before) = before else {
        school_holiday::ActiveModel {
            id: NotSet,
            root_id: Set(root.0),
            name: Set(typed.name),
            first_day: Set(typed.first),
            last_day: Set(typed.last),
        }
        .insert(tx)
        .await?;
        return Ok(Outcome::Added);
    };
    let mut row = before.into_active_model();
    row.name.set_ne(typed.name);
    row.last_day.set_ne(typed.last);
    if !row.is_changed() {
        return Ok(Outcome::Unchanged);
    }
    row.update(tx).await?;
    Ok(Outcome::Changed)
}
