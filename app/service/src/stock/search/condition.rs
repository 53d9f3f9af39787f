//! Conditions in SQL with their values in order.

use sea_orm::{DbBackend, Value};

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

/// That the article is among those that each of these queries gives.
///
/// PostgreSQL would join each with all articles; it looks up one array, id by id.
pub(super) fn is_among(backend: DbBackend, selects: &[String]) -> Vec<String> {
    match (backend, selects) {
        (_, []) => Vec::new(),
        (DbBackend::Postgres, selects) => {
            let each: Vec<String> = selects.iter().map(|select| format!("({select})")).collect();
            vec![format!("a.id = ANY (ARRAY ({}))", each.join(" INTERSECT "))]
        }
        (_, selects) => selects
            .iter()
            .map(|select| format!("a.id IN ({select})"))
            .collect(),
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
