//! The texts of each language, parsed once.

use super::files::FILES;
use super::language::Language;
use super::number::write_number;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use std::sync::{Arc, OnceLock};
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language's texts, twice over the same parsed files.
pub(super) struct Texts {
    /// Values are set apart from the direction of the text around them.
    pub isolating: Bundle,
    /// Values stand as they are.
    pub plain: Bundle,
}

/// The texts of a language; the first call parses them.
pub(super) fn texts(language: Language) -> &'static Texts {
    static ALL: [OnceLock<Texts>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    ALL[language.index()].get_or_init(|| load(language))
}

fn load(language: Language) -> Texts {
    let mut texts = Texts {
        isolating: bundle(language, true),
        plain: bundle(language, false),
    };
    for file in FILES.iter().filter(|file| file.folder == language.code()) {
        // A test refuses both faults; should one get through, the other texts still stand.
        let resource =
            FluentResource::try_new(file.text.to_owned()).unwrap_or_else(|(rest, faults)| {
                tracing::error!(
                    folder = file.folder,
                    file = file.name,
                    ?faults,
                    "a text can't be read"
                );
                rest
            });
        let resource = Arc::new(resource);
        for bundle in [&mut texts.isolating, &mut texts.plain] {
            if let Err(faults) = bundle.add_resource(Arc::clone(&resource)) {
                tracing::error!(
                    folder = file.folder,
                    file = file.name,
                    ?faults,
                    "a key stands twice"
                );
            }
        }
    }
    texts
}

fn bundle(language: Language, isolating: bool) -> Bundle {
    // Fluent knows no extensions such as the digits: those are written by the formatter below.
    let tag = language.locale().split("-u-").next().unwrap_or_default();
    let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(isolating);
    // A plain function, which can't carry the language along.
    bundle.set_formatter(Some(match language {
        Language::Swedish | Language::EasySwedish => {
            |value, _| write_number(Language::Swedish, value)
        }
        Language::English => |value, _| write_number(Language::English, value),
        Language::Finnish => |value, _| write_number(Language::Finnish, value),
        Language::Arabic => |value, _| write_number(Language::Arabic, value),
    }));
    if let Err(fault) = bundle.add_builtins() {
        tracing::error!(%fault, "Fluent's own functions are missing");
    }
    bundle
}
