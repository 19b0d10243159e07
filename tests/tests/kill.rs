//! `kill -9` in the middle of 1,000 bookings: what was acknowledged is there (INV-5), and every invariant holds.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{iter, thread};

use tests::database::{Database, Kind};
use tests::on_both_databases;
use tests::server::{Server, assert_sound};
use tests::world::{Booker, Slot, bookers};

/// How many bookings are under way in all, and after how many the server dies.
const BOOKINGS: usize = 1_000;
const DEATH: usize = 500;

/// How many people book and cancel at the same time.
const PEOPLE: usize = 16;

on_both_databases!(what_was_acknowledged_survives);

/// What one citizen was told by the server before it died.
struct Told {
    citizen: String,
    /// Every talk that was acknowledged, and whether its cancelling was acknowledged too.
    talks: Vec<(String, bool)>,
    /// Whether the last thing the citizen asked for was never answered.
    waiting: bool,
}

fn what_was_acknowledged_survives(kind: Kind) {
    let database = Database::solroed(kind);
    let mut server = Server::start(&database);
    let people: Vec<Booker> = bookers(&server, PEOPLE);
    let lists: Vec<Vec<Slot>> = people.iter().map(|booker| booker.slots("in_person", false)).collect();
    let booked = AtomicUsize::new(0);
    let told: Vec<Told> = thread::scope(|scope| {
        let booked = &booked;
        let each = people.iter().zip(&lists).enumerate();
        let running: Vec<_> = each
            .map(|(number, (booker, slots))| scope.spawn(move || keep_booking(booker, slots, number, booked)))
            .collect();
        let deadline = Instant::now() + Duration::from_secs(120);
        while booked.load(Ordering::SeqCst) < DEATH && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(1));
        }
        server.kill();
        running.into_iter().map(|thread| thread.join().expect("nobody panics")).collect()
    });
    assert!(booked.load(Ordering::SeqCst) >= DEATH, "the server was too slow to die in the middle");
    assert!(told.iter().any(|told| told.waiting), "nobody was in the middle of anything");

    let server = Server::start(&database);
    for told in &told {
        let session = server.citizen(&told.citizen);
        for (number, (talk, cancelled)) in told.talks.iter().enumerate() {
            let found = session.get(&format!("/api/v1/me/appointments/{talk}"));
            assert_eq!(found.status, 200, "an acknowledged booking is there: {}", found.body);
            let in_doubt = told.waiting && number + 1 == told.talks.len();
            let status = found.body["status"].as_str().expect("a status");
            let expected: &[&str] = match (cancelled, in_doubt) {
                (true, _) => &["cancelled_by_citizen"],
                (false, false) => &["booked"],
                (false, true) => &["booked", "cancelled_by_citizen"],
            };
            assert!(expected.contains(&status), "{status} instead of {expected:?}");
        }
    }
    assert_sound(&database);
}

/// Books, cancels and books again, until all bookings are made or the server no longer answers.
fn keep_booking(booker: &Booker, slots: &[Slot], number: usize, booked: &AtomicUsize) -> Told {
    let session = booker.session.elsewhere();
    let mut told = Told { citizen: booker.citizen.clone(), talks: Vec::new(), waiting: true };
    for slot in iter::repeat(slots).flatten().skip(number * 3) {
        if booked.load(Ordering::SeqCst) >= BOOKINGS {
            break;
        }
        let Ok(answer) = session.try_post("/api/v1/me/appointments", &booker.booking(slot, false)) else { return told };
        assert!(answer.ok() || answer.status == 409, "{}", answer.body);
        if !answer.ok() {
            continue;
        }
        booked.fetch_add(1, Ordering::SeqCst);
        let talk = answer.body["id"].as_str().expect("an id").to_owned();
        told.talks.push((talk.clone(), false));
        let cancel = session
            .try_post(&format!("/api/v1/me/appointments/{talk}/cancel"), &serde_json::json!({ "reason": "other" }));
        let Ok(answer) = cancel else { return told };
        assert!(answer.ok(), "{}", answer.body);
        told.talks.last_mut().expect("just pushed").1 = true;
    }
    told.waiting = false;
    told
}
