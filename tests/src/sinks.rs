//! Servers that receive what the outbox sends, run by Python's aiosmtpd (`tests/contract/sinks.py`).

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The servers; ended when dropped.
pub struct Sinks {
    child: Child,
    stdin: ChildStdin,
    stdout: Lines<BufReader<ChildStdout>>,
    log: PathBuf,
    /// Where mail goes.
    pub smtp_port: u16,
    /// Where SMS (`/sms`) and Digital Post (`/post`) go.
    pub http_port: u16,
}

impl Sinks {
    /// Starts them with a Python that has aiosmtpd; what they accept is noted in `folder`.
    ///
    /// # Panics
    /// When they do not start.
    pub fn start(python: &Path, folder: &Path, faulty: bool) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/sinks.py");
        let log = folder.join("accepted.txt");
        fs::write(&log, "").expect("a place for the log");
        let mut command = Command::new(python);
        command.arg(script).arg(&log).arg(if faulty { "faulty" } else { "steady" });
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("Python starts");
        let stdin = child.stdin.take().expect("piped");
        let mut stdout = BufReader::new(child.stdout.take().expect("piped")).lines();
        let ports = stdout.next().expect("the sinks say their ports").expect("text");
        let (smtp, http) = ports.split_once(' ').expect("two ports");
        let (smtp_port, http_port) = (smtp.parse().expect("a port"), http.parse().expect("a port"));
        Self { child, stdin, stdout, log, smtp_port, http_port }
    }

    /// `down`, `up` or `report`; answers what they say.
    ///
    /// # Panics
    /// When they have ended.
    pub fn tell(&mut self, line: &str) -> String {
        writeln!(self.stdin, "{line}").expect("the sinks listen");
        self.stdout.next().expect("the sinks answer").expect("text")
    }

    /// How often each message was accepted, by its id.
    ///
    /// # Panics
    /// When the log is gone.
    pub fn accepted(&self) -> BTreeMap<String, u32> {
        let mut counts = BTreeMap::new();
        for line in fs::read_to_string(&self.log).expect("the log").lines() {
            let (_, id) = line.split_once(' ').expect("way and id");
            *counts.entry(id.to_owned()).or_default() += 1;
        }
        counts
    }
}

impl Drop for Sinks {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
