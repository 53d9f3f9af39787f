//! What is wrong with a form, told at its top and beside each field alike.

use crate::components::ErrorLine;

/// The faults of a form, in the order of its fields.
#[derive(Debug, Clone, Default)]
pub struct Faults(Vec<ErrorLine>);

impl Faults {
    /// One fault, of the field with this id.
    pub fn at(field: &str, text: impl Into<String>) -> Self {
        Self(vec![ErrorLine::of(field, text)])
    }

    /// One fault that belongs to no field.
    pub fn general(text: impl Into<String>) -> Self {
        Self(vec![ErrorLine {
            field: None,
            text: text.into(),
        }])
    }

    /// Adds a fault, if there is one.
    pub fn add(&mut self, field: &str, text: Option<String>) {
        self.0.extend(text.map(|text| ErrorLine::of(field, text)));
    }

    /// What stands beside a field; nothing where it has no fault.
    pub fn of(&self, field: &str) -> Option<String> {
        self.0
            .iter()
            .find(|line| line.field.as_deref() == Some(field))
            .map(|line| line.text.clone())
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// For the top of the page.
    pub fn lines(&self) -> Vec<ErrorLine> {
        self.0.clone()
    }
}
