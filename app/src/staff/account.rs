//! The forms of one's own page.

use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, Card, Cell, Column, Field, FieldWidth, InputKind, Panel,
    RowHead, Select, SelectOption, Table,
};
use crate::http::{Faults, Viewer};
use crate::i18n::Language;
use chrono_tz::Tz;
use domain::staff::SHORTEST_PASSWORD;
use leptos::prelude::*;
use service::staff::{Me, MySession};

/// Name and language.
pub fn details_card(viewer: &Viewer, me: &Me, faults: &Faults) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let inside = view! {
            <form method="post" class="stack" novalidate>
                <input type="hidden" name="gor" value="uppgifter" />
                <Field
                    id="name"
                    name="name"
                    label=i18n.t("common-name")
                    hint=i18n.t("staff-me-name-hint")
                    value=me.name.clone()
                    autocomplete="name"
                    error=faults.of("name")
                />
                {language_select(viewer, &me.language)}
                <p class="actions">
                    <Button>{i18n.t("common-save")}</Button>
                </p>
            </form>
    };
    view! { <Card title=i18n.t("staff-me-details")>{inside}</Card> }
}

/// In which language messages are written.
pub fn language_select(viewer: &Viewer, selected: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let languages = Language::FOR_STAFF
        .iter()
        .map(|one| SelectOption::new(one.code(), one.native_name()))
        .collect();
    view! {
        <Select
            id="language"
            name="language"
            label=i18n.t("staff-mail-language")
            options=languages
            selected=selected
            width=FieldWidth::Medium
        />
    }
}

/// Another password.
pub fn password_card(viewer: &Viewer, me: &Me, faults: &Faults) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let hint = i18n.t_with("staff-password-hint", args!["count" => SHORTEST_PASSWORD]);
    let inside = view! {
            <form method="post" class="stack" novalidate>
                <input type="hidden" name="gor" value="losenord" />
                // For the browser's memory of passwords.
                <input type="text" name="username" value=me.email.clone() autocomplete="username" hidden />
                <Field
                    id="present"
                    name="present"
                    label=i18n.t("staff-password-present")
                    kind=InputKind::Password
                    autocomplete="current-password"
                    error=faults.of("present")
                />
                <Field
                    id="new"
                    name="new"
                    label=i18n.t("staff-password-new")
                    hint=hint
                    kind=InputKind::Password
                    autocomplete="new-password"
                    error=faults.of("new")
                />
                <p class="muted">{i18n.t("staff-me-password-note")}</p>
                <p class="actions">
                    <Button>{i18n.t("staff-me-password-change")}</Button>
                </p>
            </form>
    };
    view! { <Card title=i18n.t("staff-me-password")>{inside}</Card> }
}

/// A PIN, and taking it away.
pub fn pin_card(viewer: &Viewer, me: &Me, faults: &Faults) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let label = if me.has_pin {
        i18n.t("staff-pin-new")
    } else {
        i18n.t("staff-pin")
    };
    let inside = view! {
            <p>{i18n.t("staff-me-pin-lead")}</p>
            <form method="post" class="stack" novalidate>
                <input type="hidden" name="gor" value="pin" />
                <Field
                    id="pin"
                    name="pin"
                    label=label
                    hint=i18n.t("staff-pin-hint")
                    kind=InputKind::Password
                    width=FieldWidth::Short
                    autocomplete="off"
                    error=faults.of("pin")
                />
                <Field
                    id="pin-password"
                    name="pin-password"
                    label=i18n.t("staff-password-present")
                    kind=InputKind::Password
                    autocomplete="current-password"
                    error=faults.of("pin-password")
                />
                <p class="actions">
                    <Button>{i18n.t("staff-pin-save")}</Button>
                </p>
            </form>
            {me
                .has_pin
                .then(|| {
                    view! {
                        <form method="post">
                            <input type="hidden" name="gor" value="utan-pin" />
                            <Button kind=ButtonKind::Quiet>{i18n.t("staff-pin-remove")}</Button>
                        </form>
                    }
                })}
    };
    view! { <Card title=i18n.t("staff-me-pin")>{inside}</Card> }
}

/// Where one is signed in.
pub fn sessions_card(viewer: &Viewer, zone: Tz, me: &Me) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let columns = vec![
        Column::new(i18n.t("common-branch")),
        Column::new(i18n.t("staff-session-since")),
        Column::new(i18n.t("staff-session-seen")),
    ];
    let rows = me
        .sessions
        .iter()
        .map(|one| session_row(viewer, zone, one))
        .collect_view();
    let out = viewer.link("logga-ut/overallt");
    view! {
        <Panel id="sessions" title=i18n.t("staff-me-sessions")>
            <p class="muted">{i18n.t("staff-me-sessions-lead")}</p>
            <Table labelled_by="sessions" columns=columns>
                {rows}
            </Table>
            <form method="post" action=out>
                <Button kind=ButtonKind::Danger icon="sign-out">
                    {i18n.t("staff-sign-out-everywhere")}
                </Button>
            </form>
        </Panel>
    }
}

fn session_row(viewer: &Viewer, zone: Tz, one: &MySession) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let today = viewer.services().clock().now().local_date(zone);
    let when = |at: domain::time::Moment| i18n.capitalised(&i18n.date_time(at.local(zone), today));
    let (branch, since, seen) = (
        one.branch_name.clone(),
        when(one.since),
        when(one.last_seen),
    );
    let this = one
        .is_this
        .then(|| view! { <Badge kind=BadgeKind::Fine label=i18n.t("staff-session-this") /> });
    view! {
        <tr>
            <RowHead>{branch} " " {this}</RowHead>
            <Cell label=i18n.t("staff-session-since")>{since}</Cell>
            <Cell label=i18n.t("staff-session-seen")>{seen}</Cell>
        </tr>
    }
}
