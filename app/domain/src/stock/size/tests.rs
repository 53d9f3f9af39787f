//! The forms that a real branch's list holds, and what must be true of any text.

use super::units::{Celsius, Cm, EuTenths, Hectograms, Mm};
use super::*;
use SizeSystem as S;

mod forms;
mod properties;

use forms::FORMS;

fn read(system: S, text: &str) -> Measures {
    let size = Size::parse(system, text);
    assert_eq!(size.text, text.trim());
    *size
        .measures()
        .unwrap_or_else(|| panic!("{system:?} {text:?} reads as {:?}", size.reading))
}

fn label(system: S, text: &str) -> String {
    read(system, text).label()
}

#[test]
fn every_form_that_people_write_reads_as_what_it_says() {
    for (system, text, expected) in FORMS {
        assert_eq!(label(*system, text), *expected, "{system:?} {text:?}");
    }
}

#[test]
fn both_hands_are_read_in_every_way() {
    for text in [
        "105 / V",
        "105 cm / vänster",
        "105cm V",
        "vänster 105",
        "105 / L",
        "105 lh",
    ] {
        assert_eq!(label(S::LengthHand, text), "V 105 cm", "{text}");
    }
    for text in ["105 / H", "105 cm / höger", "105cm, right"] {
        assert_eq!(label(S::LengthHand, text), "H 105 cm", "{text}");
    }
    assert_eq!(label(S::LengthHand, "junior / V"), "junior · V");
}

#[test]
fn numbers_land_in_their_units() {
    let boot = read(S::MondoSole, "26,5 / 312 mm");
    assert_eq!(boot.mondo_mm, Some(Span::one(Mm(265))));
    assert_eq!(boot.sole_mm, Some(Mm(312)));
    assert_eq!(read(S::Shoe, "33,5").eu, Some(Span::one(EuTenths(335))));
    assert_eq!(read(S::Comfort, "-5 °C").comfort_c, Some(Celsius(-5)));
    let open = read(S::WeightNewton, "90+ kg / 50N").weight;
    assert_eq!(
        open,
        Some(WeightRange {
            from: Some(Hectograms(900)),
            to: None
        })
    );
}

#[test]
fn not_knowing_is_lawful() {
    for system in S::ALL {
        for text in [
            "", " ", "?", "okänd", "OKÄND", "-", "–", "vet ej", "unknown", "? / ?",
        ] {
            let reading = Size::parse(system, text).reading;
            let expected = match system {
                S::None if text == "? / ?" => SizeReading::Unreadable,
                S::None => SizeReading::NotApplicable,
                _ => SizeReading::Unknown,
            };
            assert_eq!(reading, expected, "{system:?} {text:?}");
        }
    }
    assert_eq!(
        Size::parse(S::Shoe, "strl okänd").reading,
        SizeReading::Unknown
    );
    assert_eq!(Size::parse(S::Shoe, "okänd").label(), None);
}

#[test]
fn what_makes_no_sense_or_cannot_be_true_is_kept_and_not_read() {
    for (system, text) in [
        (S::Length, "1500 cm"),
        (S::Length, "5"),
        (S::Length, "150 kg"),
        (S::Length, "150 170"),
        (S::Length, "99999999999999999999"),
        (S::Shoe, "EU 340"),
        (S::Shoe, "3.4.5"),
        (S::Shoe, "37-34"),
        (S::Shoe, "<script>alert(1)</script>"),
        (S::Shoe, "34 / 36 / 38"),
        (S::MondoSole, "41"),
        (S::MondoSole, "EU 41"),
        // Foot or sole? Not to be guessed.
        (S::MondoSole, "312 mm"),
        (S::MondoSole, "26,5 / 31 mm"),
        // A man's jacket, or a baby's?
        (S::Clothes, "50"),
        (S::Clothes, "128 cl"),
        (S::Head, "12"),
        (S::Weight, "max"),
        (S::Ball, "8"),
        (S::Comfort, "-80 °C"),
        (S::LengthBinding, "150 cm / Rottefella"),
        (S::LengthBinding, "150 / NNN / SNS"),
        (S::None, "stor"),
        (S::Alpha, "34"),
    ] {
        let size = Size::parse(system, text);
        assert_eq!(size.reading, SizeReading::Unreadable, "{system:?} {text:?}");
        assert_eq!(size.label().as_deref(), Some(text));
    }
}

#[test]
fn a_person_is_served_by_the_range_that_holds_him() {
    let skates = read(S::Shoe, "34-37");
    assert!(skates.covers_eu(EuTenths(340)) && skates.covers_eu(EuTenths(365)));
    assert!(!skates.covers_eu(EuTenths(375)));
    let jacket = read(S::Clothes, "128");
    assert!(jacket.covers_body(Cm(125)) && jacket.covers_body(Cm(131)));
    assert!(!jacket.covers_body(Cm(124)));
    assert!(read(S::Head, "52-56").covers_head(Mm(540)));
    assert!(!read(S::Head, "M").covers_head(Mm(540)));
    let vest = read(S::WeightNewton, "90+ kg / 50N");
    assert!(vest.covers_weight(Hectograms(1200)) && !vest.covers_weight(Hectograms(890)));
    let boot = read(S::MondoSole, "26-26,5 / 305 mm");
    assert!(boot.covers_foot(Mm(265)) && !boot.covers_foot(Mm(270)));
}

#[test]
fn a_list_of_one_type_stands_in_order_of_size() {
    let ordered = |system, texts: &[&str]| {
        let keys: Vec<i64> = texts
            .iter()
            .map(|text| Size::parse(system, text).sort_key())
            .collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{texts:?} {keys:?}");
    };
    ordered(S::Shoe, &["28", "33,5", "34", "34-37", "36", "XX", "?"]);
    ordered(
        S::Clothes,
        &["92", "110", "170", "XS", "S", "M", "XL", "okänd"],
    );
    ordered(
        S::WeightNewton,
        &[
            "3-15 kg / 100N",
            "40-50 kg / 50N",
            "40-50 kg / 100N",
            "40-50 kg / 150N",
            "90+ kg / 50N",
        ],
    );
    ordered(S::Comfort, &["-10 °C", "-5 °C", "0 °C", "+10 °C", ""]);
    ordered(
        S::MondoSole,
        &[
            "17,5 / 215 mm",
            "26 / 301 mm",
            "26 / 308 mm",
            "26,5 / 301 mm",
        ],
    );
    ordered(
        S::LengthBinding,
        &["150 / NNN", "150 / SNS", "155 / NNN", "NNN"],
    );
}

#[test]
fn one_size_up_is_what_the_next_article_has() {
    let up =
        |system, text: &str| one_step(system, &read(system, text), Step::Up).map(|m| m.label());
    let down =
        |system, text: &str| one_step(system, &read(system, text), Step::Down).map(|m| m.label());
    assert_eq!(up(S::Shoe, "34").as_deref(), Some("35"));
    assert_eq!(up(S::Shoe, "34-37").as_deref(), Some("38"));
    assert_eq!(down(S::Shoe, "34-37").as_deref(), Some("33"));
    assert_eq!(
        up(S::LengthBinding, "150 / NNN").as_deref(),
        Some("155 cm · NNN")
    );
    assert_eq!(up(S::MondoSole, "26,5 / 312 mm").as_deref(), Some("27"));
    assert_eq!(up(S::Clothes, "128").as_deref(), Some("134 cm"));
    assert_eq!(up(S::Clothes, "M").as_deref(), Some("L"));
    assert_eq!(down(S::Head, "52-56").as_deref(), Some("51 cm"));
    assert_eq!(
        up(S::WeightNewton, "40-50 kg / 50N").as_deref(),
        Some("51 kg · 50 N")
    );
    assert_eq!(up(S::WeightNewton, "90+ kg / 50N"), None);
    assert_eq!(up(S::Wheel, "24\"").as_deref(), Some("26\""));
    assert_eq!(down(S::Wheel, "12\""), None);
    assert_eq!(up(S::Binding, "NNN"), None);
    assert_eq!(up(S::LengthBinding, "? / NNN"), None);
    assert_eq!(up(S::Ball, "7"), None);
}
