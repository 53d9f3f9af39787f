//! What hands messages over: a mail server, an SMS gateway, both, or neither.

use crate::settings::Settings;
use crate::sms::Gateway;
use crate::smtp::Smtp;
use service::messages::{Channel, Outgoing, SendFailure, Sender};

/// The ways out that the settings name.
#[derive(Debug)]
pub struct Senders {
    smtp: Option<Smtp>,
    sms: Option<Gateway>,
}

/// Why a way out can't be had.
#[derive(Debug, thiserror::Error)]
pub enum SendersError {
    /// Mail can't be sent like this.
    #[error("mail can't be sent: {0}")]
    Mail(#[from] lettre::transport::smtp::Error),
    /// SMS can't be sent like this.
    #[error("SMS can't be sent: {0}")]
    Sms(#[from] reqwest::Error),
}

impl Senders {
    /// As the settings say.
    ///
    /// # Errors
    /// When a way out can't be had.
    pub fn new(settings: &Settings) -> Result<Self, SendersError> {
        Ok(Self {
            smtp: settings.mail.as_ref().map(Smtp::new).transpose()?,
            sms: settings.sms.as_ref().map(Gateway::new).transpose()?,
        })
    }
}

impl Sender for Senders {
    fn channels(&self) -> Vec<Channel> {
        let mail = self.smtp.as_ref().map(|_| Channel::Email);
        let sms = self.sms.as_ref().map(|_| Channel::Sms);
        mail.into_iter().chain(sms).collect()
    }

    async fn send(&self, message: &Outgoing) -> Result<(), SendFailure> {
        let missing = || SendFailure::Later("there is no way out for it".to_owned());
        match message {
            Outgoing::Email(email) => self.smtp.as_ref().ok_or_else(missing)?.send(email).await,
            Outgoing::Sms(sms) => self.sms.as_ref().ok_or_else(missing)?.send(sms).await,
        }
    }
}
