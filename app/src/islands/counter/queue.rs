//! Scans one after the other, each with its key; what is under way is sent
//! again with the same key until it is answered, also after the tab was lost.

use super::{Props, dom, sound};
use crate::islands::page::query_of;
use crate::lending::counter::api::{Fault, Pieces, STATE_FIELDS, counter};
use futures::future::{Either, select};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::{HashSet, VecDeque};
use std::pin::pin;
use wasm_bindgen::prelude::*;

/// How long an answer may take, in milliseconds, before the same is sent again:
/// a connection that died without a word would hold up everything behind it.
const LONGEST_ANSWER: i32 = 15_000;

/// One form to be sent, with the newest state when its turn comes.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Waiting {
    fields: Vec<(String, String)>,
    key: String,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Waiting>,
    state: Vec<(String, String)>,
    /// The keys of the forms that were pressed: each does its work once.
    pressed: HashSet<String>,
    busy: bool,
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
}

/// Begins with the state that the page was rendered in, and with what an
/// earlier page of this tab has no answer to.
pub fn begin(props: &Props, fields: Vec<(String, String)>) {
    let state = fields
        .into_iter()
        .filter(|(name, _)| STATE_FIELDS.contains(&name.as_str()))
        .collect();
    let waiting = kept();
    let is_waiting = !waiting.is_empty();
    QUEUE.with_borrow_mut(|queue| {
        queue.state = state;
        queue.waiting = waiting;
    });
    if is_waiting {
        show_waiting(props);
        run(props.clone());
    }
}

/// The name under which this tab keeps what has no answer yet.
const KEPT: &str = "counter-waiting";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// What waited when the tab was lost; nothing where the browser keeps nothing.
fn kept() -> VecDeque<Waiting> {
    storage()
        .and_then(|storage| storage.get_item(KEPT).ok().flatten())
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// Keeps what waits, for this tab alone and until it is answered.
fn keep() {
    let Some(storage) = storage() else { return };
    let text = QUEUE.with_borrow(|queue| {
        let waiting = Some(&queue.waiting).filter(|waiting| !waiting.is_empty());
        waiting.and_then(|waiting| serde_json::to_string(waiting).ok())
    });
    // A browser that keeps nothing still sends all of it while the tab lives.
    let _ = match text {
        Some(text) => storage.set_item(KEPT, &text),
        None => storage.remove_item(KEPT),
    };
}

/// Whether anything has no answer yet.
pub fn is_waiting() -> bool {
    QUEUE.with_borrow(|queue| !queue.waiting.is_empty())
}

/// A code or text from the field.
pub fn scan(props: &Props, text: String) {
    let fields = vec![
        ("gor".to_owned(), "skanna".to_owned()),
        ("skanna".to_owned(), text),
    ];
    push(props, fields, new_key());
}

/// A form of the page, under the key that it was rendered with. Pressed twice it
/// is sent once: the second press would otherwise answer a question that nobody
/// has asked yet, such as to lend what was just taken back.
pub fn form(props: &Props, fields: Vec<(String, String)>) {
    let key = fields
        .iter()
        .find(|(name, _)| name == "key")
        .map_or_else(new_key, |(_, key)| key.clone());
    let is_first = QUEUE.with_borrow_mut(|queue| queue.pressed.insert(key.clone()));
    if !is_first {
        return;
    }
    let fields = fields
        .into_iter()
        .filter(|(name, _)| name != "key" && !STATE_FIELDS.contains(&name.as_str()))
        .collect();
    push(props, fields, key);
}

fn push(props: &Props, fields: Vec<(String, String)>, key: String) {
    QUEUE.with_borrow_mut(|queue| queue.waiting.push_back(Waiting { fields, key }));
    keep();
    show_waiting(props);
    run(props.clone());
}

fn show_waiting(props: &Props) {
    let waiting = QUEUE.with_borrow(|queue| queue.waiting.len());
    let text = if waiting > 1 {
        props.waiting.replace("{count}", &waiting.to_string())
    } else {
        String::new()
    };
    dom::status(&text);
}

fn run(props: Props) {
    let free = QUEUE.with_borrow_mut(|queue| !std::mem::replace(&mut queue.busy, true));
    if !free {
        return;
    }
    wasm_bindgen_futures::spawn_local(async move {
        while let Some(next) = QUEUE.with_borrow(|queue| queue.waiting.front().cloned()) {
            let encoded = with_state(&next);
            let pieces = send(&props, &encoded).await;
            QUEUE.with_borrow_mut(|queue| {
                queue.waiting.pop_front();
                if pieces.fault.is_none() {
                    queue.state = pieces.state.clone();
                } else {
                    // Nothing was done: it may be pressed again.
                    queue.pressed.remove(&next.key);
                }
            });
            show(&props, &pieces);
            // After the address: whoever comes back finds both as they belong together.
            keep();
            show_waiting(&props);
        }
        QUEUE.with_borrow_mut(|queue| queue.busy = false);
    });
}

/// The form with the newest state and its key.
fn with_state(next: &Waiting) -> String {
    let mut fields = next.fields.clone();
    fields.extend(QUEUE.with_borrow(|queue| queue.state.clone()));
    fields.push(("key".to_owned(), next.key.clone()));
    query_of(&fields)
}

/// Sends until there is an answer: the same form, the same key.
async fn send(props: &Props, encoded: &str) -> Pieces {
    let mut pause = 300;
    loop {
        let answer = pin!(counter(encoded.to_owned(), props.language.clone()));
        let answer = match select(answer, pin!(wait(LONGEST_ANSWER))).await {
            Either::Left((answer, _)) => Some(answer),
            Either::Right(_) => None,
        };
        match answer {
            Some(Ok(pieces)) if pieces.fault != Some(Fault::Again) => return pieces,
            Some(Err(error)) if is_signed_out(&error) => {
                return Pieces {
                    fault: Some(Fault::SignedOut),
                    sound: "stop".into(),
                    ..Pieces::default()
                };
            }
            Some(Err(error)) if is_refused(&error) => {
                return Pieces {
                    fault: Some(Fault::Refused),
                    sound: "stop".into(),
                    ..Pieces::default()
                };
            }
            Some(Ok(_)) => dom::status(&props.busy),
            Some(Err(_)) | None => dom::status(&props.offline),
        }
        wait(pause).await;
        pause = (pause * 2).min(5_000);
    }
}

/// The guard answers an island with the fault's own word.
fn is_signed_out(error: &leptos::prelude::ServerFnError) -> bool {
    let text = error.to_string();
    text.contains("signed-out") || text.contains("401")
}

/// It won't do, however often it is sent.
fn is_refused(error: &leptos::prelude::ServerFnError) -> bool {
    let text = error.to_string();
    let words = [
        "too-large",
        "malformed",
        "cross-site",
        "forbidden",
        "not-found",
        "broken",
    ];
    words.iter().any(|word| text.contains(word))
}

fn show(props: &Props, pieces: &Pieces) {
    let active = dom::document().and_then(|document| document.active_element());
    let before = active.map(|element| Before {
        mark: dom::Mark::of(&element),
        id: element.id(),
    });
    let unfolded = dom::unfolded();
    match pieces.fault {
        Some(Fault::SignedOut) => {
            dom::status(&props.signed_out);
            // Whoever comes next at this machine sees nobody's name; the address
            // still knows who was in hand.
            dom::put("counter-hand", "");
            dom::put("counter-day", "");
            dom::put(
                "counter-answer",
                &format!(
                    "<p class=\"actions\"><a class=\"button\" href=\"{}\">{}</a></p>",
                    dom::sign_in_and_back(&props.sign_in),
                    props.signed_out
                ),
            );
        }
        Some(Fault::Refused | Fault::Again) => {
            if !pieces.answer.is_empty() {
                dom::put("counter-answer", &pieces.answer);
            }
            dom::status(&props.refused);
        }
        None => {
            let kept = dom::begun_form("counter-answer");
            dom::put("counter-answer", &pieces.answer);
            dom::keep_form("counter-answer", kept);
            let typed = dom::typed("counter-hand");
            dom::put("counter-hand", &pieces.hand);
            dom::type_again(typed);
            dom::put("counter-day", &pieces.day);
            dom::unfold(&unfolded);
            replace_address(&pieces.address);
            replace_state(&pieces.state);
        }
    }
    sound::play(&pieces.sound);
    settle_focus(before.as_ref(), pieces.focus.as_deref());
}

/// Where the person was before an answer came.
struct Before {
    /// The control's id; may be empty.
    id: String,
    /// Where it stands, in a part that stays the same.
    mark: Option<dom::Mark>,
}

/// Focus comes back to the field after an answer, but is never taken from a
/// control that the person went to and that is still there.
fn settle_focus(before: Option<&Before>, wanted: Option<&str>) {
    let active = dom::document().and_then(|document| document.active_element());
    let lost = active
        .as_ref()
        .is_none_or(|element| element.tag_name() == "BODY");
    let in_field = active.is_some_and(|element| element.id() == "scan");
    if let Some(id) = wanted
        && (lost || in_field)
        && dom::focus(id)
    {
        return;
    }
    if !lost {
        return;
    }
    let is_back = before.is_some_and(|before| {
        let by_id = !before.id.is_empty() && dom::focus(&before.id);
        by_id || before.mark.as_ref().is_some_and(dom::Mark::focus)
    });
    if !is_back {
        dom::focus("scan");
    }
}

fn replace_address(address: &str) {
    if let Some(window) = web_sys::window()
        && let Ok(history) = window.history()
    {
        // A browser that refuses only leaves the older address standing.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
    dom::come_back_to(address);
}

/// The scan form carries the state too, for the moment when scripts fail.
fn replace_state(state: &[(String, String)]) {
    let Some(field) = dom::scan_field() else {
        return;
    };
    let Some(form) = field.form() else { return };
    if let Ok(old) = form.query_selector_all("input[data-state]") {
        for at in 0..old.length() {
            if let Some(node) = old.item(at)
                && let Some(element) = node.dyn_ref::<web_sys::Element>()
            {
                element.remove();
            }
        }
    }
    for (name, value) in state {
        let made = dom::document()
            .and_then(|document| document.create_element("input").ok())
            .and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = made {
            input.set_type("hidden");
            input.set_name(name);
            input.set_value(value);
            // Marks it as ours; a browser always takes the attribute.
            let _ = input.set_attribute("data-state", "");
            let _ = form.append_child(&input);
        }
    }
}

/// A key for one submission: 128 bits from the browser.
fn new_key() -> String {
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .map(|crypto| {
            let mut bytes = [0_u8; 16];
            match crypto.get_random_values_with_u8_array(&mut bytes) {
                Ok(_) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
                Err(_) => time_key(),
            }
        })
        .unwrap_or_else(time_key)
}

/// Without a source of chance: the time in ms and a counter.
fn time_key() -> String {
    format!(
        "{:032.0}",
        js_sys::Date::now() * 1_000.0 + js_sys::Math::random() * 999.0
    )
}

async fn wait(millis: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // A timer that can't be set only makes the next try come at once.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
