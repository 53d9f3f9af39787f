//! Labels in the language of Zebra's label printers (ZPL II).

use super::Label;
use domain::stock::label::{Frame, LabelStock};
use std::fmt::Write;

/// How fine a label printer prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Resolution {
    /// 203 dots an inch, 8 a millimetre: the usual one.
    #[default]
    Dpi203,
    /// 300 dots an inch, 12 a millimetre.
    Dpi300,
}

impl Resolution {
    /// The one with so many dots an inch.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "203" => Some(Self::Dpi203),
            "300" => Some(Self::Dpi300),
            _ => None,
        }
    }

    const fn dots_a_millimetre(self) -> f64 {
        match self {
            Self::Dpi203 => 8.0,
            Self::Dpi300 => 12.0,
        }
    }
}

/// The largest module that `^BY` and `^BQ` take, in dots.
const WIDEST_MODULE: u32 = 10;

/// One format after the other, each a label; none where a module would be less than a dot
/// and a half, which a printer can only smear.
pub fn zpl(stock: &LabelStock, labels: &[Label], resolution: Resolution) -> Option<String> {
    let dots = |length: f64| whole(length * resolution.dots_a_millimetre() / 100.0);
    let (width, height) = (dots(stock.width.into()), dots(stock.height.into()));
    let mut out = String::new();
    for label in labels {
        let code = escaped(&label.code);
        let place = |frame: Frame| format!("^FO{},{}", dots(frame.left), dots(frame.top));
        // Writing to a string can't fail.
        let _ = writeln!(out, "^XA^CI28^PW{width}^LL{height}^LH0,0");
        if let Some(frame) = label.layout.bars {
            let module = module(dots(frame.width), label.bars.len())?;
            let bars = dots(frame.height);
            // The quiet zone is the paper's: the field begins where the bars do.
            let left = dots(frame.left) + 10 * module;
            let top = dots(frame.top);
            let _ = writeln!(
                out,
                "^FO{left},{top}^BY{module}^BCN,{bars},N,N,N,A^FH_^FD{code}^FS"
            );
        }
        if let Some(frame) = label.layout.square {
            let module = module(dots(frame.width), label.square.len())?;
            let edge = 4 * module;
            let (left, top) = (dots(frame.left) + edge, dots(frame.top) + edge);
            let _ = writeln!(out, "^FO{left},{top}^BQN,2,{module}^FH_^FDMA,{code}^FS");
        }
        let frame = label.layout.number;
        let (tall, wide) = (dots(frame.height), dots(frame.width));
        let number = escaped(&label.number);
        let _ = writeln!(
            out,
            "{}^A0N,{tall},{tall}^FB{wide},1,0,C^FH_^FD{number}^FS\n^XZ",
            place(frame)
        );
    }
    Some(out)
}

/// Dots of a module; none under two, which is the least that is read from 203 dpi.
fn module(room: u32, modules: usize) -> Option<u32> {
    let modules = u32::try_from(modules).ok().filter(|count| *count > 0)?;
    let dots = (room / modules).min(WIDEST_MODULE);
    (dots >= 2).then_some(dots)
}

fn whole(dots: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a label has some thousand dots, and none below nought"
    )]
    let dots = dots.max(0.0) as u32;
    dots
}

/// The printer reads `^` and `~` as commands, and `_` as the mark of a hex pair.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'^' | b'~' | b'_' => format!("_{byte:02X}"),
            other => char::from(other).to_string(),
        })
        .collect()
}
