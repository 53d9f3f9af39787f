//! `filialer.csv`: the branches, who is below whom, and when they are open.

use super::context::{calendar, write_weekly};
use crate::stock::import::{Cells, ImportError, ImportReport, Outcome, Reason, Row, Sheet};
use crate::store::entities::branch;
use chrono::NaiveDate;
use domain::branches::{BranchCode, BranchId, LendingRules, ReservationWindow, WeeklyHours};
use domain::time::Moment;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr,
    EntityTrait, IntoActiveModel, Set,
};
use std::collections::HashMap;

const CODE: &str = "filialkod";
const NAME: &str = "namn";
const PARENT: &str = "överordnad";
const PLACE: &str = "plats";
const HOURS: &str = "öppettider";
const RESERVATION: &str = "reservation_dagar_före";

/// The columns of the file.
pub(crate) const BRANCH_COLUMNS: &[&str] = &[CODE, NAME, PARENT, PLACE, HOURS, RESERVATION];

/// A row, understood.
struct Typed {
    code: BranchCode,
    name: String,
    parent: Option<BranchCode>,
    place: String,
    hours: WeeklyHours,
    window: Option<ReservationWindow>,
}

/// Imports branches; those that are here already are known by their code. A
/// branch may stand before the one above it.
pub(crate) async fn import_branches(
    tx: &impl ConnectionTrait,
    sheet: Sheet,
    top: Option<BranchId>,
    now: Moment,
) -> Result<ImportReport, ImportError> {
    let mut report = sheet.report;
    let mut here: HashMap<String, branch::Model> = branch::Entity::find()
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.code.clone(), row))
        .collect();
    let mut seen = HashMap::new();
    let mut waiting = Vec::new();
    for row in &sheet.rows {
        let mut cells = Cells::new(row, BRANCH_COLUMNS);
        let typed = read(&mut cells, &mut seen);
        match cells.finish(typed) {
            Ok((typed, _)) => waiting.push((row, typed)),
            Err(problems) => report.refuse(problems),
        }
    }
    // Round by round, since a parent may stand below its children.
    loop {
        let (ready, rest): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .partition(|(_, typed)| is_ready(typed, &here));
        let came_further = !ready.is_empty();
        for (row, typed) in ready {
            match place(&typed, &here, top) {
                Err(reason) => refuse(&mut report, row, PARENT, reason),
                Ok(above) => {
                    let before = here.get(typed.code.as_str()).cloned();
                    let (after, outcome) = write(tx, &typed, above, before, now).await?;
                    here.insert(after.code.clone(), after);
                    report.count(outcome);
                }
            }
        }
        waiting = rest;
        if !came_further {
            break;
        }
    }
    for (row, _) in waiting {
        refuse(&mut report, row, PARENT, Reason::ParentMissing);
    }
    Ok(report)
}

fn read(cells: &mut Cells<'_>, seen: &mut HashMap<String, usize>) -> Option<Typed> {
    let line = cells.line();
    let code = cells.read(CODE, |text| {
        if text.is_empty() {
            return Err(Reason::Missing);
        }
        let code = BranchCode::parse(text).ok_or(Reason::BranchCode)?;
        match seen.insert(code.as_str().to_owned(), line) {
            Some(line) => Err(Reason::TwiceInFile { line }),
            None => Ok(code),
        }
    });
    let name = cells.required(NAME);
    let parent = cells.read(PARENT, |text| match text {
        "" => Ok(None),
        _ => BranchCode::parse(text).map(Some).ok_or(Reason::BranchCode),
    });
    let place = cells.text(PLACE);
    let hours = cells.read(HOURS, WeeklyHours::parse);
    let window = cells.read(RESERVATION, |text| match text {
        "" => Ok(None),
        _ => ReservationWindow::parse(text)
            .map(Some)
            .ok_or(Reason::ReservationWindow),
    });
    Some(Typed {
        code: code?,
        name: name?,
        parent: parent?,
        place: place?,
        hours: hours?,
        window: window?,
    })
}

/// Whether the branch above it is here by now.
fn is_ready(typed: &Typed, here: &HashMap<String, branch::Model>) -> bool {
    typed
        .parent
        .as_ref()
        .is_none_or(|parent| *parent != typed.code && here.contains_key(parent.as_str()))
}

/// The branch above, if it may hang there: a branch never changes its tree, and
/// only the tree under `top` is written where one is named.
fn place(
    typed: &Typed,
    here: &HashMap<String, branch::Model>,
    top: Option<BranchId>,
) -> Result<Option<branch::Model>, Reason> {
    let before = here.get(typed.code.as_str());
    let above = typed
        .parent
        .as_ref()
        .and_then(|parent| here.get(parent.as_str()));
    let root = match (above, before) {
        (Some(above), _) => Some(above.root_id),
        (None, Some(before)) => Some(before.id),
        (None, None) => None,
    };
    if before.is_some_and(|before| Some(before.root_id) != root) {
        return Err(Reason::OtherTree);
    }
    if top.is_some_and(|top| root != Some(top.0)) {
        return Err(Reason::OtherTree);
    }
    if let (Some(before), Some(above)) = (before, above)
        && is_below(above, before, here)
    {
        return Err(Reason::OtherTree);
    }
    Ok(above.cloned())
}

/// Whether `branch` is `other`, or hangs somewhere below it.
fn is_below(
    branch: &branch::Model,
    other: &branch::Model,
    here: &HashMap<String, branch::Model>,
) -> bool {
    let mut at = Some(branch);
    for _ in 0..=here.len() {
        match at {
            None => return false,
            Some(row) if row.id == other.id => return true,
            Some(row) => {
                at = row
                    .parent_id
                    .and_then(|id| here.values().find(|row| row.id == id));
            }
        }
    }
    true
}

async fn write(
    tx: &impl ConnectionTrait,
    typed: &Typed,
    above: Option<branch::Model>,
    before: Option<branch::Model>,
    now: Moment,
) -> Result<(branch::Model, Outcome), DbErr> {
    let Some(before) = before else {
        let mut row = new_branch(typed.code.as_str(), now);
        put(&mut row, typed, above.as_ref());
        row.root_id = Set(above.as_ref().map_or(0, |above| above.root_id));
        let mut row = row.insert(tx).await?;
        if above.is_none() {
            // A top branch is its own root, and only now has a number.
            let id = row.id;
            let mut active = row.into_active_model();
            active.root_id = Set(id);
            row = active.update(tx).await?;
        }
        write_weekly(tx, BranchId(row.id), &typed.hours).await?;
        return Ok((row, Outcome::Added));
    };
    let hours = calendar(
        tx,
        BranchId(before.id),
        NaiveDate::default(),
        NaiveDate::default(),
    )
    .await?
    .weekly;
    let mut row = before.clone().into_active_model();
    put(&mut row, typed, above.as_ref());
    let hours_differ = hours != typed.hours;
    if hours_differ {
        write_weekly(tx, BranchId(before.id), &typed.hours).await?;
    }
    if !row.is_changed() {
        let outcome = if hours_differ {
            Outcome::Changed
        } else {
            Outcome::Unchanged
        };
        return Ok((before, outcome));
    }
    Ok((row.update(tx).await?, Outcome::Changed))
}

fn new_branch(code: &str, now: Moment) -> branch::ActiveModel {
    let rules = LendingRules::default();
    branch::ActiveModel {
        id: NotSet,
        code: Set(code.to_owned()),
        time_zone: Set(chrono_tz::Europe::Stockholm.name().to_owned()),
        phone: Set(None),
        email: Set(None),
        loan_days: Set(rules.loan_days.into()),
        longest_loan_days: Set(rules.longest_loan_days.into()),
        backdate_days: Set(rules.backdate_days.into()),
        code_pattern: Set(rules.code_pattern.to_string()),
        accent_colour: Set(None),
        is_demo: Set(false),
        created_at: Set(now.0),
        ..branch::ActiveModel::new()
    }
}

fn put(row: &mut branch::ActiveModel, typed: &Typed, above: Option<&branch::Model>) {
    let (from, to) = match typed.window {
        None => (None, None),
        Some(ReservationWindow::Off) => (Some(0), Some(0)),
        Some(ReservationWindow::Days { from, to }) => (Some(from.into()), Some(to.into())),
    };
    row.parent_id.set_ne(above.map(|above| above.id));
    row.name.set_ne(typed.name.clone());
    row.place.set_ne(typed.place.clone());
    row.reserve_from_days.set_ne(from);
    row.reserve_to_days.set_ne(to);
}

fn refuse(report: &mut ImportReport, row: &Row, column: &'static str, reason: Reason) {
    let mut cells = Cells::new(row, BRANCH_COLUMNS);
    cells.refuse(column, reason);
    report.refuse(cells.problems());
}
