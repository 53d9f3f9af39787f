//! What an article belongs with, on its page: its set, what fits its sole, the same one
//! size up, and the branch that it is on its way to.

use super::batch;
use crate::args;
use crate::components::{BadgeKind, Button, ButtonKind, LoanList, Notice, NoticeKind, Panel};
use crate::http::{Fault, Viewer, key_field};
use crate::stock::words;
use domain::stock::{ArticleId, ArticleStatus};
use leptos::prelude::*;
use service::lending::ArticleLine;
use service::stock::{ArticleView, Fitting, SetView, Transfer, fits_with, set_of, transfer_of};

/// What there is to know.
pub struct Belonging {
    set: Option<SetView>,
    fitting: Fitting,
    transfer: Option<Transfer>,
}

impl Belonging {
    /// Of an article.
    ///
    /// # Errors
    /// When nobody is signed in, or the database can't.
    pub async fn of(viewer: &Viewer, id: ArticleId) -> Result<Self, Fault> {
        let (services, staff) = (viewer.services(), viewer.staff()?);
        Ok(Self {
            set: set_of(services, staff, id).await?,
            fitting: fits_with(services, staff, id).await?,
            transfer: transfer_of(services, staff, id).await?,
        })
    }

    /// Its set, and what would go with it.
    pub fn shown(&self, viewer: &Viewer, view: &ArticleView) -> Option<AnyView> {
        let i18n = viewer.i18n;
        let set = self.set.as_ref().map(|set| with(viewer, view, set));
        let by_sole = fitting(viewer, "sets-by-sole", &self.fitting.by_sole);
        let larger = fitting(viewer, "sets-larger", &self.fitting.larger);
        if set.is_none() && by_sole.is_none() && larger.is_none() {
            return None;
        }
        Some(
            view! {
                <Panel id="hor-ihop" title=i18n.t("sets-belongs")>
                    <div class="stack">{set} {by_sole} {larger}</div>
                </Panel>
            }
            .into_any(),
        )
    }

    /// Where it is going; or a button that asks for it to come here.
    pub fn transfer(&self, viewer: &Viewer, view: &ArticleView) -> Option<AnyView> {
        let i18n = viewer.i18n;
        if let Some(transfer) = &self.transfer {
            let key = if transfer.sent_on.is_some() {
                "transfers-on-its-way"
            } else {
                "transfers-is-asked"
            };
            let text = i18n.t_with(key, args!["branch" => transfer.to.clone()]);
            let (to, word) = (
                viewer.link("lager/forflyttningar"),
                i18n.t("transfers-title"),
            );
            return Some(
                view! {
                    <Notice kind=NoticeKind::Info>
                        {text} " " <a href=to>{word}</a>
                    </Notice>
                }
                .into_any(),
            );
        }
        let here = viewer.staff_if_any()?.branch();
        let is_ours = view.branch.0 == here || view.status == ArticleStatus::Scrapped;
        (!is_ours).then(|| {
            view! {
                <form method="post" action=viewer.link("lager/forflyttningar") class="actions">
                    {key_field(viewer)}
                    <input type="hidden" name="gor" value="be" />
                    <input type="hidden" name="till" value=here.0.to_string() />
                    <input type="hidden" name="artiklar" value=view.number.to_string() />
                    <Button kind=ButtonKind::Secondary icon="swap">
                        {i18n.t("transfers-ask-here")}
                    </Button>
                </form>
            }
            .into_any()
        })
    }
}

fn with(viewer: &Viewer, view: &ArticleView, set: &SetView) -> AnyView {
    let i18n = viewer.i18n;
    let label = i18n.t("sets-with");
    let others = set
        .members
        .iter()
        .filter(|(article, _, _)| article.id != view.id)
        .map(|(article, status, on_loan)| {
            let status = if *on_loan {
                (BadgeKind::Out, i18n.t("status-on-loan"))
            } else {
                words::status(i18n, *status)
            };
            let shelf = article.shelf.clone();
            batch::line(viewer, article, shelf, Some(status), ().into_any())
        })
        .collect_view();
    let title = match set.name.as_str() {
        "" => label.clone(),
        name => i18n.t_with("sets-with-name", args!["name" => name]),
    };
    let href = viewer.link("lager/set");
    view! {
        <div class="stack-small stack">
            <h3>{title}</h3>
            <section class="hand">
                <LoanList label=label>{others}</LoanList>
            </section>
            <p>
                <a href=href>{i18n.t("sets-all")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn fitting(viewer: &Viewer, key: &str, found: &[ArticleLine]) -> Option<AnyView> {
    let label = viewer.i18n.t(key);
    (!found.is_empty()).then(|| {
        let title = label.clone();
        let lines = found
            .iter()
            .map(|article| {
                let shelf = article.shelf.clone();
                batch::line(viewer, article, shelf, None, ().into_any())
            })
            .collect_view();
        view! {
            <div class="stack-small stack">
                <h3>{title}</h3>
                <section class="hand">
                    <LoanList label=label>{lines}</LoanList>
                </section>
            </div>
        }
        .into_any()
    })
}
