//! Numbers and lists as the language writes them.

use super::formatters::formatters;
use super::isolate::isolated;
use super::language::Language;
use super::text::I18n;
use fluent_bundle::FluentValue;
use icu_decimal::input::Decimal;

impl I18n {
    /// A whole number for people: `12 345`, `12,345`; four digits stay together.
    ///
    /// For counts. Codes, article numbers and years are text.
    pub fn number(self, value: impl Into<Decimal>) -> String {
        formatters(self.language())
            .grouped
            .format_to_string(&value.into())
    }

    /// Hundredths as a decimal number, no longer than it must be: 3560 is "35,6".
    pub fn hundredths(self, value: i32) -> String {
        let mut decimal = Decimal::from(value);
        decimal.multiply_pow10(-2);
        decimal.trim_end();
        self.number(decimal)
    }

    /// Things in a row: "skridskor, hjälm och stavar".
    ///
    /// Each stands apart from the direction of the others, as in [`Self::t_with`].
    pub fn list<Item: AsRef<str>>(self, items: &[Item]) -> String {
        let items: Vec<_> = items
            .iter()
            .map(|item| isolated(item.as_ref(), self.language().direction()))
            .collect();
        formatters(self.language())
            .and
            .format_to_string(items.iter())
    }

    /// The text with a capital first letter, where it opens a line: "Tisdag 30 mars".
    pub fn capitalised(self, text: &str) -> String {
        let mut chars = text.chars();
        chars.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(chars).collect()
        })
    }
}

/// A number inside a text, which Fluent by itself doesn't group; `None` leaves it to Fluent.
pub(super) fn write_number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let decimal = Decimal::try_from_str(&number.as_string()).ok()?;
    let formatters = formatters(language);
    let formatter = if number.options.use_grouping {
        &formatters.grouped
    } else {
        &formatters.ungrouped
    };
    Some(formatter.format_to_string(&decimal))
}
