//! `fritidsbanken health`: for a container or a timer, which have no browser.

use crate::http::HEALTH;
use crate::settings::Settings;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long the answer may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the program that listens where the settings say.
pub async fn ask(settings: &Settings) -> Result<ExitCode, String> {
    let address = reachable(settings.listen);
    let answer = match tokio::time::timeout(PATIENCE, fetch(address)).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => return Err(format!("{address} does not answer: {error}")),
        Err(_) => {
            return Err(format!(
                "{address} does not answer within {} s",
                PATIENCE.as_secs()
            ));
        }
    };
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    println!("{body}");
    let status = head.split(' ').nth(1).unwrap_or_default();
    Ok(if status == "200" {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Whoever listens on all addresses is reached on the own machine's.
fn reachable(listen: SocketAddr) -> SocketAddr {
    if listen.ip().is_unspecified() {
        SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), listen.port())
    } else {
        listen
    }
}

async fn fetch(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET {HEALTH} HTTP/1.0\r\nHost: {address}\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}
