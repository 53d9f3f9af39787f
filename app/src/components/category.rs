//! The main categories of what is lent, each with a tint of its own for its tiles.

/// A main category (*huvudkategori*); `Other` for one that a branch made up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Category {
    /// *Vinter*
    Winter,
    /// *Skydd*
    Protection,
    /// *Kläder*
    Clothes,
    /// *Hjul*
    Wheels,
    /// *Vatten*
    Water,
    /// *Friluft*
    Outdoors,
    /// *Boll*
    Ball,
    /// *Racket*
    Racket,
    /// *Spel*
    Games,
    /// *Parasport*
    Parasport,
    /// *Träning*
    Training,
    /// Any other.
    #[default]
    Other,
}

impl Category {
    /// The class of its tile, in `style/components/icon.css`.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Winter => "tile-winter",
            Self::Protection => "tile-protection",
            Self::Clothes => "tile-clothes",
            Self::Wheels => "tile-wheels",
            Self::Water => "tile-water",
            Self::Outdoors => "tile-outdoors",
            Self::Ball => "tile-ball",
            Self::Racket => "tile-racket",
            Self::Games => "tile-games",
            Self::Parasport => "tile-parasport",
            Self::Training => "tile-training",
            Self::Other => "tile-other",
        }
    }
}

/// Reads the name as the branch's type list writes it, in Swedish.
impl From<&str> for Category {
    fn from(name: &str) -> Self {
        match name {
            "Vinter" => Self::Winter,
            "Skydd" => Self::Protection,
            "Kläder" => Self::Clothes,
            "Hjul" => Self::Wheels,
            "Vatten" => Self::Water,
            "Friluft" => Self::Outdoors,
            "Boll" => Self::Ball,
            "Racket" => Self::Racket,
            "Spel" => Self::Games,
            "Parasport" => Self::Parasport,
            "Träning" => Self::Training,
            _ => Self::Other,
        }
    }
}

impl From<String> for Category {
    fn from(name: String) -> Self {
        Self::from(name.as_str())
    }
}
