//! Talks of different lengths, and moves, all after the same morning: nothing overlaps, somebody gets a time, nobody loses one (INV-1, INV-4).

use std::collections::BTreeMap;

use tests::client::Answer;
use tests::database::{Database, Kind};
use tests::diary::{overlaps, talks, week};
use tests::on_both_databases;
use tests::race::at_once;
use tests::server::{Server, assert_sound};
use tests::world::{Booker, Slot, array, bookers, chosen};

on_both_databases!(mixed_lengths_do_not_overlap, moves_do_not_overlap);

/// How a talk is wanted: its channel, and whether an interpreter makes it longer.
const WANTS: [(&str, bool); 4] = [("in_person", false), ("in_person", true), ("phone", false), ("phone", true)];

fn mixed_lengths_do_not_overlap(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let bookers = bookers(&server, 60);
    let (caseworker, day) = busiest(&bookers);
    let mut wanted = Vec::new();
    for (number, booker) in bookers.iter().enumerate() {
        let (channel, interpreter) = WANTS[number % WANTS.len()];
        let slots = booker.slots(channel, interpreter);
        let there: Vec<Slot> =
            slots.into_iter().filter(|slot| slot.caseworker == caseworker && slot.day() == day).collect();
        if !there.is_empty() {
            wanted.push((booker, there[number % there.len()].clone(), interpreter));
        }
    }
    assert!(wanted.len() >= WANTS.len(), "a race needs rivals: {}", wanted.len());
    let answers = at_once(wanted, |(booker, slot, interpreter)| {
        booker.session.elsewhere().post("/api/v1/me/appointments", &booker.booking(&slot, interpreter))
    });
    judge(&answers);
    assert_no_overlap(&server, &database, &caseworker, &day);
}

fn moves_do_not_overlap(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let bookers = bookers(&server, 60);
    let (caseworker, day) = busiest(&bookers);
    let target = |slot: &&Slot| slot.caseworker == caseworker && slot.day() == day;

    // Half of them have a talk elsewhere and want to move it there; the others book there.
    let (movers, others) = bookers.split_at(bookers.len() / 2);
    let mut plans = Vec::new();
    for (number, booker) in movers.iter().enumerate() {
        let slots = booker.slots("in_person", false);
        let there: Vec<&Slot> = slots.iter().filter(target).collect();
        let Some(aim) = there.get(number % there.len().max(1)) else { continue };
        let elsewhere = slots.iter().rev().filter(|slot| !target(slot)).take(20);
        let Some(old) = elsewhere.map(|slot| booker.book(slot)).find(Answer::ok) else { continue };
        let path = format!("/api/v1/me/appointments/{}/move", old.body["id"].as_str().expect("an id"));
        plans.push((booker, path, chosen(aim, false), Some(old.body["starts_at"].clone())));
    }
    for (number, booker) in others.iter().enumerate() {
        let slots = booker.slots("phone", false);
        let there: Vec<&Slot> = slots.iter().filter(target).collect();
        let Some(aim) = there.get(number % there.len().max(1)) else { continue };
        plans.push((booker, "/api/v1/me/appointments".to_owned(), booker.booking(aim, false), None));
    }
    assert!(plans.iter().filter(|(.., old)| old.is_some()).count() > 1, "a race needs movers");
    let answers = at_once(plans.clone(), |(booker, path, body, _)| booker.session.elsewhere().post(&path, &body));
    judge(&answers);
    assert_no_overlap(&server, &database, &caseworker, &day);

    for ((booker, _, _, old), answer) in plans.iter().zip(&answers) {
        let Some(old) = old.as_ref().filter(|_| !answer.ok()) else { continue };
        let overview = booker.session.read("/api/v1/me/talks");
        let kept = array(&overview["talks"]).iter().any(|talk| talk["starts_at"] == *old && talk["status"] == "booked");
        assert!(kept, "the move failed, so the old time stands: {overview}");
    }
}

/// The caseworker and the day on which most people are offered a talk in person.
fn busiest(bookers: &[Booker]) -> (String, String) {
    let mut offers: BTreeMap<(String, String), usize> = BTreeMap::new();
    for slot in bookers.iter().flat_map(|booker| booker.slots("in_person", false)) {
        *offers.entry((slot.caseworker.clone(), slot.day().to_owned())).or_default() += 1;
    }
    offers.into_iter().max_by_key(|(_, count)| *count).expect("somebody is offered something").0
}

/// Each got it or was told that it is gone; not all were turned away, and the server never failed.
fn judge(answers: &[Answer]) {
    for answer in answers.iter().filter(|answer| !answer.ok()) {
        assert_eq!((answer.status, answer.code()), (409, "slot-taken"), "{}", answer.body);
    }
    assert!(answers.iter().any(Answer::ok), "nobody got a time");
}

fn assert_no_overlap(server: &Server, database: &Database, caseworker: &str, day: &str) {
    let days = week(&server.employee(caseworker), Some(day));
    let of_day = days.iter().find(|found| found["day"] == *day).expect("the day lies in its week");
    assert!(!talks(of_day).is_empty(), "somebody has a talk that day");
    assert_eq!(overlaps(&talks(of_day)), []);
    assert_sound(database);
}
