//! An SMS gateway that takes what it is given, or says what the test tells it to.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;

/// What it was sent: the header of who signs in, the content type, and the body.
pub type Taken = (String, String, String);

/// A gateway on a port of its own.
#[derive(Clone)]
pub struct GatewayDouble {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    answers: Vec<(StatusCode, &'static str)>,
    taken: Vec<Taken>,
}

impl GatewayDouble {
    /// Starts; the first messages get `answers` instead of a yes.
    pub async fn start(answers: &[(StatusCode, &'static str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let mut answers = answers.to_vec();
        answers.reverse();
        let shared = Arc::new(Mutex::new(Shared {
            answers,
            taken: Vec::new(),
        }));
        let double = Self {
            address: listener.local_addr().expect("an address"),
            shared: shared.clone(),
        };
        let router = Router::new()
            .route("/a1/sms", post(take))
            .with_state(shared);
        tokio::spawn(async move { axum::serve(listener, router).await });
        double
    }

    /// Waits until it was sent as many.
    pub async fn wait_for(&self, messages: usize) -> Vec<Taken> {
        for _ in 0..400 {
            let taken = self.shared.lock().expect("nobody panicked").taken.clone();
            if taken.len() >= messages {
                return taken;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("no {messages} messages in ten seconds")
    }
}

async fn take(
    State(shared): State<Arc<Mutex<Shared>>>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, &'static str) {
    let header = |name: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let text = String::from_utf8_lossy(&body).into_owned();
    let mut shared = shared.lock().expect("nobody panicked");
    let taken = (header("authorization"), header("content-type"), text);
    shared.taken.push(taken);
    let answer = shared.answers.pop();
    answer.unwrap_or((StatusCode::OK, r#"{"status":"created","id":"s1"}"#))
}
