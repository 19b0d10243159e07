//! A citizen and a caseworker who act on the same order, and what both of them then see of it.

use serde_json::{Value, json};

use crate::client::{Answer, Session};
use crate::server::Server;
use crate::world::{Booker, Slot, all_weeks, array, booker, people, text};

/// A citizen who can book, and the caseworker whose times they are offered.
pub struct Pair {
    /// The citizen.
    pub booker: Booker,
    /// The caseworker.
    pub desk: Session,
    /// Times of this caseworker that the citizen may choose and that the citizen may be summoned to.
    pub slots: Vec<Slot>,
    /// The kind of talk that the order asks for.
    pub talk_type: String,
}

/// An order, as citizen and caseworker agree to see it.
#[derive(Debug, PartialEq, Eq)]
pub struct Case {
    /// The live talks that meet it.
    pub talks: Vec<String>,
    /// Whether it waits for the citizen to book.
    pub waits: bool,
    /// Whether the citizen is exempted.
    pub exempt: bool,
}

/// Pairs with at least two times to choose from; the citizens ask one server, the caseworkers the other (or the same).
///
/// # Panics
/// When the demo has none.
pub fn pairs(citizens: &Server, office: &Server, at_most: usize) -> Vec<Pair> {
    let people = people(citizens, "citizen");
    let pairs = people.iter().filter_map(|citizen| Pair::of(booker(citizens, citizen)?, office));
    let pairs: Vec<Pair> = pairs.filter(|pair| pair.slots.len() > 1).take(at_most).collect();
    assert!(!pairs.is_empty(), "nobody in the demo has two times to choose from");
    pairs
}

impl Pair {
    fn of(booker: Booker, office: &Server) -> Option<Self> {
        let mut slots = booker.slots("in_person", false);
        let caseworker = slots.first()?.caseworker.clone();
        let desk = office.employee(&caseworker);
        let free = format!("/api/v1/staff/citizens/{}/slots?purpose=summon&channel=in_person", booker.citizen);
        let free = all_weeks(&desk, &free);
        // A talk that is nearer can no longer be moved.
        slots.retain(|slot| free.contains(slot) && slot.day() > "2026-12-02");
        let overview = booker.session.read("/api/v1/me/talks");
        let order = array(&overview["orders"]).iter().find(|order| order["id"] == *booker.order)?;
        Some(Self { talk_type: text(&order["talk_type"]), booker, desk, slots })
    }

    /// Exempts the citizen from today until further notice.
    pub fn exempt(&self) -> Answer {
        let review = "2027-02-01";
        let ground =
            json!({ "ground": "it_skills", "requested_by": "citizen", "from": "2026-11-30", "review_on": review });
        self.desk.post(&self.path("/exemption"), &ground)
    }

    /// Ends the exemption: the caseworker, or the citizen.
    pub fn end_exemption(&self, by_citizen: bool) -> Answer {
        if by_citizen {
            self.booker.session.post("/api/v1/me/exemption/end", &json!({}))
        } else {
            self.desk.post(&self.path("/exemption/end"), &json!({}))
        }
    }

    /// Withdraws the citizen's right to book, from today until further notice.
    pub fn withdraw(&self) -> Answer {
        let decision = json!({
            "ground": "conduct", "reasons": "Samtaler er aflyst samme dag.", "hearing_on": "2026-11-23",
            "from": "2026-11-30", "review_on": "2027-02-01",
        });
        self.desk.post(&self.path("/withdrawal"), &decision)
    }

    /// Gives it back.
    pub fn end_withdrawal(&self) -> Answer {
        self.desk.post(&self.path("/withdrawal/end"), &json!({}))
    }

    /// Follows the citizen without contact from today on, with nothing decided about any talk.
    pub fn standby(&self) -> Answer {
        self.desk.post(&self.path("/standby"), &json!({ "from": "2026-11-30", "review_on": "2027-02-01" }))
    }

    /// Closes the citizen's case today, with nothing decided about any talk.
    pub fn close_case(&self) -> Answer {
        let change = json!({ "kind": "close", "closed_on": "2026-11-30" });
        self.desk.post(&self.path("/case-changes"), &json!({ "change": change }))
    }

    /// Summons the citizen.
    pub fn summon(&self, slot: &Slot) -> Answer {
        let talk = json!({
            "origin": "summoned", "talk_type": self.talk_type, "channel": slot.channel, "caseworker": slot.caseworker,
            "starts_at": slot.starts_at, "reason": "urgent",
        });
        self.desk.post(&self.path("/appointments"), &talk)
    }

    /// Cancels a talk at the desk: for the office, or because the citizen called.
    pub fn cancel(&self, talk: &str, by: &str) -> Answer {
        let reason = (by == "citizen").then_some("ill");
        self.desk.post(&format!("/api/v1/staff/appointments/{talk}/cancel"), &json!({ "by": by, "reason": reason }))
    }

    /// What both see.
    ///
    /// # Errors
    /// When they do not see the same, or a talk stands whose order says that nobody is to come.
    pub fn case(&self) -> Result<Case, String> {
        let citizen = self.booker.session.read("/api/v1/me/talks");
        let desk = self.desk.read(&self.path(""));
        let live = |view: &Value| -> Vec<String> {
            let mut ids: Vec<String> = array(&view["talks"])
                .iter()
                .filter(|talk| talk["status"] == "booked")
                .map(|talk| text(&talk["id"]))
                .collect();
            ids.sort();
            ids
        };
        let waits = |view: &Value| {
            array(&view["orders"]).iter().any(|order| order["id"] == *self.booker.order && order["status"] == "open")
        };
        let exempt = |view: &Value| view["bar"]["kind"] == "exemption";
        if live(&citizen) != live(&desk) || waits(&citizen) != waits(&desk) || exempt(&citizen) != exempt(&desk) {
            return Err(format!("the citizen sees {citizen}\nthe desk sees {desk}"));
        }
        let meets = |talk: &&Value| talk["order"]["id"] == *self.booker.order && talk["status"] == "booked";
        let talks: Vec<&Value> = array(&citizen["talks"]).iter().filter(meets).collect();
        if let Some(talk) = talks.iter().find(|talk| talk["order"]["status"] != "fulfilled") {
            return Err(format!("a live talk of an order that is {}", text(&talk["order"]["status"])));
        }
        let talks = talks.into_iter().map(|talk| text(&talk["id"])).collect();
        Ok(Case { talks, waits: waits(&citizen), exempt: exempt(&citizen) })
    }

    /// Whether the order waits as it did before the race.
    ///
    /// # Errors
    /// When it does not.
    pub fn waits(&self) -> Result<(), String> {
        let case = self.case()?;
        let before = Case { talks: Vec::new(), waits: true, exempt: false };
        if case == before { Ok(()) } else { Err(format!("not as it was before: {case:?}")) }
    }

    fn path(&self, tail: &str) -> String {
        format!("/api/v1/staff/citizens/{}{tail}", self.booker.citizen)
    }
}
