//! Questions to citizens about the reason (R37).

use super::row::{Row, row};
use super::schema::{reason_question, task};
use super::{ReadTx, StoreError, Tx};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};

row! {
    /// A question.
    QuestionRow of reason_question {
        /// Its id.
        id: String,
        /// Who is asked.
        citizen_id: String,
        /// The order that was not met; or else
        order_id: Option<String>,
        /// the talk that was missed.
        appointment_id: Option<String>,
        /// When it was asked, UTC.
        asked_at: NaiveDateTime,
        /// The last day to answer.
        answer_by: NaiveDate,
        /// When it was answered, UTC.
        answered_at: Option<NaiveDateTime>,
        /// What was answered: a word of a closed list.
        reason: Option<String>,
        /// When it was taken back, UTC.
        closed_at: Option<NaiveDateTime>,
    }
}

/// A question.
///
/// # Errors
/// `NotFound` when there is none with this id.
pub fn get(tx: &mut ReadTx<'_>, id: &str) -> Result<QuestionRow, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(reason_question::table
        .filter(reason_question::municipality_code.eq(municipality).and(reason_question::id.eq(id)))
        .select(QuestionRow::COLUMNS)
        .first(connection)?)
}

/// The citizens' questions, answered and closed ones too, the newest first.
pub fn of_citizens(tx: &mut ReadTx<'_>, citizens: &[String]) -> Result<Vec<QuestionRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    Ok(reason_question::table
        .filter(reason_question::municipality_code.eq(municipality).and(reason_question::citizen_id.eq_any(citizens)))
        .order((reason_question::asked_at.desc(), reason_question::id.desc()))
        .select(QuestionRow::COLUMNS)
        .load(connection)?)
}

/// The questions about talks that were not answered in time (`answer_by` is before `day`) and that nobody has a task
/// of this kind for, done or not.
pub fn unanswered_about_talks(tx: &mut ReadTx<'_>, day: NaiveDate, kind: &str) -> Result<Vec<QuestionRow>, StoreError> {
    let (municipality, connection) = tx.parts();
    let told = task::table
        .filter(task::municipality_code.eq(municipality).and(task::kind.eq(kind)))
        .filter(task::appointment_id.eq(reason_question::appointment_id));
    Ok(reason_question::table
        .filter(diesel::dsl::not(diesel::dsl::exists(told)))
        .filter(reason_question::municipality_code.eq(municipality).and(reason_question::answer_by.lt(day)))
        .filter(reason_question::answered_at.is_null().and(reason_question::closed_at.is_null()))
        .filter(reason_question::appointment_id.is_not_null())
        .order(reason_question::id)
        .select(QuestionRow::COLUMNS)
        .load(connection)?)
}

/// Keeps an answer.
///
/// # Errors
/// `NotFound` when no such question waits.
pub fn answer(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime, reason: &str) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(reason_question::table)
        .filter(reason_question::municipality_code.eq(municipality).and(reason_question::id.eq(id)))
        .filter(reason_question::answered_at.is_null().and(reason_question::closed_at.is_null()))
        .set((reason_question::answered_at.eq(at), reason_question::reason.eq(reason)))
        .execute(connection)?;
    super::one(changed)
}

/// Takes a question back that waits for its answer.
///
/// # Errors
/// `NotFound` when no such question waits.
pub fn close(tx: &mut Tx<'_>, id: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    let (municipality, connection) = tx.parts();
    let changed = diesel::update(reason_question::table)
        .filter(reason_question::municipality_code.eq(municipality).and(reason_question::id.eq(id)))
        .filter(reason_question::answered_at.is_null().and(reason_question::closed_at.is_null()))
        .set(reason_question::closed_at.eq(at))
        .execute(connection)?;
    super::one(changed)
}
