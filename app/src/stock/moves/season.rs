//! The season turns: what would go, type by type, and one button.

use crate::args;
use crate::components::{
    Button, Cell, Column, EmptyState, NavItem, Notice, NoticeKind, PageHeader, RowHead, SubNav,
    Table,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::stock::batch::undo_button;
use crate::stock::undo::undo_action;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::lending::Action;
use domain::stock::Season;
use leptos::prelude::*;
use service::stock::{SeasonCount, SeasonView, move_season, season_view};

const ADDRESS: &str = "lager/sasong";

/// Whose things, and which way.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Turn {
    season: Season,
    put_away: bool,
}

impl Turn {
    const ALL: [Self; 4] = [
        Self::new(Season::Winter, false),
        Self::new(Season::Winter, true),
        Self::new(Season::Summer, false),
        Self::new(Season::Summer, true),
    ];

    const fn new(season: Season, put_away: bool) -> Self {
        Self { season, put_away }
    }

    const fn word(self) -> &'static str {
        match (self.season, self.put_away) {
            (Season::Summer, true) => "sommar-in",
            (Season::Summer, false) => "sommar-ut",
            (_, true) => "vinter-in",
            (_, false) => "vinter-ut",
        }
    }

    const fn key(self) -> &'static str {
        match (self.season, self.put_away) {
            (Season::Summer, true) => "season-summer-in",
            (Season::Summer, false) => "season-summer-out",
            (_, true) => "season-winter-in",
            (_, false) => "season-winter-out",
        }
    }

    fn read(form: &PlainForm) -> Self {
        Self::ALL
            .into_iter()
            .find(|turn| turn.word() == form.get("byte"))
            .unwrap_or(Self::ALL[0])
    }
}

/// What a turn would do; `byte` says which.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let i18n = viewer.i18n;
    let action = query.number("handelse").map(Action);
    let told = match query.get("klart") {
        "gjort" => {
            let count: i64 = query.get("antal").parse().unwrap_or(0);
            Some((
                NoticeKind::Fine,
                i18n.t_with("season-done", args!["count" => count]),
            ))
        }
        "angrat" => Some((NoticeKind::Fine, i18n.t("batch-undone"))),
        _ => None,
    };
    render(&viewer, Turn::read(&query), told, action, StatusCode::OK).await
}

/// Turns it, or takes a turn back.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let turn = Turn::read(&form);
    if form.get("gor") == "angra" {
        return match undo_action(&viewer, &form).await? {
            Ok(()) => {
                let to = viewer.link(&format!("{ADDRESS}?klart=angrat"));
                Ok(Redirect::to(&to).into_response())
            }
            Err(text) => {
                let told = Some((NoticeKind::Look, text));
                render(&viewer, turn, told, None, StatusCode::CONFLICT).await
            }
        };
    }
    let key = submission_key(&viewer, &form)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    match move_season(services, staff, &key, turn.season, turn.put_away).await {
        Ok(done) => {
            let mut to = format!(
                "{}?byte={}&klart=gjort&antal={}",
                viewer.link(ADDRESS),
                turn.word(),
                done.count
            );
            if let Some(Action(action)) = done.action {
                to.push_str(&format!("&handelse={action}"));
            }
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn render(
    viewer: &Viewer,
    turn: Turn,
    told: Option<(NoticeKind, String)>,
    action: Option<Action>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let staff = viewer.staff()?;
    let view = season_view(viewer.services(), staff, turn.season, turn.put_away).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("season-title"), Area::Stock);
    Ok(viewer.page_with(status, page, || {
        let told = told.map(|(kind, text)| view! { <Notice kind=kind>{text}</Notice> });
        let undo = undo_button(viewer, ADDRESS, action);
        let tabs = Turn::ALL
            .map(|one| {
                let href = viewer.link(&format!("{ADDRESS}?byte={}", one.word()));
                NavItem::new(href, i18n.t(one.key())).current_if(one == turn)
            })
            .to_vec();
        let preview = preview(viewer, turn, &view);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("season-title")
                    lead=i18n.t("season-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {told}
                {undo}
                <SubNav label=i18n.t("season-title") items=tabs />
                {preview}
            </div>
        }
    }))
}

fn preview(viewer: &Viewer, turn: Turn, view: &SeasonView) -> AnyView {
    let i18n = viewer.i18n;
    let going = view.going();
    if view.counts.is_empty() {
        return view! {
            <EmptyState icon="snowflake" title=i18n.t("season-none") text=i18n.t("season-none-more") />
        }
        .into_any();
    }
    let name = |one: &SeasonCount| i18n.named(&one.name_sv, &one.name_en);
    let headings = ["season-going", "season-on-loan", "season-staying"].map(|key| i18n.t(key));
    let rows = view
        .counts
        .iter()
        .map(|one| {
            let [going, on_loan, staying] = headings.clone();
            let name = name(one);
            let counts = [one.going, one.on_loan, one.staying].map(|count| i18n.number(count));
            let [to_go, out, to_stay] = counts;
            view! {
                <tr>
                    <RowHead>{name}</RowHead>
                    <Cell label=going number=true>{to_go}</Cell>
                    <Cell label=on_loan number=true>{out}</Cell>
                    <Cell label=staying number=true>{to_stay}</Cell>
                </tr>
            }
        })
        .collect_view();
    let [head_going, head_on_loan, head_staying] = headings.clone();
    let columns = vec![
        Column::new(i18n.t("stock-type")),
        Column::number(head_going),
        Column::number(head_on_loan),
        Column::number(head_staying),
    ];
    let send = (going > 0).then(|| {
        let text = i18n.t_with(
            if turn.put_away {
                "season-put-away"
            } else {
                "season-bring-out"
            },
            args!["count" => going],
        );
        view! {
            <form method="post" action=viewer.link(ADDRESS)>
                {key_field(viewer)}
                <input type="hidden" name="byte" value=turn.word() />
                <p class="actions">
                    <Button icon="box">{text}</Button>
                </p>
            </form>
        }
    });
    view! {
        <p>{i18n.t(if turn.put_away { "season-about-in" } else { "season-about-out" })}</p>
        {send}
        <Table caption=i18n.t(turn.key()) columns=columns>{rows}</Table>
    }
    .into_any()
}
