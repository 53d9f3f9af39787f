//! Pictures on pages: WebP, and JPEG for browsers that have none.

use super::KINDS;
use crate::args;
use crate::components::{Button, ButtonKind, FileField, SignButton};
use crate::http::{Viewer, key_field};
use domain::stock::ArticleId;
use leptos::prelude::*;
use service::stock::{MOST_PHOTOS, Photo, WIDTHS};

fn address(photo: &Photo, width: u32, ending: &str) -> String {
    format!("/bild/{}-{width}.{ending}", photo.hash)
}

/// The small picture of a list.
pub fn thumbnail(photo: &Photo) -> String {
    address(photo, WIDTHS[0], "jpg")
}

/// A picture in all its widths.
pub fn picture(photo: &Photo, alt: String) -> impl IntoView + use<> {
    let set = |ending: &str| {
        WIDTHS
            .iter()
            .map(|width| format!("{} {width}w", address(photo, *width, ending)))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (webp, jpeg) = (set("webp"), set("jpg"));
    let (width, height) = (photo.width.to_string(), photo.height.to_string());
    let largest = address(photo, WIDTHS[1], "jpg");
    view! {
        <picture>
            <source type="image/webp" srcset=webp sizes=SIZES />
            <img
                src=largest
                srcset=jpeg
                sizes=SIZES
                width=width
                height=height
                alt=alt
                loading="lazy"
                decoding="async"
            />
        </picture>
    }
}

/// How wide a picture stands on an article's page.
const SIZES: &str = "(max-width: 40rem) 100vw, 20rem";

/// The pictures of an article, with what adds and takes away.
pub fn gallery(
    viewer: &Viewer,
    article: ArticleId,
    name: &str,
    photos: &[Photo],
    error: Option<String>,
) -> AnyView {
    let i18n = viewer.i18n;
    let action = viewer.link(&format!("lager/{}/bilder", article.0));
    let all = photos
        .iter()
        .enumerate()
        .map(|(at, photo)| {
            let number = i64::try_from(at + 1).unwrap_or(i64::MAX);
            let about = || args!["name" => name.to_owned(), "number" => number];
            let alt = i18n.t_with("photo-alt", about());
            let label = i18n.t_with("photo-remove", about());
            let to = action.clone();
            let hash = photo.hash.clone();
            view! {
                <li>
                    {picture(photo, alt)}
                    <form method="post" action=to enctype="multipart/form-data">
                        <input type="hidden" name="ta-bort" value=hash />
                        <SignButton icon="trash" label=label />
                    </form>
                </li>
            }
        })
        .collect_view();
    let all = (!photos.is_empty()).then(|| view! { <ul class="photos plain-list">{all}</ul> });
    let add = (u64::try_from(photos.len()).unwrap_or(u64::MAX) < MOST_PHOTOS).then(|| {
        let key = key_field(viewer);
        view! {
            <form method="post" action=action enctype="multipart/form-data" class="stack">
                {key}
                <FileField
                    id="bild"
                    name="bild"
                    label=i18n.t("photo-file")
                    accept=KINDS
                    hint=i18n.t("photo-file-hint")
                    error=error.unwrap_or_default()
                />
                <p class="actions">
                    <Button kind=ButtonKind::Secondary icon="photo">{i18n.t("photo-add")}</Button>
                </p>
            </form>
        }
    });
    view! {
        {all}
        {add}
    }
    .into_any()
}
