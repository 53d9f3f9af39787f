//! What every island does with the page around it.

use web_sys::{Document, Element, FormData, HtmlElement, HtmlFormElement, Window};

/// The window.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The page.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// An element by its id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Puts rendered HTML in an element's place.
pub fn put(id: &str, html: &str) {
    if let Some(element) = by_id(id) {
        element.set_inner_html(html);
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

/// The same as a form sends them.
pub fn query_of(fields: &[(String, String)]) -> String {
    let escaped = |text: &str| String::from(js_sys::encode_uri_component(text));
    fields
        .iter()
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)))
        .collect::<Vec<_>>()
        .join("&")
}
