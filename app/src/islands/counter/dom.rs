//! The parts of the page that the island works on.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement};

/// The page.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// An element by its id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The one field.
pub fn scan_field() -> Option<HtmlInputElement> {
    by_id("scan")?.dyn_into().ok()
}

/// The part of the page that the forms stand in.
pub fn counter() -> Option<Element> {
    by_id("counter")
}

/// Puts rendered HTML in an element's place.
pub fn put(id: &str, html: &str) {
    if let Some(element) = by_id(id) {
        element.set_inner_html(html);
    }
}

/// Shows a line of what is under way; empty takes it away.
pub fn status(text: &str) {
    if let Some(element) = by_id("counter-status")
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Names and values of a form as a browser would send them; the button that was pressed among them.
pub fn encoded(form: &HtmlFormElement, button: Option<&HtmlElement>) -> Vec<(String, String)> {
    let entries = FormData::new_with_form(form)
        .and_then(|data| js_sys::try_iter(data.as_ref()))
        .ok()
        .flatten();
    let mut fields: Vec<(String, String)> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let pair = js_sys::Array::from(&entry.ok()?);
            // A file has no text, and the counter takes none.
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        })
        .collect();
    if let Some(button) = button
        && let Some(name) = button.get_attribute("name")
    {
        let value = button.get_attribute("value").unwrap_or_default();
        fields.push((name, value));
    }
    fields
}

/// Goes to an element by its id; false where there is none.
pub fn focus(id: &str) -> bool {
    by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| element.focus().is_ok())
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
