//! What a family books: not a piece, but a size of a type.

use crate::stock::Size;
use serde::{Deserialize, Serialize};

/// A size of a type as it is understood, however it was written: "150" and "150 cm" are one.
/// Each article is in exactly one; a range ("34–37") is a class of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SizeClass(String);

impl SizeClass {
    /// The class of a size; what nobody knows, or can't read, is in the class without a name.
    pub fn of(size: &Size) -> Self {
        Self(size.label().unwrap_or_default())
    }

    /// The class that was stored under this name.
    pub fn named(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Its name, as it is shown and stored; empty: the size is not known.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Whether nobody knows the size.
    pub fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::SizeSystem;

    #[test]
    fn however_it_was_written_it_is_one_class() {
        let class = |text: &str| SizeClass::of(&Size::parse(SizeSystem::Length, text));
        assert_eq!(class("150"), class("150 cm"));
        assert_ne!(class("150"), class("155"));
        assert!(class("okänd").is_unknown());
        assert!(class("???").is_unknown());
    }
}
