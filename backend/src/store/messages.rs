//! The outbox: messages are written with the change they tell of, and sent later. The kinds are rows of `message_kind`.

use super::row::{Row, row};
use super::schema::message;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// A message: one copy, to one recipient, by one channel.
    MessageRow of message {
        /// Its id.
        id: String,
        /// A code of `message_kind`.
        kind: String,
        /// The id of what happened. There is one message for each of what happened, kind, recipient and channel.
        about: String,
        /// `citizen`, `representative` or `employee`.
        recipient_kind: String,
        /// To whom.
        recipient_id: String,
        /// Whom it concerns; nobody for what an employee reads about their own day.
        citizen_id: Option<String>,
        /// The order it is about.
        order_id: Option<String>,
        /// The appointment it is about.
        appointment_id: Option<String>,
        /// `digital_post`, `letter`, `sms` or `email`.
        channel: String,
        /// `da` or `en`.
        language: String,
        /// What its text is made from beside order and appointment, as JSON.
        details: String,
        /// `pending`, `sent`, `failed` or `superseded`.
        status: String,
        /// Why it was not sent, or why the last attempt failed.
        reason: Option<String>,
        /// Not to be sent before this instant, UTC.
        not_before: NaiveDateTime,
        /// When it was written, UTC.
        created_at: NaiveDateTime,
        /// How often it was tried.
        attempts: i32,
        /// The worker's turn that is sending it now.
        lease: Option<String>,
        /// Until when that worker may, UTC.
        lease_until: Option<NaiveDateTime>,
        /// What was written, as JSON, since it was first tried.
        written: Option<String>,
        /// When it was sent, UTC.
        sent_at: Option<NaiveDateTime>,
    }
}

/// Every message to a citizen or their representative, from the first.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<MessageRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::citizen_id.eq(citizen_id)))
        .order((message::created_at, message::id))
        .select(MessageRow::COLUMNS)
        .load(connection)?)
}

/// A message.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<MessageRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::id.eq(id)))
        .select(MessageRow::COLUMNS)
        .first(connection)?)
}

/// The newest `limit` messages with this status, of every recipient.
pub fn newest(tx: &mut ReadTx<'_>, status: &str, offset: i64, limit: i64) -> Result<Vec<MessageRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::status.eq(status)))
        .order((message::created_at.desc(), message::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(MessageRow::COLUMNS)
        .load(connection)?)
}

/// How many messages there are since then, by channel and status.
pub fn counts(tx: &mut ReadTx<'_>, since: NaiveDateTime) -> Result<Vec<(String, String, i64)>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::created_at.ge(since)))
        .group_by((message::channel, message::status))
        .order((message::channel, message::status))
        .select((message::channel, message::status, count_star()))
        .load(connection)?)
}

/// Whose letterbox to look into.
#[derive(Debug, Clone)]
pub enum Receiver {
    /// Everybody's.
    Anybody,
    /// A citizen's, with the copies to whoever represents them.
    Citizen(String),
    /// An employee's.
    Employee(String),
}

/// What has been sent to `receiver`, the latest first.
pub fn sent(tx: &mut ReadTx<'_>, receiver: &Receiver, offset: i64, limit: i64) -> Result<Vec<MessageRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let sent = message::table
        .filter(message::municipality_code.eq(municipality).and(message::status.eq("sent")))
        .order((message::sent_at.desc(), message::id.desc()))
        .offset(offset)
        .limit(limit)
        .select(MessageRow::COLUMNS)
        .into_boxed();
    Ok(match receiver {
        Receiver::Anybody => sent,
        Receiver::Citizen(id) => sent.filter(message::citizen_id.eq(id)),
        Receiver::Employee(id) => sent.filter(message::recipient_kind.eq("employee").and(message::recipient_id.eq(id))),
    }
    .load(connection)?)
}

/// How many messages wait that could have left before then.
pub fn late(tx: &mut ReadTx<'_>, before: NaiveDateTime) -> Result<i64, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::status.eq("pending")))
        .filter(message::not_before.lt(before))
        .count()
        .get_result(connection)?)
}

/// The copies of a message that are written: recipient's kind and id, and channel.
pub fn routes_of(tx: &mut ReadTx<'_>, about: &str, kind: &str) -> Result<Vec<(String, String, String)>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::about.eq(about)).and(message::kind.eq(kind)))
        .select((message::recipient_kind, message::recipient_id, message::channel))
        .load(connection)?)
}

/// Which of these have a message, and of which kind.
pub fn about_any(tx: &mut ReadTx<'_>, about: &[String]) -> Result<Vec<(String, String)>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::about.eq_any(about)))
        .select((message::about, message::kind))
        .distinct()
        .load(connection)?)
}

/// Every message that was written since then.
pub fn since(tx: &mut ReadTx<'_>, since: NaiveDateTime) -> Result<Vec<MessageRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::created_at.ge(since)))
        .order((message::created_at, message::id))
        .select(MessageRow::COLUMNS)
        .load(connection)?)
}

/// Leases up to `limit` messages that may leave at `now` to the turn `lease`, and answers them. What another worker has
/// leased is left to it until its lease is over.
pub fn lease(
    tx: &mut Tx<'_>,
    lease: &str,
    now: NaiveDateTime,
    until: NaiveDateTime,
    limit: i64,
) -> Result<Vec<MessageRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let free = || message::lease_until.is_null().or(message::lease_until.le(now));
    let waiting: Vec<String> = message::table
        .filter(message::municipality_code.eq(municipality).and(message::status.eq("pending")))
        .filter(message::not_before.le(now).and(free()))
        .order((message::not_before, message::id))
        .limit(limit)
        .select(message::id)
        .load(connection)?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    // Asks again what it asked: another worker may have come between, and then its lease counts.
    diesel::update(message::table)
        .filter(message::municipality_code.eq(municipality).and(message::id.eq_any(&waiting)))
        .filter(message::status.eq("pending").and(free()))
        .set((message::lease.eq(lease), message::lease_until.eq(until), message::attempts.eq(message::attempts + 1)))
        .execute(connection)?;
    Ok(message::table
        .filter(message::municipality_code.eq(municipality).and(message::lease.eq(lease)))
        .order((message::not_before, message::id))
        .select(MessageRow::COLUMNS)
        .load(connection)?)
}

/// Whether anything may leave at `now`.
pub fn any_due(tx: &mut ReadTx<'_>, now: NaiveDateTime) -> Result<bool, StoreError> {
    let (municipality, connection) = tx.parts();
    let free = message::lease_until.is_null().or(message::lease_until.le(now));
    let due = message::table
        .filter(message::municipality_code.eq(municipality).and(message::status.eq("pending")))
        .filter(message::not_before.le(now).and(free))
        .select(message::id);
    Ok(due.first::<String>(connection).optional()?.is_some())
}

/// What became of a leased message.
#[derive(Debug, Clone, PartialEq, Eq, diesel::AsChangeset)]
#[diesel(table_name = message)]
pub struct Fate {
    /// The status.
    pub status: String,
    /// Why it was not sent; `Some(None)` clears what was there.
    pub reason: Option<Option<String>>,
    /// When it may be tried again, UTC.
    pub not_before: Option<NaiveDateTime>,
    /// When it was sent, UTC.
    pub sent_at: Option<NaiveDateTime>,
    /// How often it has been tried, where that begins anew.
    pub attempts: Option<i32>,
}

impl Fate {
    /// The end, and why: nothing to say, where `reason` is empty.
    pub fn ended(status: &str, reason: &str) -> Self {
        let reason = Some(reason).filter(|reason| !reason.is_empty()).map(str::to_owned);
        Self { status: status.to_owned(), reason: Some(reason), not_before: None, sent_at: None, attempts: None }
    }

    /// It waits again, as if its turn had not come: one attempt less than `attempts`.
    pub fn untried(attempts: i32) -> Self {
        let before = Some(attempts.saturating_sub(1));
        Self { status: "pending".to_owned(), reason: None, not_before: None, sent_at: None, attempts: before }
    }
}

/// Ends a lease with what became of the message. Answers whether the lease was still this turn's: if not, nothing changes.
pub fn finish(tx: &mut Tx<'_>, id: &str, lease: &str, fate: &Fate) -> Result<bool, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = message::municipality_code.eq(municipality).and(message::id.eq(id)).and(message::lease.eq(lease));
    let nobody = (message::lease.eq(None::<String>), message::lease_until.eq(None::<NaiveDateTime>));
    Ok(diesel::update(message::table.filter(own)).set((fate, nobody)).execute(connection)? == 1)
}

/// Keeps what is about to be sent. Answers whether the lease is still this turn's: if not, nothing changes.
pub fn set_written(tx: &mut Tx<'_>, id: &str, lease: &str, written: &str) -> Result<bool, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = message::municipality_code.eq(municipality).and(message::id.eq(id)).and(message::lease.eq(lease));
    Ok(diesel::update(message::table.filter(own)).set(message::written.eq(written)).execute(connection)? == 1)
}

/// Puts a message that could not be sent back among those that wait. Answers whether it was one.
pub fn send_again(tx: &mut Tx<'_>, id: &str, fate: &Fate) -> Result<bool, StoreError> {
    let (municipality, connection) = tx.parts();
    let failed = message::municipality_code.eq(municipality).and(message::id.eq(id)).and(message::status.eq("failed"));
    Ok(diesel::update(message::table.filter(failed)).set(fate).execute(connection)? == 1)
}

/// Nothing that waits is sent to this citizen any more, but for what was written at that moment, if one is named.
pub fn supersede(tx: &mut Tx<'_>, citizen_id: &str, but_of: Option<NaiveDateTime>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let waiting = message::municipality_code.eq(municipality).and(message::citizen_id.eq(citizen_id));
    let waiting = waiting.and(message::status.eq("pending"));
    let superseded = (message::status.eq("superseded"), message::reason.eq("standby"));
    match but_of {
        Some(at) => diesel::update(message::table.filter(waiting.and(message::created_at.ne(at))))
            .set(superseded)
            .execute(connection),
        None => diesel::update(message::table.filter(waiting)).set(superseded).execute(connection),
    }?;
    Ok(())
}
