//! What is filled into a text: `args!["count" => 3, "name" => name]`.
//!
//! Whole numbers choose plurals and are grouped as the language does
//! (`12 345`); codes, article numbers and years are passed as text.

use super::isolate::without_stray_controls;
use fluent_bundle::{FluentArgs, FluentValue};

/// The named values for one text.
#[derive(Debug, Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value; one of the same name is replaced.
    pub fn set(&mut self, name: &'static str, value: impl Into<FluentValue<'a>>) {
        let value = match value.into() {
            FluentValue::String(text) => FluentValue::String(without_stray_controls(text)),
            // Fluent's plural rules panic on these.
            FluentValue::Number(number) if !number.value.is_finite() => FluentValue::None,
            other => other,
        };
        self.0.set(name, value);
    }

    pub(super) fn fluent(&self) -> &FluentArgs<'a> {
        &self.0
    }
}

/// The values for a text: `args!["count" => 3, "name" => name]`.
#[macro_export]
macro_rules! args {
    ($($name:literal => $value:expr),* $(,)?) => {{
        #[allow(unused_mut)]
        let mut args = $crate::i18n::Args::new();
        $(args.set($name, $value);)*
        args
    }};
}
