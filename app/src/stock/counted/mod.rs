//! Balls, ropes and such: a code on the shelf and how many there are; lent by the piece.

mod lent;
mod things;

pub use lent::{card, show as show_lent, submit as submit_lent};
pub use things::{show, submit};

use crate::args;
use crate::http::{Fault, Viewer};
use service::stock::CountedError;

/// Which field is wrong, and why.
fn wrong(
    viewer: &Viewer,
    error: CountedError,
    code: &str,
    pieces: &str,
) -> Result<(String, String), Fault> {
    let i18n = viewer.i18n;
    let (field, text) = match error {
        CountedError::Command(error) => return Err(error.into()),
        CountedError::Code => (code, i18n.t("counted-wrong-code")),
        CountedError::CodeTaken => (code, i18n.t("counted-code-taken")),
        CountedError::Name => ("namn", i18n.t("counted-wrong-name")),
        CountedError::TooLong => ("namn", i18n.t("batch-too-long")),
        CountedError::Pieces => (pieces, i18n.t("counted-wrong-pieces")),
        CountedError::NotSoMany(count) => (
            pieces,
            i18n.t_with("counted-not-so-many", args!["count" => count]),
        ),
    };
    Ok((field.to_owned(), text))
}
