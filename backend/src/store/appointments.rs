//! Appointments: talks that are or were booked.

use super::reservations::{self, LONGEST_MINUTES, ReservationRow};
use super::row::{Row, Whom, of_whom, row};
use super::schema::appointment;
use super::{ReadTx, StoreError, Tx};
use chrono::{Duration, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// An appointment.
    AppointmentRow of appointment {
        /// Its id.
        id: String,
        /// Who is to come.
        citizen_id: String,
        /// The case, which is that citizen's.
        case_id: String,
        /// The order it meets, of that case.
        order_id: Option<String>,
        /// What kind of talk.
        talk_type_id: String,
        /// The variant it was booked as: of that type, in that channel.
        variant_id: String,
        /// `in_person`, `phone` or `video`.
        channel: String,
        /// With whom.
        caseworker_id: String,
        /// Who the citizen's own caseworker was when it was booked.
        own_caseworker_id: Option<String>,
        /// Where.
        office_id: String,
        /// The room, in person only, of that office.
        room_id: Option<String>,
        /// The published window it was booked in.
        window_id: Option<String>,
        /// That window's revision then.
        window_revision: Option<i32>,
        /// Appointments that replaced one another have the same.
        chain_id: String,
        /// 0 for the first in its chain.
        sequence: i32,
        /// `self`, `assisted`, `summoned` or `walk_in`.
        origin: String,
        /// `booked`, `held`, `no_show`, `not_reached`, `cancelled_by_citizen`, `cancelled_by_office` or `moved`.
        status: String,
        /// Whether it holds its reservations: exactly while it is `booked`.
        live: bool,
        /// Start of the talk, by phone of the promise; UTC.
        starts_at: NaiveDateTime,
        /// End of the talk, by phone of the promise; UTC.
        ends_at: NaiveDateTime,
        /// Start of what the caseworker reserves: around the talk, by phone inside the promise; UTC.
        block_from: NaiveDateTime,
        /// End of what the caseworker reserves; UTC.
        block_to: NaiveDateTime,
        /// The talk alone, in minutes.
        minutes: i32,
        /// The number to call, E.164; a live talk by phone has one.
        phone: Option<String>,
        /// Whether a companion comes along.
        companion: bool,
        /// The interpreter's language, if one is needed.
        interpreter_language: Option<String>,
        /// Why it was cancelled: `ill`, `treatment`, `work` or `other`.
        cancel_reason: Option<String>,
        /// When it was booked, UTC.
        booked_at: NaiveDateTime,
        /// Where it is held, if by video.
        video_url: Option<String>,
        /// Why somebody was summoned who could have booked.
        summon_reason: Option<String>,
    }
}

/// An appointment.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<AppointmentRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::id.eq(id)))
        .select(AppointmentRow::COLUMNS)
        .first(connection)?)
}

/// Everything the citizen had or has, the latest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<AppointmentRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::citizen_id.eq(citizen_id)))
        .order((appointment::starts_at.desc(), appointment::sequence.desc(), appointment::id))
        .select(AppointmentRow::COLUMNS)
        .load(connection)?)
}

/// The caseworker's appointments, of every status, that touch the stretch from `from` up to `to`, by time.
pub fn of_caseworker(
    tx: &mut ReadTx<'_>,
    caseworker_id: &str,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<AppointmentRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let earliest = from - Duration::minutes(LONGEST_MINUTES);
    Ok(appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::caseworker_id.eq(caseworker_id)))
        .filter(
            appointment::starts_at.gt(earliest).and(appointment::starts_at.lt(to)).and(appointment::ends_at.gt(from)),
        )
        .order((appointment::starts_at, appointment::block_from, appointment::id))
        .select(AppointmentRow::COLUMNS)
        .load(connection)?)
}

/// The live appointments that were booked in a window, by time.
pub fn live_in_window(tx: &mut ReadTx<'_>, window_id: &str) -> Result<Vec<AppointmentRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::window_id.eq(window_id)))
        .filter(appointment::live)
        .order((appointment::starts_at, appointment::id))
        .select(AppointmentRow::COLUMNS)
        .load(connection)?)
}

/// Writes a live appointment with what it reserves.
///
/// # Errors
/// `Conflict` when a resource is taken or the order has a live appointment already.
pub fn book(tx: &mut Tx<'_>, appointment: &AppointmentRow, reservations: &[ReservationRow]) -> Result<(), StoreError> {
    appointment.insert(tx)?;
    ReservationRow::insert_all(tx, reservations)
}

/// Ends a live appointment with this status and lets go of what it reserved. To move one, end it first: the other way
/// round the old time would stand in the way of a move by a quarter of an hour.
///
/// # Errors
/// `NotFound` when there is no live appointment with this id.
pub fn end(tx: &mut Tx<'_>, id: &str, status: &str, cancel_reason: Option<&str>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(appointment::table)
        .filter(appointment::municipality_code.eq(municipality).and(appointment::id.eq(id)).and(appointment::live))
        .set((
            appointment::status.eq(status),
            appointment::live.eq(false),
            appointment::cancel_reason.eq(cancel_reason),
        ))
        .execute(connection)?;
    super::one(changed)?;
    reservations::release(tx, id)
}

/// Says something else of a talk that has an outcome already.
///
/// # Errors
/// `NotFound` when there is no such talk, or it is live.
pub fn correct(tx: &mut Tx<'_>, id: &str, status: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(appointment::table)
        .filter(appointment::municipality_code.eq(municipality).and(appointment::id.eq(id)))
        .filter(diesel::dsl::not(appointment::live))
        .set(appointment::status.eq(status))
        .execute(connection)?;
    super::one(changed)
}

/// The live appointments of these citizens that end after `from`, by time.
pub fn live_of_citizens(
    tx: &mut ReadTx<'_>,
    citizens: &[String],
    from: NaiveDateTime,
) -> Result<Vec<AppointmentRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::citizen_id.eq_any(citizens)))
        .filter(appointment::live.and(appointment::ends_at.gt(from)))
        .order((appointment::starts_at, appointment::id))
        .select(AppointmentRow::COLUMNS)
        .load(connection)?)
}

/// When each of these citizens last had a talk with an outcome, and which: the latest first.
pub fn outcomes_of_citizens(
    tx: &mut ReadTx<'_>,
    citizens: &[String],
) -> Result<Vec<(String, String, NaiveDateTime)>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::citizen_id.eq_any(citizens)))
        .filter(appointment::status.eq_any(["held", "no_show", "not_reached"]))
        .order((appointment::starts_at.desc(), appointment::id))
        .select((appointment::citizen_id, appointment::status, appointment::starts_at))
        .load(connection)?)
}

/// The live talks that ended before `before` and that nobody has had a task of this kind for, the oldest first.
pub fn without_outcome(
    tx: &mut ReadTx<'_>,
    before: NaiveDateTime,
    kind: &str,
) -> Result<Vec<AppointmentRow>, StoreError> {
    use super::schema::task;
    let (municipality, connection) = tx.parts();
    let told = task::table
        .filter(task::municipality_code.eq(municipality).and(task::kind.eq(kind)))
        .filter(task::appointment_id.eq(appointment::id.nullable()));
    Ok(appointment::table
        .filter(diesel::dsl::not(diesel::dsl::exists(told)))
        .filter(appointment::municipality_code.eq(municipality))
        .filter(appointment::live.and(appointment::ends_at.lt(before)))
        .order((appointment::ends_at, appointment::id))
        .select(AppointmentRow::COLUMNS)
        .load(connection)?)
}

/// A talk as the law counts it: citizen, kind, start (UTC) and what became of it.
pub type Counted = (String, String, NaiveDateTime, String);

/// The talks that are to come, were held or were missed: those of `whom`.
pub fn counted(tx: &mut ReadTx<'_>, whom: Whom<'_>) -> Result<Vec<Counted>, StoreError> {
    let (municipality, connection) = tx.parts();
    let wanted = appointment::table
        .filter(appointment::municipality_code.eq(municipality))
        .filter(appointment::status.eq_any(["booked", "held", "no_show", "not_reached"]))
        .into_boxed();
    let wanted = of_whom!(wanted, appointment::citizen_id, municipality, whom);
    Ok(wanted
        .order((appointment::starts_at, appointment::id))
        .select((appointment::citizen_id, appointment::talk_type_id, appointment::starts_at, appointment::status))
        .load(connection)?)
}

/// Sets where a live talk by video is held.
///
/// # Errors
/// `NotFound` when there is no such live talk.
pub fn set_video_url(tx: &mut Tx<'_>, id: &str, url: Option<&str>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(appointment::table)
        .filter(appointment::municipality_code.eq(municipality).and(appointment::id.eq(id)).and(appointment::live))
        .set(appointment::video_url.eq(url))
        .execute(connection)?;
    super::one(changed)
}

/// Every appointment of every status, the oldest booking first.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<AppointmentRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(appointment::table
        .filter(appointment::municipality_code.eq(municipality))
        .order((appointment::booked_at, appointment::id))
        .select(AppointmentRow::COLUMNS)
        .load(connection)?)
}
