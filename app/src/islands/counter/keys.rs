//! Keys and forms: everything that the person or the scanner does comes through here.

use super::burst::{Burst, QUIET_MS};
use super::{Props, dom, queue};
use domain::stock::CodePattern;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement, KeyboardEvent, SubmitEvent,
};

thread_local! {
    static BURST: RefCell<Burst> = RefCell::default();
    static PRESSED: RefCell<(String, f64)> = const { RefCell::new((String::new(), 0.0)) };
    static TAKEN: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    static AWAKE: RefCell<bool> = const { RefCell::new(false) };
}

/// Takes over the page's forms and keys, once.
pub fn wake(props: Props) {
    if AWAKE.with_borrow_mut(|awake| std::mem::replace(awake, true)) {
        return;
    }
    let Some(field) = dom::scan_field() else {
        return;
    };
    if let Some(form) = field.form() {
        queue::begin(&props, dom::encoded(&form, None));
    }
    warn_before_leaving();
    let zeros = "0".repeat(props.digits);
    let pattern = CodePattern::parse(&format!("{}{zeros}", props.prefix)).unwrap_or_default();
    listen("submit", {
        let (props, pattern) = (props.clone(), pattern.clone());
        move |event| on_submit(&props, &pattern, event)
    });
    listen("keydown", move |event| {
        if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
            on_key(&props, &pattern, &event);
        }
    });
    if dom::document()
        .and_then(|document| document.active_element())
        .is_none_or(|element| element.tag_name() == "BODY")
    {
        dom::focus("scan");
    }
}

fn listen(name: &str, act: impl FnMut(Event) + 'static) {
    let Some(document) = dom::document() else {
        return;
    };
    let closure = Closure::<dyn FnMut(Event)>::new(act);
    // Caught on the way down: before a control acts on the key itself.
    let added = document.add_event_listener_with_callback_and_bool(
        name,
        closure.as_ref().unchecked_ref(),
        true,
    );
    if added.is_ok() {
        // Listens for as long as the page stands.
        closure.forget();
    }
}

/// What waits to be sent is only here: the browser asks before it is lost.
fn warn_before_leaving() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let ask = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        if queue::is_waiting() {
            event.prevent_default();
        }
    });
    let added =
        window.add_event_listener_with_callback("beforeunload", ask.as_ref().unchecked_ref());
    if added.is_ok() {
        ask.forget();
    }
}

fn on_submit(props: &Props, pattern: &CodePattern, event: Event) {
    let Some(form) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let ours = dom::counter().is_some_and(|counter| counter.contains(Some(&form)));
    if !ours {
        return;
    }
    event.prevent_default();
    let button = event
        .dyn_ref::<SubmitEvent>()
        .and_then(SubmitEvent::submitter);
    match dom::scan_field().filter(|field| field.form().as_ref() == Some(&form)) {
        Some(field) => submit_field(props, pattern, &field),
        None => {
            // What it holds goes with it: nothing of it is typed again.
            let _ = form.set_attribute("data-sent", "");
            queue::form(props, dom::encoded(&form, button.as_ref()));
        }
    }
}

/// Enter in the field: two codes that stand there in a row are two scans.
fn submit_field(props: &Props, pattern: &CodePattern, field: &HtmlInputElement) {
    BURST.with_borrow_mut(Burst::break_off);
    let text = field.value();
    field.set_value("");
    match pattern.split_whole_codes(text.trim()) {
        Some(codes) if !codes.is_empty() => {
            for code in codes {
                queue::scan(props, code.as_str().to_owned());
            }
        }
        _ if text.trim().is_empty() => {}
        _ => queue::scan(props, text),
    }
}

fn on_key(props: &Props, pattern: &CodePattern, event: &KeyboardEvent) {
    let key = event.key();
    // A key that is held down means what it means once.
    let held = event.repeat();
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let in_field = target
        .as_ref()
        .is_some_and(|element| element.id() == "scan");
    if (event.ctrl_key() || event.meta_key()) && key.eq_ignore_ascii_case("z") {
        let empty = dom::scan_field().is_none_or(|field| field.value().is_empty());
        let typing_elsewhere = !in_field && target.as_ref().is_some_and(dom::takes_text);
        if empty && !typing_elsewhere {
            event.prevent_default();
            if !held {
                press("Ctrl+Z");
            }
        }
        return;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if is_command(&key) && (held || is_same_press(&key, event.time_stamp()) || press(&key)) {
        event.prevent_default();
        return;
    }
    // A scanner's Enter after a code that fell into another field sends no form.
    if key == "Enter" && !in_field && (take_codes(props, pattern) || is_late_enter(event)) {
        event.prevent_default();
        return;
    }
    if key.chars().count() != 1 {
        // Shift comes with capital letters; every other key ends a burst.
        if key != "Shift" {
            BURST.with_borrow_mut(Burst::break_off);
        }
        return;
    }
    // A letter or digit means nothing on a button: it is meant for the field.
    let elsewhere = target
        .as_ref()
        .is_none_or(|element| !dom::takes_text(element));
    if elsewhere && key != " " {
        dom::focus("scan");
    }
    let now = event.time_stamp();
    if BURST.with_borrow(|burst| burst.is_over(now)) {
        // The page was too busy to look in time: the scan before comes first.
        take_codes(props, pattern);
    }
    if let Some(character) = key.chars().next() {
        BURST.with_borrow_mut(|burst| burst.key(character, now));
    }
    look_for_codes(props.clone(), pattern.clone());
}

/// Keys that press a button of the page.
fn is_command(key: &str) -> bool {
    matches!(key, "F2" | "F4" | "F6" | "F7" | "F8" | "F9" | "Escape")
}

/// How long the same key means the same press, in milliseconds: whoever presses
/// twice has not read the next question, which may have that key too.
const SAME_PRESS_MS: f64 = 350.0;

/// Whether this key was pressed just now.
fn is_same_press(key: &str, now: f64) -> bool {
    PRESSED.with_borrow_mut(|pressed| {
        let same = pressed.0 == key && now - pressed.1 < SAME_PRESS_MS;
        *pressed = (key.to_owned(), now);
        same
    })
}

/// Presses the newest control that has this key; false where there is none.
fn press(key: &str) -> bool {
    let selector = format!("[aria-keyshortcuts=\"{key}\"]");
    let found = dom::counter()
        .and_then(|counter| counter.query_selector(&selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    match found {
        Some(control) => {
            control.click();
            true
        }
        None => false,
    }
}

/// How long after a code an Enter still belongs to it, in milliseconds: a wireless
/// scanner may hold it back, and a person needs longer to go on.
const LATE_ENTER_MS: f64 = 400.0;

/// Whether this Enter ends the code that was taken just before.
fn is_late_enter(event: &KeyboardEvent) -> bool {
    event.time_stamp() - TAKEN.get() < LATE_ENTER_MS
}

/// When the keys fall silent: is it one or more whole codes?
fn look_for_codes(props: Props, pattern: CodePattern) {
    let later = Closure::once_into_js(move || {
        let now = web_sys::window()
            .and_then(|window| window.performance())
            .map_or(0.0, |clock| clock.now());
        // Each key sets a timer; only the last one finds silence.
        let quiet = f64::from(QUIET_MS) - 15.0;
        if BURST.with_borrow(|burst| burst.quiet_since(now, quiet)) {
            take_codes(&props, &pattern);
        }
    });
    if let Some(window) = web_sys::window() {
        // Without a timer the scan waits for Enter.
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(later.unchecked_ref(), QUIET_MS);
    }
}

/// Sends the codes that were scanned; false where none were.
fn take_codes(props: &Props, pattern: &CodePattern) -> bool {
    let codes = BURST.with_borrow_mut(|burst| burst.take_codes(pattern));
    let Some(codes) = codes else { return false };
    take_from_control(&codes.typed);
    TAKEN.set(codes.last);
    for code in codes.codes {
        queue::scan(props, code);
    }
    true
}

/// Takes the scanned characters out of the control that they were typed into.
fn take_from_control(typed: &str) {
    let control = dom::document()
        .and_then(|document| document.active_element())
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = control {
        let value = input.value();
        if let Some(rest) = value.strip_suffix(typed) {
            input.set_value(rest);
        }
    }
}
