//! The design system on one page: every component in both lights, side by side where there
//! is room. For those who build; its sample texts stand here and are in Swedish.

mod counter;
mod forms;
mod foundations;
mod lists;
mod messages;
mod shell;

use counter::{Answers, CounterExample};
use forms::Forms;
use foundations::{Actions, Colours, Drawings, Letters};
use leptos::prelude::*;
use lists::Lists;
use messages::Messages;
use shell::Shell;

/// One light of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Light {
    Day,
    Night,
}

impl Light {
    /// The value of `data-theme`.
    const fn theme(self) -> &'static str {
        match self {
            Self::Day => "light",
            Self::Night => "dark",
        }
    }

    /// A part's name that is alone on the page.
    fn title(self, name: &str) -> String {
        match self {
            Self::Day => name.to_owned(),
            Self::Night => format!("{name}, mörkt"),
        }
    }

    /// An id that is alone on the page, though each part stands on it twice.
    fn id(self, name: &str) -> String {
        format!("{}-{name}", self.theme())
    }
}

/// All components together, in both lights.
#[component]
pub fn ComponentsPage() -> impl IntoView {
    view! {
        <div class="catalogue-themes">
            <h1 class="unseen">"Komponenter"</h1>
            <ThemedRoom light=Light::Day />
            <ThemedRoom light=Light::Night />
        </div>
    }
}

#[component]
fn ThemedRoom(light: Light) -> impl IntoView {
    let title = match light {
        Light::Day => "Ljust",
        Light::Night => "Mörkt",
    };
    view! {
        <section class="catalogue-room stack stack-large" data-theme=light.theme()>
            <CatalogueHead title=title />
            <Colours light=light />
            <Letters light=light />
            <Actions light=light />
            <Drawings light=light />
            <Forms light=light />
            <Messages light=light />
            <Lists light=light />
            <Shell light=light />
            <CounterExample light=light />
            <Answers light=light />
        </section>
    }
}

#[component]
fn CatalogueHead(title: &'static str) -> impl IntoView {
    view! {
        <header class="page-header-text">
            <h2>{title}</h2>
            <p class="lead">"Ett hus, två rum: disken och den öppna sidan."</p>
        </header>
    }
}
