//! Colours by their contrast, and the one that a branch has of its own.

use std::fmt;

/// The least contrast of text with its ground (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// An sRGB colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// Reads `#rrggbb`, with or without `#`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').unwrap_or(text.trim());
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// How far two colours are apart, from 1 to 21: (L1 + 0.05) / (L2 + 0.05), as
    /// WCAG 2.2 defines the contrast ratio.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The colour with so much of another in it: 0 is all its own, 1 is all the other.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mut mixed = self.0;
        for (own, other) in mixed.iter_mut().zip(other.0) {
            let between = f64::from(*own) * (1.0 - share) + f64::from(other) * share;
            // Between two bytes: always a byte.
            *own = between.round() as u8;
        }
        Self(mixed)
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// A channel of sRGB without its gamma (WCAG 2.2, relative luminance).
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A branch's own colour, on which white text can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccentColour(Colour);

/// Why it is no colour for a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ColourError {
    /// Not written as `#rrggbb`.
    #[error("a colour is written #rrggbb, such as #1d6b4f")]
    NoColour,
    /// White text on it has less contrast than WCAG asks for.
    #[error("white text can't be read on it: a darker colour is needed")]
    TooLight,
}

impl AccentColour {
    /// Reads `#rrggbb`.
    ///
    /// # Errors
    /// When it is no colour, or too light for white text.
    pub fn parse(text: &str) -> Result<Self, ColourError> {
        let colour = Colour::parse(text).ok_or(ColourError::NoColour)?;
        if colour.contrast(Colour::WHITE) < LEAST_CONTRAST {
            return Err(ColourError::TooLight);
        }
        Ok(Self(colour))
    }

    /// The colour itself.
    pub fn colour(self) -> Colour {
        self.0
    }
}

impl fmt::Display for AccentColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_colour_is_read_when_white_stands_out_on_it() {
        let green = AccentColour::parse(" #1D6B4F ").expect("dark enough");
        assert_eq!(green.to_string(), "#1d6b4f");
        // 4.54 and 4.48 to 1: on either side of the limit.
        assert!(AccentColour::parse("#767676").is_ok());
        assert_eq!(AccentColour::parse("#777777"), Err(ColourError::TooLight));
        for wrong in ["", "#fff", "grön", "#12345g", "#１２３４５６"] {
            assert_eq!(AccentColour::parse(wrong), Err(ColourError::NoColour));
        }
    }

    #[test]
    fn black_and_white_are_as_far_apart_as_colours_can_be() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert_eq!(
            Colour::BLACK.mixed(Colour::WHITE, 0.2),
            Colour([51, 51, 51])
        );
    }

    proptest! {
        #[test]
        fn a_colour_is_read_back_as_it_is_written(channels in proptest::array::uniform3(any::<u8>())) {
            let colour = Colour(channels);
            prop_assert_eq!(Colour::parse(&colour.to_string()), Some(colour));
        }

        #[test]
        fn contrast_has_no_direction_and_mixing_stays_between(
            one in proptest::array::uniform3(any::<u8>()),
            other in proptest::array::uniform3(any::<u8>()),
            share in 0.0_f64..=1.0,
        ) {
            let (one, other) = (Colour(one), Colour(other));
            prop_assert!((one.contrast(other) - other.contrast(one)).abs() < 1e-9);
            let mixed = one.mixed(other, share);
            for at in 0..3 {
                let (low, high) = (one.0[at].min(other.0[at]), one.0[at].max(other.0[at]));
                prop_assert!((low..=high).contains(&mixed.0[at]));
            }
        }
    }
}
