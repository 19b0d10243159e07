//! Every step of an order, and every change of its deadline.

use super::row::{Row, Whom, row, with_open_case};
use super::schema::{booking_order, order_deadline_change, order_event};
use super::{ReadTx, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A step of an order.
    OrderEventRow of order_event {
        /// Its id.
        id: String,
        /// The order.
        order_id: String,
        /// `issued`, `fulfilled`, `reopened`, `expired`, `lapsed`, `withdrawn` or `imported`.
        kind: String,
        /// When, UTC.
        at: NaiveDateTime,
        /// `citizen`, `employee` or `system`.
        actor_kind: String,
        /// Which one; the system has none.
        actor_id: Option<String>,
        /// The bar that took the order back.
        bar_id: Option<String>,
        /// Why a person took it back: `not_needed`, `mistake`, `agreed_otherwise` or `case_changed`.
        reason: Option<String>,
    }
}

row! {
    /// A new last day to book.
    DeadlineChangeRow of order_deadline_change {
        /// Its id.
        id: String,
        /// The order.
        order_id: String,
        /// The last day to book before.
        old_book_by: NaiveDate,
        /// The last day to book since.
        new_book_by: NaiveDate,
        /// `exemption_ended`, `withdrawal_ended`, `cancelled_by_office` or `absence`.
        reason: String,
        /// When, UTC.
        at: NaiveDateTime,
        /// `citizen`, `employee` or `system`.
        actor_kind: String,
        /// Which one; the system has none.
        actor_id: Option<String>,
    }
}

/// The steps of the citizen's orders, the latest first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<OrderEventRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let orders = booking_order::table
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::citizen_id.eq(citizen_id)))
        .select(booking_order::id);
    Ok(order_event::table
        .filter(order_event::municipality_code.eq(municipality).and(order_event::order_id.eq_any(orders)))
        .order((order_event::at.desc(), order_event::id.desc()))
        .select(OrderEventRow::COLUMNS)
        .load(connection)?)
}

/// The steps of one order, from the first.
pub fn of_order(tx: &mut ReadTx<'_>, order_id: &str) -> Result<Vec<OrderEventRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(order_event::table
        .filter(order_event::municipality_code.eq(municipality).and(order_event::order_id.eq(order_id)))
        .order((order_event::at, order_event::id))
        .select(OrderEventRow::COLUMNS)
        .load(connection)?)
}

/// Every step of every order, from the first.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<OrderEventRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(order_event::table
        .filter(order_event::municipality_code.eq(municipality))
        .order((order_event::at, order_event::id))
        .select(OrderEventRow::COLUMNS)
        .load(connection)?)
}

/// The changes of one order's deadline, from the first.
pub fn deadline_changes(tx: &mut ReadTx<'_>, order_id: &str) -> Result<Vec<DeadlineChangeRow>, StoreError> {
    use order_deadline_change as change;
    let (municipality, connection) = tx.parts();
    Ok(change::table
        .filter(change::municipality_code.eq(municipality).and(change::order_id.eq(order_id)))
        .order((change::at, change::id))
        .select(DeadlineChangeRow::COLUMNS)
        .load(connection)?)
}

/// The orders that a person took back for a reason of the list, of `whom`.
pub fn taken_back_by_hand(tx: &mut ReadTx<'_>, whom: Whom<'_>) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    let wanted = order_event::table
        .filter(order_event::municipality_code.eq(municipality).and(order_event::reason.is_not_null()))
        .into_boxed();
    let orders = booking_order::table.filter(booking_order::municipality_code.eq(municipality));
    let wanted = match whom {
        Whom::Everybody => wanted,
        Whom::These(citizens) => {
            let theirs = orders.filter(booking_order::citizen_id.eq_any(citizens)).select(booking_order::id);
            wanted.filter(order_event::order_id.eq_any(theirs))
        }
        Whom::Open(day) => {
            let open = with_open_case!(municipality, day);
            let theirs = orders.filter(booking_order::citizen_id.eq_any(open)).select(booking_order::id);
            wanted.filter(order_event::order_id.eq_any(theirs))
        }
    };
    Ok(wanted.order(order_event::order_id).select(order_event::order_id).load(connection)?)
}

/// The orders that a bar took back.
pub fn taken_back_by(tx: &mut ReadTx<'_>, bar_id: &str) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(order_event::table
        .filter(order_event::municipality_code.eq(municipality).and(order_event::bar_id.eq(bar_id)))
        .order(order_event::order_id)
        .select(order_event::order_id)
        .load(connection)?)
}
