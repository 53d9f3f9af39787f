//! A kind of article: what the branch lends, how it is measured and cared for.

use serde::{Deserialize, Serialize};

use super::{ArticleTypeId, MaintenanceKind, ReturnCheck, Season, SizeSystem, TypeCode, icon_of};

/// A kind of article; each branch has its own list, read from its type file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleType {
    /// The key in the database.
    pub id: ArticleTypeId,
    /// The short code.
    pub code: TypeCode,
    /// *Huvudkategori*, as the branch writes it.
    pub main_category: String,
    /// *Underkategori*.
    pub sub_category: String,
    /// The Swedish name.
    pub name_sv: String,
    /// The English name.
    pub name_en: String,
    /// What is measured on it.
    pub size_system: SizeSystem,
    /// When it is lent.
    pub season: Season,
    /// Whether a child needs a guardian's permission.
    pub guardian_permission: bool,
    /// What is looked at when it comes back.
    pub return_checks: Vec<ReturnCheck>,
    /// What is done to it between loans.
    pub maintenance: Vec<MaintenanceKind>,
    /// Other words for it, for the search.
    pub synonyms: Vec<String>,
    /// How many days it is lent; none: as the branch says.
    pub loan_days: Option<u16>,
    /// Whether it must be fitted to something before it goes out.
    pub fitting: Fitting,
}

/// What somebody with the fitting right must confirm before an article goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fitting {
    /// Nothing.
    None,
    /// That the binding is set for one boot-sole length (ISO 11088: the sole decides).
    BindingForSole,
}

impl Fitting {
    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::BindingForSole => "binding_for_sole",
        }
    }

    /// The fitting with this database code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::None, Self::BindingForSole]
            .into_iter()
            .find(|fitting| fitting.as_str() == code)
    }
}

/// The fitting that an import proposes: the type file has no column for it.
///
/// Alpine skis only (`ALP-SKI` and its kin): their bindings release by a
/// setting for one sole. A snowboard's holds any boot that it is strapped
/// round, a cross-country binding any boot of its norm.
pub fn proposed_fitting(code: &TypeCode) -> Fitting {
    if code.as_str().starts_with("ALP-SKI") {
        Fitting::BindingForSole
    } else {
        Fitting::None
    }
}

impl ArticleType {
    /// Whether it is a boot whose sole length a binding is set for.
    pub fn is_boot_with_sole(&self) -> bool {
        self.size_system == SizeSystem::MondoSole
    }

    /// Whether it is a helmet: what is asked "has it taken a knock?".
    pub fn is_helmet(&self) -> bool {
        self.return_checks.contains(&ReturnCheck::Knock)
    }

    /// Whether it holds somebody up in the water.
    pub fn is_buoyancy(&self) -> bool {
        self.return_checks.contains(&ReturnCheck::Buoyancy)
    }

    /// Whether a check must be answered before it is lent again.
    pub fn has_safety_check(&self) -> bool {
        self.return_checks.iter().any(|check| check.is_safety())
    }

    /// The id of its drawing.
    pub fn icon(&self) -> &'static str {
        icon_of(&self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_alpine_skis_are_fitted_to_a_sole() {
        let fitting = |code| proposed_fitting(&TypeCode::parse(code).expect("a code"));
        assert_eq!(fitting("alp-ski"), Fitting::BindingForSole);
        assert_eq!(fitting("ALP-SKI-JR"), Fitting::BindingForSole);
        for code in ["ALP-PJX", "ALP-STV", "SNB-BRD", "LGD-SKI", "BISKI"] {
            assert_eq!(fitting(code), Fitting::None, "{code}");
        }
        for fitting in [Fitting::None, Fitting::BindingForSole] {
            assert_eq!(Fitting::from_code(fitting.as_str()), Some(fitting));
        }
    }
}
