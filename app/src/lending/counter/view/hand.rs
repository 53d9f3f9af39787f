//! Who is in hand: what goes along now, what is at home, what waits.

use super::super::words;
use super::{Forms, left};
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, ButtonLink, EmptyState, Field, FieldWidth, HandFoot,
    HandPanel, InputKind, LoanList, LoanRow, MaskedPhone, Menu, Notice, NoticeKind, RowAge,
    SignButton,
};
use crate::http::Viewer;
use domain::lending::Permission;
use leptos::prelude::*;
use service::lending::{ArticleLine, CounterView, HandView, LoanLine, WaitingLine};

/// The panel of who is in hand.
/// `left` lies on the counter and was not lent.
pub fn hand(viewer: &Viewer, forms: &Forms, view: &CounterView, left: &[ArticleLine]) -> AnyView {
    let i18n = viewer.i18n;
    match &view.hand {
        None => view! {
            <HandPanel eyebrow=i18n.t("hand-eyebrow")>
                <EmptyState
                    title=i18n.t("hand-nobody")
                    icon="user"
                    text=i18n.t("hand-nobody-more")
                />
            </HandPanel>
        }
        .into_any(),
        Some(hand) => somebody(viewer, forms, view, hand, left),
    }
}

fn somebody(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    hand: &HandView,
    left: &[ArticleLine],
) -> AnyView {
    let i18n = viewer.i18n;
    let late = hand
        .at_home
        .iter()
        .filter(|loan| loan.days_late > 0)
        .count();
    let summary = i18n.t_with(
        "hand-summary",
        args![
            "count" => i64::try_from(hand.at_home.len()).unwrap_or(i64::MAX),
            "late" => i64::try_from(late).unwrap_or(i64::MAX)
        ],
    );
    let phone = hand.phone.as_ref().map(|phone| {
        view! {
            <MaskedPhone
                last_four=phone.last_four()
                full=phone.display()
                label=i18n.t("phone-show")
            />
        }
        .into_any()
    });
    let phone = phone.unwrap_or_else(|| ().into_any());
    let note = (!hand.note.is_empty()).then(|| {
        let note = hand.note.clone();
        view! { <Notice kind=NoticeKind::Look>{note}</Notice> }
    });
    let contact = hand
        .contact
        .as_ref()
        .map(|name| i18n.t_with("hand-contact", args!["name" => name.clone()]));
    let left = (!left.is_empty()).then(|| left::left(viewer, forms, left));
    let now = (!hand.lent_now.is_empty()).then(|| {
        let rows = hand
            .lent_now
            .iter()
            .enumerate()
            .map(|(at, loan)| lent_row(viewer, forms, view, loan, at == 0))
            .collect_view();
        view! {
            <LoanList label=i18n.t("hand-lent-now")>{rows}</LoanList>
        }
    });
    let waiting = (!hand.waiting.is_empty()).then(|| {
        let rows = hand
            .waiting
            .iter()
            .map(|line| waiting_row(viewer, line))
            .collect_view();
        view! {
            <h3 class="eyebrow hand-part">{i18n.t("hand-waiting")}</h3>
            <LoanList label=i18n.t("hand-waiting")>{rows}</LoanList>
        }
    });
    let home = (!hand.at_home.is_empty()).then(|| at_home(viewer, forms, view, hand));
    let same = (!hand.same_number.is_empty()).then(|| {
        let picks = hand
            .same_number
            .iter()
            .map(|line| {
                let label = line.name.clone();
                view! {
                    <Button
                        kind=ButtonKind::Quiet
                        name="lantagare"
                        value=line.id.0.to_string()
                    >
                        {label}
                    </Button>
                }
            })
            .collect_view();
        let form = forms.form("skanna", "cluster", picks);
        view! {
            <details class="more hand-part">
                <summary>{i18n.t("hand-same-number")}</summary>
                {form}
            </details>
        }
    });
    let voucher = voucher_parts(viewer, forms, view, hand);
    let done = forms.form(
        "klar",
        "actions",
        view! { <Button icon="check" key="F4">{i18n.t("hand-done")}</Button> },
    );
    let page = viewer.link(&format!("lantagare/{}", hand.borrower.0));
    let print = hand.voucher.map(|id| {
        let href = viewer.link(&format!("sedel/{}", id.0));
        view! {
            <ButtonLink href=href kind=ButtonKind::Quiet icon="printer">
                {i18n.t("counter-print")}
            </ButtonLink>
        }
    });
    view! {
        <HandPanel
            eyebrow=i18n.t("hand-eyebrow")
            name=hand.name.clone()
            summary=summary
            phone=phone
        >
            {contact.map(|line| view! { <p class="hand-part muted">{line}</p> })}
            {note}
            {left}
            {voucher}
            {now}
            {waiting}
            {home}
            {same}
            <HandFoot>
                {done}
                <ButtonLink href=page kind=ButtonKind::Quiet>
                    {i18n.t("hand-borrower-page")}
                </ButtonLink>
                {print}
            </HandFoot>
        </HandPanel>
    }
    .into_any()
}

/// Wearers, permission, due date, day of the loan: on the voucher, folded away
/// until somebody needs them.
fn voucher_parts(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    hand: &HandView,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let wearers = wearers(viewer, forms, hand);
    let permission = hand.voucher.map(|_| {
        let buttons = Permission::ALL
            .iter()
            .map(|permission| {
                let pressed = hand.permission == Some(*permission);
                let kind = if pressed {
                    ButtonKind::Primary
                } else {
                    ButtonKind::Secondary
                };
                let word = permission.as_str();
                view! {
                    <Button
                        kind=kind
                        name="tillstand"
                        value=word
                        attr:aria-pressed=pressed.to_string()
                    >
                        {i18n.t(&format!("permission-{word}"))}
                    </Button>
                }
            })
            .collect_view();
        let form = forms.form("tillat", "cluster", buttons);
        view! {
            <p class="field-label">{i18n.t("hand-permission")}</p>
            {form}
        }
    });
    let due = hand.voucher.map(|_| {
        let value = hand.due_on.map(|day| day.to_string()).unwrap_or_default();
        forms.form(
            "datum",
            "cluster",
            view! {
                <Field
                    id="sedel-datum"
                    name="dag"
                    label=i18n.t("hand-due")
                    kind=InputKind::Date
                    width=FieldWidth::Medium
                    value=value
                />
                <Button kind=ButtonKind::Secondary>{i18n.t("common-choose")}</Button>
            },
        )
    });
    let lent_on = (hand.lent_now.is_empty()).then(|| {
        let value = hand.lent_on.unwrap_or(view.today).to_string();
        forms.form(
            "lanedag",
            "cluster",
            view! {
                <Field
                    id="sedel-lanedag"
                    name="dag"
                    label=i18n.t("hand-lent-on")
                    kind=InputKind::Date
                    width=FieldWidth::Medium
                    value=value
                />
                <Button kind=ButtonKind::Secondary>{i18n.t("common-choose")}</Button>
            },
        )
    });
    let said = [
        hand.lent_on.map(|day| {
            i18n.t_with(
                "hand-lent-on-is",
                args!["date" => i18n.date_long(day, view.today)],
            )
        }),
        hand.due_on.map(|day| {
            i18n.t_with(
                "lending-due",
                args!["date" => i18n.date_long(day, view.today)],
            )
        }),
    ]
    .into_iter()
    .flatten()
    .map(|line| view! { <p class="hand-part">{line}</p> })
    .collect_view();
    view! {
        {wearers}
        {said}
        <details class="more hand-part">
            <summary>{i18n.t("hand-more")}</summary>
            <div class="stack">{permission} {due} {lent_on}</div>
        </details>
    }
}

fn wearers(viewer: &Viewer, forms: &Forms, hand: &HandView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let chosen = forms.state().wearer;
    let chips = (!hand.wearers.is_empty()).then(|| {
        let all = hand
            .wearers
            .iter()
            .map(|wearer| {
                (
                    wearer.id.0.to_string(),
                    wearer.first_name.clone(),
                    chosen == Some(wearer.id),
                )
            })
            .chain([(String::new(), i18n.t("hand-wearer-none"), chosen.is_none())])
            .map(|(value, label, pressed)| {
                let kind = if pressed {
                    ButtonKind::Primary
                } else {
                    ButtonKind::Secondary
                };
                view! {
                    <Button
                        kind=kind
                        name="vem"
                        value=value
                        attr:aria-pressed=pressed.to_string()
                    >
                        {label}
                    </Button>
                }
            })
            .collect_view();
        forms.form("bar", "cluster hand-part", all)
    });
    let add = forms.form(
        "bar",
        "cluster",
        view! {
            <Field
                id="bar-fornamn"
                name="fornamn"
                label=i18n.t("hand-wearer-name")
                width=FieldWidth::Medium
                autocomplete="off"
            />
            <Button kind=ButtonKind::Secondary>{i18n.t("common-add")}</Button>
        },
    );
    view! {
        {chips}
        <details class="more hand-part">
            <summary>{i18n.t("hand-wearer-add")}</summary>
            {add}
        </details>
    }
}

fn note_of(viewer: &Viewer, loan: &LoanLine) -> String {
    loan.wearer
        .as_ref()
        .map(|name| {
            viewer
                .i18n
                .t_with("hand-for", args!["name" => name.clone()])
        })
        .unwrap_or_default()
}

fn lent_row(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    loan: &LoanLine,
    newest: bool,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let remove = loan.lent_by.map(|action| {
        let label = i18n.t_with(
            "hand-remove",
            args!["article" => words::article_with_number(i18n, &loan.article)],
        );
        forms.form(
            "angra",
            "",
            view! {
                {Forms::field("handelse", action.0)}
                <SignButton icon="x" label=label />
            },
        )
    });
    let age = if newest {
        RowAge::Newest
    } else {
        RowAge::Older
    };
    view! {
        <LoanRow
            icon=loan.article.icon.clone()
            category=loan.article.category.clone()
            name=words::article(i18n, &loan.article)
            number=loan.article.number.to_string()
            href=viewer.link(&format!("lager/{}", loan.article.id.0))
            due=words::loan_due(i18n, loan, view.today)
            note=note_of(viewer, loan)
            status=None
            age=age
        >
            {remove}
        </LoanRow>
    }
}

fn waiting_row(viewer: &Viewer, line: &WaitingLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let why = i18n.t(&format!("aside-{}", line.reason.as_str()));
    view! {
        <LoanRow
            icon=line.article.icon.clone()
            category=line.article.category.clone()
            name=words::article(i18n, &line.article)
            number=line.article.number.to_string()
            status=Some((BadgeKind::Look, why))
        />
    }
}

fn at_home(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    hand: &HandView,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let late = hand
        .at_home
        .iter()
        .filter(|loan| loan.days_late > 0)
        .count();
    let rows = hand
        .at_home
        .iter()
        .map(|loan| home_row(viewer, forms, view, loan))
        .collect_view();
    let all: Vec<String> = hand
        .at_home
        .iter()
        .map(|loan| loan.loan.0.to_string())
        .collect();
    let renew = forms.form(
        "fornya",
        "actions hand-part",
        view! {
            {Forms::field("lan-id", all.join(","))}
            <Button kind=ButtonKind::Secondary icon="calendar">{i18n.t("hand-renew-all")}</Button>
        },
    );
    let late_words = (late > 0).then(|| {
        let count = i64::try_from(late).unwrap_or(i64::MAX);
        view! {
            <Badge
                kind=BadgeKind::Look
                label=i18n.t_with("hand-late", args!["count" => count])
            />
        }
    });
    view! {
        <h3 class="eyebrow hand-part">{i18n.t("hand-at-home")} " " {late_words}</h3>
        <LoanList label=i18n.t("hand-at-home")>{rows}</LoanList>
        {renew}
    }
}

fn home_row(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    loan: &LoanLine,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let id = loan.loan.0;
    let status = if loan.lost {
        Some((BadgeKind::Stop, i18n.t("lending-lost")))
    } else if loan.days_late > 0 {
        Some((BadgeKind::Look, i18n.t("hand-late-one")))
    } else {
        None
    };
    let one = |what: &'static str, label: String| {
        let field = Forms::field("lan-id", id);
        let button = view! { <Button kind=ButtonKind::Quiet>{label}</Button> };
        forms.form(what, "", (field, button)).into_any()
    };
    let swap = one("byt", i18n.t("hand-swap"));
    let renew = one("fornya", i18n.t("hand-renew"));
    let says_returned = one("sager-ater", i18n.t("hand-says-returned"));
    let lost = one("borttappad", i18n.t("hand-lost"));
    let found = loan.lost.then(|| {
        forms.form(
            "hittad",
            "",
            view! {
                {Forms::field("artikel", loan.article.id.0)}
                <Button kind=ButtonKind::Quiet>{i18n.t("hand-found")}</Button>
            },
        )
    });
    let back = forms.form(
        "skanna",
        "",
        view! {
            {Forms::field("artikel", loan.article.id.0)}
            <Button kind=ButtonKind::Quiet icon="return">{i18n.t("hand-take-back")}</Button>
        },
    );
    let label = i18n.t("hand-actions");
    view! {
        <LoanRow
            icon=loan.article.icon.clone()
            category=loan.article.category.clone()
            name=words::article(i18n, &loan.article)
            number=loan.article.number.to_string()
            href=viewer.link(&format!("lager/{}", loan.article.id.0))
            due=words::loan_due(i18n, loan, view.today)
            note=note_of(viewer, loan)
            status=status
        >
            <Menu label=label icon="menu">
                <li>{back}</li>
                <li>{swap}</li>
                <li>{renew}</li>
                <li>{says_returned}</li>
                <li>{lost}</li>
                {found.map(|form| view! { <li>{form}</li> })}
            </Menu>
        </LoanRow>
    }
}
