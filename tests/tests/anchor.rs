//! `aftalt check --anchor FILE`, run as an operator runs it: silent about a trail that is as it was sealed, and it names the hour in which
//! a row was changed behind the server's back.

use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use tests::database::{Database, Kind};
use tests::diary::week;
use tests::on_both_databases;
use tests::server::{self, Server};
use tests::sql;

on_both_databases!(a_sealed_row_that_was_changed_is_named_with_its_hour);

/// Three hours after the tests' clock begins: the hour in which somebody looked is closed, and may be sealed.
const LATER: &str = "2026-11-30T11:00:00+01:00";

/// That hour, which the database writes as universal time.
const HOUR: &str = "at >= '2026-11-30 07:00:00' AND at < '2026-11-30 08:00:00'";

/// How long sealing may take: it waits for what is being written.
const PATIENCE: Duration = Duration::from_secs(60);

fn a_sealed_row_that_was_changed_is_named_with_its_hour(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    week(&server.persona("caseworker"), None);
    drop(server);
    let (anchor, other) = (File::new(kind, "told"), File::new(kind, "never-told"));
    seal(&database, &anchor);
    assert_eq!(check(&database, &anchor), (Some(0), vec!["0 violations".to_owned()]));
    let (code, said) = check(&database, &other);
    assert!(code == Some(1) && said.iter().any(|line| line.ends_with("the anchor does not have it")), "{said:#?}");

    let rows = sql::count(&database, &format!("SELECT count(*) AS count FROM audit_event WHERE {HOUR}"));
    let looks = format!("SELECT id AS text FROM audit_event WHERE action = 'read' AND {HOUR}");
    let row = sql::texts(&database, &looks).pop().expect("a look was written down");
    sql::execute(&database, &format!("UPDATE audit_event SET actor_id = 'somebody-else' WHERE id = '{row}'"));
    let changed =
        format!("audit in 269: hour 2026-11-30T07: its {rows} rows are not as they were sealed: something was changed");
    assert_eq!(check(&database, &anchor), (Some(1), vec![changed, "1 violations".to_owned()]));
    // The row looks like any other: without its seal nobody sees it.
    server::assert_sound(&database);
}

/// An anchor in a file that goes with it.
struct File(PathBuf);

impl File {
    fn new(kind: Kind, name: &str) -> Self {
        Self(env::temp_dir().join(format!("aftalt-anchor-{kind:?}-{name}-{}", process::id())))
    }

    fn path(&self) -> String {
        self.0.display().to_string()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        fs::remove_file(&self.0).ok();
    }
}

/// A server whose clock shows [`LATER`] seals what is closed by then.
fn seal(database: &Database, anchor: &File) {
    let anchor = anchor.path();
    let server = Server::with(&[
        "serve",
        "--demo",
        "--listen",
        "127.0.0.1:0",
        "--database-url",
        &database.url,
        "--now",
        LATER,
        "--audit-anchor",
        &anchor,
    ]);
    let begun = Instant::now();
    while sql::count(database, "SELECT count(*) AS count FROM audit_seal WHERE hour = '2026-11-30 07:00:00'") == 0 {
        assert!(begun.elapsed() < PATIENCE, "nothing was sealed");
        thread::sleep(Duration::from_millis(50));
    }
    drop(server);
}

/// The exit code of the command, and its lines.
fn check(database: &Database, anchor: &File) -> (Option<i32>, Vec<String>) {
    let check = server::run(&["check", "--anchor", &anchor.path(), "--now", LATER, "--database-url", &database.url]);
    let said = String::from_utf8(check.stdout).expect("text");
    eprintln!("{}", String::from_utf8_lossy(&check.stderr));
    (check.status.code(), said.lines().map(ToOwned::to_owned).collect())
}
