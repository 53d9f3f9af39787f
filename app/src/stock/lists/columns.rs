//! What each column of a list holds: proposed, and chosen by a person.

use super::{ADDRESS, words};
use crate::args;
use crate::components::{Button, ButtonKind, Checkbox, FieldWidth, Select, SelectOption};
use crate::http::{PlainForm, Viewer};
use crate::i18n::I18n;
use domain::stock::ListField;
use leptos::prelude::*;
use service::stock::import::list::{ENCODINGS, ListChoices, ListSample, ListView};

/// Most columns that a form may name.
const MOST_COLUMNS: usize = 60;

/// What the form says.
pub(super) fn read(form: &PlainForm) -> ListChoices {
    let count = form.number("antal").unwrap_or_default();
    let count = usize::try_from(count).unwrap_or_default().min(MOST_COLUMNS);
    ListChoices {
        encoding: form.get("tecken").to_owned(),
        delimiter: match form.get("avskiljare") {
            "tab" => '\t',
            "komma" => ',',
            "semikolon" => ';',
            _ => '\0',
        },
        columns: (0..count)
            .map(|at| ListField::parse(form.get(&format!("kolumn-{at}"))))
            .collect(),
        makes_numbers: form.ticked("nya-nummer"),
        is_final: form.get("gor") == "visa",
    }
}

/// As a list is read now, to be chosen once more.
pub(super) fn as_they_are(list: ListView) -> ListChoices {
    ListChoices {
        delimiter: list.delimiter.chars().next().unwrap_or_default(),
        encoding: list.encoding,
        columns: list.columns,
        makes_numbers: list.makes_numbers,
        is_final: false,
    }
}

/// The form.
pub(super) fn form(
    viewer: &Viewer,
    list: &ListView,
    sample: &ListSample,
    fault: Option<&str>,
) -> AnyView {
    let i18n = viewer.i18n;
    let columns = sample
        .headings
        .iter()
        .enumerate()
        .map(|(at, heading)| column(i18n, list, sample, at, heading))
        .collect_view();
    let letters = (!list.is_xlsx).then(|| letters(i18n, list));
    let fault = fault.map(|text| view! { <p class="field-error">{text.to_owned()}</p> });
    let action = viewer.link(&format!("{ADDRESS}/{}", list.id.0));
    let count = sample.headings.len().to_string();
    view! {
        <form method="post" action=action class="stack" id="kolumner">
            <input type="hidden" name="antal" value=count />
            <p>{i18n.t("lists-columns-lead")}</p>
            {fault}
            <ol class="list-columns plain-list">{columns}</ol>
            <Checkbox
                id="nya-nummer"
                name="nya-nummer"
                label=i18n.t("lists-makes-numbers")
                checked=list.makes_numbers
            />
            <p class="actions">
                <Button name="gor" value="visa" icon="eye">
                    {i18n.t("lists-show")}
                </Button>
            </p>
            {letters}
        </form>
    }
    .into_any()
}

fn column(
    i18n: I18n,
    list: &ListView,
    sample: &ListSample,
    at: usize,
    heading: &str,
) -> impl IntoView + use<> {
    let chosen = list.columns.get(at).copied().flatten();
    let options = std::iter::once(SelectOption::new("", i18n.t("lists-column-left")))
        .chain(
            ListField::ALL
                .into_iter()
                .map(|field| SelectOption::new(field.as_str(), words::field(i18n, field))),
        )
        .collect();
    let seen: Vec<&str> = sample
        .rows
        .iter()
        .filter_map(|row| row.get(at))
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .take(3)
        .collect();
    let seen = i18n.t_with("lists-column-seen", args!["cells" => seen.join(" · ")]);
    let label = if heading.is_empty() {
        i18n.t_with(
            "lists-column-nameless",
            args!["number" => (at + 1).to_string()],
        )
    } else {
        heading.to_owned()
    };
    let id = format!("kolumn-{at}");
    view! {
        <li>
            <Select
                id=id.clone()
                name=id
                label=label
                options=options
                selected=chosen.map(ListField::as_str).unwrap_or_default()
                hint=seen
                width=FieldWidth::Medium
            />
        </li>
    }
}

/// Letters and signs, for the rare file that is taken wrong.
fn letters(i18n: I18n, list: &ListView) -> AnyView {
    let encodings = ENCODINGS
        .iter()
        .map(|name| {
            SelectOption::new(
                *name,
                i18n.t(&format!("lists-letters-{}", name.to_lowercase())),
            )
        })
        .collect();
    let delimiters = [("semikolon", ";"), ("komma", ","), ("tab", "\t")];
    let delimiter = delimiters
        .iter()
        .find(|(_, sign)| *sign == list.delimiter)
        .map_or("semikolon", |(word, _)| word);
    let options = delimiters
        .iter()
        .map(|(word, _)| SelectOption::new(*word, i18n.t(&format!("lists-delimiter-{word}"))))
        .collect();
    view! {
        <details>
            <summary>{i18n.t("lists-letters-wrong")}</summary>
            <div class="stack">
                <div class="cluster">
                    <Select
                        id="tecken"
                        name="tecken"
                        label=i18n.t("lists-letters")
                        options=encodings
                        selected=list.encoding.clone()
                    />
                    <Select
                        id="avskiljare"
                        name="avskiljare"
                        label=i18n.t("lists-delimiter")
                        options=options
                        selected=delimiter
                    />
                </div>
                <p class="actions">
                    <Button name="gor" value="las-om" kind=ButtonKind::Secondary icon="repeat">
                        {i18n.t("lists-read-again")}
                    </Button>
                </p>
            </div>
        </details>
    }
    .into_any()
}
