//! A size into the basket: a button in each line of what is free.

use super::asked::Form;
use super::basket::{Basket, BasketLine};
use super::offers::name;
use crate::args;
use crate::components::{ButtonLink, Notice, NoticeKind};
use crate::http::{Fault, PageResult, PlainForm, Viewer, return_path};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use domain::booking::SizeClass;
use leptos::prelude::*;
use service::booking::{ClassOffer, KindOffer, LONGEST_WEARER};

/// The word in the address after something was put in.
const PUT: &str = "lagd";

/// What the buttons of a page take along.
pub struct Put {
    from: String,
    to: String,
    branch: Option<i64>,
    back: String,
    wearer: String,
}

impl Put {
    /// For a page that was asked for like this; `wearer`: a first name, or nothing.
    pub fn new(viewer: &Viewer, form: &Form, wearer: &str) -> Self {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        Self {
            from: day(form.asked.period.map(|one| one.from())).unwrap_or_default(),
            to: day(form.asked.period.map(|one| one.to())).unwrap_or_default(),
            branch: form.asked.branch.map(|branch| branch.0),
            back: without_word(&viewer.path),
            wearer: wearer.to_owned(),
        }
    }

    /// The button of a size, where one is free.
    pub fn button(&self, viewer: &Viewer, offer: &KindOffer, class: &ClassOffer) -> AnyView {
        let i18n = viewer.i18n;
        let free = class.places.iter().find(|place| place.free.pieces > 0);
        let Some(place) = free else {
            return ().into_any();
        };
        let branch = self.branch.unwrap_or(place.branch.0);
        let what = format!("{} {}", name(i18n, &offer.kind), class.class.name());
        let hidden = [
            ("vad", offer.kind.code.clone()),
            ("storlek", class.class.name().to_owned()),
            ("filial", branch.to_string()),
            ("fran", self.from.clone()),
            ("till", self.to.clone()),
            ("vem", self.wearer.clone()),
            ("tillbaka", self.back.clone()),
        ];
        let hidden = hidden
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
            .collect_view();
        view! {
            <form method="post" action=viewer.link("korg/lagg")>
                {hidden}
                <button type="submit" class="button button-secondary">
                    <span>{i18n.t("common-add")}</span>
                    <span class="visually-hidden">{what}</span>
                </button>
            </form>
        }
        .into_any()
    }
}

/// Puts it in and goes back to where it was seen.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let line = BasketLine {
        kind: form.get("vad").trim().to_owned(),
        class: SizeClass::named(form.get("storlek").trim()),
        wearer: form
            .get("vem")
            .trim()
            .chars()
            .take(LONGEST_WEARER)
            .collect(),
    };
    if line.kind.is_empty() {
        return Err(Fault::Malformed);
    }
    let mut basket = Basket::of(&viewer);
    let day = |name: &str| form.get(name).parse().ok();
    basket.from = day("fran").or(basket.from);
    basket.to = day("till").or(basket.to);
    basket.branch = basket.branch.or(form.number("filial"));
    let word = if basket.put(line).is_ok() {
        "ja"
    } else {
        "full"
    };
    let back = return_path(form.get("tillbaka")).unwrap_or_else(|| viewer.link("korg"));
    let sign = if back.contains('?') { '&' } else { '?' };
    let mut response = Redirect::to(&format!("{back}{sign}{PUT}={word}")).into_response();
    let cookie = basket.cookie(&viewer);
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

/// What was just put in, where the address says so.
pub fn told(viewer: &Viewer, query: &PlainForm) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let (kind, text) = match query.get(PUT) {
        "ja" => {
            let count = Basket::of(viewer).lines.len();
            let text = i18n.t_with("basket-put", args!["count" => count]);
            (NoticeKind::Fine, text)
        }
        "full" => (NoticeKind::Look, i18n.t("basket-full")),
        _ => return None,
    };
    let href = viewer.link("korg");
    let view = view! {
        <Notice kind=kind attr:role="status">
            <p>{text}</p>
            <p class="actions">
                <ButtonLink href=href icon="cart">
                    {i18n.t("basket-go")}
                </ButtonLink>
            </p>
        </Notice>
    };
    Some(view.into_any())
}

/// An address without the word of something that was put in before.
fn without_word(path: &str) -> String {
    let Some((page, query)) = path.split_once('?') else {
        return path.to_owned();
    };
    let rest: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.starts_with(&format!("{PUT}=")))
        .collect();
    if rest.is_empty() {
        page.to_owned()
    } else {
        format!("{page}?{}", rest.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::without_word;

    #[test]
    fn the_word_is_taken_out_of_an_address_and_nothing_else_is() {
        assert_eq!(without_word("/sv/lana"), "/sv/lana");
        assert_eq!(without_word("/sv/lana?lagd=ja"), "/sv/lana");
        assert_eq!(
            without_word("/sv/lana?sok=a&lagd=ja&fran=2027-03-01"),
            "/sv/lana?sok=a&fran=2027-03-01"
        );
    }
}
