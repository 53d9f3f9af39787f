//! The page: choose, look, fetch, and say that they are printed.

use super::Asked;
use super::preview::preview;
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Choice, ChoiceLayout, EmptyState, Field, FieldWidth, InputKind,
    Notice, NoticeKind, PageHeader, Panel, RadioGroup, Select, SelectOption,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use domain::stock::ArticleId;
use domain::stock::label::{Carrier, LABEL_STOCK, MOST_LABELS, Symbol, WantedProblem};
use leptos::prelude::*;
use service::stock::{
    LabelPick, LabelPlan, LabelTrouble, PrintedError, label_plan, labels_printed,
};

/// More articles than these are counted and not named.
const NAMED: usize = 60;

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let asked = Asked::read(&viewer, &query).await?;
    let plan = label_plan(viewer.services(), viewer.staff()?, &asked.ask).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("labels-title"), Area::Stock);
    let is_coarse = query.get("grov") == "1";
    let printed = (query.get("klart") == "utskrivna").then(|| i18n.t("labels-told-printed"));
    Ok(viewer.page(page, || {
        let (choose, these) = (
            choose(&viewer, &asked, &plan),
            these(&viewer, &asked, &plan),
        );
        let told = printed.map(|text| view! { <Notice kind=NoticeKind::Fine>{text}</Notice> });
        let coarse = is_coarse.then(|| {
            let text = i18n.t("labels-too-coarse");
            view! { <Notice kind=NoticeKind::Look>{text}</Notice> }
        });
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("labels-title")
                    lead=i18n.t("labels-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {told}
                {coarse}
                <div class="columns">
                    <Panel id="val" title=i18n.t("labels-choose")>{choose}</Panel>
                    <Panel id="etiketter" title=i18n.t("labels-these")>{these}</Panel>
                </div>
            </div>
        }
    }))
}

/// The articles wait no longer, and the branch's choice is kept.
pub async fn printed(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let asked = Asked::read(&viewer, &form).await?;
    let articles: Vec<ArticleId> = form
        .get("artiklar")
        .split(',')
        .filter_map(|id| id.parse().ok())
        .take(MOST_LABELS)
        .map(ArticleId)
        .collect();
    let on = (asked.ask.stock, asked.ask.symbol);
    match labels_printed(viewer.services(), viewer.staff()?, &key, &articles, on).await {
        Ok(_) => {
            let to = viewer.link("lager/etiketter?klart=utskrivna");
            Ok(Redirect::to(&to).into_response())
        }
        Err(PrintedError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(PrintedError::Unavailable(error)) => Err(error.into()),
    }
}

fn choose(viewer: &Viewer, asked: &Asked, plan: &LabelPlan) -> AnyView {
    let i18n = viewer.i18n;
    let stocks = LABEL_STOCK
        .iter()
        .map(|stock| {
            let key = match stock.carrier {
                Carrier::Sheet { .. } => "labels-stock-sheet",
                Carrier::Roll => "labels-stock-roll",
            };
            let about = args![
                "name" => stock.name,
                "width" => i18n.hundredths(stock.width),
                "height" => i18n.hundredths(stock.height),
                "count" => i64::try_from(stock.per_page()).unwrap_or(1)
            ];
            SelectOption::new(stock.id, i18n.t_with(key, about))
        })
        .collect::<Vec<_>>();
    let symbols = Symbol::ALL
        .iter()
        .map(|symbol| {
            let key = match symbol {
                Symbol::Code128 => "labels-symbol-bars",
                Symbol::Qr => "labels-symbol-square",
                Symbol::Both => "labels-symbol-both",
            };
            Choice::new(symbol.as_str(), i18n.t(key))
        })
        .collect::<Vec<_>>();
    let first = (asked.ask.stock.per_page() > 1).then(|| {
        view! {
            <Field
                id="forsta"
                name="forsta"
                label=i18n.t("labels-first")
                hint=i18n.t("labels-first-hint")
                value=asked.first.to_string()
                kind=InputKind::Number
                width=FieldWidth::Short
                autocomplete="off"
            />
        }
    });
    let waiting = i18n.t_with("labels-waiting", args!["count" => plan.waiting]);
    let typed_fault = plan.trouble.iter().find_map(|one| match one {
        LabelTrouble::Typed(problem) => Some(typed_fault(i18n, problem)),
        _ => None,
    });
    view! {
        <form method="get" action=viewer.link("lager/etiketter") class="stack">
            <Field
                id="nummer"
                name="nummer"
                label=i18n.t("labels-numbers")
                hint=i18n.t_with("labels-numbers-hint", args!["waiting" => waiting])
                value=asked.typed().to_owned()
                error=typed_fault.unwrap_or_default()
                autocomplete="off"
            />
            <Select
                id="etikett"
                name="etikett"
                label=i18n.t("labels-stock")
                options=stocks
                selected=asked.ask.stock.id
            />
            <RadioGroup
                id="tecken"
                name="tecken"
                legend=i18n.t("labels-symbol")
                choices=symbols
                selected=asked.ask.symbol.as_str()
                layout=ChoiceLayout::Row
            />
            {first}
            <p class="actions">
                <Button kind=ButtonKind::Secondary icon="eye">{i18n.t("labels-show")}</Button>
            </p>
        </form>
    }
    .into_any()
}

fn these(viewer: &Viewer, asked: &Asked, plan: &LabelPlan) -> AnyView {
    let i18n = viewer.i18n;
    let trouble = plan
        .trouble
        .iter()
        .filter_map(|one| trouble(i18n, one))
        .map(|text| view! { <Notice kind=NoticeKind::Look>{text}</Notice> })
        .collect_view();
    let Some((_, first)) = plan.labels.first() else {
        let key = match asked.ask.pick {
            LabelPick::Waiting => "labels-none-wait",
            LabelPick::Typed(_) => "labels-none",
        };
        return view! {
            {trouble}
            <EmptyState icon="tag" title=i18n.t(key) text=i18n.t("labels-none-more") />
        }
        .into_any();
    };
    let what = i18n.t_with("labels-preview", args!["code" => first.code.clone()]);
    let count = i64::try_from(plan.labels.len()).unwrap_or(i64::MAX);
    let named = plan
        .labels
        .iter()
        .take(NAMED)
        .map(|(article, label)| {
            let name = lending::article(i18n, article);
            let code = (label.code != label.number).then(|| label.code.clone());
            view! {
                <li>
                    <strong class="number">{article.number}</strong>
                    " "
                    {name}
                    <span class="muted">" " {code}</span>
                </li>
            }
        })
        .collect_view();
    let more = plan.labels.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| {
        let count = i64::try_from(more).unwrap_or(i64::MAX);
        view! { <p class="muted">{i18n.t_with("labels-more", args!["count" => count])}</p> }
    });
    let mut articles: Vec<String> = plan
        .labels
        .iter()
        .map(|(article, _)| article.id.0.to_string())
        .collect();
    articles.dedup();
    let zpl = asked.address(viewer, "lager/etiketter/zpl");
    view! {
        <div class="stack">
            {trouble}
            <div class="label-sheet">{preview(&asked.ask.stock, first, what)}</div>
            <p>{i18n.t_with("labels-count", args!["count" => count])}</p>
            <p class="actions">
                <ButtonLink href=asked.address(viewer, "lager/etiketter/pdf") icon="printer">
                    {i18n.t("labels-pdf")}
                </ButtonLink>
            </p>
            <p class="muted">{i18n.t("labels-actual-size")}</p>
            <details>
                <summary>{i18n.t("labels-zpl-about")}</summary>
                <p class="actions">
                    <ButtonLink href=format!("{zpl}&upplosning=203") kind=ButtonKind::Quiet>
                        {i18n.t("labels-zpl-203")}
                    </ButtonLink>
                    <ButtonLink href=format!("{zpl}&upplosning=300") kind=ButtonKind::Quiet>
                        {i18n.t("labels-zpl-300")}
                    </ButtonLink>
                </p>
            </details>
            <form method="post" action=viewer.link("lager/etiketter") class="stack">
                {key_field(viewer)}
                <input type="hidden" name="artiklar" value=articles.join(",") />
                <input type="hidden" name="etikett" value=asked.ask.stock.id />
                <input type="hidden" name="tecken" value=asked.ask.symbol.as_str() />
                <p class="actions">
                    <Button kind=ButtonKind::Secondary icon="check">{i18n.t("labels-printed")}</Button>
                </p>
            </form>
            <ul class="label-list">{named}</ul>
            {more}
        </div>
    }
    .into_any()
}

fn typed_fault(i18n: I18n, problem: &WantedProblem) -> String {
    match problem {
        WantedProblem::NotRead(text) => {
            i18n.t_with("labels-fault-not-read", args!["text" => text.clone()])
        }
        WantedProblem::Backwards(text) => {
            i18n.t_with("labels-fault-backwards", args!["text" => text.clone()])
        }
        WantedProblem::TooMany => too_many(i18n),
    }
}

fn too_many(i18n: I18n) -> String {
    let most = i64::try_from(MOST_LABELS).unwrap_or(i64::MAX);
    i18n.t_with("labels-fault-too-many", args!["most" => most])
}

fn trouble(i18n: I18n, trouble: &LabelTrouble) -> Option<String> {
    Some(match trouble {
        // Stands beside its field.
        LabelTrouble::Typed(_) => return None,
        LabelTrouble::Unknown(text) => i18n.t_with("labels-unknown", args!["text" => text.clone()]),
        LabelTrouble::Scrapped(numbers) => {
            let named: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            let count = i64::try_from(named.len()).unwrap_or(i64::MAX);
            let about = args!["count" => count, "numbers" => i18n.list(&named)];
            i18n.t_with("labels-scrapped", about)
        }
        LabelTrouble::TooMany => too_many(i18n),
        LabelTrouble::Code { code, fits } if fits.is_empty() => {
            i18n.t_with("labels-no-code", args!["code" => code.clone()])
        }
        LabelTrouble::Code { code, fits } => {
            let fits: Vec<String> = fits.iter().map(|name| (*name).to_owned()).collect();
            let about = args!["code" => code.clone(), "fits" => i18n.list(&fits)];
            i18n.t_with("labels-too-fine", about)
        }
    })
}
