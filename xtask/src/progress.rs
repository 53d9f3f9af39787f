//! Progress for the person who waits: which step of how many, and how long it took.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How often a log without a terminal hears that a long step goes on.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// The steps of a task, counted as they begin.
pub struct Progress {
    total: usize,
    begun: usize,
    start: Instant,
    step: Option<Step>,
}

struct Step {
    start: Instant,
    /// Dropping it ends the signs of life.
    _alive: Sender<()>,
}

impl Progress {
    /// A task of `total` steps.
    pub fn of(total: usize) -> Self {
        Self {
            total,
            begun: 0,
            start: Instant::now(),
            step: None,
        }
    }

    /// Closes the step before and begins the next.
    pub fn step(&mut self, what: &str) {
        self.close();
        self.begun += 1;
        say(&format!("[{}/{}] {what} …", self.begun, self.total));
        self.step = Some(Step {
            start: Instant::now(),
            _alive: show_signs_of_life(),
        });
    }

    /// Says something about the step under way.
    pub fn note(&self, what: &str) {
        say(&format!("      {what}"));
    }

    /// Closes the last step, so that nothing is printed any more.
    pub fn close(&mut self) {
        if let Some(step) = self.step.take() {
            say(&format!("      done in {}", seconds(step.start.elapsed())));
        }
    }

    /// Time since the task began, in words.
    pub fn elapsed(&self) -> String {
        seconds(self.start.elapsed())
    }
}

/// Prints a line at once, even into a pipe.
pub fn say(line: &str) {
    let mut out = io::stdout().lock();
    // A reader that has gone away (`| head`) shall not stop the work.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

fn show_signs_of_life() -> Sender<()> {
    let (alive, gone) = mpsc::channel();
    // At a terminal cargo and the test runners draw their own bars.
    if !io::stderr().is_terminal() {
        thread::spawn(move || {
            let start = Instant::now();
            while let Err(RecvTimeoutError::Timeout) = gone.recv_timeout(SIGN_OF_LIFE) {
                say(&format!("      … {} so far", seconds(start.elapsed())));
            }
        });
    }
    alive
}

fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    match whole {
        0..10 => format!("{:.1} s", time.as_secs_f32()),
        10..60 => format!("{whole} s"),
        _ => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_as_a_person_would() {
        assert_eq!(seconds(Duration::from_millis(320)), "0.3 s");
        assert_eq!(seconds(Duration::from_secs(42)), "42 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
