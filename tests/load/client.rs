//! A browser at a counter: signed in, one connection, no scripts.

use crate::Outcome;
use reqwest::{Response, StatusCode, header, redirect::Policy};
use serde_json::Value;
use service::Chance;

/// A counter's browser.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
}

impl Client {
    /// Signs the demo's counter staff in.
    pub async fn signed_in(base: &str) -> Outcome<Self> {
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .cookie_store(true)
            .build()?;
        let response = http
            .post(format!("{base}/sv/logga-in"))
            .header(header::ORIGIN, base)
            .form(&[
                ("email", "kim@demo.example"),
                ("password", "tre gula pulkor"),
            ])
            .send()
            .await?;
        match response.status() {
            StatusCode::SEE_OTHER => Ok(Self {
                http,
                base: base.to_owned(),
            }),
            other => Err(format!("signing in was answered with {other}").into()),
        }
    }

    /// Fetches a page, compressed, and reads it to its end.
    pub async fn get(&self, path: &str) -> Outcome<Response> {
        let response = self
            .http
            .get(format!("{}{path}", self.base))
            .header(header::ACCEPT_ENCODING, "br, gzip")
            .send()
            .await?;
        match response.status() {
            StatusCode::OK => Ok(response),
            other => Err(format!("{path} was answered with {other}").into()),
        }
    }

    /// Fetches a page or file as text.
    pub async fn plain(&self, path: &str) -> Outcome<String> {
        let response = self.http.get(format!("{}{path}", self.base)).send().await?;
        Ok(response.error_for_status()?.text().await?)
    }

    /// Sends a form of the counter as its island does, with a new key.
    pub async fn counter(&self, fields: &[(&str, String)]) -> Outcome<Answer> {
        let form = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("key", &Chance.token())
            .extend_pairs(fields)
            .finish();
        let body: Value = self
            .http
            .post(format!("{}/api/counter", self.base))
            .header(header::ORIGIN, &self.base)
            .header(header::ACCEPT, "application/json")
            .form(&[("form", form), ("language", "sv".to_owned())])
            .send()
            .await?
            .error_for_status()?
            .json()
            .await?;
        Ok(Answer(body))
    }
}

/// The pieces that the counter's server function answers with.
#[derive(Debug)]
pub struct Answer(Value);

impl Answer {
    /// Whether it is of this kind; else what it was is the error.
    pub fn is(&self, kinds: &[&str]) -> Outcome {
        let sound = self.0["sound"].as_str().unwrap_or_default();
        if kinds.contains(&sound) {
            return Ok(());
        }
        Err(format!("expected {kinds:?}, was answered with {}", self.0["answer"]).into())
    }

    /// The state that the next form carries.
    pub fn state(&self) -> Vec<(String, String)> {
        serde_json::from_value(self.0["state"].clone()).unwrap_or_default()
    }
}
