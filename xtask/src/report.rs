//! The progress of `cargo xtask test`: each step with its seconds, all failures at the end, and one sum.

use std::process::Command;
use std::time::Instant;

use crate::{Result, shell};

/// Runs steps one after another and remembers how each went. A failed check does not stop the others; a failed build does.
pub struct Report {
    started: Instant,
    /// Only these steps; empty means all.
    wanted: Vec<String>,
    done: Vec<Done>,
}

struct Done {
    name: &'static str,
    seconds: f64,
    tests: Tests,
    failure: Option<String>,
}

/// What test runners said of themselves.
#[derive(Clone, Copy, Default)]
struct Tests {
    passed: u64,
    failed: u64,
}

impl Report {
    /// Starts the clock; `wanted` names the steps to run, and none means all.
    pub fn begin(wanted: &[String]) -> Self {
        Self { started: Instant::now(), wanted: wanted.to_vec(), done: Vec::new() }
    }

    /// A step that is a command; lines of test runners in its output are counted.
    pub fn command(&mut self, name: &'static str, command: &mut Command) {
        self.step(name, |tests| shell::run_reading(command, |line| tests.read(line)));
    }

    /// A step that is a function.
    pub fn check(&mut self, name: &'static str, check: impl FnOnce() -> Result) {
        self.step(name, |_| check());
    }

    /// A step without which the following make no sense; runs always.
    ///
    /// # Errors
    /// When it fails.
    pub fn needed(&mut self, name: &'static str, step: impl FnOnce() -> Result) -> Result {
        let wanted = std::mem::take(&mut self.wanted);
        self.check(name, step);
        self.wanted = wanted;
        match self.done.last().and_then(|last| last.failure.as_ref()) {
            Some(_) => self.end(),
            None => Ok(()),
        }
    }

    fn step(&mut self, name: &'static str, run: impl FnOnce(&mut Tests) -> Result) {
        if !self.wanted.is_empty() && !self.wanted.iter().any(|wanted| wanted == name) {
            return;
        }
        let begun = Instant::now();
        println!("\n=== {name} (at {:.0} s)", self.started.elapsed().as_secs_f64());
        let mut tests = Tests::default();
        let failure = run(&mut tests).err();
        let seconds = begun.elapsed().as_secs_f64();
        match &failure {
            Some(message) => println!("=== {name}: FAILED after {seconds:.1} s: {message}"),
            None => println!("=== {name}: ok after {seconds:.1} s"),
        }
        self.done.push(Done { name, seconds, tests, failure });
    }

    /// Prints the table of steps and, as the last line, how many tests and checks passed and failed.
    ///
    /// # Errors
    /// When any step failed.
    pub fn end(&self) -> Result {
        println!("\n  seconds  step");
        let mut sum = Tests::default();
        for done in &self.done {
            let verdict = if done.failure.is_some() { "FAILED" } else { "ok" };
            println!("{:>9.1}  {}: {verdict}{}", done.seconds, done.name, done.tests.text());
            let counted = done.tests.or_one(done.failure.is_none());
            sum = Tests { passed: sum.passed + counted.passed, failed: sum.failed + counted.failed };
        }
        println!("{:>9.1}  all", self.started.elapsed().as_secs_f64());
        println!("\n{} passed, {} failed", sum.passed, sum.failed);
        if sum.failed == 0 { Ok(()) } else { Err("not everything passed".to_owned()) }
    }
}

impl Tests {
    /// Understands `test result: ok. 3 passed; 0 failed; …` of cargo and `3 passed (1.2s)` of Playwright.
    fn read(&mut self, line: &str) {
        let text = line
            .trim()
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
            .map_or(line, |(_, counts)| counts);
        for count in text.split(';') {
            let mut words = count.split_whitespace();
            let (Some(number), Some(word)) = (words.next().and_then(|number| number.parse::<u64>().ok()), words.next())
            else {
                return;
            };
            match word {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                _ => {}
            }
        }
    }

    fn text(self) -> String {
        if self.passed + self.failed == 0 {
            String::new()
        } else {
            format!(", {} passed, {} failed", self.passed, self.failed)
        }
    }

    /// A step that is no test runner counts as one; a runner that failed failed at least once.
    fn or_one(self, ok: bool) -> Self {
        match (ok, self.passed + self.failed) {
            (true, 0) => Self { passed: 1, failed: 0 },
            (true, _) => self,
            (false, _) => Self { failed: self.failed.max(1), ..self },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tests;

    fn read(lines: &[&str]) -> (u64, u64) {
        let mut tests = Tests::default();
        lines.iter().for_each(|line| tests.read(line));
        (tests.passed, tests.failed)
    }

    #[test]
    fn counts_what_the_runners_say() {
        assert_eq!(
            read(&["test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s"]),
            (12, 0)
        );
        assert_eq!(read(&["test result: FAILED. 3 passed; 2 failed; 0 ignored"]), (3, 2));
        assert_eq!(read(&["  2 failed", "    [sqlite] › book.spec.ts:3:1 › books", "  24 passed (1.2m)"]), (24, 2));
        assert_eq!(read(&["test slots ... ok", "12 apples", "running 3 tests"]), (0, 0));
    }
}
