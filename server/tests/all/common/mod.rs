//! A server with a small site and a database of its own.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod gateway;
pub mod postgres;
pub mod proxy;
pub mod smtp;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use server::settings::Settings;
use service::Services;
use std::path::Path;
use tempfile::TempDir;
use tower::ServiceExt;

/// What `cargo xtask` would have built.
const FILES: [(&str, &str); 6] = [
    ("manifest.json", r#"{"main.css": "/pkg/main.0a1b2c3d.css"}"#),
    ("pkg/main.0a1b2c3d.css", "plain"),
    ("pkg/main.0a1b2c3d.css.br", "by brotli"),
    ("pkg/main.0a1b2c3d.css.gz", "by gzip"),
    ("pkg/islands.0a1b2c3d.wasm", "wasm"),
    ("pkg/unnamed.js", "script"),
];

/// Settings over a folder of a test's own.
pub struct World {
    /// All of it lies here.
    pub folder: TempDir,
    /// As the program would read them.
    pub settings: Settings,
}

impl World {
    /// With SQLite, and `more` settings by their variables without the prefix.
    pub fn new(more: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        write_site(&folder.path().join("site"));
        let url = format!("sqlite://{}/data/f.sqlite", folder.path().display());
        let site = folder.path().join("site").display().to_string();
        let backups = folder.path().join("backups").display().to_string();
        let mut all = vec![
            ("DATABASE_URL", url.as_str()),
            ("SITE", site.as_str()),
            ("BACKUP_FOLDER", backups.as_str()),
            ("LISTEN", "127.0.0.1:0"),
            ("BASE_URL", "http://lana.example"),
            ("DURABILITY", "kill"),
        ];
        all.extend_from_slice(more);
        let all = all
            .into_iter()
            .map(|(name, value)| (format!("FRITIDSBANKEN_{name}"), value.to_owned()));
        let settings = Settings::load(None, all).expect("the settings of a test");
        Self { folder, settings }
    }

    /// The database, made.
    pub async fn services(&self) -> Services {
        server::serve::open(&self.settings)
            .await
            .expect("the database opens")
    }

    /// All that answers.
    pub async fn router(&self) -> Router {
        let services = self.services().await;
        server::serve::router(&self.settings, services)
            .await
            .expect("the router is built")
    }
}

/// All that answers over an empty database; the folder lives as long as the world.
pub async fn served() -> (World, Router) {
    let world = World::new(&[]);
    let router = world.router().await;
    (world, router)
}

fn write_site(site: &Path) {
    std::fs::create_dir_all(site.join("pkg")).expect("the folder is made");
    for (name, content) in FILES {
        std::fs::write(site.join(name), content).expect("the file is written");
    }
}

/// An answer, read whole.
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("a header is text"))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Asks without a connection.
pub async fn ask(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a whole body");
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.to_vec(),
    }
}

/// Asks for a page, with headers.
pub async fn get(router: &Router, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::get(path).header("host", "lana.example");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    ask(router, request.body(Body::empty()).expect("a request")).await
}

/// Sends a form, with headers.
pub async fn post(router: &Router, path: &str, headers: &[(&str, &str)], form: &str) -> Answer {
    let mut request = Request::post(path)
        .header("host", "lana.example")
        .header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let body = Body::from(form.to_owned());
    ask(router, request.body(body).expect("a request")).await
}
