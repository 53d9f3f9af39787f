//! Hands SMS to a gateway over HTTP: 46elks, or any that takes a form or JSON.

use crate::settings::{Sms, SmsForm, SmsSignIn};
use reqwest::{Client, StatusCode, header};
use service::messages::{OutgoingSms, SendFailure};
use std::time::Duration;

/// How long a gateway may take to answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it may take to be reached.
const REACH: Duration = Duration::from_secs(10);
/// So much of what it says is kept, in letters.
const SAID: usize = 200;

/// Sends by a gateway.
#[derive(Debug)]
pub struct Gateway {
    client: Client,
    sms: Sms,
}

impl Gateway {
    /// As the settings say; connects when there is something to send.
    ///
    /// # Errors
    /// When no client for HTTP can be made.
    pub fn new(sms: &Sms) -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(REACH)
            // A secret goes nowhere but where the settings say.
            .redirect(reqwest::redirect::Policy::none())
            .build()?;
        let sms = sms.clone();
        Ok(Self { client, sms })
    }

    /// Hands one over.
    ///
    /// # Errors
    /// When the gateway can't be reached or refuses it.
    pub async fn send(&self, message: &OutgoingSms) -> Result<(), SendFailure> {
        let request = self.client.post(&self.sms.url);
        let request = match &self.sms.sign_in {
            SmsSignIn::Nobody => request,
            SmsSignIn::Basic(user, password) => request.basic_auth(user, Some(password)),
            SmsSignIn::Bearer(token) => request.bearer_auth(token),
        };
        let (kind, body) = self.body(message);
        let answer = request
            .header(header::CONTENT_TYPE, kind)
            .body(body)
            .send()
            .await
            // Without the address, in which a generic gateway may want a secret.
            .map_err(|error| SendFailure::Later(error.without_url().to_string()))?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        let said: String = match answer.text().await {
            Ok(text) => text.chars().take(SAID).collect(),
            Err(error) => error.without_url().to_string(),
        };
        Err(refusal(status, &said))
    }

    fn body(&self, message: &OutgoingSms) -> (&'static str, String) {
        const FORM: &str = "application/x-www-form-urlencoded";
        let from = self.sms.from.as_str();
        let fill = |template: &str, written: &dyn Fn(&str) -> String| {
            fill(
                template,
                &[
                    ("{to}", written(&message.to)),
                    ("{from}", written(from)),
                    ("{text}", written(&message.body)),
                ],
            )
        };
        match &self.sms.form {
            SmsForm::Elks => {
                let body = url::form_urlencoded::Serializer::new(String::new())
                    .append_pair("from", from)
                    .append_pair("to", &message.to)
                    .append_pair("message", &message.body)
                    .finish();
                (FORM, body)
            }
            SmsForm::Json(template) => ("application/json", fill(template, &in_json)),
            SmsForm::Encoded(template) => (FORM, fill(template, &in_form)),
        }
    }
}

/// Puts each value in its place, once: a value that holds `{to}` itself stays as it is.
fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut text = String::with_capacity(template.len() + 200);
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        match values.iter().find(|(place, _)| rest.starts_with(place)) {
            Some((place, value)) => {
                text.push_str(value);
                rest = &rest[place.len()..];
            }
            None => {
                text.push('{');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(rest);
    text
}

/// As it stands inside of a string of JSON.
fn in_json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

/// As it stands in an encoded form.
fn in_form(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A refusal is for good only where it is about the number; a wrong password, an empty account
/// or a wrong sender are our own, and are mended while the message waits.
fn refusal(status: StatusCode, said: &str) -> SendFailure {
    let lower = said.to_lowercase();
    let is_number = [
        "invalid to",
        "\"to\"",
        "to number",
        "phone number",
        "recipient",
        "msisdn",
    ]
    .iter()
    .any(|words| lower.contains(words));
    let text = format!("{status}: {said}");
    let is_ours_to_change = [StatusCode::BAD_REQUEST, StatusCode::UNPROCESSABLE_ENTITY];
    if is_ours_to_change.contains(&status) && is_number {
        SendFailure::Never(text)
    } else {
        SendFailure::Later(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use service::messages::OutboxId;

    fn sent(form: SmsForm, body: &str) -> String {
        let sms = Sms {
            url: "http://127.0.0.1:1/".to_owned(),
            sign_in: SmsSignIn::Nobody,
            from: "Fritidsbank".to_owned(),
            form,
        };
        let message = OutgoingSms {
            id: OutboxId(1),
            to: "+46701740612".to_owned(),
            body: body.to_owned(),
        };
        Gateway::new(&sms).expect("a client").body(&message).1
    }

    #[test]
    fn a_text_stays_what_it_is_in_every_form() {
        let text = "Hej \"Åsa\"!\n{to} & 5\\6 {x}";
        let json = sent(
            SmsForm::Json(r#"{"a":{"to":"{to}"},"m":"{text}","f":"{from}"}"#.to_owned()),
            text,
        );
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(read["m"], text);
        assert_eq!(read["a"]["to"], "+46701740612");
        let form = sent(SmsForm::Encoded("till={to}&text={text}".to_owned()), text);
        let fields: Vec<(String, String)> = url::form_urlencoded::parse(form.as_bytes())
            .into_owned()
            .collect();
        assert_eq!(fields[1], ("text".to_owned(), text.to_owned()));
        let elks = sent(SmsForm::Elks, text);
        assert!(elks.starts_with("from=Fritidsbank&to=%2B46701740612&message=Hej"));
    }

    #[test]
    fn only_a_number_that_is_none_is_refused_for_good() {
        let never = |status, said| matches!(refusal(status, said), SendFailure::Never(_));
        assert!(never(StatusCode::BAD_REQUEST, "Invalid to number"));
        assert!(!never(StatusCode::BAD_REQUEST, "Invalid from"));
        assert!(!never(StatusCode::FORBIDDEN, "Not enough credits"));
        assert!(!never(StatusCode::BAD_GATEWAY, "recipient"));
    }
}
