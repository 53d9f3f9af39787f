//! How things of lending are said: articles, due dates, duties.

use crate::args;
use crate::i18n::I18n;
use chrono::NaiveDate;
use domain::branches::{ClosedWhy, DueBasis, DuePlan};
use service::booking::Thing;
use service::lending::{ArticleLine, LoanLine};

/// The name of an article's type in the reader's language.
pub fn type_name(i18n: I18n, article: &ArticleLine) -> String {
    i18n.named(&article.name_sv, &article.name_en)
}

/// Name and size: "Hockeyskridskor 34".
pub fn article(i18n: I18n, article: &ArticleLine) -> String {
    let name = type_name(i18n, article);
    match &article.size {
        Some(size) => format!("{name} {size}"),
        None => name,
    }
}

/// Name, size and number: "Hockeyskridskor 34 · 2041".
pub fn article_with_number(i18n: I18n, line: &ArticleLine) -> String {
    format!("{} · {}", article(i18n, line), line.number)
}

/// A kind and a size that somebody has reserved, and for whom: "Hockeyskridskor 34, Alva".
pub fn thing(i18n: I18n, thing: &Thing) -> String {
    let mut text = i18n.named(&thing.name_sv, &thing.name_en);
    if !thing.class.is_unknown() {
        text = format!("{text} {}", thing.class.name());
    }
    if !thing.wearer.is_empty() {
        text = format!("{text}, {}", thing.wearer);
    }
    text
}

/// When a thing is due, and why that day: one line, or two.
pub fn due(i18n: I18n, plan: &DuePlan, today: NaiveDate) -> Vec<String> {
    let mut lines = vec![i18n.t_with(
        "lending-due",
        args!["date" => i18n.date_long(plan.due, today)],
    )];
    if let Some(reason) = due_reason(i18n, plan, today) {
        lines.push(reason);
    }
    lines
}

/// Why a due date is not simply so many days on; none where it is.
pub fn due_reason(i18n: I18n, plan: &DuePlan, today: NaiveDate) -> Option<String> {
    if plan.basis == DueBasis::NoOpenDayFound {
        return Some(i18n.t("lending-due-no-open-day"));
    }
    let runs: Vec<String> = plan
        .runs()
        .iter()
        .map(|run| {
            let days = if run.from == run.to {
                i18n.date_short(run.from, today)
            } else {
                i18n.date_span(run.from, run.to, today)
            };
            match run.why {
                // That it is closed is said already.
                ClosedWhy::NoHours | ClosedWhy::ByBranch { note: None } => days,
                ClosedWhy::ByBranch { note: Some(_) } | ClosedWhy::Holiday(_) => {
                    format!("{days}: {}", closed_why(i18n, &run.why))
                }
            }
        })
        .collect();
    if runs.is_empty() {
        return None;
    }
    Some(i18n.t_with("lending-due-moved", args!["closed" => runs.join("; ")]))
}

/// Why a day is closed, in a word or two.
pub fn closed_why(i18n: I18n, why: &ClosedWhy) -> String {
    match why {
        ClosedWhy::NoHours | ClosedWhy::ByBranch { note: None } => i18n.t("lending-closed"),
        ClosedWhy::ByBranch { note: Some(note) } => note.clone(),
        ClosedWhy::Holiday(holiday) => i18n.t(&format!("holiday-{}", holiday.key())).to_lowercase(),
    }
}

/// A check or a step of care by its code.
pub fn duty(i18n: I18n, kind: &str) -> String {
    let key = format!("duty-{kind}").replace('_', "-");
    if i18n.has(&key) {
        i18n.t(&key)
    } else {
        kind.to_owned()
    }
}

/// When a loan is due, kindly where that has passed.
pub fn loan_due(i18n: I18n, loan: &LoanLine, today: NaiveDate) -> String {
    if loan.says_returned {
        return i18n.t("lending-says-returned");
    }
    if loan.days_late > 0 {
        return i18n.t_with(
            "lending-was-due",
            args!["date" => i18n.date_relative(loan.due_on, today)],
        );
    }
    i18n.t_with(
        "lending-due-short",
        args!["date" => i18n.date_short(loan.due_on, today)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use domain::stock::{MaintenanceKind, ReturnCheck};

    #[test]
    fn every_check_and_every_step_of_care_has_its_words() {
        for language in Language::ALL {
            let i18n = I18n::new(*language);
            let checks = ReturnCheck::ALL.iter().map(|check| check.as_str());
            let care = MaintenanceKind::ALL.iter().map(|kind| kind.as_str());
            for kind in checks.chain(care) {
                assert_ne!(duty(i18n, kind), kind, "{kind} in {language:?}");
            }
        }
    }
}
