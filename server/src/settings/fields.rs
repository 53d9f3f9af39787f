//! Values by name, from the file or the environment, with their place.

use super::problem::Problem;
use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

/// All names; a dot parts a section of the file.
const NAMES: [&str; 15] = [
    "listen",
    "database_url",
    "connections",
    "durability",
    "base_url",
    "secure_cookies",
    "site",
    "name",
    "log",
    "mail.host",
    "mail.port",
    "mail.security",
    "mail.user",
    "mail.password",
    "mail.from",
];

const PREFIX: &str = "FRITIDSBANKEN_";

/// Variables of the tests, which are no settings.
const NO_SETTINGS: [&str; 3] = ["TEST_", "BINARY", "DEMO_DATABASE"];

/// A value and where it stands.
#[derive(Debug, Clone)]
struct Value {
    text: String,
    place: String,
}

/// The values that were given.
#[derive(Debug, Default)]
pub struct Source {
    values: BTreeMap<&'static str, Value>,
    problems: Vec<Problem>,
}

impl Source {
    /// Reads the file and the environment; the environment wins.
    pub fn read(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Vec<Problem>> {
        let mut source = Self::default();
        if let Some(path) = file {
            let unreadable = |why: String| {
                vec![Problem::File {
                    path: path.display().to_string(),
                    why,
                }]
            };
            let text =
                std::fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
            let table: toml::Table = text
                .parse()
                .map_err(|error: toml::de::Error| unreadable(error.to_string()))?;
            source.take_table(&path.display().to_string(), "", &table);
        }
        for (variable, text) in environment {
            let Some(rest) = variable.strip_prefix(PREFIX) else {
                continue;
            };
            if NO_SETTINGS.iter().any(|other| rest.starts_with(other)) {
                continue;
            }
            let name = rest.to_lowercase();
            let name = name
                .strip_prefix("mail_")
                .map_or(name.clone(), |rest| format!("mail.{rest}"));
            source.take(variable.clone(), &name, text, |meant| {
                format!("{PREFIX}{}", meant.to_uppercase().replace('.', "_"))
            });
        }
        Ok(source)
    }

    fn take_table(&mut self, file: &str, section: &str, table: &toml::Table) {
        for (key, value) in table {
            let name = format!("{section}{key}");
            match value {
                toml::Value::Table(inner) if section.is_empty() => {
                    self.take_table(file, &format!("{key}."), inner);
                }
                toml::Value::String(text) => {
                    self.take(
                        format!("{file}: {name}"),
                        &name,
                        text.clone(),
                        str::to_owned,
                    );
                }
                other => {
                    self.take(
                        format!("{file}: {name}"),
                        &name,
                        other.to_string(),
                        str::to_owned,
                    );
                }
            }
        }
    }

    fn take(&mut self, place: String, name: &str, text: String, written: impl Fn(&str) -> String) {
        match NAMES.iter().find(|known| **known == name) {
            Some(known) => {
                self.values.insert(known, Value { text, place });
            }
            None => self.problems.push(Problem::Unknown {
                place,
                meant: nearest(name).map(written),
            }),
        }
    }

    /// The value, or the default.
    pub fn text(&self, name: &'static str, default: &str) -> String {
        self.values
            .get(name)
            .map_or_else(|| default.to_owned(), |value| value.text.trim().to_owned())
    }

    /// The value as `T`, or the default, which is one.
    pub fn parsed<T: FromStr>(
        &mut self,
        name: &'static str,
        default: &str,
        right: &'static str,
    ) -> T
    where
        T::Err: std::fmt::Debug,
    {
        let text = self.text(name, default);
        match text.parse() {
            Ok(value) => value,
            Err(_) => {
                self.wrong(name, right);
                default.parse().expect("a default is what it should be")
            }
        }
    }

    /// The value, if it passes the check.
    pub fn checked(
        &mut self,
        name: &'static str,
        default: &str,
        right: &'static str,
        check: impl Fn(&str) -> bool,
    ) -> String {
        let text = self.text(name, default);
        if !check(&text) {
            self.wrong(name, right);
        }
        text
    }

    /// Notes that a value won't do.
    pub fn wrong(&mut self, name: &'static str, right: &'static str) {
        let (place, value) = self.values.get(name).map_or_else(
            || (name.to_owned(), String::new()),
            |value| (value.place.clone(), value.text.clone()),
        );
        let secret = name.contains("password") || name == "database_url";
        self.problems.push(Problem::Wrong {
            place,
            value: if secret { "…".to_owned() } else { value },
            right,
        });
    }

    /// Everything that is wrong, if anything is.
    pub fn finish(self) -> Result<(), Vec<Problem>> {
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(self.problems)
        }
    }
}

/// The name that differs least, if it differs by little.
fn nearest(name: &str) -> Option<&'static str> {
    NAMES
        .into_iter()
        .map(|known| (distance(name, known), known))
        .filter(|(distance, _)| *distance <= 3)
        .min()
        .map(|(_, known)| known)
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substituted = before + usize::from(x != *y);
            before = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(before + 1);
        }
    }
    row[b.len()]
}
