//! The two cookies: who is signed in, and which machine this is.

use super::site::Site;
use axum::http::{HeaderMap, HeaderValue, header};
use service::staff::{DeviceToken, SessionToken};

const SESSION: &str = "fb_session";
const DEVICE: &str = "fb_device";
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
