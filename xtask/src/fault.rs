//! What stops a task: a sentence, and where there is one, the line that mends it.

use std::fmt::{self, Display, Formatter};

/// What happened, in words for the person at the terminal.
#[derive(Debug)]
pub struct Fault {
    what: String,
    remedy: Option<String>,
}

/// A task's result.
pub type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// A fault that the person has to understand to mend.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: None,
        }
    }

    /// A fault that has been shown already, such as a failed test.
    pub fn told() -> Self {
        Self::new("")
    }

    /// Whether there is still something to say.
    pub fn is_told(&self) -> bool {
        self.what.is_empty()
    }

    /// Adds the one line to type that mends it.
    pub fn mended_by(self, line: impl Into<String>) -> Self {
        Self {
            remedy: Some(line.into()),
            ..self
        }
    }
}

impl Display for Fault {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.what)?;
        match &self.remedy {
            Some(line) => write!(out, "\nThis mends it:\n\n    {line}\n"),
            None => Ok(()),
        }
    }
}

/// Puts words before a technical cause.
pub trait OrFault<T> {
    /// Turns the error into a fault that starts with `what`, followed by the cause.
    fn or_fault(self, what: impl Display) -> Outcome<T>;
}

impl<T, E: Display> OrFault<T> for Result<T, E> {
    fn or_fault(self, what: impl Display) -> Outcome<T> {
        self.map_err(|cause| Fault::new(format!("{what}: {cause}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_the_line_that_mends_it() {
        let fault = Fault::new("Chromium is missing.").mended_by("apt-get install chromium");
        assert_eq!(
            fault.to_string(),
            "Chromium is missing.\nThis mends it:\n\n    apt-get install chromium\n"
        );
    }
}
