//! Several hits to choose from, or none.

use super::super::words;
use super::Forms;
use crate::args;
use crate::components::{AnswerKind, AnswerPanel, Button, ButtonKind, Pick, PickList};
use crate::http::Viewer;
use crate::i18n::I18n;
use leptos::prelude::*;
use service::lending::{ArticleLine, MOST_HITS};
use service::people::BorrowerLine;

pub(super) fn which_article(viewer: &Viewer, forms: &Forms, lines: &[ArticleLine]) -> AnyView {
    let i18n = viewer.i18n;
    let picks = lines
        .iter()
        .take(MOST_HITS)
        .map(|line| {
            let detail = [
                line.number.to_string(),
                line.brand.clone(),
                line.shelf.clone(),
            ];
            let detail: Vec<String> = detail.into_iter().filter(|one| !one.is_empty()).collect();
            view! {
                <Pick
                    name="artikel"
                    value=line.id.0.to_string()
                    title=words::article(i18n, line)
                    detail=detail.join(" · ")
                    icon=line.icon.clone()
                    category=line.category.clone()
                />
            }
        })
        .collect_view();
    let list = forms.form(
        "skanna",
        "stack-small stack",
        view! { <PickList label=i18n.t("counter-which-article")>{picks}</PickList> },
    );
    view! {
        <AnswerPanel
            kind=AnswerKind::Look
            word=i18n.t("counter-look")
            title=i18n.t("counter-which-article")
            lines=there_are_more(i18n, lines.len(), "counter-more-articles")
        >
            {list}
        </AnswerPanel>
    }
    .into_any()
}

/// That not all hits are shown, and how to come to the others.
fn there_are_more(i18n: I18n, hits: usize, key: &'static str) -> Vec<String> {
    let more = hits > MOST_HITS;
    more.then(|| i18n.t(key)).into_iter().collect()
}

pub(super) fn which_borrower(viewer: &Viewer, forms: &Forms, lines: &[BorrowerLine]) -> AnyView {
    let i18n = viewer.i18n;
    // At a number that several share the first names tell them apart.
    let one_number = lines
        .windows(2)
        .all(|pair| pair[0].last_four.is_some() && pair[0].last_four == pair[1].last_four);
    let picks = lines
        .iter()
        .take(MOST_HITS)
        .map(|line| {
            let title = if one_number && !line.is_group {
                line.first_name().to_owned()
            } else {
                line.name.clone()
            };
            let detail = line
                .last_four
                .as_ref()
                .map(|digits| format!("••• {digits}"))
                .unwrap_or_default();
            view! {
                <Pick name="lantagare" value=line.id.0.to_string() title=title detail=detail />
            }
        })
        .collect_view();
    let list = forms.form(
        "skanna",
        "stack-small stack",
        view! { <PickList label=i18n.t("counter-which-borrower")>{picks}</PickList> },
    );
    view! {
        <AnswerPanel
            kind=AnswerKind::Look
            word=i18n.t("counter-look")
            title=i18n.t("counter-which-borrower")
            lines=there_are_more(i18n, lines.len(), "counter-more-borrowers")
        >
            {list}
        </AnswerPanel>
    }
    .into_any()
}

pub(super) fn unknown_number(viewer: &Viewer, forms: &Forms, number: &str) -> AnyView {
    let i18n = viewer.i18n;
    let typed = service::people::AddBorrower {
        name: String::new(),
        phone: number.to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    };
    let form = super::new_borrower::fields(viewer, forms, &typed, Default::default());
    view! {
        <AnswerPanel
            kind=AnswerKind::Look
            word=i18n.t("counter-new-word")
            lines=vec![i18n.t("counter-new-number")]
        >
            {form}
        </AnswerPanel>
    }
    .into_any()
}

pub(super) fn unknown(viewer: &Viewer, forms: &Forms, text: &str) -> AnyView {
    let i18n = viewer.i18n;
    let is_code = text.bytes().any(|byte| byte.is_ascii_digit()) || text.is_empty();
    let line = if is_code {
        i18n.t_with("counter-unknown-code", args!["code" => text])
    } else {
        i18n.t_with("counter-unknown-name", args!["name" => text])
    };
    let add = (!is_code).then(|| {
        forms.form(
            "ny",
            "actions",
            view! {
                {Forms::field("forslag", text.to_owned())}
                <Button kind=ButtonKind::Secondary>{i18n.t("counter-add-borrower")}</Button>
            },
        )
    });
    view! {
        <AnswerPanel kind=AnswerKind::Stop word=i18n.t("counter-unknown") lines=vec![line]>
            {add}
        </AnswerPanel>
    }
    .into_any()
}
