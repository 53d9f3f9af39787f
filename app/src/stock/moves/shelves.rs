//! The shelves of the branch, as one walks past them.

use crate::components::{Cell, Column, PageHeader, RowHead, Table};
use crate::http::{Area, Page, PageResult, Viewer, encode};
use leptos::prelude::*;
use service::stock::shelf_counts;

/// The page.
pub async fn show(viewer: Viewer) -> PageResult {
    let staff = viewer.staff()?;
    let shelves = shelf_counts(viewer.services(), staff).await?;
    let branch = staff.branch().0;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("shelves-title"), Area::Stock);
    Ok(viewer.page(page, || {
        let (count, on_loan) = (i18n.t("shelves-count"), i18n.t("shelves-on-loan"));
        let columns = vec![
            Column::new(i18n.t("stock-shelf")),
            Column::number(count.clone()),
            Column::number(on_loan.clone()),
        ];
        let rows = shelves
            .iter()
            .map(|one| {
                let name = if one.shelf.is_empty() {
                    i18n.t("shelves-none")
                } else {
                    one.shelf.clone()
                };
                let href = (!one.shelf.is_empty()).then(|| {
                    let shelf = encode(&one.shelf);
                    viewer.link(&format!("lager?sok={shelf}&filial={branch}"))
                });
                let (all, out) = (i18n.number(one.count), i18n.number(one.on_loan));
                let (count, on_loan) = (count.clone(), on_loan.clone());
                view! {
                    <tr>
                        <RowHead>
                            <a href=href>{name}</a>
                        </RowHead>
                        <Cell label=count number=true>{all}</Cell>
                        <Cell label=on_loan number=true>{out}</Cell>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=i18n.t("shelves-title")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                <Table caption=i18n.t("shelves-caption") columns=columns>{rows}</Table>
            </div>
        }
    }))
}
