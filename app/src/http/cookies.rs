//! The cookies: who is signed in, which machine this is, which family, and what is in its basket.

use super::site::Site;
use axum::http::{HeaderMap, HeaderValue, header};
use service::people::family::{CODE_MILLIS, CodeToken, FAMILY_MILLIS, FamilyToken};
use service::staff::{DeviceToken, SessionToken};

const SESSION: &str = "fb_session";
const DEVICE: &str = "fb_device";
const FAMILY: &str = "fb_family";
const CODE: &str = "fb_code";
const BASKET: &str = "fb_korg";
/// A basket is kept for a week: until somebody has asked the children.
const BASKET_SECONDS: i64 = 7 * 24 * 60 * 60;
/// A machine is remembered for a year, so that people can change places on it.
const DEVICE_SECONDS: i64 = 365 * 24 * 60 * 60;

/// Keeps a session for `seconds`.
pub fn session_cookie(site: &Site, token: &SessionToken, seconds: i64) -> HeaderValue {
    cookie(site, SESSION, token.as_str(), seconds)
}

/// Ends the session on this machine.
pub fn ended_session_cookie(site: &Site) -> HeaderValue {
    cookie(site, SESSION, "", 0)
}

/// Remembers this machine.
pub fn device_cookie(site: &Site, token: &DeviceToken) -> HeaderValue {
    cookie(site, DEVICE, token.as_str(), DEVICE_SECONDS)
}

/// Keeps a family signed in.
pub fn family_cookie(site: &Site, token: &FamilyToken) -> HeaderValue {
    cookie(site, FAMILY, token.as_str(), FAMILY_MILLIS / 1_000)
}

/// Ends the family's session in this browser.
pub fn ended_family_cookie(site: &Site) -> HeaderValue {
    cookie(site, FAMILY, "", 0)
}

/// Remembers which code was asked for, as long as it holds.
pub fn code_cookie(site: &Site, token: &CodeToken) -> HeaderValue {
    cookie(site, CODE, token.as_str(), CODE_MILLIS / 1_000)
}

/// Forgets the code: it was answered.
pub fn ended_code_cookie(site: &Site) -> HeaderValue {
    cookie(site, CODE, "", 0)
}

/// Keeps a basket in the browser of whose it is, and nowhere else; an empty one goes.
pub fn basket_cookie(site: &Site, text: &str) -> HeaderValue {
    let seconds = if text.is_empty() { 0 } else { BASKET_SECONDS };
    cookie(site, BASKET, text, seconds)
}

pub(super) fn family_of(headers: &HeaderMap) -> Option<FamilyToken> {
    FamilyToken::parse(value(headers, FAMILY)?)
}

pub(super) fn code_of(headers: &HeaderMap) -> Option<CodeToken> {
    CodeToken::parse(value(headers, CODE)?)
}

pub(super) fn basket_of(headers: &HeaderMap) -> &str {
    value(headers, BASKET).unwrap_or_default()
}

pub(super) fn session_of(headers: &HeaderMap) -> Option<SessionToken> {
    SessionToken::parse(value(headers, SESSION)?)
}

pub(super) fn device_of(headers: &HeaderMap) -> Option<DeviceToken> {
    DeviceToken::parse(value(headers, DEVICE)?)
}

fn cookie(site: &Site, name: &str, value: &str, seconds: i64) -> HeaderValue {
    let secure = if site.secure_cookies { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    // Tokens are letters, digits, - and _: always a lawful header.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|text| text.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("a=1; fb_device=xyz; b=2"),
        );
        assert_eq!(value(&headers, DEVICE), Some("xyz"));
        assert_eq!(value(&headers, SESSION), None);
    }
}
