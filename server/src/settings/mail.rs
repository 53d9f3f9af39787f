//! How mail is sent, where it is sent.

use super::source::Source;
use lettre::message::Mailbox;
use lettre::transport::smtp::client::Certificate;
use std::fmt;
use std::num::NonZeroU16;

/// How mail is sent.
#[derive(Clone)]
pub struct Mail {
    /// The SMTP server's name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whether the connection is encrypted from the start, later, or never.
    pub security: MailSecurity,
    /// Who signs in there, and with what password, if anybody.
    pub sign_in: Option<(String, String)>,
    /// A certificate to trust besides the public ones: of one's own authority.
    pub trusted: Option<Certificate>,
    /// The sender.
    pub from: Mailbox,
}

/// How a connection to an SMTP server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailSecurity {
    /// After STARTTLS, or not at all (RFC 3207; usually port 587).
    StartTls,
    /// From the start (RFC 8314; usually port 465).
    Tls,
    /// Not at all: only on the same machine.
    None,
}

impl MailSecurity {
    /// The word that stands in the settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::None => "none",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::StartTls, Self::Tls, Self::None]
            .into_iter()
            .find(|security| security.as_str() == word)
    }

    fn port(self) -> u16 {
        match self {
            Self::StartTls => 587,
            Self::Tls => 465,
            Self::None => 25,
        }
    }
}

/// Never shows the password, not even in a log.
impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (host, port, security) = (&self.host, self.port, self.security.as_str());
        write!(f, "Mail({host}:{port}, {security}, from {})", self.from)
    }
}

const SENDER: &str = "the sender, such as Fritidsbanken <lana@example.se>";
const NAMES: [&str; 7] = [
    "mail.port",
    "mail.security",
    "mail.user",
    "mail.password",
    "mail.password_file",
    "mail.ca_file",
    "mail.from",
];

/// Reads the section; `None` where there is nothing in it.
pub fn read(source: &mut Source) -> Option<Mail> {
    let host = source.text("mail.host", "");
    if host.is_empty() {
        if NAMES.iter().any(|name| source.given(name).is_some()) {
            source.missing("mail.host", "other settings of mail are given");
        }
        return None;
    }
    let words = "starttls, tls or none";
    let security = source.read_as(
        "mail.security",
        MailSecurity::StartTls,
        words,
        MailSecurity::parse,
    );
    let port = source.read_as(
        "mail.port",
        security.port(),
        "a port from 1 to 65535",
        |text| text.parse().ok().map(NonZeroU16::get),
    );
    let from = source.read_as("mail.from", None, SENDER, |text| {
        text.parse().ok().map(Some)
    });
    if source.given("mail.from").is_none() {
        source.missing("mail.from", "mail needs a sender");
    }
    let sign_in = sign_in(source);
    let local = ["localhost", "127.0.0.1", "::1"].contains(&host.as_str());
    if security == MailSecurity::None && sign_in.is_some() && !local {
        let right = "starttls or tls: a password would travel readable to another machine";
        source.wrong("mail.security", right);
    }
    let trusted = source.read_as(
        "mail.ca_file",
        None,
        "a readable file with one certificate in PEM",
        |path| {
            Certificate::from_pem(&std::fs::read(path).ok()?)
                .ok()
                .map(Some)
        },
    );
    Some(Mail {
        host,
        port,
        security,
        sign_in,
        trusted,
        from: from?,
    })
}

fn sign_in(source: &mut Source) -> Option<(String, String)> {
    let user = source.given("mail.user").map(str::to_owned);
    let typed = source.given("mail.password").map(str::to_owned);
    let kept = source.read_as("mail.password_file", None, "a readable file", |path| {
        let text = std::fs::read_to_string(path).ok()?;
        Some(Some(text.trim_end_matches(['\r', '\n']).to_owned()))
    });
    if typed.is_some() && source.given("mail.password_file").is_some() {
        source.wrong(
            "mail.password_file",
            "left out where mail.password is given",
        );
    }
    let password = typed.or(kept);
    match (user, password) {
        (Some(user), Some(password)) => Some((user, password)),
        (Some(_), None) => {
            if source.given("mail.password_file").is_none() {
                source.missing("mail.password", "mail.user is given");
            }
            None
        }
        (None, Some(_)) => {
            source.missing("mail.user", "a password for mail is given");
            None
        }
        (None, None) => None,
    }
}
