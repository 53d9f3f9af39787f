//! Who works at a branch, and what each may.

mod email;
mod password;
mod role;

pub use email::{Email, EmailError};
pub use password::{LONGEST_PASSWORD, PasswordError, SHORTEST_PASSWORD, check_password, check_pin};
pub use role::{Role, StaffId};
