//! How SMS are sent, where they are sent.

use super::source::Source;
use std::fmt;

/// How SMS are sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Sms {
    /// Where the gateway takes them.
    pub url: String,
    /// Who signs in there.
    pub sign_in: SmsSignIn,
    /// Whom the phone shows as the sender: at most eleven letters and digits, or a number.
    pub from: String,
    /// What the gateway is sent.
    pub form: SmsForm,
}

/// Who signs in at a gateway.
#[derive(Clone, PartialEq, Eq)]
pub enum SmsSignIn {
    /// Nobody: only for a gateway on the same machine or in one's own network.
    Nobody,
    /// With a user and a password (RFC 7617).
    Basic(String, String),
    /// With a token (RFC 6750).
    Bearer(String),
}

/// What a gateway is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SmsForm {
    /// As 46elks takes it: the form fields `from`, `to` and `message`.
    Elks,
    /// JSON, with `{to}`, `{from}` and `{text}` in places of strings.
    Json(String),
    /// An encoded form, with `{to}`, `{from}` and `{text}` in places of values.
    Encoded(String),
}

/// Never shows a secret, not even in a log.
impl fmt::Debug for Sms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sms({}, from {})", self.url, self.from)
    }
}

/// Where 46elks takes them.
const ELKS: &str = "https://api.46elks.com/a1/sms";
const JSON: &str = r#"{"to":"{to}","from":"{from}","text":"{text}"}"#;
const NAMES: [&str; 8] = [
    "sms.url",
    "sms.user",
    "sms.password",
    "sms.password_file",
    "sms.token",
    "sms.from",
    "sms.content_type",
    "sms.body",
];

/// Reads the section; `None` where there is nothing in it.
pub fn read(source: &mut Source) -> Option<Sms> {
    let words = "46elks or generic";
    let is_elks = source.read_as("sms.gateway", None, words, |word| match word {
        "46elks" => Some(Some(true)),
        "generic" => Some(Some(false)),
        _ => None,
    });
    let Some(is_elks) = is_elks else {
        if source.given("sms.gateway").is_none()
            && NAMES.iter().any(|name| source.given(name).is_some())
        {
            source.missing("sms.gateway", "other settings of SMS are given");
        }
        return None;
    };
    let url = source.read_as(
        "sms.url",
        is_elks.then(|| ELKS.to_owned()),
        "where the gateway takes messages, such as https://sms.example.se/send",
        |text| {
            let is_one = text.starts_with("http://") || text.starts_with("https://");
            is_one.then(|| Some(text.to_owned()))
        },
    );
    if !is_elks && source.given("sms.url").is_none() {
        source.missing("sms.url", "a gateway is reached at an address");
    }
    let from = source.read_as(
        "sms.from",
        "Fritidsbank".to_owned(),
        "at most eleven letters and digits beginning with a letter, or a number such as +46701740605",
        |text| is_sender(text).then(|| text.to_owned()),
    );
    let sign_in = sign_in(source, is_elks);
    let form = if is_elks { elks(source) } else { form(source) };
    if let (Some(url), SmsSignIn::Basic(..) | SmsSignIn::Bearer(_)) = (&url, &sign_in)
        && url.starts_with("http://")
        && !is_local(url)
    {
        let right = "an address with https: a password would travel readable to another machine";
        source.wrong("sms.url", right);
    }
    Some(Sms {
        url: url?,
        sign_in,
        from,
        form,
    })
}

fn is_sender(text: &str) -> bool {
    let digits =
        |text: &str| (8..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match text.strip_prefix('+') {
        Some(number) => digits(number),
        None => {
            text.len() <= 11
                && text.starts_with(|c: char| c.is_ascii_alphabetic())
                && text.bytes().all(|b| b.is_ascii_alphanumeric())
        }
    }
}

fn is_local(url: &str) -> bool {
    let host = url.trim_start_matches("http://");
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|local| host.starts_with(local))
}

fn sign_in(source: &mut Source, is_elks: bool) -> SmsSignIn {
    let kept = source.read_as("sms.password_file", None, "a readable file", |path| {
        let text = std::fs::read_to_string(path).ok()?;
        Some(Some(text.trim_end_matches(['\r', '\n']).to_owned()))
    });
    let user = source.given("sms.user").map(str::to_owned);
    let typed = source.given("sms.password").map(str::to_owned);
    if typed.is_some() && source.given("sms.password_file").is_some() {
        source.wrong("sms.password_file", "left out where sms.password is given");
    }
    let token = source.given("sms.token").map(str::to_owned);
    match (user, typed.or(kept), token) {
        (Some(user), Some(password), None) => SmsSignIn::Basic(user, password),
        (None, None, Some(token)) if !is_elks => SmsSignIn::Bearer(token),
        (None, None, None) if !is_elks => SmsSignIn::Nobody,
        (Some(_), None, None) => {
            if source.given("sms.password_file").is_none() {
                source.missing("sms.password", "sms.user is given");
            }
            SmsSignIn::Nobody
        }
        (None, Some(_), None) | (None, None, None) => {
            source.missing("sms.user", "one signs in at the gateway");
            SmsSignIn::Nobody
        }
        (_, _, Some(_)) => {
            source.wrong(
                "sms.token",
                "left out: one signs in with sms.user and sms.password, or by a token alone",
            );
            SmsSignIn::Nobody
        }
    }
}

/// 46elks says itself how it is written to.
fn elks(source: &mut Source) -> SmsForm {
    for name in ["sms.content_type", "sms.body"] {
        if source.given(name).is_some() {
            source.wrong(name, "left out: 46elks has a form of its own");
        }
    }
    SmsForm::Elks
}

fn form(source: &mut Source) -> SmsForm {
    const ENCODED: &str = "application/x-www-form-urlencoded";
    let words = format!("application/json or {ENCODED}");
    let is_json = source.read_as("sms.content_type", true, &words, |word| match word {
        "application/json" => Some(true),
        ENCODED => Some(false),
        _ => None,
    });
    let default = if is_json {
        JSON
    } else {
        "to={to}&from={from}&text={text}"
    };
    let right = if is_json {
        "JSON with {to} and {text} inside of strings"
    } else {
        "fields with {to} and {text} as values"
    };
    let body = source.read_as("sms.body", default.to_owned(), right, |body| {
        let has_all = ["{to}", "{text}"].iter().all(|part| body.contains(part));
        let is_whole = !is_json || serde_json::from_str::<serde_json::Value>(body).is_ok();
        (has_all && is_whole).then(|| body.to_owned())
    });
    if is_json {
        SmsForm::Json(body)
    } else {
        SmsForm::Encoded(body)
    }
}
