//! A button that opens the print dialogue; without scripts the key is told instead.

use crate::components::{Button, ButtonKind, KeyHint, asset_urls};
use crate::http::Viewer;
use leptos::prelude::*;

/// The button, with its script; once on a page.
pub fn print_button(viewer: &Viewer, kind: ButtonKind) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    view! {
        <span class="print-tool screen-only" data-print="">
            <span data-print-key="">
                <KeyHint key="Ctrl+P" label=i18n.t("common-print").to_lowercase() />
            </span>
            <span data-print-button="" hidden>
                <Button icon="printer" kind=kind attr:r#type="button">
                    {i18n.t("common-print")}
                </Button>
            </span>
        </span>
        <script type="module" src=asset_urls().url("assets/print.js")></script>
    }
}
