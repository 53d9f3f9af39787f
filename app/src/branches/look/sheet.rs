//! A branch's colour as a style sheet of a few lines, at an address that has both
//! the colour and what is made of it in it: a page may have no style of its own
//! (`style-src 'self'`), and a browser keeps the sheet for good.

use super::palette::{Tones, dark, light};
use crate::http::{FOREVER, Fault, PageResult};
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use domain::branches::AccentColour;
use service::ContentHash;

/// Where the sheet of a colour lies: `/utseende/7a1f5c.0123….css`.
pub fn address(accent: AccentColour) -> String {
    let colour = accent.to_string();
    let hash = ContentHash::of(css(accent).as_bytes());
    format!("/utseende/{}.{hash}.css", colour.trim_start_matches('#'))
}

/// The sheet that an address names.
pub async fn show(Path(file): Path<String>) -> PageResult {
    let accent = file
        .split_once('.')
        .and_then(|(colour, _)| AccentColour::parse(colour).ok())
        // An address of an earlier version would stand for other content.
        .filter(|accent| address(*accent).ends_with(&format!("/{file}")))
        .ok_or(Fault::NotFound)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            header::HeaderValue::from_static("text/css; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, FOREVER),
    ];
    Ok((headers, css(accent)).into_response())
}

/// The same places as in `style/tokens.css`, in the same layer, after it.
fn css(accent: AccentColour) -> String {
    let (light, dark) = (lines(light(accent)), lines(dark(accent)));
    format!(
        "@layer tokens{{:root,[data-theme=light]{{{light}}}[data-theme=dark]{{{dark}}}\
         @media (prefers-color-scheme:dark){{:root:not([data-theme]){{{dark}}}}}}}"
    )
}

fn lines(tones: Tones) -> String {
    let Tones {
        accent,
        strong,
        soft,
        on_accent,
    } = tones;
    format!(
        "--accent:{accent};--accent-strong:{strong};--accent-soft:{soft};--on-accent:{on_accent}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_address_that_we_wrote_is_answered() {
        let plum = AccentColour::parse("#7a1f5c").expect("a colour");
        let address = address(plum);
        let file = address.trim_start_matches("/utseende/").to_owned();
        assert!(show(Path(file)).await.is_ok(), "{address}");
        for wrong in ["7a1f5c.css", "7a1f5c.0.css", "ffff00.0.css", "x", "a}b.c"] {
            let answer = show(Path(wrong.to_owned())).await;
            assert_eq!(answer.err(), Some(Fault::NotFound), "{wrong}");
        }
    }
}
