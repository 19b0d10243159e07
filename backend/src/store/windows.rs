//! Published windows with the variants allowed in them, and every revision they went through.

use super::row::{Row, row};
use super::schema::{availability_window, availability_window_variant};
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use std::collections::HashMap;

row! {
    /// A stretch of a local day in which a caseworker can talk.
    WindowRow of availability_window {
        /// Its id.
        id: String,
        /// Whose time it is.
        employee_id: String,
        /// Where they sit then.
        office_id: String,
        /// The room that talks in person take, of that office.
        room_id: Option<String>,
        /// The day in Denmark.
        day: NaiveDate,
        /// Minutes after midnight when it opens.
        from_minute: i32,
        /// Minutes after midnight when it closes.
        to_minute: i32,
        /// 1 for a new one, one more with every change.
        revision: i32,
        /// Whether it still stands.
        live: bool,
    }
}

row! {
    /// A variant that may be booked in a window.
    WindowVariantRow of availability_window_variant {
        /// The window.
        window_id: String,
        /// The variant.
        variant_id: String,
    }
}

row! {
    /// What a window looked like from one change to the next.
    RevisionRow of availability_window_revision {
        /// The window.
        window_id: String,
        /// Which revision.
        revision: i32,
        /// Where.
        office_id: String,
        /// The room.
        room_id: Option<String>,
        /// The day in Denmark.
        day: NaiveDate,
        /// Minutes after midnight when it opened.
        from_minute: i32,
        /// Minutes after midnight when it closed.
        to_minute: i32,
        /// Whether it stood.
        live: bool,
        /// A JSON list of variant ids.
        variant_ids: String,
        /// When it became so.
        changed_at: NaiveDateTime,
        /// The employee who made it so.
        changed_by: String,
    }
}

/// A window with its variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedWindow {
    /// The window.
    pub row: WindowRow,
    /// Ids of the variants that may be booked in it.
    pub variants: Vec<String>,
}

impl PublishedWindow {
    fn revision(&self, at: NaiveDateTime, by: &str) -> Result<RevisionRow, StoreError> {
        let variant_ids =
            serde_json::to_string(&self.variants).map_err(|error| StoreError::Internal(error.to_string()))?;
        let row = self.row.clone();
        Ok(RevisionRow {
            window_id: row.id,
            revision: row.revision,
            office_id: row.office_id,
            room_id: row.room_id,
            day: row.day,
            from_minute: row.from_minute,
            to_minute: row.to_minute,
            live: row.live,
            variant_ids,
            changed_at: at,
            changed_by: by.to_owned(),
        })
    }

    fn variant_rows(&self) -> impl Iterator<Item = WindowVariantRow> {
        let window_id = self.row.id.clone();
        self.variants.iter().map(move |id| WindowVariantRow { window_id: window_id.clone(), variant_id: id.clone() })
    }
}

/// The live windows of these employees from `first` to `last` (both included), by day and time. Two queries, however
/// many employees.
pub fn between(
    tx: &mut ReadTx<'_>,
    employees: &[String],
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<PublishedWindow>, StoreError> {
    use availability_window as window;
    let (municipality, connection) = tx.parts();
    let rows = window::table
        .filter(window::municipality_code.eq(municipality).and(window::employee_id.eq_any(employees)))
        .filter(window::day.between(first, last).and(window::live))
        .order((window::day, window::from_minute, window::employee_id))
        .select(WindowRow::COLUMNS)
        .load(connection)?;
    with_variants(tx, rows)
}

/// A window, live or not.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<PublishedWindow, StoreError> {
    use availability_window as window;
    let (municipality, connection) = tx.parts();
    let row = window::table
        .filter(window::municipality_code.eq(municipality).and(window::id.eq(id)))
        .select(WindowRow::COLUMNS)
        .first(connection)?;
    with_variants(tx, vec![row])?.pop().ok_or(StoreError::NotFound)
}

fn with_variants(tx: &mut ReadTx<'_>, rows: Vec<WindowRow>) -> Result<Vec<PublishedWindow>, StoreError> {
    use availability_window_variant as allowed;
    let (municipality, connection) = tx.parts();
    let mut variants: HashMap<String, Vec<String>> = HashMap::new();
    let ids: Vec<&String> = rows.iter().map(|row| &row.id).collect();
    for row in allowed::table
        .filter(allowed::municipality_code.eq(municipality).and(allowed::window_id.eq_any(ids)))
        .order((allowed::window_id, allowed::variant_id))
        .select(WindowVariantRow::COLUMNS)
        .load::<WindowVariantRow>(connection)?
    {
        variants.entry(row.window_id).or_default().push(row.variant_id);
    }
    Ok(rows
        .into_iter()
        .map(|row| PublishedWindow { variants: variants.remove(&row.id).unwrap_or_default(), row })
        .collect())
}

/// Writes new windows with their first revision.
///
/// # Errors
/// `Conflict` when one overlaps another of its caseworker; `NoSuchReference` for a foreign room or variant.
pub fn publish(tx: &mut Tx<'_>, windows: &[PublishedWindow], at: NaiveDateTime, by: &str) -> Result<(), StoreError> {
    let rows: Vec<_> = windows.iter().map(|window| window.row.clone()).collect();
    let variants: Vec<_> = windows.iter().flat_map(PublishedWindow::variant_rows).collect();
    let revisions = windows.iter().map(|window| window.revision(at, by)).collect::<Result<Vec<_>, _>>()?;
    WindowRow::insert_all(tx, &rows)?;
    WindowVariantRow::insert_all(tx, &variants)?;
    RevisionRow::insert_all(tx, &revisions)
}

/// Gives a window a new shape; `window.row.revision` is one more than that of the shape it replaces.
///
/// # Errors
/// `NotFound` when the window is not there or has been changed since; otherwise as [`publish`].
pub fn change(tx: &mut Tx<'_>, window: &PublishedWindow, at: NaiveDateTime, by: &str) -> Result<(), StoreError> {
    use availability_window as stored;
    use availability_window_variant as allowed;
    let row = &window.row;
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(stored::table)
        .filter(stored::municipality_code.eq(municipality).and(stored::id.eq(&row.id)))
        .filter(stored::revision.eq(row.revision.saturating_sub(1)))
        .set((
            stored::office_id.eq(&row.office_id),
            stored::room_id.eq(&row.room_id),
            stored::day.eq(row.day),
            stored::from_minute.eq(row.from_minute),
            stored::to_minute.eq(row.to_minute),
            stored::revision.eq(row.revision),
            stored::live.eq(row.live),
        ))
        .execute(connection)?;
    super::one(changed)?;
    diesel::delete(allowed::table)
        .filter(allowed::municipality_code.eq(municipality).and(allowed::window_id.eq(&row.id)))
        .execute(connection)?;
    let variants: Vec<_> = window.variant_rows().collect();
    WindowVariantRow::insert_all(tx, &variants)?;
    window.revision(at, by)?.insert(tx)
}
