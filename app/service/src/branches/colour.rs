//! A branch's own colour, on which white text must still be read.

use std::fmt;

/// The least contrast of text with its ground (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// An sRGB colour that white text is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccentColour([u8; 3]);

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
        let digits = text.trim().strip_prefix('#').unwrap_or(text.trim());
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(ColourError::NoColour);
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| ColourError::NoColour)?;
        let [_, red, green, blue] = number.to_be_bytes();
        let colour = Self([red, green, blue]);
        if colour.contrast_with_white() < LEAST_CONTRAST {
            return Err(ColourError::TooLight);
        }
        Ok(colour)
    }

    /// (L1 + 0.05) / (L2 + 0.05), as WCAG 2.2 defines the contrast ratio.
    fn contrast_with_white(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        1.05 / (luminance + 0.05)
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

impl fmt::Display for AccentColour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
