//! Facts, tables, tabs, pages.

use super::Light;
use crate::components::{
    Badge, BadgeKind, Card, Cell, Column, Fact, Facts, MaskedPhone, NavItem, PageHeader, PageLink,
    Pagination, Panel, RowHead, SubNav, Table,
};
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;

#[component]
pub(super) fn Lists(light: Light) -> impl IntoView {
    view! {
        <Panel id=light.id("lists") title=light.title("Listor")>
            <SubNav
                label=light.title("Lager")
                items=vec![
                    NavItem::new("#a", "Artiklar").current_if(true),
                    NavItem::new("#b", "På service").with_count(12),
                    NavItem::new("#c", "Hyllor"),
                ]
            />
            <Shelf />
            <Pages light=light />
            <Card title="Låntagare">
                <Facts>
                    <Fact term="Namn">"Sanna Lind"</Fact>
                    <Fact term="Mobilnummer">
                        <MaskedPhone
                            last_four="06 12"
                            full="070-174 06 12"
                            label="Visa hela numret"
                        />
                    </Fact>
                    <Fact term="Hemma">"2 artiklar, inget försenat"</Fact>
                    <Fact term="Språk">"Svenska"</Fact>
                </Facts>
            </Card>
        </Panel>
    }
}

#[component]
fn Shelf() -> impl IntoView {
    let rows = [
        (
            "Hockeyskridskor",
            "34",
            "2041",
            BadgeKind::Fine,
            "Tillgänglig",
            "B 3",
        ),
        (
            "Slalomskidor",
            "110 cm",
            "1187",
            BadgeKind::Out,
            "Utlånad",
            "A 1",
        ),
        (
            "Skidhjälm",
            "52–56 cm",
            "3310",
            BadgeKind::Look,
            "På service",
            "C 2",
        ),
    ];
    let lines = rows
        .into_iter()
        .map(|(name, size, number, kind, status, shelf)| {
            view! {
                <tr>
                    <RowHead>{name}</RowHead>
                    <Cell label="Storlek">{size}</Cell>
                    <Cell label="Nummer" number=true>{number}</Cell>
                    <Cell label="Status"><Badge kind=kind label=status /></Cell>
                    <Cell label="Hylla">{shelf}</Cell>
                </tr>
            }
        })
        .collect_view();
    view! {
        <Table
            caption="Tre av 3 700 artiklar"
            columns=vec![
                Column::new("Artikel"),
                Column::new("Storlek"),
                Column::number("Nummer"),
                Column::new("Status"),
                Column::new("Hylla"),
            ]
        >
            {lines}
        </Table>
    }
}

#[component]
fn Pages(light: Light) -> impl IntoView {
    let page = |number: u8| PageLink {
        href: format!("#page-{number}"),
        label: number.to_string(),
        current: number == 2,
    };
    let step = |label: &str| PageLink {
        href: "#page".to_owned(),
        label: label.to_owned(),
        current: false,
    };
    let pages: Vec<_> = (1..=4).map(page).collect();
    view! {
        <Pagination
            label=light.title("Sidor")
            pages=pages
            previous=Some(step("Förra"))
            next=Some(step("Nästa"))
        />
        <PageHeader
            title="Hockeyskridskor 34"
            lead="Artikel 2041 · hylla B 3"
            back_href="#lists"
            back_label="Alla skridskor"
        >
            <Button kind=ButtonKind::Secondary icon="edit">"Ändra"</Button>
            <Button icon="printer">"Skriv etikett"</Button>
        </PageHeader>
    }
}
