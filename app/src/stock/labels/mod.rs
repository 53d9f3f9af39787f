//! Labels to print: which, on what, a look at one, and the files for the printers.

mod files;
mod page;
mod preview;

use crate::http::{Fault, PlainForm, Viewer, encode};
use domain::stock::label::{LabelStock, Symbol};
pub use files::{pdf, zpl};
pub use page::{printed, show};
use service::stock::{LabelAsk, LabelPick, label_choice};

/// What the form and the address say.
struct Asked {
    ask: LabelAsk,
    /// The first free place of the first sheet, from 1.
    first: usize,
}

impl Asked {
    /// Reads it; what isn't said is what the branch printed on last.
    async fn read(viewer: &Viewer, form: &PlainForm) -> Result<Self, Fault> {
        let (stock, symbol) = label_choice(viewer.services(), viewer.staff()?).await?;
        let stock = LabelStock::parse(form.get("etikett")).unwrap_or(stock);
        let typed = form.get("nummer").trim();
        // Who types numbers means them, whatever is ticked.
        let pick = if typed.is_empty() {
            LabelPick::Waiting
        } else {
            LabelPick::Typed(typed.to_owned())
        };
        Ok(Self {
            first: form
                .get("forsta")
                .parse()
                .unwrap_or(1)
                .clamp(1, stock.per_page()),
            ask: LabelAsk {
                pick,
                stock,
                symbol: Symbol::parse(form.get("tecken")).unwrap_or(symbol),
            },
        })
    }

    fn typed(&self) -> &str {
        match &self.ask.pick {
            LabelPick::Waiting => "",
            LabelPick::Typed(text) => text,
        }
    }

    /// An address of the same labels.
    fn address(&self, viewer: &Viewer, page: &str) -> String {
        format!(
            "{}?nummer={}&etikett={}&tecken={}&forsta={}",
            viewer.link(page),
            encode(self.typed()),
            self.ask.stock.id,
            self.ask.symbol.as_str(),
            self.first
        )
    }
}

/// The address of the reprint of one article's labels.
pub fn reprint(viewer: &Viewer, number: i64) -> String {
    viewer.link(&format!("lager/etiketter?nummer={number}"))
}
