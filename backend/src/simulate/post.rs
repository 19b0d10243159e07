//! Everything that left the municipality, noted as it left and looked at in the end: nothing at night, nothing to those who
//! are followed without contact, nothing that was no longer so, nothing twice.

use super::{SimulationError, World};
use crate::channels::{Channel, Failure, Parcel};
use crate::store::appointment_events::{self, AppointmentEventRow};
use crate::store::messages::{self, MessageRow};
use crate::store::{ReadTx, StoreError, Whom, bars};
use chrono::NaiveDateTime;
use shared::time::{Instant, day_of, minute_of};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

/// Between these minutes of the day messages go to citizens.
const DAY: std::ops::Range<u16> = 9 * 60..22 * 60;

/// What tells of a time that is agreed, and so must not leave when it no longer is.
const OF_STANDING_TALKS: [&str; 4] = ["talk_booked", "talk_summoned", "talk_moved", "talk_reminder"];

/// A way out that keeps what it is given.
#[derive(Default)]
pub struct Post(Mutex<Vec<(String, Instant)>>);

impl Channel for Post {
    fn send(&self, parcel: &Parcel) -> Result<(), Failure> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((parcel.id.clone(), parcel.at));
        Ok(())
    }
}

/// What was sent, and what was wrong with it.
#[derive(Debug, Default)]
pub struct Sent {
    /// By kind and channel.
    pub counts: BTreeMap<(String, String), u32>,
    /// Why messages were not sent, and how often.
    pub dropped: BTreeMap<String, u32>,
    /// What must not be.
    pub violations: Vec<String>,
}

impl World {
    /// The worker's turn: all that may leave now leaves.
    pub(super) async fn deliver(&self) -> Result<(), SimulationError> {
        let worker = crate::jobs::outbox::Worker { app: self.app.clone(), ..self.worker.clone() };
        worker.until_empty().await.map_err(|error| SimulationError::Failed("sending".to_owned(), error))?;
        Ok(())
    }
}

impl Post {
    /// Looks at everything that left.
    ///
    /// # Errors
    /// Those of the database.
    pub fn look(&self, tx: &mut ReadTx<'_>) -> Result<Sent, StoreError> {
        let rows: HashMap<String, MessageRow> = messages::since(tx, chrono::DateTime::UNIX_EPOCH.naive_utc())?
            .into_iter()
            .map(|row| (row.id.clone(), row))
            .collect();
        let standby: Vec<bars::BarRow> =
            bars::all(tx, Whom::Everybody)?.into_iter().filter(|bar| bar.kind == "standby").collect();
        let ended = ended_talks(tx)?;
        let mut sent = Sent::default();
        let mut seen = BTreeSet::new();
        for (id, at) in self.0.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let Some(row) = rows.get(id) else {
                sent.violations.push(format!("message {id} left without a row"));
                continue;
            };
            *sent.counts.entry((row.kind.clone(), row.channel.clone())).or_default() += 1;
            let mut wrong = |what: &str| sent.violations.push(format!("{} {id} at {at}: {what}", row.kind));
            let copy = (&row.about, &row.kind, &row.recipient_kind, &row.recipient_id, &row.channel);
            if !seen.insert(copy) {
                wrong("twice");
            }
            if row.recipient_kind != "employee" && !DAY.contains(&minute_of(*at)) {
                wrong("at night");
            }
            if row.citizen_id.as_ref().is_some_and(|citizen| standby.iter().any(|bar| silences(bar, citizen, row, *at)))
            {
                wrong("to somebody who is followed without contact");
            }
            let over = row.appointment_id.as_ref().and_then(|talk| ended.get(talk));
            if OF_STANDING_TALKS.contains(&row.kind.as_str()) && over.is_some_and(|over| *over < at.naive_utc()) {
                wrong("about a talk that no longer stood");
            }
        }
        for row in rows.values().filter(|row| row.status == "superseded") {
            *sent.dropped.entry(row.reason.clone().unwrap_or_default()).or_default() += 1;
        }
        Ok(sent)
    }
}

/// Whether standby stood when the message left, and is not what it tells of.
fn silences(bar: &bars::BarRow, citizen: &str, row: &MessageRow, at: Instant) -> bool {
    let day = day_of(at);
    bar.citizen_id == citizen
        && bar.decided_at < at.naive_utc()
        && bar.decided_at != row.created_at
        && bar.from_day <= day
        && bar.to_day.is_none_or(|to| day <= to)
        && bar.ended_at.is_none_or(|ended| ended > at.naive_utc())
}

/// When each talk that was moved or cancelled ceased to stand.
fn ended_talks(tx: &mut ReadTx<'_>) -> Result<HashMap<String, NaiveDateTime>, StoreError> {
    let ends = |event: &AppointmentEventRow| {
        matches!(event.kind.as_str(), "moved" | "cancelled_by_citizen" | "cancelled_by_office")
    };
    Ok(appointment_events::all(tx)?.into_iter().filter(ends).map(|event| (event.appointment_id, event.at)).collect())
}
