//! The program `fritidsbanken`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    server::command::run().await
}
