//! Citizens book while the caseworker shortens the window (INV-2): no talk ends up outside it without a decision.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use tests::client::{Answer, Session};
use tests::database::{Database, Kind};
use tests::diary::{talks, week, winter_minute};
use tests::on_both_databases;
use tests::race::{self, at_once, duel};
use tests::server::{Server, assert_sound};
use tests::world::{Booker, Slot, array, bookers, people, text};

/// How many windows are shortened under the citizens' hands.
const ROUNDS: usize = 8;

/// How many windows are shortened over and over.
const WINDOWS: usize = 7;

on_both_databases!(no_talk_is_left_outside_its_window, a_talk_outside_is_a_decision, book_or_shrink);

/// One window of one caseworker, and those who want a time in it.
struct Round {
    caseworker: Session,
    window: Value,
    /// When it closes unless it is shortened.
    to: u64,
    rivals: Vec<(Booker, Slot)>,
}

fn no_talk_is_left_outside_its_window(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let (mut booked, mut shortened) = (0, 0);
    for round in rounds(&server, bookers(&server, 80), ROUNDS) {
        let window = &round.window;
        let (from, to) = (minute(window, "from"), minute(window, "to"));
        let middle = (from + to) / 2 / 5 * 5;
        let (edit, answers) = race(&round, middle);
        assert!(edit.ok() || (edit.status, edit.code()) == (409, "window-strands-talks"), "{}", edit.body);
        let end = if edit.ok() { middle } else { to };
        shortened += usize::from(edit.ok());
        for answer in &answers {
            assert!(answer.ok() || (answer.status, answer.code()) == (409, "slot-taken"), "{}", answer.body);
            if answer.ok() {
                booked += 1;
                let ends = winter_minute(&text(&answer.body["ends_at"]));
                assert!(ends <= end, "the window ends at minute {end}, the talk at {ends}: {}", answer.body);
            }
        }
    }
    assert!(booked > 0 && shortened > 0, "both sides win some: {booked} talks, {shortened} windows");
    assert_sound(&database);
}

fn a_talk_outside_is_a_decision(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let round = rounds(&server, bookers(&server, 10), 1).swap_remove(0);
    let latest = round.rivals.iter().max_by_key(|(_, slot)| slot.starts_at.clone());
    let (booker, slot) = latest.expect("a round has rivals");
    let talk = booker.book(slot).body;
    let to = winter_minute(&text(&talk["ends_at"])) - 5;

    let (path, unasked) = shortening(&round.window, to, &[]);
    let refused = round.caseworker.put(&path, &unasked);
    assert_eq!((refused.status, refused.code()), (409, "window-strands-talks"), "{}", refused.body);
    assert_eq!(refused.body["stranded"][0]["id"], talk["id"], "{}", refused.body);

    let (_, decided) = shortening(&round.window, to, &[&talk["id"]]);
    let saved = round.caseworker.put(&path, &decided);
    assert!(saved.ok(), "{}", saved.body);
    let kept = booker.session.read(&format!("/api/v1/me/appointments/{}", text(&talk["id"])));
    assert_eq!((&kept["status"], &kept["starts_at"]), (&json!("booked"), &talk["starts_at"]));
    let late = round.caseworker.put(&path, &decided);
    assert_eq!(late.status, 409, "another revision by now: {}", late.body);
    assert_sound(&database);
}

/// Three people want times of a window while its caseworker shortens it, so that only the first of the three times is left. Every
/// other round one of the late ones has booked already, and the change comes with what is to become of that talk.
fn book_or_shrink(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let mut windows = rounds(&server, bookers(&server, 80), usize::MAX);
    windows.retain_mut(one_after_the_other);
    windows.truncate(WINDOWS);
    assert_eq!(windows.len(), WINDOWS, "the demo has windows enough");
    race::rounds(&format!("book or shrink, {kind:?}"), race::usual(), &[SHRUNK, BOOKED], |number| {
        let turn = number % windows.len();
        let window = &mut windows[turn];
        let fate = (number % 2 == 1).then(|| FATES[number / 2 % FATES.len()]);
        let end = shrink(window, number, fate)?;
        // While the window is still short: afterwards there is nothing left to see.
        if number.is_multiple_of(20) {
            assert_sound(&database);
        }
        restore(window)?;
        Ok(end)
    });
    assert_sound(&database);
}

/// Keeps rivals whose times follow one another, if there are three.
fn one_after_the_other(round: &mut Round) -> bool {
    round.rivals.sort_by_key(|(_, slot)| slot.starts_at.clone());
    let mut free_from = String::new();
    round.rivals.retain(|(_, slot)| {
        let follows = slot.starts_at >= free_from;
        if follows {
            free_from.clone_from(&slot.ends_at);
        }
        follows
    });
    round.rivals.len() > 2
}

const SHRUNK: &str = "shrunk, bookings refused";
const BOOKED: &str = "booked, shrinking refused";

/// What may become of a talk that is stranded, and what its status is then.
const FATES: [(&str, &str); 3] = [("keep", "booked"), ("move", "moved"), ("cancel", "cancelled_by_office")];

fn shrink(round: &mut Round, number: usize, fate: Option<(&str, &str)>) -> Result<&'static str, String> {
    let [early, middle, late, ..] = &round.rivals[..] else { return Err("three rivals".to_owned()) };
    let end = winter_minute(&late.1.starts_at).min(winter_minute(&middle.1.ends_at) - 5);
    let known = fate.map(|(fate, _)| (fate, late.0.book(&late.1)));
    let decisions: Vec<Value> = known.iter().map(|(fate, talk)| decision(late, fate, &talk.body["id"])).collect();
    let (path, mut change) = shortening(&round.window, end, &[]);
    change["decisions"] = json!(decisions);
    let mut bookers = vec![early, middle];
    bookers.extend(fate.is_none().then_some(late));
    let book = || at_once(bookers.clone(), |(booker, slot)| booker.book(slot));
    let (edit, answers) = duel(number, || round.caseworker.put(&path, &change), book);

    let inside = &answers[0];
    let outside: Vec<&Answer> = answers[1..].iter().collect();
    let booked: BTreeSet<String> =
        outside.iter().filter(|answer| answer.ok()).map(|answer| text(&answer.body["id"])).collect();
    let refused = outside.iter().filter(|answer| !answer.ok());
    if !inside.ok() || refused.clone().any(|answer| (answer.status, answer.code()) != (409, "slot-taken")) {
        return Err(format!("{answers:?}"));
    }
    let (result, status) = if edit.ok() && booked.is_empty() {
        round.window = edit.body.clone();
        (SHRUNK, fate.map(|(_, status)| status))
    } else {
        let stranded = edit.body["stranded"].as_array().map_or(&[][..], Vec::as_slice);
        let stranded: BTreeSet<String> = stranded.iter().map(|talk| text(&talk["id"])).collect();
        // Those that were booked before the change; others may have followed it.
        let named = !stranded.is_empty() && stranded.is_subset(&booked);
        if (edit.status, edit.code()) != (409, "window-strands-talks") || !named {
            return Err(format!("{edit:?}\n{answers:?}"));
        }
        (BOOKED, fate.map(|_| "booked"))
    };
    if let (Some((_, talk)), Some(status)) = (known, status) {
        let now = late.0.session.read(&format!("/api/v1/me/appointments/{}", text(&talk.body["id"])));
        if now["status"] != *status {
            return Err(format!("{result}, and {} where {status} was decided", now["status"]));
        }
    }
    Ok(result)
}

/// What the caseworker decides about the talk of somebody who booked before.
fn decision((booker, slot): &(Booker, Slot), fate: &str, talk: &Value) -> Value {
    let elsewhere = booker.slots("in_person", false).into_iter();
    let to = elsewhere.rev().find(|other| other.caseworker == slot.caseworker && other.day() != slot.day());
    let to = to.expect("a time on another day");
    let to = json!({ "channel": to.channel, "caseworker": to.caseworker, "starts_at": to.starts_at });
    json!({ "talk": talk, "fate": fate, "to": if fate == "move" { to } else { Value::Null } })
}

/// Everybody cancels, and the window is as long as it was.
fn restore(round: &mut Round) -> Result<(), String> {
    for (booker, _) in &round.rivals {
        let overview = booker.session.read("/api/v1/me/talks");
        for talk in array(&overview["talks"]).iter().filter(|talk| talk["order"]["id"] == *booker.order) {
            let cancelled = booker.cancel(&text(&talk["id"]));
            if !cancelled.ok() {
                return Err(format!("undoing: {cancelled:?}"));
            }
        }
    }
    let (path, change) = shortening(&round.window, round.to, &[]);
    let restored = round.caseworker.put(&path, &change);
    round.window = restored.body.clone();
    if restored.ok() { Ok(()) } else { Err(format!("undoing: {restored:?}")) }
}

/// Where to send a window that ends at minute `to`, and what; `keep` are the talks that stay although they then lie outside.
fn shortening(window: &Value, to: u64, keep: &[&Value]) -> (String, Value) {
    let variants: Vec<&Value> = array(&window["variants"]).iter().map(|variant| &variant["id"]).collect();
    let decisions: Vec<Value> = keep.iter().map(|talk| json!({ "talk": talk, "fate": "keep" })).collect();
    let change = json!({
        "revision": window["revision"], "from": window["from"], "to": to, "variants": variants, "decisions": decisions,
    });
    (format!("/api/v1/staff/windows/{}", text(&window["id"])), change)
}

/// The edit goes off in the middle of the bookings.
fn race(round: &Round, to: u64) -> (Answer, Vec<Answer>) {
    let (path, change) = shortening(&round.window, to, &[]);
    let mut runners: Vec<Option<&(Booker, Slot)>> = round.rivals.iter().map(Some).collect();
    runners.insert(runners.len() / 2, None);
    let mut answers = at_once(runners, |rival| match rival {
        Some((booker, slot)) => {
            booker.session.elsewhere().post("/api/v1/me/appointments", &booker.booking(slot, false))
        }
        None => round.caseworker.put(&path, &change),
    });
    let edit = answers.remove(round.rivals.len() / 2);
    (edit, answers)
}

/// Windows without talks yet, each with people who are offered different times in it.
fn rounds(server: &Server, bookers: Vec<Booker>, at_most: usize) -> Vec<Round> {
    let mut free: Vec<(Booker, Vec<Slot>)> =
        bookers.into_iter().map(|booker| (booker.clone(), booker.slots("in_person", false))).collect();
    let mut found = Vec::new();
    for id in people(server, "employee") {
        let caseworker = server.employee(&id);
        let mut days: Vec<String> = free
            .iter()
            .flat_map(|(_, slots)| slots)
            .filter(|slot| slot.caseworker == id)
            .map(|slot| slot.day().to_owned())
            .collect();
        days.sort();
        days.dedup();
        for day in days {
            let week = week(&caseworker, Some(&day));
            let of_day = week.iter().find(|found| found["day"] == *day).expect("the day lies in its week");
            if !talks(of_day).is_empty() {
                continue;
            }
            for window in array(&of_day["windows"]) {
                let (from, to) = (minute(window, "from"), minute(window, "to"));
                let inside = |slot: &&Slot| {
                    slot.caseworker == id && slot.day() == day && (from..to).contains(&winter_minute(&slot.starts_at))
                };
                let mut rivals = Vec::new();
                // Four people a window, so that enough of them are left for the other windows.
                free.retain(|(booker, slots)| {
                    let offered: Vec<&Slot> = slots.iter().filter(inside).collect();
                    let wanted = (rivals.len() < 4).then(|| offered.get(rivals.len() % offered.len().max(1))).flatten();
                    wanted.inspect(|slot| rivals.push((booker.clone(), (**slot).clone()))).is_none()
                });
                if rivals.len() > 1 {
                    found.push(Round { caseworker: caseworker.clone(), window: window.clone(), to, rivals });
                }
                if found.len() == at_most {
                    return found;
                }
            }
        }
    }
    found
}

fn minute(window: &Value, field: &str) -> u64 {
    window[field].as_u64().unwrap_or_else(|| panic!("no {field} in {window}"))
}
