//! The night's work by two servers at the same instant, and by one that is killed in the middle of it: in the end there is
//! what one undisturbed server would have made, nothing twice and nothing missing.

use tests::database::{Database, Kind};
use tests::on_both_databases;
use tests::race::duel;
use tests::server::{self, assert_sound};
use tests::sql;

/// How many nights, one after the other.
const ROUNDS: u32 = 20;

/// Midnight and a little of the day so many days after the seed's, 30 November 2026.
fn midnight(days_later: u32) -> String {
    let day = 30 + days_later;
    match day {
        ..=30 => format!("2026-11-{day:02}T00:05:00+01:00"),
        31..=61 => format!("2026-12-{:02}T00:05:00+01:00", day - 30),
        _ => format!("2027-01-{:02}T00:05:00+01:00", day - 61),
    }
}

fn night(database: &Database, now: &str) -> String {
    let output = server::run(&["nightly", "--database-url", &database.url, "--now", now]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

/// What nights leave behind: orders, tasks and questions, without their ids and without the second they were made in.
fn left(database: &Database) -> Vec<String> {
    let mut found = sql::texts(
        database,
        "SELECT 'order ' || citizen_id || ' ' || talk_type_id || ' ' || CAST(book_by AS TEXT) || ' ' || CAST(hold_by AS TEXT)
            || ' ' || status || ' ' || rule AS text FROM booking_order",
    );
    found.extend(sql::texts(
        database,
        "SELECT 'task ' || kind || ' ' || citizen_id || ' ' || coalesce(CAST(due_on AS TEXT), '') AS text FROM task",
    ));
    found.extend(sql::texts(
        database,
        "SELECT 'question ' || citizen_id || ' ' || CAST(answer_by AS TEXT) AS text FROM reason_question",
    ));
    found.extend(sql::texts(
        database,
        "SELECT 'message ' || kind || ' ' || recipient_id || ' ' || channel AS text FROM message",
    ));
    found.sort();
    found
}

/// What one undisturbed server makes of these nights.
fn alone(kind: Kind, nights: impl Iterator<Item = u32>) -> Vec<String> {
    let database = Database::solroed(kind);
    for days_later in nights {
        night(&database, &midnight(days_later));
    }
    left(&database)
}

#[test]
fn two_servers_do_the_same_nights_at_once() {
    let database = Database::solroed(Kind::Postgres);
    let before = left(&database).len();
    for round in 1..=ROUNDS {
        let now = midnight(round);
        duel(round as usize, || night(&database, &now), || night(&database, &now));
    }
    let together = left(&database);
    assert!(together.len() > before + 100, "the nights had something to do");
    assert_eq!(together, alone(Kind::Postgres, 1..=ROUNDS), "as if there had been one");
    assert_sound(&database);
    println!("nights: {ROUNDS} rounds of two servers, {} rows, as one server makes them", together.len() - before);
}

/// The negative control: where nobody sees what the other one has written, and the index is gone, orders come twice.
#[test]
fn without_fresh_facts_orders_come_twice() {
    let database = Database::solroed(Kind::Postgres);
    sql::execute(
        &database,
        "ALTER TABLE booking_order RENAME TO booking_order_all;
         DROP INDEX booking_order_one_open_per_talk_type;
         CREATE TABLE booking_order_seen AS SELECT municipality_code, id FROM booking_order_all;
         CREATE VIEW booking_order AS SELECT * FROM booking_order_all o WHERE EXISTS (SELECT 1 FROM booking_order_seen s
            WHERE s.municipality_code = o.municipality_code AND s.id = o.id)",
    );
    let now = midnight(14);
    let twice = (0..5).any(|round| {
        sql::execute(&database, "DELETE FROM nightly_run WHERE day > DATE '2026-11-30'");
        duel(round, || night(&database, &now), || night(&database, &now));
        let query = "SELECT count(*) AS count FROM booking_order_all a JOIN booking_order_all b
            ON b.citizen_id = a.citizen_id AND b.talk_type_id = a.talk_type_id AND b.id > a.id
            WHERE a.status = 'open' AND b.status = 'open'";
        sql::count(&database, query) > 0
    });
    assert!(twice, "the control found nothing, so the test above could not either");
}

on_both_databases!(a_night_that_was_killed_is_finished_later);

fn a_night_that_was_killed_is_finished_later(kind: Kind) {
    let database = Database::solroed(kind);
    let now = midnight(45);
    let issued = || sql::count(&database, "SELECT count(*) AS count FROM order_event WHERE kind = 'issued'");
    let mut deaths = 0;
    for wanted in [5, 20, 40] {
        let mut night = server::spawn(&["nightly", "--database-url", &database.url, "--now", &now]);
        while issued() < wanted && night.try_wait().expect("its state").is_none() {
            std::thread::yield_now();
        }
        deaths += usize::from(night.try_wait().expect("its state").is_none());
        night.kill().expect("it can be killed");
        night.wait().expect("it ends");
    }
    assert!(deaths > 0, "every night was over before it could be killed");
    night(&database, &now);
    assert_eq!(left(&database), alone(kind, std::iter::once(45)), "as if nobody had been killed");
    assert_sound(&database);
}
