//! Branches: when they are open, when a loan is due, what their rules are.

mod calendar;
mod colour;
mod due_date;
#[cfg(test)]
mod due_date_tests;
mod holiday;
#[cfg(test)]
mod holiday_tests;
mod hours;
mod ids;
mod policy;
mod settings;
mod week;

pub use calendar::{Calendar, ClosedWhy, DayRule, DayStatus, OpenWhy};
pub use colour::{AccentColour, Colour, ColourError};
pub use due_date::{
    DueBasis, DuePlan, DueRefusal, RenewRefusal, SkippedDay, SkippedRun, choose_due, plan_due,
    plan_renewal,
};
pub use holiday::{Holiday, holiday_on, holidays_of};
pub use hours::{HoursError, OpeningHours, WeeklyHours, parse_spans};
pub use ids::{BranchCode, BranchId};
pub use policy::{
    BorrowerKind, Policies, PolicyBecause, PolicyCase, PolicyFor, PolicyId, PolicyLine, PolicySays,
    Ruling,
};
pub use settings::{LendingRules, ReservationWindow, SettingsError};
pub use week::{IsoWeek, iso_week};
