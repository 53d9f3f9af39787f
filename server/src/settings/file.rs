//! The settings file: TOML, each value with its line.

use super::names::{MAIL, SMS};
use super::problem::Problem;
use super::source::Source;
use std::ops::Range;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// Takes all values of the file into `source`, and what is wrong with it.
pub fn read(path: &Path, source: &mut Source) {
    let name = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(why) => return source.tear(name, format!("can't be read: {why}")),
    };
    let (table, errors) = DeTable::parse_recoverable(&text);
    for error in &errors {
        let line = error.span().map_or(1, |span| line(&text, span.start));
        source.tear(format!("{name}:{line}"), error.message().to_owned());
    }
    if errors.is_empty() {
        let reader = Reader {
            file: &name,
            text: &text,
        };
        reader.take(source, None, table.get_ref());
    }
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
}

impl Reader<'_> {
    fn take(&self, source: &mut Source, section: Option<&str>, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = match section {
                Some(section) => format!("{section}.{}", key.get_ref()),
                None => key.get_ref().to_string(),
            };
            let place = format!(
                "{}:{}: {name}",
                self.file,
                line(self.text, key.span().start)
            );
            match (value.get_ref(), section) {
                (DeValue::Table(inner), None) => self.take(source, Some(&name), inner),
                (_, None) if [MAIL, SMS].contains(&name.as_str()) => source.note(Problem::Wrong {
                    place,
                    value: Some(self.written(value.span())),
                    right: format!("a section of its own: [{name}]"),
                }),
                (DeValue::String(text), _) => {
                    source.take(place, &name, text.to_string(), str::to_owned);
                }
                (
                    DeValue::Integer(_)
                    | DeValue::Float(_)
                    | DeValue::Boolean(_)
                    | DeValue::Datetime(_)
                    | DeValue::Array(_)
                    | DeValue::Table(_),
                    _,
                ) => source.take(place, &name, self.written(value.span()), str::to_owned),
            }
        }
    }

    fn written(&self, span: Range<usize>) -> String {
        self.text.get(span).unwrap_or_default().to_owned()
    }
}

fn line(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}
