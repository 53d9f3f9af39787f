//! What holds for a thing, and why: "14 dagar, för att …".

use super::words;
use crate::args;
use crate::http::{Fault, Viewer};
use crate::i18n::I18n;
use domain::branches::{BorrowerKind, BranchId, PolicyBecause};
use domain::stock::ArticleTypeId;
use service::branches::{PolicyRulings, PolicyView, policies, policy_for};

/// What holds, in lines; nothing where the type or the branch isn't there.
pub(super) fn lines(
    i18n: I18n,
    view: &PolicyView,
    kind: ArticleTypeId,
    at: BranchId,
    rulings: &PolicyRulings,
) -> Vec<String> {
    let because = |because: PolicyBecause| match because {
        PolicyBecause::Line(id) => {
            let line = view.policies.line(id);
            let about = line.map(|line| words::about(i18n, view, line));
            i18n.t_with(
                "policy-because-line",
                args!["about" => about.unwrap_or_default()],
            )
        }
        PolicyBecause::Type => {
            let kind = view.kind(kind).map(|kind| words::type_name(i18n, kind));
            i18n.t_with(
                "policy-because-type",
                args!["type" => kind.unwrap_or_default()],
            )
        }
        PolicyBecause::Branch => {
            let branch = view.branch(at).unwrap_or_default().to_owned();
            i18n.t_with("policy-because-branch", args!["branch" => branch])
        }
    };
    let said = |what: String, why: PolicyBecause| {
        i18n.t_with(
            "policy-because",
            args!["what" => what, "why" => because(why)],
        )
    };
    let lent = rulings.is_lent;
    let not_lent = (!lent.is).then(|| said(words::lent(i18n, false), lent.because));
    let days = rulings.loan_days;
    let permission = rulings.guardian_permission;
    not_lent
        .into_iter()
        .chain([said(words::days_of(i18n, days.is), days.because)])
        .chain(
            permission
                .is
                .then(|| said(words::permission(i18n, true), permission.because)),
        )
        .collect()
}

/// What holds for a type at a branch, in lines.
///
/// # Errors
/// When nobody is signed in, or the database can't.
pub async fn ruled(
    viewer: &Viewer,
    kind: ArticleTypeId,
    at: BranchId,
    borrower: Option<BorrowerKind>,
) -> Result<Vec<String>, Fault> {
    let view = policies(viewer.services(), viewer.staff()?).await?;
    let rulings = policy_for(viewer.services(), &view, kind, at, borrower).await?;
    Ok(rulings.map_or_else(Vec::new, |rulings| {
        lines(viewer.i18n, &view, kind, at, &rulings)
    }))
}
