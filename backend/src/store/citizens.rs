//! Citizens. A citizen belongs to one municipality; the CPR number is only here, and only sealed.

use super::cpr::Sealed;
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
/// `NotFound` when there is none with this id, or it is nobody any more.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<CitizenRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(citizen::table
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(id)))
        .filter(citizen::pseudonymised_at.is_null())
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
        .filter(citizen::pseudonymised_at.is_null())
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
        .filter(citizen::municipality_code.eq(municipality).and(citizen::pseudonymised_at.is_null()))
        .order((citizen::sort_key, citizen::id))
        .offset(offset)
        .limit(limit)
        .select(CitizenRow::COLUMNS)
        .load(connection)?)
}

/// The first `limit` citizens with every word of `text` somewhere in their name, whatever the spelling of its letters.
pub fn search(tx: &mut ReadTx<'_>, text: &str, limit: i64) -> Result<Vec<CitizenRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let somebody = citizen::municipality_code.eq(municipality).and(citizen::pseudonymised_at.is_null());
    let mut found = citizen::table.filter(somebody).into_boxed();
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

/// Corrects the name.
///
/// # Errors
/// `NotFound` when there is no such citizen.
pub fn set_name(tx: &mut Tx<'_>, id: &str, name: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let (search_name, sort_key) = (fold::search_name(name), fold::sort_key(name));
    let changed = diesel::update(citizen::table)
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(id)))
        .set((citizen::name.eq(name), citizen::search_name.eq(search_name), citizen::sort_key.eq(sort_key)))
        .execute(connection)?;
    super::one(changed)
}

/// Gives the citizen another CPR number, or the same one sealed and hashed otherwise.
///
/// # Errors
/// `Conflict` when another citizen has it; `NotFound` when there is no such citizen.
pub fn set_cpr(tx: &mut Tx<'_>, id: &str, sealed: &Sealed, hash: &[u8]) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(citizen::table)
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(id)))
        .set((
            citizen::cpr_ciphertext.eq(&sealed.ciphertext),
            citizen::cpr_key_id.eq(&sealed.key_id),
            citizen::cpr_hash.eq(hash),
        ))
        .execute(connection)?;
    super::one(changed)
}

/// The first `limit` citizens whose number is not sealed with this key, locked until the end of the transaction.
pub fn sealed_otherwise(tx: &mut Tx<'_>, key_id: &str, limit: i64) -> Result<Vec<CitizenRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let old = citizen::municipality_code.eq(municipality).and(citizen::cpr_key_id.ne(key_id));
    let ids: Vec<String> = citizen::table
        .filter(old.and(citizen::pseudonymised_at.is_null()))
        .order(citizen::id)
        .limit(limit)
        .select(citizen::id)
        .load(connection)?;
    // An update that changes nothing locks the rows on both databases; what is read after it is as it will stay.
    let these = citizen::municipality_code.eq(municipality).and(citizen::id.eq_any(&ids));
    diesel::update(citizen::table.filter(these.clone()))
        .set(citizen::cpr_key_id.eq(citizen::cpr_key_id))
        .execute(connection)?;
    Ok(citizen::table
        .filter(these.and(citizen::cpr_key_id.ne(key_id)).and(citizen::pseudonymised_at.is_null()))
        .select(CitizenRow::COLUMNS)
        .load(connection)?)
}

/// Takes the person out of the row: what is left can never be found, signed in as or written to. The hash becomes one that
/// no number has, so that the same person can be written down anew.
///
/// # Errors
/// `NotFound` when there is no such citizen.
pub fn pseudonymise(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let nothing = None::<String>;
    let changed = diesel::update(citizen::table)
        .filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(id)))
        .filter(citizen::pseudonymised_at.is_null())
        .set((
            (citizen::name.eq(""), citizen::search_name.eq(""), citizen::sort_key.eq("")),
            (citizen::cpr_ciphertext.eq(Vec::<u8>::new()), citizen::cpr_key_id.eq("")),
            citizen::cpr_hash.eq(id.as_bytes()),
            (citizen::phone.eq(&nothing), citizen::verified_phone.eq(&nothing), citizen::notify_sms.eq(false)),
            (citizen::email.eq(&nothing), citizen::verified_email.eq(&nothing), citizen::notify_email.eq(false)),
            (citizen::interpreter_language.eq(&nothing), citizen::pseudonymised_at.eq(at)),
        ))
        .execute(connection)?;
    super::one(changed)
}
