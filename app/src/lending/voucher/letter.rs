//! The voucher as words: for the sheet, and as a letter of plain text.

use super::hours;
use crate::args;
use crate::i18n::{I18n, Language};
use crate::lending::counter::words;
use chrono::NaiveDate;
use domain::people::BorrowerLanguage;
use service::branches::BranchContact;
use service::lending::VoucherView;

/// The language that a borrower's voucher is written in: his own where we have
/// it, else Swedish, which the most around him can read to him.
pub fn language_of(view: &VoucherView) -> Language {
    match BorrowerLanguage::parse(&view.language) {
        Some(BorrowerLanguage::English) => Language::English,
        Some(
            BorrowerLanguage::Swedish
            | BorrowerLanguage::EasySwedish
            | BorrowerLanguage::Finnish
            | BorrowerLanguage::Arabic
            | BorrowerLanguage::Somali
            | BorrowerLanguage::Tigrinya
            | BorrowerLanguage::Ukrainian
            | BorrowerLanguage::Persian
            | BorrowerLanguage::Other,
        )
        | None => Language::Swedish,
    }
}

/// The due dates, each once, first to last.
pub fn due_dates(view: &VoucherView) -> Vec<NaiveDate> {
    let mut dates: Vec<NaiveDate> = view.lines.iter().map(|line| line.due_on).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// "tisdag 30 mars. Då har vi öppet 12–18."
pub fn due(i18n: I18n, branch: &BranchContact, date: NaiveDate) -> String {
    let day = i18n.date_long(date, branch.today);
    match hours::on(i18n, &branch.calendar, date) {
        Some(hours) => i18n.t_with("voucher-due-open", args!["date" => day, "hours" => hours]),
        None => i18n.t_with("voucher-due", args!["date" => day]),
    }
}

/// The branch at the foot: name, place, how to reach it, hours.
pub fn foot(i18n: I18n, branch: &BranchContact) -> Vec<String> {
    let reach: Vec<String> = [&branch.phone, &branch.email]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .cloned()
        .collect();
    let mut lines = vec![branch.name.clone()];
    if !branch.place.is_empty() {
        lines.push(branch.place.clone());
    }
    if let Some(week) = hours::week(i18n, &branch.calendar.weekly) {
        lines.push(i18n.t_with("voucher-hours", args!["hours" => week]));
    }
    if !reach.is_empty() {
        lines.push(reach.join(" · "));
    }
    lines
}

/// A letter's subject and its body of plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Lines parted by `\n`.
    pub body: String,
}

/// The voucher as a letter.
pub fn letter(i18n: I18n, view: &VoucherView) -> Letter {
    let branch = &view.branch;
    let subject = i18n.t_plain_with(
        "voucher-mail-subject",
        args!["branch" => branch.name.clone()],
    );
    let mut lines = vec![
        i18n.t_plain_with("voucher-mail-hello", args!["name" => view.name.clone()]),
        String::new(),
        i18n.t_plain("voucher-mail-intro"),
        String::new(),
    ];
    for date in due_dates(view) {
        for line in view.lines.iter().filter(|line| line.due_on == date) {
            let mut text = format!("- {}", words::article_with_number(i18n, &line.article));
            if let Some(wearer) = &line.wearer {
                let wearer = i18n.t_plain_with("hand-for", args!["name" => wearer.clone()]);
                text.push_str(&format!(" ({wearer})"));
            }
            lines.push(text);
        }
        lines.push(due(i18n, branch, date));
        lines.push(String::new());
    }
    lines.push(i18n.t_plain("voucher-not-needed"));
    lines.push(String::new());
    lines.extend(foot(i18n, branch));
    Letter {
        subject,
        body: lines.join("\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::branches::{BranchId, Calendar, WeeklyHours};
    use domain::lending::VoucherId;
    use domain::stock::ArticleId;
    use service::lending::{ArticleLine, VoucherLine};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test's own date")
    }

    fn line(number: i64, name: &str, wearer: Option<&str>, due: &str) -> VoucherLine {
        VoucherLine {
            wearer: wearer.map(str::to_owned),
            article: ArticleLine {
                id: ArticleId(number),
                number,
                name_sv: name.to_owned(),
                name_en: "Skates".to_owned(),
                icon: "hockey-skate".to_owned(),
                category: "Vinter".to_owned(),
                size: Some("34".to_owned()),
                brand: String::new(),
                shelf: String::new(),
            },
            due_on: day(due),
        }
    }

    fn voucher(language: &str) -> VoucherView {
        VoucherView {
            id: VoucherId(1),
            name: "Sanna Lind".to_owned(),
            lent_on: day("2027-03-16"),
            branch: BranchContact {
                id: BranchId(1),
                name: "Testbanken".to_owned(),
                place: "Storgatan 1".to_owned(),
                phone: Some("090-16 10 00".to_owned()),
                email: None,
                is_small: false,
                is_demo: false,
                calendar: Calendar {
                    weekly: WeeklyHours::parse("tis 12-18").expect("a test's own hours"),
                    ..Calendar::default()
                },
                today: day("2027-03-16"),
            },
            lines: vec![
                line(2041, "Skridskor", Some("Alva"), "2027-03-30"),
                line(3310, "Hjälm", None, "2027-04-01"),
            ],
            loans: Vec::new(),
            language: language.to_owned(),
        }
    }

    #[test]
    fn the_letter_names_each_thing_under_its_day_and_the_branch_at_the_foot() {
        let view = voucher("sv");
        let letter = letter(I18n::new(Language::Swedish), &view);
        assert_eq!(letter.subject, "Din lånesedel från Testbanken");
        let skates = letter.body.find("- Skridskor 34 · 2041 (till Alva)");
        let tuesday = letter
            .body
            .find("Lämnas tillbaka senast tisdag 30 mars. Då har vi öppet 12–18.");
        let helmet = letter.body.find("- Hjälm 34 · 3310");
        assert!(skates.is_some() && skates < tuesday && tuesday < helmet);
        // A day on which the branch is closed promises no hours.
        assert!(letter.body.contains("senast torsdag 1 april.\n"));
        let foot = "Testbanken\nStorgatan 1\nÖppet tis 12–18\n090-16 10 00";
        assert!(letter.body.ends_with(foot), "{}", letter.body);
    }

    #[test]
    fn a_voucher_is_in_the_borrowers_language_where_we_have_it() {
        assert_eq!(language_of(&voucher("en")), Language::English);
        assert_eq!(language_of(&voucher("so")), Language::Swedish);
        assert_eq!(language_of(&voucher("nonsense")), Language::Swedish);
    }
}
