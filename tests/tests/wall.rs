//! The server as it runs outside the demonstration: on which role it starts, and how long it waits for a request.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Output;

use tests::database::{Database, Kind};
use tests::postgres::{Cluster, SERVER_ROLE};
use tests::server::{self, Server};

/// A folder with a configuration of these lines, gone with this value.
struct Config(PathBuf);

impl Config {
    fn new(name: &str, lines: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("aftalt-wall-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let key = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";
        fs::write(folder.join("keys.toml"), format!("sealing = 'a'\nhashing = '{key}'\n[keys]\na = '{key}'\n"))
            .expect("keys");
        let here = folder.display();
        let config = format!(
            "cpr_keys = '{here}/keys.toml'\n{lines}\n[digital_post]\ncvr = {{ 269 = '12345678' }}\nfolder = '{here}'\n[letters]\nfolder = '{here}'\n"
        );
        fs::write(folder.join("aftalt.toml"), config).expect("a configuration");
        Self(folder)
    }

    fn path(&self) -> String {
        self.0.join("aftalt.toml").display().to_string()
    }
}

impl Drop for Config {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// `migrate` and `check` take the owner's URL, the server takes its own; with the owner's it does not start.
#[test]
fn outside_the_demonstration_a_server_starts_only_on_a_role_that_can_pass_nothing() {
    let owner = Database::empty(Kind::Postgres).url.clone();
    let server = Cluster::as_server(&owner);
    let urls = format!("database_url = '{server}'\nmaintenance_url = '{owner}'\nserver_role = '{SERVER_ROLE}'");
    let sound = Config::new("sound", &urls);
    let migrated = server::run(&["migrate", "--config", &sound.path()]);
    assert!(migrated.status.success(), "{}", said(&migrated));
    let checked = server::run(&["check", "--config", &sound.path()]);
    assert!(said(&checked).contains("0 violations"), "{}", said(&checked));
    let blind = server::run(&["check", "--database-url", &server]);
    assert!(!blind.status.success() && said(&blind).contains("does not see every municipality"), "{}", said(&blind));

    let running = Server::with(&["serve", "--listen", "127.0.0.1:0", "--config", &sound.path()]);
    let metrics = running.visitor().get("/metrics");
    assert_eq!(metrics.status, 200);
    drop(running);

    let unsound = Config::new("unsound", &format!("database_url = '{owner}'"));
    for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["send", "--until-empty"]] {
        let refused = server::run(&[command, &["--config", &unsound.path()]].concat());
        assert!(!refused.status.success(), "{command:?}");
        assert!(said(&refused).contains("superuser") && said(&refused).contains("owns tables"), "{}", said(&refused));
    }
}

/// Whoever sends slowly, or more than any request needs, keeps nobody else waiting.
#[test]
fn a_body_that_does_not_arrive_and_a_head_that_does_not_end_are_given_up() {
    let config = Config::new("slow", "[limits]\nbody_seconds = 1");
    let database = Database::solroed(Kind::Sqlite);
    let serve =
        ["serve", "--demo", "--listen", "127.0.0.1:0", "--config", &config.path(), "--database-url", &database.url];
    let server = Server::with(&serve);
    let host = server.base.trim_start_matches("http://").to_owned();
    let sent = |head: &str| {
        let mut stream = TcpStream::connect(&host).expect("the server listens");
        stream.write_all(head.as_bytes()).ok();
        let mut answer = [0; 512];
        let read = stream.read(&mut answer).unwrap_or(0);
        String::from_utf8_lossy(&answer[..read]).into_owned()
    };
    let slow = format!(
        "POST /api/v1/demo/sign-in HTTP/1.1\r\nhost: {host}\r\norigin: {base}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{{",
        base = server.base
    );
    assert!(sent(&slow).starts_with("HTTP/1.1 408 "), "{}", sent(&slow));
    let endless = sent(&format!("GET /{} HTTP/1.1\r\n", "x".repeat(300_000)));
    assert!(endless.is_empty() || endless.starts_with("HTTP/1.1 4"), "{endless}");
    let long = sent(&format!("GET /{} HTTP/1.1\r\nhost: {host}\r\n\r\n", "x".repeat(10_000)));
    assert!(long.starts_with("HTTP/1.1 414 "), "{long}");
    assert_eq!(server.visitor().get("/readyz").status, 200);
}
