//! What a kind of article must be fitted to before it goes out.

use serde::{Deserialize, Serialize};

use super::TypeCode;

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
