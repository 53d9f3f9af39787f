//! The tones of a branch's colour, in both lights, as far apart from what they
//! stand on as the tokens in `style/tokens.css` are.
//!
//! A colour is chosen once, for white text on it. As a link it stands on paper
//! and on tinted grounds too, and in the dark all of it is the other way round:
//! so each tone is moved, no further than it must be, until it can be read.

use domain::branches::{AccentColour, Colour};

/// The least contrast of text with its ground (WCAG 2.2, 1.4.3), and a little
/// more, since a tone is rounded to whole steps.
const TEXT: f64 = 4.55;
/// The contrast of the text itself with a tinted ground.
const INK: f64 = 7.0;
/// How far a tone is moved at a time.
const STEP: f64 = 0.04;

/// What a tone may stand on, from `style/tokens.css`.
struct Room {
    ink: Colour,
    grounds: [Colour; 4],
    card: Colour,
    /// What stands on the tone where it fills a button.
    on_accent: Colour,
    /// Where a tone is moved to, to stand out.
    towards: Colour,
}

/// paper, card, sunken, ice.
const LIGHT: Room = Room {
    ink: Colour([0x14, 0x28, 0x3a]),
    grounds: [
        Colour([0xfb, 0xfa, 0xf6]),
        Colour([0xff, 0xff, 0xff]),
        Colour([0xf3, 0xf1, 0xea]),
        Colour([0xdd, 0xed, 0xf4]),
    ],
    card: Colour([0xff, 0xff, 0xff]),
    on_accent: Colour([0xff, 0xff, 0xff]),
    towards: Colour::BLACK,
};

/// The same in the dark.
const DARK: Room = Room {
    ink: Colour([0xee, 0xf3, 0xf6]),
    grounds: [
        Colour([0x0f, 0x1c, 0x27]),
        Colour([0x18, 0x2a, 0x38]),
        Colour([0x0b, 0x15, 0x1e]),
        Colour([0x1e, 0x36, 0x47]),
    ],
    card: Colour([0x18, 0x2a, 0x38]),
    on_accent: Colour([0x0f, 0x1c, 0x27]),
    towards: Colour::WHITE,
};

/// The tones of a colour in one light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tones {
    /// Buttons and links.
    pub accent: Colour,
    /// The same under the pointer.
    pub strong: Colour,
    /// The ground of what is chosen.
    pub soft: Colour,
    /// Text on the first two.
    pub on_accent: Colour,
}

/// The tones in the light.
pub fn light(accent: AccentColour) -> Tones {
    LIGHT.tones(accent.colour())
}

/// The tones in the dark.
pub fn dark(accent: AccentColour) -> Tones {
    DARK.tones(accent.colour())
}

impl Room {
    fn tones(&self, colour: Colour) -> Tones {
        let accent = moved(colour, self.towards, |tone| self.is_read(tone));
        let strong = accent.mixed(self.towards, 0.3);
        // As strong a tint as text and links on it allow.
        let tint = accent.mixed(self.card, 0.8);
        let soft = moved(tint, self.card, |ground| {
            self.ink.contrast(ground) >= INK
                && [accent, strong]
                    .iter()
                    .all(|tone| tone.contrast(ground) >= TEXT)
        });
        Tones {
            accent,
            strong,
            soft,
            on_accent: self.on_accent,
        }
    }

    fn is_read(&self, tone: Colour) -> bool {
        tone.contrast(self.on_accent) >= TEXT
            && self
                .grounds
                .iter()
                .all(|ground| tone.contrast(*ground) >= TEXT)
    }
}

/// The colour, moved as little as will do; all the way at the most.
fn moved(from: Colour, towards: Colour, will_do: impl Fn(Colour) -> bool) -> Colour {
    (0..)
        .map(|step| f64::from(step) * STEP)
        .take_while(|share| *share < 1.0)
        .map(|share| from.mixed(towards, share))
        .find(|tone| will_do(*tone))
        .unwrap_or(towards)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = include_str!("../../../../style/tokens.css");

    /// Every colour that a branch may choose, in steps of 15.
    fn accents() -> impl Iterator<Item = AccentColour> {
        let channel = || (0..=255_u32).step_by(15);
        channel().flat_map(move |red| {
            channel().flat_map(move |green| {
                channel().filter_map(move |blue| {
                    AccentColour::parse(&format!("#{red:02x}{green:02x}{blue:02x}")).ok()
                })
            })
        })
    }

    #[test]
    fn every_colour_can_be_read_in_both_lights_wherever_it_stands() {
        let mut seen = 0;
        for accent in accents() {
            seen += 1;
            for room in [&LIGHT, &DARK] {
                let tones = room.tones(accent.colour());
                for tone in [tones.accent, tones.strong] {
                    for ground in room.grounds.iter().chain([&tones.soft, &tones.on_accent]) {
                        let ratio = tone.contrast(*ground);
                        assert!(ratio >= 4.5, "{accent}: {tone} on {ground} is {ratio:.2}");
                    }
                }
                let ratio = room.ink.contrast(tones.soft);
                assert!(
                    ratio >= INK,
                    "{accent}: text on {} is {ratio:.2}",
                    tones.soft
                );
            }
        }
        assert!(seen > 1000, "{seen}");
    }

    #[test]
    fn a_dark_colour_is_kept_as_it_is_in_the_light() {
        let plum = AccentColour::parse("#7a1f5c").expect("a colour");
        assert_eq!(light(plum).accent, plum.colour());
        assert_ne!(dark(plum).accent, plum.colour());
    }

    #[test]
    fn the_grounds_are_those_of_the_style() {
        for (room, block) in [
            (&LIGHT, "[data-theme=\"light\"] {"),
            (&DARK, "\n[data-theme=\"dark\"] {"),
        ] {
            let (_, rest) = TOKENS.split_once(block).expect("the block is there");
            let (block, _) = rest.split_once('}').expect("the block ends");
            let [paper, card, sunken, ice] = room.grounds;
            for (token, colour) in [
                ("ink", room.ink),
                ("paper", paper),
                ("card", card),
                ("card", room.card),
                ("sunken", sunken),
                ("ice", ice),
                ("on-spruce", room.on_accent),
            ] {
                let long = format!("--{token}: {colour};");
                let short = long.replace("#ffffff", "#fff");
                assert!(block.contains(&long) || block.contains(&short), "{long}");
            }
        }
    }
}
