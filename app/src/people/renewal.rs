//! What a renewal did, and why: the new date of each thing, or why it stays.

use super::told::undo_form;
use crate::args;
use crate::components::{Notice, NoticeKind};
use crate::http::Viewer;
use crate::i18n::I18n;
use crate::lending::counter::words;
use chrono::NaiveDate;
use domain::branches::{DuePlan, RenewRefusal};
use domain::lending::LoanId;
use leptos::prelude::*;
use service::lending::{LoanLine, Renewed};
use service::people::BorrowerView;

/// Things up to which each is named.
const NAMED: usize = 4;

/// The notice about a renewal of what this borrower has at home.
pub fn notice(
    viewer: &Viewer,
    view: &BorrowerView,
    renewed: &Renewed,
    page: &str,
) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let lines = lines(i18n, &view.at_home, renewed, view.today);
    if lines.is_empty() {
        return None;
    }
    let kind = if renewed.renewed.is_empty() {
        NoticeKind::Info
    } else {
        NoticeKind::Fine
    };
    let texts = lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    let undo = renewed.action.map(|action| undo_form(viewer, page, action));
    Some(
        view! {
            <Notice kind=kind attr:role="status">
                {texts} {undo}
            </Notice>
        }
        .into_any(),
    )
}

/// A line for each new date, with its reason, and one for each date that stays.
fn lines(i18n: I18n, at_home: &[LoanLine], renewed: &Renewed, today: NaiveDate) -> Vec<String> {
    let mut plans: Vec<(&DuePlan, Vec<LoanId>)> = Vec::new();
    for (loan, plan) in &renewed.renewed {
        match plans.iter_mut().find(|(known, _)| *known == plan) {
            Some((_, loans)) => loans.push(*loan),
            None => plans.push((plan, vec![*loan])),
        }
    }
    let mut stays: Vec<(NaiveDate, Vec<LoanId>)> = Vec::new();
    for (loan, due, RenewRefusal::NotLater) in &renewed.unchanged {
        match stays.iter_mut().find(|(known, _)| known == due) {
            Some((_, loans)) => loans.push(*loan),
            None => stays.push((*due, vec![*loan])),
        }
    }
    let mut lines = Vec::new();
    for (plan, loans) in plans {
        let Some(things) = things(i18n, at_home, &loans) else {
            continue;
        };
        let date = i18n.date_long(plan.due, today);
        let text = i18n.t_with("people-renewed", args!["things" => things, "date" => date]);
        lines.push(match words::due_reason(i18n, plan, today) {
            Some(reason) => format!("{text} {reason}"),
            None => text,
        });
    }
    for (due, loans) in stays {
        let Some(things) = things(i18n, at_home, &loans) else {
            continue;
        };
        let date = i18n.date_long(due, today);
        lines.push(i18n.t_with(
            "people-not-renewed",
            args!["things" => things, "date" => date],
        ));
    }
    lines
}

/// The things by name, or how many they are; none when they aren't at home any more.
fn things(i18n: I18n, at_home: &[LoanLine], loans: &[LoanId]) -> Option<String> {
    let names: Vec<String> = at_home
        .iter()
        .filter(|line| loans.contains(&line.loan))
        .map(|line| words::article(i18n, &line.article))
        .collect();
    match names.len() {
        0 => None,
        few if few <= NAMED => Some(i18n.capitalised(&i18n.list(&names))),
        many => Some(i18n.t_with("common-articles", args!["count" => many])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use domain::branches::DueBasis;
    use domain::stock::ArticleId;
    use service::lending::ArticleLine;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test's own date")
    }

    fn loan(id: i64, name: &str) -> LoanLine {
        LoanLine {
            loan: LoanId(id),
            article: ArticleLine {
                id: ArticleId(id),
                number: 2000 + id,
                name_sv: name.to_owned(),
                name_en: name.to_owned(),
                icon: "helmet".to_owned(),
                category: "Vinter".to_owned(),
                size: None,
                brand: String::new(),
                shelf: String::new(),
            },
            wearer: None,
            due_on: day("2027-03-20"),
            days_late: 0,
            lost: false,
            says_returned: false,
            lent_by: None,
        }
    }

    fn plan(due: &str) -> DuePlan {
        DuePlan {
            due: day(due),
            asked: day(due),
            skipped: Vec::new(),
            days: 14,
            basis: DueBasis::Days,
        }
    }

    #[test]
    fn things_with_one_new_date_stand_in_one_line_and_what_stays_says_why() {
        let renewed = Renewed {
            renewed: vec![
                (LoanId(1), plan("2027-03-30")),
                (LoanId(2), plan("2027-03-30")),
            ],
            unchanged: vec![(LoanId(3), day("2027-04-02"), RenewRefusal::NotLater)],
            action: None,
        };
        let home = [loan(1, "Hjälm"), loan(2, "Stavar"), loan(3, "Tält")];
        let lines = lines(
            I18n::new(Language::Swedish),
            &home,
            &renewed,
            day("2027-03-16"),
        );
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[0].starts_with("Hjälm och Stavar"), "{}", lines[0]);
        assert!(lines[0].contains("tisdag 30 mars"), "{}", lines[0]);
        assert!(lines[1].starts_with("Tält"), "{}", lines[1]);
        assert!(lines[1].contains("fredag 2 april"), "{}", lines[1]);
    }

    #[test]
    fn the_things_of_another_borrower_are_not_told() {
        let renewed = Renewed {
            renewed: vec![(LoanId(9), plan("2027-03-30"))],
            unchanged: Vec::new(),
            action: None,
        };
        let home = [loan(1, "Hjälm")];
        let told = lines(
            I18n::new(Language::Swedish),
            &home,
            &renewed,
            day("2027-03-16"),
        );
        assert!(told.is_empty(), "{told:?}");
    }
}
