//! A PostgreSQL of our own for one run: fresh, on a free port, gone afterwards.
//!
//! A small shell program owns it and waits on a pipe from here. When this process ends, in
//! whatever way, the pipe closes, and the shell stops the server and removes its folder; so
//! neither Ctrl+C nor SIGKILL leaves one behind.

use std::env;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio, id};

use crate::fault::{Fault, OrFault, Outcome};
use crate::tools::find_postgres;

const SCRIPT: &str = include_str!("postgres.sh");

/// How careful the server is with what it writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Nothing is flushed to disk: for tests, which lose nothing by a power cut.
    Careless,
    /// As PostgreSQL comes: for honest figures.
    Full,
}

impl Durability {
    fn settings(self) -> &'static str {
        match self {
            Self::Careless => "-c fsync=off -c synchronous_commit=off -c full_page_writes=off",
            Self::Full => "",
        }
    }
}

/// A running server; dropping it stops it.
pub struct Postgres {
    keeper: Child,
    url: String,
}

impl Postgres {
    /// Starts a fresh server and waits until it answers.
    ///
    /// # Errors
    /// PostgreSQL is not installed, or doesn't start; what it said has been printed.
    pub fn start(durability: Durability) -> Outcome<Self> {
        let programs = find_postgres().ok_or_else(|| {
            Fault::new("PostgreSQL is missing.").mended_by("sudo apt-get install -y postgresql")
        })?;
        let port = free_port()?;
        let password = password()?;
        let mut keeper = keeper(&programs)
            .args([&port.to_string(), durability.settings()])
            .env("FRITIDSBANKEN_CLUSTER_PASSWORD", &password)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // Ctrl+C shall stop the tests first, and the server after them.
            .process_group(0)
            .spawn()
            .or_fault("PostgreSQL could not be started")?;
        let postgres = Self {
            url: format!("postgres://postgres:{password}@127.0.0.1:{port}/postgres"),
            keeper: await_ready(&mut keeper).map(|()| keeper)?,
        };
        Ok(postgres)
    }

    /// The superuser's connection, to the database `postgres`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Its complaints, if any, have been printed; there is nothing more to do here.
        let _ = self.keeper.wait();
    }
}

/// The shell that owns the server, as a user that PostgreSQL accepts: it refuses root.
fn keeper(programs: &Path) -> Command {
    let shell = ["sh", "-c", SCRIPT, "fritidsbanken-postgres"];
    let mut command = if rustix::process::geteuid().is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).args(shell);
        command
    } else {
        let mut command = Command::new(shell[0]);
        command.args(&shell[1..]);
        command
    };
    // A short path: a socket's name has room for about a hundred letters.
    let folder = env::temp_dir().join(format!("fritidsbanken-postgres-{}", id()));
    command.arg(programs).arg(folder);
    command
}

fn await_ready(keeper: &mut Child) -> Outcome {
    let mut line = String::new();
    if let Some(stdout) = keeper.stdout.take() {
        BufReader::new(stdout)
            .read_line(&mut line)
            .or_fault("PostgreSQL's start could not be followed")?;
    }
    match line.trim() {
        "ready" => Ok(()),
        _ => Err(Fault::new("PostgreSQL did not start; see above.")),
    }
}

/// A port that nothing listens on just now.
fn free_port() -> Outcome<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .or_fault("There is no free port")
}

/// Others on this machine reach the port too, and a superuser may run programs.
fn password() -> Outcome<String> {
    let mut bytes = [0; 16];
    File::open("/dev/urandom")
        .and_then(|mut chance| chance.read_exact(&mut bytes))
        .or_fault("/dev/urandom")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
