//! A link that has just been made, shown once: the administrator passes it on.

use crate::args;
use crate::components::{ButtonKind, ButtonLink, Notice, NoticeKind, PageHeader};
use crate::http::{Area, Page, PageResult, Viewer};
use crate::i18n::{I18n, Language};
use leptos::prelude::*;
use service::staff::Invited;

/// What the link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Somebody new.
    Invited,
    /// Somebody who was invited before.
    InvitedAgain,
    /// Somebody who needs another password.
    Reset,
}

/// The address of a link, in the language of whom it is for.
pub fn address(viewer: &Viewer, language: &str, token: &service::staff::LinkToken) -> String {
    let language = Language::parse(language).unwrap_or_default();
    format!(
        "{}/{}/lank/{}",
        viewer.state.site.base_url,
        language.code(),
        token.as_str()
    )
}

/// The page with the link.
///
/// # Errors
/// When nobody is signed in any more.
pub fn link_given(viewer: &Viewer, invited: &Invited, given: Given) -> PageResult {
    let i18n = viewer.i18n;
    let zone = viewer.staff()?.zone();
    let today = viewer.services().clock().now().local_date(zone);
    let until = i18n.date_time(invited.link.expires.local(zone), today);
    let name = invited.name.clone();
    let title = match given {
        Given::Invited => i18n.t_with("staff-given-invited", args!["name" => name.clone()]),
        Given::InvitedAgain | Given::Reset => {
            i18n.t_with("staff-given-link", args!["name" => name.clone()])
        }
    };
    let href = address(viewer, &invited.language, &invited.link.token);
    let mail = mail_link(invited, given, &href);
    let page = Page::new(title.clone(), Area::Staff);
    let (team, team_label) = (viewer.link("personal"), i18n.t("nav-staff"));
    Ok(viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <PageHeader title=title back_href=team.clone() back_label=team_label />
                <Notice kind=NoticeKind::Look attr:role="status">
                    <p>{i18n.t_with("staff-given-once", args!["name" => name, "until" => until])}</p>
                </Notice>
                <div class="field">
                    <label class="field-label" for="link">
                        {i18n.t("staff-given-heading")}
                    </label>
                    <input class="input" id="link" type="text" readonly value=href />
                </div>
                <p class="actions">
                    <ButtonLink href=mail icon="mail">{i18n.t("staff-given-mail")}</ButtonLink>
                    <ButtonLink href=team kind=ButtonKind::Quiet>{i18n.t("common-done")}</ButtonLink>
                </p>
            </div>
        }
    }))
}

/// Opens the administrator's own mail program with the words in the language of
/// whom it is for.
fn mail_link(invited: &Invited, given: Given, href: &str) -> String {
    let (subject, body) = mail_words(&invited.language, &invited.name, given, href);
    // A plus would be read as a plus in mailto (RFC 6068).
    let word = |text: &str| {
        let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        encoded.replace('+', "%20")
    };
    format!(
        "mailto:{}?subject={}&body={}",
        word(&invited.email).replace("%40", "@"),
        word(&subject),
        word(&body.replace('\n', "\r\n"))
    )
}

/// Subject and body of a mail with a link, in the language of whom it is for.
pub fn mail_words(language: &str, name: &str, given: Given, href: &str) -> (String, String) {
    let i18n = I18n::new(Language::parse(language).unwrap_or_default());
    let args = || args!["name" => name.to_owned(), "link" => href.to_owned()];
    match given {
        Given::Invited | Given::InvitedAgain => (
            i18n.t_plain("staff-mail-invite-subject"),
            i18n.t_plain_with("staff-mail-invite-body", args()),
        ),
        Given::Reset => (
            i18n.t_plain("staff-mail-reset-subject"),
            i18n.t_plain_with("staff-mail-reset-body", args()),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_greets_by_name_and_holds_the_link_alone_on_its_line() {
        for language in Language::ALL {
            for given in [Given::Invited, Given::Reset] {
                let link = "https://lana.example/sv/lank/WMHmnWaExKAxof4gKULReg";
                let (subject, body) = mail_words(language.code(), "Kajsa 🎿", given, link);
                assert!(body.contains("Kajsa 🎿"), "{body}");
                assert!(body.lines().any(|line| line == link), "{body}");
                assert!(!subject.contains('\n'));
            }
        }
    }
}
