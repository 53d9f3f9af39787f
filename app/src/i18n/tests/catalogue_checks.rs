//! Each language has all texts, whole and alike.

use super::super::files::FILES;
use super::super::{Args, I18n, Language};
use super::catalogue::catalogue;
use std::collections::BTreeSet;

#[test]
fn every_folder_is_a_language_and_every_language_has_a_folder() {
    let folders: BTreeSet<_> = FILES.iter().map(|file| file.folder).collect();
    let codes: BTreeSet<_> = Language::ALL
        .iter()
        .map(|language| language.code())
        .collect();
    assert_eq!(folders, codes);
}

#[test]
fn every_file_of_texts_can_be_read() {
    for language in Language::ALL {
        let faults = catalogue(*language).faults;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

/// Files of which every text is seen by families.
const PUBLIC: [&str; 8] = [
    "basket.ftl",
    "dates.ftl",
    "faults.ftl",
    "gear.ftl",
    "holidays.ftl",
    "letters.ftl",
    "mine.ftl",
    "start.ftl",
];

/// Texts of the start page that only staff are shown.
const OF_STAFF: [&str; 2] = ["start-components", "start-to-counter"];

/// Whether a language has to have a text.
fn is_needed(language: Language, key: &str, file: &str) -> bool {
    match language {
        Language::Swedish | Language::English => true,
        // Says in other words what is hard; the rest is read in Swedish.
        Language::EasySwedish => false,
        Language::Finnish | Language::Arabic => PUBLIC.contains(&file) && !OF_STAFF.contains(&key),
    }
}

#[test]
fn every_text_stands_in_every_language_in_the_same_file_with_the_same_values() {
    let swedish = catalogue(Language::Swedish).messages;
    let mut faults = Vec::new();
    for language in Language::default().others() {
        let code = language.code();
        let other = catalogue(language).messages;
        for (key, message) in &swedish {
            match other.get(key) {
                None if !is_needed(language, key, message.file) => {}
                None => faults.push(format!("{code}/{} lacks {key}", message.file)),
                Some(found) if found.file != message.file => faults.push(format!(
                    "{code}/{} has {key}, which stands in sv/{}",
                    found.file, message.file
                )),
                Some(found) if found.values != message.values => faults.push(format!(
                    "{code}/{}: {key} takes {:?}, in Swedish {:?}",
                    found.file, found.values, message.values
                )),
                Some(_) => {}
            }
        }
        // The stock itself names kinds in Swedish and English.
        let more = other
            .iter()
            .filter(|(key, _)| !swedish.contains_key(*key) && !key.starts_with("kind-"));
        for (key, message) in more {
            faults.push(format!("sv/{} lacks {key}", message.file));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_text_inside_a_text_exists() {
    for language in Language::ALL {
        let messages = catalogue(*language).messages;
        for (key, message) in &messages {
            for reference in &message.references {
                assert!(
                    messages.contains_key(reference),
                    "{}/{}: {key} names {reference}",
                    language.code(),
                    message.file
                );
            }
        }
    }
}

#[test]
fn every_text_can_be_filled_in() {
    for language in Language::ALL {
        let messages = catalogue(*language).messages;
        for (key, message) in messages.iter().filter(|(key, _)| !key.starts_with('-')) {
            for count in [0, 1, 2, 5, 12_345] {
                let mut args = Args::new();
                for value in &message.values {
                    // The names live as long as the process, as literals do.
                    args.set(value.clone().leak(), count);
                }
                let text = I18n::new(*language).t_plain_with(key, args);
                let place = format!("{}/{}: {key}", language.code(), message.file);
                assert!(!text.contains(['{', '⟦']), "{place} gives {text}");
                assert!(!text.trim().is_empty(), "{place} gives nothing for {count}");
            }
        }
    }
}
