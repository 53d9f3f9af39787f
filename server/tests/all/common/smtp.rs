//! A mail server that takes what it is given, or says what the test tells it to.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A mail server on a port of its own.
#[derive(Clone)]
pub struct MailServer {
    /// Where it listens.
    pub address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    answers: Vec<&'static str>,
    taken: Vec<String>,
}

impl MailServer {
    /// Starts; the first recipients get `answers` instead of a yes.
    pub async fn start(answers: &[&'static str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let mut answers = answers.to_vec();
        answers.reverse();
        let server = Self {
            address: listener.local_addr().expect("an address"),
            shared: Arc::new(Mutex::new(Shared {
                answers,
                taken: Vec::new(),
            })),
        };
        let shared = server.shared.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, shared.clone()));
            }
        });
        server
    }

    /// The messages that it took, as they came.
    pub fn taken(&self) -> Vec<String> {
        self.shared.lock().expect("nobody panicked").taken.clone()
    }

    /// Waits until it took as many.
    pub async fn wait_for(&self, messages: usize) -> Vec<String> {
        for _ in 0..400 {
            if self.taken().len() >= messages {
                return self.taken();
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!(
            "{messages} messages in ten seconds; there are {:?}",
            self.taken()
        )
    }
}

async fn talk(stream: TcpStream, shared: Arc<Mutex<Shared>>) -> Option<()> {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from).lines();
    to.write_all(b"220 double ESMTP\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let command = line.to_uppercase();
        let answer = if command.starts_with("EHLO") {
            "250-double\r\n250-SMTPUTF8\r\n250 8BITMIME"
        } else if command.starts_with("RCPT") {
            let told = shared.lock().expect("nobody panicked").answers.pop();
            told.unwrap_or("250 fine")
        } else if command == "DATA" {
            to.write_all(b"354 go on\r\n").await.ok()?;
            let mut message = String::new();
            while let Some(line) = lines.next_line().await.ok()? {
                if line == "." {
                    break;
                }
                message.push_str(&line);
                message.push('\n');
            }
            shared.lock().expect("nobody panicked").taken.push(message);
            "250 taken"
        } else if command == "QUIT" {
            to.write_all(b"221 bye\r\n").await.ok()?;
            return Some(());
        } else {
            "250 fine"
        };
        to.write_all(format!("{answer}\r\n").as_bytes())
            .await
            .ok()?;
    }
    Some(())
}
