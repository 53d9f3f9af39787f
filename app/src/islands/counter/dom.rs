//! The parts of the page that the island works on.

pub use crate::islands::page::{by_id, document, encoded, put};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement};

/// The one field.
pub fn scan_field() -> Option<HtmlInputElement> {
    by_id("scan")?.dyn_into().ok()
}

/// The part of the page that the forms stand in.
pub fn counter() -> Option<Element> {
    by_id("counter")
}

/// Shows a line of what is under way; empty takes it away.
pub fn status(text: &str) {
    if let Some(element) = by_id("counter-status")
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Goes to an element by its id; false where there is none.
pub fn focus(id: &str) -> bool {
    by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        // What is folded away takes no focus, and says nothing.
        .is_some_and(|element| {
            element.focus().is_ok()
                && document().and_then(|document| document.active_element()) == Some(element.into())
        })
}

/// Parts whose controls mean the same when they are rendered anew. An answer's don't: the next
/// one may be about another thing.
const SAME_PARTS: [&str; 2] = ["counter-hand", "counter-day"];

/// Where a control stands, so that it is found again when its part is rendered anew.
#[derive(Debug)]
pub struct Mark {
    part: &'static str,
    tag: String,
    sign: String,
    nth: usize,
}

impl Mark {
    /// The mark of a control; none outside the parts that stay the same.
    pub fn of(element: &Element) -> Option<Self> {
        let part = SAME_PARTS.into_iter().find(|part| {
            by_id(part).is_some_and(|within| within.contains(Some(element.as_ref())))
        })?;
        let (tag, sign) = (element.tag_name().to_lowercase(), sign_of(element));
        let alike = alike(part, &tag, &sign);
        let nth = alike.iter().position(|one| one == element)?;
        Some(Self {
            part,
            tag,
            sign,
            nth,
        })
    }

    /// The control, if it is there again.
    pub fn find(&self) -> Option<Element> {
        alike(self.part, &self.tag, &self.sign)
            .into_iter()
            .nth(self.nth)
    }

    /// Goes to the control, if it is there again.
    pub fn focus(&self) -> bool {
        self.find()
            .and_then(|element| element.dyn_into::<HtmlElement>().ok())
            .is_some_and(|element| element.focus().is_ok())
    }
}

/// What a control says and does.
fn sign_of(element: &Element) -> String {
    let said = ["id", "href", "name", "value", "aria-label"].map(|name| {
        let value = element.get_attribute(name).unwrap_or_default();
        // A state in an address may have changed; where it leads has not.
        value.split('?').next().unwrap_or_default().to_owned()
    });
    let text: String = element
        .text_content()
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(80)
        .collect();
    format!("{} {text}", said.join(" "))
}

/// The controls of a part that have this sign, in their order.
fn alike(part: &str, tag: &str, sign: &str) -> Vec<Element> {
    let found = by_id(part).and_then(|part| part.query_selector_all(tag).ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok())
        .filter(|element| sign_of(element) == sign)
        .collect()
}

/// What is unfolded now; where a form was sent that is done with, and folds.
pub fn unfolded() -> Vec<Mark> {
    let found =
        document().and_then(|document| document.query_selector_all("details[open] > summary").ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok())
        .filter(|summary| !has_sent_form(summary))
        .filter_map(|summary| Mark::of(&summary))
        .collect()
}

fn has_sent_form(summary: &Element) -> bool {
    let folded = summary.closest("details").ok().flatten();
    folded.is_some_and(|folded| matches!(folded.query_selector("form[data-sent]"), Ok(Some(_))))
}

/// Unfolds it again.
pub fn unfold(marks: &[Mark]) {
    for mark in marks {
        let summary = mark.find();
        if let Some(Ok(Some(folded))) = summary.map(|summary| summary.closest("details")) {
            // An attribute that every browser takes.
            let _ = folded.set_attribute("open", "");
        }
    }
}

/// The sign-in page, and from there back here.
pub fn sign_in_and_back(sign_in: &str) -> String {
    let here = web_sys::window().and_then(|window| {
        let location = window.location();
        Some(location.pathname().ok()? + &location.search().ok()?)
    });
    let here = String::from(js_sys::encode_uri_component(&here.unwrap_or_default()));
    format!("{sign_in}?vidare={here}")
}

/// Whoever changes places with a colleague comes back to `address`.
pub fn come_back_to(address: &str) {
    let link = document()
        .and_then(|document| document.query_selector("a[href*='/byt-person']").ok())
        .flatten();
    let Some(link) = link else { return };
    let page = link.get_attribute("href").unwrap_or_default();
    let page = page.split('?').next().unwrap_or_default();
    let back = String::from(js_sys::encode_uri_component(address));
    // An attribute that every link takes.
    let _ = link.set_attribute("href", &format!("{page}?vidare={back}"));
}

/// The text fields within an element that somebody has typed into.
fn begun(id: &str) -> Vec<HtmlInputElement> {
    let found =
        by_id(id).and_then(|element| element.query_selector_all("input:not([type=hidden])").ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<HtmlInputElement>().ok())
        .filter(|input| takes_text(input) && input.value() != input.default_value())
        .collect()
}

/// The form within an element that somebody has begun to fill in.
pub fn begun_form(id: &str) -> Option<HtmlFormElement> {
    begun(id).first().and_then(HtmlInputElement::form)
}

/// Puts a form that was begun below the answer that came meanwhile. A form that
/// was sent is answered, and none of its fields are there as typed.
pub fn keep_form(id: &str, form: Option<HtmlFormElement>) {
    let (Some(element), Some(form)) = (by_id(id), form) else {
        return;
    };
    // Where the same form is there again, with what was typed, it is the newer one.
    let again = element.query_selector("input[name=namn]").ok().flatten();
    if again.is_none() && !form.has_attribute("data-sent") {
        // Only a page that is going away can't take it.
        let _ = element.append_child(&form);
    }
}

/// What was typed within an element: ids and values.
pub fn typed(id: &str) -> Vec<(String, String)> {
    begun(id)
        .into_iter()
        .filter(|input| {
            !input.id().is_empty()
                && input
                    .form()
                    .is_none_or(|form| !form.has_attribute("data-sent"))
        })
        .map(|input| (input.id(), input.value()))
        .collect()
}

/// Types it again where the fields are there anew, and unfolds them.
pub fn type_again(typed: Vec<(String, String)>) {
    for (id, value) in typed {
        let Some(input) = by_id(&id).and_then(|one| one.dyn_into::<HtmlInputElement>().ok()) else {
            continue;
        };
        input.set_value(&value);
        if let Ok(Some(folded)) = input.closest("details") {
            // An attribute that every browser takes.
            let _ = folded.set_attribute("open", "");
        }
    }
}

/// Whether an element takes text.
pub fn takes_text(element: &Element) -> bool {
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => element.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
            !matches!(
                input.type_().as_str(),
                "checkbox" | "radio" | "button" | "submit"
            )
        }),
        _ => false,
    }
}
