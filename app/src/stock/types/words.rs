//! Seasons, measures and lines in words.

use crate::args;
use crate::i18n::I18n;
use domain::branches::{BorrowerKind, PolicyFor, PolicyLine};
use domain::stock::{Season, SizeSystem};
use service::branches::{PolicyType, PolicyView};

/// When something is lent.
pub(super) fn season(i18n: I18n, season: Season) -> String {
    i18n.t(match season {
        Season::Winter => "types-season-winter",
        Season::Summer => "types-season-summer",
        Season::AllYear => "types-season-all-year",
    })
}

/// How something is measured, with an example.
pub(super) fn system(i18n: I18n, system: SizeSystem) -> String {
    let name = i18n.t(match system {
        SizeSystem::Length => "types-system-length",
        SizeSystem::MondoSole => "types-system-mondo-sole",
        SizeSystem::Shoe => "types-system-shoe",
        SizeSystem::LengthBinding => "types-system-length-binding",
        SizeSystem::ShoeBinding => "types-system-shoe-binding",
        SizeSystem::LengthHand => "types-system-length-hand",
        SizeSystem::Clothes => "types-system-clothes",
        SizeSystem::Head => "types-system-head",
        SizeSystem::Alpha => "types-system-alpha",
        SizeSystem::Weight => "types-system-weight",
        SizeSystem::WeightNewton => "types-system-weight-newton",
        SizeSystem::Persons => "types-system-persons",
        SizeSystem::Volume => "types-system-volume",
        SizeSystem::Wheel => "types-system-wheel",
        SizeSystem::Racket => "types-system-racket",
        SizeSystem::Ball => "types-system-ball",
        SizeSystem::Comfort => "types-system-comfort",
        SizeSystem::Binding => "types-system-binding",
        SizeSystem::None => "types-system-none",
    });
    match system.example() {
        Some(example) => i18n.t_with(
            "types-system-example",
            args!["name" => name, "example" => example],
        ),
        None => name,
    }
}

/// A kind of borrower.
pub(super) fn borrower(i18n: I18n, kind: Option<BorrowerKind>) -> String {
    i18n.t(match kind {
        None => "policy-everybody",
        Some(BorrowerKind::Person) => "policy-persons",
        Some(BorrowerKind::Group) => "policy-groups",
    })
}

/// A type's name.
pub(super) fn type_name(i18n: I18n, kind: &PolicyType) -> String {
    i18n.named(&kind.name_sv, &kind.name_en)
}

/// What a line is about: "Skolor och föreningar · Slalomskidor · Lilla Fritidsbanken Sävar".
pub(super) fn about(i18n: I18n, view: &PolicyView, line: &PolicyLine) -> String {
    let what = match &line.what {
        PolicyFor::Type(id) => view.kind(*id).map(|kind| type_name(i18n, kind)),
        PolicyFor::Category(name) => Some(name.clone()),
        PolicyFor::All => Some(i18n.t("policy-everything")),
    };
    let at = line.branch.map(|id| view.branch(id).map(str::to_owned));
    let at = at.unwrap_or_else(|| Some(i18n.t("policy-everywhere")));
    [what, Some(borrower(i18n, line.borrower)), at]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What a line says: "Lånas ut · 21 dagar".
pub(super) fn says(i18n: I18n, line: &PolicyLine) -> String {
    let says = &line.says;
    let lent = says.is_lent.map(|is| lent(i18n, is));
    let days = says.loan_days.map(|days| days_of(i18n, days));
    let permission = says
        .guardian_permission
        .map(|needed| permission(i18n, needed));
    [lent, days, permission]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

pub(super) fn lent(i18n: I18n, is: bool) -> String {
    i18n.t(if is { "policy-lent" } else { "policy-not-lent" })
}

pub(super) fn days_of(i18n: I18n, days: u16) -> String {
    i18n.t_with("policy-days", args!["count" => i64::from(days)])
}

pub(super) fn permission(i18n: I18n, needed: bool) -> String {
    i18n.t(if needed {
        "policy-permission"
    } else {
        "policy-no-permission"
    })
}
