//! Tests.
use super::*;
#[test]
fn a_text_is_read_by_its_key() {
    assert_eq!(I18n::new(Language::Swedish).t("yes"), "Ja");
    assert_eq!(
        I18n::new(Language::English).t_with("no", args!["count" => 3]),
        "No"
    );
}
