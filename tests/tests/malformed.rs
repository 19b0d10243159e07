//! What no page sends: every wrong request is answered with a problem that names what is wrong, and never with a failure of the server.

use serde_json::{Value, json};

use tests::client::Answer;
use tests::database::{Database, Kind};
use tests::on_both_databases;
use tests::server::{Server, assert_sound};
use tests::world::{array, bookers, people, text};
use tests::wrong::{UNKNOWN, fits, names, refused, window, with, without};

on_both_databases!(
    wrong_bookings_name_the_field,
    wrong_bodies_are_refused,
    wrong_addresses_are_refused,
    foreign_ids_look_like_unknown_ones
);

const BOOK: &str = "/api/v1/me/appointments";

fn wrong_bookings_name_the_field(kind: Kind) {
    let (database, server) = served(kind);
    let booker = bookers(&server, 1).swap_remove(0);
    let good = booker.booking(&booker.slots("in_person", false)[0], false);

    for field in good.as_object().expect("an object").keys() {
        let wrong_types = [json!(4711), json!({ "a": 1 }), json!(["x"]), json!(true), json!("æ\u{0}ø")];
        for wrong in wrong_types.into_iter().filter(|wrong| !fits(&good[field], wrong)) {
            let answer = booker.session.post(BOOK, &with(&good, field, wrong.clone()));
            // Any text might be an id; it is just nobody's.
            if wrong.is_string() && ["order", "caseworker"].contains(&field.as_str()) {
                refused(&answer);
            } else {
                names(&answer, field);
            }
        }
        if field != "interpreter_language" {
            names(&booker.session.post(BOOK, &without(&good, field)), field);
            names(&booker.session.post(BOOK, &with(&good, field, Value::Null)), field);
        }
    }
    names(&booker.session.post(BOOK, &with(&good, "minutes", json!(5))), "minutes");
    let moments = [
        "2026-12-04T10:15:00",
        "2026-12-04T10:15",
        "2026-12-04",
        "2026-02-30T10:15:00+01:00",
        "2026-13-01T10:15:00Z",
        "2026-12-04T25:00:00Z",
        "2026-12-04T10:15:00+99:00",
        "10:15",
        "i morgen",
        "",
        "999999999-01-01T00:00:00Z",
        "-1",
    ];
    for moment in moments {
        names(&booker.session.post(BOOK, &with(&good, "starts_at", json!(moment))), "starts_at");
    }
    for phone in ["", "123", "555001234567890123", "55 50 0x 23", "0045", "١٢٣٤٥٦٧٨"] {
        names(&booker.session.post(BOOK, &with(&good, "phone", json!(phone))), "phone");
    }
    for moment in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-12-04T10:17:23Z", "1970-01-01T00:00:00Z"] {
        refused(&booker.session.post(BOOK, &with(&good, "starts_at", json!(moment))));
    }
    // Nothing of all that happened.
    let booked = booker.session.post(BOOK, &good);
    assert_eq!(booked.status, 201, "{}", booked.body);
    assert_sound(&database);
}

fn wrong_bodies_are_refused(kind: Kind) {
    let (_database, server) = served(kind);
    let citizen = server.persona("must_book");
    let staff = server.persona("caseworker");
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    let huge = format!("{{\"order\":\"{}\"}}", "x".repeat(20_000_000));
    let bodies: [&[u8]; 10] = [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\"text\"",
        b"\xff\xfe",
        b"{\"order\":\"\\ud800\"}",
        b"{}{}",
        deep.as_bytes(),
        huge.as_bytes(),
    ];
    let talk = format!("{BOOK}/{UNKNOWN}");
    for body in bodies {
        for path in [BOOK, &format!("{talk}/move"), &format!("{talk}/cancel"), "/api/v1/demo/sign-in"] {
            refused(&citizen.post_raw(path, body));
        }
        refused(&staff.post_raw("/api/v1/staff/windows", body));
    }
    let sign_ins = [
        json!({}),
        json!({ "persona": "king" }),
        json!({ "citizen_id": UNKNOWN }),
        json!({ "employee_id": "" }),
        json!({ "persona": "booked", "citizen_id": UNKNOWN }),
    ];
    for who in sign_ins {
        refused(&server.visitor().post("/api/v1/demo/sign-in", &who));
    }
    let windows = [
        ("day", json!("2026-02-30")),
        ("day", json!("2026-12-04T00:00:00Z")),
        ("day", json!("1900-01-01")),
        ("day", json!("9999-12-31")),
        ("from", json!(-5)),
        ("from", json!(7)),
        ("from", json!(70_000)),
        ("from", json!("08:00")),
        ("to", json!(1_445)),
        ("to", json!(480.5)),
        ("office", json!(UNKNOWN)),
        ("room", json!(UNKNOWN)),
        ("variants", json!([])),
        ("variants", json!([UNKNOWN])),
        ("variants", json!("all")),
    ];
    let good = window(&staff);
    for (field, wrong) in windows {
        refused(&staff.post("/api/v1/staff/windows", &with(&good, field, wrong)));
    }
}

fn wrong_addresses_are_refused(kind: Kind) {
    let (_database, server) = served(kind);
    let citizen = server.persona("must_book");
    let staff = server.persona("caseworker");
    let long = "x".repeat(5_000);
    for id in ["%00", "%F0%28", "..%2f..%2fetc", "0", "-1", "null", "'%20OR%201=1--", "%E2%80%AE", &long, UNKNOWN] {
        for tail in ["", "/slots"] {
            refused(&citizen.get(&format!("{BOOK}/{id}{tail}")));
        }
        refused(&citizen.get(&format!("/api/v1/me/orders/{id}/slots")));
        refused(&citizen.post(&format!("{BOOK}/{id}/cancel"), &json!({ "reason": "ill" })));
        let change = json!({ "revision": 1, "from": 480, "to": 600, "variants": [UNKNOWN], "decisions": [] });
        refused(&staff.put(&format!("/api/v1/staff/windows/{id}"), &change));
    }
    let order = bookers(&server, 1).swap_remove(0);
    let queries = [
        "channel=fax",
        "monday=i-dag",
        "monday=2026-02-30",
        "interpreter=maybe",
        "channel=phone&channel=video",
        "unknown=1",
        "%ff=%00",
    ];
    for query in queries {
        refused(&order.session.get(&format!("/api/v1/me/orders/{}/slots?{query}", order.order)));
    }
    for monday in ["0001-01-01", "9999-12-31", "-262143-01-01", "+262142-12-31"] {
        let answer = order.session.get(&format!("/api/v1/me/orders/{}/slots?monday={monday}", order.order));
        assert!(answer.status < 500, "{}", answer.body);
        let answer = staff.get(&format!("/api/v1/staff/week?monday={monday}"));
        assert!(answer.status < 500, "{}", answer.body);
    }
    for page in ["0", "-1", "x", "99999999999999999999", "4294967295"] {
        let answer = server.visitor().get(&format!("/api/v1/demo/people?page={page}"));
        assert!(answer.status < 500, "{}", answer.body);
    }
    refused(&citizen.get("/api/v1/nothing/here"));
    refused(&citizen.put(BOOK, &json!({})));
}

/// INV-7: nobody learns whether a foreign id exists.
fn foreign_ids_look_like_unknown_ones(kind: Kind) {
    let (_database, server) = served(kind);
    let owner = server.persona("booked");
    let talk = text(&array(&owner.read("/api/v1/me/talks")["talks"])[0]["id"]);
    let mut bookers = bookers(&server, 2).into_iter();
    let (me, other) = (bookers.next().expect("one"), bookers.next().expect("two"));
    let slot = me.slots("in_person", false).swap_remove(0);
    let chosen = tests::world::chosen(&slot, false);

    let same = |foreign: Answer, unknown: Answer| {
        assert_eq!(foreign.status, 404, "{}", foreign.body);
        assert_eq!((foreign.status, anonymous(&foreign)), (unknown.status, anonymous(&unknown)));
    };
    for tail in ["", "/slots"] {
        let read = |id: &str| me.session.get(&format!("{BOOK}/{id}{tail}"));
        same(read(&talk), read(UNKNOWN));
    }
    let cancel = |id: &str| me.session.post(&format!("{BOOK}/{id}/cancel"), &json!({ "reason": "ill" }));
    same(cancel(&talk), cancel(UNKNOWN));
    let move_ = |id: &str| me.session.post(&format!("{BOOK}/{id}/move"), &chosen);
    same(move_(&talk), move_(UNKNOWN));
    let slots = |id: &str| me.session.get(&format!("/api/v1/me/orders/{id}/slots"));
    same(slots(&other.order), slots(UNKNOWN));
    let book = |id: &str| me.session.post(BOOK, &with(&chosen, "order", json!(id)));
    same(book(&other.order), book(UNKNOWN));

    let mut staff = people(&server, "employee").into_iter().map(|id| (server.employee(&id), id));
    let (caseworker, _) = staff.next().expect("a caseworker");
    let foreign = staff.find_map(|(colleague, _)| {
        // Not everybody who works there has a calendar.
        let has_calendar = colleague.get("/api/v1/staff/week").status == 200;
        let week = has_calendar.then(|| tests::diary::week(&colleague, None))?;
        week.iter().flat_map(|day| array(&day["windows"]).clone()).next()
    });
    let change = json!({ "revision": 1, "from": 480, "to": 600, "variants": [UNKNOWN], "decisions": [] });
    let edit = |id: &str| caseworker.put(&format!("/api/v1/staff/windows/{id}"), &change);
    same(edit(&text(&foreign.expect("a colleague's window")["id"])), edit(UNKNOWN));

    // Citizens are no staff, staff are no citizens, and visitors are neither.
    assert_eq!(me.session.get("/api/v1/staff/week").status, 403);
    assert_eq!(caseworker.get("/api/v1/me/talks").status, 403);
    assert_eq!(server.visitor().get("/api/v1/me/talks").status, 401);
}

fn served(kind: Kind) -> (Database, Server) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    (database, server)
}

/// The body without what differs from one request to the next.
fn anonymous(answer: &Answer) -> Value {
    without(&answer.body, "request_id")
}
