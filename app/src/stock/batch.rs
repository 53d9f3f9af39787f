//! Many things at once: a field that takes scan after scan, and what became of each.

use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, LoanList, LoanRow, Notice, NoticeKind, TextArea,
};
use crate::http::{Viewer, key_field};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use domain::lending::Action;
use domain::stock::{MOST_SCANNED, scanned_codes};
use leptos::prelude::*;
use service::lending::ArticleLine;

/// The field: a scanner's Enter begins the next line, so that no scan waits for an answer.
pub fn codes_field(i18n: I18n, typed: &str, fault: Option<String>, first: bool) -> AnyView {
    view! {
        <TextArea
            id="artiklar"
            name="artiklar"
            label=i18n.t("batch-codes")
            hint=i18n.t("batch-codes-hint")
            value=typed.to_owned()
            error=fault.unwrap_or_default()
            rows=5
            first=first
        />
    }
    .into_any()
}

/// The codes in the field; else why they can't be taken.
///
/// # Errors
/// In words, when there are none, or more than [`MOST_SCANNED`].
pub fn codes(i18n: I18n, typed: &str) -> Result<Vec<String>, String> {
    match scanned_codes(typed) {
        Ok(codes) if codes.is_empty() => Err(i18n.t("batch-none")),
        Ok(codes) => Ok(codes),
        Err(_) => {
            let most = i64::try_from(MOST_SCANNED).unwrap_or(i64::MAX);
            Err(i18n.t_with("batch-too-many", args!["most" => most]))
        }
    }
}

/// What a page tells at its top.
pub fn notice(told: Option<&(NoticeKind, String)>) -> Option<AnyView> {
    let (kind, text) = told?.clone();
    Some(view! { <Notice kind=kind>{text}</Notice> }.into_any())
}

/// An article in a list, with what is to be said of it and what can be done.
pub fn line(
    viewer: &Viewer,
    article: &ArticleLine,
    note: String,
    status: Option<(BadgeKind, String)>,
    actions: AnyView,
) -> AnyView {
    view! {
        <LoanRow
            icon=article.icon.clone()
            category=article.category.clone()
            name=lending::article(viewer.i18n, article)
            number=article.number.to_string()
            href=viewer.link(&format!("lager/{}", article.id.0))
            note=note
            status=status
        >
            {actions}
        </LoanRow>
    }
    .into_any()
}

/// What is known of a thing, in one line.
pub fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(" · ")
}

/// What became of one code.
pub struct Row {
    /// As it was scanned.
    pub scanned: String,
    /// The article, if there is one.
    pub article: Option<ArticleLine>,
    /// How it went.
    pub kind: BadgeKind,
    /// The same in words.
    pub word: String,
    /// More words.
    pub note: String,
}

/// What became of all of them: what needs a look first.
pub fn rows(viewer: &Viewer, mut all: Vec<Row>) -> AnyView {
    let i18n = viewer.i18n;
    all.sort_by_key(|row| matches!(row.kind, BadgeKind::Fine | BadgeKind::Still));
    let lines = all
        .into_iter()
        .map(|row| match row.article {
            Some(article) => view! {
                <LoanRow
                    icon=article.icon.clone()
                    category=article.category.clone()
                    name=lending::article(i18n, &article)
                    number=article.number.to_string()
                    href=viewer.link(&format!("lager/{}", article.id.0))
                    note=row.note
                    status=Some((row.kind, row.word))
                />
            }
            .into_any(),
            None => view! {
                <li class="loan-row">
                    <span><bdi class="number">{row.scanned}</bdi></span>
                    " "
                    <Badge kind=row.kind label=row.word />
                </li>
            }
            .into_any(),
        })
        .collect_view();
    view! {
        <section class="hand" aria-label=i18n.t("batch-answer")>
            <LoanList label=i18n.t("batch-answer")>{lines}</LoanList>
        </section>
    }
    .into_any()
}

/// Takes all of it back.
pub fn undo_button(viewer: &Viewer, address: &str, action: Option<Action>) -> Option<AnyView> {
    let (to, key) = (viewer.link(address), key_field(viewer));
    let word = viewer.i18n.t("batch-undo");
    action.map(|Action(action)| {
        view! {
            <form method="post" action=to>
                {key}
                <input type="hidden" name="gor" value="angra" />
                <input type="hidden" name="handelse" value=action.to_string() />
                <Button kind=ButtonKind::Secondary icon="undo">{word}</Button>
            </form>
        }
        .into_any()
    })
}
