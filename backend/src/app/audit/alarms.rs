//! Which employees had an unusual day (Datatilsynet: consider alarms). The numbers are a municipality's settings; an
//! alarm says that somebody should look, never that something is wrong.

use super::super::AppError;
use super::super::journal::new_id;
use super::super::rows::instant;
use super::super::settings::{AuditPolicy, Settings};
use crate::store::audit_checks::{AlarmRow, Seen, alarms_of, searches, seen};
use crate::store::{ReadTx, StoreError, Tx, cases, citizens, employees, fold};
use chrono::{Days, NaiveDate, NaiveDateTime};
use shared::api::AlarmKind;
use shared::time::{Instant, day_of, instant_at};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// How many days before make up the usual one.
const DAYS: u64 = 30;

/// Looks at yesterday, and raises an alarm for each employee and kind, once. Answers how many are new. Days before it
/// were looked at by their own nights, or nobody could have looked at anything, for the server did not run.
pub fn raise(tx: &mut Tx<'_>, now: Instant) -> Result<u32, AppError> {
    let today = day_of(now);
    let day = today.pred_opt().unwrap_or(today);
    let policy = Settings::load(tx)?.audit;
    let known = alarms_of(tx, day)?;
    let found = found(tx, &policy, day)?;
    let new: Vec<AlarmRow> = found
        .into_iter()
        .filter(|found| !known.iter().any(|row| row.employee_id == found.employee && row.kind == found.kind.as_str()))
        .map(|found| AlarmRow {
            id: new_id(),
            day,
            employee_id: found.employee,
            kind: found.kind.to_string(),
            count: found.count.into(),
            usual: found.usual.into(),
            raised_at: now.naive_utc(),
            settled_at: None,
            settled_by: None,
            note: None,
        })
        .collect();
    AlarmRow::insert_all(tx, &new)?;
    Ok(u32::try_from(new.len())?)
}

/// An unusual day.
struct Unusual {
    employee: String,
    kind: AlarmKind,
    count: u32,
    usual: u32,
}

fn found(tx: &mut ReadTx<'_>, policy: &AuditPolicy, day: NaiveDate) -> Result<Vec<Unusual>, AppError> {
    let (from, to) = span(day, day);
    let looks = seen(tx, None, from, to)?;
    let mut found = searched(tx, policy, day)?;
    found.extend(saw(tx, policy, day, &looks)?);
    let opened = opened(&looks);
    found.extend(outside(tx, policy, day, &opened)?);
    found.extend(colleagues(tx, &opened)?);
    Ok(found)
}

/// From the beginning of the first day to the end of the last.
fn span(first: NaiveDate, last: NaiveDate) -> (NaiveDateTime, NaiveDateTime) {
    let after = last.succ_opt().unwrap_or(last);
    (instant_at(first, 0).naive_utc(), instant_at(after, 0).naive_utc())
}

/// The days before, which say what is usual.
fn before(day: NaiveDate) -> (NaiveDateTime, NaiveDateTime) {
    let first = day.checked_sub_days(Days::new(DAYS)).unwrap_or(day);
    span(first, day.pred_opt().unwrap_or(day))
}

/// The mean of the days on which there was anything.
fn mean(days: impl Iterator<Item = usize>) -> u32 {
    let (count, sum) = days.fold((0_usize, 0_usize), |(count, sum), day| (count + 1, sum + day));
    sum.checked_div(count).and_then(|mean| u32::try_from(mean).ok()).unwrap_or_default()
}

fn is_unusual(policy: &AuditPolicy, count: u32, floor: u32, usual: u32) -> bool {
    count > floor && count > usual.saturating_mul(policy.times_usual)
}

/// Who searched far more than usual.
fn searched(tx: &mut ReadTx<'_>, policy: &AuditPolicy, day: NaiveDate) -> Result<Vec<Unusual>, AppError> {
    let (from, to) = span(day, day);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for (employee, _) in searches(tx, None, from, to)? {
        *counts.entry(employee).or_default() += 1;
    }
    let mut found = Vec::new();
    for (employee, count) in counts.into_iter().filter(|(_, count)| *count > policy.searches_a_day) {
        let (from, to) = before(day);
        let mut days: HashMap<NaiveDate, usize> = HashMap::new();
        for (_, at) in searches(tx, Some(&employee), from, to)? {
            *days.entry(day_of(instant(at))).or_default() += 1;
        }
        let usual = mean(days.into_values());
        if is_unusual(policy, count, policy.searches_a_day, usual) {
            found.push(Unusual { employee, kind: AlarmKind::ManySearches, count, usual });
        }
    }
    Ok(found)
}

/// Who saw far more citizens than usual.
fn saw(tx: &mut ReadTx<'_>, policy: &AuditPolicy, day: NaiveDate, looks: &[Seen]) -> Result<Vec<Unusual>, AppError> {
    let mut whom: BTreeMap<&str, HashSet<&str>> = BTreeMap::new();
    for look in looks {
        whom.entry(&look.employee_id).or_default().insert(&look.citizen_id);
    }
    let mut found = Vec::new();
    for (employee, citizens) in whom {
        let count = u32::try_from(citizens.len())?;
        if count <= policy.citizens_a_day {
            continue;
        }
        let (from, to) = before(day);
        let mut days: HashMap<NaiveDate, HashSet<String>> = HashMap::new();
        for look in seen(tx, Some(employee), from, to)? {
            days.entry(day_of(instant(look.at))).or_default().insert(look.citizen_id);
        }
        let usual = mean(days.values().map(HashSet::len));
        if is_unusual(policy, count, policy.citizens_a_day, usual) {
            found.push(Unusual { employee: employee.to_owned(), kind: AlarmKind::ManyCitizens, count, usual });
        }
    }
    Ok(found)
}

/// Whose pages each employee opened.
fn opened(looks: &[Seen]) -> BTreeMap<String, BTreeSet<String>> {
    let mut opened: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for look in looks.iter().filter(|look| look.action == "read" && look.entity == "citizen") {
        opened.entry(look.employee_id.clone()).or_default().insert(look.citizen_id.clone());
    }
    opened
}

/// Who opened many citizens of other teams.
fn outside(
    tx: &mut ReadTx<'_>,
    policy: &AuditPolicy,
    day: NaiveDate,
    opened: &BTreeMap<String, BTreeSet<String>>,
) -> Result<Vec<Unusual>, AppError> {
    let mut found = Vec::new();
    for (employee, citizens) in opened {
        let team = employees::whole_team_of(tx, employee)?;
        let theirs: HashSet<String> = cases::citizens_of(tx, &team, day)?.into_iter().collect();
        let count = u32::try_from(citizens.iter().filter(|citizen| !theirs.contains(*citizen)).count())?;
        if count > policy.outside_team_a_day {
            found.push(Unusual { employee: employee.clone(), kind: AlarmKind::OutsideTeam, count, usual: 0 });
        }
    }
    Ok(found)
}

/// Who opened somebody who is called like a colleague or themselves.
fn colleagues(tx: &mut ReadTx<'_>, opened: &BTreeMap<String, BTreeSet<String>>) -> Result<Vec<Unusual>, StoreError> {
    let staff: HashSet<String> = employees::by_name(tx)?.into_iter().map(|row| fold::search_name(&row.name)).collect();
    let ids: BTreeSet<String> = opened.values().flatten().cloned().collect();
    let ids: Vec<String> = ids.into_iter().collect();
    let mut called: HashSet<String> = HashSet::new();
    for ids in ids.chunks(1000) {
        let alike = citizens::by_ids(tx, ids)?.into_iter().filter(|row| staff.contains(&row.search_name));
        called.extend(alike.map(|row| row.id));
    }
    let count = |citizens: &BTreeSet<String>| citizens.iter().filter(|citizen| called.contains(*citizen)).count();
    let unusual = |(employee, citizens): (&String, &BTreeSet<String>)| {
        let count = u32::try_from(count(citizens)).ok().filter(|count| *count > 0)?;
        Some(Unusual { employee: employee.clone(), kind: AlarmKind::Colleague, count, usual: 0 })
    };
    Ok(opened.iter().filter_map(unusual).collect())
}
