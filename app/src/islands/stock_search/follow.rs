//! Asks for the hits a moment after each change of the form; only the newest answer is shown.

use super::api::find_in_stock;
use super::{FIELD, FORM, Props, RESULTS, STATUS};
use crate::islands::page::{by_id, encoded, put, query_of, window};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlFormElement, HtmlInputElement};

/// How long nobody types before the hits are asked for, in milliseconds: half the time
/// between two keys of a slow typist, and more than between two of a scanner.
const PAUSE: i32 = 120;

thread_local! {
    /// The number of the newest question.
    static NEWEST: Cell<u32> = const { Cell::new(0) };
}

/// Follows the form from now on.
pub fn begin(props: Props) {
    let Some(form) = by_id(FORM).and_then(|one| one.dyn_into::<HtmlFormElement>().ok()) else {
        return;
    };
    // What was typed before the island woke is looked for too.
    if let Some(field) = by_id(FIELD).and_then(|one| one.dyn_into::<HtmlInputElement>().ok())
        && field.value() != field.default_value()
    {
        later(&form, &props);
    }
    let target = form.clone();
    let changed = Closure::<dyn Fn()>::new(move || later(&form, &props));
    for event in ["input", "change"] {
        // A page without these events has no form either.
        let _ = target.add_event_listener_with_callback(event, changed.as_ref().unchecked_ref());
    }
    // It lives as long as the page.
    changed.forget();
}

fn later(form: &HtmlFormElement, props: &Props) {
    let number = NEWEST.get().wrapping_add(1);
    NEWEST.set(number);
    let (form, props) = (form.clone(), props.clone());
    let ask = Closure::once_into_js(move || {
        if NEWEST.get() == number {
            wasm_bindgen_futures::spawn_local(ask(number, form, props));
        }
    });
    if let Some(window) = window() {
        // Without a timer the form still works by its button.
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(ask.unchecked_ref(), PAUSE);
    }
}

async fn ask(number: u32, form: HtmlFormElement, props: Props) {
    let answer = find_in_stock(query_of(&encoded(&form, None)), props.language).await;
    if NEWEST.get() != number {
        return;
    }
    match answer {
        Ok(found) => {
            put(RESULTS, &found.html);
            tell(&found.count);
            if let Some(history) = window().and_then(|window| window.history().ok()) {
                // The address is for reloads and for coming back; the hits are there anyway.
                let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&found.address));
            }
        }
        Err(_) => tell(&props.fault),
    }
}

fn tell(text: &str) {
    if let Some(line) = by_id(STATUS) {
        line.set_text_content(Some(text));
    }
}
