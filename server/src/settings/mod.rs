//! Settings: a commented TOML file, and environment variables, which win.
//!
//! Everything that is wrong is named, with what would be right, before
//! anything starts.

mod fields;
mod problem;

pub use problem::Problem;

use fields::Source;
use service::{Durability, StoreOptions};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The settings of a program that may start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where it listens.
    pub listen: SocketAddr,
    /// `sqlite://FILE` or `postgres://…`.
    pub database_url: String,
    /// Connections to the database; at least 1.
    pub connections: u32,
    /// How far a write has come when it is answered.
    pub durability: Durability,
    /// The address that people reach it by, without a slash at the end.
    pub base_url: String,
    /// Whether cookies go over TLS only.
    pub secure_cookies: bool,
    /// The folder of built files.
    pub site: PathBuf,
    /// What the whole is called where no branch is meant.
    pub name: String,
    /// The least that is logged: `error`, `warn`, `info`, `debug`.
    pub log: String,
    /// Mail, if it is really sent.
    pub mail: Option<Mail>,
}

/// How mail is sent.
#[derive(Clone)]
pub struct Mail {
    /// The SMTP server's name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whether the connection is encrypted from the start, later, or never.
    pub security: MailSecurity,
    /// Who signs in there, if anybody.
    pub user: Option<String>,
    /// With what.
    pub password: Option<String>,
    /// The sender.
    pub from: String,
}

/// How a connection to an SMTP server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailSecurity {
    /// After STARTTLS (usually port 587).
    StartTls,
    /// From the start (usually port 465).
    Tls,
    /// Not at all: only on the same machine.
    None,
}

/// Never shows the password, not even in a log.
impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Mail({}:{}, {:?}, from {})",
            self.host, self.port, self.security, self.from
        )
    }
}

impl Settings {
    /// Reads the file, if one is named, and the environment.
    ///
    /// # Errors
    /// Everything that is wrong, all at once.
    pub fn load(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Vec<Problem>> {
        let mut source = Source::read(file, environment)?;
        let listen = source.parsed(
            "listen",
            "127.0.0.1:3000",
            "an address and a port, such as 127.0.0.1:3000",
        );
        let database_url = source.checked(
            "database_url",
            "sqlite://data/fritidsbanken.sqlite",
            "sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE",
            |url| {
                url.starts_with("sqlite:")
                    || url.starts_with("postgres:")
                    || url.starts_with("postgresql:")
            },
        );
        let connections: u32 = source.parsed("connections", "4", "a whole number from 1 to 100");
        if !(1..=100).contains(&connections) {
            source.wrong("connections", "a whole number from 1 to 100");
        }
        let durability = match source.text("durability", "power-cut").as_str() {
            "power-cut" => Durability::PowerCut,
            "kill" => Durability::Kill,
            _ => {
                source.wrong("durability", "power-cut (safe) or kill (faster; for tests)");
                Durability::PowerCut
            }
        };
        let default_base = format!("http://{listen}");
        let base_url = source.checked(
            "base_url",
            &default_base,
            "https://… as people write it, without a slash at the end",
            |url| {
                (url.starts_with("https://") || url.starts_with("http://")) && !url.ends_with('/')
            },
        );
        let secure = if base_url.starts_with("https://") {
            "true"
        } else {
            "false"
        };
        let secure_cookies = source.parsed("secure_cookies", secure, "true or false");
        let site = PathBuf::from(source.text("site", &default_site()));
        let name = source.text("name", "Fritidsbanken");
        let log = source.checked(
            "log",
            "info",
            "error, warn, info, debug or trace",
            |level| ["error", "warn", "info", "debug", "trace"].contains(&level),
        );
        let mail = mail(&mut source);
        let settings = Self {
            listen,
            database_url,
            connections,
            durability,
            base_url,
            secure_cookies,
            site,
            name,
            log,
            mail,
        };
        source.finish().map(|()| settings)
    }

    /// How the store is opened.
    pub fn store(&self) -> StoreOptions {
        StoreOptions {
            // The schema's lock holds one while the steps run on another.
            connections: self.connections.max(2),
            durability: self.durability,
            ..StoreOptions::new(self.database_url.clone())
        }
    }
}

fn mail(source: &mut Source) -> Option<Mail> {
    let host = source.text("mail.host", "");
    let security = match source.text("mail.security", "starttls").as_str() {
        "starttls" => MailSecurity::StartTls,
        "tls" => MailSecurity::Tls,
        "none" => MailSecurity::None,
        _ => {
            source.wrong("mail.security", "starttls, tls or none");
            MailSecurity::StartTls
        }
    };
    let port = source.parsed("mail.port", "587", "a port from 1 to 65535");
    let from = source.text("mail.from", "");
    let user = source.text("mail.user", "");
    let password = source.text("mail.password", "");
    if host.is_empty() {
        return None;
    }
    if !from.contains('@') {
        source.wrong(
            "mail.from",
            "the sender's address, such as umea@fritidsbanken.example",
        );
    }
    let given = |text: String| (!text.is_empty()).then_some(text);
    Some(Mail {
        host,
        port,
        security,
        user: given(user),
        password: given(password),
        from,
    })
}

/// Beside the program where there is such a folder (a release), else where
/// `cargo xtask` builds.
fn default_site() -> String {
    std::env::current_exe()
        .ok()
        .and_then(|program| program.parent().map(|folder| folder.join("site")))
        .filter(|folder| folder.is_dir())
        .unwrap_or_else(|| PathBuf::from("target/site"))
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests;
