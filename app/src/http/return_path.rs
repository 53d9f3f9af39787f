//! Where somebody wanted to go before he had to sign in: a page of our own, and
//! never another site.

use crate::i18n::Language;

/// Reads a return address: a path of ours in one of our languages.
///
/// Anybody can write the link that it stands in, so whatever a browser could
/// read as another site (`//…`, `/\…`, a scheme) or as a way out is refused.
pub fn return_path(text: &str) -> Option<String> {
    let path = text.strip_prefix('/')?;
    let plain = text.len() <= 2_000
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let end = path.find(['/', '?']).unwrap_or(path.len());
    let (language, rest) = path.split_at(end);
    let own = Language::parse(language).is_some();
    let page = rest.trim_start_matches('/');
    let page = page.trim_start_matches("mina/");
    let leads_back = page.starts_with("logga-") || page.starts_with("lank/");
    (plain && own && !leads_back && !rest.contains("//")).then(|| text.to_owned())
}

/// A page that goes on to `after` when its form is done.
pub fn with_return(page: String, after: Option<&str>) -> String {
    match after {
        None => page,
        Some(after) => {
            let encoded: String = form_urlencoded::byte_serialize(after.as_bytes()).collect();
            format!("{page}?vidare={encoded}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_kept_with_its_query() {
        for text in ["/sv/disken?sedel=5", "/en/", "/sv", "/sv/lager?sok=%C3%A5"] {
            assert_eq!(return_path(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn another_site_or_a_page_that_leads_back_here_is_refused() {
        for text in [
            "https://ond.example/",
            "//ond.example/sv/",
            "/\\ond.example",
            "/sv\\..\\ond",
            "/sv//ond.example",
            "javascript:alert(1)",
            "/de/disken",
            "/api/scan",
            "/sv/disken\r\nSet-Cookie: a=b",
            "/sv/logga-ut",
            "/sv/logga-in",
            "/sv/mina/logga-in",
            "sv/disken",
            "",
        ] {
            assert_eq!(return_path(text), None, "{text:?}");
        }
    }
}
