//! Roles, from the counter upwards.

use serde::{Deserialize, Serialize};

/// Names a person on the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaffId(pub i64);

/// What somebody may; each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Lends, takes back, adds borrowers and articles.
    Counter,
    /// Also the calendar, the branch's rules, types, and stock in bulk.
    Coordinator,
    /// Also who works there.
    Administrator,
}

impl Role {
    /// All, from the counter upwards.
    pub const ALL: [Self; 3] = [Self::Counter, Self::Coordinator, Self::Administrator];

    /// The word that the database keeps.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Coordinator => "coordinator",
            Self::Administrator => "administrator",
        }
    }

    /// The role that the word names, if any.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Whether this role may what `needed` may.
    pub fn includes(self, needed: Self) -> bool {
        self >= needed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_may_what_the_counter_may_and_not_the_other_way_round() {
        assert!(Role::Administrator.includes(Role::Counter));
        assert!(!Role::Counter.includes(Role::Coordinator));
    }

    #[test]
    fn every_role_is_read_back_from_its_word() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("chef"), None);
    }
}
