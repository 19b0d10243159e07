//! Booking orders: book a talk by one date, to be held by another (R2).

use super::row::{Row, Whom, of_whom, row};
use super::schema::booking_order;
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// An order.
    OrderRow of booking_order {
        /// Its id.
        id: String,
        /// Who must book.
        citizen_id: String,
        /// The case it follows from.
        case_id: String,
        /// What kind of talk.
        talk_type_id: String,
        /// Whether the citizen may choose to meet.
        in_person: bool,
        /// Whether the citizen may choose the phone.
        phone: bool,
        /// Whether the citizen may choose video.
        video: bool,
        /// The last day to book (Fristdato).
        book_by: NaiveDate,
        /// The last day the talk may be held (SidsteAfholdelsesdato).
        hold_by: NaiveDate,
        /// `open`, `fulfilled`, `expired`, `lapsed` or `withdrawn`.
        status: String,
        /// Whether it must be booked at once (straksbooking).
        immediate: bool,
        /// The rule its dates were made from (R1).
        rule: String,
        /// When it was made.
        created_at: NaiveDateTime,
        /// What led to it: `due`, `requested` or `staff`.
        cause: String,
        /// Why the talk is due, as JSON.
        reason: Option<String>,
        /// The municipality's own numbers that counted, as a JSON list of ids.
        overrides: String,
    }
}

/// An order.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<OrderRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(booking_order::table
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::id.eq(id)))
        .select(OrderRow::COLUMNS)
        .first(connection)?)
}

/// The citizen's orders, the most urgent first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<OrderRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(booking_order::table
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::citizen_id.eq(citizen_id)))
        .order((booking_order::book_by, booking_order::id))
        .select(OrderRow::COLUMNS)
        .load(connection)?)
}

/// Gives the order this status.
///
/// # Errors
/// `NotFound` when there is no such order; `Conflict` when it would be the citizen's second open one of its talk type.
pub fn set_status(tx: &mut Tx<'_>, id: &str, status: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_order::table)
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::id.eq(id)))
        .set(booking_order::status.eq(status))
        .execute(connection)?;
    super::one(changed)
}

/// Gives the order this status, if it stands at one of `from`.
///
/// # Errors
/// `NotFound` when it does not; otherwise as [`set_status`].
pub fn step(tx: &mut Tx<'_>, id: &str, from: &[&str], status: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_order::table)
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::id.eq(id)))
        .filter(booking_order::status.eq_any(from))
        .set(booking_order::status.eq(status))
        .execute(connection)?;
    super::one(changed)
}

/// Lets an order wait again, until that day.
///
/// # Errors
/// As [`set_status`].
pub fn reopen(tx: &mut Tx<'_>, id: &str, book_by: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_order::table)
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::id.eq(id)))
        .set((booking_order::status.eq("open"), booking_order::book_by.eq(book_by)))
        .execute(connection)?;
    super::one(changed)
}

/// Gives an order that waits another last day to book.
///
/// # Errors
/// `NotFound` when no such order waits.
pub fn postpone(tx: &mut Tx<'_>, id: &str, book_by: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_order::table)
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::id.eq(id)))
        .filter(booking_order::status.eq("open"))
        .set(booking_order::book_by.eq(book_by))
        .execute(connection)?;
    super::one(changed)
}

/// The orders of these citizens that wait or have expired, the most urgent first.
pub fn waiting_of_citizens(tx: &mut ReadTx<'_>, citizens: &[String]) -> Result<Vec<OrderRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(booking_order::table
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::citizen_id.eq_any(citizens)))
        .filter(booking_order::status.eq_any(["open", "expired"]))
        .order((booking_order::book_by, booking_order::id))
        .select(OrderRow::COLUMNS)
        .load(connection)?)
}

/// Every order of `whom`, the most urgent first.
pub fn all(tx: &mut ReadTx<'_>, whom: Whom<'_>) -> Result<Vec<OrderRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let wanted = booking_order::table.filter(booking_order::municipality_code.eq(municipality)).into_boxed();
    let wanted = of_whom!(wanted, booking_order::citizen_id, municipality, whom);
    Ok(wanted.order((booking_order::book_by, booking_order::id)).select(OrderRow::COLUMNS).load(connection)?)
}
