//! What all requests share, set once at the start.

use crate::components::AssetUrls;
use service::Services;
use std::sync::Arc;

/// Given to every handler; cheap to clone.
#[derive(Debug, Clone)]
pub struct AppState {
    /// The use cases.
    pub services: Services,
    /// How this installation looks from outside.
    pub site: Arc<Site>,
}

/// How this installation looks from outside.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Where the built files lie, by their names.
    pub assets: AssetUrls,
    /// What the whole is called, such as the top branch's name.
    pub name: String,
    /// The address that people reach it by, without a slash at the end; for links in messages.
    pub base_url: String,
    /// Whether cookies go over TLS only.
    pub secure_cookies: bool,
    /// Whether e-mail is really sent; otherwise it is shown on screen.
    pub sends_mail: bool,
    /// Whether SMS are really sent; otherwise they wait in the outbox.
    pub sends_sms: bool,
    /// Shows the demo's sign-ins on the sign-in page.
    pub demo_sign_ins: bool,
}
