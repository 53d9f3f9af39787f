//! A branch's rules, changed by a coordinator.

use super::settings::{SettingsChangeError, find};
use crate::Services;
use crate::staff::Coordinator;
use domain::branches::{BranchId, LendingRules, SettingsError};
use domain::stock::{CodePattern, CodePatternError};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// What is typed of a branch's rules.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RulesForm {
    /// Days of a loan.
    pub loan_days: String,
    /// The longest that staff may choose, in days.
    pub longest_loan_days: String,
    /// How many days back a loan may be entered.
    pub backdate_days: String,
    /// How labels are numbered, such as `FB000000`.
    pub code_pattern: String,
}

impl From<&LendingRules> for RulesForm {
    fn from(rules: &LendingRules) -> Self {
        Self {
            loan_days: rules.loan_days.to_string(),
            longest_loan_days: rules.longest_loan_days.to_string(),
            backdate_days: rules.backdate_days.to_string(),
            code_pattern: rules.code_pattern.to_string(),
        }
    }
}

/// What is wrong with a branch's rules; each may be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RulesProblems {
    /// With the days: out of range, or no number.
    pub days: Vec<SettingsError>,
    /// With the labels.
    pub code_pattern: Option<CodePatternError>,
}

impl RulesProblems {
    fn is_empty(&self) -> bool {
        self.days.is_empty() && self.code_pattern.is_none()
    }
}

/// Changes a branch's rules. Loans that are out keep their due dates, and labels
/// that are on things keep their codes.
///
/// # Errors
/// When a rule is out of range, there is no such branch here, or the database can't.
pub async fn change_rules(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: BranchId,
    typed: &RulesForm,
) -> Result<(), SettingsChangeError> {
    let rules = read(typed).map_err(SettingsChangeError::Rules)?;
    let tx = services.store.begin_write().await?;
    let row = find(tx.conn(), coordinator.0, id)
        .await?
        .ok_or(SettingsChangeError::NotThere)?;
    let mut row = row.into_active_model();
    row.loan_days = Set(rules.loan_days.into());
    row.longest_loan_days = Set(rules.longest_loan_days.into());
    row.backdate_days = Set(rules.backdate_days.into());
    row.code_pattern = Set(rules.code_pattern.to_string());
    row.update(tx.conn()).await?;
    tx.commit().await?;
    Ok(())
}

fn read(typed: &RulesForm) -> Result<LendingRules, RulesProblems> {
    // What is no number is out of every range.
    let days = |text: &str| text.trim().parse().unwrap_or(u16::MAX);
    let pattern = CodePattern::parse(&typed.code_pattern);
    let rules = LendingRules {
        loan_days: days(&typed.loan_days),
        longest_loan_days: days(&typed.longest_loan_days),
        backdate_days: days(&typed.backdate_days),
        code_pattern: pattern.clone().unwrap_or_default(),
    };
    let problems = RulesProblems {
        days: rules.problems(),
        code_pattern: pattern.err(),
    };
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
        let usual = LendingRules::default();
        let mut typed = RulesForm::from(&usual);
        assert_eq!(read(&typed), Ok(usual));
        typed.loan_days = " 21 ".to_owned();
        assert_eq!(read(&typed).map(|rules| rules.loan_days), Ok(21));
        let wrong = RulesForm {
            loan_days: "fjorton".to_owned(),
            longest_loan_days: String::new(),
            backdate_days: "-1".to_owned(),
            code_pattern: "FB".to_owned(),
        };
        let problems = read(&wrong).expect_err("nothing of it will do");
        let days = [
            SettingsError::LoanDays,
            SettingsError::LongestLoanDays,
            SettingsError::BackdateDays,
        ];
        assert_eq!(problems.days, days);
        assert!(problems.code_pattern.is_some());
    }
}
