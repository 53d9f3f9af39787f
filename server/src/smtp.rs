//! Hands mail to an SMTP server.

use crate::settings::{Mail, MailSecurity};
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use service::messages::{OutgoingEmail, SendFailure};
use std::error::Error as _;
use std::time::Duration;

/// How long one command may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Enhanced status codes that say: this address, whatever we do (RFC 3463 §3.2,
/// §3.3, RFC 7505 §4). Other refusals may be our own setting, and are tried again.
const NO_SUCH_ADDRESS: [&str; 6] = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"];

/// Sends by SMTP.
#[derive(Debug)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    /// As the settings say; connects when there is something to send.
    ///
    /// # Errors
    /// When the host is no name that a certificate can have.
    pub fn new(mail: &Mail) -> Result<Self, Error> {
        let encryption = || {
            let mut parameters = TlsParameters::builder(mail.host.clone());
            if let Some(certificate) = &mail.trusted {
                parameters = parameters.add_root_certificate(certificate.clone());
            }
            parameters.build_rustls()
        };
        let tls = match mail.security {
            MailSecurity::StartTls => Tls::Required(encryption()?),
            MailSecurity::Tls => Tls::Wrapper(encryption()?),
            MailSecurity::None => Tls::None,
        };
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&mail.host)
            .port(mail.port)
            .tls(tls)
            .timeout(Some(PATIENCE));
        if let Some((user, password)) = &mail.sign_in {
            transport = transport.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self {
            transport: transport.build(),
            from: mail.from.clone(),
        })
    }

    fn message(&self, email: &OutgoingEmail) -> Result<Message, String> {
        let mailbox = |address: &str| {
            address
                .parse()
                .map(|address| Mailbox::new(None, address))
                .map_err(|why| format!("the address can't be written to: {why}"))
        };
        // The same for each try, so that a mail program knows it again.
        let host = self.from.email.domain();
        let id = format!("<{}.{}.fritidsbanken@{host}>", email.id.0, email.written.0);
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(mailbox(&email.to)?)
            .subject(email.subject.clone())
            .message_id(Some(id))
            .header(ContentType::TEXT_PLAIN);
        if let Some(address) = &email.reply_to
            && let Ok(branch) = mailbox(address)
        {
            message = message.reply_to(branch);
        }
        let mut message = message
            .body(email.body.clone())
            .map_err(|why| why.to_string())?;
        // So that no absence notice answers (RFC 3834).
        let automatic = HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        );
        message.headers_mut().insert_raw(automatic);
        Ok(message)
    }

    /// Hands one over.
    ///
    /// # Errors
    /// When the server can't be reached or refuses it.
    pub async fn send(&self, email: &OutgoingEmail) -> Result<(), SendFailure> {
        let message = self.message(email).map_err(SendFailure::Never)?;
        match self.transport.send(message).await {
            Ok(_accepted) => Ok(()),
            Err(error) => Err(failure(&error)),
        }
    }
}

fn failure(error: &Error) -> SendFailure {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(one) = cause {
        let text = one.to_string();
        if !said.contains(&text) {
            said.push_str(": ");
            said.push_str(&text);
        }
        cause = one.source();
    }
    let names_address = said
        .split([' ', '-'])
        .any(|word| NO_SUCH_ADDRESS.contains(&word));
    if error.is_permanent() && names_address {
        SendFailure::Never(said)
    } else {
        SendFailure::Later(said)
    }
}
