//! Lets a test runner print as ever, and reads along.

use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::command::{Tracked, was_interrupted};
use crate::fault::{Fault, OrFault, Outcome};

/// What a runner printed, without colours, and whether it was content.
pub struct Printed {
    /// All lines of both streams.
    pub lines: Vec<String>,
    /// Whether its exit code was zero.
    pub succeeded: bool,
}

/// Runs to the end, shows everything, and gives it back too.
///
/// # Errors
/// The runner could not be started, or this process was asked to stop.
pub fn run(command: &mut Command) -> Outcome<Printed> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut runner = Tracked::spawn(command)?;
    let lines = Mutex::new(Vec::new());
    let (stdout, stderr) = (runner.0.stdout.take(), runner.0.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| copy(stderr, io::stderr(), &lines));
        copy(stdout, io::stdout(), &lines);
    });
    let status = runner.0.wait().or_fault("The runner got lost")?;
    if was_interrupted() {
        return Err(Fault::new("Stopped."));
    }
    Ok(Printed {
        lines: lines.into_inner().unwrap_or_else(PoisonError::into_inner),
        succeeded: status.success(),
    })
}

/// Whether a runner that prints through us may use colours.
pub fn wants_colour() -> bool {
    io::stdout().is_terminal() && io::stderr().is_terminal()
}

fn copy(from: Option<impl Read>, mut to: impl Write, lines: &Mutex<Vec<String>>) {
    let Some(from) = from else {
        return;
    };
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from
        .read_until(b'\n', &mut line)
        .is_ok_and(|length| length > 0)
    {
        // A reader that has gone away shall not stop the tests.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        let plain = without_colours(&String::from_utf8_lossy(&line));
        lines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(plain);
        line.clear();
    }
}

/// Takes out the terminal's `ESC [ … letter` sequences and the line's end.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.trim_end().chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_out() {
        assert_eq!(
            without_colours("\u{1b}[32;1m 3 passed\u{1b}[0m (1s)\n"),
            " 3 passed (1s)"
        );
    }

    #[test]
    fn both_streams_are_read_to_their_end() {
        let script = "echo out; echo err >&2; exit 3";
        let printed = run(Command::new("sh").args(["-c", script])).unwrap();
        let mut lines = printed.lines;
        lines.sort();
        assert_eq!(lines, ["err", "out"]);
        assert!(!printed.succeeded);
    }
}
