//! A text and what is filled into it.

use super::super::Direction;
use super::super::isolate::{drop_needless_marks, isolated};
use super::{EN, SV};
use crate::args;

#[test]
fn a_text_is_read_by_its_key_in_the_readers_language() {
    assert_eq!(SV.t("common-save"), "Spara");
    assert_eq!(EN.t("common-save"), "Save");
}

#[test]
fn a_count_chooses_its_plural() {
    let results = |count: usize| SV.t_with("common-results", args!["count" => count]);
    assert_eq!(results(0), "Inga träffar");
    assert_eq!(results(1), "En träff");
    assert_eq!(results(3), "3 träffar");
    let results = |count: usize| EN.t_with("common-results", args!["count" => count]);
    assert_eq!(results(1), "One result");
    assert_eq!(results(12_345), "12,345 results");
}

#[test]
fn a_key_that_does_not_exist_is_shown_in_brackets() {
    let made = format!("{}-{}", "no", "such-key");
    assert_eq!(SV.t(&made), "⟦no-such-key⟧");
    assert_eq!(EN.t_plain(&made), "⟦no-such-key⟧");
    assert!(!EN.has(&made));
    assert!(EN.has("common-save"));
}

#[test]
fn a_missing_value_is_seen_by_its_name_and_breaks_nothing() {
    assert_eq!(
        SV.t_with("common-language-switch", args![]),
        "Byt språk till {$language}"
    );
}

#[test]
fn a_value_in_the_same_direction_brings_no_invisible_marks() {
    let text = SV.t_with(
        "common-page-title",
        args!["title" => "Åsa & 🎿", "site" => "Här"],
    );
    assert_eq!(text, "Åsa & 🎿 – Här");
}

#[test]
fn a_value_from_right_to_left_stands_apart_in_text_but_not_in_plain_text() {
    let name = "ليلى";
    assert_eq!(
        SV.t_with("common-page-title", args!["title" => name, "site" => "Här"]),
        "\u{2068}ليلى\u{2069} – Här"
    );
    assert_eq!(
        SV.t_plain_with("common-page-title", args!["title" => name, "site" => "Här"]),
        "ليلى – Här"
    );
}

#[test]
fn a_name_cannot_turn_the_sentence_round_with_marks_of_its_own() {
    let name = "Kaj\u{202E}sa\u{2069}\u{2066}";
    let text = SV.t_with("common-page-title", args!["title" => name, "site" => "Här"]);
    assert_eq!(text, "Kajsa – Här");
    let name = "ليلى\u{2069}\u{202E}";
    let text = SV.t_with("common-page-title", args!["title" => name, "site" => "Här"]);
    assert_eq!(text, "\u{2068}ليلى\u{2069} – Här");
}

#[test]
fn markup_and_fluent_signs_in_a_value_stay_what_they_are() {
    let name = "<b>{ $site }</b>";
    let text = SV.t_plain_with("common-page-title", args!["title" => name, "site" => "Här"]);
    assert_eq!(text, "<b>{ $site }</b> – Här");
}

#[test]
fn pairs_inside_a_pair_are_kept_or_dropped_together() {
    let dropped = "\u{2068}a \u{2068}b\u{2069}\u{2069}.".to_owned();
    assert_eq!(drop_needless_marks(dropped), "a b.");
    let kept = "\u{2068}\u{2068}ليلى\u{2069} b\u{2069}, \u{2068}c\u{2069}";
    assert_eq!(
        drop_needless_marks(kept.to_owned()),
        "\u{2068}\u{2068}ليلى\u{2069} b\u{2069}, c"
    );
    let unclosed = "\u{2068}ليلى".to_owned();
    assert_eq!(drop_needless_marks(unclosed), "\u{2068}ليلى\u{2069}");
}

#[test]
fn in_a_language_from_right_to_left_every_value_stands_apart() {
    assert_eq!(
        isolated("2041", Direction::RightToLeft),
        "\u{2068}2041\u{2069}"
    );
    assert_eq!(isolated("2041", Direction::LeftToRight), "2041");
}

#[test]
fn a_number_that_is_none_breaks_nothing() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        SV.t_with("common-results", args!["count" => value]);
    }
}

#[test]
fn texts_are_read_by_many_at_once() {
    std::thread::scope(|scope| {
        for count in 2..34_usize {
            scope.spawn(move || {
                for _ in 0..50 {
                    assert_eq!(
                        SV.t_with("common-articles", args!["count" => count]),
                        format!("{count} artiklar")
                    );
                }
            });
        }
    });
}
