//! Whole numbers as the language groups them.

use fluent_bundle::FluentValue;
use intl_memoizer::concurrent::IntlLangMemoizer;

/// How values are written inside texts; `None` leaves it to Fluent.
pub(super) fn format_value(
    _value: &FluentValue<'_>,
    _memoizer: &IntlLangMemoizer,
) -> Option<String> {
    None
}
