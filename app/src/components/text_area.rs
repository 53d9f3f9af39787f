//! A field of several lines: the only place with a `<textarea>`.
//!
//! Leptos 0.8 doesn't escape the text of one on the server, so markup in it would run; it is
//! escaped here and given as finished HTML.

use super::MaybeText;
use super::field_frame::{FieldFrame, described_by, invalid};
use leptos::prelude::*;

/// A field of several lines with its label, hint and fault.
#[component]
pub fn TextArea(
    /// The element's id; an [`super::ErrorSummary`] links to it.
    #[prop(into)]
    id: String,
    /// The form field.
    #[prop(into)]
    name: String,
    /// What to write.
    #[prop(into)]
    label: String,
    /// What was typed, or stands already.
    #[prop(optional, into)]
    value: String,
    /// How to write it.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: MaybeText,
    /// The word for "may be left out", after the label.
    #[prop(optional, into)]
    optional: MaybeText,
    /// How many lines are seen.
    #[prop(default = 4)]
    rows: u16,
    /// Whether it has the focus as the page opens: only on a page that is this form.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let describes = described_by(&id, &hint, &error);
    let wrong = invalid(&error);
    view! {
        <FieldFrame id=id.clone() label=label optional=optional hint=hint error=error>
            <textarea
                class="input"
                id=id
                name=name
                rows=rows.to_string()
                dir="auto"
                autofocus=first
                aria-describedby=describes
                aria-invalid=wrong
                inner_html=escaped(&value)
            ></textarea>
        </FieldFrame>
    }
}

/// The text as the inside of a `<textarea>`: nothing in it can end the element. A browser
/// drops one line break at the start, so one is added for it to drop.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 1);
    html.push('\n');
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            // HTML can't hold it; a browser shows it like this.
            '\0' => html.push('\u{fffd}'),
            plain => html.push(plain),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_cannot_end_a_text_area() {
        assert_eq!(
            escaped("</textarea><script>alert(1)</script>"),
            "\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
        );
    }

    #[test]
    fn entities_and_line_breaks_stay_as_they_were_typed() {
        assert_eq!(escaped("\n&lt; å\r\nö\0"), "\n\n&amp;lt; å\r\nö\u{fffd}");
    }
}
