//! The language in the address: `/sv/…`, `/en/…`.

use super::language::Language;

/// A page's address in one language, for `<link rel="alternate">`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternate {
    /// The value of `hreflang`: a language tag, or `x-default`.
    pub hreflang: &'static str,
    /// Path and query.
    pub href: String,
}

/// The same page in another language: its first segment replaced, or put in
/// front where there is none. The answer stays on this site, whatever `path` is.
pub fn switch_language(path: &str, to: Language) -> String {
    let path = path.trim_start_matches(['/', '\\']);
    let end = path.find(['/', '?', '#']).unwrap_or(path.len());
    let (first, rest) = path.split_at(end);
    if Language::parse(first).is_some() {
        return format!("/{}{rest}", to.code());
    }
    match path.chars().next() {
        None | Some('?' | '#') => format!("/{}{path}", to.code()),
        Some(_) => format!("/{}/{path}", to.code()),
    }
}

/// The page in every language, and the one for readers of none of them.
pub fn alternates(path: &str) -> Vec<Alternate> {
    let each = Language::ALL.iter().map(|language| Alternate {
        hreflang: language.html_lang(),
        href: switch_language(path, *language),
    });
    let default = Alternate {
        hreflang: "x-default",
        href: switch_language(path, Language::default()),
    };
    each.chain([default]).collect()
}
