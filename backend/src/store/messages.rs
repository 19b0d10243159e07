//! The outbox: messages are written with the change they tell of, and sent later. The kinds are rows of `message_kind`.

use super::row::{Row, row};
use super::schema::message;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A message to a citizen.
    MessageRow of message {
        /// Its id.
        id: String,
        /// A code of `message_kind`.
        kind: String,
        /// To whom.
        citizen_id: String,
        /// The order it is about.
        order_id: Option<String>,
        /// The appointment it is about.
        appointment_id: Option<String>,
        /// `digital_post`, `letter`, `sms` or `email`.
        channel: String,
        /// `da` or `en`.
        language: String,
        /// What its text is made from, as JSON.
        details: String,
        /// `pending`, `sent`, `failed` or `superseded`.
        status: String,
        /// Not to be sent before this instant, UTC.
        not_before: NaiveDateTime,
        /// When it was written, UTC.
        created_at: NaiveDateTime,
        /// How often it was tried.
        attempts: i32,
        /// The worker that is sending it now.
        lease: Option<String>,
        /// Until when that worker may, UTC.
        lease_until: Option<NaiveDateTime>,
        /// When it was sent, UTC.
        sent_at: Option<NaiveDateTime>,
    }
}

/// Every message to a citizen, from the first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<MessageRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::citizen_id.eq(citizen_id)))
        .order((message::created_at, message::id))
        .select(MessageRow::COLUMNS)
        .load(connection)?)
}

/// Nothing that waits is sent to this citizen any more, but for what was written at that moment, if one is named.
pub fn supersede(tx: &mut Tx<'_>, citizen_id: &str, but_of: Option<NaiveDateTime>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let waiting = message::municipality_code.eq(municipality).and(message::citizen_id.eq(citizen_id));
    let waiting = waiting.and(message::status.eq("pending"));
    let superseded = message::status.eq("superseded");
    match but_of {
        Some(at) => diesel::update(message::table.filter(waiting.and(message::created_at.ne(at))))
            .set(superseded)
            .execute(connection),
        None => diesel::update(message::table.filter(waiting)).set(superseded).execute(connection),
    }?;
    Ok(())
}
