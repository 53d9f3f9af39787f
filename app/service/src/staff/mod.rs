//! Who is signed in, and what that lets them do.
//!
//! A [`Staff`] can only be had from a session, so a use case that takes one
//! can't be called without.

mod acting;
mod attempts;
mod change_person;
mod change_role;
mod command_line;
mod demo;
mod hashing;
mod invite;
mod link;
mod list;
mod own;
mod reset;
mod scope;
mod session;
mod set_active;
mod sign_in;

pub(crate) use crate::tokens::hex;
pub use crate::tokens::{DeviceToken, LinkToken, SessionToken};
pub use acting::{Administrator, Coordinator, Forbidden, Staff};
pub use change_person::{ChangePersonError, PersonHere, change_person, people_on_device};
pub use change_role::{ChangeRoleError, change_role};
pub use command_line::{
    CreateAdministratorError, CreatedAdmin, create_administrator, readmit_administrator,
};
pub use demo::{DEMO_SIGN_INS, DemoSignIn, add_demo_staff};
pub use invite::{
    Invite, InviteError, InviteProblems, Invited, ReissueError, invite, reissue_link,
};
pub use link::{
    AcceptLinkError, INVITATION_MILLIS, IssuedLink, LinkInfo, LinkPurpose, RESET_MILLIS,
    accept_link, link_info,
};
pub use list::{Colleague, ListStaffError, RoleAt, StaffList, Standing, list_staff};
pub use own::{
    Me, MySession, OwnError, change_own_details, change_own_password, me, remove_pin, set_pin,
};
pub use reset::{ResetMail, request_reset};
pub use session::{
    IDLE_MILLIS, MyBranch, change_branch, my_branches, session, sign_out, sign_out_everywhere,
};
pub use set_active::{SetActiveError, set_active};
pub use sign_in::{SignIn, SignInError, SignedIn, sign_in};

/// The code of a language that messages are written in; Swedish for any other.
fn language_code(typed: &str) -> String {
    if typed == "en" { "en" } else { "sv" }.to_owned()
}
