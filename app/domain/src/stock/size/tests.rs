//! The forms that a real branch's list holds, and what must be true of any text.

use proptest::prelude::*;

use super::units::{Celsius, Cm, EuTenths, Hectograms, Mm};
use super::*;
use SizeSystem as S;

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

/// Every form of the branch's list, and what people elsewhere write.
const FORMS: &[(S, &str, &str)] = &[
    (S::Length, "150", "150 cm"),
    (S::Length, "150 cm", "150 cm"),
    (S::Length, "150cm", "150 cm"),
    (S::Length, " 150\u{a0}CM. ", "150 cm"),
    (S::Length, "１５０ｃｍ", "150 cm"),
    (S::Length, "147,5 cm", "147,5 cm"),
    (S::Length, "2,10 m", "210 cm"),
    (S::Length, "1850 mm", "185 cm"),
    (S::Length, "längd 150", "150 cm"),
    (S::Length, "ca 70", "70 cm"),
    (S::Shoe, "33,5", "33,5"),
    (S::Shoe, "33.5", "33,5"),
    (S::Shoe, "EU 34", "34"),
    (S::Shoe, "eu34", "34"),
    (S::Shoe, "34 EU", "34"),
    (S::Shoe, "strl 34", "34"),
    (S::Shoe, "Strl. 34", "34"),
    (S::Shoe, "storlek 34", "34"),
    (S::Shoe, "34-37", "34–37"),
    (S::Shoe, "34–37", "34–37"),
    (S::Shoe, "34 — 37", "34–37"),
    (S::Shoe, "34/37", "34–37"),
    (S::Shoe, "34 till 37", "34–37"),
    (S::Shoe, "EU 34-37", "34–37"),
    (S::Shoe, "38 2/3", "38,7"),
    (S::Shoe, "26½", "26,5"),
    (S::Shoe, "S 29-32", "S · 29–32"),
    (S::LengthBinding, "150 cm / SNS", "150 cm · SNS"),
    (S::LengthBinding, "205 / 75 mm", "205 cm · 75 mm"),
    (S::LengthBinding, "190cm/nnn", "190 cm · NNN"),
    (S::LengthBinding, "190 NNN-BC", "190 cm · NNN BC"),
    (S::LengthBinding, "180 - Turnamic", "180 cm · Turnamic"),
    (S::LengthBinding, "? / NNN", "NNN"),
    (S::LengthBinding, "- / 75 mm", "75 mm"),
    (S::LengthBinding, "150 cm / okänd", "150 cm"),
    (S::ShoeBinding, "34 / NNN", "34 · NNN"),
    (S::ShoeBinding, "40,5 / 75 mm", "40,5 · 75 mm"),
    (S::ShoeBinding, "EU 36 / Prolink", "36 · Prolink"),
    (S::ShoeBinding, "strl 39 / SNS Profil", "39 · SNS Profil"),
    (S::ShoeBinding, "39 NNN/Prolink", "39 · NNN"),
    (S::Binding, "75 mm", "75 mm"),
    (S::Binding, "NN 75", "75 mm"),
    (S::Binding, "nn75", "75 mm"),
    (S::Binding, "PROLINK", "Prolink"),
    (S::LengthHand, "105cm / V", "V 105 cm"),
    (S::MondoSole, "26,5 / 312 mm", "26,5 · 312 mm"),
    (S::MondoSole, "26.0 / 301 mm", "26 · 301 mm"),
    (S::MondoSole, "mondo 26 / 308 mm", "26 · 308 mm"),
    (S::MondoSole, "265 / 312", "26,5 · 312 mm"),
    (S::MondoSole, "265 mm / 312 mm", "26,5 · 312 mm"),
    (S::MondoSole, "26-26,5 / 305 mm", "26–26,5 · 305 mm"),
    (S::MondoSole, "26,5, sula 312 mm", "26,5 · 312 mm"),
    (S::MondoSole, "26,5 MP", "26,5"),
    (S::MondoSole, "? / 312 mm", "? · 312 mm"),
    (S::MondoSole, "sula 312", "? · 312 mm"),
    (S::Clothes, "128", "128 cm"),
    (S::Clothes, "122/128", "122–128 cm"),
    (S::Clothes, "50 cm", "50 cm"),
    (S::Clothes, "XL", "XL"),
    (S::Clothes, "2xl", "XXL"),
    (S::Clothes, "strl M", "M"),
    (S::Head, "52-56", "52–56 cm"),
    (S::Head, "52–56 cm", "52–56 cm"),
    (S::Head, "54", "54 cm"),
    (S::Head, "L", "L"),
    (S::Head, "S/M", "S–M"),
    (S::Head, "M 54-58", "M · 54–58 cm"),
    (S::Alpha, "xs", "XS"),
    (S::Alpha, "barn", "barn"),
    (S::Alpha, "Junior", "junior"),
    (S::Alpha, "vuxen", "senior"),
    (S::Alpha, "medium", "M"),
    (S::WeightNewton, "40-50 kg / 50N", "40–50 kg · 50 N"),
    (S::WeightNewton, "90+ kg / 150 N", "90+ kg · 150 N"),
    (S::WeightNewton, "3-15 kg/100N", "3–15 kg · 100 N"),
    (S::WeightNewton, "40-50 / 50", "40–50 kg · 50 N"),
    (S::WeightNewton, "50 newton", "50 N"),
    (S::WeightNewton, "-30 kg / 100N", "max 30 kg · 100 N"),
    (S::WeightNewton, ">90 kg, 150N", "90+ kg · 150 N"),
    (S::WeightNewton, "? / 50N", "50 N"),
    (S::Weight, "max 110 kg", "max 110 kg"),
    (S::Weight, "upp till 110 kg", "max 110 kg"),
    (S::Weight, "minst 90 kg", "90+ kg"),
    (S::Weight, "90 kg+", "90+ kg"),
    (S::Weight, "2 kg", "2 kg"),
    (S::Weight, "2,5 kg", "2,5 kg"),
    (S::Weight, "40-80 kg", "40–80 kg"),
    (S::Persons, "2 pers", "2 pers"),
    (S::Persons, "3-4 pers", "3–4 pers"),
    (S::Persons, "3-manna", "3 pers"),
    (S::Persons, "4", "4 pers"),
    (S::Volume, "60 l", "60 l"),
    (S::Volume, "60L", "60 l"),
    (S::Volume, "35 liter", "35 l"),
    (S::Wheel, "20\"", "20\""),
    (S::Wheel, "20 tum", "20\""),
    (S::Wheel, "20''", "20\""),
    (S::Wheel, "27,5”", "27,5\""),
    (S::Racket, "25\"", "25\""),
    (S::Racket, "25", "25\""),
    (S::Ball, "0", "0"),
    (S::Ball, "nr 5", "5"),
    (S::Ball, "strl 4", "4"),
    (S::Comfort, "+10 °C", "+10 °C"),
    (S::Comfort, "0 °C", "0 °C"),
    (S::Comfort, "-5 °C", "−5 °C"),
    (S::Comfort, "−10", "−10 °C"),
    (S::Comfort, "–10°", "−10 °C"),
    (S::Comfort, "5 grader", "+5 °C"),
];

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

/// Any of the pieces that sizes are made of, in any order.
fn size_like() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            (0i32..700).prop_map(|number| number.to_string()),
            (140i32..700).prop_map(|tenths| format!("{},{}", tenths / 10, tenths % 10)),
            prop::sample::select(vec![
                "cm",
                "mm",
                "kg",
                "N",
                "l",
                "pers",
                "\"",
                "°C",
                "EU",
                "strl",
                "mondo",
                "sula",
                "max",
                "min",
                "V",
                "höger",
                "S",
                "XL",
                "barn",
                "NNN",
                "SNS Pilot",
                "75 mm",
                "?",
            ])
            .prop_map(str::to_owned),
            prop::sample::select(vec![" ", "-", "–", "/", " / ", "+", ", ", ".", " till "])
                .prop_map(str::to_owned),
        ],
        0..9,
    )
    .prop_map(|pieces| pieces.concat())
}

fn system() -> impl Strategy<Value = S> {
    prop::sample::select(S::ALL.to_vec())
}

fn reads_back(system: S, text: &str) -> Result<(), TestCaseError> {
    let size = Size::parse(system, text);
    if let Some(measures) = size.measures() {
        let again = Size::parse(system, &measures.label());
        prop_assert_eq!(again.measures(), Some(measures), "{:?} {:?}", text, again);
        prop_assert_eq!(again.sort_key(), size.sort_key());
        prop_assert!(measures.covers(measures), "{:?} covers itself", text);
    }
    Ok(())
}

#[test]
fn the_label_of_every_form_reads_back() {
    for (system, text, _) in FORMS {
        reads_back(*system, text).unwrap_or_else(|why| panic!("{why}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_label_reads_back_as_the_same_measures(system in system(), text in size_like()) {
        reads_back(system, &text)?;
    }

    #[test]
    fn parsing_never_panics_and_keeps_the_text(system in system(), text in any::<String>()) {
        let size = Size::parse(system, &text);
        prop_assert_eq!(size.text, text.trim());
    }

    #[test]
    fn one_up_and_one_down_is_the_same_shoe(tenths in 160u16..510) {
        let measures = Measures { eu: Some(Span::one(EuTenths(tenths))), ..Measures::default() };
        let up = one_step(S::Shoe, &measures, Step::Up).expect("there is a larger shoe");
        prop_assert_eq!(one_step(S::Shoe, &up, Step::Down), Some(measures));
    }

    #[test]
    fn no_step_leads_out_of_what_can_be_true(system in system(), text in size_like(), up in any::<bool>()) {
        let size = Size::parse(system, &text);
        let step = if up { Step::Up } else { Step::Down };
        if let Some(next) = size.measures().and_then(|measures| one_step(system, measures, step)) {
            prop_assert!(Size::parse(system, &next.label()).measures().is_some(), "{:?}", next);
        }
    }
}
