//! Times of day, opening hours and week numbers.

use super::text::I18n;
use crate::args;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

impl I18n {
    /// "12.30", "12:30": minutes since midnight, 1440 being the midnight that ends the day.
    pub fn time(self, minutes: u16) -> String {
        self.t_plain_with(
            "date-time-of-day",
            args![
                "hour" => format!("{:02}", minutes / 60),
                "minute" => format!("{:02}", minutes % 60),
            ],
        )
    }

    /// "12–18", "9.30–18", "12:00–18:00": opening hours, in minutes since midnight.
    pub fn time_span(self, from: u16, to: u16) -> String {
        let short = |minutes: u16| {
            let hour = (minutes / 60).to_string();
            if minutes.is_multiple_of(60) {
                self.t_plain_with("date-full-hour", args!["hour" => hour])
            } else {
                let minute = format!("{:02}", minutes % 60);
                self.t_plain_with(
                    "date-time-of-day",
                    args!["hour" => hour, "minute" => minute],
                )
            }
        };
        let span = self.t_plain_with(
            "date-time-span",
            args!["from" => short(from), "to" => short(to)],
        );
        self.apart(&span)
    }

    /// "tis 30 mars kl. 12.30", "idag kl. 12.30", "i går kl. 12.30": for a history.
    pub fn date_time(self, at: NaiveDateTime, today: NaiveDate) -> String {
        let date = match (at.date() - today).num_days() {
            -1..=1 => self.date_relative(at.date(), today),
            _ => self.date_short(at.date(), today),
        };
        let minutes = u16::try_from(at.hour() * 60 + at.minute()).unwrap_or_default();
        self.t_plain_with(
            "date-and-time",
            args!["date" => date, "time" => self.time(minutes)],
        )
    }

    /// "vecka 10", the ISO week that the date is in.
    pub fn week(self, date: NaiveDate) -> String {
        self.t_plain_with("date-week", args!["week" => date.iso_week().week()])
    }

    /// "v. 10", the ISO week that the date is in.
    pub fn week_short(self, date: NaiveDate) -> String {
        self.t_plain_with("date-week-short", args!["week" => date.iso_week().week()])
    }
}
