//! `cargo xtask bench`: builds what is shipped, and measures it on both databases.

use clap::Args;

use crate::command::{cargo, run};
use crate::fault::Outcome;
use crate::postgres::{Durability, Postgres};
use crate::program::{self, Profile};
use crate::progress::Progress;
use crate::site::{self, Effort};
use crate::tools::{self, Need};

/// What to measure.
#[derive(Args)]
pub struct Options {
    /// Passed on to the benchmark, after `--`
    #[arg(last = true)]
    rest: Vec<String>,
}

/// Prints the table of the benchmark.
///
/// # Errors
/// Something doesn't compile, or the benchmark broke off.
pub fn bench(options: &Options) -> Outcome {
    let mut progress = Progress::of(site::STEPS + 5);
    progress.step("Looking for what the benchmark needs");
    tools::ensure(&[Need::Postgres], &progress)?;
    let site = site::build(Effort::Small, &mut progress)?;

    progress.step("Compiling the server for release");
    let server = program::compile(Profile::Release)?;

    progress.step("Compiling the benchmark");
    let bench = ["--release", "-p", "bench"];
    run(cargo().arg("build").args(bench), "Compiling the benchmark")?;

    progress.step("Starting a throw-away PostgreSQL that flushes as it does in earnest");
    let postgres = Postgres::start(Durability::Full)?;

    progress.step("Measuring");
    let mut measure = cargo();
    measure
        .args(["run", "--quiet"])
        .args(bench)
        .arg("--")
        .arg("--server")
        .arg(server)
        .arg("--site")
        .arg(site)
        .args(["--postgres", postgres.url()])
        .args(&options.rest);
    run(&mut measure, "The benchmark")?;
    progress.close();
    Ok(())
}
