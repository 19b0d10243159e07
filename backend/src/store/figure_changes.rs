//! In which months something has changed since the night last counted.

use super::{ReadTx, StoreError};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::sql_types::{Date, Nullable, Text, Timestamp};
use diesel::{QueryableByName, RunQueryDsl, sql_query};

#[derive(QueryableByName)]
struct Moment {
    #[diesel(sql_type = Timestamp)]
    at: NaiveDateTime,
}

#[derive(QueryableByName)]
struct Day {
    #[diesel(sql_type = Nullable<Date>)]
    day: Option<NaiveDate>,
}

/// Begin and booking of every talk to which something has happened since: of its whole chain, for who moves a talk changes what the others in it
/// count as; of later ones in the case when it was held or corrected, for it may be the first now; and of a case whose facts are others.
const TALKS: &str = "WITH touched AS (SELECT DISTINCT e.appointment_id, e.kind IN ('held', 'corrected') AS told FROM appointment_event e \
        WHERE e.municipality_code = $1 AND e.at >= $2) \
    SELECT b.starts_at AS at FROM touched t JOIN appointment a ON a.municipality_code = $3 AND a.id = t.appointment_id \
        JOIN appointment b ON b.municipality_code = a.municipality_code AND b.chain_id = a.chain_id \
    UNION SELECT b.booked_at FROM touched t JOIN appointment a ON a.municipality_code = $4 AND a.id = t.appointment_id \
        JOIN appointment b ON b.municipality_code = a.municipality_code AND b.chain_id = a.chain_id \
    UNION SELECT b.starts_at FROM touched t JOIN appointment a ON a.municipality_code = $5 AND a.id = t.appointment_id \
        JOIN appointment b ON b.municipality_code = a.municipality_code AND b.case_id = a.case_id AND b.starts_at > a.starts_at \
        WHERE t.told AND b.status = 'held' \
    UNION SELECT b.starts_at FROM case_event e JOIN appointment b ON b.municipality_code = e.municipality_code AND b.case_id = e.case_id \
        WHERE e.municipality_code = $6 AND e.at >= $7 AND e.kind = 'facts_changed'";

/// The moments in whose months talks or bookings count otherwise now.
pub fn of_talks(tx: &mut ReadTx<'_>, since: NaiveDateTime) -> Result<Vec<NaiveDateTime>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(TALKS).bind::<Text, _>(municipality).bind::<Timestamp, _>(since);
    let query = query.bind::<Text, _>(municipality).bind::<Text, _>(municipality).bind::<Text, _>(municipality);
    let query = query.bind::<Text, _>(municipality).bind::<Timestamp, _>(since);
    Ok(query.load::<Moment>(connection)?.into_iter().map(|row| row.at).collect())
}

const CASES: &str = "SELECT min(day) AS day FROM ( \
        SELECT e.day FROM case_event e WHERE e.municipality_code = $1 AND e.at >= $2 \
        UNION ALL SELECT c.first_day FROM case_event e JOIN case_file c ON c.municipality_code = e.municipality_code AND c.id = e.case_id \
            WHERE e.municipality_code = $3 AND e.at >= $4 AND e.kind = 'opened' \
        UNION ALL SELECT c.first_day FROM citizen p JOIN case_file c ON c.municipality_code = p.municipality_code AND c.citizen_id = p.id \
            WHERE p.municipality_code = $5 AND p.created_at >= $6 \
        UNION ALL SELECT b.from_day FROM booking_bar b WHERE b.municipality_code = $7 AND b.decided_at >= $8) AS changed";

/// The first day on which cases, or what keeps citizens from booking, count otherwise now.
pub fn of_cases(tx: &mut ReadTx<'_>, since: NaiveDateTime) -> Result<Option<NaiveDate>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(CASES).bind::<Text, _>(municipality).bind::<Timestamp, _>(since);
    let query = query.bind::<Text, _>(municipality).bind::<Timestamp, _>(since);
    let query = query.bind::<Text, _>(municipality).bind::<Timestamp, _>(since);
    let query = query.bind::<Text, _>(municipality).bind::<Timestamp, _>(since);
    Ok(query.get_result::<Day>(connection)?.day)
}

/// The first moment at which anything is to be counted.
pub fn first(tx: &mut ReadTx<'_>) -> Result<Option<NaiveDateTime>, StoreError> {
    let (municipality, connection) = tx.parts();
    let query = sql_query(
        "SELECT starts_at AS at FROM (SELECT starts_at FROM appointment WHERE municipality_code = $1 ORDER BY starts_at LIMIT 1) AS a \
         UNION ALL SELECT booked_at FROM (SELECT booked_at FROM appointment WHERE municipality_code = $2 ORDER BY booked_at LIMIT 1) AS b \
         ORDER BY at LIMIT 1",
    );
    let found: Vec<Moment> = query.bind::<Text, _>(municipality).bind::<Text, _>(municipality).load(connection)?;
    Ok(found.into_iter().next().map(|row| row.at))
}
