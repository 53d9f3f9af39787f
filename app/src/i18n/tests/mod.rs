//! What holds of the texts of every language, and of how they are written.

mod address;
mod catalogue;
mod catalogue_checks;
mod clock;
mod dates;
mod language;
mod numbers;
mod source;
mod source_checks;
mod text;
mod words;

use super::{I18n, Language};
use chrono::NaiveDate;

const SV: I18n = I18n::new(Language::Swedish);
const EN: I18n = I18n::new(Language::English);

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a test's own date")
}
