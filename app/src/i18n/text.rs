//! A text by its key, with its values filled in.

use super::args::Args;
use super::bundle::texts;
use super::isolate::drop_needless_marks;
use super::language::{Direction, Language};
use fluent_bundle::FluentError;
use std::collections::HashSet;
use std::sync::{Mutex, OnceLock, PoisonError};

/// Texts, dates and numbers in one language; a handle to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct I18n {
    language: Language,
}

/// Whether values are set apart from the direction of the text around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Isolation {
    Marks,
    None,
}

impl I18n {
    /// The texts of `language`.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// A text without values.
    ///
    /// A key that the language lacks is read in Swedish; one that Swedish lacks
    /// too is shown as `⟦key⟧`. Either is logged once.
    pub fn t(self, key: &str) -> String {
        self.format(key, &Args::new(), Isolation::Marks)
    }

    /// A text with values, for HTML text: a value written the other way round
    /// than the sentence stands between invisible marks.
    pub fn t_with(self, key: &str, args: Args<'_>) -> String {
        self.format(key, &args, Isolation::Marks)
    }

    /// A text without values and without marks: attributes, mail subjects, file names.
    pub fn t_plain(self, key: &str) -> String {
        self.format(key, &Args::new(), Isolation::None)
    }

    /// A text with values and without marks: attributes, mail subjects, codes to copy.
    pub fn t_plain_with(self, key: &str, args: Args<'_>) -> String {
        self.format(key, &args, Isolation::None)
    }

    /// Whether the text exists in this language or in Swedish.
    pub fn has(self, key: &str) -> bool {
        [self.language, Language::default()]
            .into_iter()
            .any(|language| texts(language).plain.has_message(key))
    }

    fn format(self, key: &str, args: &Args<'_>, isolation: Isolation) -> String {
        if let Some(text) = format_in(self.language, key, args, isolation) {
            return text;
        }
        // Easy Swedish says in other words only what Swedish says in hard ones.
        if self.language != Language::EasySwedish {
            log_once(self.language, key, &[]);
        }
        if self.language != Language::default()
            && let Some(text) = format_in(Language::default(), key, args, isolation)
        {
            return text;
        }
        format!("⟦{key}⟧")
    }
}

fn format_in(
    language: Language,
    key: &str,
    args: &Args<'_>,
    isolation: Isolation,
) -> Option<String> {
    let texts = texts(language);
    let bundle = match isolation {
        Isolation::Marks => &texts.isolating,
        Isolation::None => &texts.plain,
    };
    let pattern = bundle.get_message(key)?.value()?;
    let mut faults = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args.fluent()), &mut faults)
        .into_owned();
    if !faults.is_empty() {
        log_once(language, key, &faults);
    }
    Some(match (isolation, language.direction()) {
        (Isolation::Marks, Direction::LeftToRight) => drop_needless_marks(text),
        (Isolation::Marks, Direction::RightToLeft) | (Isolation::None, _) => text,
    })
}

/// Once for each key and language: a page in use would fill the log otherwise.
fn log_once(language: Language, key: &str, faults: &[FluentError]) {
    /// Keys are few; the bound is against keys made from what somebody typed.
    const MOST: usize = 1000;
    static LOGGED: OnceLock<Mutex<HashSet<(Language, String)>>> = OnceLock::new();
    let mut logged = LOGGED
        .get_or_init(Mutex::default)
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    if logged.len() < MOST && logged.insert((language, key.to_owned())) {
        if faults.is_empty() {
            tracing::error!(language = language.code(), key, "a text is missing");
        } else {
            tracing::error!(
                language = language.code(),
                key,
                ?faults,
                "a text lacks a value"
            );
        }
    }
}
