//! One thing on service: what is to be done, and one press when it is.

use super::page::word;
use super::tables::{article, shelf};
use crate::components::{Badge, BadgeKind, Button, ButtonKind, Cell, RowHead};
use crate::http::{Viewer, key_field};
use crate::lending::counter::words;
use domain::lending::DutyClass;
use domain::stock::ArticleStatus;
use leptos::prelude::*;
use service::lending::{DayLine, DayList};

/// What can be answered about a thing on service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// Checks wait: fine, or something is wrong.
    pub checks: bool,
    /// Care or a repair waits, or it just stands on service.
    pub finish: bool,
    /// It stays away from the shelf until a coordinator decides.
    pub quarantine: bool,
}

/// What can be answered about `line`.
pub fn answers(line: &DayLine) -> Answers {
    let checks = line.duties.iter().any(|duty| is_check(duty.class));
    let work = line.duties.iter().any(|duty| !is_check(duty.class));
    let quarantine = line.status == ArticleStatus::Quarantine;
    Answers {
        checks,
        // Work on a thing in quarantine is part of what is decided about it.
        finish: !quarantine && (work || line.status == ArticleStatus::InService),
        quarantine,
    }
}

fn is_check(class: DutyClass) -> bool {
    match class {
        DutyClass::Safety | DutyClass::Check => true,
        DutyClass::Care | DutyClass::Repair => false,
    }
}

/// The row.
pub fn row(viewer: &Viewer, line: &DayLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let thing = article(viewer, &line.article);
    let number = line.article.number;
    let shelf = shelf(i18n, &line.article);
    let to_do = to_do(viewer, line);
    let form = form(viewer, line);
    view! {
        <tr>
            <RowHead>{thing}</RowHead>
            <Cell label=i18n.t("common-number")>
                <span class="code">{number}</span>
            </Cell>
            <Cell label=i18n.t("day-shelf")>{shelf}</Cell>
            <Cell label=i18n.t("day-to-do")>{to_do}</Cell>
            <Cell>{form}</Cell>
        </tr>
    }
}

fn to_do(viewer: &Viewer, line: &DayLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let mut duties: Vec<String> = line
        .duties
        .iter()
        .map(|duty| words::duty(i18n, &duty.kind))
        .collect();
    let answers = answers(line);
    if duties.is_empty() && !answers.quarantine {
        duties.push(i18n.t("day-service-unsaid"));
    }
    // What is missing is told in the words of who took it back.
    let lines = duties
        .into_iter()
        .chain(line.missing.iter().map(|what| format!("”{what}”")))
        .map(|duty| view! { <span>{duty}</span> })
        .collect_view();
    let quarantine = answers.quarantine.then(|| {
        view! {
            <Badge kind=BadgeKind::Stop label=i18n.t("day-quarantine") />
            <span class="muted">{i18n.t("day-quarantine-more")}</span>
        }
    });
    view! { <span class="to-do">{quarantine} {lines}</span> }
}

fn form(viewer: &Viewer, line: &DayLine) -> Option<impl IntoView + use<>> {
    let i18n = viewer.i18n;
    let answers = answers(line);
    if !answers.checks && !answers.finish {
        return None;
    }
    let thing = format!(" {}", words::article_with_number(i18n, &line.article));
    let checks = answers.checks.then(|| {
        let ids: Vec<String> = line
            .duties
            .iter()
            .filter(|duty| is_check(duty.class))
            .map(|duty| duty.id.0.to_string())
            .collect();
        let (fine, failed) = (thing.clone(), thing.clone());
        view! {
            <input type="hidden" name="kontroll" value=ids.join(",") />
            <Button kind=ButtonKind::Secondary icon="check" name="gor" value="bra">
                {i18n.t("day-check-fine")} <span class="unseen">{fine}</span>
            </Button>
            <Button kind=ButtonKind::Quiet name="gor" value="fel">
                {i18n.t("day-check-failed")} <span class="unseen">{failed}</span>
            </Button>
        }
    });
    let finish = (answers.finish && !answers.checks).then(|| {
        let thing = thing.clone();
        view! {
            <Button kind=ButtonKind::Secondary icon="check" name="gor" value="klar">
                {i18n.t("common-done")} <span class="unseen">{thing}</span>
            </Button>
        }
    });
    Some(view! {
        <form method="post" action=viewer.link("idag") class="cluster screen-only">
            {key_field(viewer)} <input type="hidden" name="visa" value=word(DayList::Service) />
            <input type="hidden" name="artikel" value=line.article.id.0.to_string() /> {checks}
            {finish}
        </form>
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lending::DutyId;
    use domain::stock::ArticleId;
    use service::lending::{ArticleLine, DutyLine};

    fn skis(status: ArticleStatus, classes: &[DutyClass]) -> DayLine {
        DayLine {
            article: ArticleLine {
                id: ArticleId(1),
                number: 1187,
                name_sv: "Slalomskidor".to_owned(),
                name_en: "Alpine skis".to_owned(),
                icon: "skis".to_owned(),
                category: "Vinter".to_owned(),
                size: None,
                brand: String::new(),
                shelf: "A 1".to_owned(),
            },
            loan: None,
            borrower: None,
            phone: None,
            due_on: None,
            days_late: 0,
            status,
            duties: classes
                .iter()
                .enumerate()
                .map(|(at, class)| DutyLine {
                    id: DutyId(i64::try_from(at).unwrap_or_default()),
                    class: *class,
                    kind: "wax".to_owned(),
                })
                .collect(),
            missing: Vec::new(),
            says_returned: false,
        }
    }

    #[test]
    fn a_check_is_answered_before_the_service_is_done() {
        let both = skis(
            ArticleStatus::InService,
            &[DutyClass::Safety, DutyClass::Care],
        );
        assert!(answers(&both).checks);
        let care = skis(ArticleStatus::Available, &[DutyClass::Care]);
        assert!(answers(&care).finish);
        assert!(!answers(&care).checks);
    }

    #[test]
    fn nobody_lifts_a_quarantine_by_the_way() {
        let knocked = skis(ArticleStatus::Quarantine, &[DutyClass::Repair]);
        let answers = answers(&knocked);
        assert!(answers.quarantine && !answers.finish && !answers.checks);
    }

    #[test]
    fn a_thing_on_service_for_no_named_reason_can_be_finished() {
        assert!(answers(&skis(ArticleStatus::InService, &[])).finish);
    }
}
