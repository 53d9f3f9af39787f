//! Where a reservation stands.

/// Where a reservation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReservationState {
    /// Promised.
    Booked,
    /// It lies on the shelf, and the family was told.
    Ready,
    /// Lent.
    Collected,
    /// The family let it go.
    Cancelled,
    /// Nobody came.
    Lapsed,
}

impl ReservationState {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Booked,
        Self::Ready,
        Self::Collected,
        Self::Cancelled,
        Self::Lapsed,
    ];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Ready => "ready",
            Self::Collected => "collected",
            Self::Cancelled => "cancelled",
            Self::Lapsed => "lapsed",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == code)
    }

    /// Whether something is still promised.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Booked | Self::Ready)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_read_back() {
        for state in ReservationState::ALL {
            assert_eq!(ReservationState::from_code(state.as_str()), Some(state));
        }
        assert_eq!(ReservationState::from_code("open"), None);
        assert!(ReservationState::Ready.is_open() && !ReservationState::Lapsed.is_open());
    }
}
