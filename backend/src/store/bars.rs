//! Bars: stretches of days in which a citizen does not book (exemption, withdrawal, standby: three different things).

use super::row::{Row, Whom, of_whom, row};
use super::schema::booking_bar;
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A bar.
    BarRow of booking_bar {
        /// Its id.
        id: String,
        /// Whom it bars.
        citizen_id: String,
        /// `exemption`, `withdrawal` or `standby`.
        kind: String,
        /// Its ground from the list of its kind; standby has none, for it would say what the illness is.
        ground: Option<String>,
        /// The first day.
        from_day: NaiveDate,
        /// The last day, if it has one.
        to_day: Option<NaiveDate>,
        /// When somebody looks at it again.
        review_on: Option<NaiveDate>,
        /// The employee who decided it.
        decided_by: String,
        /// When.
        decided_at: NaiveDateTime,
        /// Who asked for an exemption: `citizen` or `representative`.
        requested_by: Option<String>,
        /// When it was ended before its time.
        ended_at: Option<NaiveDateTime>,
        /// By whom: `citizen`, `employee` or `system`.
        ended_by_kind: Option<String>,
        /// Which one.
        ended_by: Option<String>,
        /// A withdrawal's reasons in words.
        reasons: Option<String>,
        /// The day the citizen was heard about a withdrawal.
        hearing_on: Option<NaiveDate>,
        /// The letter of a withdrawal, word for word as it was decided.
        decision_text: Option<String>,
        /// The last day to complain about a withdrawal.
        complain_by: Option<NaiveDate>,
        /// The day (of review, or the last one) that somebody has been given a task for.
        review_raised_for: Option<NaiveDate>,
        /// The day on which what begins with it was done.
        begun_on: Option<NaiveDate>,
        /// The language of a withdrawal's letter.
        decision_lang: Option<String>,
    }
}

/// The citizen's bars, past ones too.
pub fn of_citizen(tx: &mut ReadTx<'_>, citizen_id: &str) -> Result<Vec<BarRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(booking_bar::table
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::citizen_id.eq(citizen_id)))
        .order((booking_bar::from_day, booking_bar::id))
        .select(BarRow::COLUMNS)
        .load(connection)?)
}

/// The bars of `whom`, past ones too.
pub fn all(tx: &mut ReadTx<'_>, whom: Whom<'_>) -> Result<Vec<BarRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let wanted = booking_bar::table.filter(booking_bar::municipality_code.eq(municipality)).into_boxed();
    let wanted = of_whom!(wanted, booking_bar::citizen_id, municipality, whom);
    Ok(wanted.order((booking_bar::from_day, booking_bar::id)).select(BarRow::COLUMNS).load(connection)?)
}

/// Ends a bar before its time.
///
/// # Errors
/// `NotFound` when there is no such bar, or it has been ended already.
pub fn end(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime, by_kind: &str, by: Option<&str>) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_bar::table)
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::id.eq(id)))
        .filter(booking_bar::ended_at.is_null())
        .set((booking_bar::ended_at.eq(at), booking_bar::ended_by_kind.eq(by_kind), booking_bar::ended_by.eq(by)))
        .execute(connection)?;
    super::one(changed)
}

/// Gives a bar another last day.
///
/// # Errors
/// `NotFound` when there is no such bar, or it has been ended.
pub fn cut(tx: &mut Tx<'_>, id: &str, to: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_bar::table)
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::id.eq(id)))
        .filter(booking_bar::ended_at.is_null())
        .set(booking_bar::to_day.eq(to))
        .execute(connection)?;
    super::one(changed)
}

/// Lets a bar begin on another day.
///
/// # Errors
/// As [`cut`].
pub fn begin_on(tx: &mut Tx<'_>, id: &str, from: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_bar::table)
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::id.eq(id)))
        .filter(booking_bar::ended_at.is_null())
        .set(booking_bar::from_day.eq(from))
        .execute(connection)?;
    super::one(changed)
}

/// Keeps that somebody has a task to look at the bar before that day.
///
/// # Errors
/// As [`cut`].
pub fn raised_for(tx: &mut Tx<'_>, id: &str, day: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_bar::table)
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::id.eq(id)))
        .filter(booking_bar::ended_at.is_null())
        .set(booking_bar::review_raised_for.eq(day))
        .execute(connection)?;
    super::one(changed)
}

/// Keeps that what begins with a bar was done that day.
///
/// # Errors
/// As [`cut`].
pub fn begun_on(tx: &mut Tx<'_>, id: &str, day: NaiveDate) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(booking_bar::table)
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::id.eq(id)))
        .filter(booking_bar::ended_at.is_null())
        .set(booking_bar::begun_on.eq(day))
        .execute(connection)?;
    super::one(changed)
}

/// The bars of these citizens that stand on that day.
pub fn standing(tx: &mut ReadTx<'_>, citizens: &[String], day: NaiveDate) -> Result<Vec<BarRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(booking_bar::table
        .filter(booking_bar::municipality_code.eq(municipality).and(booking_bar::citizen_id.eq_any(citizens)))
        .filter(booking_bar::ended_at.is_null().and(booking_bar::from_day.le(day)))
        .filter(booking_bar::to_day.is_null().or(booking_bar::to_day.ge(day)))
        .select(BarRow::COLUMNS)
        .load(connection)?)
}
