//! Private links to somebody's talks for their own calendar.

use super::row::{Row, row};
use super::schema::calendar_feed;
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};

row! {
    /// A link; its secret is known by its hash only.
    CalendarFeedRow of calendar_feed {
        /// Its id.
        id: String,
        /// `citizen` or `employee`.
        owner_kind: String,
        /// Whose talks it shows.
        owner_id: String,
        /// What the secret is known by.
        secret_hash: Vec<u8>,
        /// The language of the entries: `da` or `en`.
        language: String,
        /// When it was made, UTC.
        created_at: NaiveDateTime,
        /// When a calendar last read it, UTC.
        read_at: Option<NaiveDateTime>,
        /// When it was taken back, UTC.
        revoked_at: Option<NaiveDateTime>,
    }
}

/// The link that somebody has now, if any.
pub fn of_owner(tx: &mut ReadTx<'_>, kind: &str, id: &str) -> Result<Option<CalendarFeedRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = calendar_feed::municipality_code.eq(municipality).and(calendar_feed::owner_kind.eq(kind));
    Ok(calendar_feed::table
        .filter(own.and(calendar_feed::owner_id.eq(id)).and(calendar_feed::revoked_at.is_null()))
        .select(CalendarFeedRow::COLUMNS)
        .first(connection)
        .optional()?)
}

/// The link with this secret.
///
/// # Errors
/// `NotFound` when there is none, or none any more.
pub fn by_secret(tx: &mut ReadTx<'_>, hash: &[u8]) -> Result<CalendarFeedRow, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = calendar_feed::municipality_code.eq(municipality).and(calendar_feed::secret_hash.eq(hash));
    Ok(calendar_feed::table
        .filter(own.and(calendar_feed::revoked_at.is_null()))
        .select(CalendarFeedRow::COLUMNS)
        .first(connection)?)
}

/// A calendar has read it.
///
/// # Errors
/// `NotFound` when there is no such link.
pub fn mark_read(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = calendar_feed::municipality_code.eq(municipality).and(calendar_feed::id.eq(id));
    super::one(diesel::update(calendar_feed::table.filter(own)).set(calendar_feed::read_at.eq(at)).execute(connection)?)
}

/// Takes back the link that somebody has now. Answers whether there was one.
pub fn revoke(tx: &mut Tx<'_>, kind: &str, id: &str, at: NaiveDateTime) -> Result<bool, StoreError> {
    let (municipality, connection) = tx.parts();
    let own = calendar_feed::municipality_code.eq(municipality).and(calendar_feed::owner_kind.eq(kind));
    let own = own.and(calendar_feed::owner_id.eq(id)).and(calendar_feed::revoked_at.is_null());
    Ok(diesel::update(calendar_feed::table.filter(own)).set(calendar_feed::revoked_at.eq(at)).execute(connection)? > 0)
}
