//! What must be true of any text at all.

use proptest::prelude::*;

use super::super::units::EuTenths;
use super::super::*;
use super::S;
use super::forms::FORMS;

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
