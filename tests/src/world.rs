//! The demo's people as tests need them: citizens who can book now, and the times they are offered.

use serde_json::{Value, json};

use crate::client::{Answer, Session};
use crate::server::Server;

/// A citizen with an order that is open to booking.
#[derive(Clone)]
pub struct Booker {
    /// Signed in.
    pub session: Session,
    /// Which person.
    pub citizen: String,
    /// What is to be booked.
    pub order: String,
}

/// A free time as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// `in_person` or `phone`.
    pub channel: String,
    /// The id of the caseworker.
    pub caseworker: String,
    /// RFC 3339.
    pub starts_at: String,
    /// RFC 3339.
    pub ends_at: String,
}

/// Citizens who can book now, in the order of the demo's list; no more than `at_most`, for each costs two requests.
///
/// # Panics
/// When there is none: then the demo is not the one these tests know.
pub fn bookers(server: &Server, at_most: usize) -> Vec<Booker> {
    let bookers = people(server, "citizen").into_iter().filter_map(|id| booker(server, &id));
    let bookers: Vec<Booker> = bookers.take(at_most).collect();
    assert!(!bookers.is_empty(), "nobody in the demo must book");
    bookers
}

/// This citizen, if an order waits for them that they may book for.
pub fn booker(server: &Server, citizen: &str) -> Option<Booker> {
    let session = server.citizen(citizen);
    let overview = session.read("/api/v1/me/talks");
    let order =
        array(&overview["orders"]).iter().find(|order| order["refusal"].is_null() && order["status"] == "open")?;
    let order = text(&order["id"]);
    Some(Booker { session, citizen: citizen.to_owned(), order })
}

/// The ids of everybody of a kind (`citizen`, `employee`) in the demo.
pub fn people(server: &Server, kind: &str) -> Vec<String> {
    let visitor = server.visitor();
    let mut found = Vec::new();
    for page in 1.. {
        let answer = visitor.read(&format!("/api/v1/demo/people?page={page}"));
        let people = array(&answer["people"]);
        if people.is_empty() {
            break;
        }
        found.extend(people.iter().filter(|person| person["kind"] == kind).map(|person| text(&person["id"])));
    }
    found
}

impl Booker {
    /// The free times of all weeks, as this citizen is shown them.
    pub fn slots(&self, channel: &str, interpreter: bool) -> Vec<Slot> {
        all_weeks(
            &self.session,
            &format!("/api/v1/me/orders/{}/slots?channel={channel}&interpreter={interpreter}", self.order),
        )
    }

    /// What this citizen sends to book a time.
    pub fn booking(&self, slot: &Slot, interpreter: bool) -> Value {
        let mut body = chosen(slot, interpreter);
        body["order"] = json!(self.order);
        body
    }

    /// Books without an interpreter.
    pub fn book(&self, slot: &Slot) -> Answer {
        self.session.post("/api/v1/me/appointments", &self.booking(slot, false))
    }

    /// Moves a talk.
    pub fn move_to(&self, appointment: &str, slot: &Slot) -> Answer {
        self.session.post(&format!("/api/v1/me/appointments/{appointment}/move"), &chosen(slot, false))
    }

    /// Cancels a talk.
    pub fn cancel(&self, appointment: &str) -> Answer {
        self.session.post(&format!("/api/v1/me/appointments/{appointment}/cancel"), &json!({ "reason": "other" }))
    }
}

/// What a booking and a move have in common.
pub fn chosen(slot: &Slot, interpreter: bool) -> Value {
    json!({
        "channel": slot.channel, "caseworker": slot.caseworker, "starts_at": slot.starts_at,
        "phone": "55 50 01 23", "companion": false, "interpreter_language": interpreter.then_some("arabic"),
    })
}

/// Follows the week switcher to its end.
pub fn all_weeks(session: &Session, path: &str) -> Vec<Slot> {
    let mut week = session.read(path);
    let mut found = Vec::new();
    loop {
        let slots = array(&week["days"]).iter().flat_map(|day| array(&day["slots"]));
        found.extend(slots.map(Slot::read));
        let Some(next) = week["next_day_with_times"].as_str() else { return found };
        week = session.read(&format!("{path}&monday={next}"));
    }
}

impl Slot {
    /// From a slot of the API.
    pub fn read(slot: &Value) -> Self {
        Self {
            channel: text(&slot["channel"]),
            caseworker: text(&slot["caseworker"]["id"]),
            starts_at: text(&slot["starts_at"]),
            ends_at: text(&slot["ends_at"]),
        }
    }

    /// The day in UTC, which is the day in Denmark within office hours.
    pub fn day(&self) -> &str {
        self.starts_at.split('T').next().expect("split gives at least one part")
    }
}

/// A JSON array.
///
/// # Panics
/// When it is something else.
pub fn array(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

/// A JSON string.
///
/// # Panics
/// When it is something else.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}")).to_owned()
}
