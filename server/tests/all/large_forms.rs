//! Forms that are too large, over a real connection: a browser sends all of
//! one before it reads an answer.

use crate::common::World;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const MB: usize = 1024 * 1024;

/// Sends a form of `size` bytes and reads the answer to the end of the connection.
async fn send(address: SocketAddr, size: usize) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let head = format!(
        "POST /en/logga-in HTTP/1.1\r\nHost: {address}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {size}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    let piece = vec![b'x'; 64 * 1024];
    let mut left = size;
    while left > 0 {
        let now = left.min(piece.len());
        stream.write_all(&piece[..now]).await?;
        left -= now;
    }
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[tokio::test]
async fn ten_megabytes_of_text_get_the_page_that_says_so_and_the_next_form_works() {
    let world = World::new(&[]);
    let running = server::start(&world.settings).await.expect("it starts");
    let answer = send(running.address, 10 * MB)
        .await
        .expect("a whole answer");
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(answer.contains("connection: close"), "{answer}");
    assert!(answer.contains("<html lang=\"en\""), "{answer}");
    assert!(answer.trim_end().ends_with("</html>"), "{answer}");

    let answer = send(running.address, 257 * 1024)
        .await
        .expect("a whole answer");
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    running.stop().await;
}

#[tokio::test]
async fn what_would_never_end_is_not_read() {
    let world = World::new(&[("DRAIN_MB", "1")]);
    let running = server::start(&world.settings).await.expect("it starts");
    // The connection may break before the answer is read: that is the point.
    if let Ok(answer) = send(running.address, 200 * MB).await {
        assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    }
    let answer = send(running.address, MB).await.expect("a whole answer");
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    running.stop().await;
}
