//! A label on the screen, in its real size.

use domain::stock::label::{Frame, LabelStock};
use leptos::prelude::*;
use service::stock::Label;

/// The label; `what` says for a screen reader which one it is.
pub(super) fn preview(stock: &LabelStock, label: &Label, what: String) -> AnyView {
    let (width, height) = (stock.width, stock.height);
    let bars = label.layout.bars.map(|frame| {
        let module = frame.width / count(label.bars.len());
        path(label.bar_runs().into_iter().map(|(from, to)| Frame {
            left: frame.left + count(from) * module,
            width: count(to - from) * module,
            ..frame
        }))
    });
    let square = label.layout.square.map(|frame| {
        let module = frame.width / count(label.square.len());
        let rows = label.square_runs();
        let boxes = rows.iter().enumerate().flat_map(|(down, runs)| {
            runs.iter().map(move |(from, to)| Frame {
                left: frame.left + count(*from) * module,
                top: frame.top + count(down) * module,
                width: count(to - from) * module,
                height: module,
            })
        });
        path(boxes)
    });
    let number = label.layout.number;
    let (middle, base) = (
        number.left + number.width / 2.0,
        number.top + number.height * 0.93,
    );
    let tall = number.height * 1.25;
    view! {
        <svg
            class="label-preview"
            role="img"
            aria-label=what
            width=format!("{}mm", f64::from(width) / 100.0)
            height=format!("{}mm", f64::from(height) / 100.0)
            viewBox=format!("0 0 {width} {height}")
        >
            <path d=bars.unwrap_or_default() />
            <path d=square.unwrap_or_default() />
            <text x=middle y=base font-size=tall text-anchor="middle">
                {label.number.clone()}
            </text>
        </svg>
    }
    .into_any()
}

/// Boxes as one path.
fn path(boxes: impl Iterator<Item = Frame>) -> String {
    boxes
        .map(|one| {
            let (left, top, width, height) = (one.left, one.top, one.width, one.height);
            format!("M{left:.1} {top:.1}h{width:.1}v{height:.1}h-{width:.1}z")
        })
        .collect()
}

fn count(modules: usize) -> f64 {
    u32::try_from(modules).map_or(0.0, f64::from)
}
