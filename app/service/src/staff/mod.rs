//! Who is signed in, and what that lets them do.
//!
//! A [`Staff`] can only be had from a session or from the command line, so a
//! use case that takes one can't be called without.

mod acting;
mod attempts;
mod hashing;
mod session;
mod sign_in;
mod tokens;

pub use acting::{Administrator, Coordinator, Forbidden, Staff};
pub use session::{
    IDLE_MILLIS, change_branch, my_branches, session, sign_out, sign_out_everywhere,
};
pub use sign_in::{SignIn, SignInError, SignedIn, sign_in};
pub(crate) use tokens::hex;
pub use tokens::{DeviceToken, LinkToken, SessionToken};
