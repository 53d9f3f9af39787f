//! What the page tells: what was done, and what is wrong.

use crate::args;
use crate::components::{Notice, NoticeKind};
use crate::i18n::I18n;
use domain::booking::{ReservationRules, ReservationRulesError};
use domain::branches::{ColourError, LendingRules, SettingsError};
use domain::staff::EmailError;
use leptos::prelude::*;
use service::branches::{LARGEST_LOGO, LogoProblem, MOST_PIXELS, NameProblem};
use service::people::PhoneError;

/// What was done, as the address tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The rules are saved.
    Rules,
    /// When families may reserve is saved.
    Reserving,
    /// The particulars are saved.
    About,
    /// There is a logo.
    Logo,
    /// There is none any more.
    NoLogo,
}

impl Told {
    const ALL: [Self; 5] = [
        Self::Rules,
        Self::Reserving,
        Self::About,
        Self::Logo,
        Self::NoLogo,
    ];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rules => "regler",
            Self::Reserving => "bokning",
            Self::About => "uppgifter",
            Self::Logo => "logotyp",
            Self::NoLogo => "utan-logotyp",
        }
    }

    /// Reads the word; anything else tells nothing.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|told| told.word() == word)
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Rules => "rules-told-rules",
            Self::Reserving => "rules-told-reserving",
            Self::About => "rules-told-about",
            Self::Logo => "rules-told-logo",
            Self::NoLogo => "rules-told-no-logo",
        }
    }

    /// Tells it.
    pub fn notice(self, i18n: I18n) -> impl IntoView {
        view! {
            <Notice kind=NoticeKind::Fine attr:role="status">
                <p>{i18n.t(self.key())}</p>
            </Notice>
        }
    }
}

/// What to write for a rule that is out of range.
pub fn rule(i18n: I18n, error: SettingsError) -> String {
    let days = args!["count" => LendingRules::LONGEST_DAYS];
    match error {
        SettingsError::LoanDays => i18n.t_with("rules-wrong-loan-days", days),
        SettingsError::LongestLoanDays => i18n.t_with("rules-wrong-longest", days),
        SettingsError::BackdateDays => i18n.t_with(
            "rules-wrong-backdate",
            args!["count" => LendingRules::FURTHEST_BACK],
        ),
    }
}

/// What to write for a rule for reservations that is out of range.
pub fn reserving(i18n: I18n, error: ReservationRulesError) -> String {
    match error {
        ReservationRulesError::Earliest => i18n.t_with(
            "rules-wrong-reserve-from",
            args!["count" => ReservationRules::FURTHEST_AHEAD],
        ),
        ReservationRulesError::Latest => i18n.t("rules-wrong-reserve-to"),
        ReservationRulesError::HeldBack => i18n.t("rules-wrong-held-back"),
        ReservationRulesError::ShelfHours => i18n.t_with(
            "rules-wrong-shelf-hours",
            args!["count" => ReservationRules::LONGEST_ON_SHELF],
        ),
    }
}

/// What to write as the branch's name.
pub fn name(i18n: I18n, problem: NameProblem) -> String {
    match problem {
        NameProblem::Missing => i18n.t("rules-name-missing"),
        NameProblem::TooLong(problem) => too_long(i18n, problem.longest),
    }
}

/// What is too long.
pub fn too_long(i18n: I18n, longest: usize) -> String {
    i18n.t_with("rules-too-long", args!["count" => longest])
}

/// What to write as the number.
pub fn phone(i18n: I18n, error: PhoneError) -> String {
    i18n.t(match error {
        PhoneError::Empty | PhoneError::NoNumber => "borrower-phone-wrong",
        PhoneError::WrongLength => "borrower-phone-length",
    })
}

/// What to write as the address for mail.
pub fn email(i18n: I18n, error: EmailError) -> String {
    i18n.t(match error {
        EmailError::Empty => "staff-email-empty",
        EmailError::Malformed => "staff-email-malformed",
    })
}

/// What to write as the colour.
pub fn colour(i18n: I18n, error: ColourError) -> String {
    i18n.t(match error {
        ColourError::NoColour => "rules-no-colour",
        ColourError::TooLight => "rules-colour-too-light",
    })
}

/// Which file to choose instead.
pub fn logo(i18n: I18n, problem: LogoProblem) -> String {
    match problem {
        LogoProblem::Missing => i18n.t("rules-logo-missing"),
        LogoProblem::TooLarge => i18n.t_with(
            "rules-logo-too-large",
            args!["count" => LARGEST_LOGO / 1_000_000],
        ),
        LogoProblem::NoPicture => i18n.t("rules-logo-no-picture"),
        LogoProblem::Broken => i18n.t("rules-logo-broken"),
        LogoProblem::TooManyPixels => {
            i18n.t_with("rules-logo-too-many-pixels", args!["count" => MOST_PIXELS])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_word_is_read_back_and_has_its_text() {
        for told in Told::ALL {
            assert_eq!(Told::parse(told.word()), Some(told));
            assert!(I18n::new(Language::English).has(told.key()));
        }
        assert_eq!(Told::parse("<script>"), None);
    }
}
