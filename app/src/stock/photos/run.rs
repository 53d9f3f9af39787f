//! Many pictures in a row with a phone, shelf by shelf: one article, one press, the next.

use super::{KINDS, keep};
use crate::args;
use crate::components::{
    Button, ButtonKind, EmptyState, ErrorLine, Field, FieldWidth, FileField, LoanList, LoanRow,
    Notice, NoticeKind, PageHeader, Panel, TypeTile,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Upload, Viewer, encode};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::stock::ArticleId;
use leptos::prelude::*;
use service::lending::ArticleLine;
use service::stock::{PhotoRun, photo_run};

const ADDRESS: &str = "lager/bilder";
/// Articles that an address remembers as skipped.
const MOST_SKIPPED: usize = 40;

/// Which shelf, and what was put off.
struct Asked {
    shelf: String,
    skipped: Vec<i64>,
}

impl Asked {
    fn read(form: &PlainForm) -> Self {
        let skipped = form.get("hoppa").split('-');
        Self {
            shelf: form.get("hylla").trim().chars().take(40).collect(),
            skipped: skipped
                .filter_map(|number| number.parse().ok())
                .take(MOST_SKIPPED)
                .collect(),
        }
    }

    fn skipped_in_words(&self) -> String {
        let words: Vec<String> = self.skipped.iter().map(i64::to_string).collect();
        words.join("-")
    }

    fn address(&self, viewer: &Viewer) -> String {
        let (shelf, skipped) = (encode(&self.shelf), self.skipped_in_words());
        viewer.link(&format!("{ADDRESS}?hylla={shelf}&hoppa={skipped}"))
    }
}

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let told = query.number("klar");
    render(&viewer, &Asked::read(&query), told, None, StatusCode::OK).await
}

/// Keeps the picture and goes on, or puts the article off.
pub async fn keep_next(viewer: Viewer, upload: Upload) -> PageResult {
    let mut asked = Asked::read(&upload.form);
    let number = upload.form.number("nummer").unwrap_or_default();
    if upload.form.get("gor") == "hoppa" {
        asked.skipped.retain(|one| *one != number);
        asked.skipped.push(number);
        let most = asked.skipped.len().saturating_sub(MOST_SKIPPED);
        asked.skipped.drain(..most);
        return Ok(Redirect::to(&asked.address(&viewer)).into_response());
    }
    let article = upload.form.number("artikel").ok_or(Fault::Malformed)?;
    match keep(&viewer, ArticleId(article), upload.content).await? {
        Ok(()) => {
            let to = format!("{}&klar={number}", asked.address(&viewer));
            Ok(Redirect::to(&to).into_response())
        }
        Err(text) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            render(&viewer, &asked, None, Some((article, text)), status).await
        }
    }
}

async fn render(
    viewer: &Viewer,
    asked: &Asked,
    told: Option<i64>,
    fault: Option<(i64, String)>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let mut run = photo_run(services, staff, &asked.shelf, &asked.skipped).await?;
    if let Some((article, _)) = &fault {
        // The one that went wrong stays in hand.
        run.next.sort_by_key(|line| line.id.0 != *article);
    }
    let i18n = viewer.i18n;
    let errors = fault
        .iter()
        .map(|(_, text)| ErrorLine::of("bild", text.clone()));
    let page = Page::new(i18n.t("photo-run-title"), Area::Stock).with_errors(errors.collect());
    Ok(viewer.page_with(status, page, || {
        let told = told.map(|number| {
            let text = i18n.t_with("photo-run-told", args!["number" => number.to_string()]);
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let figures = i18n.t_with(
            "photo-run-figures",
            args!["left" => run.left, "done" => run.done],
        );
        let fault = fault.as_ref().map(|(_, text)| text.clone());
        let now = match run.next.first() {
            Some(line) => in_hand(viewer, asked, line, fault),
            None => {
                let (title, text) = (i18n.t("photo-run-none"), i18n.t("photo-run-none-more"));
                view! { <EmptyState icon="check" title=title text=text /> }.into_any()
            }
        };
        let next = coming(viewer, i18n, &run);
        let (action, shelf) = (viewer.link(ADDRESS), asked.shelf.clone());
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("photo-run-title")
                    lead=figures
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {told}
                <div class="columns">
                    {now}
                    <div class="stack">
                        {next}
                        <form method="get" action=action class="cluster">
                            <Field
                                id="hylla"
                                name="hylla"
                                label=i18n.t("photo-run-shelf")
                                value=shelf
                                width=FieldWidth::Short
                                autocomplete="off"
                            />
                            <Button kind=ButtonKind::Secondary icon="shelf">
                                {i18n.t("common-show")}
                            </Button>
                        </form>
                    </div>
                </div>
            </div>
        }
    }))
}

/// The article whose turn it is.
fn in_hand(viewer: &Viewer, asked: &Asked, line: &ArticleLine, fault: Option<String>) -> AnyView {
    let i18n = viewer.i18n;
    let (shelf, skipped) = (asked.shelf.clone(), asked.skipped_in_words());
    let name = lending::article(i18n, line);
    let about: Vec<String> = [
        line.number.to_string(),
        line.brand.clone(),
        line.shelf.clone(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let about = about.join(" · ");
    let action = viewer.link(ADDRESS);
    let (id, number) = (line.id.0.to_string(), line.number.to_string());
    let (icon, category) = (line.icon.clone(), line.category.clone());
    view! {
        <form method="post" action=action enctype="multipart/form-data" class="stack photo-now">
            <input type="hidden" name="artikel" value=id />
            <input type="hidden" name="nummer" value=number />
            <input type="hidden" name="hylla" value=shelf />
            <input type="hidden" name="hoppa" value=skipped />
            <p class="cluster">
                <TypeTile icon=icon category=category />
                <span>
                    <strong>{name}</strong>
                    <br />
                    <span class="muted">{about}</span>
                </span>
            </p>
            <FileField
                id="bild"
                name="bild"
                label=i18n.t("photo-file")
                accept=KINDS
                hint=i18n.t("photo-run-hint")
                error=fault.unwrap_or_default()
            />
            <p class="actions">
                <Button icon="photo">{i18n.t("photo-run-keep")}</Button>
                <Button name="gor" value="hoppa" kind=ButtonKind::Quiet icon="arrow-right">
                    {i18n.t("photo-run-skip")}
                </Button>
            </p>
        </form>
    }
    .into_any()
}

fn coming(viewer: &Viewer, i18n: I18n, run: &PhotoRun) -> Option<AnyView> {
    if run.next.len() < 2 {
        return None;
    }
    let rows = run
        .next
        .iter()
        .skip(1)
        .map(|line| {
            view! {
                <LoanRow
                    icon=line.icon.clone()
                    category=line.category.clone()
                    name=lending::article(i18n, line)
                    number=line.number.to_string()
                    href=viewer.link(&format!("lager/{}", line.id.0))
                    note=line.shelf.clone()
                />
            }
        })
        .collect_view();
    Some(
        view! {
            <Panel id="sedan" title=i18n.t("photo-run-next")>
                <section class="hand">
                    <LoanList label=i18n.t("photo-run-next")>{rows}</LoanList>
                </section>
            </Panel>
        }
        .into_any(),
    )
}
