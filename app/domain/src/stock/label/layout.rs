//! What stands where on a label.

use super::{LabelStock, Symbol};

/// Narrowest bar that a common scanner reads well, in hundredths of a millimetre
/// (GS1 General Specifications 5.4.3: 0.250 mm; a hand scanner at a counter reads 0.19).
const NARROWEST_BAR: f64 = 19.0;
/// Smallest square of a QR code that a phone reads well (GS1: 0.38 mm).
const SMALLEST_SQUARE: f64 = 38.0;

/// The codes drawn within one label: what stands where, in hundredths of a millimetre
/// from the label's left and top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelLayout {
    /// The bars' box; none where there are none.
    pub bars: Option<Frame>,
    /// The square's box; none where there is none.
    pub square: Option<Frame>,
    /// The number's box.
    pub number: Frame,
}

/// A box: from the left, from the top, width, height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// From the left.
    pub left: f64,
    /// From the top.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Why a symbol doesn't fit on a stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the code would be too fine to be read on these labels")]
pub struct TooFine;

/// Kept free along a label's edges: printers are off by as much.
const MARGIN: f64 = 120.0;
/// Between the codes and the number.
const SPACE: f64 = 60.0;

/// Lays out a label whose bars have `bar_modules` modules and whose square has `square_modules`
/// on a side, quiet zones included.
///
/// # Errors
/// When a code would be finer than scanners read.
pub fn lay_out(
    stock: &LabelStock,
    symbol: Symbol,
    bar_modules: usize,
    square_modules: usize,
) -> Result<LabelLayout, TooFine> {
    let (width, height) = (f64::from(stock.width), f64::from(stock.height));
    let (inner_width, inner_height) = (width - 2.0 * MARGIN, height - 2.0 * MARGIN);
    let square = |side: f64| {
        (side / modules(square_modules) >= SMALLEST_SQUARE)
            .then_some(Frame {
                left: MARGIN,
                top: (height - side) / 2.0,
                width: side,
                height: side,
            })
            .ok_or(TooFine)
    };
    let bars = |left: f64, room: f64, number_height: f64| {
        (room / modules(bar_modules) >= NARROWEST_BAR)
            .then_some(Frame {
                left,
                top: MARGIN,
                width: room,
                height: inner_height - number_height - SPACE,
            })
            .ok_or(TooFine)
    };
    // Plain digits, legible at arm's length, and never shouting.
    let number_height = (inner_height * 0.26).clamp(280.0, 500.0);
    let number_below = |left: f64, room: f64| Frame {
        left,
        top: height - MARGIN - number_height,
        width: room,
        height: number_height,
    };
    let side = inner_height.min(inner_width * 0.45);
    let beside = MARGIN + side + SPACE;
    let room = width - MARGIN - beside;
    match symbol {
        Symbol::Code128 => Ok(LabelLayout {
            bars: Some(bars(MARGIN, inner_width, number_height)?),
            square: None,
            number: number_below(MARGIN, inner_width),
        }),
        Symbol::Qr => Ok(LabelLayout {
            bars: None,
            square: Some(square(side)?),
            number: Frame {
                left: beside,
                top: (height - number_height) / 2.0,
                width: room,
                height: number_height,
            },
        }),
        Symbol::Both => Ok(LabelLayout {
            bars: Some(bars(beside, room, number_height)?),
            square: Some(square(side)?),
            number: number_below(beside, room),
        }),
    }
}

/// Codes have some hundred modules at most.
fn modules(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::label::LABEL_STOCK;

    /// `FB002041` in code sets B and C: nine symbols of 11, a stop of 13, quiet zones of 10.
    const MODULES: usize = 9 * 11 + 13 + 20;
    /// A QR code of version 1 and its quiet zone of four on each side.
    const SQUARES: usize = 29;

    #[test]
    fn every_stock_takes_one_code_and_the_wide_ones_both() {
        for stock in LABEL_STOCK {
            assert!(
                lay_out(&stock, Symbol::Code128, MODULES, SQUARES).is_ok(),
                "{}",
                stock.name
            );
            assert!(
                lay_out(&stock, Symbol::Qr, MODULES, SQUARES).is_ok(),
                "{}",
                stock.name
            );
        }
        let both = |id: &str| {
            let stock = LabelStock::parse(id).expect("there");
            lay_out(&stock, Symbol::Both, MODULES, SQUARES).is_ok()
        };
        assert!(both("l7160"));
        assert!(!both("l4732"));
    }

    #[test]
    fn nothing_on_a_label_covers_anything_else() {
        for stock in LABEL_STOCK {
            for symbol in Symbol::ALL {
                let Ok(layout) = lay_out(&stock, symbol, MODULES, SQUARES) else {
                    continue;
                };
                let frames: Vec<Frame> = [layout.bars, layout.square, Some(layout.number)]
                    .into_iter()
                    .flatten()
                    .collect();
                for (at, one) in frames.iter().enumerate() {
                    assert!(one.left >= 0.0 && one.left + one.width <= f64::from(stock.width));
                    assert!(one.top >= 0.0 && one.top + one.height <= f64::from(stock.height));
                    for other in &frames[..at] {
                        let apart = one.left >= other.left + other.width
                            || other.left >= one.left + one.width
                            || one.top >= other.top + other.height
                            || other.top >= one.top + one.height;
                        assert!(apart, "{} {symbol:?}", stock.name);
                    }
                }
            }
        }
    }
}
