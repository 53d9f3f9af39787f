//! The command line: what it says is carried out, and told in words and by the
//! exit code: 0 done, 1 not done, 2 wrong settings or arguments.

mod admin;
mod arguments;
mod health;
mod log;
mod serve;
mod tasks;

use crate::settings::{self, Settings};
use arguments::{Arguments, Task};
use clap::Parser;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Something is wrong with the settings.
const WRONG_SETTINGS: u8 = 2;

/// Carries out what the command line says.
pub async fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let file = arguments.config.or_else(file_in_this_folder);
    let settings = match Settings::load(file.as_deref(), settings::environment()) {
        Ok(settings) => settings,
        Err(problems) => {
            eprintln!("The settings won't do:");
            for problem in problems {
                eprintln!("  {problem}");
            }
            return ExitCode::from(WRONG_SETTINGS);
        }
    };
    log::begin(&settings);
    let outcome = match arguments.task.unwrap_or(Task::Serve) {
        Task::Serve => serve::serve(&settings).await,
        Task::Settings => {
            print!("{}", settings.listing());
            Ok(ExitCode::SUCCESS)
        }
        Task::Health => health::ask(&settings).await,
        task => tasks::carry_out(&settings, task).await,
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn file_in_this_folder() -> Option<PathBuf> {
    let file = Path::new(settings::FILE);
    file.is_file().then(|| file.to_owned())
}

/// An error as it is told, with its causes where it doesn't name them itself.
fn said(error: impl Display) -> String {
    error.to_string()
}
