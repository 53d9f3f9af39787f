//! What the search made of the words: people see why they see what they see.

use crate::args;
use crate::i18n::I18n;
use leptos::prelude::*;
use service::stock::{StockPage, TypeNamed, Understood};

/// More types are counted and not named.
const TYPES_NAMED: usize = 3;

/// What was looked for, in words; and which words were taken for others.
pub(super) fn understood(i18n: I18n, what: &Understood) -> AnyView {
    let parts = parts(i18n, what);
    let looked_for = (!parts.is_empty())
        .then(|| i18n.t_with("stock-understood", args!["what" => parts.join(" · ")]));
    let mended: Vec<String> = what
        .mended
        .iter()
        .map(|one| {
            let about = args!["typed" => one.typed.clone(), "meant" => one.meant.clone()];
            i18n.t_with("stock-mended", about)
        })
        .collect();
    view! {
        <p class="muted">
            {looked_for}
            {mended.into_iter().map(|text| view! { " " <strong>{text}</strong> }).collect_view()}
        </p>
    }
    .into_any()
}

/// How many hits are shown, for those who don't see them come.
pub(super) fn count(i18n: I18n, page: &StockPage) -> String {
    let count = i64::try_from(page.lines.len()).unwrap_or(i64::MAX);
    let key = if page.has_more {
        "stock-live-more"
    } else {
        "stock-live-count"
    };
    i18n.t_with(key, args!["count" => count])
}

fn parts(i18n: I18n, what: &Understood) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(types(i18n, &what.types));
    let with = |key: &str, value: &str| i18n.t_with(key, args!["value" => value.to_owned()]);
    let number = what.number.map(|number| number.to_string());
    parts.extend(number.map(|number| with("stock-understood-number", &number)));
    let code = what.code.as_ref();
    parts.extend(code.map(|code| with("stock-understood-code", code.as_str())));
    parts.extend(
        what.sizes
            .iter()
            .map(|size| with("stock-understood-size", size)),
    );
    parts.extend(
        what.shelves
            .iter()
            .map(|shelf| with("stock-understood-shelf", shelf)),
    );
    parts.extend(
        what.words
            .iter()
            .map(|word| with("stock-understood-word", word)),
    );
    parts
}

fn types(i18n: I18n, types: &[TypeNamed]) -> Option<String> {
    let name = |one: &TypeNamed| i18n.named(&one.name_sv, &one.name_en);
    let (named, rest) = match types.len() {
        0 => return None,
        count if count <= TYPES_NAMED + 1 => (types, 0),
        count => (
            types.get(..TYPES_NAMED).unwrap_or(types),
            count - TYPES_NAMED,
        ),
    };
    let named: Vec<String> = named.iter().map(name).collect();
    Some(match rest {
        0 => named.join(", "),
        rest => {
            let rest = i64::try_from(rest).unwrap_or(i64::MAX);
            let about = args!["types" => named.join(", "), "count" => rest];
            i18n.t_with("stock-understood-types", about)
        }
    })
}
