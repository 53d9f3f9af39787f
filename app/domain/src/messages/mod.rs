//! Messages to families: what they are about, and when they may go out.

mod kind;
mod offer;
mod when;

pub use kind::NoticeKind;
pub use offer::offer_until;
pub use when::{FIRST_HOUR, LAST_HOUR, When, when};
