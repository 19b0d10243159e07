//! The server is there within a second when its database exists.

use std::time::Duration;

use tests::database::{Database, Kind};
use tests::on_both_databases;
use tests::server::Server;

on_both_databases!(answers_within_a_second);

fn answers_within_a_second(kind: Kind) {
    let database = Database::solroed(kind);
    // The best of three: the other tests of this machine run at the same time.
    let best = (0..3).map(|_| Server::start(&database).started_in).min().expect("three starts");
    println!("{kind:?}: {} ms", best.as_millis());
    assert!(best < Duration::from_secs(1), "{best:?}");
}
