//! How things of the stock are said.

use crate::components::BadgeKind;
use crate::i18n::I18n;
use domain::stock::{ArticleStatus, Condition};

/// A status with its colour.
pub fn status(i18n: I18n, status: ArticleStatus) -> (BadgeKind, String) {
    let kind = match status {
        ArticleStatus::Available => BadgeKind::Fine,
        ArticleStatus::SeasonStorage => BadgeKind::Still,
        ArticleStatus::InService | ArticleStatus::Missing => BadgeKind::Look,
        ArticleStatus::Quarantine | ArticleStatus::Scrapped => BadgeKind::Stop,
    };
    let key = format!("status-{}", status.as_str()).replace('_', "-");
    (kind, i18n.t(&key))
}

/// A condition.
pub fn condition(i18n: I18n, condition: Condition) -> String {
    i18n.t(&format!("condition-{}", condition.as_str()).replace('_', "-"))
}

/// What happened, in the history.
pub fn event(i18n: I18n, kind: domain::lending::EventKind) -> String {
    i18n.capitalised(&i18n.t(&format!("event-{}", kind.as_str()).replace('_', "-")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_status_condition_and_event_has_its_words() {
        for language in Language::ALL {
            let i18n = I18n::new(*language);
            let mut said: Vec<String> = ArticleStatus::ALL
                .iter()
                .map(|one| status(i18n, *one).1)
                .collect();
            said.extend(Condition::ALL.iter().map(|one| condition(i18n, *one)));
            said.extend(
                domain::lending::EventKind::ALL
                    .iter()
                    .map(|one| event(i18n, *one)),
            );
            assert!(said.iter().all(|word| !word.contains('⟦')), "{said:?}");
        }
    }
}
