//! `fritidsbanken serve`: says where it listens, and serves until it is told to stop.

use super::said;
use crate::serve::start;
use crate::settings::Settings;
use service::staff::{DEMO_SIGN_INS, DemoSignIn};
use std::process::ExitCode;
use tokio::signal::unix::{SignalKind, signal};

/// Serves until Ctrl+C or SIGTERM; a second one ends it at once.
pub async fn serve(settings: &Settings) -> Result<ExitCode, String> {
    let mut terminated = signal(SignalKind::terminate()).map_err(said)?;
    let mut interrupted = signal(SignalKind::interrupt()).map_err(said)?;
    let running = start(settings).await.map_err(said)?;
    println!("Fritidsbanken: http://{}/", running.address);
    let is_demo = service::branches::is_demo(&running.services).await;
    if settings.demo_sign_ins && is_demo.map_err(said)? {
        print_sign_ins(&DEMO_SIGN_INS);
    }
    let mut stop = async || {
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
    };
    stop().await;
    tracing::info!("stopping: what is under way is finished");
    tokio::select! {
        () = running.stop() => Ok(ExitCode::SUCCESS),
        () = stop() => Err("Stopped at once.".to_owned()),
    }
}

/// How one signs in to the demo.
pub fn print_sign_ins(sign_ins: &[DemoSignIn]) {
    println!("Sign in to the demo as:");
    for one in sign_ins {
        let role = one.role.as_str();
        println!(
            "  {:<20} {:<20} {} ({role})",
            one.email, one.password, one.name
        );
    }
}
