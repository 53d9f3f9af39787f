//! What a family is told about.

/// What a family is told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// A reservation is made.
    Reserved,
    /// It lies ready.
    Ready,
    /// Something of it can't be had.
    Broken,
    /// What was waited for is free, and is kept until it is answered.
    Offer,
    /// The branch is closed on the day of a return or a pick-up.
    Closed,
    /// A loan is due tomorrow.
    DueSoon,
    /// A loan was due.
    Late,
}

impl NoticeKind {
    /// All of them, in the order in which one message tells them.
    pub const ALL: [Self; 7] = [
        Self::Broken,
        Self::Offer,
        Self::Ready,
        Self::Closed,
        Self::Reserved,
        Self::Late,
        Self::DueSoon,
    ];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Ready => "ready",
            Self::Broken => "broken",
            Self::Offer => "offer",
            Self::Closed => "closed",
            Self::DueSoon => "due-soon",
            Self::Late => "late",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == code)
    }

    /// Whether it answers what the family just did itself, and so comes at any hour.
    pub const fn answers_the_family(self) -> bool {
        matches!(self, Self::Reserved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_read_back() {
        for kind in NoticeKind::ALL {
            assert_eq!(NoticeKind::from_code(kind.as_str()), Some(kind));
        }
        assert_eq!(NoticeKind::from_code("fee"), None);
    }
}
