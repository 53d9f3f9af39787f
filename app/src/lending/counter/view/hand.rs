//! Who is in hand: what goes along now, what is at home, what waits.

use super::super::words;
use super::at_home::{at_home, note_of};
use super::on_voucher::on_voucher;
use super::reserved::reserved;
use super::{Forms, left};
use crate::args;
use crate::components::{
    BadgeKind, Button, ButtonKind, ButtonLink, EmptyState, HandFoot, HandPanel, LoanList, LoanRow,
    MaskedPhone, Notice, NoticeKind, RowAge, SignButton,
};
use crate::http::Viewer;
use leptos::prelude::*;
use service::lending::{ArticleLine, CounterView, HandView, LoanLine, WaitingLine};

/// The panel of who is in hand.
/// `left` lies on the counter and was not lent.
pub fn hand(viewer: &Viewer, forms: &Forms, view: &CounterView, left: &[ArticleLine]) -> AnyView {
    let i18n = viewer.i18n;
    let waiting =
        (view.hand.is_none() && !left.is_empty()).then(|| left::waiting(viewer, forms, left));
    match &view.hand {
        None => view! {
            <HandPanel eyebrow=i18n.t("hand-eyebrow")>
                <EmptyState
                    title=i18n.t("hand-nobody")
                    icon="user"
                    text=i18n.t("hand-nobody-more")
                />
                {waiting}
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
        let count = i18n.t_with("hand-lent-count", args!["count" => hand.lent_now.len()]);
        view! {
            <h3 class="eyebrow hand-part">{count}</h3>
            <LoanList label=i18n.t("hand-lent-now")>{rows}</LoanList>
        }
    });
    let waiting = (!hand.waiting.is_empty()).then(|| {
        let rows = hand
            .waiting
            .iter()
            .map(|line| waiting_row(viewer, forms, line))
            .collect_view();
        view! {
            <h3 class="eyebrow hand-part">{i18n.t("hand-waiting")}</h3>
            <LoanList label=i18n.t("hand-waiting")>{rows}</LoanList>
        }
    });
    let home = (!hand.at_home.is_empty()).then(|| at_home(viewer, forms, view, hand));
    // The number leads to the chooser, as if it were typed.
    let number = hand.phone.as_ref().filter(|_| hand.same_number);
    let same = number.map(|phone| {
        let phone = phone.as_str().to_owned();
        forms.form(
            "skanna",
            "hand-part",
            view! {
                {Forms::field("skanna", phone)}
                <Button kind=ButtonKind::Quiet icon="users">{i18n.t("hand-same-number")}</Button>
            },
        )
    });
    let reserved = reserved(viewer, forms, &hand.reserved, view.today);
    let voucher = on_voucher(viewer, forms, view, hand);
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
            {reserved}
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

fn waiting_row(viewer: &Viewer, forms: &Forms, line: &WaitingLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let why = i18n.t(&format!("aside-{}", line.reason.as_str()));
    let again = left::again(viewer, forms, &line.article);
    view! {
        <LoanRow
            icon=line.article.icon.clone()
            category=line.article.category.clone()
            name=words::article(i18n, &line.article)
            number=line.article.number.to_string()
            status=Some((BadgeKind::Look, why))
        >
            {again}
        </LoanRow>
    }
}
