//! What the page tells after something was done: a closed set of words in the address.

use crate::components::{Button, ButtonKind, Notice, NoticeKind};
use crate::http::{PlainForm, Viewer, key_field};
use domain::lending::Action;
use leptos::prelude::*;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// A loan is marked as lost.
    Lost,
    /// A lost thing turned up.
    Found,
    /// The borrower says that it is returned.
    SaysReturned,
    /// The particulars are changed.
    Changed,
    /// Two borrowers are one now.
    Merged,
    /// The last thing was undone.
    Undone,
}

impl Told {
    const ALL: [Self; 6] = [
        Self::Lost,
        Self::Found,
        Self::SaysReturned,
        Self::Changed,
        Self::Merged,
        Self::Undone,
    ];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lost => "borttappad",
            Self::Found => "hittad",
            Self::SaysReturned => "sags-ater",
            Self::Changed => "andrat",
            Self::Merged => "sammanslagna",
            Self::Undone => "angrat",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Lost => "people-told-lost",
            Self::Found => "people-told-found",
            Self::SaysReturned => "people-told-says-returned",
            Self::Changed => "people-told-changed",
            Self::Merged => "people-told-merged",
            Self::Undone => "people-told-undone",
        }
    }

    /// Reads the word; anything else tells nothing.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|told| told.word() == word)
    }

    /// The address that tells it, with what can be undone.
    pub fn address(self, page: &str, action: Option<Action>) -> String {
        match action {
            Some(Action(action)) => format!("{page}?gjort={}&handelse={action}", self.word()),
            None => format!("{page}?gjort={}", self.word()),
        }
    }
}

/// The notice for what the address tells, with a button that undoes it.
pub fn notice(viewer: &Viewer, query: &PlainForm, page: &str) -> Option<AnyView> {
    let told = Told::parse(query.get("gjort"))?;
    let action = query.number("handelse").map(Action);
    let text = viewer.i18n.t(told.key());
    let undo = action.map(|action| undo_form(viewer, page, action));
    Some(
        view! {
            <Notice kind=NoticeKind::Fine attr:role="status">
                <p>{text}</p>
                {undo}
            </Notice>
        }
        .into_any(),
    )
}

/// A button that undoes an action; sent to the borrower's page.
pub fn undo_form(viewer: &Viewer, page: &str, action: Action) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    view! {
        <form method="post" action=page.to_owned()>
            {key_field(viewer)}
            <input type="hidden" name="handelse" value=action.0.to_string() />
            <Button kind=ButtonKind::Quiet icon="undo" name="gor" value="angra">
                {i18n.t("common-undo")}
            </Button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{I18n, Language};

    #[test]
    fn every_word_is_read_back_and_nothing_else_is_told() {
        for told in Told::ALL {
            assert_eq!(Told::parse(told.word()), Some(told));
            assert!(I18n::new(Language::English).has(told.key()));
        }
        assert_eq!(Told::parse("<script>"), None);
        assert_eq!(
            Told::Lost.address("/sv/lantagare/7", Some(Action(12))),
            "/sv/lantagare/7?gjort=borttappad&handelse=12"
        );
    }
}
