//! PostgreSQL for a test: a cluster of its own, gone with the process that started it.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs};

/// The role that a server runs as; `aftalt migrate --server-role` grants it what it needs.
pub const SERVER_ROLE: &str = "aftalt_server";

/// A running cluster that accepts the user `aftalt` (its superuser) on a Unix socket only.
pub struct Cluster {
    socket: String,
    databases: AtomicU32,
    /// Holds the cluster's standard input open: when this process ends, however it ends, the cluster stops and deletes itself.
    _keeper: Child,
}

impl Cluster {
    /// The cluster of this process, started at the first call.
    ///
    /// # Panics
    /// When PostgreSQL's server programs are missing (Debian's package `postgresql`) or cannot start.
    pub fn shared() -> &'static Self {
        static CLUSTER: OnceLock<Cluster> = OnceLock::new();
        CLUSTER.get_or_init(Self::start)
    }

    /// Starts a cluster; as root it runs as the user `postgres`, because PostgreSQL refuses to run as root.
    ///
    /// # Panics
    /// As [`Cluster::shared`].
    pub fn start() -> Self {
        let mut shell = if is_root() { Command::new("runuser") } else { Command::new("sh") };
        if is_root() {
            shell.args(["-u", "postgres", "--", "sh"]);
        }
        shell.args(["-c", include_str!("postgres.sh")]).current_dir("/").env("PATH", path());
        let mut keeper = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a shell");
        let mut socket = String::new();
        let stdout = keeper.stdout.take().expect("standard output is piped");
        BufReader::new(stdout).read_line(&mut socket).expect("what the cluster says");
        assert!(!socket.is_empty(), "PostgreSQL did not start; is Debian's package `postgresql` installed?");
        Self { socket: socket.trim_end().to_owned(), databases: AtomicU32::new(0), _keeper: keeper }
    }

    /// Makes a database like `template` (`template0` is empty) and answers its URL.
    ///
    /// # Panics
    /// When the cluster refuses, for example because somebody is connected to the template.
    pub fn database(&self, template: &str) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let mut createdb = Command::new("createdb");
        createdb.args(["--host", &self.socket, "--username", "aftalt", "--template", template, &name]);
        let status = createdb.env("PATH", path()).status().expect("createdb");
        assert!(status.success(), "createdb {name}: {status}");
        self.url(&name)
    }

    /// The URL of a database of this cluster.
    pub fn url(&self, name: &str) -> String {
        format!("postgres://aftalt@localhost/{name}?host={}", self.socket)
    }

    /// The same database as the role that a server runs as.
    pub fn as_server(url: &str) -> String {
        url.replacen("aftalt@", &format!("{SERVER_ROLE}@"), 1)
    }

    /// The name of the database that a URL of a cluster leads to.
    pub fn name(url: &str) -> &str {
        let path = url.split_once('?').map_or(url, |(path, _)| path);
        path.rsplit_once('/').map_or(path, |(_, name)| name)
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id");
    id.stdout.trim_ascii() == b"0"
}

/// `PATH`, and after it the server programs where Debian keeps them, newest first.
fn path() -> OsString {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut debian: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    debian.sort_by(|one, other| other.cmp(one));
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(env::split_paths(&inherited).chain(debian)).expect("PATH")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_makes_databases_that_answer() {
        let url = Cluster::shared().database("template0");
        let answer = Command::new("psql")
            .args(["--no-align", "--tuples-only", "--command", "SELECT 6 * 7", &url])
            .output()
            .expect("psql");
        assert_eq!(answer.stdout.trim_ascii(), b"42");
    }
}
