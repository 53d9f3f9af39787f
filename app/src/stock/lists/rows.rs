//! The rows of a list: what each would do, or did, and why one stays out.

use super::{ADDRESS, words};
use crate::args;
use crate::components::{
    Badge, Button, ButtonKind, EmptyState, NavItem, PageLink, Pagination, SubNav,
};
use crate::http::{PlainForm, Viewer};
use crate::i18n::I18n;
use crate::stock::history::{field_label, field_value};
use leptos::prelude::*;
use service::stock::import::list::{ListRow, ListState, ListView, RowFilter};

/// Which rows are looked at, and which page of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    pub filter: RowFilter,
    /// From 0.
    pub page: u64,
}

const FILTERS: [(RowFilter, &str, &str); 7] = [
    (RowFilter::All, "", "lists-filter-all"),
    (RowFilter::New, "nya", "lists-filter-new"),
    (RowFilter::Updates, "andras", "lists-filter-updates"),
    (RowFilter::Flagged, "titta", "lists-filter-flagged"),
    (RowFilter::Refused, "utanfor", "lists-filter-refused"),
    (RowFilter::Same, "lika", "lists-filter-same"),
    (RowFilter::Again, "igen", "lists-filter-again"),
];

impl Shown {
    pub fn read(form: &PlainForm) -> Self {
        let word = form.get("rader");
        let page: u64 = form.get("sida").parse().unwrap_or(1);
        Self {
            filter: FILTERS
                .iter()
                .find(|(_, name, _)| *name == word)
                .map_or(RowFilter::All, |(filter, ..)| *filter),
            page: page.clamp(1, 100_000) - 1,
        }
    }

    fn word(self) -> &'static str {
        FILTERS
            .iter()
            .find(|(filter, ..)| *filter == self.filter)
            .map_or("", |(_, word, _)| word)
    }

    /// The address of a page of these rows.
    pub fn address(self, viewer: &Viewer, list: &ListView, page: u64) -> String {
        let (word, page) = (self.word(), page + 1);
        viewer.link(&format!("{ADDRESS}/{}?rader={word}&sida={page}", list.id.0))
    }
}

/// Chips, one for each sort of rows that there is.
pub(super) fn filters(viewer: &Viewer, list: &ListView, shown: Shown) -> AnyView {
    let i18n = viewer.i18n;
    let counts = &list.counts;
    let items = FILTERS
        .into_iter()
        .filter_map(|(filter, _, key)| {
            let count = match filter {
                RowFilter::All => list.total,
                RowFilter::New => counts.new,
                RowFilter::Updates => counts.updates,
                RowFilter::Flagged => counts.flagged,
                RowFilter::Refused => counts.refused,
                RowFilter::Same => counts.same,
                RowFilter::Again => counts.again,
            };
            let one = Shown { filter, page: 0 };
            let is_current = filter == shown.filter;
            (count > 0 || is_current).then(|| {
                NavItem::new(one.address(viewer, list, 0), i18n.t(key))
                    .with_count(u32::try_from(count).unwrap_or(u32::MAX))
                    .current_if(is_current)
            })
        })
        .collect::<Vec<_>>();
    view! { <SubNav label=i18n.t("lists-rows") items=items /> }.into_any()
}

/// The rows of a page, with what can be ticked where something is still to be decided.
pub(super) fn rows(
    viewer: &Viewer,
    list: &ListView,
    shown: Shown,
    rows: &[ListRow],
    has_more: bool,
) -> AnyView {
    let i18n = viewer.i18n;
    if rows.is_empty() {
        let (title, text) = (i18n.t("lists-no-rows"), i18n.t("lists-no-rows-more"));
        return view! { <EmptyState icon="list" title=title text=text /> }.into_any();
    }
    let is_open = matches!(list.state, ListState::Ready | ListState::Again);
    let lines = rows
        .iter()
        .map(|one| row(viewer, one, is_open))
        .collect_view();
    let link = |page: u64, key: &str| PageLink {
        href: shown.address(viewer, list, page),
        label: i18n.t(key),
        current: false,
    };
    let previous = (shown.page > 0).then(|| link(shown.page - 1, "common-page-previous"));
    let next = has_more.then(|| link(shown.page + 1, "common-page-next"));
    let pages = (previous.is_some() || next.is_some()).then(|| {
        view! {
            <Pagination label=i18n.t("common-pages") pages=Vec::new() previous=previous next=next />
        }
    });
    let keep = (is_open && rows.iter().any(is_tickable)).then(|| {
        view! {
            <p class="actions">
                <Button name="gor" value="kryss" kind=ButtonKind::Secondary icon="check">
                    {i18n.t("lists-keep-ticks")}
                </Button>
            </p>
        }
    });
    view! {
        <ol class="list-rows plain-list">{lines}</ol>
        {keep}
        {pages}
    }
    .into_any()
}

fn is_tickable(row: &ListRow) -> bool {
    row.outcome.is_none() && matches!(row.kind.as_str(), "new" | "update")
}

fn row(viewer: &Viewer, row: &ListRow, is_open: bool) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let (kind, word) = words::row(i18n, &row.kind, row.outcome.as_deref());
    let line = i18n.t_with("lists-line", args!["line" => row.line.to_string()]);
    let number = row.number.map(|number| {
        let number = number.to_string();
        match row.article {
            Some(id) => {
                let href = viewer.link(&format!("lager/{id}"));
                view! { <a href=href class="number">{number}</a> }.into_any()
            }
            None => view! { <bdi class="number">{number}</bdi> }.into_any(),
        }
    });
    // What stays out is shown as it stands in the file: it is mended there.
    let as_written = (row.kind == "refused").then(|| {
        let cells: Vec<&str> = row
            .cells
            .iter()
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let cells = cells.join(" · ");
        view! { <p class="as-written"><bdi>{cells}</bdi></p> }
    });
    let fields = fields(i18n, row);
    let said = row
        .said
        .iter()
        .map(|said| {
            let text = words::said(i18n, said);
            view! { <li><bdi>{text}</bdi></li> }
        })
        .collect_view();
    let said = (!row.said.is_empty()).then(|| view! { <ul class="list-said">{said}</ul> });
    let stay = (!row.stay.is_empty()).then(|| {
        let names: Vec<String> = row
            .stay
            .iter()
            .map(|name| field_label(i18n, name))
            .collect();
        let text = i18n.t_with("lists-stays", args!["fields" => i18n.list(&names)]);
        view! { <p>{text}</p> }
    });
    let tick = (is_open && is_tickable(row)).then(|| {
        let value = row.line.to_string();
        let label = i18n.t_with("lists-take-line", args!["line" => value.clone()]);
        let checked = row.is_ticked;
        view! {
            <input type="hidden" name="visad" value=value.clone() />
            <label class="choice">
                <input type="checkbox" name="rad" value=value checked=checked />
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <li>
            <p class="cluster list-row-head">
                <span class="muted">{line}</span>
                {number}
                <Badge kind=kind label=word />
            </p>
            {as_written}
            {fields}
            {said}
            {stay}
            {tick}
        </li>
    }
}

/// Of a new article what is known; of another what stood there and would stand there.
fn fields(i18n: I18n, row: &ListRow) -> Option<AnyView> {
    let is_update = row.kind == "update";
    let lines: Vec<String> = row
        .fields
        .iter()
        .filter(|(field, _, after)| is_update || !is_usual(field, after))
        .map(|(field, before, after)| {
            let (label, after) = (field_label(i18n, field), field_value(i18n, field, after));
            if is_update {
                let before = field_value(i18n, field, before);
                let about = args!["field" => label, "before" => before, "after" => after];
                i18n.t_with("stock-field-was-is", about)
            } else {
                i18n.t_with("lists-field", args!["field" => label, "value" => after])
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        let lines = lines
            .into_iter()
            .map(|line| view! { <li><bdi>{line}</bdi></li> })
            .collect_view();
        view! { <ul class="list-fields plain-list">{lines}</ul> }.into_any()
    })
}

/// What goes without saying of a new article.
fn is_usual(field: &str, value: &str) -> bool {
    matches!(
        (field, value),
        ("status", "available") | ("green_buckle", "false")
    )
}
