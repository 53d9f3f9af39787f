//! Gear comes in: type, size, condition, place, by keyboard alone; the next article begins
//! with the last one's values.

mod act;
mod page;

pub use act::submit;
pub use page::show;

use crate::http::{PlainForm, Viewer, encode};
use domain::lending::Action;

/// Most articles that the address remembers as just come in.
const MOST_REMEMBERED: usize = 12;

/// What the form says, or the address for the next article.
#[derive(Debug, Clone, Default)]
struct Intake {
    /// The type: a code, a name, a word or two.
    kind: String,
    size: String,
    /// The size that was not understood and shall stand all the same.
    size_kept: String,
    condition: String,
    shelf: String,
    brand: String,
    codes: String,
    note: String,
    green_buckle: bool,
    unmarked: bool,
    /// What came in just now, newest first.
    done: Vec<Action>,
}

impl Intake {
    fn read(form: &PlainForm) -> Self {
        let get = |name: &str| form.get(name).to_owned();
        Self {
            kind: get("typ"),
            size: get("storlek"),
            size_kept: get("storlek-star"),
            condition: get("skick"),
            shelf: get("plats"),
            brand: get("marke"),
            codes: get("koder"),
            note: get("anteckning"),
            green_buckle: form.ticked("gront-spanne"),
            unmarked: form.ticked("utan-markning"),
            done: form
                .get("nya")
                .split('-')
                .filter_map(|action| action.parse().ok())
                .take(MOST_REMEMBERED)
                .map(Action)
                .collect(),
        }
    }

    /// Whether something stands among what is folded away.
    fn has_more(&self) -> bool {
        let typed = !self.codes.is_empty() || !self.note.is_empty();
        typed || self.green_buckle || self.unmarked
    }

    /// Where the next article begins: with all but what is its own.
    fn next(&self, viewer: &Viewer) -> String {
        format!(
            "{}?typ={}&skick={}&plats={}&marke={}&nya={}",
            viewer.link("lager/ta-emot"),
            encode(&self.kind),
            encode(&self.condition),
            encode(&self.shelf),
            encode(&self.brand),
            self.done_in_words()
        )
    }

    fn done_in_words(&self) -> String {
        let done: Vec<String> = self
            .done
            .iter()
            .take(MOST_REMEMBERED)
            .map(|action| action.0.to_string())
            .collect();
        done.join("-")
    }
}
