//! INV-2 in minutes of the local day, which neither database can turn into instants.

use super::Violation;
use crate::store::schema::{appointment, appointment_event, availability_window, availability_window_revision};
use crate::store::{ReadTx, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::exists;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl, RunQueryDsl};
use shared::time::instant_at;

/// An appointment (municipality, id, start, end) and a window's day, minutes and liveness.
type Pair = (String, String, NaiveDateTime, NaiveDateTime, NaiveDate, i32, i32, bool);

/// Appointments outside the revision in which they were booked, and those that still count outside the window as it now
/// is, without anybody's decision to keep them.
pub fn outside(tx: &mut ReadTx<'_>) -> Result<Vec<Violation>, StoreError> {
    let (_, connection) = tx.parts();
    let when_booked = appointment::table
        .inner_join(
            availability_window_revision::table.on(availability_window_revision::municipality_code
                .eq(appointment::municipality_code)
                .and(availability_window_revision::window_id.nullable().eq(appointment::window_id))
                .and(availability_window_revision::revision.nullable().eq(appointment::window_revision))),
        )
        .select((
            appointment::municipality_code,
            appointment::id,
            appointment::starts_at,
            appointment::ends_at,
            availability_window_revision::day,
            availability_window_revision::from_minute,
            availability_window_revision::to_minute,
            availability_window_revision::live,
        ))
        .load::<Pair>(connection)?;
    let kept = appointment_event::table
        .filter(appointment_event::municipality_code.eq(appointment::municipality_code))
        .filter(appointment_event::appointment_id.eq(appointment::id))
        .filter(appointment_event::kind.eq("kept_outside_window"));
    let now = appointment::table
        .inner_join(
            availability_window::table.on(availability_window::municipality_code
                .eq(appointment::municipality_code)
                .and(availability_window::id.nullable().eq(appointment::window_id))),
        )
        .filter(appointment::status.eq_any(["booked", "held", "no_show", "not_reached"]))
        .filter(diesel::dsl::not(exists(kept)))
        .select((
            appointment::municipality_code,
            appointment::id,
            appointment::starts_at,
            appointment::ends_at,
            availability_window::day,
            availability_window::from_minute,
            availability_window::to_minute,
            availability_window::live,
        ))
        .load::<Pair>(connection)?;
    let before =
        when_booked.into_iter().filter(|pair| !contains(pair)).map(|pair| violation(pair, "as it was at booking"));
    let after = now
        .into_iter()
        .filter(|pair| !contains(pair))
        .map(|pair| violation(pair, "as it is now, and nobody decided to keep it"));
    Ok(before.chain(after).collect())
}

fn contains((_, _, starts_at, ends_at, day, from, to, live): &Pair) -> bool {
    let (Ok(from), Ok(to)) = (u16::try_from(*from), u16::try_from(*to)) else { return false };
    *live && instant_at(*day, from).naive_utc() <= *starts_at && *ends_at <= instant_at(*day, to).naive_utc()
}

fn violation((municipality, id, ..): Pair, window: &str) -> Violation {
    Violation {
        rule: "INV-2",
        municipality: Some(municipality),
        what: format!("appointment outside its window {window}: {id}"),
    }
}
