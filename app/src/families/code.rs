//! The code that came to the telephone.

use crate::args;
use crate::components::{Button, Field, FieldWidth, InputKind, Notice, PageHeader};
use crate::http::{
    Area, Faults, Page, PageResult, PlainForm, Viewer, ended_code_cookie, family_cookie,
    return_path, with_return,
};
use axum::extract::RawQuery;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use service::people::family::{AnswerError, answer_code};

/// The form.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    page(&viewer, &query, Faults::default())
}

/// Lets whoever has the code in.
pub async fn submit(viewer: Viewer, RawQuery(query): RawQuery, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let query = form.or(PlainForm::parse(query.unwrap_or_default().as_bytes()));
    let Some(token) = viewer.code() else {
        return page(
            &viewer,
            &query,
            Faults::at("svar", i18n.t("family-code-over")),
        );
    };
    if query.get("svar").trim().is_empty() {
        return page(
            &viewer,
            &query,
            Faults::at("svar", i18n.t("family-code-empty")),
        );
    }
    let signed_in = match answer_code(viewer.services(), token, query.get("svar")).await {
        Ok(signed_in) => signed_in,
        Err(AnswerError::Wrong { left }) => {
            let text = i18n.t_with("family-code-wrong", args!["count" => i64::from(left)]);
            return page(&viewer, &query, Faults::at("svar", text));
        }
        Err(AnswerError::Over) => {
            return page(
                &viewer,
                &query,
                Faults::at("svar", i18n.t("family-code-over")),
            );
        }
        Err(AnswerError::Unavailable(error)) => return Err(error.into()),
    };
    let after = return_path(query.get("vidare"));
    let to = if signed_in.is_known {
        after.unwrap_or_else(|| viewer.link("mina"))
    } else {
        with_return(viewer.link("mina/namn"), after.as_deref())
    };
    let mut response = Redirect::to(&to).into_response();
    let headers = response.headers_mut();
    headers.append(
        SET_COOKIE,
        family_cookie(&viewer.state.site, &signed_in.token),
    );
    headers.append(SET_COOKIE, ended_code_cookie(&viewer.state.site));
    Ok(response)
}

fn page(viewer: &Viewer, query: &PlainForm, faults: Faults) -> PageResult {
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("family-code-title"), Area::Mine).with_errors(faults.lines());
    let after = return_path(query.get("vidare"));
    let again = with_return(viewer.link("mina/logga-in"), after.as_deref());
    // Only a demo without telephones puts it into the address; anywhere else nothing is shown.
    let site = &viewer.state.site;
    let is_code =
        query.get("kod").len() == 6 && query.get("kod").bytes().all(|byte| byte.is_ascii_digit());
    let demo = (site.demo_sign_ins && !site.sends_sms && is_code).then(|| {
        let code = args!["code" => query.get("kod").to_owned()];
        i18n.t_with("family-code-demo", code)
    });
    let after = after.unwrap_or_default();
    Ok(viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <PageHeader title=i18n.t("family-code-title") lead=i18n.t("family-code-lead") />
                {demo.map(|text| view! { <Notice><p>{text}</p></Notice> })}
                <form method="post" class="stack" novalidate>
                    <input type="hidden" name="vidare" value=after />
                    <Field
                        id="svar"
                        name="svar"
                        label=i18n.t("family-code")
                        hint=i18n.t("family-code-hint")
                        error=faults.of("svar")
                        kind=InputKind::Number
                        width=FieldWidth::Short
                        autocomplete="one-time-code"
                        first=true
                    />
                    <p class="actions">
                        <Button>{i18n.t("common-sign-in")}</Button>
                        <a href=again>{i18n.t("family-code-again")}</a>
                    </p>
                </form>
            </div>
        }
    }))
}
