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
