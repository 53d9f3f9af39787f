//! The borrower in hand, and what goes along.

use super::{Badge, BadgeKind, MaybeText};
use leptos::prelude::*;

/// The borrower in hand: who it is and what is at home, then the children: a [`LoanList`],
/// a [`HandFoot`], or an [`super::EmptyState`].
#[component]
pub fn HandPanel(
    /// "I handen".
    #[prop(into)]
    eyebrow: String,
    /// The borrower's or the group's name; left out with nobody in hand.
    #[prop(optional, into)]
    name: MaybeText,
    /// What is at home: "Hemma: 2 artiklar".
    #[prop(optional, into)]
    summary: MaybeText,
    /// Whether something is late, or the like.
    #[prop(optional_no_strip)]
    status: Option<(BadgeKind, String)>,
    /// The phone number, usually a [`super::MaskedPhone`].
    #[prop(optional, into)]
    phone: Option<AnyView>,
    /// The element's id.
    #[prop(default = "hand".to_owned(), into)]
    id: String,
    /// The list and the foot.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let name = name.into_option();
    let has_name = name.is_some();
    let heading = name.map(|name| {
        view! { <h2 class="hand-name" id=title_id.clone()><bdi>{name}</bdi></h2> }
    });
    let has_line = summary.is_some() || status.is_some();
    // The line above the name is the heading where there is no name.
    let eyebrow = if has_name {
        view! { <p class="eyebrow">{eyebrow}</p> }.into_any()
    } else {
        view! { <h2 class="eyebrow" id=title_id.clone()>{eyebrow}</h2> }.into_any()
    };
    view! {
        <section class="hand" id=id aria-labelledby=title_id.clone()>
            <header class="hand-head">
                {eyebrow} {heading}
                {phone.map(|phone| view! { <div>{phone}</div> })}
                {has_line
                    .then(|| {
                        view! {
                            <p class="cluster">
                                {summary.into_option().map(|text| view! { <span>{text}</span> })}
                                {status
                                    .map(|(kind, label)| view! { <Badge kind=kind label=label /> })}
                            </p>
                        }
                    })}
            </header>
            {children()}
        </section>
    }
}

/// A list of [`super::LoanRow`]s, the newest on top.
#[component]
pub fn LoanList(
    /// What the list is, for a screen reader.
    #[prop(into)]
    label: String,
    /// The rows.
    children: Children,
) -> impl IntoView {
    view! { <ul class="loans" aria-label=label>{children()}</ul> }
}

/// The actions for the whole basket, below it.
#[component]
pub fn HandFoot(
    /// Buttons and links.
    children: Children,
) -> impl IntoView {
    view! { <div class="hand-foot">{children()}</div> }
}
