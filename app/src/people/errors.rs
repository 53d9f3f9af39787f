//! What is wrong with a borrower's fields, and how to mend it.

use crate::components::ErrorLine;
use crate::i18n::I18n;
use domain::people::NameError;
use service::people::{AddProblems, PhoneError};

/// What is wrong, field by field, in the reader's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldErrors {
    /// With the name.
    pub name: Option<String>,
    /// With the number.
    pub phone: Option<String>,
    /// With the contact's name.
    pub contact: Option<String>,
    /// With the note.
    pub note: Option<String>,
}

impl FieldErrors {
    /// The words for `problems`; `note_too_long` for the note.
    pub fn new(i18n: I18n, problems: AddProblems, note_too_long: bool) -> Self {
        Self {
            name: problems.name.map(|error| name_error(i18n, error)),
            phone: problems.phone.map(|error| phone_error(i18n, error)),
            contact: problems.contact.map(|error| match error {
                NameError::Empty => i18n.t("people-contact-empty"),
                NameError::TooLong => name_error(i18n, error),
            }),
            note: note_too_long.then(|| i18n.t("people-note-too-long")),
        }
    }

    /// For the summary, in the order of the fields; each links to its field.
    pub fn lines(&self) -> Vec<ErrorLine> {
        [
            ("namn", &self.name),
            ("telefon", &self.phone),
            ("kontakt", &self.contact),
            ("anteckning", &self.note),
        ]
        .into_iter()
        .filter_map(|(field, error)| Some(ErrorLine::of(field, error.clone()?)))
        .collect()
    }
}

fn name_error(i18n: I18n, error: NameError) -> String {
    i18n.t(match error {
        NameError::Empty => "borrower-name-empty",
        NameError::TooLong => "borrower-name-too-long",
    })
}

fn phone_error(i18n: I18n, error: PhoneError) -> String {
    i18n.t(match error {
        PhoneError::Empty | PhoneError::NoNumber => "borrower-phone-wrong",
        PhoneError::WrongLength => "borrower-phone-length",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn faults_stand_in_the_order_of_the_fields_and_lead_to_them() {
        let problems = AddProblems {
            name: Some(NameError::Empty),
            phone: Some(PhoneError::WrongLength),
            contact: None,
        };
        let errors = FieldErrors::new(I18n::new(Language::Swedish), problems, true);
        let fields: Vec<_> = errors
            .lines()
            .into_iter()
            .filter_map(|line| line.field)
            .collect();
        assert_eq!(fields, ["namn", "telefon", "anteckning"]);
        assert!(FieldErrors::default().lines().is_empty());
    }
}
