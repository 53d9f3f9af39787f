//! Fields as they are asked, and as they come back with faults.

use super::Light;
use crate::components::{
    Button, ButtonKind, Card, Checkbox, Choice, ChoiceLayout, ErrorLine, ErrorSummary, Field,
    FieldWidth, FileField, InputKind, Panel, RadioGroup, Select, SelectOption, TextArea,
};
use leptos::prelude::*;

const PHONE_FAULT: &str = "Skriv ett telefonnummer, till exempel 070-174 06 12";

#[component]
pub(super) fn Forms(light: Light) -> impl IntoView {
    view! {
        <Panel id=light.id("forms") title=light.title("Formulär")>
            <ErrorSummary
                id=light.id("errors")
                title=light.title("Något behöver rättas")
                errors=vec![ErrorLine::of(light.id("phone"), PHONE_FAULT)]
            />
            <Card title="Ny låntagare">
                <form class="stack">
                    <Field id=light.id("name") name="name" label="Namn" value="Sanna Lind" />
                    <Field
                        id=light.id("phone")
                        name="phone"
                        label="Mobilnummer"
                        hint="Vi skickar en påminnelse, inget annat."
                        error=PHONE_FAULT
                        value="070-17"
                        kind=InputKind::Phone
                        width=FieldWidth::Medium
                        autocomplete="off"
                    />
                    <Languages light=light />
                    <TextArea
                        id=light.id("note")
                        name="note"
                        label="Anteckning"
                        optional="valfritt"
                        hint="Bara det som hjälper vid disken."
                        value="Vill ha <korta> stavar & breda pjäxor"
                        rows=3
                    />
                    <Permission light=light />
                    <FileField
                        id=light.id("picture")
                        name="picture"
                        label="Bild"
                        accept="image/png,image/jpeg,image/webp"
                        hint="PNG, JPEG eller WebP, högst 1 MB."
                    />
                    <p class="actions">
                        <Button>"Spara låntagare"</Button>
                        <Button kind=ButtonKind::Quiet>"Avbryt"</Button>
                    </p>
                </form>
            </Card>
        </Panel>
    }
}

#[component]
fn Languages(light: Light) -> impl IntoView {
    view! {
        <Select
            id=light.id("language")
            name="language"
            label="Språk"
            options=vec![
                SelectOption::new("sv", "Svenska"),
                SelectOption::new("en", "English"),
                SelectOption::new("ar", "العربية"),
            ]
            selected="sv"
            width=FieldWidth::Medium
        />
    }
}

#[component]
fn Permission(light: Light) -> impl IntoView {
    view! {
        <RadioGroup
            id=light.id("permission")
            name="permission"
            legend="Vårdnadshavaren säger ja"
            choices=vec![
                Choice::new("present", "på plats"),
                Choice::new("phone", "i telefon"),
                Choice::new("note", "på en lapp"),
            ]
            selected="phone"
            layout=ChoiceLayout::Row
        />
        <Checkbox
            id=light.id("print")
            name="print"
            label="Skriv ut lånesedeln"
            hint="Den behövs aldrig för att lämna tillbaka."
            checked=true
        />
    }
}
