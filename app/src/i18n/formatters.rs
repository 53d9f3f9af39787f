//! The CLDR formatters of each language, made once and shared by all requests.
//!
//! Only the field sets named here are linked, each for the Gregorian calendar.

use super::language::Language;
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{D, DE, E, M, MDE, Y, YM};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::GroupingStrategy;
use icu_list::ListFormatter;
use icu_locale_core::Locale;
use std::sync::OnceLock;

type Dates<FieldSet> = FixedCalendarDateTimeFormatter<Gregorian, FieldSet>;

/// Why making one can't fail.
const DATA: &str = "the compiled data has the root locale, which all fall back to";

/// How one language writes dates, numbers and lists.
pub(super) struct Formatters {
    /// "tisdag 30 mars".
    pub weekday_day_month: Dates<MDE>,
    /// "tis 30 mars".
    pub short_weekday_day_month: Dates<MDE>,
    /// "tis 30".
    pub short_weekday_day: Dates<DE>,
    /// "30".
    pub day: Dates<D>,
    /// "tisdag".
    pub weekday: Dates<E>,
    /// "tis".
    pub short_weekday: Dates<E>,
    /// "mars".
    pub month: Dates<M>,
    /// "mars 2027".
    pub month_year: Dates<YM>,
    /// "2027".
    pub year: Dates<Y>,
    /// "12 345", and four digits together: 2041 may be an article's number.
    pub grouped: DecimalFormatter,
    /// "12345".
    pub ungrouped: DecimalFormatter,
    /// "a, b och c".
    pub and: ListFormatter,
}

/// The formatters of a language; the first call makes them.
pub(super) fn formatters(language: Language) -> &'static Formatters {
    static ALL: [OnceLock<Formatters>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    ALL[language.index()].get_or_init(|| make(language))
}

fn make(language: Language) -> Formatters {
    let locale = || language.locale().parse().unwrap_or(Locale::UNKNOWN);
    Formatters {
        weekday_day_month: Dates::try_new(locale().into(), MDE::long()).expect(DATA),
        short_weekday_day_month: Dates::try_new(locale().into(), MDE::medium()).expect(DATA),
        short_weekday_day: Dates::try_new(locale().into(), DE::medium()).expect(DATA),
        day: Dates::try_new(locale().into(), D::long()).expect(DATA),
        weekday: Dates::try_new(locale().into(), E::long()).expect(DATA),
        short_weekday: Dates::try_new(locale().into(), E::medium()).expect(DATA),
        month: Dates::try_new(locale().into(), M::long()).expect(DATA),
        month_year: Dates::try_new(locale().into(), YM::long()).expect(DATA),
        year: Dates::try_new(locale().into(), Y::long()).expect(DATA),
        grouped: DecimalFormatter::try_new(locale().into(), GroupingStrategy::Min2.into())
            .expect(DATA),
        ungrouped: DecimalFormatter::try_new(locale().into(), GroupingStrategy::Never.into())
            .expect(DATA),
        and: ListFormatter::try_new_and(locale().into(), Default::default()).expect(DATA),
    }
}
