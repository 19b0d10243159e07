//! Citizen and caseworker act on the same order at the same moment: one of them is first, and both then see the same.
//!
//! Each race has as many rounds as every test run can afford; `AFTALT_ROUNDS=500` runs the long form.

use serde_json::json;

use tests::client::Answer;
use tests::database::{Database, Kind};
use tests::exempting::{self, BOOKED, EXEMPTED};
use tests::office::{Case, Pair, pairs};
use tests::on_both_databases;
use tests::race::{at_once, duel, rounds, usual};
use tests::server::{Server, assert_sound};
use tests::world::{Booker, Slot, array, text};

/// How many citizens take turns. No factor of it is one of what the rounds vary by, so that everybody meets everything.
const PAIRS: usize = 11;

/// How many citizens have one turn each, at most.
const MANY: usize = 30;

/// How many rounds are enough where only the way to the database differs.
const FEW: usize = 20;

on_both_databases!(
    book_or_exempt,
    book_or_withdraw,
    book_or_standby,
    book_or_close,
    book_or_summon,
    move_or_cancel,
    asking_on_every_device_is_asking_once
);

fn book_or_exempt(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let pairs = pairs(&server, &server, PAIRS);
    rounds(&format!("book or exempt, {kind:?}"), usual(), &[BOOKED, EXEMPTED], |round| {
        let pair = &pairs[round % pairs.len()];
        let end = exempting::race(pair, round)?;
        exempting::undo(pair, round)?;
        Ok(end)
    });
    assert_sound(&database);
}

const FIRST: &str = "booked first";
const SECOND: &str = "booking refused";

/// What is agreed stands when the right to book is withdrawn; who comes second books nothing.
fn book_or_withdraw(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let pairs = pairs(&server, &server, PAIRS);
    rounds(&format!("book or withdraw, {kind:?}"), usual(), &[FIRST, SECOND], |round| {
        let pair = &pairs[round % pairs.len()];
        let slot = &pair.slots[round % pair.slots.len()];
        let (booked, withdrawn) = duel(round, || pair.booker.book(slot), || pair.withdraw());
        let (end, talks) = match ((booked.status, booked.code()), withdrawn.status) {
            ((201, _), 201) => (FIRST, vec![id(&booked)]),
            ((409, "barred" | "order-not-open"), 201) => (SECOND, Vec::new()),
            _ => return Err(format!("{booked:?}\n{withdrawn:?}")),
        };
        let case = pair.case()?;
        if case != (Case { talks, waits: false, exempt: false }) {
            return Err(format!("{end}, yet {case:?}"));
        }
        let ended = pair.end_withdrawal();
        if !ended.ok() {
            return Err(format!("undoing: {ended:?}"));
        }
        cancel_all(pair, [&booked])?;
        Ok(end)
    });
    assert_sound(&database);
}

/// INV-6: standby does not begin over a talk that nobody has decided about, and nothing is booked after it began.
fn book_or_standby(kind: Kind) {
    only_one(kind, "book or standby", Pair::standby, 201);
}

/// INV-3: a case does not close over a talk that nobody has decided about, and nothing is booked after it closed.
fn book_or_close(kind: Kind) {
    only_one(kind, "book or close", Pair::close_case, 200);
}

/// The citizen books while the caseworker does what no agreed talk survives undecided: one of them is refused. It cannot be
/// undone, so everybody has one turn.
fn only_one(kind: Kind, race: &str, act: fn(&Pair) -> Answer, done: u16) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let pairs: Vec<Pair> = pairs(&server, &server, MANY).into_iter().filter(|pair| !has_talks(pair)).collect();
    rounds(&format!("{race}, {kind:?}"), pairs.len(), &[FIRST, SECOND], |round| {
        let pair = &pairs[round];
        let slot = &pair.slots[round % pair.slots.len()];
        let (booked, acted) = duel(round, || pair.booker.book(slot), || act(pair));
        let (end, talks) = match ((booked.status, booked.code()), (acted.status, acted.code())) {
            ((201, _), (409, "talks-need-decision")) => (FIRST, vec![id(&booked)]),
            ((409, "barred" | "order-not-open"), (status, _)) if status == done => (SECOND, Vec::new()),
            _ => return Err(format!("{booked:?}\n{acted:?}")),
        };
        let case = pair.case()?;
        if case != (Case { talks, waits: false, exempt: false }) {
            return Err(format!("{end}, yet {case:?}"));
        }
        // Somebody after them may want that time.
        if end == FIRST {
            cancel_all(pair, [&booked])?;
        }
        Ok(end)
    });
    assert_sound(&database);
}

fn has_talks(pair: &Pair) -> bool {
    !array(&pair.booker.session.read("/api/v1/me/talks")["talks"]).is_empty()
}

/// The caseworker summons to the time the citizen wants, or to another one. A summons that comes second finds the order
/// met: to the same time it is refused, to another it is a talk beside the citizen's own.
fn book_or_summon(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let pairs = pairs(&server, &server, PAIRS);
    let ends = ["booked, summons refused", "booked, summoned beside it", "summoned, booking refused"];
    rounds(&format!("book or summon, {kind:?}"), usual(), &ends, |round| {
        let pair = &pairs[round % pairs.len()];
        let (wanted, other) = two_times(pair, round);
        let same = round.is_multiple_of(2);
        let (booked, summoned) =
            duel(round, || pair.booker.book(wanted), || pair.summon(if same { wanted } else { other }));
        let (end, met_by) = match ((booked.status, booked.code()), (summoned.status, summoned.code())) {
            ((201, _), (409, "slot-taken")) if same => (ends[0], &booked),
            ((201, _), (201, _)) if !same => (ends[1], &booked),
            ((409, "order-not-open"), (201, _)) => (ends[2], &summoned),
            _ => return Err(format!("{booked:?}\n{summoned:?}")),
        };
        let case = pair.case()?;
        if case != (Case { talks: vec![id(met_by)], waits: false, exempt: false }) {
            return Err(format!("{end}, yet {case:?}"));
        }
        cancel_all(pair, [&booked, &summoned])?;
        Ok(end)
    });
    assert_sound(&database);
}

fn move_or_cancel(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    let pairs = pairs(&server, &server, PAIRS);
    rounds(&format!("move or cancel, {kind:?}"), usual(), &[MOVED, CANCELLED], |round| {
        move_against_cancel(&pairs[round % pairs.len()], round)
    });
    assert_sound(&database);
}

/// Asked on several devices at the same moment, each with a key of its own, it is still one task for one person.
fn asking_on_every_device_is_asking_once(kind: Kind) {
    let database = Database::solroed(kind);
    let server = Server::start(&database);
    for pair in pairs(&server, &server, PAIRS) {
        let no_time = format!("/api/v1/me/orders/{}/no-suitable-time", pair.booker.order);
        for (path, task) in [("/api/v1/me/call-back-requests", "call_back"), (&no_time, "no_suitable_time")] {
            let devices = (0..6).map(|_| pair.booker.session.elsewhere()).collect();
            let answers = at_once(devices, |session| session.post(path, &json!({})));
            assert!(answers.iter().all(|answer| answer.status == 201 && answer.body == answers[0].body), "{answers:?}");
            let case = pair.desk.read(&format!("/api/v1/staff/citizens/{}", pair.booker.citizen));
            let raised = array(&case["tasks"]).iter().filter(|raised| raised["kind"] == task).count();
            assert_eq!(raised, 1, "{task}: {}", case["tasks"]);
        }
    }
    assert_sound(&database);
}

/// The citizens ask one server, the caseworkers another, and only the database stands between them.
#[test]
fn two_servers_are_as_one() {
    let database = Database::solroed(Kind::Postgres);
    let (citizens, office) = (Server::start(&database), Server::start(&database));
    let pairs = pairs(&citizens, &office, PAIRS);
    rounds("book or exempt, two servers", FEW, &[BOOKED, EXEMPTED], |round| {
        let pair = &pairs[round % pairs.len()];
        let end = exempting::race(pair, round)?;
        exempting::undo(pair, round)?;
        Ok(end)
    });
    rounds("move or cancel, two servers", FEW, &[MOVED, CANCELLED], |round| {
        move_against_cancel(&pairs[round % pairs.len()], round)
    });
    assert_sound(&database);
}

const MOVED: &str = "moved, cancelling refused";
const CANCELLED: &str = "cancelled, moving refused";

/// The citizen moves a talk that is being cancelled: by the citizen on another device, by the office, or by the office
/// because the citizen called.
fn move_against_cancel(pair: &Pair, round: usize) -> Result<&'static str, String> {
    let (old, new) = two_times(pair, round);
    let booked = pair.booker.book(old);
    let talk = id(&booked);
    let cancel = || match round % 3 {
        0 => pair.cancel(&talk, "office"),
        1 => pair.cancel(&talk, "citizen"),
        _ => Booker { session: pair.booker.session.elsewhere(), ..pair.booker.clone() }.cancel(&talk),
    };
    let (moved, cancelled) = duel(round, || pair.booker.move_to(&talk, new), cancel);
    let (end, case) = match ((moved.status, moved.code()), (cancelled.status, cancelled.code())) {
        ((201, _), (409, "not-booked")) => (MOVED, Case { talks: vec![id(&moved)], waits: false, exempt: false }),
        ((409, "not-booked"), (200, _)) => (CANCELLED, Case { talks: Vec::new(), waits: true, exempt: false }),
        _ => return Err(format!("{moved:?}\n{cancelled:?}")),
    };
    let seen = pair.case()?;
    if seen != case {
        return Err(format!("{end}, yet {seen:?}"));
    }
    cancel_all(pair, [&moved])?;
    Ok(end)
}

/// Two different times, others in every round.
fn two_times(pair: &Pair, round: usize) -> (&Slot, &Slot) {
    let at = |number: usize| &pair.slots[number % pair.slots.len()];
    (at(round), at(round + 1 + round % (pair.slots.len() - 1)))
}

fn id(answer: &Answer) -> String {
    text(&answer.body["id"])
}

/// Cancels the talks that came about, so that the order waits as before.
fn cancel_all<'a>(pair: &Pair, answers: impl IntoIterator<Item = &'a Answer>) -> Result<(), String> {
    for answer in answers.into_iter().filter(|answer| answer.ok()) {
        let cancelled = pair.cancel(&id(answer), "office");
        if !cancelled.ok() {
            return Err(format!("undoing: {cancelled:?}"));
        }
    }
    pair.waits()
}
