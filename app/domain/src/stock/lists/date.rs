//! Days as old lists write them.

use chrono::{Datelike, NaiveDate};

/// What was read of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListDate {
    /// Nothing stands there.
    Empty,
    /// This day.
    Day(NaiveDate),
    /// Something that is no day, such as 30 February.
    Impossible,
}

/// Before this nobody lent anything; after it nobody has yet.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=2100;

/// Reads `2026-03-09`, `20260309`, `260309`, `9/3 2026`, `09.03.2026`: the day before the month.
pub fn read_list_date(text: &str) -> ListDate {
    let text = text.trim();
    if text.is_empty() {
        return ListDate::Empty;
    }
    // A sheet may add the time of day.
    let text = text.strip_suffix(" 00:00:00").unwrap_or(text);
    numbers(text)
        .and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
        .filter(|day| YEARS.contains(&day.year()))
        .map_or(ListDate::Impossible, ListDate::Day)
}

fn numbers(text: &str) -> Option<(i32, u32, u32)> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return packed(text);
    }
    let parts: Vec<&str> = text
        .split(|c: char| matches!(c, '-' | '/' | '.') || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| -> Option<u32> {
        let digits = part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    let (year, month, day) = if first.len() == 4 {
        (*first, *second, *third)
    } else {
        (*third, *second, *first)
    };
    Some((
        full_year(year.len(), number(year)?)?,
        number(month)?,
        number(day)?,
    ))
}

/// `20260309` or `260309`.
fn packed(text: &str) -> Option<(i32, u32, u32)> {
    let year_length = match text.len() {
        8 => 4,
        6 => 2,
        _ => return None,
    };
    let (year, rest) = text.split_at(year_length);
    let (month, day) = rest.split_at(2);
    let year = full_year(year_length, year.parse().ok()?)?;
    Some((year, month.parse().ok()?, day.parse().ok()?))
}

/// Two digits are of this century.
fn full_year(length: usize, year: u32) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    match length {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_day_is_read_in_every_form_of_an_old_list() {
        let day = ListDate::Day(NaiveDate::from_ymd_opt(2025, 9, 3).expect("a day"));
        for text in [
            "2025-09-03",
            "250903",
            "20250903",
            "03/09 2025",
            "3/9 2025",
            "3/9-25",
            "03.09.2025",
            "2025/09/03",
            " 2025-09-03 00:00:00",
        ] {
            assert_eq!(read_list_date(text), day, "{text}");
        }
    }

    #[test]
    fn the_thirtieth_of_february_is_no_day() {
        for text in [
            "2025-02-30",
            "i fjol",
            "31/04 2025",
            "251301",
            "1/1",
            "9999-01-01",
            "-",
            "1",
        ] {
            assert_eq!(read_list_date(text), ListDate::Impossible, "{text}");
        }
        assert_eq!(read_list_date("  "), ListDate::Empty);
    }

    proptest! {
        #[test]
        fn whatever_stands_there_is_read_without_harm(text in any::<String>()) {
            let _ = read_list_date(&text);
        }
    }
}
