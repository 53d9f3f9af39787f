//! Opening hours in one line: "mån–fre 12–18, lör 11–15".

use crate::args;
use crate::i18n::I18n;
use chrono::{NaiveDate, Weekday};
use domain::branches::{Calendar, DayStatus, OpeningHours, WeeklyHours};

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The usual week; days in a row with the same hours stand together. None
/// where no day has any.
pub fn week(i18n: I18n, week: &WeeklyHours) -> Option<String> {
    let mut runs: Vec<(Weekday, Weekday, &[OpeningHours])> = Vec::new();
    let mut before: Option<Weekday> = None;
    for day in WEEK {
        let hours = week.of(day);
        match runs.last_mut() {
            Some((_, last, same)) if Some(*last) == before && *same == hours => *last = day,
            _ => runs.push((day, day, hours)),
        }
        before = Some(day);
    }
    let texts: Vec<String> = runs
        .into_iter()
        .filter(|(_, _, hours)| !hours.is_empty())
        .map(|(from, to, hours)| {
            let days = if from == to {
                i18n.weekday_short(from)
            } else {
                i18n.t_with(
                    "voucher-days",
                    args!["from" => i18n.weekday_short(from), "to" => i18n.weekday_short(to)],
                )
            };
            format!("{days} {}", spans(i18n, hours))
        })
        .collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

/// The hours of one day: "12–18"; none where it is closed.
pub fn on(i18n: I18n, calendar: &Calendar, date: NaiveDate) -> Option<String> {
    match calendar.day(date) {
        DayStatus::Open { hours, .. } => Some(spans(i18n, &hours)),
        DayStatus::Closed(_) => None,
    }
}

fn spans(i18n: I18n, hours: &[OpeningHours]) -> String {
    let spans: Vec<String> = hours
        .iter()
        .map(|span| i18n.time_span(span.opens(), span.closes()))
        .collect();
    i18n.list(&spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn days_in_a_row_with_the_same_hours_stand_together() {
        let i18n = I18n::new(Language::Swedish);
        let hours =
            WeeklyHours::parse("mån 12-18;tis 12-18;tor 12-20;fre 12-18;lör 11-15;sön 11-15")
                .expect("a test's own hours");
        assert_eq!(
            week(i18n, &hours).as_deref(),
            Some("mån–tis 12–18, tors 12–20, fre 12–18, lör–sön 11–15")
        );
    }

    #[test]
    fn a_branch_without_hours_has_no_line() {
        let i18n = I18n::new(Language::Swedish);
        assert_eq!(week(i18n, &WeeklyHours::default()), None);
    }
}
