//! Forms as the browser sends them: names and values, whatever they are.

use super::fault::Fault;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use std::collections::HashMap;

/// A form's fields. A field that is missing reads as empty, so that a page can
/// say kindly what it needs, beside the field.
#[derive(Debug, Clone, Default)]
pub struct PlainForm(HashMap<String, Vec<String>>);

impl PlainForm {
    /// Reads an encoded form (or query).
    pub fn parse(encoded: &[u8]) -> Self {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        for (name, value) in form_urlencoded::parse(encoded) {
            fields
                .entry(name.into_owned())
                .or_default()
                .push(value.into_owned());
        }
        Self(fields)
    }

    /// With what stands in `other`, where this one has no such field.
    pub fn or(mut self, other: Self) -> Self {
        for (name, values) in other.0 {
            self.0.entry(name).or_insert(values);
        }
        self
    }

    /// With `value` in the field `name`, whatever stood there.
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut fields = self.0.clone();
        fields.insert(name.to_owned(), vec![value.to_owned()]);
        Self(fields)
    }

    /// Adds a value.
    pub fn push(&mut self, name: &str, value: String) {
        self.0.entry(name.to_owned()).or_default().push(value);
    }

    /// The value as typed; empty when it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.0
            .get(name)
            .and_then(|values| values.first())
            .map_or("", String::as_str)
    }

    /// All values of a name.
    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a checkbox is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A number, such as an id that the page itself wrote.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name).trim().parse().ok()
    }
}

impl<S: Send + Sync> FromRequest<S> for PlainForm {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|_| Fault::TooLarge)?;
        Ok(Self::parse(&body))
    }
}

/// Percent-encodes a value for a query.
pub fn encode(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_field_reads_as_empty_and_a_repeated_one_as_all() {
        let form = PlainForm::parse("namn=Sanna+Lind&val=1&val=2&tom=".as_bytes());
        assert_eq!(form.get("namn"), "Sanna Lind");
        assert_eq!(form.all("val"), ["1", "2"]);
        assert!(form.ticked("tom"));
        assert_eq!(form.get("telefon"), "");
    }

    #[test]
    fn bytes_that_are_no_text_are_read_without_harm() {
        assert_eq!(PlainForm::parse(b"a=%ff%zz&%").get("a"), "\u{fffd}%zz");
    }

    #[test]
    fn an_encoded_value_is_read_back() {
        let text = "/sv/disken?sedel=5&åäö";
        assert_eq!(
            PlainForm::parse(format!("x={}", encode(text)).as_bytes()).get("x"),
            text
        );
    }
}
