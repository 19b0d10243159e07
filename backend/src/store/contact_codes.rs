//! Codes that show whose a number or an address is.

use super::row::{Row, row};
use super::schema::{citizen, contact_code};
use super::{ReadTx, StoreError, Tx};
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A code that was sent.
    ContactCodeRow of contact_code {
        /// Its id.
        id: String,
        /// Whose number or address it is to be.
        citizen_id: String,
        /// `sms` or `email`.
        channel: String,
        /// The number, E.164, or the address.
        address: String,
        /// What the code is known by.
        code_hash: Vec<u8>,
        /// When it was asked for, UTC.
        sent_at: NaiveDateTime,
        /// Until when it counts, UTC.
        expires_at: NaiveDateTime,
        /// How often a wrong one was entered.
        tries: i32,
        /// When it was entered, UTC.
        used_at: Option<NaiveDateTime>,
    }
}

/// The codes that a citizen asked for since then, the newest first.
pub fn since(tx: &mut ReadTx<'_>, citizen_id: &str, since: NaiveDateTime) -> Result<Vec<ContactCodeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(contact_code::table
        .filter(contact_code::municipality_code.eq(municipality).and(contact_code::citizen_id.eq(citizen_id)))
        .filter(contact_code::sent_at.ge(since))
        .order((contact_code::sent_at.desc(), contact_code::id.desc()))
        .select(ContactCodeRow::COLUMNS)
        .load(connection)?)
}

/// A wrong code was entered.
///
/// # Errors
/// `NotFound` when there is no such code.
pub fn count_try(tx: &mut Tx<'_>, id: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = contact_code::municipality_code.eq(municipality).and(contact_code::id.eq(id));
    let more = contact_code::tries.eq(contact_code::tries + 1);
    super::one(diesel::update(contact_code::table.filter(own)).set(more).execute(connection)?)
}

/// The code was entered: the number or the address is the citizen's.
///
/// # Errors
/// `NotFound` when there is no such code or citizen.
pub fn confirm(tx: &mut Tx<'_>, code: &ContactCodeRow, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let own = contact_code::municipality_code.eq(municipality).and(contact_code::id.eq(&code.id));
    super::one(diesel::update(contact_code::table.filter(own)).set(contact_code::used_at.eq(at)).execute(connection)?)?;
    let person =
        citizen::table.filter(citizen::municipality_code.eq(municipality).and(citizen::id.eq(&code.citizen_id)));
    let changed = match code.channel.as_str() {
        "sms" => diesel::update(person).set(citizen::verified_phone.eq(&code.address)).execute(connection)?,
        _ => diesel::update(person).set(citizen::verified_email.eq(&code.address)).execute(connection)?,
    };
    super::one(changed)
}
