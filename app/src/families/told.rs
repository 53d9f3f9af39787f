//! A short word after a redirect on what was done; only these are known, none carries text.

use crate::components::{Notice, NoticeKind};
use crate::http::PlainForm;
use crate::i18n::I18n;
use leptos::prelude::*;

/// The word for a place in a waiting list that was given up.
pub const LEFT: &str = "ur-ko";

/// The words, each with its text and how it is meant.
const TOLD: [(&str, &str, NoticeKind); 10] = [
    ("bokad", "mine-told-reserved", NoticeKind::Fine),
    ("avbokad", "mine-told-cancelled", NoticeKind::Fine),
    ("hamtad", "mine-told-collected", NoticeKind::Look),
    ("langre", "mine-told-renewed", NoticeKind::Fine),
    ("lika-lange", "mine-told-not-later", NoticeKind::Info),
    ("lovad", "mine-told-promised", NoticeKind::Look),
    ("i-ko", "wait-told-waiting", NoticeKind::Fine),
    (LEFT, "wait-told-left", NoticeKind::Fine),
    ("avstod", "wait-told-declined", NoticeKind::Fine),
    ("for-sent", "wait-told-over", NoticeKind::Look),
];

/// The notice, read aloud as it appears.
pub fn notice(i18n: I18n, query: &PlainForm) -> Option<AnyView> {
    let word = query.get("klart");
    let (_, key, kind) = TOLD.into_iter().find(|(known, _, _)| *known == word)?;
    let view = view! {
        <Notice kind=kind attr:role="status">
            <p>{i18n.t(key)}</p>
        </Notice>
    };
    Some(view.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn each_word_has_its_text() {
        for (_, key, _) in TOLD {
            for language in Language::ALL {
                assert!(I18n::new(*language).has(key), "{key}");
            }
        }
        let query = PlainForm::parse(b"klart=%3Cscript%3E");
        assert!(notice(I18n::new(Language::Swedish), &query).is_none());
    }
}
