//! Holds the contrast of the tokens (WCAG 2.2: 1.4.3 text 4.5, 1.4.11 controls 3), by
//! reading the style itself.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../../../style/tokens.css");
const ICONS: &str = include_str!("../../../style/components/icon.css");

/// What stands on what, and how far apart they must be.
const PAIRS: [(&str, &str, f64); 32] = [
    ("ink", "paper", 7.0),
    ("ink", "card", 7.0),
    ("ink", "sunken", 7.0),
    ("ink", "ice", 7.0),
    ("ink", "spruce-soft", 7.0),
    ("ink", "sun-soft", 7.0),
    ("ink", "stop-soft", 7.0),
    ("muted", "paper", 4.5),
    ("muted", "card", 4.5),
    ("muted", "sunken", 4.5),
    ("muted", "ice", 4.5),
    ("muted", "spruce-soft", 4.5),
    ("line", "paper", 3.0),
    ("line", "card", 3.0),
    ("spruce", "paper", 4.5),
    ("spruce", "card", 4.5),
    ("spruce", "spruce-soft", 4.5),
    ("spruce-strong", "spruce-soft", 4.5),
    ("spruce-strong", "ice", 4.5),
    ("on-spruce", "spruce", 4.5),
    ("on-spruce", "spruce-strong", 4.5),
    ("stop", "paper", 4.5),
    ("stop", "card", 4.5),
    ("stop", "stop-soft", 4.5),
    ("on-stop", "stop-fill", 4.5),
    ("stop-fill", "paper", 3.0),
    ("on-sun", "sun", 7.0),
    ("sun-deep", "sun-soft", 3.0),
    ("on-lake", "lake", 4.5),
    ("lake", "ice", 3.0),
    ("lake", "paper", 3.0),
    ("spruce", "ice", 4.5),
];

/// The declarations of the block that opens with `start`.
fn block(start: &str) -> HashMap<&'static str, &'static str> {
    let (_, rest) = TOKENS.split_once(start).expect("the block is there");
    let (body, _) = rest.split_once('}').expect("the block ends");
    body.split(';')
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect()
}

fn light() -> HashMap<&'static str, &'static str> {
    block("[data-theme=\"light\"] {")
}

fn dark() -> HashMap<&'static str, &'static str> {
    block("\n[data-theme=\"dark\"] {")
}

fn rgb(hex: &str) -> [f64; 3] {
    let digits = hex.strip_prefix('#').expect("a hexadecimal colour");
    let long = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    [0, 2, 4]
        .map(|at| f64::from(u8::from_str_radix(&long[at..at + 2], 16).expect("two digits")) / 255.0)
}

/// CSS Color 4, "Converting HSL colors to sRGB".
fn hsl(hue: f64, saturation: f64, lightness: f64) -> [f64; 3] {
    [0.0, 8.0, 4.0].map(|n| {
        let k = (n + hue / 30.0) % 12.0;
        let a = saturation * lightness.min(1.0 - lightness);
        lightness - a * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0)
    })
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_pair_of_colours_is_far_enough_apart_in_both_lights() {
    for (name, tokens) in [("light", light()), ("dark", dark())] {
        for (front, ground, least) in PAIRS {
            let colour = |token: &str| rgb(tokens[format!("--{token}").as_str()]);
            let ratio = contrast(colour(front), colour(ground));
            assert!(
                ratio >= least,
                "{name}: {front} on {ground} is {ratio:.2}, not {least}"
            );
        }
    }
}

#[test]
fn the_two_ways_into_the_dark_lead_to_the_same_colours() {
    assert_eq!(dark(), block(":root:not([data-theme]) {"));
}

#[test]
fn drawings_are_seen_on_the_tile_of_every_category() {
    let hues: Vec<f64> = ICONS
        .split("--hue: ")
        .skip(1)
        .filter_map(|rest| rest.split(';').next()?.parse().ok())
        .collect();
    assert_eq!(
        hues.len(),
        13,
        "the default, eleven categories, and the rest"
    );
    for tokens in [light(), dark()] {
        let share = |name: &str| -> f64 {
            let text = tokens[name].strip_suffix('%').expect("a percentage");
            text.parse::<f64>().expect("a number") / 100.0
        };
        let saturation = share("--tile-saturation");
        for hue in &hues {
            let ground = hsl(*hue, saturation, share("--tile-ground"));
            let line = hsl(*hue, saturation, share("--tile-line"));
            assert!(contrast(line, ground) >= 4.5, "hue {hue}");
        }
    }
}
