//! Lending: the counter, the day, the voucher.

pub mod counter;
#[cfg(feature = "ssr")]
pub mod day;
#[cfg(feature = "ssr")]
pub(crate) mod print;
#[cfg(feature = "ssr")]
pub mod voucher;
