//! Sends the voucher by e-mail, to an address that is typed for this once.

use super::letter::letter;
use super::page::{Told, load, render};
use crate::components::{Button, ButtonKind, Field, InputKind};
use crate::http::{Fault, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::{I18n, Language};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use service::lending::VoucherView;
use service::messages::{EmailVoucherError, email_voucher};

/// Puts the letter into the outbox, in the language that the page shows.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    form: PlainForm,
) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let view = load(&viewer, &id).await?;
    let language =
        Language::parse(form.get("sprak")).unwrap_or_else(|| super::letter::language_of(&view));
    let address = form.get("adress");
    let letter = letter(I18n::new(language), &view);
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let queued = email_voucher(
        services,
        staff,
        &key,
        view.id,
        address,
        &letter.subject,
        &letter.body,
    )
    .await;
    match queued {
        Ok(_) => {
            let to = format!("sedel/{}?sprak={}&gjort=brev", view.id.0, language.code());
            Ok(Redirect::to(&viewer.link(&to)).into_response())
        }
        Err(EmailVoucherError::Address(_)) => {
            let told = Told::WrongAddress(address.to_owned());
            Ok(render(&viewer, &view, language, &told))
        }
        Err(EmailVoucherError::NotThere) => Err(Fault::NotFound),
        Err(EmailVoucherError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(EmailVoucherError::Unavailable(error)) => Err(error.into()),
    }
}

/// The field for the address, folded away until it is asked for.
pub fn form(
    viewer: &Viewer,
    view: &VoucherView,
    language: Language,
    told: &Told,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let (open, typed, error) = match told {
        Told::WrongAddress(typed) => (true, typed.clone(), Some(i18n.t("voucher-address-wrong"))),
        Told::Nothing | Told::Queued => (false, String::new(), None),
    };
    let hint = i18n.t(if viewer.state.site.sends_mail {
        "voucher-address-hint"
    } else {
        "voucher-no-mail"
    });
    view! {
        <details class="more screen-only" open=open>
            <summary>{i18n.t("voucher-mail")}</summary>
            <form
                method="post"
                action=viewer.link(&format!("sedel/{}", view.id.0))
                class="stack-small stack"
                // The page says in the reader's own language what is wrong.
                novalidate
            >
                {key_field(viewer)} <input type="hidden" name="sprak" value=language.code() />
                <Field
                    id="adress"
                    name="adress"
                    label=i18n.t("common-email")
                    hint=hint
                    value=typed
                    error=error
                    kind=InputKind::Email
                    autocomplete="off"
                />
                <p>
                    <Button kind=ButtonKind::Secondary icon="mail">{i18n.t("common-send")}</Button>
                </p>
            </form>
        </details>
    }
}
