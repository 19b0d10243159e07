//! Courses: a case with everything that the law, the night and *Mit forløb* look at. One citizen's or everybody's, in the
//! same few queries.

use super::AppError;
use super::coming;
use super::rows::{self, instant, word};
use crate::store::bars::BarRow;
use crate::store::cases::CaseRow;
use crate::store::orders::OrderRow;
use crate::store::tasks::TaskRow;
use crate::store::{ReadTx, Whom, appointments, bars, cases, employees, order_events, orders, tasks};
use chrono::NaiveDate;
use shared::ids::TalkTypeId;
use shared::law::{CaseCourse, CaseFacts, History, OrderFact, TalkFact};
use shared::model::{Bar, BarKind, OrderStatus};
use shared::time::day_of;
use std::collections::{HashMap, HashSet};

/// A citizen's newest case and what has happened in it.
#[derive(Debug, Clone)]
pub struct Course {
    /// The case.
    pub case: CaseRow,
    /// Who works on it today.
    pub caseworker: Option<String>,
    /// Where that person sits.
    pub office: Option<String>,
    /// The case as the law sees it.
    pub law: CaseCourse,
    /// The citizen's talks: to come, held and missed.
    pub talks: Vec<TalkFact>,
    /// All orders of the citizen, the most urgent first.
    pub orders: Vec<OrderRow>,
    /// The citizen's bars, past ones too.
    pub bars: Vec<Bar>,
    /// The same as they are stored.
    pub bar_rows: Vec<BarRow>,
    /// The tasks about the citizen that wait.
    pub tasks: Vec<TaskRow>,
    /// Kinds of talk whose order a person took back: none of that kind is issued again until after that day.
    pub held_back: Vec<(TalkTypeId, NaiveDate)>,
}

impl Course {
    /// What the law counts.
    pub fn history(&self) -> Result<History, AppError> {
        let order = |row: &OrderRow| {
            Ok(OrderFact {
                talk_type: row.talk_type_id.as_str().into(),
                status: word(&row.status)?,
                cause: word(&row.cause)?,
                book_by: row.book_by,
                hold_by: row.hold_by,
            })
        };
        Ok(History {
            talks: self.talks.clone(),
            orders: self.orders.iter().map(order).collect::<Result<_, AppError>>()?,
        })
    }

    /// Which bar stands on that day.
    pub fn barred(&self, day: NaiveDate) -> Option<BarKind> {
        self.bars.iter().find(|bar| bar.stands_on(day)).map(|bar| bar.kind)
    }
}

/// The courses of `whom`; of those who have no open case only [`Whom::These`]; an open case before a closed one, the newest first.
///
/// # Errors
/// When something stored cannot be read.
pub fn load(tx: &mut ReadTx<'_>, whom: Whom<'_>, today: NaiveDate) -> Result<Vec<Course>, AppError> {
    load_each(tx, whom, today)?.into_iter().map(|(_, course)| course).collect()
}

/// A citizen, and their course or why it cannot be read.
type Each = (String, Result<Course, AppError>);

/// The same with each citizen's own failure beside their id, so that one does not stop the others.
///
/// # Errors
/// Those of the database.
pub fn load_each(tx: &mut ReadTx<'_>, whom: Whom<'_>, today: NaiveDate) -> Result<Vec<Each>, AppError> {
    let mut chosen: Vec<CaseRow> = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    let (open, closed): (Vec<_>, Vec<_>) =
        cases::newest(tx, whom, today)?.into_iter().partition(|case| is_open(case, today));
    for case in open.into_iter().chain(closed) {
        if seen.insert(case.citizen_id.clone()) {
            chosen.push(case);
        }
    }
    let ids: Vec<String> = chosen.iter().map(|case| case.id.clone()).collect();
    let assigned = cases::assigned(tx, matches!(whom, Whom::These(_)).then_some(ids.as_slice()), today)?;
    let offices: HashMap<String, String> =
        employees::by_name(tx)?.into_iter().map(|row| (row.id, row.office_id)).collect();
    let mut talks = talks_of(tx, whom)?;
    let mut all_orders = grouped(orders::all(tx, whom)?, |row| &row.citizen_id);
    let mut all_bars = grouped(bars::all(tx, whom)?, |row| &row.citizen_id);
    let mut all_tasks = grouped(tasks::waiting(tx, whom)?, |row| row.citizen_id.as_deref().unwrap_or_default());
    let mut absences = coming::away_days(tx, whom)?;
    let by_hand: HashSet<String> = order_events::taken_back_by_hand(tx, whom)?.into_iter().collect();
    let mut course = |case: CaseRow| {
        let who = case.citizen_id.as_str();
        let orders = all_orders.remove(who).unwrap_or_default();
        let bar_rows = all_bars.remove(who).unwrap_or_default();
        let caseworker = assigned.get(&case.id).cloned();
        Ok(Course {
            office: caseworker.as_ref().and_then(|id| offices.get(id)).cloned(),
            caseworker,
            law: of_law(&case, absences.remove(who).unwrap_or_default())?,
            talks: talks.remove(who).unwrap_or_default(),
            bars: bar_rows.iter().map(rows::bar).collect::<Result<_, AppError>>()?,
            bar_rows,
            tasks: all_tasks.remove(who).unwrap_or_default(),
            held_back: held_back(&orders, &by_hand),
            orders,
            case,
        })
    };
    Ok(chosen.into_iter().map(|case| (case.citizen_id.clone(), course(case))).collect())
}

/// Whether the case is open on that day; it may close later.
pub fn is_open(case: &CaseRow, day: NaiveDate) -> bool {
    case.closed_on.is_none_or(|closed| closed > day)
}

fn of_law(case: &CaseRow, absences: Vec<(NaiveDate, NaiveDate)>) -> Result<CaseCourse, AppError> {
    let facts: CaseFacts = serde_json::from_str(&case.facts).map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(CaseCourse {
        scheme: case.scheme.as_str().into(),
        first_day: case.first_day,
        closed_on: case.closed_on,
        facts,
        absences,
    })
}

fn talks_of(tx: &mut ReadTx<'_>, whom: Whom<'_>) -> Result<HashMap<String, Vec<TalkFact>>, AppError> {
    let mut found: HashMap<String, Vec<TalkFact>> = HashMap::new();
    for (citizen, talk_type, starts_at, status) in appointments::counted(tx, whom)? {
        let fact = TalkFact { talk_type: talk_type.into(), day: day_of(instant(starts_at)), status: word(&status)? };
        found.entry(citizen).or_default().push(fact);
    }
    Ok(found)
}

fn held_back(orders: &[OrderRow], by_hand: &HashSet<String>) -> Vec<(TalkTypeId, NaiveDate)> {
    let withdrawn = orders.iter().filter(|row| row.status == OrderStatus::Withdrawn.as_str());
    let chosen = withdrawn.filter(|row| by_hand.contains(&row.id));
    chosen.map(|row| (row.talk_type_id.as_str().into(), row.hold_by)).collect()
}

fn grouped<T>(rows: Vec<T>, of: impl Fn(&T) -> &str) -> HashMap<String, Vec<T>> {
    let mut found: HashMap<String, Vec<T>> = HashMap::new();
    for row in rows {
        found.entry(of(&row).to_owned()).or_default().push(row);
    }
    found
}
