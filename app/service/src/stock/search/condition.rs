//! Conditions in SQL with their values in order.

use sea_orm::Value;

/// Values of a statement, and their places in it.
#[derive(Debug, Default)]
pub(super) struct Values(Vec<Value>);

impl Values {
    /// Keeps a value, and gives its place: `$3`.
    pub fn bind(&mut self, value: impl Into<Value>) -> String {
        self.0.push(value.into());
        format!("${}", self.0.len())
    }

    /// Keeps values, and gives their places with commas between them.
    pub fn bind_all<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> String {
        let places: Vec<String> = values.into_iter().map(|value| self.bind(value)).collect();
        places.join(", ")
    }

    /// All of them.
    pub fn into_inner(self) -> Vec<Value> {
        self.0
    }
}

/// All of these, in brackets; true where there is none.
pub(super) fn all(conditions: &[String]) -> String {
    joined(conditions, " AND ", "1 = 1")
}

/// Any of these, in brackets; false where there is none.
pub(super) fn any(conditions: &[String]) -> String {
    joined(conditions, " OR ", "1 = 0")
}

fn joined(conditions: &[String], word: &str, none: &str) -> String {
    match conditions {
        [] => none.to_owned(),
        [one] => one.clone(),
        more => format!("({})", more.join(word)),
    }
}
