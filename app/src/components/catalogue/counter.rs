//! The counter with a basket in hand, and each kind of answer.

use super::Light;
use crate::components::{
    AnswerKind, AnswerPanel, BadgeKind, Button, ButtonKind, Figure, Figures, HandFoot, HandPanel,
    LoanList, LoanRow, MaskedPhone, Panel, Pick, PickList, RowAge, ScanBar, SignButton,
};
use leptos::prelude::*;

#[component]
pub(super) fn CounterExample(light: Light) -> impl IntoView {
    let keys = [("F2", "ny"), ("F4", "klar"), ("Ctrl+Z", "ångra")]
        .map(|(key, label)| (key.to_owned(), label.to_owned()));
    view! {
        <Panel id=light.id("counter") title=light.title("Disken")>
            <div class="counter" data-room="counter">
                <ScanBar
                    id=light.id("scan")
                    action="#scan"
                    label="Skanna artikel, eller skriv mobilnummer eller namn"
                    go="Sök"
                    autofocus=false
                    keys=keys.to_vec()
                />
                <div class="counter-answer">
                    <AnswerPanel
                        id=light.id("now")
                        kind=AnswerKind::Lent
                        word="Lånad"
                        title="Hockeyskridskor 34 · 2041"
                        lines=vec![
                            "Tillbaka senast tisdag 30 mars.".to_owned(),
                            "Fredag 26 är långfredag, sedan är det påskhelg.".to_owned(),
                        ]
                    />
                </div>
                <Basket light=light />
                <div class="counter-day">
                    <Figures title="Idag" figures=vec![
                        Figure::new("14", "ut"),
                        Figure::new("9", "in"),
                        Figure::new("3", "försenade"),
                        Figure::new("2", "service"),
                    ] />
                </div>
            </div>
        </Panel>
    }
}

#[component]
fn Basket(light: Light) -> impl IntoView {
    let phone = view! {
        <MaskedPhone last_four="06 12" full="070-174 06 12" label="Visa hela numret" />
    }
    .into_any();
    let name = match light {
        Light::Day => "Sanna Lind",
        Light::Night => "Elias Berg",
    };
    view! {
        <HandPanel
            id=light.id("hand")
            eyebrow="I handen"
            name=name
            phone=phone
            summary="Hemma: 2 artiklar"
            status=Some((BadgeKind::Fine, "Inget försenat".to_owned()))
        >
            <LoanList label="Går med nu">
                <LoanRow
                    icon="hockey-skate"
                    category="Vinter"
                    name="Hockeyskridskor 34"
                    number="2041"
                    due="tis 30 mars"
                    age=RowAge::Newest
                >
                    <SignButton icon="x" label="Ta bort Hockeyskridskor 2041" />
                </LoanRow>
                <LoanRow
                    icon="helmet"
                    category="Skydd"
                    name="Hockeyhjälm 52–56"
                    number="3310"
                    due="tis 30 mars"
                    note="till Alva"
                >
                    <SignButton icon="x" label="Ta bort Hockeyhjälm 3310" />
                </LoanRow>
                <LoanRow
                    icon="skis"
                    category="Vinter"
                    name="Slalomskidor 110"
                    number="1187"
                    status=Some((BadgeKind::Look, "Vårdnadshavare?".to_owned()))
                >
                    <SignButton icon="x" label="Ta bort Slalomskidor 1187" />
                </LoanRow>
            </LoanList>
            <HandFoot>
                <Button icon="check" key="F4">"Klar"</Button>
                <Button kind=ButtonKind::Secondary icon="printer">"Lånesedel"</Button>
            </HandFoot>
        </HandPanel>
    }
}

#[component]
pub(super) fn Answers(light: Light) -> impl IntoView {
    view! {
        <Panel id=light.id("answers") title=light.title("Svaren") aside="läses på två meters håll">
            <div class="stack" data-room="counter">
                <AnswerPanel
                    id=light.id("lent")
                    kind=AnswerKind::Lent
                    word="Lånad"
                    title="Hockeyskridskor 34 · 2041"
                    lines=vec!["Tillbaka senast tisdag 30 mars.".to_owned()]
                />
                <AnswerPanel
                    id=light.id("returned")
                    kind=AnswerKind::Returned
                    word="Återlämnad"
                    title="Skidhjälm 52–56 · 3310"
                    lines=vec!["Har hjälmen fått en smäll?".to_owned()]
                >
                    <p class="actions">
                        <Button key="1">"Nej, den är hel"</Button>
                        <Button kind=ButtonKind::Secondary key="2">"Ja, eller osäkert"</Button>
                    </p>
                </AnswerPanel>
                <WhoAnswer light=light />
                <StopAnswer light=light />
                <AnswerPanel
                    id=light.id("info")
                    kind=AnswerKind::Info
                    word="Ångrat"
                    title="Lånet av Slalomskidor 110 · 1187 är borttaget."
                />
            </div>
        </Panel>
    }
}

#[component]
fn WhoAnswer(light: Light) -> impl IntoView {
    view! {
        <AnswerPanel
            id=light.id("look")
            kind=AnswerKind::Look
            word="Titta"
            title="Två delar numret ••• 06 12. Vem lånar?"
        >
            <form>
                <PickList label="Vem lånar?">
                    <Pick name="borrower" value="1" title="Sanna" detail="2 artiklar hemma" key="1" />
                    <Pick name="borrower" value="2" title="Elias" detail="inget hemma" key="2" />
                </PickList>
            </form>
        </AnswerPanel>
    }
}

/// The stop that can't be missed.
#[component]
fn StopAnswer(light: Light) -> impl IntoView {
    view! {
        <AnswerPanel
            id=light.id("stop")
            kind=AnswerKind::Stop
            word="Stopp"
            title="Slalomskidor 110 · 1187"
            lines=vec![
                "Artikeln är utlånad till någon annan. Lämnas den tillbaka nu?".to_owned(),
            ]
        >
            <p class="actions">
                <Button key="F8">"Ta tillbaka först"</Button>
                <Button kind=ButtonKind::Secondary>"Lägg åt sidan"</Button>
            </p>
        </AnswerPanel>
    }
}
