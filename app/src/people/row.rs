//! A borrower in a list.

use crate::components::{Badge, BadgeKind, ButtonKind, ButtonLink, Category, TypeTile};
use crate::http::Viewer;
use leptos::prelude::*;
use service::people::BorrowerLine;

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowUse {
    /// Leads to the borrower, or takes him in hand.
    Find,
    /// Chosen to be merged with the one of this number.
    Merge(i64),
}

/// A borrower: name, whether it is a group, the last digits, what can be done.
pub fn row(viewer: &Viewer, line: &BorrowerLine, use_for: RowUse) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let page = viewer.link(&format!("lantagare/{}", line.id.0));
    let group = line
        .is_group
        .then(|| view! { <Badge kind=BadgeKind::Still label=i18n.t("people-group") /> });
    let number = line.last_four.as_ref().map_or_else(
        || view! { <span>{i18n.t("people-no-number")}</span> }.into_any(),
        |four| view! { <span class="code">{format!("••• {four}")}</span> }.into_any(),
    );
    let name = line.name.clone();
    let unseen = format!(" {name}");
    let icon = if line.is_group { "users" } else { "user" };
    let action = match use_for {
        RowUse::Find => view! {
            <ButtonLink
                href=viewer.link(&format!("disken?lan={}", line.id.0))
                kind=ButtonKind::Secondary
            >
                {i18n.t("people-take-in-hand")}
                <span class="unseen">{unseen}</span>
            </ButtonLink>
        }
        .into_any(),
        RowUse::Merge(with) => view! {
            <ButtonLink
                href=viewer.link(&format!("lantagare/{with}/sla-ihop?med={}", line.id.0))
                kind=ButtonKind::Secondary
            >
                {i18n.t("people-merge-compare")}
                <span class="unseen">{unseen}</span>
            </ButtonLink>
        }
        .into_any(),
    };
    view! {
        <li class="loan">
            <TypeTile icon=icon category=Category::Other />
            <p class="loan-name">
                <a href=page>
                    <bdi>{name}</bdi>
                </a>
            </p>
            <p class="loan-meta">{number} {group}</p>
            <div class="loan-actions">{action}</div>
        </li>
    }
}
