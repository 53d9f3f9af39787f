//! A browser at a counter: signed in, one connection, no scripts.

use crate::Outcome;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::cookie::{CookieStore, Jar};
use reqwest::multipart::{Form, Part};
use reqwest::{RequestBuilder, Response, StatusCode, header, redirect::Policy};
use serde_json::Value;
use service::Chance;
use std::sync::Arc;

/// A counter's browser.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    jar: Arc<Jar>,
}

impl Client {
    /// Signs the demo's counter staff in.
    pub async fn signed_in(base: &str) -> Outcome<Self> {
        Self::sign_in(base, "kim@demo.example", "tre gula pulkor").await
    }

    /// Signs the demo's coordinator in.
    pub async fn coordinator(base: &str) -> Outcome<Self> {
        Self::sign_in(base, "alex@demo.example", "fyra bl\u{e5} stavar").await
    }

    /// Nobody is signed in.
    pub fn anybody(base: &str) -> Outcome<Self> {
        let jar = Arc::new(Jar::default());
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .cookie_provider(jar.clone())
            .build()?;
        Ok(Self {
            http,
            base: base.to_owned(),
            jar,
        })
    }

    async fn sign_in(base: &str, email: &str, password: &str) -> Outcome<Self> {
        let client = Self::anybody(base)?;
        let response = client
            .http
            .post(format!("{base}/sv/logga-in"))
            .header(header::ORIGIN, base)
            .form(&[("email", email), ("password", password)])
            .send()
            .await?;
        match response.status() {
            StatusCode::SEE_OTHER => Ok(client),
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

    /// Sends a file in its form, with a new key; where the answer leads.
    pub async fn send(
        &self,
        path: &str,
        field: &'static str,
        name: &'static str,
        content: Vec<u8>,
    ) -> Outcome<String> {
        let form = Form::new()
            .text("key", Chance.token())
            .part(field, Part::bytes(content).file_name(name));
        let request = self.http.post(format!("{}{path}", self.base));
        self.led(path, request.multipart(form)).await
    }

    /// Sends a form, with a new key; where the answer leads.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Outcome<String> {
        let key = [("key".to_owned(), Chance.token())];
        let form: Vec<_> = key.iter().chain(fields).collect();
        let request = self.http.post(format!("{}{path}", self.base));
        self.led(path, request.form(&form)).await
    }

    async fn led(&self, path: &str, request: RequestBuilder) -> Outcome<String> {
        let response = request.header(header::ORIGIN, &self.base).send().await?;
        let to = response.headers().get(header::LOCATION);
        match to.and_then(|to| to.to_str().ok()) {
            Some(to) if response.status() == StatusCode::SEE_OTHER => Ok(to.to_owned()),
            _ => Err(format!("{path} was answered with {}", response.status()).into()),
        }
    }

    /// Sends a form of the basket, which lies in the browser, with a new key; the status of the
    /// answer, which is read to its end.
    pub async fn basket(
        &self,
        path: &str,
        basket: &Value,
        fields: &[(&str, String)],
    ) -> Outcome<u16> {
        let session = self.jar.cookies(&self.base.parse()?);
        let session = session.as_ref().and_then(|value| value.to_str().ok());
        let basket = URL_SAFE_NO_PAD.encode(basket.to_string());
        let cookies = format!("{}; fb_korg={basket}", session.unwrap_or_default());
        let key = [("key", Chance.token())];
        let form: Vec<_> = key.iter().chain(fields).collect();
        let response = self
            .http
            .post(format!("{}{path}", self.base))
            .header(header::ORIGIN, &self.base)
            .header(header::COOKIE, cookies)
            .form(&form)
            .send()
            .await?;
        let status = response.status().as_u16();
        response.bytes().await?;
        Ok(status)
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
