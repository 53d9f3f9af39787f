//! How loans and borrowers are spoken of on these pages: kindly, and never with blame.

use crate::args;
use crate::i18n::I18n;
use chrono::NaiveDate;
use domain::people::BorrowerLanguage;
use service::lending::LoanLine;

/// Where a loan stands, in one or two sentences.
pub fn loan(i18n: I18n, loan: &LoanLine, today: NaiveDate) -> String {
    standing(i18n, loan.due_on, loan.lost, loan.says_returned, today)
}

/// The same, of a loan that is told by its parts.
pub fn standing(
    i18n: I18n,
    due_on: NaiveDate,
    is_lost: bool,
    says_returned: bool,
    today: NaiveDate,
) -> String {
    if is_lost {
        return i18n.t("people-loan-lost");
    }
    if says_returned {
        return i18n.t("people-loan-says-returned");
    }
    if due_on < today {
        return late(i18n, due_on, today);
    }
    i18n.t_with(
        "people-loan-due",
        args!["date" => due_day(i18n, due_on, today)],
    )
}

/// "Skulle ha kommit tillbaka i fredags. Fråga om allt är bra."
pub fn late(i18n: I18n, due_on: NaiveDate, today: NaiveDate) -> String {
    i18n.t_with(
        "people-loan-late",
        args!["when" => i18n.date_relative(due_on, today)],
    )
}

/// "idag", "i morgon", or "tisdag 30 mars": a day to keep in mind is named.
fn due_day(i18n: I18n, date: NaiveDate, today: NaiveDate) -> String {
    match (date - today).num_days() {
        0 | 1 => i18n.date_relative(date, today),
        _ => i18n.date_long(date, today),
    }
}

/// A language by its own name, or "another language".
pub fn language(i18n: I18n, language: BorrowerLanguage) -> String {
    language
        .own_name()
        .map_or_else(|| i18n.t("people-language-other"), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use domain::lending::LoanId;
    use domain::stock::ArticleId;
    use service::lending::ArticleLine;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test's own date")
    }

    fn skates(due: &str, days_late: i64) -> LoanLine {
        LoanLine {
            loan: LoanId(1),
            article: ArticleLine {
                id: ArticleId(1),
                number: 2041,
                name_sv: "Hockeyskridskor".to_owned(),
                name_en: "Hockey skates".to_owned(),
                icon: "hockey-skate".to_owned(),
                category: "Vinter".to_owned(),
                size: Some("34".to_owned()),
                brand: String::new(),
                shelf: "B 3".to_owned(),
            },
            wearer: None,
            due_on: day(due),
            days_late,
            lost: false,
            says_returned: false,
            lent_by: None,
        }
    }

    #[test]
    fn what_is_late_is_told_kindly() {
        let today = day("2027-03-30");
        let swedish = I18n::new(Language::Swedish);
        assert_eq!(
            loan(swedish, &skates("2027-03-26", 4), today),
            "Skulle ha kommit tillbaka i fredags. Fråga om allt är bra."
        );
        assert_eq!(
            loan(
                I18n::new(Language::English),
                &skates("2027-03-26", 4),
                today
            ),
            "Was expected back last Friday. Ask whether all is well."
        );
    }

    #[test]
    fn what_is_due_is_told_with_its_weekday() {
        let today = day("2027-03-16");
        let swedish = I18n::new(Language::Swedish);
        assert_eq!(
            loan(swedish, &skates("2027-03-30", 0), today),
            "Lämnas tillbaka senast tisdag 30 mars"
        );
        assert_eq!(
            loan(swedish, &skates("2027-03-16", 0), today),
            "Lämnas tillbaka senast idag"
        );
    }

    #[test]
    fn what_was_said_comes_before_the_date() {
        let today = day("2027-03-30");
        let swedish = I18n::new(Language::Swedish);
        let said = LoanLine {
            says_returned: true,
            ..skates("2027-03-26", 4)
        };
        assert!(!loan(swedish, &said, today).contains("fredags"));
        let lost = LoanLine { lost: true, ..said };
        assert_ne!(
            loan(swedish, &lost, today),
            loan(swedish, &skates("2027-03-26", 4), today)
        );
    }

    #[test]
    fn every_language_has_a_name() {
        for language_of_ours in Language::ALL {
            for one in BorrowerLanguage::ALL {
                let name = language(I18n::new(*language_of_ours), *one);
                assert!(!name.contains('⟦'), "{name}");
            }
        }
    }
}
