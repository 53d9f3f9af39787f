//! The basket, which the browser keeps in a cookie of ours: what a family wants to reserve, for
//! whom, when and where. Nothing of it is stored until it is reserved.

use crate::http::{Viewer, basket_cookie};
use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use domain::booking::{Period, SizeClass};
use domain::branches::BranchId;
use serde::{Deserialize, Serialize};
use service::booking::{LONGEST_WEARER, MOST_LINES, Wish, WishLine};

/// Most letters of the cookie: browsers keep 4,096 with its name and attributes (RFC 6265, 6.1).
const MOST_LETTERS: usize = 3_600;
/// Longest code of a kind and name of a size that is taken in, in letters.
const LONGEST_NAME: usize = 40;

/// What a family wants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basket {
    /// Where; none: not chosen yet.
    #[serde(default, rename = "b")]
    pub branch: Option<i64>,
    /// From which day.
    #[serde(default, rename = "f")]
    pub from: Option<NaiveDate>,
    /// To which day.
    #[serde(default, rename = "t")]
    pub to: Option<NaiveDate>,
    /// What.
    #[serde(default, rename = "l")]
    pub lines: Vec<BasketLine>,
    /// The reservation that it takes the place of.
    #[serde(default, rename = "r", skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<i64>,
    /// The borrower for whom staff reserve it.
    #[serde(default, rename = "o", skip_serializing_if = "Option::is_none")]
    pub borrower: Option<i64>,
}

/// One thing that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasketLine {
    /// The kind's code.
    #[serde(rename = "k")]
    pub kind: String,
    /// The size.
    #[serde(rename = "s")]
    pub class: SizeClass,
    /// A first name, or nothing.
    #[serde(default, rename = "w")]
    pub wearer: String,
}

/// The basket holds no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

impl Basket {
    /// The viewer's; what can't be read is an empty one.
    pub fn of(viewer: &Viewer) -> Self {
        Self::read(viewer.basket()).unwrap_or_default()
    }

    fn read(text: &str) -> Option<Self> {
        let json = URL_SAFE_NO_PAD.decode(text).ok()?;
        let mut basket: Self = serde_json::from_slice(&json).ok()?;
        // A browser sends what it likes: what is no line of ours is none.
        basket.lines.retain(BasketLine::is_sound);
        basket.lines.truncate(MOST_LINES);
        Some(basket)
    }

    fn written(&self) -> String {
        if self.lines.is_empty() && self.borrower.is_none() {
            return String::new();
        }
        // A plain struct of numbers and text always serialises.
        URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).unwrap_or_default())
    }

    /// Puts something in.
    ///
    /// # Errors
    /// When it holds no more; then it stays as it was.
    pub fn put(&mut self, line: BasketLine) -> Result<(), Full> {
        if !line.is_sound() || self.lines.len() >= MOST_LINES {
            return Err(Full);
        }
        self.lines.push(line);
        if self.written().len() > MOST_LETTERS {
            self.lines.pop();
            return Err(Full);
        }
        Ok(())
    }

    /// The basket for the browser to keep; an empty one is forgotten.
    pub fn cookie(&self, viewer: &Viewer) -> HeaderValue {
        let text = self.written();
        // A wearer's name that is too long for the cookie was cut to its longest before.
        let text = if text.len() > MOST_LETTERS {
            viewer.basket()
        } else {
            &text
        };
        basket_cookie(&viewer.state.site, text)
    }

    /// The days, if both are chosen and can be any.
    pub fn period(&self) -> Option<Period> {
        Period::new(self.from?, self.to?).ok()
    }

    /// What would be reserved at `branch` on these days.
    pub fn wish(&self, branch: BranchId, period: Period) -> Wish {
        let lines = self.lines.iter().map(|line| WishLine {
            kind: line.kind.clone(),
            class: line.class.clone(),
            wearer: line.wearer.clone(),
        });
        Wish {
            branch,
            period,
            lines: lines.collect(),
        }
    }
}

impl BasketLine {
    fn is_sound(&self) -> bool {
        let short = |text: &str, most: usize| {
            text.chars().count() <= most && !text.chars().any(char::is_control)
        };
        !self.kind.is_empty()
            && short(&self.kind, LONGEST_NAME)
            && short(self.class.name(), LONGEST_NAME)
            && short(&self.wearer, LONGEST_WEARER)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(wearer: &str) -> BasketLine {
        BasketLine {
            kind: "LGD-SKI".to_owned(),
            class: SizeClass::named("150 cm"),
            wearer: wearer.to_owned(),
        }
    }

    #[test]
    fn it_is_read_back_as_it_was_written() {
        let mut basket = Basket {
            branch: Some(2),
            from: NaiveDate::from_ymd_opt(2027, 3, 1),
            to: NaiveDate::from_ymd_opt(2027, 3, 8),
            lines: Vec::new(),
            in_place_of: Some(3),
            borrower: None,
        };
        assert_eq!(basket.written(), "", "an empty one is forgotten");
        basket.put(line("Åsa")).expect("there is room");
        assert_eq!(Basket::read(&basket.written()), Some(basket));
        let begun = Basket {
            borrower: Some(4),
            ..Basket::default()
        };
        assert_eq!(Basket::read(&begun.written()), Some(begun));
    }

    #[test]
    fn what_a_browser_makes_up_is_no_basket() {
        let encode = |json: &str| URL_SAFE_NO_PAD.encode(json);
        assert_eq!(Basket::read("%%%"), None);
        assert_eq!(Basket::read(&encode("7")), None);
        let long = "x".repeat(90);
        let lines = format!(r#"{{"l":[{{"k":"","s":"1"}},{{"k":"A","s":"{long}"}}]}}"#);
        let read = Basket::read(&encode(&lines)).expect("a basket");
        assert_eq!(read.lines, []);
    }

    #[test]
    fn it_holds_a_family_and_never_more_than_a_cookie() {
        let mut basket = Basket::default();
        let put = (0..40)
            .filter(|_| {
                basket
                    .put(line("Åååååååååååååååååååååååååååååååååååå"))
                    .is_ok()
            })
            .count();
        assert!((12..=MOST_LINES).contains(&put), "{put}");
        assert!(basket.written().len() <= MOST_LETTERS);
        assert_eq!(basket.put(line(&"x".repeat(41))), Err(Full));
    }
}
