//! The rules at their boundaries, to the second; each row of a table names where it comes from.

mod arranging;
mod barring;
mod booking;
mod cancelling;
mod case_changes;
mod night;
mod ordering;
mod outcomes;
mod publishing;
mod rebooking;
mod refusals;

use crate::model::{Appointment, AppointmentStatus, BookingOrder, Channel, OrderCause, OrderStatus, Origin};
use crate::slots::SlotFacts;
use crate::slots::tests::{day, facts, window};
use crate::time::{Instant, Interval};

/// An instant as the law's clock does not show it: in universal time, to the second.
fn utc(text: &str) -> Instant {
    format!("{text}Z").parse().unwrap()
}

/// Book by Friday 4 December, hold by the 18th, in person or by phone.
fn order() -> BookingOrder {
    BookingOrder {
        id: "order".into(),
        citizen: "citizen".into(),
        case: "case".into(),
        talk_type: "follow-up".into(),
        channels: vec![Channel::InPerson, Channel::Phone],
        book_by: day("2026-12-04"),
        hold_by: day("2026-12-18"),
        status: OrderStatus::Open,
        cause: OrderCause::Due,
    }
}

/// Anne-Marie has time on three Mondays, the last of them after `hold_by`.
fn published() -> SlotFacts {
    let mondays = ["2026-12-07", "2026-12-14", "2026-12-21"];
    let windows = mondays.iter().map(|monday| window("anne-marie", monday, (9, 0), (12, 0))).collect();
    SlotFacts { windows, ..facts() }
}

/// The citizen's talk with Anne-Marie at that time.
fn talk(from: Instant, status: AppointmentStatus, origin: Origin) -> Appointment {
    Appointment {
        id: "talk".into(),
        citizen: "citizen".into(),
        case: "case".into(),
        order: Some("order".into()),
        talk_type: "follow-up".into(),
        variant: "in_person".into(),
        channel: Channel::InPerson,
        caseworker: "anne-marie".into(),
        office: "office".into(),
        room: None,
        window: None,
        chain: "chain".into(),
        sequence: 0,
        origin,
        status,
        at: Interval::starting(from, 30),
        block: Interval::starting(from, 40),
        minutes: 30,
    }
}
