//! How many tests passed and failed, read from the closing lines of three runners.

use std::iter::Sum;
use std::ops::Add;

/// A runner's count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed, those that needed a second try among them.
    pub passed: usize,
    /// Tests that failed, ran out of time, or never came to run.
    pub failed: usize,
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Add::add)
    }
}

/// What prints the closing lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Runner {
    /// `cargo nextest run`: one line, `Summary [ 1.2s] 3 tests run: 2 passed, 1 failed`.
    Nextest,
    /// `cargo test`: a line for each binary, `test result: ok. 2 passed; 1 failed; …`.
    CargoTest,
    /// Playwright: a line for each kind, indented by two, `  2 passed (3.4s)`.
    Playwright,
}

impl Runner {
    /// The lines that close a run.
    pub fn closing_lines(self, printed: &[String]) -> Vec<&str> {
        printed
            .iter()
            .map(String::as_str)
            .filter(|line| self.closes_with(line))
            .collect()
    }

    fn closes_with(self, line: &str) -> bool {
        match self {
            Self::Nextest => {
                line.trim_start().starts_with("Summary [") && line.contains("tests run:")
                    || line.contains("test run:")
            }
            Self::CargoTest => line.starts_with("test result: "),
            Self::Playwright => {
                let is_closing = line.starts_with("  ") && !line.starts_with("   ");
                is_closing && count(line).is_some()
            }
        }
    }

    /// The count that closing lines give.
    pub fn tally(self, closing: &[&str]) -> Tally {
        closing
            .iter()
            .flat_map(|line| {
                let counts = match self {
                    Self::Nextest => line.split_once("run:").map_or("", |(_, counts)| counts),
                    Self::CargoTest => line.split_once(". ").map_or("", |(_, counts)| counts),
                    Self::Playwright => line,
                };
                counts.split([',', ';', '(']).filter_map(count)
            })
            .sum()
    }
}

/// A number and what became of so many tests, such as `3 timed out`.
fn count(words: &str) -> Option<Tally> {
    let (number, what) = words.trim().split_once(' ')?;
    let number = number.parse().ok()?;
    // Playwright adds the time: `2 passed (3.4s)`.
    let what = what.split(" (").next().unwrap_or(what);
    let passed = |passed| Tally { passed, failed: 0 };
    let failed = |failed| Tally { passed: 0, failed };
    match what {
        "passed" => Some(passed(number)),
        // nextest counts a flaky test under `passed` and repeats it in brackets.
        "flaky" if words.starts_with("  ") => Some(passed(number)),
        "failed" | "timed out" | "exec failed" | "interrupted" | "did not run" => {
            Some(failed(number))
        }
        _ if what.starts_with("error") => Some(failed(number)),
        "skipped" => Some(Tally::default()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(runner: Runner, printed: &[&str]) -> Tally {
        let printed: Vec<String> = printed.iter().map(ToString::to_string).collect();
        runner.tally(&runner.closing_lines(&printed))
    }

    #[test]
    fn nextest_closes_with_one_line() {
        let printed = [
            "        PASS [   0.005s] (1/9) domain::lending a_loan_of_2 passed",
            "     Summary [   4.031s] 9 tests run: 5 passed (1 flaky), 3 failed, 1 timed out, 2 skipped",
        ];
        let expected = Tally {
            passed: 5,
            failed: 4,
        };
        assert_eq!(tally(Runner::Nextest, &printed), expected);
        let single = ["     Summary [   0.031s] 1 test run: 1 passed, 40 skipped"];
        let expected = Tally {
            passed: 1,
            failed: 0,
        };
        assert_eq!(tally(Runner::Nextest, &single), expected);
    }

    #[test]
    fn cargo_test_closes_each_binary_by_itself() {
        let printed = [
            "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s",
            "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s",
        ];
        let expected = Tally {
            passed: 7,
            failed: 3,
        };
        assert_eq!(tally(Runner::CargoTest, &printed), expected);
    }

    #[test]
    fn playwright_closes_with_a_line_for_each_kind() {
        let printed = [
            "  ✓  1 [with-scripts] › counter.spec.ts:3:1 › 2 passed (1.2s)",
            "  1 failed",
            "    [with-scripts] › counter.spec.ts:9:1 › scans ───────",
            "  1 flaky",
            "    [with-scripts] › counter.spec.ts:19:1 › scans ───────",
            "  2 skipped",
            "  3 did not run",
            "  12 passed (4.5s)",
        ];
        let expected = Tally {
            passed: 13,
            failed: 4,
        };
        assert_eq!(tally(Runner::Playwright, &printed), expected);
    }
}
