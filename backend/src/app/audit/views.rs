//! Checks and alarms as they travel.

use super::super::AppError;
use super::super::people::Directory;
use super::super::rows::{instant, word};
use crate::store::audit::{self, AuditRow};
use crate::store::audit_checks::{self, AlarmRow, CheckRow, ItemRow};
use crate::store::{ReadTx, cases, citizens, employees};
use shared::api::{AlarmView, CheckItem, CheckRow as RowView, CheckView, Tie};
use shared::texts::Texts;
use shared::time::day_of;
use std::collections::HashMap;

/// A check in the list.
pub fn row(directory: &Directory, row: &CheckRow, items: &[&ItemRow]) -> Result<RowView, AppError> {
    let count =
        |wanted: Option<&str>| u32::try_from(items.iter().filter(|item| item.verdict.as_deref() == wanted).count());
    Ok(RowView {
        id: row.id.clone(),
        from: row.from_day,
        to: row.to_day,
        drawn_at: instant(row.drawn_at),
        drawn_by: directory.person(&row.drawn_by),
        pool: row.pool.try_into()?,
        drawn: items.len().try_into()?,
        waiting: count(None)?,
        follow_up: count(Some("follow_up"))?,
        signed_at: row.signed_at.map(instant),
    })
}

/// A check with its looks, and whom it shows.
pub fn check(tx: &mut ReadTx<'_>, texts: &Texts, id: &str) -> Result<(CheckView, Vec<String>), AppError> {
    let directory = Directory::load(tx)?;
    let stored = audit_checks::check(tx, id)?;
    let items = audit_checks::items(tx, &[id.to_owned()])?;
    let events: Vec<String> = items.iter().map(|item| item.event_id.clone()).collect();
    let rows: HashMap<String, AuditRow> =
        audit::by_ids(tx, &events)?.into_iter().map(|row| (row.id.clone(), row)).collect();
    let mut shown: HashMap<String, u32> = HashMap::new();
    for subject in audit::subjects(tx, &events)? {
        *shown.entry(subject.event_id).or_default() += 1;
    }
    let ids: Vec<String> = items.iter().map(|item| item.citizen_id.clone()).collect();
    let names: HashMap<String, String> =
        citizens::by_ids(tx, &ids)?.into_iter().map(|row| (row.id, initials(&row.name))).collect();
    let mut views = Vec::with_capacity(items.len());
    for item in &items {
        let row = rows.get(&item.event_id);
        let tie = row.map(|row| tie(tx, row, &item.citizen_id)).transpose()?.flatten();
        views.push(CheckItem {
            position: item.position.try_into()?,
            at: row.map(|row| instant(row.at)),
            employee: row.and_then(|row| row.actor_id.as_deref()).map(|id| directory.person(id)),
            what: what(texts, row),
            shown: shown.get(&item.event_id).copied().unwrap_or_default(),
            citizen: names.get(&item.citizen_id).cloned().unwrap_or_default(),
            tie,
            verdict: item.verdict.as_deref().map(word).transpose()?,
            note: item.note.clone(),
        });
    }
    let view = CheckView {
        check: row(&directory, &stored, &items.iter().collect::<Vec<_>>())?,
        signed_by: stored.signed_by.as_deref().map(|id| directory.person(id)),
        note: stored.note,
        items: views,
    };
    Ok((view, ids))
}

/// "Mette Holm" as "M. H."
fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| word.chars().next());
    letters.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" ")
}

/// At what somebody looked and what for. A purpose that has no words of its own, a person wrote.
fn what(texts: &Texts, row: Option<&AuditRow>) -> String {
    let Some(row) = row else { return texts.get("looked-gone") };
    let purpose = row.purpose.as_deref().unwrap_or_default();
    let key = format!("looked-{purpose}");
    if texts.has(&key) { texts.get(&key) } else { texts.format("looked-because", &[("reason", purpose)]) }
}

/// What the employee was to the citizen on the day of the look.
fn tie(tx: &mut ReadTx<'_>, row: &AuditRow, citizen: &str) -> Result<Option<Tie>, AppError> {
    let Some(employee) = &row.actor_id else { return Ok(None) };
    let assigned = cases::assignments(tx, citizen, day_of(instant(row.at)))?;
    if assigned.iter().any(|row| row.employee_id == *employee) {
        return Ok(Some(Tie::Own));
    }
    let team = employees::whole_team_of(tx, employee)?;
    let is_team = assigned.iter().any(|row| team.contains(&row.employee_id));
    Ok(Some(if is_team { Tie::Team } else { Tie::Neither }))
}

/// An alarm.
pub fn alarm(directory: &Directory, row: AlarmRow) -> Result<AlarmView, AppError> {
    Ok(AlarmView {
        id: row.id,
        day: row.day,
        employee: directory.person(&row.employee_id),
        kind: word(&row.kind)?,
        count: row.count.try_into()?,
        usual: row.usual.try_into()?,
        settled_at: row.settled_at.map(instant),
        note: row.note,
    })
}
