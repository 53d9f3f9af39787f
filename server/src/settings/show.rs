//! The settings that hold, as the file would have them, each with its place.

use super::names::{MAIL, NAMES, SMS};
use super::{LogFormat, Photos, Settings, SmsForm, SmsSignIn, database};
use service::Durability;
use std::fmt::Write;

impl Settings {
    /// All settings, one on a line, without secrets: what `fritidsbanken settings` prints.
    pub fn listing(&self) -> String {
        let mut text = String::new();
        let mut section = None;
        for name in NAMES {
            let Some(value) = self.shown(name) else {
                continue;
            };
            let key = match name.split_once('.') {
                Some((part, key)) => {
                    if section != Some(part) {
                        section = Some(part);
                        // Writing to a string can't fail.
                        let _ = writeln!(text, "\n[{part}]");
                    }
                    key
                }
                None => name,
            };
            let place = match self.places.get(name) {
                // The name stands at the beginning of the line already.
                Some(place) => place.trim_end_matches(&format!(": {name}")),
                None => "by itself",
            };
            let _ = writeln!(text, "{:<42} # {place}", format!("{key} = {value}"));
        }
        if self.mail.is_none() {
            let _ = writeln!(
                text,
                "\n# [{MAIL}] is empty: links and texts are shown on screen"
            );
        }
        if self.sms.is_none() {
            let _ = writeln!(text, "# [{SMS}] is empty: SMS wait in the outbox");
        }
        text
    }

    /// The value as TOML; `None` where there is none.
    fn shown(&self, name: &str) -> Option<String> {
        let quoted = |text: &str| Some(format!("{text:?}"));
        let (mail, sms) = (self.mail.as_ref(), self.sms.as_ref());
        let bucket = match &self.photos {
            Photos::Bucket(bucket) => Some(bucket),
            Photos::Folder(_) => None,
        };
        match name {
            "listen" => quoted(&self.listen.to_string()),
            "base_url" => quoted(&self.base_url),
            "secure_cookies" => Some(self.secure_cookies.to_string()),
            "database_url" => quoted(&database::without_password(&self.database_url)),
            "connections" => Some(self.connections.to_string()),
            "durability" => quoted(match self.durability {
                Durability::PowerCut => "power-cut",
                Durability::Kill => "kill",
            }),
            "backup_folder" => quoted(&self.backup_folder.to_string_lossy()),
            "site" => quoted(&self.site.to_string_lossy()),
            "name" => quoted(&self.name),
            "demo_sign_ins" => Some(self.demo_sign_ins.to_string()),
            "largest_form_kb" => Some((self.limits.largest_form / 1024).to_string()),
            "drain_mb" => Some((self.limits.drained / 1024 / 1024).to_string()),
            "log" => quoted(&self.log),
            "log_format" => quoted(match self.log_format {
                LogFormat::Text => "text",
                LogFormat::Json => "json",
            }),
            "mail.host" => quoted(&mail?.host),
            "mail.port" => Some(mail?.port.to_string()),
            "mail.security" => quoted(mail?.security.as_str()),
            "mail.user" => quoted(&mail?.sign_in.as_ref()?.0),
            "mail.password" | "mail.password_file" => {
                mail?.sign_in.as_ref()?;
                self.places.contains_key(name).then(|| "\"…\"".to_owned())
            }
            "mail.ca_file" => mail?.trusted.as_ref().and_then(|_| quoted("…")),
            "mail.from" => quoted(&mail?.from.to_string()),
            "sms.gateway" => quoted(match sms?.form {
                SmsForm::Elks => "46elks",
                SmsForm::Json(_) | SmsForm::Encoded(_) => "generic",
            }),
            "sms.url" => quoted(&sms?.url),
            "sms.user" => match &sms?.sign_in {
                SmsSignIn::Basic(user, _) => quoted(user),
                SmsSignIn::Nobody | SmsSignIn::Bearer(_) => None,
            },
            "sms.password" | "sms.password_file" | "sms.token" => {
                sms?;
                self.places.contains_key(name).then(|| "\"…\"".to_owned())
            }
            "sms.from" => quoted(&sms?.from),
            "sms.content_type" => match sms?.form {
                SmsForm::Elks => None,
                SmsForm::Json(_) => quoted("application/json"),
                SmsForm::Encoded(_) => quoted("application/x-www-form-urlencoded"),
            },
            "sms.body" => match &sms?.form {
                SmsForm::Elks => None,
                SmsForm::Json(body) | SmsForm::Encoded(body) => quoted(body),
            },
            "photos.folder" => match &self.photos {
                Photos::Folder(folder) => quoted(&folder.to_string_lossy()),
                Photos::Bucket(_) => None,
            },
            "photos.bucket" => quoted(&bucket?.name),
            "photos.endpoint" => quoted(&bucket?.endpoint),
            "photos.region" => quoted(&bucket?.region),
            "photos.key_id" => quoted(&bucket?.key_id),
            "photos.secret" => bucket.and_then(|_| quoted("…")),
            _ => None,
        }
    }
}
