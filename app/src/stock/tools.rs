//! What can be done with the stock: the menu on its page.

use crate::components::Icon;
use crate::http::Viewer;
use domain::staff::Role;
use leptos::prelude::*;
use service::staff::Staff;

/// A page of the stock.
#[derive(Debug, Clone, Copy)]
struct Tool {
    /// The address, after the language.
    address: &'static str,
    /// A drawing of the sprite.
    icon: &'static str,
    /// Its name.
    name: &'static str,
    /// Who has it.
    role: Role,
    /// Whether it is wanted every day; the others are folded away.
    is_daily: bool,
}

/// All of them, in the order of an article's life.
const TOOLS: &[Tool] = &[
    Tool {
        address: "lager/ta-emot",
        icon: "download",
        name: "intake-title",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/inkommet",
        icon: "chart",
        name: "gifts-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/bilder",
        icon: "photo",
        name: "photo-run-title",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/service",
        icon: "wrench",
        name: "work-title",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/sakerhet",
        icon: "shield",
        name: "safety-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/delar",
        icon: "box",
        name: "parts-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/set",
        icon: "hockey-kit",
        name: "sets-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/flytta",
        icon: "swap",
        name: "move-title",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/forflyttningar",
        icon: "arrow-right",
        name: "transfers-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/sasong",
        icon: "snowflake",
        name: "season-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/inventering",
        icon: "checklist",
        name: "stocktake-title",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/saknas",
        icon: "help",
        name: "missing-title",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/hyllor",
        icon: "shelf",
        name: "shelves-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/raknat",
        icon: "football",
        name: "counted-title",
        role: Role::Counter,
        is_daily: false,
    },
    Tool {
        address: "lager/ny",
        icon: "plus",
        name: "stock-new",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/etiketter",
        icon: "tag",
        name: "labels-title",
        role: Role::Counter,
        is_daily: true,
    },
    Tool {
        address: "lager/listor",
        icon: "list",
        name: "lists-title",
        role: Role::Coordinator,
        is_daily: false,
    },
    Tool {
        address: "lager/typer",
        icon: "settings",
        name: "types-title",
        role: Role::Coordinator,
        is_daily: false,
    },
];

/// The menu.
pub(super) fn tools(viewer: &Viewer) -> AnyView {
    let i18n = viewer.i18n;
    let (daily, others) = (lines(viewer, true), lines(viewer, false));
    view! {
        <nav aria-label=i18n.t("stock-tools") class="stack-small stack">
            <ul class="tools">{daily}</ul>
            <details>
                <summary>{i18n.t("stock-more-tools")}</summary>
                <ul class="tools">{others}</ul>
            </details>
        </nav>
    }
    .into_any()
}

fn lines(viewer: &Viewer, is_daily: bool) -> AnyView {
    let role = viewer.staff_if_any().map(Staff::role);
    TOOLS
        .iter()
        .filter(|tool| tool.is_daily == is_daily)
        .filter(|tool| role.is_some_and(|role| role.includes(tool.role)))
        .map(|tool| {
            let (href, name) = (viewer.link(tool.address), viewer.i18n.t(tool.name));
            view! {
                <li>
                    <a class="tool" href=href>
                        <Icon name=tool.icon />
                        {name}
                    </a>
                </li>
            }
        })
        .collect_view()
        .into_any()
}
