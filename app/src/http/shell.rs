//! The frame around every page: head, header, main, footer.

use super::fault::Fault;
use super::form::encode;
use super::render::render;
use super::site::AppState;
use super::viewer::Viewer;
use crate::booking::Basket;
use crate::branches::look;
use crate::components::{
    ErrorSummary, FooterLink, LanguageLink, Menu, NavItem, PageHeader, SiteFooter, SiteHeader,
    SkipLink,
};
use crate::i18n::{I18n, Language, alternates, switch_language};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::staff::Role;
use leptos::attr::custom::CustomAttribute;
use leptos::prelude::*;

/// Which room a page belongs to, for the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// The public side.
    Public,
    /// What is lent, for everybody.
    Gear,
    /// A family's basket.
    Basket,
    /// A family's own pages.
    Mine,
    /// The counter.
    Counter,
    /// What is brought from the shelves for those who have reserved.
    Picking,
    /// The day.
    Day,
    /// Borrowers.
    Borrowers,
    /// The stock.
    Stock,
    /// The calendar of the branch.
    Branch,
    /// Its rules and particulars.
    Rules,
    /// The messages that it sends.
    Outbox,
    /// Who works here.
    Staff,
    /// One's own settings.
    Me,
}

/// What a page says of itself.
#[derive(Debug, Clone)]
pub struct Page {
    /// The title, without the branch's name.
    pub title: String,
    /// The room.
    pub area: Area,
    /// Whether it has islands; only then wasm is loaded.
    pub islands: bool,
    /// What is wrong with a form; the title says so too.
    pub errors: Vec<crate::components::ErrorLine>,
    /// Lines at the foot, such as address and hours.
    pub foot: Vec<String>,
    /// What the page is about, in a sentence, for whoever shares or finds it.
    pub description: Option<String>,
    /// The same for machines, in the words of schema.org.
    pub data: Option<serde_json::Value>,
}

impl Page {
    /// A page without islands.
    pub fn new(title: impl Into<String>, area: Area) -> Self {
        Self {
            title: title.into(),
            area,
            islands: false,
            errors: Vec::new(),
            foot: Vec::new(),
            description: None,
            data: None,
        }
    }

    /// The page has islands.
    pub fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// A form on the page has faults.
    pub fn with_errors(mut self, errors: Vec<crate::components::ErrorLine>) -> Self {
        self.errors = errors;
        self
    }

    /// What the page is about, in a sentence.
    pub fn with_description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The same for machines.
    pub fn with_data(mut self, data: serde_json::Value) -> Self {
        self.data = Some(data);
        self
    }

    /// Lines at the foot.
    pub fn with_foot(mut self, foot: Vec<String>) -> Self {
        self.foot = foot;
        self
    }
}

impl Viewer {
    /// The page as a response: 200, or 422 where a form has faults.
    pub fn page<V: IntoView>(&self, page: Page, view: impl FnOnce() -> V) -> Response {
        let status = if page.errors.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        self.page_with(status, page, view)
    }

    /// The page as a response with a status of its own.
    pub fn page_with<V: IntoView>(
        &self,
        status: StatusCode,
        page: Page,
        view: impl FnOnce() -> V,
    ) -> Response {
        let html = render(|| document(self, page, view));
        (status, Html(html)).into_response()
    }
}

fn document<V: IntoView>(viewer: &Viewer, page: Page, view: impl FnOnce() -> V) -> impl IntoView {
    let assets = viewer.state.site.assets.clone();
    provide_context(assets.clone());
    let i18n = viewer.i18n;
    let staff = viewer.staff_if_any();
    let site_name = staff.map_or_else(
        || viewer.state.site.name.clone(),
        |staff| staff.branch_name().to_owned(),
    );
    let colour = staff.and_then(|staff| staff.look().accent).map(|accent| {
        view! { <link rel="stylesheet" href=look::sheet_address(accent) /> }
    });
    let args = crate::args!["title" => page.title.clone(), "site" => site_name.clone()];
    let title = if page.errors.is_empty() {
        i18n.t_plain_with("common-page-title", args)
    } else {
        i18n.t_plain_with("common-page-title-with-errors", args)
    };
    let scripts = page.islands.then(|| {
        view! {
            <script
                type="module"
                src=assets.url("assets/boot.js")
                data-islands=assets.url("islands.js")
                data-wasm=assets.url("islands.wasm")
            ></script>
        }
    });
    let summary = (!page.errors.is_empty()).then(|| {
        view! { <ErrorSummary title=i18n.t("common-error-summary") errors=page.errors.clone() /> }
    });
    let language = viewer.language();
    let path = viewer.path.clone();
    let shared = shared(viewer, &page, &site_name);
    let body_class = match page.area {
        Area::Public | Area::Gear | Area::Basket | Area::Mine => "page",
        _ => "page staff",
    };
    let foot_links = i18n.t("common-footer-links");
    let foot = vec![if viewer.staff_if_any().is_some() {
        // For whoever builds on it; nothing that a family looks for.
        FooterLink {
            href: viewer.link("komponenter"),
            label: i18n.t("start-components"),
        }
    } else {
        FooterLink {
            href: viewer.link("logga-in"),
            label: i18n.t("nav-sign-in"),
        }
    }];
    view! {
        <!DOCTYPE html>
        <html lang=language.html_lang() dir=language.dir()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{title}</title>
                <link rel="stylesheet" href=assets.url("main.css") />
                {colour}
                <link rel="icon" type="image/svg+xml" href=assets.url("assets/favicon.svg") />
                {alternates(&path)
                    .into_iter()
                    .map(|one| view! { <link rel="alternate" hreflang=one.hreflang href=one.href /> })
                    .collect_view()}
                {shared}
                {scripts}
            </head>
            <body>
                <div class=body_class>
                    <SkipLink label=i18n.t("common-skip-to-content") />
                    {header(viewer, &page, site_name.clone())}
                    <main id="main" class="main wrap" tabindex="-1">
                        {summary}
                        {view()}
                    </main>
                    <SiteFooter
                        branch_name=site_name
                        lines=page.foot
                        links=foot
                        links_label=foot_links
                    />
                </div>
            </body>
        </html>
    }
}

/// What is shown of the page where somebody shares or finds it; only of pages for everybody.
fn shared(viewer: &Viewer, page: &Page, site_name: &str) -> Option<impl IntoView + use<>> {
    let description = page.description.clone()?;
    let about = description.clone();
    let (title, site) = (page.title.clone(), site_name.to_owned());
    // Without what was asked for: the page itself.
    let path = viewer.path.split('?').next().unwrap_or_default();
    let address = format!("{}{path}", viewer.state.site.base_url);
    let canonical = address.clone();
    let locale = viewer.language().html_lang();
    // A data block is no script, but must not end early.
    let data = page.data.as_ref().map(|data| {
        let text = data.to_string().replace('<', "\\u003c");
        view! { <script type="application/ld+json" inner_html=text></script> }
    });
    Some(view! {
        <meta name="description" content=description />
        <link rel="canonical" href=canonical />
        {open_graph("og:type", "website".to_owned())}
        {open_graph("og:title", title)}
        {open_graph("og:description", about)}
        {open_graph("og:url", address)}
        {open_graph("og:site_name", site)}
        {open_graph("og:locale", locale.to_owned())}
        {data}
    })
}

/// A property as the Open Graph protocol names it; HTML itself has no such attribute.
fn open_graph(property: &'static str, content: String) -> impl IntoView {
    leptos::html::meta()
        .attr("property", property)
        .content(content)
}

fn header(viewer: &Viewer, page: &Page, site_name: String) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let staff = viewer.staff_if_any();
    let all = match staff {
        Some(_) => Language::FOR_STAFF,
        None => Language::ALL,
    };
    let languages = languages(viewer.language(), &viewer.path, all);
    let room = staff.map(|_| i18n.t(room_key(page.area)));
    let nav = nav(viewer, page.area);
    let user = staff.map(|staff| {
        let name = staff.name().to_owned();
        let pages = branch_pages(viewer, page.area);
        let (me, change, out) = (
            viewer.link("mig"),
            format!("{}?vidare={}", viewer.link("byt-person"), encode(&viewer.path)),
            viewer.link("logga-ut"),
        );
        view! {
            <Menu label=name>
                <li><a href=me>{i18n.t("nav-me")}</a></li>
                {pages}
                <li><a href=change>{i18n.t("nav-change-person")}</a></li>
                <li>
                    <form method="post" action=out>
                        <button type="submit" class="menu-button">{i18n.t("common-sign-out")}</button>
                    </form>
                </li>
            </Menu>
        }
    });
    let logo = staff
        .and_then(|staff| staff.look().logo.as_ref())
        .map(look::logo_address);
    let home = if staff.is_some() {
        viewer.link("disken")
    } else {
        viewer.link("")
    };
    view! {
        <SiteHeader
            branch_name=site_name
            home_href=home
            room=room.unwrap_or_default()
            logo=logo
            nav=nav
            menu_label=i18n.t("common-main-menu")
            languages=languages
            language_label=i18n.t("common-language")
        >
            {user}
        </SiteHeader>
    }
}

/// What only a coordinator does, and not every day.
fn branch_pages(viewer: &Viewer, here: Area) -> Option<impl IntoView + use<>> {
    let staff = viewer.staff_if_any()?;
    staff.role().includes(Role::Coordinator).then(|| {
        [(Area::Rules, "kalender/regler"), (Area::Outbox, "utskick")]
            .into_iter()
            .map(|(area, path)| {
                let current = (area == here).then_some("page");
                view! {
                    <li>
                        <a href=viewer.link(path) aria-current=current>
                            {viewer.i18n.t(room_key(area))}
                        </a>
                    </li>
                }
            })
            .collect_view()
    })
}

fn room_key(area: Area) -> &'static str {
    match area {
        Area::Public => "nav-public",
        Area::Gear => "nav-gear",
        Area::Basket => "nav-basket",
        Area::Mine => "nav-mine",
        Area::Counter => "nav-counter",
        Area::Picking => "nav-picking",
        Area::Day => "nav-day",
        Area::Borrowers => "nav-borrowers",
        Area::Stock => "nav-stock",
        Area::Branch => "nav-branch",
        Area::Rules => "nav-rules",
        Area::Outbox => "nav-outbox",
        Area::Staff => "nav-staff",
        Area::Me => "nav-me",
    }
}

fn nav(viewer: &Viewer, here: Area) -> Vec<NavItem> {
    let i18n = viewer.i18n;
    let Some(staff) = viewer.staff_if_any() else {
        let count = u32::try_from(Basket::of(viewer).lines.len()).unwrap_or(u32::MAX);
        let gear = NavItem::new(viewer.link("lana"), i18n.t("nav-gear"));
        let basket = NavItem {
            count: (count > 0).then_some(count),
            ..NavItem::new(viewer.link("korg"), i18n.t("nav-basket"))
        };
        let mine = NavItem::new(viewer.link("mina"), i18n.t("nav-mine"));
        return vec![
            gear.current_if(here == Area::Gear),
            basket.current_if(here == Area::Basket),
            mine.current_if(here == Area::Mine),
        ];
    };
    let basket = Basket::of(viewer);
    // Only while staff reserve for somebody who calls.
    let serving = basket.borrower.map(|_| NavItem {
        count: u32::try_from(basket.lines.len()).ok(),
        ..NavItem::new(viewer.link("korg"), i18n.t("nav-basket"))
    });
    let serving = serving.map(|item| item.current_if(here == Area::Basket));
    [
        (Area::Counter, "disken", Role::Counter),
        (Area::Picking, "plocka", Role::Counter),
        (Area::Day, "idag", Role::Counter),
        (Area::Borrowers, "lantagare", Role::Counter),
        (Area::Stock, "lager", Role::Counter),
        (Area::Branch, "kalender", Role::Counter),
        (Area::Staff, "personal", Role::Administrator),
    ]
    .into_iter()
    .filter(|(_, _, needed)| staff.role().includes(*needed))
    .map(|(area, path, _)| NavItem {
        href: viewer.link(path),
        label: i18n.t(room_key(area)),
        icon: None,
        current: area == here,
        count: None,
    })
    .chain(serving)
    .collect()
}

fn languages(current: Language, path: &str, all: &[Language]) -> Vec<LanguageLink> {
    all.iter()
        .map(|language| LanguageLink {
            href: switch_language(path, *language),
            label: language.native_name().to_owned(),
            lang: language.html_lang().to_owned(),
            current: *language == current,
        })
        .collect()
}

/// The page that tells kindly why there is none.
pub(super) fn fault_document(
    state: &AppState,
    fault: Fault,
    language: Language,
    path: &str,
    id: Option<&str>,
) -> impl IntoView + use<> {
    let assets = state.site.assets.clone();
    provide_context(assets.clone());
    let i18n = I18n::new(language);
    let key = fault.key();
    let title = i18n.t(&format!("fault-{key}-title"));
    let body = i18n.t(&format!("fault-{key}-body"));
    let id = id.map(|id| {
        let label = i18n.t("fault-id");
        let id = id.to_owned();
        view! {
            <p class="muted">
                {label} " " <code>{id}</code>
            </p>
        }
    });
    let site = state.site.name.clone();
    let home = format!("/{}/", language.code());
    let sign_in = match fault {
        Fault::SignedOut => Some("logga-in"),
        Fault::FamilyOut => Some("mina/logga-in"),
        _ => None,
    };
    let sign_in = sign_in.map(|page| {
        // And from there back to where it was.
        let href = format!("/{}/{page}?vidare={}", language.code(), encode(path));
        view! {
            <p class="actions">
                <a class="button" href=href>
                    {i18n.t("common-sign-in")}
                </a>
            </p>
        }
    });
    view! {
        <!DOCTYPE html>
        <html lang=language.html_lang() dir=language.dir()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{i18n.t_plain_with("common-page-title", crate::args!["title" => title.clone(), "site" => site.clone()])}</title>
                <link rel="stylesheet" href=assets.url("main.css") />
                <link rel="icon" type="image/svg+xml" href=assets.url("assets/favicon.svg") />
            </head>
            <body>
                <div class="page">
                    <SkipLink label=i18n.t("common-skip-to-content") />
                    <SiteHeader
                        branch_name=site.clone()
                        home_href=home.clone()
                        menu_label=i18n.t("common-main-menu")
                        languages=languages(language, path, Language::ALL)
                        language_label=i18n.t("common-language")
                    />
                    <main id="main" class="main wrap narrow stack" tabindex="-1">
                        <PageHeader title=title />
                        <p>{body}</p>
                        {id}
                        {sign_in}
                        <p>
                            <a href=home>{i18n.t("fault-to-start")}</a>
                        </p>
                    </main>
                    <SiteFooter branch_name=site links_label=i18n.t("common-footer-links") />
                </div>
            </body>
        </html>
    }
}
