//! Dates in words: always with the weekday, and with the year only when it
//! isn't the present one.

use super::formatters::formatters;
use super::text::I18n;
use chrono::{Datelike, NaiveDate, Weekday};
use icu_calendar::{Date, Gregorian};

impl I18n {
    /// "tisdag 30 mars"; with the year when it isn't that of `today`.
    pub fn date_long(self, date: NaiveDate, today: NaiveDate) -> String {
        let Some(day) = gregorian(date) else {
            return date.to_string();
        };
        let text = formatters(self.language())
            .weekday_day_month
            .format(&day)
            .to_string();
        self.with_year(text, date, today)
    }

    /// "tis 30 mars"; with the year when it isn't that of `today`.
    pub fn date_short(self, date: NaiveDate, today: NaiveDate) -> String {
        let Some(day) = gregorian(date) else {
            return date.to_string();
        };
        let text = formatters(self.language())
            .short_weekday_day_month
            .format(&day)
            .to_string();
        self.with_year(text, date, today)
    }

    /// "lör 6 – lör 13 mars", both days included; one day alone when they are the same.
    pub fn date_span(self, from: NaiveDate, to: NaiveDate, today: NaiveDate) -> String {
        if from == to {
            return self.date_short(from, today);
        }
        let (start, end) = if from.year() != to.year() {
            // Each is of another year than the other, so both show theirs.
            (self.date_short(from, to), self.date_short(to, from))
        } else {
            let start = match gregorian(from) {
                Some(day) if from.month() == to.month() => formatters(self.language())
                    .short_weekday_day
                    .format(&day)
                    .to_string(),
                // The year they share stands once, at the end.
                Some(_) | None => self.date_short(from, from),
            };
            (start, self.date_short(to, today))
        };
        self.t_plain_with("date-span", crate::args!["from" => start, "to" => end])
    }

    /// "tisdag".
    pub fn weekday(self, weekday: Weekday) -> String {
        gregorian(a_day_on(weekday)).map_or_else(
            || weekday.to_string(),
            |day| formatters(self.language()).weekday.format(&day).to_string(),
        )
    }

    /// "tis".
    pub fn weekday_short(self, weekday: Weekday) -> String {
        gregorian(a_day_on(weekday)).map_or_else(
            || weekday.to_string(),
            |day| {
                formatters(self.language())
                    .short_weekday
                    .format(&day)
                    .to_string()
            },
        )
    }

    /// "mars", the month of the date.
    pub fn month(self, date: NaiveDate) -> String {
        gregorian(date).map_or_else(
            || date.format("%m").to_string(),
            |day| formatters(self.language()).month.format(&day).to_string(),
        )
    }

    /// "mars 2027", the month of the date.
    pub fn month_year(self, date: NaiveDate) -> String {
        gregorian(date).map_or_else(
            || date.format("%Y-%m").to_string(),
            |day| {
                formatters(self.language())
                    .month_year
                    .format(&day)
                    .to_string()
            },
        )
    }

    /// "30", for a cell in a calendar.
    pub fn day_of_month(self, date: NaiveDate) -> String {
        gregorian(date).map_or_else(
            || date.day().to_string(),
            |day| formatters(self.language()).day.format(&day).to_string(),
        )
    }

    /// CLDR's English would add a comma here and none without the year.
    fn with_year(self, text: String, date: NaiveDate, today: NaiveDate) -> String {
        if date.year() == today.year() {
            return text;
        }
        let year = gregorian(date).map_or_else(
            || date.year().to_string(),
            |day| formatters(self.language()).year.format(&day).to_string(),
        );
        self.t_plain_with(
            "date-with-year",
            crate::args!["date" => text, "year" => year],
        )
    }
}

/// `None` beyond the years that CLDR's calendar reaches.
pub(super) fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(date.year(), month, day).ok()
}

/// The formatters want a date to take the weekday from.
fn a_day_on(weekday: Weekday) -> NaiveDate {
    NaiveDate::from_isoywd_opt(2027, 1, weekday).unwrap_or_default()
}
