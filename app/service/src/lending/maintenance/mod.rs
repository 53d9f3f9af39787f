//! Maintenance as a list of work: what waits, by kind; done by scanning; opened by hand.

mod done;
mod list;
mod open;

pub use done::{WorkDone, WorkLine, WorkOutcome, work_done};
pub use list::{WorkCount, WorkItem, WorkView, work_view};
pub use open::{WorkOpened, open_work};

use domain::lending::DutyClass;
use domain::stock::MaintenanceKind;
use serde::{Deserialize, Serialize};

/// Stands for a duty where there is none.
const UNNAMED: &str = "unnamed";

/// A kind of work on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Work {
    /// Sharpen, wax, wash, mend, look at.
    Kind(MaintenanceKind),
    /// The checks that returns opened: look whether it is whole.
    Checks,
    /// On service, and nobody noted for what: as an old list says it.
    Unnamed,
}

impl Work {
    /// All kinds of work, in the order of the list.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Checks)
            .chain(MaintenanceKind::ALL.map(Self::Kind))
            .chain([Self::Unnamed])
    }

    /// The word in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Checks => "checks",
            Self::Unnamed => UNNAMED,
            Self::Kind(kind) => kind.as_str(),
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::all().find(|work| work.as_str() == text)
    }

    /// Whether a duty is such work; a line without a duty is of the class [`UNNAMED`].
    fn has(self, class: &str, kind: &str) -> bool {
        match self {
            Self::Kind(work) => work.as_str() == kind,
            Self::Unnamed => class == UNNAMED,
            Self::Checks => [DutyClass::Safety, DutyClass::Check]
                .iter()
                .any(|check| check.as_str() == class),
        }
    }
}
