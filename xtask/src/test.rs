//! `cargo xtask test`: every test there is, on both databases and in a real browser.

use std::path::Path;

use clap::{Args, ValueEnum};

use crate::command::{cargo, run};
use crate::fault::{Fault, Outcome};
use crate::postgres::{Durability, Postgres};
use crate::program::{self, NATIVE, Profile, XTASK};
use crate::progress::{Progress, say};
use crate::site::{self, Effort};
use crate::tally::{Runner, Tally};
use crate::tee::Printed;
use crate::tools::Need;
use crate::{browser, tee, tools};

/// What to test.
#[derive(Args)]
pub struct Options {
    /// Runs only the tests in Rust, or only those in the browser
    #[arg(long, value_enum)]
    only: Option<Only>,
    /// Runs only tests whose names contain this
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Only {
    Unit,
    Browser,
}

impl Options {
    fn wants(&self, part: Only) -> bool {
        self.only.is_none_or(|only| only == part)
    }
}

/// What one runner found.
pub struct Part {
    name: &'static str,
    closing_lines: Vec<String>,
    tally: Tally,
}

impl Part {
    /// Reads a runner's closing lines.
    ///
    /// # Errors
    /// It failed without saying which test did: it broke down itself.
    pub fn of(name: &'static str, runner: Runner, printed: &Printed) -> Outcome<Self> {
        let closing = runner.closing_lines(&printed.lines);
        let tally = runner.tally(&closing);
        if !printed.succeeded && tally.failed == 0 {
            let what = format!("The {name} tests broke off without a count; see above.");
            return Err(Fault::new(what));
        }
        Ok(Self {
            name,
            closing_lines: closing.into_iter().map(str::to_owned).collect(),
            tally,
        })
    }

    /// A part without tests.
    pub fn empty(name: &'static str) -> Self {
        Self {
            name,
            closing_lines: vec!["no tests".to_owned()],
            tally: Tally::default(),
        }
    }
}

/// Runs the tests; a failure in one part doesn't keep the others from running.
///
/// # Errors
/// A test failed, or the tests could not be run.
pub fn test(options: &Options) -> Outcome {
    let (unit, browser) = (options.wants(Only::Unit), options.wants(Only::Browser));
    let filter = options.filter.as_deref();
    let steps = 2 + site::STEPS + if unit { 3 } else { 0 } + usize::from(browser);
    let mut progress = Progress::of(steps);

    progress.step("Looking for what the tests need");
    let mut needs = Vec::new();
    if unit {
        needs.extend([Need::Postgres, Need::Readers]);
    }
    if browser {
        needs.extend([Need::Node, Need::Chromium]);
    }
    tools::ensure(&needs, &progress)?;
    if browser {
        browser::prepare()?;
    }
    let site = site::build(Effort::Quick, &mut progress)?;

    let mut parts = Vec::new();
    progress.step("Compiling the server and the tests (about 5 min the first time)");
    if unit {
        let mut build = cargo();
        build
            .arg("build")
            .args(NATIVE)
            .args(["--lib", "--bins", "--tests"]);
        run(&mut build, "Compiling the tests")?;

        progress.step("Starting a throw-away PostgreSQL");
        let postgres = Postgres::start(Durability::Careless)?;
        let nextest = tools::has_nextest();
        progress.step("Tests in Rust, on SQLite and PostgreSQL");
        parts.push(test_in_rust(
            "server", &NATIVE, filter, nextest, &postgres, &site,
        )?);
        progress.step("Tests of xtask");
        parts.push(test_in_rust(
            "xtask", &XTASK, filter, nextest, &postgres, &site,
        )?);
    } else {
        program::compile(Profile::Dev)?;
    }
    if browser {
        progress.step("Tests in the browser, with and without scripts");
        parts.push(browser::run(&program::binary(Profile::Dev), &site, filter)?);
    }
    progress.close();
    close(&parts, &progress.elapsed())
}

fn test_in_rust(
    name: &'static str,
    packages: &[&str],
    filter: Option<&str>,
    nextest: bool,
    postgres: &Postgres,
    site: &Path,
) -> Outcome<Part> {
    let runner = if nextest {
        Runner::Nextest
    } else {
        Runner::CargoTest
    };
    let mut command = cargo();
    match runner {
        Runner::Nextest => command.args(["nextest", "run", "--no-tests=pass"]),
        Runner::CargoTest | Runner::Playwright => command.args(["test", "--tests", "--bins"]),
    };
    command.arg("--no-fail-fast").args(packages);
    if tee::wants_colour() {
        command.args(["--color", "always"]);
    }
    if let Some(filter) = filter {
        command.arg(filter);
    }
    command
        .env("FRITIDSBANKEN_TEST_POSTGRES", postgres.url())
        .env("FRITIDSBANKEN_TEST_BINARY", program::binary(Profile::Dev))
        .env("FRITIDSBANKEN_TEST_SITE", site);
    Part::of(name, runner, &tee::run(&mut command)?)
}

/// Prints the runners' closing lines once more, together, and the sum alone on the last.
fn close(parts: &[Part], elapsed: &str) -> Outcome {
    say(&format!("\nAll in {elapsed}:"));
    for part in parts {
        for line in &part.closing_lines {
            say(&format!("{:>8}  {}", part.name, line.trim()));
        }
    }
    let all: Tally = parts.iter().map(|part| part.tally).sum();
    say(&format!("\n{} passed, {} failed", all.passed, all.failed));
    if all.failed == 0 {
        Ok(())
    } else {
        Err(Fault::told())
    }
}
