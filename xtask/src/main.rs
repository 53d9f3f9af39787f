//! `cargo xtask run | test | bench | build | check`: everything that is done with the
//! source, each by one command that fetches what it needs or names the line that does.
//!
//! Nothing of this is part of the running program.

mod bench;
mod browser;
mod check;
mod command;
mod dist;
mod fault;
mod npm;
mod paths;
mod postgres;
mod program;
mod progress;
mod run;
mod site;
mod tally;
mod tee;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Builds, starts, tests and measures Fritidsbanken's lending system"
)]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the program and starts it with a demo branch
    Run(run::Options),
    /// Runs all tests, browser tests included
    Test(test::Options),
    /// Measures speed, memory and bytes, and prints a table
    Bench(bench::Options),
    /// Makes the release folder
    Build,
    /// Checks layout and lints, as CI does
    Check,
}

fn main() -> ExitCode {
    command::pass_signals_on();
    let outcome = match CommandLine::parse().task {
        Task::Run(options) => run::run(&options),
        Task::Test(options) => test::test(&options),
        Task::Bench(options) => bench::bench(&options),
        Task::Build => dist::build(),
        Task::Check => check::check(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // What the person stopped is no fault to explain; 130 is the shell's code for it.
        Err(_) if command::was_interrupted() => ExitCode::from(130),
        Err(fault) if fault.is_told() => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("\n{fault}");
            ExitCode::FAILURE
        }
    }
}
