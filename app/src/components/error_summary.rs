//! What is wrong on a form, told once at its top, after GOV.UK's pattern.

use leptos::prelude::*;

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorLine {
    /// The id of the field; none where the fault belongs to no field.
    pub field: Option<String>,
    /// What is wrong and how to mend it, in the same words as beside the field.
    pub text: String,
}

impl ErrorLine {
    /// A fault of a field.
    pub fn of(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()),
            text: text.into(),
        }
    }
}

/// The faults of a form, each with a link to its field. Shows nothing where there is none.
/// Read aloud at once; a script may give it the focus.
#[component]
pub fn ErrorSummary(
    /// Such as "Något behöver rättas".
    #[prop(into)]
    title: String,
    /// The faults, in the order of the fields.
    errors: Vec<ErrorLine>,
    /// The element's id.
    #[prop(default = "error-summary".to_owned(), into)]
    id: String,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    (!errors.is_empty()).then(|| {
        let lines = errors
            .into_iter()
            .map(|ErrorLine { field, text }| match field {
                Some(id) => view! { <li><a href=format!("#{id}")>{text}</a></li> }.into_any(),
                None => view! { <li>{text}</li> }.into_any(),
            })
            .collect_view();
        view! {
            <section
                class="error-summary"
                id=id
                role="alert"
                tabindex="-1"
                aria-labelledby=title_id.clone()
            >
                <h2 id=title_id.clone()>{title}</h2>
                <ul>{lines}</ul>
            </section>
        }
    })
}
