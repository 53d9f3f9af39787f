//! Lending: the counter, the day, the voucher.

pub mod counter;
