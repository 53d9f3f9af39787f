//! The tables as sea-orm sees them; nothing above `store` does.

pub mod article;
pub mod article_code;
pub mod article_type;
pub mod article_word;
pub mod binding_fit;
pub mod borrower;
pub mod borrower_word;
pub mod branch;
pub mod branch_logo;
pub mod calendar_day;
pub mod duty;
pub mod event;
pub mod laid_aside;
pub mod loan;
pub mod opening_hours;
pub mod outbox;
pub mod school_holiday;
pub mod session;
pub mod sign_in_attempt;
pub mod staff;
pub mod staff_role;
pub mod staff_token;
pub mod submission;
pub mod voucher;
pub mod wearer;
