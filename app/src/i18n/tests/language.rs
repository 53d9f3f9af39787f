//! Which language a reader gets.

use super::super::Language::{self, English, Swedish};

#[test]
fn the_first_segment_of_an_address_names_the_language_exactly() {
    assert_eq!(Language::parse("sv"), Some(Swedish));
    assert_eq!(Language::parse("en"), Some(English));
    for other in ["", "SV", "sv-SE", "english", "sv ", "../sv"] {
        assert_eq!(Language::parse(other), None, "{other:?}");
    }
}

#[test]
fn every_language_is_found_again_by_its_code_and_has_a_place_of_its_own() {
    for (at, language) in Language::ALL.iter().enumerate() {
        assert_eq!(Language::parse(language.code()), Some(*language));
        assert_eq!(language.index(), at);
        assert!(!language.others().any(|other| other == *language));
        assert_eq!(language.others().count(), Language::ALL.len() - 1);
        assert!(["ltr", "rtl"].contains(&language.dir()));
    }
}

#[test]
fn the_browsers_wish_is_followed_by_its_weights() {
    for (header, expected) in [
        ("", Swedish),
        ("*", Swedish),
        ("sv", Swedish),
        ("en", English),
        ("en-US,en;q=0.9,sv;q=0.8", English),
        ("sv-FI, en;q=0.9", Swedish),
        ("de,en;q=0.5,sv;q=0.4", English),
        ("de;q=1.0, SV;q=0.3", Swedish),
        ("en;q=0.2, sv;q=0.7", Swedish),
        ("en;q=0, sv;q=0.1", Swedish),
        ("en ; q=0.5 , sv ; q=0.6", Swedish),
    ] {
        assert_eq!(Language::from_accept_language(header), expected, "{header}");
    }
}

#[test]
fn who_asks_only_for_languages_that_we_lack_gets_english() {
    assert_eq!(Language::from_accept_language("de-DE,de;q=0.9"), English);
    assert_eq!(Language::from_accept_language("so"), English);
}

#[test]
fn a_broken_or_endless_header_is_read_without_harm() {
    for header in [
        ",,,;;;",
        "q=1",
        "sv;q=",
        "sv;q=2",
        "sv;q=0.1234",
        "sv;q=-1",
        "-",
        "é;q=0.5",
    ] {
        Language::from_accept_language(header);
    }
    let endless = "xx,".repeat(100_000) + "sv";
    assert_eq!(Language::from_accept_language(&endless), English);
}
