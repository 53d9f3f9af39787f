//! What the components promise to screen readers, and that nothing typed becomes markup.

use super::*;
use domain::stock::{GENERIC_ICON, ICONS};
use leptos::prelude::*;
use std::collections::HashSet;

const SPRITE: &str = include_str!("../../../style/assets/icons.svg");

fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_kind_of_article_has_its_drawing() {
    let names = ICONS.iter().map(|(name, _)| *name).chain([GENERIC_ICON]);
    for name in names {
        assert!(
            SPRITE.contains(&format!("<symbol id=\"icon-{name}\" ")),
            "{name}"
        );
    }
}

#[test]
fn the_catalogue_shows_no_drawing_that_is_not_there() {
    let page = html(|| view! { <ComponentsPage /> });
    for href in values(&page, "href") {
        if let Some((_, id)) = href.split_once(".svg#") {
            assert!(SPRITE.contains(&format!("id=\"{id}\"")), "{id}");
        }
    }
}

#[test]
fn ids_are_alone_on_the_page_and_what_names_them_finds_them() {
    let page = html(|| view! { <ComponentsPage /> });
    let ids = values(&page, "id");
    let known: HashSet<_> = ids.iter().copied().collect();
    assert_eq!(ids.len(), known.len(), "an id stands twice");
    for attribute in ["for", "aria-describedby", "aria-labelledby"] {
        for named in values(&page, attribute) {
            for id in named.split(' ') {
                assert!(known.contains(id), "{attribute} names {id}");
            }
        }
    }
}

#[test]
fn a_wrong_field_keeps_its_text_and_is_tied_to_its_hint_and_fault() {
    let field = html(|| {
        view! {
            <Field id="phone" name="phone" label="Mobil" value="070-17" hint="Så" error="Skriv" />
        }
    });
    assert!(field.contains("value=\"070-17\""), "{field}");
    assert_eq!(
        values(&field, "aria-describedby"),
        ["phone-hint phone-error"]
    );
    assert_eq!(values(&field, "aria-invalid"), ["true"]);
    assert_eq!(values(&field, "for"), ["phone"]);
}

#[test]
fn a_right_field_names_no_hint_or_fault_that_is_not_there() {
    let field = html(|| {
        view! { <Field id="name" name="name" label="Namn" error=None /> }
    });
    assert!(!field.contains("aria-"), "{field}");
}

#[test]
fn markup_that_was_typed_is_shown_and_never_runs() {
    let typed = "\"></textarea><script>alert(1)</script>";
    let form = html(|| {
        view! {
            <Field id="a" name="a" label=typed value=typed hint=typed error=typed />
            <TextArea id="b" name="b" label=typed value=typed hint=typed error=typed />
            <AnswerPanel kind=AnswerKind::Stop word=typed title=typed />
            <SignButton icon="x" label=typed value=typed />
            <HandPanel eyebrow=typed name=typed>"."</HandPanel>
            <Pick name="c" value=typed title=typed detail=typed />
            <Select
                id="d"
                name="d"
                label=typed
                options=vec![SelectOption::new(typed, typed)]
                selected=typed
            />
            <ErrorSummary title=typed errors=vec![ErrorLine::of(typed, typed)] />
        }
    });
    assert!(!form.contains("<script"), "{form}");
    assert_eq!(form.matches("</textarea").count(), 1, "{form}");
}

#[test]
fn the_summary_of_faults_leads_to_the_fields() {
    let errors = vec![ErrorLine::of("phone", "Skriv ett nummer")];
    let summary = html(|| view! { <ErrorSummary title="Rätta" errors=errors /> });
    assert_eq!(values(&summary, "href"), ["#phone"]);
    assert_eq!(values(&summary, "role"), ["alert"]);
    assert_eq!(values(&summary, "tabindex"), ["-1"]);
    let none = html(|| view! { <ErrorSummary title="Rätta" errors=vec![] /> });
    assert!(!none.contains("alert"), "{none}");
}

#[test]
fn a_stop_is_said_at_once_and_every_answer_has_its_own_sign() {
    let kinds = [
        AnswerKind::Lent,
        AnswerKind::Returned,
        AnswerKind::Look,
        AnswerKind::Stop,
        AnswerKind::Info,
    ];
    let mut signs = HashSet::new();
    for kind in kinds {
        let panel = html(|| view! { <AnswerPanel kind=kind word="Ord" /> });
        let role = if kind == AnswerKind::Stop {
            "alert"
        } else {
            "status"
        };
        assert_eq!(values(&panel, "role"), [role]);
        assert_eq!(values(&panel, "data-answer"), [kind.as_str()]);
        signs.extend(values(&panel, "href").into_iter().map(str::to_owned));
    }
    assert_eq!(signs.len(), kinds.len());
}

#[test]
fn a_silent_drawing_is_hidden_and_one_with_a_label_is_named() {
    let silent = html(|| view! { <Icon name="check" /> });
    assert!(silent.contains("aria-hidden=\"true\""), "{silent}");
    let named = html(|| view! { <Icon name="check" label="Klar" /> });
    assert!(named.contains("role=\"img\""), "{named}");
    assert!(named.contains("aria-label=\"Klar\""), "{named}");
    assert!(!named.contains("aria-hidden"), "{named}");
}

#[test]
fn the_whole_number_stands_only_inside_what_opens() {
    let phone = html(|| {
        view! { <MaskedPhone last_four="06 12" full="070-174 06 12" label="Visa" /> }
    });
    let (summary, rest) = phone.split_once("</summary>").expect("a summary");
    assert!(!summary.contains("070"), "{summary}");
    assert!(rest.contains("070-174 06 12"), "{rest}");
    assert!(!phone.contains("<details class=\"masked\" open"), "{phone}");
}

#[test]
fn the_header_has_one_list_for_the_desk_and_one_for_the_phone() {
    let header = html(|| {
        view! {
            <SiteHeader
                branch_name="Fritidsbanken Umeå"
                home_href="/sv"
                nav=vec![NavItem::new("/sv/idag", "Idag").current_if(true)]
                menu_label="Meny"
                language_label="Språk"
            />
        }
    });
    assert_eq!(values(&header, "aria-current"), ["page", "page"]);
    assert_eq!(header.matches("<nav").count(), 2);
}
