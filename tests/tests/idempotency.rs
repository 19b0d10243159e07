//! The same key with the same body gives the same answer and has one effect (INV-9).

use serde_json::json;
use tests::client::new_key;
use tests::database::{Database, Kind};
use tests::on_both_databases;
use tests::race::at_once;
use tests::server::{Server, assert_sound};
use tests::world::{Booker, array, bookers};

const BOOK: &str = "/api/v1/me/appointments";

on_both_databases!(
    twice_is_once,
    at_the_same_instant_is_once,
    a_key_belongs_to_one_body,
    a_refusal_leaves_the_key_free
);

fn twice_is_once(kind: Kind) {
    let (database, server) = served(kind);
    let booker = bookers(&server, 1).swap_remove(0);
    let (key, body) = (new_key(), booker.booking(&booker.slots("in_person", false)[0], false));
    let first = booker.session.post_keyed(BOOK, &key, &body);
    assert_eq!(first.status, 201, "{}", first.body);
    assert_eq!(booker.session.post_keyed(BOOK, &key, &body), first);
    assert_eq!(talks(&booker), 1);

    let appointment = first.body["id"].as_str().expect("an id");
    let (key, path) = (new_key(), format!("{BOOK}/{appointment}/cancel"));
    let cancelled = booker.session.post_keyed(&path, &key, &json!({ "reason": "ill" }));
    assert_eq!(cancelled.status, 200, "{}", cancelled.body);
    assert_eq!(booker.session.post_keyed(&path, &key, &json!({ "reason": "ill" })), cancelled);
    assert_sound(&database);
}

fn at_the_same_instant_is_once(kind: Kind) {
    let (database, server) = served(kind);
    for booker in bookers(&server, 5) {
        let (key, body) = (new_key(), booker.booking(&booker.slots("phone", false)[0], false));
        let devices = (0..20).map(|_| booker.session.elsewhere()).collect();
        let answers = at_once(devices, |session| session.post_keyed(BOOK, &key, &body));
        assert_eq!(answers[0].status, 201, "{}", answers[0].body);
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
        assert_eq!(talks(&booker), 1);
    }
    assert_sound(&database);
}

fn a_key_belongs_to_one_body(kind: Kind) {
    let (_database, server) = served(kind);
    let booker = bookers(&server, 1).swap_remove(0);
    let slots = booker.slots("in_person", false);
    let key = new_key();
    assert_eq!(booker.session.post_keyed(BOOK, &key, &booker.booking(&slots[0], false)).status, 201);
    let other = booker.session.post_keyed(BOOK, &key, &booker.booking(&slots[1], false));
    assert_eq!(other.status, 422, "{}", other.body);
}

fn a_refusal_leaves_the_key_free(kind: Kind) {
    let (_database, server) = served(kind);
    let mut rivals = bookers(&server, 2).into_iter();
    let (first, second) = (rivals.next().expect("one"), rivals.next().expect("two"));
    let slots = second.slots("in_person", false);
    let taken = slots.iter().find(|slot| first.book(slot).status == 201).expect("a time both are offered");
    let free = second.slots("in_person", false).swap_remove(0);
    let key = new_key();
    let refused = second.session.post_keyed(BOOK, &key, &second.booking(taken, false));
    assert_eq!((refused.status, refused.code()), (409, "slot-taken"), "{}", refused.body);
    let booked = second.session.post_keyed(BOOK, &key, &second.booking(&free, false));
    assert_eq!(booked.status, 201, "{}", booked.body);
}

fn served(kind: Kind) -> (Database, Server) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    (database, server)
}

fn talks(booker: &Booker) -> usize {
    array(&booker.session.read("/api/v1/me/talks")["talks"]).len()
}
