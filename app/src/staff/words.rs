//! Words that several pages of this part share.

use crate::args;
use crate::i18n::I18n;
use domain::people::{LONGEST_NAME, NameError};
use domain::staff::{EmailError, LONGEST_PASSWORD, PasswordError, Role, SHORTEST_PASSWORD};
use domain::time::Moment;

/// A role's name.
pub fn role(i18n: I18n, role: Role) -> String {
    match role {
        Role::Counter => i18n.t("staff-role-counter"),
        Role::Coordinator => i18n.t("staff-role-coordinator"),
        Role::Administrator => i18n.t("staff-role-administrator"),
    }
}

/// What a role lets people do.
pub fn role_hint(i18n: I18n, role: Role) -> String {
    match role {
        Role::Counter => i18n.t("staff-role-counter-hint"),
        Role::Coordinator => i18n.t("staff-role-coordinator-hint"),
        Role::Administrator => i18n.t("staff-role-administrator-hint"),
    }
}

/// Why a password or PIN won't do, and what would.
pub fn weak(i18n: I18n, error: PasswordError) -> String {
    match error {
        PasswordError::TooShort => {
            i18n.t_with("staff-password-short", args!["count" => SHORTEST_PASSWORD])
        }
        PasswordError::TooLong => {
            i18n.t_with("staff-password-long", args!["count" => LONGEST_PASSWORD])
        }
        PasswordError::TooCommon => i18n.t("staff-password-common"),
        PasswordError::NotDigits => i18n.t("staff-pin-digits"),
    }
}

/// Why a PIN won't do: an easy one has words of its own.
pub fn weak_pin(i18n: I18n, error: PasswordError) -> String {
    match error {
        PasswordError::TooCommon => i18n.t("staff-pin-common"),
        PasswordError::TooShort | PasswordError::TooLong | PasswordError::NotDigits => {
            i18n.t("staff-pin-digits")
        }
    }
}

/// Why a name won't do.
pub fn name_fault(i18n: I18n, error: NameError) -> String {
    match error {
        NameError::Empty => i18n.t("staff-name-empty"),
        NameError::TooLong => i18n.t_with("staff-name-long", args!["count" => LONGEST_NAME]),
    }
}

/// Why an address won't do.
pub fn email_fault(i18n: I18n, error: EmailError) -> String {
    match error {
        EmailError::Empty => i18n.t("staff-email-empty"),
        EmailError::Malformed => i18n.t("staff-email-malformed"),
    }
}

/// After too many guesses: how long to wait, rounded up.
pub fn slow_down(i18n: I18n, now: Moment, until: Moment) -> String {
    let seconds = ((until.0 - now.0).max(0) + 999) / 1_000;
    let wait = if seconds < 60 {
        i18n.t_with("staff-wait-seconds", args!["count" => seconds.max(1)])
    } else {
        i18n.t_with("staff-wait-minutes", args!["count" => (seconds + 59) / 60])
    };
    i18n.t_with("staff-slow-down", args!["wait" => wait])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_wait_is_told_in_seconds_or_in_minutes() {
        let i18n = I18n::new(Language::Swedish);
        let told = |millis| slow_down(i18n, Moment(0), Moment(millis));
        assert!(told(29_100).contains("30 sekunder"), "{}", told(29_100));
        assert!(told(60_000).contains("en minut"), "{}", told(60_000));
        assert!(told(61_000).contains("2 minuter"), "{}", told(61_000));
    }
}
