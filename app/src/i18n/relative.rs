//! A date as one would say it at the counter: "i fredags", "om 9 dagar".

use super::text::I18n;
use crate::args;
use chrono::{Datelike, NaiveDate, Weekday};

/// Days up to which a weekday's name can mean one day only.
const WEEKDAY: i64 = 6;
/// Days that are counted as days.
const DAYS: i64 = 13;
/// Days past that are counted as weeks; before that, the date itself is clearer.
const WEEKS: i64 = 62;

impl I18n {
    /// "idag", "i morgon", "i går", "i fredags", "på måndag", "för 9 dagar
    /// sedan", "om 9 dagar", "för 3 veckor sedan", or else the date.
    ///
    /// It stands inside a sentence: "Skulle ha kommit tillbaka i fredags."
    pub fn date_relative(self, date: NaiveDate, today: NaiveDate) -> String {
        let days = (date - today).num_days();
        match days {
            0 => self.t_plain("date-today"),
            1 => self.t_plain("date-tomorrow"),
            -1 => self.t_plain("date-yesterday"),
            2..=WEEKDAY => self.t_plain_with(
                "date-next-weekday",
                args!["weekday" => weekday_key(date.weekday())],
            ),
            _ if (-WEEKDAY..0).contains(&days) => self.t_plain_with(
                "date-last-weekday",
                args!["weekday" => weekday_key(date.weekday())],
            ),
            _ if (0..=DAYS).contains(&days) => {
                self.t_plain_with("date-in-days", args!["count" => days])
            }
            _ if (-DAYS..0).contains(&days) => {
                self.t_plain_with("date-days-ago", args!["count" => -days])
            }
            _ if (-WEEKS..0).contains(&days) => {
                self.t_plain_with("date-weeks-ago", args!["count" => -days / 7])
            }
            _ => self.date_long(date, today),
        }
    }
}

/// The name of the variant in `dates.ftl`.
fn weekday_key(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}
