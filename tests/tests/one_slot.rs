//! 200 at once for one time (INV-1): one gets it, and everybody else learns what is free instead.

use std::collections::BTreeMap;

use tests::client::Answer;
use tests::database::{Database, Kind};
use tests::on_both_databases;
use tests::race::at_once;
use tests::server::{Server, assert_sound};
use tests::world::{Booker, Slot, array, bookers};

const REQUESTS: usize = 200;

on_both_databases!(one_time_has_one_winner);

fn one_time_has_one_winner(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let (slot, rivals) = contested(&bookers(&server, REQUESTS));
    let answers = storm(&rivals, &slot);

    let won: Vec<usize> = (0..REQUESTS).filter(|request| answers[*request].status == 201).collect();
    assert_eq!(won.len(), 1, "{:?}", summary(&answers));
    let winner = won[0] % rivals.len();
    for (request, answer) in answers.iter().enumerate().filter(|(request, _)| *request != won[0]) {
        assert_eq!(answer.status, 409, "{}", answer.body);
        if request % rivals.len() == winner {
            assert!(
                ["slot-taken", "order-not-open"].contains(&answer.code()),
                "the winner's other tries: {}",
                answer.body
            );
        } else {
            assert_eq!(answer.code(), "slot-taken", "{}", answer.body);
            assert!(!array(&answer.body["alternatives"]).is_empty(), "a way on: {}", answer.body);
        }
    }
    assert_sound(&database);

    // What the losers were offered can be had.
    let loser = (0..REQUESTS).find(|request| request % rivals.len() != winner).expect("there are losers");
    let offered = Slot::read(&answers[loser].body["alternatives"][0]["slot"]);
    let booked = rivals[loser % rivals.len()].book(&offered);
    assert_eq!(booked.status, 201, "{}", booked.body);
}

/// The time that most of them are offered, and those who are.
fn contested(bookers: &[Booker]) -> (Slot, Vec<Booker>) {
    let lists: Vec<Vec<Slot>> = bookers.iter().map(|booker| booker.slots("in_person", false)).collect();
    let mut wanted: BTreeMap<&Slot, usize> = BTreeMap::new();
    lists.iter().flatten().for_each(|slot| *wanted.entry(slot).or_default() += 1);
    let (slot, _) = wanted.into_iter().max_by_key(|(_, rivals)| *rivals).expect("somebody is offered something");
    let rivals = bookers.iter().zip(&lists).filter(|(_, list)| list.contains(slot)).map(|(booker, _)| booker.clone());
    let rivals: Vec<Booker> = rivals.collect();
    assert!(rivals.len() > 1, "a race needs rivals");
    (slot.clone(), rivals)
}

/// Every request from a connection of its own; with fewer people than requests, each tries several times.
fn storm(rivals: &[Booker], slot: &Slot) -> Vec<Answer> {
    let tries = rivals.iter().cycle().take(REQUESTS);
    let own = tries.map(|booker| Booker { session: booker.session.elsewhere(), ..booker.clone() });
    at_once(own.collect(), |booker| booker.book(slot))
}

fn summary(answers: &[Answer]) -> BTreeMap<(u16, &str), usize> {
    let mut counts = BTreeMap::new();
    answers.iter().for_each(|answer| *counts.entry((answer.status, answer.code())).or_default() += 1);
    counts
}
