//! What waits now, counted or listed when it is asked for: an index bounds each by what is open, or by the period.

use super::appointments::AppointmentRow;
use super::orders::OrderRow;
use super::row::Row;
use super::schema::{appointment, booking_order, task};
use super::tasks::TaskRow;
use super::{ReadTx, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::sql_types::{BigInt, Date, Nullable, Text, Timestamp};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, QueryableByName, RunQueryDsl, sql_query};

/// How many cases somebody has.
#[derive(Debug, Clone, QueryableByName)]
pub struct Load {
    /// Who; none for cases that nobody works on.
    #[diesel(sql_type = Nullable<Text>)]
    pub employee_id: Option<String>,
    /// Under which scheme.
    #[diesel(sql_type = Text)]
    pub scheme: String,
    /// How many.
    #[diesel(sql_type = BigInt)]
    pub cases: i64,
}

const LOADS: &str = "SELECT employee_id, scheme, count(*) AS cases FROM (SELECT c.scheme, \
        (SELECT s.employee_id FROM caseworker_assignment s WHERE s.municipality_code = c.municipality_code AND s.case_id = c.id \
            AND s.from_day <= $1 AND (s.to_day IS NULL OR s.to_day >= $2) ORDER BY s.from_day DESC, s.id LIMIT 1) AS employee_id \
        FROM case_file c WHERE c.municipality_code = $3 AND c.first_day <= $4 AND (c.closed_on IS NULL OR c.closed_on > $5)) AS open_case \
    GROUP BY employee_id, scheme";

/// How many open cases everybody has on that day, by scheme.
pub fn loads(tx: &mut ReadTx<'_>, day: NaiveDate) -> Result<Vec<Load>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(LOADS).bind::<Date, _>(day).bind::<Date, _>(day).bind::<Text, _>(municipality);
    Ok(query.bind::<Date, _>(day).bind::<Date, _>(day).load(connection)?)
}

/// How many tasks wait, by who is to do them, kind and age.
#[derive(Debug, Clone, QueryableByName)]
pub struct Waiting {
    /// Who is to do them; none means anybody.
    #[diesel(sql_type = Nullable<Text>)]
    pub employee_id: Option<String>,
    /// Which kind.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// How many.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
    /// How many of them were made since the first moment.
    #[diesel(sql_type = BigInt)]
    pub newest: i64,
    /// Since the second, those among them.
    #[diesel(sql_type = BigInt)]
    pub newer: i64,
    /// Since the third, those among them.
    #[diesel(sql_type = BigInt)]
    pub new: i64,
}

const WAITING: &str = "SELECT employee_id, kind, count(*) AS count, sum(CASE WHEN created_at >= $1 THEN 1 ELSE 0 END) AS newest, \
        sum(CASE WHEN created_at >= $2 THEN 1 ELSE 0 END) AS newer, sum(CASE WHEN created_at >= $3 THEN 1 ELSE 0 END) AS new \
    FROM task WHERE municipality_code = $4 AND done_at IS NULL GROUP BY employee_id, kind";

/// How many tasks wait, split at these moments, the latest first.
pub fn waiting(tx: &mut ReadTx<'_>, since: [NaiveDateTime; 3]) -> Result<Vec<Waiting>, StoreError> {
    let (municipality, connection) = tx.parts();
    let [first, second, third] = since;
    let query = sql_query(WAITING).bind::<Timestamp, _>(first).bind::<Timestamp, _>(second);
    Ok(query.bind::<Timestamp, _>(third).bind::<Text, _>(municipality).load(connection)?)
}

/// The tasks that wait, everybody's or these employees', the oldest first: at most so many.
pub fn open_tasks(tx: &mut ReadTx<'_>, whose: Option<&[String]>, most: i64) -> Result<Vec<TaskRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut found = task::table
        .filter(task::municipality_code.eq(municipality).and(task::done_at.is_null()))
        .order((task::created_at, task::id))
        .limit(most)
        .select(TaskRow::COLUMNS)
        .into_boxed();
    if let Some(employees) = whose {
        found = found.filter(task::employee_id.eq_any(employees));
    }
    Ok(found.load(connection)?)
}

/// The orders that ran out and that no talk has met, the oldest first: at most so many.
pub fn expired_orders(tx: &mut ReadTx<'_>, most: i64) -> Result<Vec<OrderRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(booking_order::table
        .filter(booking_order::municipality_code.eq(municipality).and(booking_order::status.eq("expired")))
        .order((booking_order::book_by, booking_order::id))
        .limit(most)
        .select(OrderRow::COLUMNS)
        .load(connection)?)
}

/// Which talks of a period are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// Those with this status.
    Status(&'static str),
    /// Summonses of somebody who could have booked.
    Summons,
}

/// The talks that were to begin in a period, everybody's or these employees', the newest first: at most so many.
pub fn talks(
    tx: &mut ReadTx<'_>,
    listed: Listed,
    whose: Option<&[String]>,
    (from, to): (NaiveDateTime, NaiveDateTime),
    most: i64,
) -> Result<Vec<AppointmentRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let mut found = appointment::table
        .filter(appointment::municipality_code.eq(municipality))
        .filter(appointment::starts_at.ge(from).and(appointment::starts_at.lt(to)))
        .order((appointment::starts_at.desc(), appointment::id))
        .limit(most)
        .select(AppointmentRow::COLUMNS)
        .into_boxed();
    found = match listed {
        Listed::Status(status) => found.filter(appointment::status.eq(status)),
        Listed::Summons => found
            .filter(appointment::origin.eq("summoned").and(appointment::sequence.eq(0)))
            .filter(appointment::summon_reason.is_not_null()),
    };
    if let Some(employees) = whose {
        found = found.filter(appointment::caseworker_id.eq_any(employees));
    }
    Ok(found.load(connection)?)
}
