//! The demo on days that are not like others: it seeds itself around each, and its people can do what their personas promise.

use serde_json::Value;

use tests::database::{Database, Kind};
use tests::on_both_databases;
use tests::server::{Server, assert_sound};
use tests::world::{array, booker, text};

/// A Sunday; Christmas Eve; New Year's Eve a minute before midnight; both Sundays on which the clock changes, one of them within the hour
/// that is there twice; a leap day; Maundy Thursday; a Friday evening.
const DAYS: [&str; 8] = [
    "2026-12-06T10:00:00+01:00",
    "2026-12-24T08:00:00+01:00",
    "2026-12-31T23:59:00+01:00",
    "2027-03-28T01:59:30+01:00",
    "2026-10-25T02:30:00+02:00",
    "2028-02-29T00:00:30+01:00",
    "2027-03-25T12:00:00+01:00",
    "2027-07-16T20:15:00+02:00",
];

on_both_databases!(the_demo_is_right_on_any_day);

fn the_demo_is_right_on_any_day(kind: Kind) {
    for now in DAYS {
        let database = Database::empty(kind);
        let server = Server::start_at(&database, now);
        let today = now.split('T').next().expect("a day");

        let deadline = booker(&server, &persona(&server, "deadline_today")).expect("may still book today");
        let overview = deadline.session.read("/api/v1/me/talks");
        assert_eq!(overview["orders"][0]["book_by"], today, "{now}");

        for name in ["must_book", "deadline_today"] {
            let person = booker(&server, &persona(&server, name)).expect("has an order to book for");
            let slots = person.slots("phone", false);
            let last = slots.last().unwrap_or_else(|| panic!("{name} is offered times on {now}"));
            assert!(last.day() > today, "nothing is offered before tomorrow: {last:?} on {now}");
            let booked = person.book(last);
            assert_eq!(booked.status, 201, "{now}: {}", booked.body);
        }
        let booked = server.persona("booked").read("/api/v1/me/talks");
        let talk = &array(&booked["talks"])[0];
        assert!(talk["move_refusal"].is_null(), "can be moved on {now}: {talk}");
        assert_sound(&database);
    }
}

/// The id of the person behind a persona.
fn persona(server: &Server, name: &str) -> String {
    let people = server.visitor().read("/api/v1/demo/people");
    let found = array(&people["personas"]).iter().find(|view: &&Value| view["persona"] == name);
    text(&found.unwrap_or_else(|| panic!("no persona {name}"))["person"]["id"])
}
