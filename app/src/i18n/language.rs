//! The languages that the site speaks.
//!
//! A further one is a folder in `app/locales`, a case here and its line in each
//! `match` of this file.

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn html(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A language that the site can be read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Swedish: the first language, and the one that fills in for the others.
    #[default]
    Swedish,
    /// English, spelt and dated as in Britain.
    English,
    /// Swedish in short words; what is not said in other words is read in Swedish.
    EasySwedish,
    /// Finnish.
    Finnish,
    /// Arabic, with the digits that Sweden writes.
    Arabic,
}

impl Language {
    /// All of them, in the order of the language menu.
    pub const ALL: &'static [Self] = &[
        Self::Swedish,
        Self::EasySwedish,
        Self::English,
        Self::Finnish,
        Self::Arabic,
    ];

    /// Those that staff's pages are written in too.
    pub const FOR_STAFF: &'static [Self] = &[Self::Swedish, Self::English];

    /// The first segment of an address, and the folder in `locales`: `sv`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::EasySwedish => "latt",
            Self::English => "en",
            Self::Finnish => "fi",
            Self::Arabic => "ar",
        }
    }

    /// The tag for HTML's `lang` and `hreflang` (BCP 47).
    pub fn html_lang(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::EasySwedish => "sv-simple",
            Self::English => "en",
            Self::Finnish => "fi",
            Self::Arabic => "ar",
        }
    }

    /// The tag by which dates, numbers and plurals are written (BCP 47).
    pub fn locale(self) -> &'static str {
        match self {
            Self::Swedish | Self::EasySwedish => "sv-SE",
            Self::English => "en-GB",
            Self::Finnish => "fi-FI",
            Self::Arabic => "ar-u-nu-latn",
        }
    }

    /// Whether staff's pages are written in it.
    pub fn is_for_staff(self) -> bool {
        Self::FOR_STAFF.contains(&self)
    }

    /// What the language calls itself, for the language menu.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::Swedish => "Svenska",
            Self::EasySwedish => "Lätt svenska",
            Self::English => "English",
            Self::Finnish => "Suomi",
            Self::Arabic => "العربية",
        }
    }

    /// Which way it is written.
    pub fn direction(self) -> Direction {
        match self {
            Self::Swedish | Self::EasySwedish | Self::English | Self::Finnish => {
                Direction::LeftToRight
            }
            Self::Arabic => Direction::RightToLeft,
        }
    }

    /// The value of HTML's `dir`: `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        self.direction().html()
    }

    /// Its place in [`Self::ALL`].
    pub(super) fn index(self) -> usize {
        match self {
            Self::Swedish => 0,
            Self::EasySwedish => 1,
            Self::English => 2,
            Self::Finnish => 3,
            Self::Arabic => 4,
        }
    }

    /// The other languages, in the order of the language menu.
    pub fn others(self) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |other| *other != self)
    }

    /// Reads the first segment of an address; `None` for anything but an exact code.
    pub fn parse(segment: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.code() == segment)
    }

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4).
    ///
    /// Nothing asked for gives Swedish. Only languages that we lack gives
    /// English, which more of those readers understand.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best: Option<(Self, u16)> = None;
        let mut asked = false;
        for range in header.split(',').take(MOST_RANGES) {
            let (tag, weight) = weighted(range);
            if tag.is_empty() || weight == 0 {
                continue;
            }
            let language = if tag == "*" {
                Some(Self::default())
            } else {
                asked = true;
                Self::from_tag(tag)
            };
            if let Some(language) = language
                && best.is_none_or(|(_, most)| weight > most)
            {
                best = Some((language, weight));
            }
        }
        match best {
            Some((language, _)) => language,
            None if asked => Self::English,
            None => Self::default(),
        }
    }

    /// The language of a tag such as `en-US`, by its longest known beginning.
    fn from_tag(tag: &str) -> Option<Self> {
        let mut tag = tag;
        loop {
            let known = Self::ALL
                .iter()
                .copied()
                .find(|language| language.code().eq_ignore_ascii_case(tag));
            if known.is_some() {
                return known;
            }
            (tag, _) = tag.rsplit_once('-')?;
        }
    }
}

/// More ranges than any browser sends; the rest of a long header is not read.
const MOST_RANGES: usize = 32;

/// A range of the header and its weight in thousandths; an unreadable weight is none.
fn weighted(range: &str) -> (&str, u16) {
    let mut parts = range.split(';');
    let tag = parts.next().unwrap_or_default().trim();
    let mut weight = 1000;
    for part in parts {
        if let Some((name, value)) = part.split_once('=')
            && name.trim().eq_ignore_ascii_case("q")
        {
            weight = thousandths(value.trim()).unwrap_or(0);
        }
    }
    (tag, weight)
}

/// `0.8` as 800: RFC 9110 allows 0 to 1 with up to three decimals.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(decimals),
        "1" if decimals == 0 => Some(1000),
        _ => None,
    }
}
