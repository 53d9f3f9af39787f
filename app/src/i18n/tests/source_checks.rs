//! What the pages ask for exists, and what exists is asked for.

use super::super::Language;
use super::catalogue::catalogue;
use super::source::{calls, sources};
use std::collections::BTreeSet;

/// A stock of words that pages draw from: one of them may wait for its page.
const STOCK_OF_WORDS: &str = "common.ftl";

#[test]
fn every_text_that_a_page_asks_for_exists_in_every_language_and_gets_its_values() {
    let catalogues: Vec<_> = Language::ALL
        .iter()
        .filter(|language| **language != Language::EasySwedish)
        .map(|language| (*language, catalogue(*language).messages))
        .collect();
    let mut faults = Vec::new();
    for (path, source) in sources() {
        let is_public = is_public(&path);
        for call in calls(&source) {
            for (language, messages) in &catalogues {
                if !language.is_for_staff() && !is_public {
                    continue;
                }
                let code = language.code();
                let Some(message) = messages.get(&call.key) else {
                    faults.push(format!("{}: {code} lacks {}", path.display(), call.key));
                    continue;
                };
                let Some(given) = &call.values else { continue };
                for value in message.values.difference(given) {
                    let key = &call.key;
                    faults.push(format!("{}: {key} isn't given {value}", path.display()));
                }
            }
        }
    }
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether families see the texts that a source asks for.
fn is_public(path: &std::path::Path) -> bool {
    let path = path.display().to_string();
    let is_theirs = ["/booking/", "/families/", "/messages/letter.rs"]
        .iter()
        .any(|part| path.contains(part));
    is_theirs && !path.contains("/booking/pick")
}

/// A key counts as asked for where it stands as a literal anywhere in the
/// source. One that is put together at run time has `# dynamic` above it.
#[test]
fn every_text_is_asked_for_by_some_page() {
    let sources = sources();
    let messages = catalogue(Language::default()).messages;
    let inside: BTreeSet<_> = messages
        .values()
        .flat_map(|message| message.references.iter())
        .collect();
    let unused: Vec<_> = messages
        .iter()
        .filter(|(key, message)| {
            let literal = format!("\"{key}\"");
            !message.is_dynamic
                && message.file != STOCK_OF_WORDS
                && !inside.contains(key)
                && !sources.iter().any(|(_, source)| source.contains(&literal))
        })
        .map(|(key, message)| format!("{}: {key}", message.file))
        .collect();
    assert!(
        unused.is_empty(),
        "no page asks for these; drop them, or write `# dynamic` above:\n{}",
        unused.join("\n")
    );
}
