//! Settings: a commented TOML file, and environment variables, which win.
//!
//! Everything that is wrong is named, with its place and what would be right,
//! before anything starts.

mod database;
mod file;
mod mail;
mod names;
mod photos;
mod problem;
mod show;
mod sms;
mod source;

pub use database::sqlite_file;
pub use mail::{Mail, MailSecurity};
pub use photos::{OpenError as PhotosError, Photos};
pub use problem::Problem;
pub use sms::{Sms, SmsForm, SmsSignIn};

use axum::http::Uri;
use service::{Durability, StoreOptions};
use source::Source;
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The settings of a program that may start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The address that people reach it by, without a slash at the end.
    pub base_url: String,
    /// Whether cookies go over TLS only.
    pub secure_cookies: bool,
    /// `sqlite://FILE` or `postgres://…`.
    pub database_url: String,
    /// Connections to the database; at least 1.
    pub connections: u32,
    /// How far a write has come when it is answered.
    pub durability: Durability,
    /// Where backups lie for which no file is named.
    pub backup_folder: PathBuf,
    /// The folder of built files.
    pub site: PathBuf,
    /// What the whole is called where no branch is meant.
    pub name: String,
    /// Whether a demo shows its sign-ins on screen.
    pub demo_sign_ins: bool,
    /// How much a request may bring.
    pub limits: Limits,
    /// The least that is logged: `error`, `warn`, `info`, `debug`.
    pub log: String,
    /// How a line of the log looks.
    pub log_format: LogFormat,
    /// Mail, if it is really sent.
    pub mail: Option<Mail>,
    /// SMS, if they are really sent.
    pub sms: Option<Sms>,
    /// Where the pictures of articles lie.
    pub photos: Photos,
    /// Where each value stands that was given.
    places: BTreeMap<&'static str, String>,
}

/// How much a request may bring, and how long it may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest form, in bytes.
    pub largest_form: usize,
    /// What is read and thrown away beyond that, in bytes, so that the browser sees the
    /// page that says so instead of a broken connection.
    pub drained: usize,
    /// The longest that reading a form and answering it may take; no setting.
    pub patience: Duration,
}

/// How a line of the log looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One object on each line, for programs.
    Json,
}

/// The longest that an answer may take: what people wait for, and more.
const PATIENCE: Duration = Duration::from_secs(30);

/// The file that is read where none is named and it is there.
pub const FILE: &str = "fritidsbanken.toml";

/// The variables that concern us; what is no UTF-8 is none of ours.
pub fn environment() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os().filter_map(|(name, value)| {
        let name = name.into_string().ok()?;
        Some((name, value.to_string_lossy().into_owned()))
    })
}

impl Settings {
    /// Reads the file, if one is named, and the environment.
    ///
    /// # Errors
    /// Everything that is wrong, all at once.
    pub fn load(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, Vec<Problem>> {
        let mut source = Source::read(file, environment);
        if source.is_torn() {
            return source.finish().and(Err(Vec::new()));
        }
        let listen = source.parsed(
            "listen",
            SocketAddr::from((Ipv4Addr::LOCALHOST, 3000)),
            "an address and a port, such as 127.0.0.1:3000",
        );
        let base_url = source.read_as(
            "base_url",
            default_base_url(listen),
            "what people write, such as https://lana.example.se, without anything after the host",
            base_url,
        );
        let https = base_url.starts_with("https://");
        let secure_cookies = source.parsed("secure_cookies", https, "true or false");
        if secure_cookies && !https {
            let right = "false, or base_url an address with https: nobody could sign in";
            source.wrong("secure_cookies", right);
        }
        let database_url = source.read_as(
            "database_url",
            "sqlite://data/fritidsbanken.sqlite".to_owned(),
            database::RIGHT,
            database::read,
        );
        let durability = source.read_as(
            "durability",
            Durability::PowerCut,
            "power-cut (safe) or kill (for tests and throw-away data)",
            |word| match word {
                "power-cut" => Some(Durability::PowerCut),
                "kill" => Some(Durability::Kill),
                _ => None,
            },
        );
        let log_format =
            source.read_as(
                "log_format",
                LogFormat::Text,
                "text or json",
                |word| match word {
                    "text" => Some(LogFormat::Text),
                    "json" => Some(LogFormat::Json),
                    _ => None,
                },
            );
        let log = source.read_as(
            "log",
            "info".to_owned(),
            "error, warn, info, debug or trace",
            |level| {
                ["error", "warn", "info", "debug", "trace"]
                    .contains(&level)
                    .then(|| level.to_owned())
            },
        );
        let connections = whole(&mut source, "connections", 4, 1, 100);
        let largest_form = whole(&mut source, "largest_form_kb", 256, 64, 16 * 1024);
        let drained = whole(&mut source, "drain_mb", 16, 1, 1024);
        let demo_sign_ins = source.parsed("demo_sign_ins", true, "true or false");
        let mail = mail::read(&mut source);
        let sms = sms::read(&mut source);
        let photos = photos::read(&mut source, &photos::beside(&database_url));
        let path = |name, default: &str| PathBuf::from(source.text(name, default));
        let (backup_folder, site) = (
            path("backup_folder", "backups"),
            path("site", &default_site()),
        );
        let name = source.text("name", "Fritidsbanken");
        Ok(Self {
            places: source.finish()?,
            listen,
            base_url,
            secure_cookies,
            database_url,
            connections,
            durability,
            backup_folder,
            site,
            name,
            demo_sign_ins,
            limits: Limits {
                largest_form: largest_form as usize * 1024,
                drained: drained as usize * 1024 * 1024,
                patience: PATIENCE,
            },
            log,
            log_format,
            mail,
            sms,
            photos,
        })
    }

    /// The same where port 0 took a free one: links lead there.
    pub fn listening_at(mut self, address: SocketAddr) -> Self {
        if self.base_url == default_base_url(self.listen) {
            self.base_url = default_base_url(address);
        }
        self.listen = address;
        self
    }

    /// The database's address without its password.
    pub fn shown_database(&self) -> String {
        database::without_password(&self.database_url)
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

fn whole(source: &mut Source, name: &'static str, default: u32, least: u32, most: u32) -> u32 {
    let right = format!("a whole number from {least} to {most}");
    source.read_as(name, default, &right, |text| {
        text.parse()
            .ok()
            .filter(|number| (least..=most).contains(number))
    })
}

/// Links must lead somewhere even where it listens on all addresses.
fn default_base_url(listen: SocketAddr) -> String {
    if listen.ip().is_unspecified() {
        format!("http://localhost:{}", listen.port())
    } else {
        format!("http://{listen}")
    }
}

fn base_url(text: &str) -> Option<String> {
    let address: Uri = text.parse().ok()?;
    let host = address.authority()?;
    let scheme = address
        .scheme_str()
        .filter(|scheme| ["http", "https"].contains(scheme))?;
    // Compared byte by byte with what browsers send, which is in small letters.
    let plain = format!("{scheme}://{host}").to_lowercase();
    (text == plain && !host.as_str().contains('@')).then_some(plain)
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
