//! Notes that tell of damage: a repaired helmet is none that one may trust.

use crate::stock::fold;

/// Words for damage and its repair, folded; a note has one of them as a word of its own.
const WORDS: [&str; 28] = [
    "lagad", "lagat", "lagade", "lagning", "limmad", "limmat", "tejpad", "tejpat", "sydd",
    "spricka", "sprickor", "sprucken", "sprack", "reva", "revor", "riven", "slag", "slagen",
    "trasig", "trasigt", "skadad", "skada", "buckla", "bucklig", "knackt", "cracked", "torn",
    "repaired",
];

/// The word of a note that tells of damage, if one does: "reva lagad" on a helmet.
pub fn names_damage(note: &str) -> Option<&'static str> {
    let folded = fold(note);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    WORDS.into_iter().find(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_found_as_a_word_and_not_inside_others() {
        assert_eq!(names_damage("reva lagad"), Some("lagad"));
        assert_eq!(names_damage("Liten SPRICKA, baktill"), Some("spricka"));
        assert_eq!(names_damage("repig"), None);
        assert_eq!(names_damage("färgsläpp, saknar snöre"), None);
        assert_eq!(names_damage("slagfri lagerplats"), None);
    }
}
