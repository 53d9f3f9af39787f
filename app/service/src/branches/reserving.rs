//! When families may reserve at a branch, changed by a coordinator.

use super::settings::{SettingsChangeError, find};
use crate::Services;
use crate::staff::Coordinator;
use domain::booking::{ReservationRules, ReservationRulesError};
use domain::branches::{BranchId, ReservationWindow};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// What is typed of a branch's rules for reservations.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReservingForm {
    /// Whether families may reserve.
    pub is_on: bool,
    /// How many days before the first day at the earliest.
    pub from_days: String,
    /// How many days before the first day at the latest.
    pub to_days: String,
    /// So many percent are kept for those who walk in.
    pub held_back: String,
    /// So many hours it lies on the shelf.
    pub shelf_hours: String,
}

impl From<&ReservationRules> for ReservingForm {
    fn from(rules: &ReservationRules) -> Self {
        let (is_on, from, to) = match rules.window {
            ReservationWindow::Days { from, to } => (true, from, to),
            // What it would be if it were on.
            ReservationWindow::Off => (false, 14, 2),
        };
        Self {
            is_on,
            from_days: from.to_string(),
            to_days: to.to_string(),
            held_back: rules.held_back_percent.to_string(),
            shelf_hours: rules.shelf_hours.to_string(),
        }
    }
}

/// Changes when families may reserve at a branch. What they have reserved stands.
///
/// # Errors
/// When a value is out of range, there is no such branch here, or the database can't.
pub async fn change_reserving(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: BranchId,
    typed: &ReservingForm,
) -> Result<(), SettingsChangeError> {
    let tx = services.store.begin_write().await?;
    let row = find(tx.conn(), coordinator.0, id)
        .await?
        .ok_or(SettingsChangeError::NotThere)?;
    let longest = super::context::reservations_of(&row).longest_days;
    let rules = read(typed, longest).map_err(SettingsChangeError::Reserving)?;
    let (from, to) = match rules.window {
        ReservationWindow::Off => (0, 0),
        ReservationWindow::Days { from, to } => (from, to),
    };
    let mut row = row.into_active_model();
    row.reserve_from_days = Set(Some(from.into()));
    row.reserve_to_days = Set(Some(to.into()));
    row.reserve_held_back = Set(Some(rules.held_back_percent.into()));
    row.reserve_shelf_hours = Set(Some(rules.shelf_hours.into()));
    row.update(tx.conn()).await?;
    tx.commit().await?;
    Ok(())
}

fn read(
    typed: &ReservingForm,
    longest_days: u16,
) -> Result<ReservationRules, Vec<ReservationRulesError>> {
    // What is no number is out of every range.
    let number = |text: &str| text.trim().parse().unwrap_or(u16::MAX);
    let window = if typed.is_on {
        ReservationWindow::Days {
            from: number(&typed.from_days),
            to: number(&typed.to_days),
        }
    } else {
        ReservationWindow::Off
    };
    let rules = ReservationRules {
        window,
        longest_days,
        held_back_percent: u8::try_from(number(&typed.held_back)).unwrap_or(u8::MAX),
        shelf_hours: number(&typed.shelf_hours),
    };
    let problems = rules.problems();
    if problems.is_empty() {
        Ok(rules)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_and_everything_wrong_is_named_at_once() {
        let typed = |from: &str, to: &str, held: &str, hours: &str| ReservingForm {
            is_on: true,
            from_days: from.to_owned(),
            to_days: to.to_owned(),
            held_back: held.to_owned(),
            shelf_hours: hours.to_owned(),
        };
        let usual = read(&typed("14", " 2 ", "20", "24"), 14).expect("lawful");
        assert_eq!(ReservingForm::from(&usual), typed("14", "2", "20", "24"));
        let wrong = read(&typed("1", "2", "101", "fjorton"), 14);
        let all = [
            ReservationRulesError::Latest,
            ReservationRulesError::HeldBack,
            ReservationRulesError::ShelfHours,
        ];
        assert_eq!(wrong.expect_err("nothing of it will do"), all);
        let early = read(&typed("0", "0", "0", "1"), 14).expect_err("that means off");
        assert_eq!(early, [ReservationRulesError::Earliest]);
        let off = ReservingForm {
            is_on: false,
            ..typed("", "", "0", "24")
        };
        let off = read(&off, 14).expect("off is lawful");
        assert_eq!(off.window, ReservationWindow::Off);
    }
}
