//! What is said besides "lent" and "returned".

use super::super::words;
use crate::args;
use crate::i18n::I18n;
use domain::lending::{LaidAsideReason, LendNotice, ReturnNotice};
use service::lending::{ArticleLine, LendNoticeLine, ReturnNoticeLine};

pub(super) fn shelf(i18n: I18n, article: &ArticleLine) -> String {
    i18n.t_with("counter-shelf", args!["shelf" => article.shelf.clone()])
}

pub(super) fn instead_line(i18n: I18n, line: &ArticleLine) -> String {
    i18n.t_with(
        "counter-instead",
        args![
            "article" => words::article_with_number(i18n, line),
            "shelf" => line.shelf.clone()
        ],
    )
}

pub(super) fn lend_notice(i18n: I18n, line: &LendNoticeLine) -> String {
    let branch = line.branch.clone().unwrap_or_default();
    let offered: Vec<String> = line
        .instead
        .iter()
        .map(|one| format!("{} ({})", words::article_with_number(i18n, one), one.shelf))
        .collect();
    let offered = offered.join(", ");
    match line.notice {
        LendNotice::OfferGreenBuckle => {
            i18n.t_with("counter-green-buckle", args!["offered" => offered])
        }
        LendNotice::RestOfSet => i18n.t_with("counter-rest-of-set", args!["rest" => offered]),
        LendNotice::WasInSeasonStorage => i18n.t("counter-was-in-storage"),
        LendNotice::WasMissing => i18n.t("counter-was-missing"),
        LendNotice::WasAt(_) => i18n.t_with("counter-was-at", args!["branch" => branch]),
        LendNotice::WithoutBinding => i18n.t("counter-without-binding"),
    }
}

pub(super) fn return_notice(i18n: I18n, line: &ReturnNoticeLine) -> String {
    let branch = line.branch.clone().unwrap_or_default();
    match line.notice {
        ReturnNotice::WasLost => i18n.t("counter-was-lost"),
        ReturnNotice::BelongsTo(_) => i18n.t_with("counter-belongs-to", args!["branch" => branch]),
    }
}

pub(super) fn laid_aside(reason: LaidAsideReason) -> &'static str {
    match reason {
        LaidAsideReason::Permission => "counter-aside-permission",
        LaidAsideReason::Buoyancy => "counter-aside-buoyancy",
        LaidAsideReason::Binding => "counter-aside-binding",
    }
}
