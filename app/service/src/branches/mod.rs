//! Branches: their rules, their calendar, and who is below whom.

mod calendar_edit;
mod calendar_view;
mod contact;
mod context;
mod demo;
mod find;
mod import;
mod import_holidays;
mod logo;
mod look;
mod picture;
mod policies;
mod reserving;
mod rules;
mod settings;

pub use calendar_edit::{
    CalendarChanged, CalendarError, DayDecision, decide_day, set_weekly_hours,
};
pub use calendar_view::{CalendarDay, CalendarView, SchoolHoliday, calendar_view};
pub(crate) use contact::contact;
pub use contact::{BranchContact, is_demo, public_branches};
pub use context::BranchContext;
pub(crate) use context::{context, name, rules, rules_of};
pub use demo::{DemoState, LeaveDemoError, NewBranch, demo_state, leave_demo, mark_as_demo};
pub use find::top_branch;
pub(crate) use import::{BRANCH_COLUMNS, import_branches};
pub(crate) use import_holidays::{HOLIDAY_COLUMNS, import_school_holidays};
pub use logo::{LogoError, logo, remove_logo, set_logo};
pub use look::BranchLook;
pub use picture::{LARGEST_LOGO, LogoProblem, MOST_PIXELS};
pub use policies::{
    PolicyError, PolicyRulings, PolicyType, PolicyView, keep_policy, policies, policy_for,
    remove_policy,
};
pub use reserving::{ReservingForm, change_reserving};
pub use rules::{RulesForm, RulesProblems, change_rules};
pub use settings::{
    BranchForm, BranchProblems, BranchSettings, NameProblem, SettingsChangeError, branch_settings,
    change_settings,
};
