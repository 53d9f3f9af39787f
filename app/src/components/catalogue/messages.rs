//! What a page says: badges, notices, and lists with nothing in them.

use super::Light;
use crate::components::{Badge, BadgeKind, EmptyState, Notice, NoticeKind, Panel};
use leptos::prelude::*;

#[component]
pub(super) fn Messages(light: Light) -> impl IntoView {
    view! {
        <Panel id=light.id("messages") title=light.title("Besked")>
            <p class="cluster">
                <Badge kind=BadgeKind::Fine label="Tillgänglig" />
                <Badge kind=BadgeKind::Out label="Utlånad" />
                <Badge kind=BadgeKind::Look label="På service" />
                <Badge kind=BadgeKind::Stop label="Försenad" />
                <Badge kind=BadgeKind::Still label="Kasserad" />
            </p>
            <Notice>
                <p>"Vecka 10 är sportlov. Vi har öppet till klockan 20 hela veckan."</p>
            </Notice>
            <Notice kind=NoticeKind::Fine>
                <p>"Sparat. Artikel 2041 står på hylla B 3."</p>
            </Notice>
            <Notice kind=NoticeKind::Look title="Skulle ha kommit tillbaka i fredags">
                <p>"Fråga om allt är bra, och om hen behöver mer tid."</p>
            </Notice>
            <Notice kind=NoticeKind::Stop title="Vi når inte databasen">
                <p>"Inget har gått förlorat. Försök igen om en liten stund."</p>
            </Notice>
            <EmptyState
                icon="wrench"
                title="Inget på service just nu. Skönt!"
                text="Det som kommer tillbaka slitet hamnar här."
            />
        </Panel>
    }
}
