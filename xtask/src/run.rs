//! `cargo xtask run`: from a fresh clone to a running program with a demo branch in it.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use crate::command::{self, was_interrupted};
use crate::fault::{Fault, OrFault, Outcome};
use crate::paths;
use crate::program::{self, Profile};
use crate::progress::Progress;
use crate::site::{self, Effort};

/// How many ports are tried, from the one that was asked for.
const PORTS_TO_TRY: u16 = 50;

/// How to start.
#[derive(Args)]
pub struct Options {
    /// The port to listen on; the next free one is taken if it is in use
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Throws the demo database away and makes a new one
    #[arg(long, conflicts_with = "postgres")]
    fresh: bool,
    /// Uses this PostgreSQL database instead of SQLite in data/local
    #[arg(long, value_name = "URL")]
    postgres: Option<String>,
}

/// Builds what has changed, fills the demo database if it is empty, and serves until Ctrl+C.
///
/// # Errors
/// Something doesn't compile, or the server says why it can't start.
pub fn run(options: &Options) -> Outcome {
    let mut progress = Progress::of(site::STEPS + 3);
    let site = site::build(Effort::Quick, &mut progress)?;

    progress.step(if program::binary(Profile::Dev).is_file() {
        "Compiling the server"
    } else {
        "Compiling the server (about 4 min the first time)"
    });
    let server = program::compile(Profile::Dev)?;

    progress.step("Looking after the demo data");
    let database = database(options, &progress)?;
    let listen = free_address(options.port, &progress)?;
    let settings = [
        ("FRITIDSBANKEN_DATABASE_URL", database),
        ("FRITIDSBANKEN_SITE", site.to_string_lossy().into_owned()),
        ("FRITIDSBANKEN_LISTEN", listen.to_string()),
    ];
    let server = |task: &str| {
        let mut command = Command::new(&server);
        command
            .arg(task)
            .current_dir(paths::root())
            .envs(settings.iter().map(|(name, value)| (name, value)));
        command
    };
    command::run(&mut server("demo"), "Making the demo data")?;

    progress.step("Starting the server; Ctrl+C ends it");
    drop(progress);
    match command::run(&mut server("serve"), "The server") {
        // To be stopped is how a server's run ends well.
        Err(_) if was_interrupted() => Ok(()),
        outcome => outcome,
    }
}

fn database(options: &Options, progress: &Progress) -> Outcome<String> {
    if let Some(url) = &options.postgres {
        return Ok(url.clone());
    }
    let file = paths::root().join("data/local/demo.sqlite");
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).or_fault(folder.display())?;
    }
    if options.fresh {
        progress.note("throwing the old demo database away");
        remove_database(&file)?;
    }
    Ok(format!("sqlite://{}", file.display()))
}

/// SQLite keeps what isn't in the file yet in two more beside it.
fn remove_database(file: &Path) -> Outcome {
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let path = PathBuf::from(name);
        if path.exists() {
            fs::remove_file(&path).or_fault(path.display())?;
        }
    }
    Ok(())
}

fn free_address(wanted: u16, progress: &Progress) -> Outcome<SocketAddr> {
    let last = wanted.saturating_add(PORTS_TO_TRY);
    let free = (wanted..=last)
        .map(|port| SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
        .find(|address| TcpListener::bind(address).is_ok());
    match free {
        Some(address) => {
            if address.port() != wanted {
                progress.note(&format!("port {wanted} is taken; using {}", address.port()));
            }
            Ok(address)
        }
        None => Err(
            Fault::new(format!("All ports from {wanted} to {last} are taken."))
                .mended_by("cargo xtask run --port 4000"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let found = free_address(port, &Progress::of(1)).unwrap();
        assert_ne!(found.port(), port);
    }
}
