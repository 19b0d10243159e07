//! The negative controls of the race tests: can they fail at all?
//!
//! Two things stand between two bookings of one time: the server, which locks the calendars and looks again before it writes, and the
//! database, which refuses the second reservation. The race tests would pass with either alone. So here the server is blinded first:
//! what it reads as `reservation` is a view that hides everything written after the race began, as if no lock had been taken. Then the
//! database alone must hold the line; and with its constraint dropped too, the same race must end in overlaps that the tests' own
//! eyes and `aftalt check` both see.
//!
//! Between a booking and an exemption stands the citizen's calendar alone: whoever locks it first has written before the other one
//! reads. There the blinding hides what is written to bars and orders until the race is over, and the race must go wrong.

use tests::client::Answer;
use tests::database::{Database, Kind};
use tests::diary::{overlaps, talks, week};
use tests::exempting;
use tests::office::pairs;
use tests::on_both_databases;
use tests::race::at_once;
use tests::server::{self, Server};
use tests::sql;
use tests::world::{Booker, Slot, bookers};

on_both_databases!(
    the_constraint_alone_holds,
    without_it_the_same_race_overlaps,
    without_fresh_facts_an_exempted_order_has_a_talk
);

fn the_constraint_alone_holds(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    blind(&database);
    let (slot, answers) = race(&server);
    assert_eq!(answers.iter().filter(|answer| answer.ok()).count(), 1, "{answers:#?}");
    for answer in answers.iter().filter(|answer| !answer.ok()) {
        assert_eq!((answer.status, answer.code()), (409, "slot-taken"), "{}", answer.body);
    }
    restore(&database);
    assert_eq!(overlaps_seen(&server, &slot), 0);
    assert_eq!(broken_invariants(&database), Vec::<String>::new());
}

fn without_it_the_same_race_overlaps(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    blind(&database);
    drop_constraint(&database);
    let (slot, answers) = race(&server);
    assert!(answers.iter().filter(|answer| answer.ok()).count() > 1, "{answers:#?}");
    restore(&database);
    assert!(overlaps_seen(&server, &slot) > 0, "the diary shows the overlap");
    assert!(!broken_invariants(&database).is_empty(), "aftalt check finds the overlap");
}

fn without_fresh_facts_an_exempted_order_has_a_talk(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let pairs = pairs(&server, &server, 10);
    defer(&database);
    let answers: Vec<(Answer, Answer)> = (0..).zip(&pairs).map(|(round, pair)| exempting::act(pair, round)).collect();
    catch_up(&database);
    let judged = pairs.iter().zip(&answers).map(|(pair, (booked, exempted))| exempting::judge(pair, booked, exempted));
    let judged: Vec<_> = judged.collect();
    let seen =
        |end: &Result<&str, String>| end.as_ref().is_err_and(|wrong| wrong.contains("an order that is withdrawn"));
    assert!(judged.iter().any(seen), "{judged:#?}");
}

/// What `aftalt check` finds, except that this test's renaming left its marks in the schema.
fn broken_invariants(database: &Database) -> Vec<String> {
    let check = server::run(&["check", "--database-url", &database.url]);
    let said = String::from_utf8(check.stdout).expect("text");
    assert!(said.contains("violations"), "{said}{}", String::from_utf8_lossy(&check.stderr));
    let findings = said.lines().filter(|line| !line.starts_with("schema:") && !line.ends_with(" violations"));
    findings.map(ToOwned::to_owned).collect()
}

/// Everybody who is offered the first person's first time wants it now.
fn race(server: &Server) -> (Slot, Vec<Answer>) {
    let bookers = bookers(server, 30);
    let slot = bookers[0].slots("in_person", false).swap_remove(0);
    let rivals: Vec<Booker> =
        bookers.into_iter().filter(|booker| booker.slots("in_person", false).contains(&slot)).take(20).collect();
    assert!(rivals.len() > 1, "a race needs rivals");
    let answers = at_once(rivals, |booker| Booker { session: booker.session.elsewhere(), ..booker }.book(&slot));
    (slot, answers)
}

fn overlaps_seen(server: &Server, slot: &Slot) -> usize {
    let days = week(&server.employee(&slot.caseworker), Some(slot.day()));
    let day = days.iter().find(|day| day["day"] == slot.day()).expect("the day lies in its week");
    overlaps(&talks(day)).len()
}

/// From now on the server sees only the reservations of this moment; it writes as before.
fn blind(database: &Database) {
    sql::execute(database, "ALTER TABLE reservation RENAME TO reservation_all");
    sql::execute(
        database,
        "CREATE TABLE reservation_seen AS SELECT DISTINCT municipality_code, appointment_id FROM reservation_all",
    );
    sql::execute(
        database,
        "CREATE VIEW reservation AS SELECT * FROM reservation_all r WHERE EXISTS (SELECT 1 FROM reservation_seen s
            WHERE s.municipality_code = r.municipality_code AND s.appointment_id = r.appointment_id)",
    );
    if database.kind == Kind::Sqlite {
        sql::execute(
            database,
            "CREATE TRIGGER reservation_insert INSTEAD OF INSERT ON reservation BEGIN
                INSERT INTO reservation_all (municipality_code, appointment_id, resource_kind, resource_id, from_at, to_at, live)
                VALUES (NEW.municipality_code, NEW.appointment_id, NEW.resource_kind, NEW.resource_id, NEW.from_at, NEW.to_at, NEW.live);
            END",
        );
    }
    assert!(sql::count(database, "SELECT count(*) AS count FROM reservation") > 0, "the demo has talks");
}

fn restore(database: &Database) {
    sql::execute(database, "DROP VIEW reservation");
    sql::execute(database, "DROP TABLE reservation_seen");
    sql::execute(database, "ALTER TABLE reservation_all RENAME TO reservation");
}

fn drop_constraint(database: &Database) {
    let statements = match database.kind {
        Kind::Sqlite => "DROP TRIGGER reservation_no_overlap_insert; DROP TRIGGER reservation_no_overlap_update",
        Kind::Postgres => "ALTER TABLE reservation_all DROP CONSTRAINT reservation_no_overlap",
    };
    sql::execute(database, statements);
}

/// From now on nobody sees a bar that is set or an order whose status changes; what was said is kept in its order.
fn defer(database: &Database) {
    let statements = match database.kind {
        Kind::Sqlite => {
            "CREATE TABLE order_said (place INTEGER PRIMARY KEY, municipality_code TEXT, id TEXT, status TEXT);
            CREATE TRIGGER order_later AFTER UPDATE OF status ON booking_order WHEN NEW.status <> OLD.status BEGIN
                INSERT INTO order_said (municipality_code, id, status) VALUES (NEW.municipality_code, NEW.id, NEW.status);
                UPDATE booking_order SET status = OLD.status WHERE municipality_code = NEW.municipality_code AND id = NEW.id;
            END;
            CREATE TRIGGER bar_later AFTER INSERT ON booking_bar BEGIN
                UPDATE booking_bar SET ended_at = decided_at, ended_by_kind = 'system'
                    WHERE municipality_code = NEW.municipality_code AND id = NEW.id;
            END"
        }
        Kind::Postgres => {
            "CREATE TABLE order_said (place BIGSERIAL PRIMARY KEY, municipality_code TEXT, id TEXT, status TEXT);
            CREATE FUNCTION order_later() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                INSERT INTO order_said (municipality_code, id, status) VALUES (NEW.municipality_code, NEW.id, NEW.status);
                NEW.status := OLD.status;
                RETURN NEW;
            END $$;
            CREATE TRIGGER order_later BEFORE UPDATE OF status ON booking_order FOR EACH ROW EXECUTE FUNCTION order_later();
            CREATE FUNCTION bar_later() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                NEW.ended_at := NEW.decided_at;
                NEW.ended_by_kind := 'system';
                RETURN NEW;
            END $$;
            CREATE TRIGGER bar_later BEFORE INSERT ON booking_bar FOR EACH ROW EXECUTE FUNCTION bar_later()"
        }
    };
    sql::execute(database, statements);
}

/// What was said last now counts.
fn catch_up(database: &Database) {
    let drop = match database.kind {
        Kind::Sqlite => "DROP TRIGGER order_later; DROP TRIGGER bar_later",
        Kind::Postgres => "DROP FUNCTION order_later CASCADE; DROP FUNCTION bar_later CASCADE",
    };
    sql::execute(database, drop);
    sql::execute(
        database,
        "UPDATE booking_bar SET ended_at = NULL, ended_by_kind = NULL WHERE ended_by_kind = 'system'",
    );
    sql::execute(
        database,
        "UPDATE booking_order SET status = (SELECT s.status FROM order_said s
            WHERE s.municipality_code = booking_order.municipality_code AND s.id = booking_order.id ORDER BY s.place DESC LIMIT 1)
            WHERE EXISTS (SELECT 1 FROM order_said s
                WHERE s.municipality_code = booking_order.municipality_code AND s.id = booking_order.id)",
    );
}
