//! Labels for articles: which, on what, and as what they are printed.
//!
//! Looking at labels and fetching them writes nothing, so that a preview or a second try
//! costs nothing; that they are printed is said by a button.

mod codes;
mod pdf;
mod printed;
mod queue;
mod which;
mod zpl;

pub use printed::{Printed, PrintedError, labels_printed};
pub(crate) use queue::wait_for_label;
pub use which::{LabelAsk, LabelPick, LabelPlan, LabelTrouble, label_choice, label_plan};
pub use zpl::Resolution;

use domain::stock::label::{LabelLayout, LabelStock, Symbol, TooFine, lay_out};

/// A label, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Label {
    /// What the scanner reads.
    pub code: String,
    /// What people read.
    pub number: String,
    /// The modules of the bars, quiet zones included.
    pub bars: Vec<bool>,
    /// The modules of the square, quiet zone included.
    pub square: Vec<Vec<bool>>,
    /// What stands where.
    pub layout: LabelLayout,
}

/// Why labels can't be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LabelError {
    /// A code would be finer than scanners read on this stock.
    #[error("{code} would be too fine to be read on these labels")]
    TooFine {
        /// Which.
        code: String,
    },
    /// A code has letters that no symbol has.
    #[error(transparent)]
    NoCode(#[from] codes::NoCode),
}

impl Label {
    /// A label for a code and a number.
    ///
    /// # Errors
    /// When the code can't be drawn, or not on this stock.
    pub fn new(
        code: &str,
        number: &str,
        stock: &LabelStock,
        symbol: Symbol,
    ) -> Result<Self, LabelError> {
        let bars = codes::bars(code)?;
        let square = codes::square(code)?;
        let layout = lay_out(stock, symbol, bars.len(), square.len()).map_err(|TooFine| {
            LabelError::TooFine {
                code: code.to_owned(),
            }
        })?;
        Ok(Self {
            code: code.to_owned(),
            number: number.to_owned(),
            bars,
            square,
            layout,
        })
    }

    /// The dark runs of the bars: where each begins and ends, in modules.
    pub fn bar_runs(&self) -> Vec<(usize, usize)> {
        codes::runs(&self.bars)
    }

    /// The dark runs of each row of the square.
    pub fn square_runs(&self) -> Vec<Vec<(usize, usize)>> {
        self.square.iter().map(|row| codes::runs(row)).collect()
    }
}

/// The labels as a PDF in exact size; `first` places of the first sheet are empty already.
pub fn label_pdf(stock: &LabelStock, labels: &[Label], first: usize) -> Vec<u8> {
    pdf::pdf(stock, labels, first)
}

/// The labels for a Zebra printer; none where it prints too coarsely for the stock.
pub fn label_zpl(stock: &LabelStock, labels: &[Label], resolution: Resolution) -> Option<String> {
    zpl::zpl(stock, labels, resolution)
}
