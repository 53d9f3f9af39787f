//! A "no" with its reason and the nearest "yes", which is one press away.

use crate::args;
use crate::components::{Badge, BadgeKind, Button, ButtonKind, Notice, NoticeKind};
use crate::http::Viewer;
use crate::i18n::I18n;
use chrono::NaiveDate;
use domain::booking::{Period, PeriodRefusal};
use leptos::prelude::*;
use service::booking::{Instead, LineWhy};

/// Why these days won't do, and which do.
pub fn days_refused(
    viewer: &Viewer,
    refusal: PeriodRefusal,
    asked: Option<Period>,
    today: NaiveDate,
) -> AnyView {
    let i18n = viewer.i18n;
    let date = |day| i18n.date_long(day, today);
    let text = match refusal {
        PeriodRefusal::Off => i18n.t("days-off"),
        PeriodRefusal::TooSoon { first } => {
            i18n.t_with("days-too-soon", args!["first" => date(first)])
        }
        PeriodRefusal::TooFar { opens } => {
            i18n.t_with("days-too-far", args!["opens" => date(opens)])
        }
        PeriodRefusal::TooLong { longest } => {
            i18n.t_with("days-too-long", args!["count" => i64::from(longest)])
        }
        PeriodRefusal::ClosedFirst { .. } => i18n.t("days-closed-first"),
        PeriodRefusal::ClosedLast { .. } => i18n.t("days-closed-last"),
    };
    let yes = asked
        .and_then(|asked| lawful(refusal, asked))
        .map(|period| days_button(i18n, period, today));
    view! {
        <Notice kind=NoticeKind::Look attr:role="status">
            <p>{text}</p>
            {yes}
        </Notice>
    }
    .into_any()
}

/// The nearest days that this reason allows.
fn lawful(refusal: PeriodRefusal, asked: Period) -> Option<Period> {
    match refusal {
        PeriodRefusal::Off | PeriodRefusal::TooFar { .. } => None,
        PeriodRefusal::TooSoon { first } if first <= asked.to() => {
            Period::new(first, asked.to()).ok()
        }
        PeriodRefusal::TooSoon { first } => Some(asked.beginning(first)),
        PeriodRefusal::TooLong { longest } => {
            let more = i64::from(longest) - 1;
            Period::new(asked.from(), asked.from() + chrono::TimeDelta::days(more)).ok()
        }
        PeriodRefusal::ClosedFirst { next } => {
            next.map(|next| Period::new(next, asked.to()).unwrap_or_else(|_| asked.beginning(next)))
        }
        PeriodRefusal::ClosedLast { next } => Period::new(asked.from(), next?).ok(),
    }
}

fn days_button(i18n: I18n, period: Period, today: NaiveDate) -> AnyView {
    let days = super::offers::days(i18n, period, today);
    let label = i18n.t_with("instead-days", args!["days" => days]);
    let value = format!("dagar {} {}", period.from(), period.to());
    view! {
        <Button kind=ButtonKind::Secondary name="gor" value=value>
            {label}
        </Button>
    }
    .into_any()
}

/// Why a line can't be had, and what can.
pub fn line_refused(viewer: &Viewer, at: usize, why: &LineWhy, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let (text, instead) = match why {
        LineWhy::NotLent => (i18n.t("line-not-lent"), None),
        LineWhy::WearerTooLong => (i18n.t("line-wearer"), None),
        LineWhy::NoneFree(instead) => (i18n.t("line-none-free"), Some(instead)),
    };
    let buttons = instead.map(|instead| offered(i18n, at, instead, today));
    view! {
        <Badge kind=BadgeKind::Look label=text />
        {buttons}
    }
    .into_any()
}

fn offered(i18n: I18n, at: usize, instead: &Instead, today: NaiveDate) -> AnyView {
    let sizes = instead
        .sizes
        .iter()
        .map(|class| {
            let label = i18n.t_with("instead-size", args!["size" => class.name()]);
            let value = format!("storlek {at} {}", class.name());
            view! {
                <Button kind=ButtonKind::Secondary name="gor" value=value>
                    {label}
                </Button>
            }
        })
        .collect_view();
    let days = instead.days.map(|period| days_button(i18n, period, today));
    let branch = instead.branch.as_ref().map(|(id, name)| {
        let label = i18n.t_with("instead-branch", args!["branch" => name.clone()]);
        view! {
            <Button kind=ButtonKind::Secondary name="gor" value=format!("filial {}", id.0)>
                {label}
            </Button>
        }
    });
    let nothing = instead.sizes.is_empty() && instead.days.is_none() && instead.branch.is_none();
    let ask = nothing.then(|| view! { <span class="gear-more">{i18n.t("gear-ask-us")}</span> });
    let wait = i18n.t("instead-wait");
    let wait = view! {
        <Button kind=ButtonKind::Secondary name="gor" value=format!("vanta {at}")>
            {wait}
        </Button>
    };
    view! { {sizes} {days} {branch} {wait} {ask} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn march(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, day).expect("a day")
    }

    fn period(from: u32, to: u32) -> Period {
        Period::new(march(from), march(to)).expect("a period")
    }

    #[test]
    fn the_nearest_days_keep_what_they_can() {
        let first = march(3);
        let nearest = |refusal, from, to| lawful(refusal, period(from, to));
        let too_soon = PeriodRefusal::TooSoon { first };
        assert_eq!(nearest(too_soon, 1, 5), Some(period(3, 5)));
        assert_eq!(nearest(too_soon, 1, 2), Some(period(3, 4)));
        let too_long = PeriodRefusal::TooLong { longest: 14 };
        assert_eq!(nearest(too_long, 1, 20), Some(period(1, 14)));
        let next = Some(march(8));
        let closed = PeriodRefusal::ClosedFirst { next };
        assert_eq!(nearest(closed, 5, 9), Some(period(8, 9)));
        assert_eq!(nearest(closed, 5, 6), Some(period(8, 9)));
        let closed = PeriodRefusal::ClosedLast { next };
        assert_eq!(nearest(closed, 3, 6), Some(period(3, 8)));
        assert_eq!(nearest(PeriodRefusal::Off, 3, 6), None);
    }
}
