//! The day's page: four figures, and one list at a time, ordered by shelf, to print too.

use super::tables;
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Figure, Figures, NavItem, Notice, NoticeKind, PageHeader,
    PageLink, Pagination, SubNav,
};
use crate::http::{Area, Page, PageResult, PlainForm, Viewer, key_field};
use crate::lending::print::print_button;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use leptos::prelude::*;
use service::lending::{DayList, DayView, day_view};

/// The lists, in the order of their tabs.
const LISTS: [DayList; 4] = [
    DayList::Due,
    DayList::Late,
    DayList::PickedUp,
    DayList::Service,
];

/// The word in the address.
pub const fn word(list: DayList) -> &'static str {
    match list {
        DayList::Due => "tillbaka",
        DayList::Late => "sena",
        DayList::PickedUp => "hamtade",
        DayList::Service => "service",
    }
}

/// The key of a list's name.
const fn title(list: DayList) -> &'static str {
    match list {
        DayList::Due => "day-due",
        DayList::Late => "day-late",
        DayList::PickedUp => "day-picked-up",
        DayList::Service => "day-service",
    }
}

/// Reads the word; anything else is what is due today.
fn parse(text: &str) -> DayList {
    LISTS
        .into_iter()
        .find(|list| word(*list) == text)
        .unwrap_or(DayList::Due)
}

/// What was done, as the address tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Service is done.
    Finished,
    /// A check found nothing.
    Fine,
    /// A check found something.
    Failed,
    /// The last thing was undone.
    Undone,
}

impl Told {
    const ALL: [Self; 4] = [Self::Finished, Self::Fine, Self::Failed, Self::Undone];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Finished => "klar",
            Self::Fine => "bra",
            Self::Failed => "fel",
            Self::Undone => "angrat",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Finished => "day-told-finished",
            Self::Fine => "day-told-fine",
            Self::Failed => "day-told-failed",
            Self::Undone => "day-told-undone",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|told| told.word() == word)
    }
}

/// The page; `visa` names the list.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(&viewer, &query, None, StatusCode::OK).await
}

/// The page, with what stood in the way if something did.
pub async fn render(
    viewer: &Viewer,
    query: &PlainForm,
    problem: Option<String>,
    status: StatusCode,
) -> PageResult {
    let list = parse(query.get("visa"));
    let page = query
        .number("sida")
        .and_then(|page| usize::try_from(page).ok());
    let view = day_view(viewer.services(), viewer.staff()?, list, page.unwrap_or(1)).await?;
    let i18n = viewer.i18n;
    let day = i18n.capitalised(&i18n.date_long(view.today, view.today));
    let page = Page::new(format!("{} · {day}", i18n.t("nav-day")), Area::Day);
    // Views are made inside: the addresses of the drawings stand in the page's context.
    Ok(viewer.page_with(status, page, || {
        let told = problem
            .map(|text| {
                view! {
                    <Notice kind=NoticeKind::Look attr:role="alert">
                        <p>{text}</p>
                    </Notice>
                }
                .into_any()
            })
            .or_else(|| told(viewer, query));
        let print = print_button(viewer, ButtonKind::Quiet);
        let log = viewer.link("idag/logg");
        view! {
            <div class="stack">
                <PageHeader title=day lead=i18n.week(view.today)>
                    {print}
                    <ButtonLink
                        href=log
                        kind=ButtonKind::Secondary
                        icon="history"
                    >
                        {i18n.t("log-title")}
                    </ButtonLink>
                </PageHeader>
                {told} {figures(viewer, &view)} {tabs(viewer, &view, list)}
                {section(viewer, &view, list)}
            </div>
        }
    }))
}

fn told(viewer: &Viewer, query: &PlainForm) -> Option<AnyView> {
    let told = Told::parse(query.get("gjort"))?;
    let i18n = viewer.i18n;
    let text = i18n.t(told.key());
    let undo = query.number("handelse").map(|action| {
        view! {
            <form method="post" action=viewer.link("idag")>
                {key_field(viewer)}
                <input type="hidden" name="visa" value=word(DayList::Service) />
                <input type="hidden" name="handelse" value=action.to_string() />
                <Button kind=ButtonKind::Quiet icon="undo" name="gor" value="angra">
                    {i18n.t("common-undo")}
                </Button>
            </form>
        }
    });
    Some(
        view! {
            <Notice kind=NoticeKind::Fine attr:role="status">
                <p>{text}</p>
                {undo}
            </Notice>
        }
        .into_any(),
    )
}

fn figures(viewer: &Viewer, view: &DayView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let tally = view.tally;
    let figures = vec![
        Figure::new(i18n.number(tally.lent), i18n.t("tally-lent")),
        Figure::new(i18n.number(tally.returned), i18n.t("tally-returned")),
        Figure::new(i18n.number(tally.late), i18n.t("tally-late")),
    ];
    view! { <Figures figures=figures /> }
}

fn tabs(viewer: &Viewer, view: &DayView, here: DayList) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let items = LISTS
        .into_iter()
        .map(|list| {
            let count = u32::try_from(view.count(list)).unwrap_or(u32::MAX);
            NavItem::new(
                viewer.link(&format!("idag?visa={}", word(list))),
                i18n.t(title(list)),
            )
            .with_count(count)
            .current_if(list == here)
        })
        .collect();
    view! { <SubNav label=i18n.t("day-lists") items=items /> }
}

fn section(viewer: &Viewer, view: &DayView, list: DayList) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let late = (list == DayList::Late && !view.lines.is_empty())
        .then(|| view! { <p class="muted">{i18n.t("day-late-kindly")}</p> });
    // On paper too: which part of the list it is.
    let part = (view.pages > 1).then(|| {
        let text = i18n.t_with(
            "common-page-of",
            args!["page" => view.page, "pages" => view.pages],
        );
        view! { <p class="muted">{text}</p> }
    });
    view! {
        <section class="stack" aria-labelledby="list">
            <h2 id="list" class="day-title">{i18n.t(title(list))}</h2>
            {late} {part} {tables::list(viewer, view, list)} {pages(viewer, view, list)}
        </section>
    }
}

fn pages(viewer: &Viewer, view: &DayView, list: DayList) -> Option<impl IntoView + use<>> {
    let i18n = viewer.i18n;
    let to = |page: usize, label: &'static str| PageLink {
        href: viewer.link(&format!("idag?visa={}&sida={page}", word(list))),
        label: i18n.t(label),
        current: false,
    };
    (view.pages > 1).then(|| {
        let previous = (view.page > 1).then(|| to(view.page - 1, "common-page-previous"));
        let next = (view.page < view.pages).then(|| to(view.page + 1, "common-page-next"));
        view! {
            <Pagination
                label=i18n.t("common-pages")
                pages=Vec::new()
                previous=previous
                next=next
            />
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{I18n, Language};

    #[test]
    fn every_list_and_every_answer_is_read_back_from_its_word_and_has_its_text() {
        let i18n = I18n::new(Language::English);
        for list in LISTS {
            assert_eq!(parse(word(list)), list);
            assert!(i18n.has(title(list)));
        }
        for told in Told::ALL {
            assert_eq!(Told::parse(told.word()), Some(told));
            assert!(i18n.has(told.key()));
        }
        assert_eq!(parse("<script>"), DayList::Due);
        assert_eq!(Told::parse("nonsense"), None);
    }
}
