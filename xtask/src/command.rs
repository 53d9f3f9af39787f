//! Starts other programs, waits for them, and passes on what stops this one.
//!
//! A child stays in this process group, so that Ctrl+C at a terminal reaches both; a signal
//! sent to this process alone (a service, a CI runner, `timeout`) is passed on by hand.

use std::env;
use std::io::{self, IsTerminal};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use rustix::process::{Pid, Signal, kill_process};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::fault::{Fault, Outcome};
use crate::paths;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
static CHILDREN: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Keeps this process alive on Ctrl+C and the like until its children have ended.
pub fn pass_signals_on() {
    // Without it Ctrl+C still ends everything, only less tidily.
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) else {
        return;
    };
    thread::spawn(move || {
        for signal in signals.forever() {
            INTERRUPTED.store(true, Ordering::SeqCst);
            let came_from_the_terminal = signal == SIGINT && io::stdin().is_terminal();
            if !came_from_the_terminal {
                terminate_children();
            }
        }
    });
}

/// Whether the person, or what runs us, wanted an end.
pub fn was_interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// A cargo command in the project's folder.
pub fn cargo() -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    // A clean checkout compiles once: what would speed up the next time only fills the disk.
    if env::var_os("CI").is_some() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    // `cargo run` describes xtask in these; build scripts that watch them would run anew.
    for (name, _) in env::vars_os() {
        let about_us = name.to_str().is_some_and(describes_this_package);
        if about_us {
            command.env_remove(name);
        }
    }
    command
}

fn describes_this_package(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_") || variable.starts_with("CARGO_MANIFEST_")
}

/// Runs to the end with the terminal shared.
///
/// # Errors
/// `what` failed, could not be started, or this process was asked to stop.
pub fn run(command: &mut Command, what: &str) -> Outcome {
    command.stdin(Stdio::null());
    let mut child = Tracked::spawn(command)?;
    let status = child.0.wait();
    drop(child);
    match status {
        Ok(status) if status.success() && !was_interrupted() => Ok(()),
        Ok(_) if was_interrupted() => Err(Fault::new("Stopped.")),
        Ok(status) => Err(Fault::new(format!("{what} failed ({status}); see above."))),
        Err(cause) => Err(Fault::new(format!("{what} failed: {cause}"))),
    }
}

/// Runs to the end and gives what it printed; shows that only if it failed.
///
/// # Errors
/// As [`run`].
pub fn run_quietly(command: &mut Command, what: &str) -> Outcome<String> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = Tracked::spawn(command)?;
    let Output {
        status,
        stdout,
        stderr,
    } = child.output()?;
    let printed = String::from_utf8_lossy(&stdout).into_owned();
    if was_interrupted() {
        Err(Fault::new("Stopped."))
    } else if status.success() {
        Ok(printed)
    } else {
        let complaint = String::from_utf8_lossy(&stderr);
        Err(Fault::new(format!(
            "{what} failed ({status}):\n{printed}{complaint}"
        )))
    }
}

/// A child that hears of our end, until it is dropped.
pub struct Tracked(pub Child);

impl Tracked {
    /// Starts the program.
    ///
    /// # Errors
    /// The program is not there, or may not be run.
    pub fn spawn(command: &mut Command) -> Outcome<Self> {
        if was_interrupted() {
            return Err(Fault::new("Stopped."));
        }
        let child = command.spawn().map_err(|cause| {
            let program = command.get_program().to_string_lossy();
            Fault::new(format!("{program} could not be started: {cause}"))
        })?;
        children().push(child.id());
        Ok(Self(child))
    }

    fn output(&mut self) -> Outcome<Output> {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let (out, err) = (self.0.stdout.take(), self.0.stderr.take());
        let reading = thread::scope(|scope| {
            let complaints = scope.spawn(|| read_all(err, &mut stderr));
            let printed = read_all(out, &mut stdout);
            printed.and(complaints.join().unwrap_or(Ok(())))
        });
        reading
            .and_then(|()| self.0.wait())
            .map(|status| Output {
                status,
                stdout,
                stderr,
            })
            .map_err(|cause| Fault::new(format!("What it printed could not be read: {cause}")))
    }
}

impl Drop for Tracked {
    fn drop(&mut self) {
        let id = self.0.id();
        children().retain(|child| *child != id);
    }
}

fn read_all(from: Option<impl io::Read>, into: &mut Vec<u8>) -> io::Result<()> {
    match from {
        Some(mut from) => from.read_to_end(into).map(drop),
        None => Ok(()),
    }
}

fn terminate_children() {
    for child in children().iter() {
        let pid = i32::try_from(*child).ok().and_then(Pid::from_raw);
        if let Some(pid) = pid {
            // It may have ended by itself in the meantime.
            let _ = kill_process(pid, Signal::TERM);
        }
    }
}

fn children() -> MutexGuard<'static, Vec<u32>> {
    CHILDREN.lock().unwrap_or_else(PoisonError::into_inner)
}
