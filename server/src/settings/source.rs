//! Values by name, from the file or the environment, with their place; and
//! everything that is wrong with them.

use super::file;
use super::names::{self, NAMES};
use super::problem::Problem;
use std::collections::BTreeMap;
use std::path::Path;
use std::str::FromStr;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub struct Given {
    /// As it was written.
    pub text: String,
    /// `fritidsbanken.toml:12: listen` or `FRITIDSBANKEN_LISTEN`.
    pub place: String,
}

/// The values that were given.
#[derive(Debug, Default)]
pub struct Source {
    given: BTreeMap<&'static str, Given>,
    problems: Vec<Problem>,
    /// The file isn't read to its end: what is missing may stand there.
    torn: bool,
}

impl Source {
    /// Reads the file and the environment; the environment wins.
    pub fn read(
        path: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let mut source = Self::default();
        if let Some(path) = path {
            file::read(path, &mut source);
        }
        for (variable, text) in environment {
            if let Some(name) = names::of_variable(&variable) {
                source.take(variable, &name, text, names::variable);
            }
        }
        source
    }

    /// Takes a value in; an empty one is as good as none.
    pub fn take(
        &mut self,
        place: String,
        name: &str,
        text: String,
        written: impl Fn(&str) -> String,
    ) {
        match NAMES.iter().find(|known| **known == name) {
            Some(_) if text.trim().is_empty() => {}
            Some(known) => {
                let text = text.trim().to_owned();
                self.given.insert(known, Given { text, place });
            }
            None => self.problems.push(Problem::Unknown {
                place,
                meant: names::nearest(name).map(written),
            }),
        }
    }

    /// Notes something that isn't about one value.
    pub fn note(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Notes that the file can't be read.
    pub fn tear(&mut self, place: String, why: String) {
        self.torn = true;
        self.problems.push(Problem::File { place, why });
    }

    /// The value, where one was given.
    pub fn given(&self, name: &'static str) -> Option<&str> {
        self.given.get(name).map(|given| given.text.as_str())
    }

    /// The value, or the default.
    pub fn text(&self, name: &'static str, default: &str) -> String {
        self.given(name).unwrap_or(default).to_owned()
    }

    /// The value as `T`, or the default: also where the value is none.
    pub fn parsed<T: FromStr>(&mut self, name: &'static str, default: T, right: &str) -> T {
        self.read_as(name, default, right, |text| text.parse().ok())
    }

    /// The value as `read` understands it, or the default.
    pub fn read_as<T>(
        &mut self,
        name: &'static str,
        default: T,
        right: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> T {
        let Some(text) = self.given(name) else {
            return default;
        };
        match read(text) {
            Some(value) => value,
            None => {
                self.wrong(name, right);
                default
            }
        }
    }

    /// Notes that a value won't do.
    pub fn wrong(&mut self, name: &'static str, right: &str) {
        let given = self.given.get(name);
        let place = given.map_or_else(|| name.to_owned(), |given| given.place.clone());
        let secret = matches!(
            name,
            "mail.password" | "sms.password" | "sms.token" | "photos.secret" | "database_url"
        );
        self.problems.push(Problem::Wrong {
            place,
            value: given.filter(|_| !secret).map(|given| given.text.clone()),
            right: right.to_owned(),
        });
    }

    /// Notes that a value is missing.
    pub fn missing(&mut self, name: &'static str, why: &'static str) {
        self.problems.push(Problem::Missing {
            name: format!("{name} ({})", names::variable(name)),
            why,
        });
    }

    /// Where each value stands, or everything that is wrong.
    pub fn finish(self) -> Result<BTreeMap<&'static str, String>, Vec<Problem>> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        Ok(self
            .given
            .into_iter()
            .map(|(name, given)| (name, given.place))
            .collect())
    }

    /// Whether the file couldn't be read: then what its values should be can't be told.
    pub fn is_torn(&self) -> bool {
        self.torn
    }
}
