//! How the day speaks: what was done, and why something isn't undone.

use crate::args;
use crate::i18n::I18n;
use domain::lending::EventKind;
use service::lending::{LogLine, UndoRefusal};

/// Why an action isn't undone, and what to do.
pub fn not_undone(i18n: I18n, refusal: UndoRefusal) -> String {
    i18n.t(match refusal {
        UndoRefusal::NothingThere => "undo-nothing-there",
        UndoRefusal::NotToday => "undo-not-today",
        UndoRefusal::LentSince => "undo-lent-since",
        UndoRefusal::ChangedSince => "undo-changed-since",
        UndoRefusal::ByHand => "undo-by-hand",
    })
}

/// A kind of event: "återlämnad".
pub fn event(i18n: I18n, kind: EventKind) -> String {
    i18n.t(&format!("event-{}", kind.as_str().replace('_', "-")))
}

/// What an action did: "Återlämnad", "Bindning bekräftad och utlånad"; for an
/// undo also what it undid.
pub fn action(i18n: I18n, line: &LogLine) -> String {
    if !line.undid.is_empty() {
        let what = kinds(i18n, &line.undid);
        return i18n.t_with("log-undid", args!["what" => what]);
    }
    i18n.capitalised(&kinds(i18n, &line.kinds))
}

fn kinds(i18n: I18n, kinds: &[EventKind]) -> String {
    let mut words: Vec<String> = Vec::new();
    for kind in kinds {
        let word = event(i18n, *kind);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    i18n.list(&words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use domain::lending::Action;
    use service::lending::LogState;

    fn line(kinds: Vec<EventKind>, undid: Vec<EventKind>) -> LogLine {
        LogLine {
            action: Action(1),
            at: chrono::NaiveDateTime::default(),
            kinds,
            articles: Vec::new(),
            borrower: None,
            staff: None,
            undid,
            state: LogState::Stands,
        }
    }

    #[test]
    fn every_kind_of_event_and_every_refusal_has_its_words() {
        let refusals = [
            UndoRefusal::NothingThere,
            UndoRefusal::NotToday,
            UndoRefusal::LentSince,
            UndoRefusal::ChangedSince,
            UndoRefusal::ByHand,
        ];
        for language in Language::ALL {
            let i18n = I18n::new(*language);
            for kind in EventKind::ALL {
                let word = event(i18n, *kind);
                assert!(!word.contains('⟦'), "{word}");
            }
            for refusal in refusals {
                let word = not_undone(i18n, refusal);
                assert!(!word.contains('⟦'), "{word}");
            }
        }
    }

    #[test]
    fn an_undo_names_what_it_undid_and_an_action_each_thing_once() {
        let i18n = I18n::new(Language::Swedish);
        let lent = line(vec![EventKind::PermissionGiven, EventKind::Lent], vec![]);
        assert_eq!(action(i18n, &lent), "Besked om vårdnadshavare och utlånad");
        let undone = line(
            vec![EventKind::Undone],
            vec![EventKind::Lent, EventKind::Lent],
        );
        assert_eq!(action(i18n, &undone), "Ångrade: utlånad");
    }
}
