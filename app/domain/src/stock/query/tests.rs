//! What staff type, and what it must mean.

use proptest::prelude::*;

use super::*;
use crate::stock::{Size, SizeSystem};

fn types() -> Vec<TypeWords> {
    let kinds: [(i64, &[&str]); 9] = [
        (
            1,
            &[
                "Hockeyskridskor",
                "Hockey skates",
                "skridskor",
                "rör",
                "hockeyrör",
            ],
        ),
        (
            2,
            &[
                "Konståkningsskridskor",
                "Figure skates",
                "skridskor",
                "konstis",
            ],
        ),
        (3, &["Skidhjälm", "Ski helmet", "hjälm"]),
        (4, &["Cykelhjälm", "Bike helmet", "hjälm"]),
        (5, &["Vinterjacka", "Winter jacket", "skidjacka"]),
        (6, &["Hockeyklubba", "Hockey stick", "klubba"]),
        (
            7,
            &["Slalomskidor", "Alpine skis", "alpinskidor", "utförsskidor"],
        ),
        (8, &["Slalompjäxor", "Alpine boots", "alpinpjäxor"]),
        (9, &["Flytväst", "Buoyancy aid", "väst"]),
    ];
    kinds
        .into_iter()
        .map(|(id, words)| TypeWords {
            id: ArticleTypeId(id),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        })
        .collect()
}

fn read(text: &str) -> StockQuery {
    StockQuery::read(text, &types())
}

fn ids(text: &str) -> Vec<i64> {
    read(text).types.into_iter().map(|id| id.0).collect()
}

fn served(text: &str, system: SizeSystem, size: &str) -> bool {
    let size = Size::parse(system, size);
    let measures = size.measures().expect("the test's size reads");
    read(text)
        .sizes
        .iter()
        .all(|wish| wish.is_served_by(measures))
}

#[test]
fn a_type_and_a_size_are_told_apart() {
    let query = read("skridskor 34");
    assert_eq!(ids("skridskor 34"), [1, 2]);
    assert_eq!(query.sizes.len(), 1);
    assert_eq!(query.number, None);
    assert!(served("skridskor 34", SizeSystem::Shoe, "33-36"));
    assert!(!served("skridskor 34", SizeSystem::Shoe, "35"));
}

#[test]
fn types_are_found_without_marks_in_parts_inflected_and_misspelt() {
    assert_eq!(ids("hjalm"), [3, 4]);
    assert_eq!(ids("HJÄLMAR"), [3, 4]);
    assert_eq!(ids("cykelhjälmen"), [4]);
    assert_eq!(ids("klubbor"), [6]);
    assert_eq!(ids("skrisko"), [1, 2]);
    assert_eq!(ids("hockey skridskor"), [1]);
    assert_eq!(ids("slalomskidor pjäxor"), [7, 8]);
    assert_eq!(ids("helmet"), [3, 4]);
    assert_eq!(ids("xylofon"), []);
    assert_eq!(ids("jacket"), [5]);
}

#[test]
fn barn_beside_a_height_says_nothing_more_and_alone_is_a_size() {
    let query = read("jacka barn 128 cm");
    assert_eq!(query.sizes.len(), 1);
    assert!(served("jacka barn 128 cm", SizeSystem::Clothes, "128"));
    assert!(!served("jacka barn 128 cm", SizeSystem::Clothes, "146"));
    assert!(served("barn", SizeSystem::Alpha, "barn"));
}

#[test]
fn a_bare_number_may_be_an_article_and_a_size() {
    let query = read("2041");
    assert_eq!(query.number.map(ArticleNumber::get), Some(2041));
    assert!(query.sizes.is_empty());
    let query = read("34");
    assert_eq!(query.number.map(ArticleNumber::get), Some(34));
    assert_eq!(query.sizes.len(), 1);
}

#[test]
fn codes_and_shelves_are_seen() {
    assert_eq!(
        read("fb002041").code.map(String::from),
        Some("FB002041".to_owned())
    );
    assert_eq!(read("C9").shelves, ["c9"]);
    assert_eq!(read("Förråd 3").shelves, ["forrad 3"]);
    assert_eq!(read("hylla b12 hjälm").shelves, ["hylla b12"]);
    assert_eq!(ids("hylla b12 hjälm"), [3, 4]);
}

#[test]
fn units_hands_and_bindings_make_a_wish() {
    assert!(served(
        "väst 45 kg",
        SizeSystem::WeightNewton,
        "40-50 kg / 50N"
    ));
    assert!(!served(
        "väst 45 kg 100N",
        SizeSystem::WeightNewton,
        "40-50 kg / 50N"
    ));
    assert!(served("nnn", SizeSystem::LengthBinding, "150 / Prolink"));
    assert!(served(
        "klubba vänster 105 cm",
        SizeSystem::LengthHand,
        "105 / V"
    ));
    assert!(served("strl 33,5", SizeSystem::Shoe, "33,5"));
    assert!(served("strl 38 2/3", SizeSystem::Shoe, "38 2/3"));
    assert!(served(
        "pjäxor 26,5 mondo",
        SizeSystem::MondoSole,
        "26,5 / 312 mm"
    ));
    assert!(!served(
        "pjäxor 150 cm",
        SizeSystem::MondoSole,
        "15,0 / 200 mm"
    ));
    assert!(served("EU34", SizeSystem::Shoe, "34-37"));
    assert!(served("jacka m", SizeSystem::Clothes, "M"));
}

#[test]
fn what_is_not_understood_is_left_as_words() {
    assert_eq!(read("Jofa, röd").words, ["jofa", "rod"]);
    assert_eq!(ids("röd hjälm"), [3, 4]);
    assert!(read("  ").is_empty());
}

#[test]
fn a_word_that_nothing_has_is_taken_for_the_nearest() {
    let vocabulary = ["fischer", "jofa", "rossignol", "salomon"].map(str::to_owned);
    let mended = |text: &str| {
        let mut query = StockQuery::read_as_spelt(text, &types());
        let unknown = query.words.clone();
        query.mend(&unknown, &types(), &vocabulary);
        query
    };
    assert_eq!(mended("fisher").words, ["fischer"]);
    assert_eq!(mended("rosignol 150").words, ["rossignol"]);
    assert_eq!(mended("rosignol").mended[0].typed, "rosignol");
    assert_eq!(mended("salomen").words, ["salomon"]);
    // A type before a word, and what is near to nothing stays.
    assert_eq!(mended("hjelm").types.len(), 2);
    assert_eq!(mended("xylofon").words, ["xylofon"]);
    assert!(mended("xylofon").mended.is_empty());
    // Only what was told to be unknown is changed.
    let mut query = StockQuery::read_as_spelt("salomen", &types());
    query.mend(&[], &types(), &vocabulary);
    assert_eq!(query.words, ["salomen"]);
}

#[test]
fn a_misspelt_type_still_takes_its_size() {
    let query = read("skirdskor 34");
    assert_eq!(query.types.len(), 2);
    assert_eq!(query.sizes.len(), 1);
    assert_eq!(query.number, None);
    assert_eq!(ids("cykelhjelm"), [4]);
    assert_eq!(ids("hjelm"), [3, 4]);
    assert_eq!(ids("jälm"), [3, 4]);
}

proptest! {
    #[test]
    fn reading_never_panics(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn reading_what_looks_like_a_search_never_panics(
        text in "([a-zåäö]{0,9}|[0-9]{0,7}|[-+,.°\"/]|cm|kg|eu|strl|förråd| ){0,12}"
    ) {
        let _ = read(&text);
    }
}
