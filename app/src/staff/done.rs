//! A short word after a redirect on what was done. Anybody can write an address,
//! so only these words are known, and none of them carries text.

use crate::components::{Notice, NoticeKind};
use crate::http::PlainForm;
use crate::i18n::I18n;
use leptos::prelude::*;

macro_rules! done {
    ($($(#[$doc:meta])* $case:ident = $word:literal, $key:literal;)+) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Done {
            $($(#[$doc])* $case),+
        }

        impl Done {
            #[cfg(test)]
            const ALL: &'static [Self] = &[$(Self::$case),+];

            /// The word in the address.
            pub fn word(self) -> &'static str {
                match self { $(Self::$case => $word),+ }
            }

            /// What the address says was done, if it is one of these.
            pub fn read(query: &PlainForm) -> Option<Self> {
                match query.get("klart") {
                    $($word => Some(Self::$case),)+
                    _ => None,
                }
            }

            fn key(self) -> &'static str {
                match self { $(Self::$case => $key),+ }
            }
        }
    };
}

done! {
    /// Signed out here.
    SignedOut = "utloggad", "staff-done-signed-out";
    /// Signed out everywhere.
    SignedOutEverywhere = "utloggad-overallt", "staff-done-signed-out-everywhere";
    /// Name and language are saved.
    Details = "uppgifter", "staff-done-details";
    /// The password is changed.
    Password = "losenord", "staff-done-password";
    /// The PIN is set.
    Pin = "pin", "staff-done-pin";
    /// The PIN is taken away.
    NoPin = "utan-pin", "staff-done-no-pin";
    /// Works at another branch now.
    Branch = "filial", "staff-done-branch";
    /// A role is changed.
    Role = "roll", "staff-done-role";
    /// Somebody is switched off.
    Off = "avstangd", "staff-done-off";
    /// Somebody is switched on again.
    On = "igang", "staff-done-on";
    /// A mail is on its way, if the address is known.
    Mail = "mejl", "staff-done-mail";
}

impl Done {
    /// A path with the word in its query.
    pub fn on(self, path: &str) -> String {
        format!("{path}?klart={}", self.word())
    }
}

/// The word, read aloud as it appears; nothing where nothing was done.
pub fn done_notice(i18n: I18n, done: Option<Done>) -> impl IntoView {
    done.map(|done| {
        view! {
            <Notice kind=NoticeKind::Fine attr:role="status">
                <p>{i18n.t(done.key())}</p>
            </Notice>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_of_ours_are_told_and_each_has_its_text() {
        for done in Done::ALL {
            let query = PlainForm::parse(format!("klart={}", done.word()).as_bytes());
            assert_eq!(Done::read(&query), Some(*done));
            for language in crate::i18n::Language::ALL {
                assert!(I18n::new(*language).has(done.key()), "{}", done.key());
            }
        }
        let query = PlainForm::parse(b"klart=%3Cscript%3E");
        assert_eq!(Done::read(&query), None);
    }
}
