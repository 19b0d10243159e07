//! The built binary, run as its operator runs it.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use crate::client::Session;
use crate::database::Database;
use crate::leaks;

/// The moment at which tests begin unless they say otherwise: a Monday morning, the day of the design's pages.
pub const NOW: &str = "2026-11-30T08:00:00+01:00";

/// A demo server on a free port of the loopback; killed (as by `kill -9`) when dropped.
pub struct Server {
    child: Child,
    /// Scheme, host and port: what `Origin` must be, and what paths are appended to.
    pub base: String,
    /// From the start of the process to its first answer.
    pub started_in: Duration,
}

impl Server {
    /// Starts a server whose clock begins at [`NOW`].
    ///
    /// # Panics
    /// When it does not say within a minute where it listens, or does not answer there.
    pub fn start(database: &Database) -> Self {
        Self::start_at(database, NOW)
    }

    /// Starts a server whose clock begins at `now` (RFC 3339).
    ///
    /// # Panics
    /// As [`Server::start`].
    pub fn start_at(database: &Database, now: &str) -> Self {
        Self::start_with(database, now, None)
    }

    /// The same with a configuration file, if there is one.
    ///
    /// # Panics
    /// As [`Server::start`].
    pub fn start_with(database: &Database, now: &str, config: Option<&str>) -> Self {
        Self::listen(database, now, "127.0.0.1:0", config)
    }

    /// A server that does not write down who reads what: what it can do without.
    ///
    /// # Panics
    /// As [`Server::start`].
    pub fn start_unaudited(database: &Database) -> Self {
        let address = ["--listen", "127.0.0.1:0", "--database-url", &database.url];
        Self::with(&[&["serve", "--demo", "--unaudited", "--now", NOW], &address[..]].concat())
    }

    /// Another server in the place of this one, whose clock begins at `now`: the nights between them have been, and every
    /// address is the same.
    ///
    /// # Panics
    /// When the night's work fails; else as [`Server::start`].
    #[must_use]
    pub fn restarted_at(self, database: &Database, now: &str) -> Self {
        let address = self.base.trim_start_matches("http://").to_owned();
        drop(self);
        let night = run(&["nightly", "--database-url", &database.url, "--now", now]);
        assert!(night.status.success(), "{}", String::from_utf8_lossy(&night.stderr));
        if let Some(folder) = leaks::folder() {
            leaks::log(&folder).write_all(&[night.stdout, night.stderr].concat()).expect("the night's log");
        }
        Self::listen(database, now, &address, None)
    }

    fn listen(database: &Database, now: &str, address: &str, config: Option<&str>) -> Self {
        let mut arguments = vec!["serve", "--demo", "--listen", address, "--database-url", &database.url, "--now", now];
        arguments.extend(config.into_iter().flat_map(|file| ["--config", file]));
        Self::with(&arguments)
    }

    /// Starts a server with these arguments.
    ///
    /// # Panics
    /// As [`Server::start`].
    pub fn with(arguments: &[&str]) -> Self {
        let begun = Instant::now();
        let mut command = aftalt(arguments);
        // Its own failures only: a line for each of many thousand requests would hide them.
        command.env("AFTALT_LOG", "error");
        let log = leaks::folder().map(|folder| leaks::log(&folder));
        if let Some(log) = &log {
            command.env("AFTALT_LOG", "info").stderr(log.try_clone().expect("the log"));
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("the server starts");
        let mut lines = BufReader::new(child.stdout.take().expect("standard output is piped"));
        let base = said_address(&mut lines);
        // Nobody reads further, but a full pipe would stop the server.
        thread::spawn(move || match log {
            Some(mut log) => std::io::copy(&mut lines, &mut log),
            None => std::io::copy(&mut lines, &mut std::io::sink()),
        });
        let mut server = Self { child, base, started_in: Duration::ZERO };
        assert_eq!(server.visitor().get("/readyz").status, 200, "the server is ready when it says so");
        server.started_in = begun.elapsed();
        server
    }

    /// Somebody who has not signed in.
    pub fn visitor(&self) -> Session {
        Session::visitor(&self.base)
    }

    /// Signs in as one of the demo's personas.
    pub fn persona(&self, persona: &str) -> Session {
        self.visitor().sign_in("persona", persona)
    }

    /// Signs in as a citizen.
    pub fn citizen(&self, id: &str) -> Session {
        self.visitor().sign_in("citizen_id", id)
    }

    /// Signs in as a member of staff.
    pub fn employee(&self, id: &str) -> Session {
        self.visitor().sign_in("employee_id", id)
    }

    /// Ends the process at once, as `kill -9` does: nothing is flushed, nobody is told.
    ///
    /// # Panics
    /// When the operating system refuses.
    pub fn kill(&mut self) {
        self.child.kill().expect("the server can be killed");
        self.child.wait().expect("the server ends");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Runs one command of the binary to its end.
///
/// # Panics
/// When the binary is missing: build it first, in the profile of the tests.
pub fn run(arguments: &[&str]) -> Output {
    aftalt(arguments).output().expect("the binary runs")
}

/// Starts one command of the binary and does not wait for it. Its own failures are shown: why it ended, if it does.
///
/// # Panics
/// As [`run`].
pub fn spawn(arguments: &[&str]) -> Child {
    let mut command = aftalt(arguments);
    command.env("AFTALT_LOG", "error");
    command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("the binary runs")
}

/// Asserts that `aftalt check` finds every invariant kept.
///
/// # Panics
/// When it finds violations; they are printed.
pub fn assert_sound(database: &Database) {
    let output = run(&["check", "--database-url", &database.url]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("0 violations"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn aftalt(arguments: &[&str]) -> Command {
    let mut command = Command::new(binary());
    command.args(arguments);
    command
}

/// `$AFTALT_BIN`, or `aftalt` beside the program that is running, where cargo puts it.
fn binary() -> PathBuf {
    if let Some(path) = env::var_os("AFTALT_BIN") {
        return path.into();
    }
    let this = env::current_exe().expect("this program has a path");
    let folders = this.ancestors().skip(1).take(2).map(|folder| folder.join("aftalt"));
    let found = folders.into_iter().find(|path| path.is_file());
    found.expect("build the server first, in the same profile: cargo build --package backend")
}

/// Reads until the line that names the address.
fn said_address(lines: &mut impl BufRead) -> String {
    let mut line = String::new();
    loop {
        line.clear();
        let read = lines.read_line(&mut line).expect("the server writes text");
        assert!(read > 0, "the server ended before it listened");
        if let Some((_, address)) = line.split_once("listening on ") {
            return address.trim_end().to_owned();
        }
    }
}
