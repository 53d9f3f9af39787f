//! What somebody wants to do, and the gear that goes with it.

use crate::stock::TypeCode;

/// Something to do outdoors or in a hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Activity {
    /// Its word in the address and, as `activity-{key}`, in the texts.
    pub key: &'static str,
    /// Its drawing.
    pub icon: &'static str,
    /// The families of types that go with it, in the order of getting dressed.
    pub gear: &'static [&'static str],
}

/// All of them, winter first. The types are those of the national list; a branch that has
/// none of an activity's doesn't show it.
pub const ACTIVITIES: &[Activity] = &[
    Activity {
        key: "langdskidor",
        icon: "xc-skis",
        gear: &["LGD-SKI", "LGD-PJX", "LGD-STV"],
    },
    Activity {
        key: "slalom",
        icon: "skis",
        gear: &[
            "ALP-SKI", "ALP-PJX", "ALP-STV", "HJ-SKI", "GOGGLES", "RYGGSK",
        ],
    },
    Activity {
        key: "snowboard",
        icon: "snowboard",
        gear: &["SNB-BRD", "SNB-BTS", "HJ-SKI", "GOGGLES"],
    },
    Activity {
        key: "skridskor",
        icon: "hockey-skate",
        gear: &[
            "SKR-HOC", "SKR-KON", "SKR-LNG", "SKR-BAN", "HJ-HCK", "SKR-STD", "ISDUBB",
        ],
    },
    Activity {
        key: "pulka",
        icon: "sledge",
        gear: &["PULKA", "KALKE", "HJ-SKI", "OVERALL", "TACKBYX"],
    },
    Activity {
        key: "inlines",
        icon: "inline-skate",
        gear: &["INLINES", "RULLSKR", "SKATEB", "SKYDDSET", "HJ-CYK"],
    },
    Activity {
        key: "cykel",
        icon: "bicycle",
        gear: &["CYKEL", "SPARKC", "HJ-CYK"],
    },
    Activity {
        key: "bad",
        icon: "life-jacket",
        gear: &[
            "RADDV", "FLYTV", "SIMFOT", "CYKLOP", "VATDR", "SUP", "KANOT",
        ],
    },
    Activity {
        key: "friluft",
        icon: "tent",
        gear: &[
            "TALT2", "TALT3", "SOVS", "LIGGU", "RYGGS", "STORMK", "KARTKOMP",
        ],
    },
    Activity {
        key: "boll",
        icon: "football",
        gear: &[
            "FOTSKO", "FOTBOLL", "IBKLB", "BASKET", "HANDB", "VOLLEY", "BENSKY",
        ],
    },
];

impl Activity {
    /// The one with this word.
    pub fn called(key: &str) -> Option<&'static Self> {
        ACTIVITIES.iter().find(|one| one.key == key)
    }

    /// Where a type stands among its gear; none where it is none of it.
    pub fn place_of(&self, code: &TypeCode) -> Option<usize> {
        let code = code.as_str();
        self.gear.iter().position(|family| {
            let rest = code.strip_prefix(family);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_goes_with_its_family() {
        let skiing = Activity::called("langdskidor").expect("there");
        let at = |code| skiing.place_of(&TypeCode::parse(code).expect("a code"));
        assert_eq!(
            (at("LGD-SKI"), at("LGD-SKI-JR"), at("LGD-STV")),
            (Some(0), Some(0), Some(2))
        );
        assert_eq!((at("LGD-SKIN"), at("ALP-SKI")), (None, None));
        assert!(Activity::called("xyz").is_none());
    }

    #[test]
    fn each_has_its_own_word() {
        let mut keys: Vec<&str> = ACTIVITIES.iter().map(|one| one.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), ACTIVITIES.len());
    }
}
