//! What is asked or offered aloud at the counter, and never written down.

use super::{Cm, Measures, Newton, ReturnCheck};
use serde::{Deserialize, Serialize};

/// Below this it is a buoyancy aid and no life jacket (EN ISO 12402-4 begins at 100 N).
const LIFE_JACKET_FROM: Newton = Newton(100);

/// The largest head circumference that is common under seven years.
///
/// Helmets with a green buckle (EN 1080) are made for about 46 to 52 cm; at
/// seven the average head is near 52.
const SMALL_CHILD_HEAD_UP_TO: Cm = Cm(52);

/// Why the counter asks "can the wearer swim, and does he or she weigh over 30 kg?".
///
/// A 50 N aid (EN ISO 12402-5) does not turn its wearer face up: it is for
/// swimmers, and never for a child under 30 kg (Hallå konsument).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuoyancyQuestion {
    /// It is known to have less than 100 N.
    BuoyancyAid,
    /// Nobody has written how much it has: read it on the jacket, and ask.
    NewtonUnknown,
}

/// The question for an article with these checks at return, if there is one.
pub fn buoyancy_question(
    checks: &[ReturnCheck],
    measures: Option<&Measures>,
) -> Option<BuoyancyQuestion> {
    if !checks.contains(&ReturnCheck::Buoyancy) {
        return None;
    }
    match measures.and_then(|measures| measures.newton) {
        Some(newton) if newton < LIFE_JACKET_FROM => Some(BuoyancyQuestion::BuoyancyAid),
        Some(_) => None,
        None => Some(BuoyancyQuestion::NewtonUnknown),
    }
}

/// Whether a helmet of this size may be for a child under seven.
///
/// Then one with a green buckle is offered, which opens when a child at play is
/// caught by the strap (EN 1080; Hallå konsument recommends it under seven).
/// The upper end decides: 48–52 is one, 50–54 fits older children too.
pub fn is_small_child_helmet_size(measures: &Measures) -> bool {
    measures
        .head_mm
        .is_some_and(|head| head.to.0 <= SMALL_CHILD_HEAD_UP_TO.0 * 10)
}

/// Whether a note tells of a small child's helmet, whose buckle lets go (EN 1080):
/// lists have no column for it.
pub fn names_green_buckle(note: &str) -> bool {
    let note = note.to_lowercase();
    [
        "grönt spänne",
        "gröna spänne",
        "green buckle",
        "en 1080",
        "en1080",
    ]
    .iter()
    .any(|words| note.contains(words))
}

/// Whether somebody's head or life hangs on it: helmets and life jackets.
///
/// One that was mended is looked at by a coordinator before it is lent again.
pub fn is_safety_gear(checks: &[ReturnCheck]) -> bool {
    checks
        .iter()
        .any(|check| matches!(check, ReturnCheck::Knock | ReturnCheck::Buoyancy))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::{Size, SizeSystem};

    fn asked(checks: &[ReturnCheck], text: &str) -> Option<BuoyancyQuestion> {
        let size = Size::parse(SizeSystem::WeightNewton, text);
        buoyancy_question(checks, size.measures())
    }

    #[test]
    fn a_fifty_newton_aid_asks_for_swimmers_of_thirty_kilos() {
        let jacket = [ReturnCheck::Buoyancy];
        assert_eq!(
            asked(&jacket, "40-50 kg / 50N"),
            Some(BuoyancyQuestion::BuoyancyAid)
        );
        assert_eq!(asked(&jacket, "40-50 kg / 100N"), None);
        assert_eq!(
            asked(&jacket, "okänd"),
            Some(BuoyancyQuestion::NewtonUnknown)
        );
        assert_eq!(asked(&[ReturnCheck::Knock], "okänd"), None);
    }

    #[test]
    fn a_helmet_up_to_fifty_two_may_be_a_small_childs() {
        let small = |text| {
            let size = Size::parse(SizeSystem::Head, text);
            size.measures().is_some_and(is_small_child_helmet_size)
        };
        assert!(small("46-50"));
        assert!(small("48–52 cm"));
        assert!(!small("50-54"));
        assert!(!small("S"));
    }

    #[test]
    fn a_note_tells_of_a_green_buckle() {
        assert!(names_green_buckle("Grönt spänne, färgsläpp"));
        assert!(names_green_buckle("EN 1080"));
        assert!(!names_green_buckle("grön, spänne saknas"));
    }
}
