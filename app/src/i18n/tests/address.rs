//! The language in the address.

use super::super::Language::{English, Swedish};
use super::super::{alternates, switch_language};

#[test]
fn the_first_segment_is_replaced_and_the_rest_is_kept() {
    for (path, expected) in [
        ("/sv/disken", "/en/disken"),
        ("/sv/disken?kod=2041&sida=2", "/en/disken?kod=2041&sida=2"),
        ("/sv", "/en"),
        ("/sv/", "/en/"),
        ("/sv?x=1", "/en?x=1"),
        ("/sv#topp", "/en#topp"),
        ("/en/disken", "/en/disken"),
        ("/", "/en"),
        ("", "/en"),
        ("?x=1", "/en?x=1"),
        ("/svenska/sidan", "/en/svenska/sidan"),
        ("/disken", "/en/disken"),
    ] {
        assert_eq!(switch_language(path, English), expected, "{path}");
    }
    assert_eq!(switch_language("/en/disken", Swedish), "/sv/disken");
}

#[test]
fn the_answer_never_leads_to_another_site() {
    for path in [
        "//evil.example/x",
        "\\\\evil.example",
        "/\\evil.example",
        "https://evil.example",
    ] {
        let switched = switch_language(path, English);
        assert!(switched.starts_with("/en/"), "{path} became {switched}");
    }
}

#[test]
fn a_page_names_its_address_in_every_language_and_for_all_others() {
    let found: Vec<_> = alternates("/sv/disken")
        .into_iter()
        .map(|alternate| (alternate.hreflang, alternate.href))
        .collect();
    assert_eq!(
        found,
        [
            ("sv", "/sv/disken".to_owned()),
            ("sv-simple", "/latt/disken".to_owned()),
            ("en", "/en/disken".to_owned()),
            ("fi", "/fi/disken".to_owned()),
            ("ar", "/ar/disken".to_owned()),
            ("x-default", "/sv/disken".to_owned()),
        ]
    );
}
