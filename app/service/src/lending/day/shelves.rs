//! The order in which one walks past the shelves.

/// Shelves in the order in which they stand: A2 before A11.
pub fn as_one_walks(shelf: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for character in shelf.to_lowercase().chars().chain(['\0']) {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&format!("{digits:0>9}"));
            digits.clear();
        }
        key.push(character);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shelves_come_as_one_walks_past_them() {
        let mut shelves = ["B1", "A11", "a2", "A1", "", "A10 topp", "A10"];
        shelves.sort_by_cached_key(|shelf| as_one_walks(shelf));
        assert_eq!(shelves, ["", "A1", "a2", "A10", "A10 topp", "A11", "B1"]);
    }
}
