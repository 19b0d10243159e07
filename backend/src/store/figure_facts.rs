//! What the night looks at when it counts a month: whole months, through indexes, a handful of queries each.

use super::schema::appointment;
use super::{ReadTx, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::max;
use diesel::sql_types::{Bool, Date, Integer, Nullable, Text, Timestamp};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, QueryableByName, RunQueryDsl, sql_query};
use std::collections::HashMap;

/// A time that was agreed, or a walk-in.
#[derive(Debug, Clone, QueryableByName)]
pub struct TalkFact {
    /// The case.
    #[diesel(sql_type = Text)]
    pub case_id: String,
    /// Its scheme.
    #[diesel(sql_type = Text)]
    pub scheme: String,
    /// Its first day.
    #[diesel(sql_type = Date)]
    pub first_day: NaiveDate,
    /// What is known of it, as JSON.
    #[diesel(sql_type = Text)]
    pub facts: String,
    /// What kind of talk.
    #[diesel(sql_type = Text)]
    pub talk_type_id: String,
    /// How it was to be held.
    #[diesel(sql_type = Text)]
    pub channel: String,
    /// With whom.
    #[diesel(sql_type = Text)]
    pub caseworker_id: String,
    /// Who chose the time.
    #[diesel(sql_type = Text)]
    pub origin: String,
    /// What became of it.
    #[diesel(sql_type = Text)]
    pub status: String,
    /// How often it had been moved.
    #[diesel(sql_type = Integer)]
    pub sequence: i32,
    /// When it was to begin, UTC.
    #[diesel(sql_type = Timestamp)]
    pub starts_at: NaiveDateTime,
    /// Why somebody was summoned who could have booked.
    #[diesel(sql_type = Nullable<Text>)]
    pub summon_reason: Option<String>,
    /// Who chose the time that it was moved to.
    #[diesel(sql_type = Nullable<Text>)]
    pub moved_to: Option<String>,
    /// Whether the citizen had chosen an earlier time of it.
    #[diesel(sql_type = Bool)]
    pub chosen_before: bool,
    /// Whether no talk of the case was held before.
    #[diesel(sql_type = Bool)]
    pub first_held: bool,
    /// Whether somebody called in vain first.
    #[diesel(sql_type = Bool)]
    pub tried: bool,
}

const TALKS: &str = "SELECT a.case_id, c.scheme, c.first_day, c.facts, a.talk_type_id, a.channel, a.caseworker_id, a.origin, a.status, \
        a.sequence, a.starts_at, a.summon_reason, \
        (SELECT n.origin FROM appointment n WHERE n.municipality_code = a.municipality_code AND n.chain_id = a.chain_id \
            AND n.sequence = a.sequence + 1) AS moved_to, \
        EXISTS (SELECT 1 FROM appointment p WHERE p.municipality_code = a.municipality_code AND p.chain_id = a.chain_id \
            AND p.sequence < a.sequence AND p.origin IN ('self', 'assisted')) AS chosen_before, \
        a.status = 'held' AND NOT EXISTS (SELECT 1 FROM appointment f WHERE f.municipality_code = a.municipality_code \
            AND f.case_id = a.case_id AND f.status = 'held' \
            AND (f.starts_at < a.starts_at OR f.starts_at = a.starts_at AND f.id < a.id)) AS first_held, \
        EXISTS (SELECT 1 FROM call_attempt t WHERE t.municipality_code = a.municipality_code AND t.appointment_id = a.id) AS tried \
    FROM appointment a JOIN case_file c ON c.municipality_code = a.municipality_code AND c.id = a.case_id \
    WHERE a.municipality_code = $1 AND a.starts_at >= $2 AND a.starts_at < $3";

/// The talks that were to begin in that stretch.
pub fn talks(tx: &mut ReadTx<'_>, from: NaiveDateTime, to: NaiveDateTime) -> Result<Vec<TalkFact>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(TALKS).bind::<Text, _>(municipality).bind::<Timestamp, _>(from).bind::<Timestamp, _>(to);
    Ok(query.load(connection)?)
}

/// Who worked on a case.
#[derive(Debug, Clone, QueryableByName)]
pub struct Worked {
    /// The case.
    #[diesel(sql_type = Text)]
    pub case_id: String,
    /// Who.
    #[diesel(sql_type = Text)]
    pub employee_id: String,
    /// The first day.
    #[diesel(sql_type = Date)]
    pub from_day: NaiveDate,
    /// The last one, if there is one.
    #[diesel(sql_type = Nullable<Date>)]
    pub to_day: Option<NaiveDate>,
}

/// Who worked on any case at any time between those days, the newest first of each.
pub fn workers(tx: &mut ReadTx<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Worked>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(
        "SELECT case_id, employee_id, from_day, to_day FROM caseworker_assignment WHERE municipality_code = $1 \
         AND (to_day IS NULL OR to_day >= $2) AND from_day <= $3 ORDER BY case_id, from_day DESC, id",
    );
    Ok(query.bind::<Text, _>(municipality).bind::<Date, _>(from).bind::<Date, _>(to).load(connection)?)
}

/// A time that a citizen chose, alone or together with us.
#[derive(Debug, Clone, QueryableByName)]
pub struct BookingFact {
    /// The scheme of the case.
    #[diesel(sql_type = Text)]
    pub scheme: String,
    /// With whom.
    #[diesel(sql_type = Text)]
    pub caseworker_id: String,
    /// Who chose it.
    #[diesel(sql_type = Text)]
    pub origin: String,
    /// When, UTC.
    #[diesel(sql_type = Timestamp)]
    pub booked_at: NaiveDateTime,
    /// If it is the first that the citizen chose for an order: when that came, UTC.
    #[diesel(sql_type = Nullable<Timestamp>)]
    pub ordered_at: Option<NaiveDateTime>,
}

const BOOKINGS: &str = "SELECT c.scheme, a.caseworker_id, a.origin, a.booked_at, \
        CASE WHEN NOT EXISTS (SELECT 1 FROM appointment p WHERE p.municipality_code = a.municipality_code AND p.order_id = a.order_id \
            AND p.origin IN ('self', 'assisted') AND (p.booked_at < a.booked_at OR p.booked_at = a.booked_at AND p.id < a.id)) \
            THEN o.created_at END AS ordered_at \
    FROM appointment a JOIN case_file c ON c.municipality_code = a.municipality_code AND c.id = a.case_id \
    LEFT JOIN booking_order o ON o.municipality_code = a.municipality_code AND o.id = a.order_id \
    WHERE a.municipality_code = $1 AND a.booked_at >= $2 AND a.booked_at < $3 AND a.origin IN ('self', 'assisted')";

/// The times that citizens chose in that stretch.
pub fn bookings(tx: &mut ReadTx<'_>, from: NaiveDateTime, to: NaiveDateTime) -> Result<Vec<BookingFact>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(BOOKINGS).bind::<Text, _>(municipality).bind::<Timestamp, _>(from).bind::<Timestamp, _>(to);
    Ok(query.load(connection)?)
}

/// A way of looking for a time, or (without `free`) that somebody said that none suits.
#[derive(Debug, Clone, QueryableByName)]
pub struct SearchFact {
    /// The case.
    #[diesel(sql_type = Text)]
    pub case_id: String,
    /// Its scheme.
    #[diesel(sql_type = Text)]
    pub scheme: String,
    /// When, UTC.
    #[diesel(sql_type = Timestamp)]
    pub at: NaiveDateTime,
    /// How many times there were.
    #[diesel(sql_type = Nullable<Integer>)]
    pub free: Option<i32>,
}

const SEARCHES: &str = "SELECT o.case_id, c.scheme, s.last_at AS at, s.free FROM search_log s \
        JOIN booking_order o ON o.municipality_code = s.municipality_code AND o.id = s.order_id \
        JOIN case_file c ON c.municipality_code = o.municipality_code AND c.id = o.case_id \
        WHERE s.municipality_code = $1 AND s.last_at >= $2 AND s.last_at < $3 \
    UNION ALL SELECT o.case_id, c.scheme, r.at, NULL FROM no_time_report r \
        JOIN booking_order o ON o.municipality_code = r.municipality_code AND o.id = r.order_id \
        JOIN case_file c ON c.municipality_code = o.municipality_code AND c.id = o.case_id \
        WHERE r.municipality_code = $4 AND r.at >= $5 AND r.at < $6";

/// The last looks for a time in that stretch, and who said in it that none suits.
pub fn searches(tx: &mut ReadTx<'_>, from: NaiveDateTime, to: NaiveDateTime) -> Result<Vec<SearchFact>, StoreError> {
    let (municipality, connection) = tx.parts();
    // SQLite numbers values in the order in which they are bound: each stands in the text once.
    let query = sql_query(SEARCHES).bind::<Text, _>(municipality).bind::<Timestamp, _>(from).bind::<Timestamp, _>(to);
    let query = query.bind::<Text, _>(municipality).bind::<Timestamp, _>(from).bind::<Timestamp, _>(to);
    Ok(query.load(connection)?)
}

/// A case.
#[derive(Debug, Clone, QueryableByName)]
pub struct CaseFact {
    /// Its id.
    #[diesel(sql_type = Text)]
    pub id: String,
    /// Whose.
    #[diesel(sql_type = Text)]
    pub citizen_id: String,
    /// Its scheme.
    #[diesel(sql_type = Text)]
    pub scheme: String,
    /// Its first day.
    #[diesel(sql_type = Date)]
    pub first_day: NaiveDate,
    /// The first day without it.
    #[diesel(sql_type = Nullable<Date>)]
    pub closed_on: Option<NaiveDate>,
}

/// The cases that were open at the end of that day.
pub fn open_cases(tx: &mut ReadTx<'_>, day: NaiveDate) -> Result<Vec<CaseFact>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(
        "SELECT id, citizen_id, scheme, first_day, closed_on FROM case_file WHERE municipality_code = $1 AND first_day <= $2 \
         AND (closed_on IS NULL OR closed_on > $3) ORDER BY first_day, id",
    );
    Ok(query.bind::<Text, _>(municipality).bind::<Date, _>(day).bind::<Date, _>(day).load(connection)?)
}

/// The cases whose first day without them lies between those days, both included.
pub fn closed_cases(tx: &mut ReadTx<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<CaseFact>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(
        "SELECT id, citizen_id, scheme, first_day, closed_on FROM case_file WHERE municipality_code = $1 \
         AND closed_on >= $2 AND closed_on <= $3",
    );
    Ok(query.bind::<Text, _>(municipality).bind::<Date, _>(from).bind::<Date, _>(to).load(connection)?)
}

/// What stood in somebody's way.
#[derive(Debug, Clone, QueryableByName)]
pub struct BarFact {
    /// In whose.
    #[diesel(sql_type = Text)]
    pub citizen_id: String,
    /// `exemption`, `withdrawal` or `standby`.
    #[diesel(sql_type = Text)]
    pub kind: String,
}

/// The bars that stood at the end of that day, which is `ends`; each kind once for each citizen.
pub fn bars(tx: &mut ReadTx<'_>, day: NaiveDate, ends: NaiveDateTime) -> Result<Vec<BarFact>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(
        "SELECT DISTINCT citizen_id, kind FROM booking_bar WHERE municipality_code = $1 AND from_day <= $2 \
         AND (to_day IS NULL OR to_day >= $3) AND (ended_at IS NULL OR ended_at >= $4)",
    );
    let query = query.bind::<Text, _>(municipality).bind::<Date, _>(day).bind::<Date, _>(day);
    Ok(query.bind::<Timestamp, _>(ends).load(connection)?)
}

#[derive(QueryableByName)]
struct CaseAt {
    #[diesel(sql_type = Text)]
    case_id: String,
    #[diesel(sql_type = Timestamp)]
    at: NaiveDateTime,
}

/// When the last talk in each case was held, in that stretch; a case without one is left out.
pub fn last_held(
    tx: &mut ReadTx<'_>,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<(String, NaiveDateTime)>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(
        "SELECT case_id, max(starts_at) AS at FROM appointment WHERE municipality_code = $1 AND starts_at >= $2 AND starts_at < $3 \
         AND status = 'held' GROUP BY case_id",
    );
    let query = query.bind::<Text, _>(municipality).bind::<Timestamp, _>(from).bind::<Timestamp, _>(to);
    Ok(query.load::<CaseAt>(connection)?.into_iter().map(|row| (row.case_id, row.at)).collect())
}

/// The cases in which a talk was agreed at that moment that lay before `until`: one that stands, or came to its time.
pub fn ahead(tx: &mut ReadTx<'_>, at: NaiveDateTime, until: NaiveDateTime) -> Result<Vec<String>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(
        "SELECT case_id, min(starts_at) AS at FROM appointment WHERE municipality_code = $1 AND starts_at >= $2 AND starts_at < $3 \
         AND booked_at < $4 AND status IN ('booked', 'held', 'no_show', 'not_reached') GROUP BY case_id",
    );
    let query = query.bind::<Text, _>(municipality).bind::<Timestamp, _>(at).bind::<Timestamp, _>(until);
    Ok(query.bind::<Timestamp, _>(at).load::<CaseAt>(connection)?.into_iter().map(|row| row.case_id).collect())
}

/// When the last talk in each of these cases was held; a case without one is left out.
pub fn last_talks(tx: &mut ReadTx<'_>, cases: &[String]) -> Result<HashMap<String, NaiveDateTime>, StoreError> {
    let (municipality, connection) = tx.parts();
    let found: Vec<(String, Option<NaiveDateTime>)> = appointment::table
        .filter(appointment::municipality_code.eq(municipality).and(appointment::case_id.eq_any(cases)))
        .filter(appointment::status.eq("held"))
        .group_by(appointment::case_id)
        .select((appointment::case_id, max(appointment::starts_at)))
        .load(connection)?;
    Ok(found.into_iter().filter_map(|(case, at)| Some((case, at?))).collect())
}
