//! Numbers and lists.

use super::{EN, SV};

#[test]
fn numbers_are_grouped_as_each_language_does_from_five_digits_on() {
    assert_eq!(SV.number(2041), "2041");
    assert_eq!(EN.number(2041), "2041");
    assert_eq!(SV.number(1_234_567_u64), "1\u{a0}234\u{a0}567");
    assert_eq!(EN.number(1_234_567_usize), "1,234,567");
    assert_eq!(SV.number(-3), "−3");
    assert_eq!(EN.number(i64::MIN), "-9,223,372,036,854,775,808");
}

#[test]
fn things_in_a_row_end_with_and() {
    assert_eq!(
        SV.list(&["skridskor", "hjälm", "stavar"]),
        "skridskor, hjälm och stavar"
    );
    assert_eq!(
        EN.list(&["skates", "helmet", "poles"]),
        "skates, helmet and poles"
    );
    assert_eq!(SV.list(&["hjälm".to_owned()]), "hjälm");
    assert_eq!(SV.list::<&str>(&[]), "");
    assert_eq!(
        SV.list(&["Kajsa", "ليلى"]),
        "Kajsa och \u{2068}ليلى\u{2069}"
    );
}

#[test]
fn a_line_opens_with_a_capital() {
    assert_eq!(SV.capitalised("ångrat"), "Ångrat");
    assert_eq!(SV.capitalised(""), "");
}
