//! Offices and their rooms.

use super::row::{Row, row};
use super::schema::{office, room};
use super::{ReadTx, StoreError};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A place where talks are held.
    OfficeRow of office {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Street and number.
        street: String,
        /// Four digits.
        postal_code: String,
        /// The town.
        town: String,
        /// E.164.
        phone: String,
        /// How to get in: reception, lift, wheelchair (R10).
        access_note: String,
        /// A JSON list of lines.
        opening_hours: String,
    }
}

row! {
    /// A meeting room.
    RoomRow of room {
        /// Its id.
        id: String,
        /// The office it is in.
        office_id: String,
        /// Its name.
        name: String,
    }
}

/// Every office, by name.
pub fn offices(tx: &mut ReadTx<'_>) -> Result<Vec<OfficeRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(office::table
        .filter(office::municipality_code.eq(municipality))
        .order(office::name)
        .select(OfficeRow::COLUMNS)
        .load(connection)?)
}

/// Every room, by name.
pub fn rooms(tx: &mut ReadTx<'_>) -> Result<Vec<RoomRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(room::table
        .filter(room::municipality_code.eq(municipality))
        .order(room::name)
        .select(RoomRow::COLUMNS)
        .load(connection)?)
}
