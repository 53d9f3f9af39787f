//! What is looked at when an article comes back.

use serde::{Deserialize, Serialize};

use super::MaintenanceKind;
use super::words::{UnknownWord, read_list};

/// One question about a returned article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnCheck {
    /// *Bindning*: whole, tight, set as it was?
    Binding,
    /// *Spännen*: do the boot's buckles hold?
    Buckles,
    /// *Skena*: is the blade straight and fast?
    Blade,
    /// *Slag*: has the helmet taken a knock?
    Knock,
    /// *Delar*: is all of it there?
    Parts,
    /// *Bromskloss*: is there brake pad left on the skate?
    BrakePad,
    /// *Bromsar*: do the brakes bite?
    Brakes,
    /// *Flytkontroll*: buckles, straps, seams of a life jacket.
    Buoyancy,
    /// *Läckage*: does the board or canoe hold tight?
    Leak,
    /// *Strängar*: are the strings whole?
    Strings,
}

/// Where an article goes that fails a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnFail {
    /// Set aside until somebody clears or scraps it.
    Quarantine,
    /// Onto the service list, for this work.
    Service(MaintenanceKind),
}

impl ReturnCheck {
    /// Every check.
    pub const ALL: [Self; 10] = [
        Self::Binding,
        Self::Buckles,
        Self::Blade,
        Self::Knock,
        Self::Parts,
        Self::BrakePad,
        Self::Brakes,
        Self::Buoyancy,
        Self::Leak,
        Self::Strings,
    ];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Binding => "binding",
            Self::Buckles => "buckles",
            Self::Blade => "blade",
            Self::Knock => "knock",
            Self::Parts => "parts",
            Self::BrakePad => "brake_pad",
            Self::Brakes => "brakes",
            Self::Buoyancy => "buoyancy",
            Self::Leak => "leak",
            Self::Strings => "strings",
        }
    }

    /// The word of an import file.
    pub const fn csv_word(self) -> &'static str {
        match self {
            Self::Binding => "bindning",
            Self::Buckles => "spännen",
            Self::Blade => "skena",
            Self::Knock => "slag",
            Self::Parts => "delar",
            Self::BrakePad => "bromskloss",
            Self::Brakes => "bromsar",
            Self::Buoyancy => "flytkontroll",
            Self::Leak => "läckage",
            Self::Strings => "strängar",
        }
    }

    /// The check with this database code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.as_str() == code)
    }

    /// Reads the word of an import file, or a database code.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = super::fold(text);
        Self::ALL
            .into_iter()
            .find(|check| folded == super::fold(check.csv_word()) || folded == check.as_str())
    }

    /// Reads a comma list of words or codes; an unknown word is the error.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, UnknownWord> {
        read_list(text, Self::parse)
    }

    /// The list as the database stores it.
    pub fn codes(list: &[Self]) -> String {
        let codes: Vec<_> = list.iter().map(|check| check.as_str()).collect();
        codes.join(",")
    }

    /// Whether it must be answered before the article is lent again.
    ///
    /// So it is where the fault can kill or maim and the next borrower cannot
    /// see it: a knocked helmet protects once (Hallå konsument), a life jacket
    /// with a torn crotch strap slips off, a loose binding releases when it
    /// should not, brakes are tried only downhill, and a leak shows out on the
    /// lake. A boot's buckle, a loose blade, a missing part or a broken string
    /// is found when it is tried on or taken up.
    pub const fn is_safety(self) -> bool {
        match self {
            Self::Binding
            | Self::Knock
            | Self::BrakePad
            | Self::Brakes
            | Self::Buoyancy
            | Self::Leak => true,
            Self::Buckles | Self::Blade | Self::Parts | Self::Strings => false,
        }
    }

    /// Where the article goes when the answer is bad.
    ///
    /// What nobody at the counter may mend or judge (helmet, life jacket) is
    /// set aside; a binding waits for somebody with the fitting right; the rest
    /// is mended.
    pub const fn on_fail(self) -> OnFail {
        match self {
            Self::Knock | Self::Buoyancy => OnFail::Quarantine,
            Self::Binding => OnFail::Service(MaintenanceKind::Inspect),
            Self::Parts => OnFail::Service(MaintenanceKind::PartMissing),
            Self::Buckles
            | Self::Blade
            | Self::BrakePad
            | Self::Brakes
            | Self::Leak
            | Self::Strings => OnFail::Service(MaintenanceKind::Repair),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_reads_back_from_word_and_code() {
        for check in ReturnCheck::ALL {
            assert_eq!(ReturnCheck::parse(check.csv_word()), Some(check));
            assert_eq!(ReturnCheck::from_code(check.as_str()), Some(check));
        }
        let all = ReturnCheck::codes(&ReturnCheck::ALL);
        assert_eq!(ReturnCheck::parse_list(&all), Ok(ReturnCheck::ALL.to_vec()));
        assert_eq!(
            ReturnCheck::parse_list("slag,lukt"),
            Err(UnknownWord("lukt".into()))
        );
    }

    #[test]
    fn a_knocked_helmet_is_set_aside_and_an_incomplete_game_waits_for_its_part() {
        assert!(ReturnCheck::Knock.is_safety());
        assert_eq!(ReturnCheck::Knock.on_fail(), OnFail::Quarantine);
        assert!(!ReturnCheck::Parts.is_safety());
        assert_eq!(
            ReturnCheck::Parts.on_fail(),
            OnFail::Service(MaintenanceKind::PartMissing)
        );
    }
}
