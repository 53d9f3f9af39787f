//! How far what was typed is from a word.
//!
//! Two spellings of one sound are no slip: *sch* and *sh*, *hj* and *j*, *ck* and *k*, one
//! letter or two. Who learns Swedish writes as it sounds, and so do the makers of skis.

/// Shorter words are too near to everything.
const WHOLE_FROM: usize = 4;
/// From here on the word may go on, or be the end of a compound.
const PART_FROM: usize = 5;
/// From here on two slips are forgiven.
const TWO_FROM: usize = 9;

/// How many slips lie between what was typed and a word, or the beginning or end of it;
/// none where they are too many. Both are folded. The first letter counts as typed.
pub(super) fn slips(typed: &str, word: &str) -> Option<usize> {
    let length = typed.chars().count();
    if length < WHOLE_FROM {
        return None;
    }
    let forgiven = if length < TWO_FROM { 1 } else { 2 };
    let (typed, word) = (sound(typed), sound(word));
    let first = typed.first()?;
    let begins = (word.first() == Some(first)).then(|| row(&typed, &word));
    let least = if length < PART_FROM {
        begins?.last().copied()
    } else {
        let begin = begins.and_then(|row| row.into_iter().min());
        let backwards = |letters: &[char]| letters.iter().rev().copied().collect::<Vec<_>>();
        let end = row(&backwards(&typed), &backwards(&word))
            .into_iter()
            .enumerate()
            .filter(|(taken, _)| {
                word.len().checked_sub(*taken).map(|at| word.get(at)) == Some(Some(first))
            })
            .map(|(_, slips)| slips)
            .min();
        begin.into_iter().chain(end).min()
    };
    least.filter(|slips| *slips <= forgiven)
}

/// Letters wrong, missing, too many, or two swapped (optimal string alignment): from `typed`
/// to each beginning of `word`, by its length.
fn row(typed: &[char], word: &[char]) -> Vec<usize> {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (down, letter) in typed.iter().enumerate() {
        let mut next = vec![down + 1];
        for (along, other) in word.iter().enumerate() {
            let swapped =
                down > 0 && along > 0 && typed[down - 1] == *other && word[along - 1] == *letter;
            let mut least = (last[along] + usize::from(letter != other))
                .min(last[along + 1] + 1)
                .min(next[along] + 1);
            if swapped {
                least = least.min(before[along - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last
}

/// Spellings of one sound; the longer ones first.
const SOUNDS: [(&str, &str); 14] = [
    ("sch", "S"),
    ("stj", "S"),
    ("skj", "S"),
    ("sj", "S"),
    ("sh", "S"),
    ("hj", "j"),
    ("gj", "j"),
    ("dj", "j"),
    ("ck", "k"),
    ("ph", "f"),
    ("qu", "kv"),
    ("x", "ks"),
    ("w", "v"),
    ("z", "s"),
];

/// A folded word as it sounds, roughly; never for showing.
fn sound(word: &str) -> Vec<char> {
    let mut heard = Vec::new();
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let (sound, length) = SOUNDS
            .iter()
            .find(|(written, _)| rest.starts_with(written))
            .map_or_else(
                || (String::from(plain(letter, rest)), letter.len_utf8()),
                |(written, sound)| ((*sound).to_owned(), written.len()),
            );
        rest = rest.get(length..).unwrap_or_default();
        for letter in sound.chars() {
            if heard.last() != Some(&letter) {
                heard.push(letter);
            }
        }
    }
    heard
}

/// *c* is heard as *s* before a soft vowel, else as *k*.
fn plain(letter: char, rest: &str) -> char {
    match (letter, rest.chars().nth(1)) {
        ('c', Some('e' | 'i' | 'y')) => 's',
        ('c', _) => 'k',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        assert_eq!(slips("skrisko", "skridskor"), Some(1));
        assert_eq!(slips("skirdsko", "skridskor"), Some(1));
        assert_eq!(slips("skrudsko", "skridskor"), Some(1));
        assert_eq!(slips("hockeyy", "hockey"), Some(0));
        assert_eq!(slips("skrusdko", "skridskor"), None);
        assert_eq!(slips("bkridsko", "skridskor"), None);
    }

    #[test]
    fn a_long_word_may_have_two() {
        assert_eq!(
            slips("konstakingskridskor", "konstakningsskridskor"),
            Some(1)
        );
        assert_eq!(slips("langfardskridsker", "langfardsskridskor"), Some(1));
        assert_eq!(slips("inebandyklobba", "innebandyklubba"), Some(1));
    }

    #[test]
    fn the_end_of_a_compound_is_found() {
        assert_eq!(slips("hjelm", "cykelhjalm"), Some(1));
        assert_eq!(slips("jalmen", "cykelhjalmen"), Some(0));
        assert_eq!(slips("cykelhjelm", "cykelhjalm"), Some(1));
    }

    #[test]
    fn one_sound_in_two_spellings_is_no_slip() {
        assert_eq!(slips("fisher", "fischer"), Some(0));
        assert_eq!(slips("rosignol", "rossignol"), Some(0));
        assert_eq!(slips("jelm", "hjelm"), Some(0));
        assert_eq!(slips("kraft", "craft"), Some(0));
    }

    #[test]
    fn what_is_short_is_taken_as_it_stands() {
        assert_eq!(slips("rod", "spo"), None);
        assert_eq!(slips("boll", "boule"), None);
        assert_eq!(slips("hjlm", "hjalm"), Some(1));
        assert_eq!(slips("hjlm", "hjalmar"), None);
    }

    proptest! {
        #[test]
        fn a_word_is_no_slip_from_itself(word in "[a-z]{4,12}") {
            prop_assert_eq!(slips(&word, &word), Some(0));
        }

        #[test]
        fn any_text_is_compared_with_any_other(a in any::<String>(), b in any::<String>()) {
            let _ = slips(&a, &b);
        }
    }
}
