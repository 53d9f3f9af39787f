//! The words that we don't use: our glossary's "not" column.

use super::super::Language;
use super::catalogue::catalogue;

/// How a word is looked for.
enum Word {
    /// In any form and compound: `hyr` finds *uthyrning*.
    Part(&'static str),
    /// A word that begins so: `objekt` finds *objektet*.
    Start(&'static str),
    /// The words themselves, side by side.
    Whole(&'static str),
}

use Word::{Part, Start, Whole};

/// What Swedish texts say otherwise, and how.
const SWEDISH: &[(Word, &str)] = &[
    (Part("hyr"), "låna, låntagare"),
    (Whole("kund"), "låntagare"),
    (Whole("kunds"), "låntagare"),
    (Whole("kunden"), "låntagare"),
    (Whole("kundens"), "låntagare"),
    (Whole("kunder"), "låntagare"),
    (Whole("kunders"), "låntagare"),
    (Whole("kunderna"), "låntagare"),
    (Whole("kundernas"), "låntagare"),
    (Start("kundn"), "låntagare"),
    (Start("inlämn"), "återlämning, lämna tillbaka"),
    (Start("doner"), "skänka"),
    (Start("objekt"), "artikel, prylar"),
    (Start("produkt"), "artikel, prylar"),
    (Start("butik"), "fritidsbank, filial"),
    (Start("depå"), "fritidsbank, filial"),
    (Whole("i lager"), "lagersaldo, tillgänglig"),
    (Part("handikapp"), "fritidshjälpmedel, parasport"),
    (Start("beställ"), "boka, reservera"),
    (Start("förfall"), "lämnas tillbaka senast, försenad"),
    (Whole("skuld"), "inget: hos oss finns inga pengar"),
    (Whole("skulder"), "inget: hos oss finns inga pengar"),
    (Whole("skulden"), "inget: hos oss finns inga pengar"),
    (Start("böter"), "inget: hos oss finns inga pengar"),
    (Start("bötes"), "inget: hos oss finns inga pengar"),
    (Whole("krav"), "påminnelse"),
    (Whole("kravet"), "påminnelse"),
    (Whole("kraven"), "påminnelse"),
    (Start("kravbrev"), "påminnelse"),
    (Start("föräld"), "vårdnadshavare"),
    (Start("målsman"), "vårdnadshavare"),
    (Start("målsmän"), "vårdnadshavare"),
    (
        Start("radera"),
        "gallra (uppgifter), kassera (saker), ta bort",
    ),
    (
        Start("raderi"),
        "gallra (uppgifter), kassera (saker), ta bort",
    ),
    (Start("ogiltig"), "säg vad som ska skrivas"),
];

/// What English texts say otherwise, and how.
const ENGLISH: &[(Word, &str)] = &[
    (Whole("rent"), "borrow, lend"),
    (Start("rental"), "borrow, lend"),
    (Start("renting"), "borrow, lend"),
    (Start("customer"), "borrower"),
    (Start("penalt"), "nothing: there is no money with us"),
    (Whole("debt"), "nothing: there is no money with us"),
    (Whole("debts"), "nothing: there is no money with us"),
    (Start("overdue"), "late"),
    (Start("handicap"), "leisure aids, para sports"),
    (Start("invalid"), "say what to write"),
];

/// Names of a place are settings.
const NAMES: &[(Word, &str)] = &[
    (Whole("fritidsbanken"), "a value: the name is a setting"),
    (Part("umeå"), "a value: the place is a setting"),
];

impl Word {
    fn is_in(&self, text: &str) -> bool {
        let words = || text.split(|c: char| !c.is_alphanumeric());
        match self {
            Part(part) => text.contains(part),
            Start(start) => words().any(|word| word.starts_with(start)),
            Whole(whole) => {
                let text = words().filter(|word| !word.is_empty()).collect::<Vec<_>>();
                format!(" {} ", text.join(" ")).contains(&format!(" {whole} "))
            }
        }
    }
}

fn not_used(language: Language) -> impl Iterator<Item = &'static (Word, &'static str)> {
    let own = match language {
        Language::Swedish | Language::EasySwedish => SWEDISH,
        Language::English => ENGLISH,
        Language::Finnish | Language::Arabic => &[],
    };
    own.iter().chain(NAMES)
}

fn found_in(language: Language, text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    not_used(language)
        .find(|(word, _)| word.is_in(&text))
        .map(|(_, instead)| *instead)
}

#[test]
fn no_text_uses_a_word_that_we_have_a_better_one_for() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        for (key, message) in catalogue(*language).messages {
            for text in &message.words {
                if let Some(instead) = found_in(*language, text) {
                    let place = format!("{}/{}: {key}", language.code(), message.file);
                    faults.push(format!("{place}: {:?}; we say: {instead}", text.trim()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_words_are_found_in_their_forms_and_their_neighbours_are_left_alone() {
    for text in [
        "Hyr skidor",
        "Uthyrning",
        "Kunden är här",
        "Förfallodag: i går",
        "Betala din skuld",
        "Böter",
        "Detta är ett krav.",
        "Radera kontot",
        "Finns i lager!",
        "Välkommen till Fritidsbanken",
    ] {
        assert!(found_in(Language::Swedish, text).is_some(), "{text}");
    }
    for text in [
        "Det kunde inte sparas",
        "Några sekunder",
        "Skulle ha kommit tillbaka i fredags",
        "Raderna i filen",
        "Typen kräver vårdnadshavares godkännande",
        "Lagersaldo",
        "Axelskulder",
    ] {
        assert_eq!(found_in(Language::Swedish, text), None, "{text}");
    }
    assert!(found_in(Language::English, "Overdue").is_some());
    assert_eq!(found_in(Language::English, "The current parent"), None);
}
