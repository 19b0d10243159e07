//! What waits now: counted when it is asked for, for an index bounds it by what is open.

use super::super::people::Directory;
use super::super::rows::{number, word};
use super::super::{AppError, access::EmployeeScope};
use super::looking::Look;
use crate::store::{ReadTx, figure_lists};
use chrono::Days;
use shared::access::sees_figures_of;
use shared::api::{CaseloadRowView, CaseloadView, TaskKindCountView, TasksAgeView};
use shared::figures::Ratio;
use shared::rules::TaskKind;
use shared::time::{Instant, day_of, instant_at};
use std::collections::BTreeMap;

/// The tasks that wait, by age in days of the calendar. Tasks have no scheme.
pub fn tasks(tx: &mut ReadTx<'_>, look: &Look, now: Instant) -> Result<TasksAgeView, AppError> {
    let today = day_of(now);
    let begins = |days: u64| instant_at(today.checked_sub_days(Days::new(days)).unwrap_or(today), 0).naive_utc();
    let (mut count, mut newest, mut newer, mut new) = (0, 0, 0, 0);
    let mut kinds: BTreeMap<TaskKind, (u32, u32)> = BTreeMap::new();
    for row in figure_lists::waiting(tx, [begins(0), begins(3), begins(7)])? {
        if !look.has(row.employee_id.as_deref()) {
            continue;
        }
        count += number(row.count);
        newest += number(row.newest);
        newer += number(row.newer);
        new += number(row.new);
        let of = kinds.entry(word(&row.kind)?).or_default();
        of.0 += number(row.count);
        of.1 += number(row.count - row.newer);
    }
    let mut kinds: Vec<TaskKindCountView> =
        kinds.into_iter().map(|(kind, (count, old))| TaskKindCountView { kind, count, old }).collect();
    kinds.sort_by_key(|of| std::cmp::Reverse(of.count));
    Ok(TasksAgeView {
        count,
        today: newest,
        to_three_days: newer - newest,
        to_a_week: new - newer,
        over_a_week: count - new,
        over_three_days: count - newer,
        kinds,
    })
}

/// How many cases each caseworker has today, as far as the viewer's own team sees it too.
pub fn caseload(
    tx: &mut ReadTx<'_>,
    look: &Look,
    who: &EmployeeScope,
    norm: u32,
    now: Instant,
) -> Result<CaseloadView, AppError> {
    let mut loads: BTreeMap<String, u32> = BTreeMap::new();
    let mut without = 0;
    for row in figure_lists::loads(tx, day_of(now))?.into_iter().filter(|row| look.has_scheme(&row.scheme)) {
        match row.employee_id {
            Some(employee) if look.has(Some(&employee)) => *loads.entry(employee).or_default() += number(row.cases),
            Some(_) => {}
            None => without += number(row.cases),
        }
    }
    let directory = Directory::load(tx)?;
    let (cases, caseworkers) = (loads.values().sum(), number(loads.len()));
    let over_norm = loads.values().filter(|cases| **cases > norm).count();
    let seen = |employee: &String| sees_figures_of(&who.roles, look.colleagues.contains(employee));
    let mut people: Vec<CaseloadRowView> = loads
        .iter()
        .filter(|(employee, _)| seen(employee))
        .map(|(employee, cases)| CaseloadRowView { employee: directory.person(employee), cases: *cases })
        .collect();
    people.sort_by(|a, b| b.cases.cmp(&a.cases).then_with(|| a.employee.name.cmp(&b.employee.name)));
    Ok(CaseloadView {
        norm,
        cases,
        caseworkers,
        // A mean in tenths is a share in a thousand of a hundred times as many.
        mean_tenths: Ratio { part: cases, whole: caseworkers.saturating_mul(100) }.permille(),
        over_norm: number(over_norm),
        without_caseworker: look.members.is_none().then_some(without),
        people,
    })
}
