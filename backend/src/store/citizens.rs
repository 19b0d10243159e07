//! Citizens. A citizen belongs to one municipality; the CPR number is only here, and only sealed.

use super::row::{Row, row};
use super::schema::citizen;
use super::{ReadTx, StoreError, Tx, fold};
use chrono::NaiveDateTime;
use diesel::{AsChangeset, BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl, TextExpressionMethods};

row! {
    /// A citizen.
    CitizenRow of citizen {
        /// Their id; never the CPR number.
        id: String,
        /// Their name.
        name: String,
        /// The name as [`fold::search_name`] makes it.
        search_name: String,
        /// The name as [`fold::sort_key`] makes it.
        sort_key: String,
        /// The CPR number as [`super::cpr::CprKeys::seal`] makes it.
        cpr_ciphertext: Vec<u8>,
        /// Which key it is sealed with.
        cpr_key_id: String,
        /// What it is found by, see [`super::cpr::CprKeys::hash`].
        cpr_hash: Vec<u8>,
        /// E.164.
        phone: Option<String>,
        /// Where mail goes that says nothing.
        email: Option<String>,
        /// The language of messages: `da` or `en`.
        language: String,
        /// The interpreter the citizen needs, if any (R27).
        interpreter_language: Option<String>,
        /// Whether letters go on paper.
        digital_post_exempt: bool,
        /// Whether no address may be shown.
        protected_address: bool,
        /// When the row was made.
        created_at: NaiveDateTime,
        /// The number that a code has shown to be theirs, E.164.
        verified_phone: Option<String>,
        /// The address that a code has shown to be theirs.
        verified_email: Option<String>,
        /// Whether they want neutral messages by SMS.
        notify_sms: bool,
        /// Whether they want neutral messages by e-mail.
        notify_email: bool,
    }
}

/// A citizen.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<CitizenRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen::table
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(id)))
        .select(CitizenRow::COLUMNS)
        .first(connection)?)
}

/// The citizens with these ids, in no order.
pub fn by_ids(tx: &mut ReadTx<'_>, ids: &[String]) -> Result<Vec<CitizenRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen::table
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq_any(ids)))
        .select(CitizenRow::COLUMNS)
        .load(connection)?)
}

/// The citizen with the CPR number that this is the hash of.
///
/// # Errors
/// `NotFound` when there is none.
pub fn by_cpr_hash(tx: &mut ReadTx<'_>, hash: &[u8]) -> Result<CitizenRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen::table
        .filter(citizen::municipality_code.eq(municipality).and(citizen::cpr_hash.eq(hash)))
        .select(CitizenRow::COLUMNS)
        .first(connection)?)
}

/// How many citizens there are.
pub fn count(tx: &mut ReadTx<'_>) -> Result<i64, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen::table.filter(citizen::municipality_code.eq(municipality)).count().get_result(connection)?)
}

/// A page of everybody, in the order of the Danish alphabet.
pub fn page(tx: &mut ReadTx<'_>, offset: i64, limit: i64) -> Result<Vec<CitizenRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen::table
        .filter(citizen::municipality_code.eq(municipality))
        .order((citizen::sort_key, citizen::id))
        .offset(offset)
        .limit(limit)
        .select(CitizenRow::COLUMNS)
        .load(connection)?)
}

/// The first `limit` citizens with every word of `text` somewhere in their name, whatever the spelling of its letters.
pub fn search(tx: &mut ReadTx<'_>, text: &str, limit: i64) -> Result<Vec<CitizenRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut found = citizen::table.filter(citizen::municipality_code.eq(municipality)).into_boxed();
    for word in fold::search_name(text).split_whitespace() {
        found = found.filter(citizen::search_name.like(format!("%{word}%")));
    }
    Ok(found.order((citizen::sort_key, citizen::id)).limit(limit).select(CitizenRow::COLUMNS).load(connection)?)
}

/// Remembers what the citizen said about themselves while booking.
///
/// # Errors
/// `NotFound` when there is no such citizen.
pub fn set_contact(
    tx: &mut Tx<'_>,
    id: &str,
    phone: Option<&str>,
    interpreter_language: Option<&str>,
) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(citizen::table)
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(id)))
        .set((citizen::phone.eq(phone), citizen::interpreter_language.eq(interpreter_language)))
        .execute(connection)?;
    super::one(changed)
}

/// How a citizen is reached.
#[derive(Debug, Clone, AsChangeset)]
#[diesel(table_name = citizen, treat_none_as_null = true)]
pub struct Contact {
    /// E.164.
    pub phone: Option<String>,
    /// Where mail goes that says nothing.
    pub email: Option<String>,
    /// The language of messages: `da` or `en`.
    pub language: String,
    /// The interpreter the citizen needs, if any.
    pub interpreter_language: Option<String>,
    /// Whether they want neutral messages by SMS.
    pub notify_sms: bool,
    /// Whether they want neutral messages by e-mail.
    pub notify_email: bool,
}

/// Changes how the citizen is reached.
///
/// # Errors
/// `NotFound` when there is no such citizen.
pub fn set_profile(tx: &mut Tx<'_>, id: &str, contact: &Contact) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(citizen::table)
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(id)))
        .set(contact)
        .execute(connection)?;
    super::one(changed)
}

/// The first `limit` citizens whose phone number contains these digits, in the order of the Danish alphabet.
pub fn by_phone(tx: &mut ReadTx<'_>, digits: &str, limit: i64) -> Result<Vec<CitizenRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen::table
        .filter(citizen::municipality_code.eq(municipality).and(citizen::phone.like(format!("%{digits}%"))))
        .order((citizen::sort_key, citizen::id))
        .limit(limit)
        .select(CitizenRow::COLUMNS)
        .load(connection)?)
}
