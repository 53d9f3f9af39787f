//! Forms that carry the counter's state in their address, and a key of their own.

use super::super::state::CounterState;
use crate::http::Viewer;
use domain::lending::PromiseAnswer;
use leptos::prelude::*;

/// Makes the forms of one page.
#[derive(Debug, Clone)]
pub struct Forms {
    state: CounterState,
    action: String,
    chance: service::Chance,
    /// What was decided about a promise, which goes along with every answer.
    promise: Option<PromiseAnswer>,
    wrong: Option<Wrong>,
}

/// What was typed into a field of the counter and won't do.
#[derive(Debug, Clone)]
pub struct Wrong {
    /// The field's id.
    pub field: &'static str,
    /// What is wrong, and what to write.
    pub text: String,
    /// What was typed.
    pub typed: String,
}

impl Forms {
    /// Forms for a page in `state`.
    pub fn new(viewer: &Viewer, state: CounterState) -> Self {
        Self {
            // Without scripts the answer stands at this address: the state is in it.
            action: state.address(&viewer.link("disken")),
            state,
            chance: viewer.services().chance().clone(),
            promise: None,
            wrong: None,
        }
    }

    /// With what was typed and won't do.
    pub fn with_wrong(self, wrong: Option<Wrong>) -> Self {
        Self { wrong, ..self }
    }

    /// What is wrong with what was typed into the field with this id.
    pub fn fault(&self, field: &str) -> Option<String> {
        self.wrong_in(field).map(|wrong| wrong.text.clone())
    }

    /// What was typed into the field and won't do; else `usual`.
    pub fn typed(&self, field: &str, usual: String) -> String {
        self.wrong_in(field)
            .map_or(usual, |wrong| wrong.typed.clone())
    }

    fn wrong_in(&self, field: &str) -> Option<&Wrong> {
        self.wrong.as_ref().filter(|wrong| wrong.field == field)
    }

    /// With what was decided about a promise: a question that comes after it keeps it.
    pub fn with_promise(&self, promise: Option<PromiseAnswer>) -> Self {
        Self {
            promise,
            ..self.clone()
        }
    }

    /// The state that they carry.
    pub fn state(&self) -> &CounterState {
        &self.state
    }

    /// Where they are sent.
    pub fn action(&self) -> String {
        self.action.clone()
    }

    /// What is done, and the key of one submission. The state stands in the
    /// address that the form is sent to.
    pub fn hidden(&self, what: &'static str) -> impl IntoView + use<> {
        let key = self.chance.token();
        view! {
            <input type="hidden" name="gor" value=what />
            <input type="hidden" name="key" value=key />
        }
    }

    /// [`Forms::hidden`] with the state, for the one form that stays while the
    /// island goes on: it keeps these up to date, for the moment when scripts fail.
    pub fn hidden_with_state(&self, what: &'static str) -> impl IntoView + use<> {
        let hidden = self.hidden(what);
        let fields = self
            .state
            .fields()
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value data-state="" /> })
            .collect_view();
        view! {
            {hidden}
            {fields}
        }
    }

    /// A form that does `what` with more fields. Its type is erased: a page of
    /// forms within forms would be too deep a type for the compiler.
    pub fn form<V: IntoView + 'static>(
        &self,
        what: &'static str,
        class: &'static str,
        inside: V,
    ) -> AnyView {
        let inside = inside.into_any();
        let promise = self
            .promise
            .map(|promise| Self::field("lofte", promise.to_word()));
        view! {
            <form method="post" action=self.action() class=class>
                {self.hidden(what)}
                {promise}
                {inside}
            </form>
        }
        .into_any()
    }

    /// A hidden field.
    pub fn field<T: ToString>(name: &'static str, value: T) -> impl IntoView + use<T> {
        let value = value.to_string();
        view! { <input type="hidden" name=name value=value /> }
    }
}
