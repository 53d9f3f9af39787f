//! The day's page: four figures, and one list at a time, ordered by shelf, to print too.

use super::tables;
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Figure, Figures, NavItem, Notice, NoticeKind, PageHeader,
    SubNav,
};
use crate::http::{Area, Page, PageResult, PlainForm, Viewer, key_field};
use crate::lending::print::print_button;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use leptos::prelude::*;
use service::lending::{DayLine, DayView, day_view};

/// Which list is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Due today.
    Due,
    /// Past its date.
    Late,
    /// Picked up today.
    PickedUp,
    /// On service, or waiting for a check.
    Service,
}

impl List {
    const ALL: [Self; 4] = [Self::Due, Self::Late, Self::PickedUp, Self::Service];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Due => "tillbaka",
            Self::Late => "sena",
            Self::PickedUp => "hamtade",
            Self::Service => "service",
        }
    }

    /// The key of its name.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Due => "day-due",
            Self::Late => "day-late",
            Self::PickedUp => "day-picked-up",
            Self::Service => "day-service",
        }
    }

    /// Reads the word; anything else is what is due today.
    pub fn parse(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|list| list.word() == word)
            .unwrap_or(Self::Due)
    }

    /// Its lines.
    pub fn of(self, view: &DayView) -> &[DayLine] {
        match self {
            Self::Due => &view.due,
            Self::Late => &view.late,
            Self::PickedUp => &view.picked_up,
            Self::Service => &view.service,
        }
    }
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
    let view = day_view(viewer.services(), viewer.staff()?).await?;
    let list = List::parse(query.get("visa"));
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
                <input type="hidden" name="visa" value=List::Service.word() />
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
        Figure::new(i18n.number(tally.service), i18n.t("tally-service")),
    ];
    view! { <Figures figures=figures /> }
}

fn tabs(viewer: &Viewer, view: &DayView, here: List) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let items = List::ALL
        .into_iter()
        .map(|list| {
            let count = u32::try_from(list.of(view).len()).unwrap_or(u32::MAX);
            NavItem::new(
                viewer.link(&format!("idag?visa={}", list.word())),
                i18n.t(list.title()),
            )
            .with_count(count)
            .current_if(list == here)
        })
        .collect();
    view! { <SubNav label=i18n.t("day-lists") items=items /> }
}

fn section(viewer: &Viewer, view: &DayView, list: List) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let lines = list.of(view);
    let late = (list == List::Late && !lines.is_empty())
        .then(|| view! { <p class="muted">{i18n.t("day-late-kindly")}</p> });
    // As many as the service gives; the figures above tell of the rest.
    let more = (lines.len() >= 200).then(|| {
        let text = i18n.t_with("day-more", args!["count" => lines.len()]);
        view! { <p class="muted">{text}</p> }
    });
    view! {
        <section class="stack" aria-labelledby="list">
            <h2 id="list" class="day-title">{i18n.t(list.title())}</h2>
            {late} {tables::list(viewer, view, list)} {more}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{I18n, Language};

    #[test]
    fn every_list_and_every_answer_is_read_back_from_its_word_and_has_its_text() {
        let i18n = I18n::new(Language::English);
        for list in List::ALL {
            assert_eq!(List::parse(list.word()), list);
            assert!(i18n.has(list.title()));
        }
        for told in Told::ALL {
            assert_eq!(Told::parse(told.word()), Some(told));
            assert!(i18n.has(told.key()));
        }
        assert_eq!(List::parse("<script>"), List::Due);
        assert_eq!(Told::parse("nonsense"), None);
    }
}
