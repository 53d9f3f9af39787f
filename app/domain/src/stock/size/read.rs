//! Reads the pieces of a written size in the light of the type's size system.
//!
//! Clause by clause: a quantity, a letter size, a hand, a binding, or "?".
//! One clause that makes no sense leaves the whole unread: half a guess about
//! a boot sole would be worse than none.

use super::field::{Field, put};
use super::quantity::{Bound, Quantity, Unit};
use super::tokens::{Token, tokens};
use super::vocabulary::UNKNOWN;
use super::{Alpha, Binding, Measures, SizeReading, Span};
use crate::stock::{SizeSystem, fold};

/// A longer text is a note and no size.
const MAX_CHARS: usize = 120;

/// What `text` says in `system`.
pub(super) fn read(system: SizeSystem, text: &str) -> SizeReading {
    if text.chars().nth(MAX_CHARS).is_some() {
        return SizeReading::Unreadable;
    }
    let unknown = UNKNOWN.contains(&fold(text).as_str());
    if system == SizeSystem::None {
        return if unknown {
            SizeReading::NotApplicable
        } else {
            SizeReading::Unreadable
        };
    }
    if unknown {
        return SizeReading::Unknown;
    }
    let mut reader = Reader::new(system, tokens(text));
    match reader.clauses() {
        Some(()) if !reader.measures.is_empty() => SizeReading::Read(reader.measures),
        Some(()) if reader.unknown_part => SizeReading::Unknown,
        Some(()) | None => SizeReading::Unreadable,
    }
}

/// Walks the tokens once, and collects.
pub(super) struct Reader {
    pub(super) system: SizeSystem,
    pub(super) measures: Measures,
    /// How many of the system's numbers have been passed, "?" included.
    pub(super) slot: usize,
    /// The last bare number, while a `/` and a larger one can still make a range of it.
    pub(super) bare: Option<i32>,
    /// A lone number of mm on a boot may be foot or sole: not to be guessed.
    pub(super) mondo_in_mm: bool,
    tokens: Vec<Token>,
    pub(super) at: usize,
    unknown_part: bool,
}

impl Reader {
    fn new(system: SizeSystem, tokens: Vec<Token>) -> Self {
        Self {
            system,
            measures: Measures::default(),
            slot: 0,
            bare: None,
            mondo_in_mm: false,
            tokens,
            at: 0,
            unknown_part: false,
        }
    }

    pub(super) fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    pub(super) fn word(&self, ahead: usize) -> Option<&str> {
        match self.peek(ahead) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    pub(super) fn number(&self, ahead: usize) -> Option<i32> {
        match self.peek(ahead) {
            Some(Token::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// `None` as soon as a clause makes no sense.
    fn clauses(&mut self) -> Option<()> {
        while self.at < self.tokens.len() {
            let before = self.at;
            self.clause()?;
            debug_assert!(self.at > before, "a clause consumes something");
        }
        (!self.mondo_in_mm || self.measures.sole_mm.is_some()).then_some(())
    }

    fn clause(&mut self) -> Option<()> {
        match self.peek(0)?.clone() {
            Token::Slash => self.skip(1),
            Token::Question => self.pass_unknown(1),
            Token::Number(number) => self.quantity(number, None, Bound::None),
            Token::Word(word) => self.word_clause(&word),
            Token::Below => self.bounded(1, Bound::Upper),
            Token::Above => self.bounded(1, Bound::Lower),
            Token::Plus => self.signed(1),
            Token::Dash => self.dash(),
            Token::Inch | Token::Degree | Token::Odd => None,
        }
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        self.at += count;
        Some(())
    }

    fn pass_unknown(&mut self, count: usize) -> Option<()> {
        self.unknown_part = true;
        self.slot += 1;
        self.bare = None;
        self.skip(count)
    }

    /// A dash that stands in no range: a minus, "up to", "not known", or a separator.
    fn dash(&mut self) -> Option<()> {
        let begins = self.at == 0 || self.tokens.get(self.at - 1) == Some(&Token::Slash);
        match self.peek(1) {
            None | Some(Token::Slash) if begins => self.pass_unknown(1),
            Some(Token::Number(_)) if self.system == SizeSystem::Comfort => self.signed(-1),
            Some(Token::Number(_)) if begins => self.bounded(1, Bound::Upper),
            Some(_) if !begins => self.skip(1),
            Some(_) | None => None,
        }
    }

    /// `+10` and `-10`: only temperatures have signs.
    fn signed(&mut self, sign: i32) -> Option<()> {
        let number = self.number(1)?;
        if self.system != SizeSystem::Comfort {
            return None;
        }
        self.at += 1;
        self.quantity(number * sign, None, Bound::None)
    }

    /// A bound of `words` tokens, and its number.
    fn bounded(&mut self, words: usize, bound: Bound) -> Option<()> {
        let number = self.number(words)?;
        self.at += words;
        self.quantity(number, None, bound)
    }

    fn word_clause(&mut self, word: &str) -> Option<()> {
        if let Some((binding, length)) = self.binding(word) {
            self.at += length;
            return self.set_binding(binding);
        }
        if let Some(hand) = self.hand(word) {
            self.at += 1;
            return put(&mut self.measures.hand, hand);
        }
        if let Some(alpha) = self.alpha(word) {
            return self.alpha_clause(alpha);
        }
        let unit = match word {
            "okand" | "okant" | "unknown" | "oklar" | "oklart" => return self.pass_unknown(1),
            "strl" | "strlk" | "str" | "storlek" | "stl" | "size" | "ca" | "cirka" => {
                return self.skip(1);
            }
            "max" | "maximum" | "till" | "under" => return self.bounded(1, Bound::Upper),
            "upp" if self.word(1) == Some("till") => return self.bounded(2, Bound::Upper),
            "min" | "minst" | "minimum" | "fran" | "over" => {
                return self.bounded(1, Bound::Lower);
            }
            "eu" | "eur" => Unit::Eu,
            "mondo" | "mondopoint" | "mp" => Unit::Mondo,
            "sula" | "sulan" | "sole" | "bsl" => Unit::Sole,
            "langd" | "length" if self.system.has_length() => return self.skip(1),
            "nr" | "no" | "nummer" => Unit::Number,
            _ => return None,
        };
        let number = self.number(1)?;
        self.at += 1;
        self.quantity(number, Some(unit), Bound::None)
    }

    /// Boots are sold as "NNN/Prolink": a second norm on the same sole adds nothing.
    pub(super) fn set_binding(&mut self, binding: Binding) -> Option<()> {
        match self.measures.binding {
            Some(known) if known.fits(binding) => Some(()),
            Some(_) => None,
            None => put(&mut self.measures.binding, binding),
        }
    }

    /// `M`, `S-M` or `S/M`.
    fn alpha_clause(&mut self, from: Alpha) -> Option<()> {
        self.at += 1;
        let mut span = Span::one(from);
        if matches!(self.peek(0), Some(Token::Dash | Token::Slash))
            && let Some(to) = self.word(1).and_then(|word| self.alpha(word))
        {
            if from > to || from.is_age() != to.is_age() {
                return None;
            }
            span.to = to;
            self.at += 2;
        }
        put(&mut self.measures.alpha, span)
    }

    /// A number, its unit, and its other end.
    fn quantity(&mut self, from: i32, unit: Option<Unit>, bound: Bound) -> Option<()> {
        self.at += 1;
        if let Some(alpha) = self.counted_alpha(from) {
            return self.alpha_clause(alpha);
        }
        let mut quantity = Quantity {
            from,
            to: from,
            unit: unit.or(self.unit()),
            range: Bound::None,
        };
        let ranges = matches!(self.peek(0), Some(Token::Dash))
            || matches!(self.word(0), Some("till" | "to"));
        if ranges && let Some(to) = self.number(1) {
            self.at += 2;
            quantity.to = to;
            let unit = self.unit();
            if quantity.unit.is_some() && unit.is_some() && quantity.unit != unit {
                return None;
            }
            quantity.unit = quantity.unit.or(unit);
        } else if self.peek(0) == Some(&Token::Plus) && self.number(1).is_none() {
            self.at += 1;
            quantity.range = Bound::Lower;
            quantity.unit = quantity.unit.or(self.unit());
        }
        if bound != Bound::None {
            if quantity.range != Bound::None || quantity.from != quantity.to {
                return None;
            }
            quantity.range = bound;
        }
        if quantity.from > quantity.to {
            return None;
        }
        self.assign(quantity)
    }

    fn assign(&mut self, quantity: Quantity) -> Option<()> {
        let field = Field::of(self, &quantity)?;
        field.put(self, &quantity)
    }
}
