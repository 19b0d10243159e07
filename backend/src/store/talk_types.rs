//! Kinds of talks and how long they take.

use super::row::{Row, row};
use super::schema::{talk_type, talk_type_scheme, talk_type_variant};
use super::{ReadTx, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A kind of talk.
    TalkTypeRow of talk_type {
        /// Its id.
        id: String,
        /// Whether citizens book it themselves.
        self_bookable: bool,
    }
}

row! {
    /// That a scheme has a kind of talk; a job talk serves two.
    TalkTypeSchemeRow of talk_type_scheme {
        /// The kind of talk.
        talk_type_id: String,
        /// The scheme.
        scheme: String,
    }
}

row! {
    /// A kind of talk in one channel. Lengths are minutes, multiples of 5, together at most 480.
    VariantRow of talk_type_variant {
        /// Its id.
        id: String,
        /// The kind of talk.
        talk_type_id: String,
        /// `in_person`, `phone` or `video`.
        channel: String,
        /// The talk without an interpreter.
        minutes: i32,
        /// What the caseworker needs before.
        preparation: i32,
        /// What the caseworker needs after.
        follow_up: i32,
        /// What an interpreter adds.
        interpreter_extra: i32,
    }
}

/// Every kind of talk.
pub fn all(tx: &mut ReadTx<'_>) -> Result<Vec<TalkTypeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(talk_type::table
        .filter(talk_type::municipality_code.eq(municipality))
        .order(talk_type::id)
        .select(TalkTypeRow::COLUMNS)
        .load(connection)?)
}

/// The kinds of talk that a scheme has.
pub fn of_scheme(tx: &mut ReadTx<'_>, scheme: &str) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(talk_type_scheme::table
        .filter(talk_type_scheme::municipality_code.eq(municipality))
        .filter(talk_type_scheme::scheme.eq(scheme))
        .order(talk_type_scheme::talk_type_id)
        .select(talk_type_scheme::talk_type_id)
        .load(connection)?)
}

/// Every kind of talk in every channel it has.
pub fn variants(tx: &mut ReadTx<'_>) -> Result<Vec<VariantRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(talk_type_variant::table
        .filter(talk_type_variant::municipality_code.eq(municipality))
        .order((talk_type_variant::talk_type_id, talk_type_variant::channel))
        .select(VariantRow::COLUMNS)
        .load(connection)?)
}
