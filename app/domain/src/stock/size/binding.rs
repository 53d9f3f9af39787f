//! Binding norms of cross-country skis, boots and skates.

use serde::{Deserialize, Serialize};

/// By what a boot is held on a cross-country ski, roller ski or Nordic skate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// New Nordic Norm (Rottefella), NIS plates included.
    Nnn,
    /// NNN BC: a wider axle for touring; no NNN boot fits it.
    NnnBc,
    /// Salomon Nordic System, kind not told.
    Sns,
    /// SNS Profil: one axle.
    SnsProfil,
    /// SNS Pilot: two axles.
    SnsPilot,
    /// Salomon's later system, on NNN's sole.
    Prolink,
    /// Fischer's and Rossignol's, on NNN's sole.
    Turnamic,
    /// Nordic Norm 75 mm, three pins.
    Nn75,
    /// Xplore (Rottefella), for touring.
    Xplore,
}

/// Boots and bindings of one sole fit each other.
#[derive(PartialEq, Eq)]
enum Sole {
    Nnn,
    NnnBc,
    Sns,
    SnsPilot,
    ThreePin,
    Xplore,
}

impl Binding {
    /// Every norm.
    pub const ALL: [Self; 9] = [
        Self::Nnn,
        Self::NnnBc,
        Self::Sns,
        Self::SnsProfil,
        Self::SnsPilot,
        Self::Prolink,
        Self::Turnamic,
        Self::Nn75,
        Self::Xplore,
    ];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nnn => "nnn",
            Self::NnnBc => "nnn_bc",
            Self::Sns => "sns",
            Self::SnsProfil => "sns_profil",
            Self::SnsPilot => "sns_pilot",
            Self::Prolink => "prolink",
            Self::Turnamic => "turnamic",
            Self::Nn75 => "nn75",
            Self::Xplore => "xplore",
        }
    }

    /// The norm with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|norm| norm.as_str() == code)
    }

    /// The norm as people write it; the same in every language.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Nnn => "NNN",
            Self::NnnBc => "NNN BC",
            Self::Sns => "SNS",
            Self::SnsProfil => "SNS Profil",
            Self::SnsPilot => "SNS Pilot",
            Self::Prolink => "Prolink",
            Self::Turnamic => "Turnamic",
            Self::Nn75 => "75 mm",
            Self::Xplore => "Xplore",
        }
    }

    /// Whether a boot of one norm can be worn in a binding of the other.
    ///
    /// Prolink and Turnamic share NNN's sole; SNS fits none of them, and NNN BC
    /// only itself (the makers' compatibility tables). SNS of an untold kind is
    /// taken for Profil, the commoner.
    pub fn fits(self, other: Self) -> bool {
        self.sole() == other.sole()
    }

    const fn sole(self) -> Sole {
        match self {
            Self::Nnn | Self::Prolink | Self::Turnamic => Sole::Nnn,
            Self::NnnBc => Sole::NnnBc,
            Self::Sns | Self::SnsProfil => Sole::Sns,
            Self::SnsPilot => Sole::SnsPilot,
            Self::Nn75 => Sole::ThreePin,
            Self::Xplore => Sole::Xplore,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prolink_boots_fit_nnn_bindings_but_not_sns() {
        assert!(Binding::Prolink.fits(Binding::Nnn));
        assert!(Binding::Turnamic.fits(Binding::Prolink));
        assert!(!Binding::Sns.fits(Binding::Nnn));
        assert!(!Binding::NnnBc.fits(Binding::Nnn));
    }

    #[test]
    fn every_norm_reads_back_from_its_code() {
        for norm in Binding::ALL {
            assert_eq!(Binding::parse(norm.as_str()), Some(norm));
        }
    }
}
