//! A wire to PostgreSQL that a test can cut and mend.

use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Mutex;
use tokio::task::{JoinHandle, JoinSet};

/// Passes on what comes to it.
pub struct Proxy {
    /// The database's address by this way.
    pub url: String,
    here: SocketAddr,
    there: String,
    wires: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl Proxy {
    /// Before the database at `url`.
    pub async fn before(url: &str) -> Self {
        let mut url = url::Url::parse(url).expect("an address");
        let host = url.host_str().expect("a host").to_owned();
        let there = format!("{host}:{}", url.port().unwrap_or(5432));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let here = listener.local_addr().expect("an address");
        url.set_host(Some("127.0.0.1")).expect("a host");
        url.set_port(Some(here.port())).expect("a port");
        let proxy = Self {
            url: url.to_string(),
            here,
            there,
            wires: Arc::default(),
        };
        proxy.listen(listener).await;
        proxy
    }

    async fn listen(&self, listener: TcpListener) {
        let there = self.there.clone();
        let task = tokio::spawn(async move {
            // Dropped with the task: all wires are cut with it.
            let mut wires = JoinSet::new();
            while let Ok((mut from, _)) = listener.accept().await {
                let there = there.clone();
                wires.spawn(async move {
                    let mut to = TcpStream::connect(there).await?;
                    copy_bidirectional(&mut from, &mut to).await
                });
            }
        });
        *self.wires.lock().await = Some(task);
    }

    /// Nothing passes, and nobody is answered.
    pub async fn cut(&self) {
        if let Some(task) = self.wires.lock().await.take() {
            task.abort();
            // Ended means that the port is free.
            let _ = task.await;
        }
    }

    /// As before.
    pub async fn mend(&self) {
        let listener = TcpListener::bind(self.here).await.expect("the same port");
        self.listen(listener).await;
    }
}
