//! What an employee gets by e-mail of their own working day: the times of the day's talks, and how many tasks of which kind
//! wait; and leaders, where the municipality wants it, the week's figures. No name of a citizen leaves the program.

use super::rows::{instant, word};
use super::settings::Settings;
use super::{AppError, figures};
use crate::store::employees::EmployeeRow;
use crate::store::messages::{self, MessageRow};
use crate::store::{ReadTx, Tx, appointments, employees, municipalities, tasks};
use chrono::NaiveDate;
use shared::access::Role;
use shared::holidays::is_working_day;
use shared::law::LawBook;
use shared::messages::{staff_day, staff_tasks};
use shared::model::{MessageChannel, MessageKind, RecipientKind};
use shared::rules::TaskKind;
use shared::texts::{Lang, Texts};
use shared::time::{Instant, day_of, instant_at, monday_of};
use std::collections::BTreeMap;

/// When it leaves, in minutes after midnight: before the first talk of the day.
const LEAVES: u16 = 6 * 60 + 30;

/// Writes the working day's mails to everybody who has an address, unless they are written. What they say is decided when
/// they leave.
pub fn schedule(tx: &mut Tx<'_>, now: Instant) -> Result<(), AppError> {
    let today = day_of(now);
    let leaves = instant_at(today, LEAVES).max(now);
    if !is_working_day(today) {
        return Ok(());
    }
    let digest = is_first_of_week(today) && Settings::load(tx)?.figures.weekly_digest;
    let leaders = if digest { employees::with_role(tx, Role::TeamLeader.as_str())? } else { Vec::new() };
    for kind in [MessageKind::StaffDay, MessageKind::StaffTasks, MessageKind::StaffFigures] {
        let about = today.to_string();
        let written = messages::routes_of(tx, &about, kind.as_str())?;
        let wanted = |who: &EmployeeRow| kind != MessageKind::StaffFigures || leaders.contains(&who.id);
        let everybody = employees::by_name(tx)?.into_iter().filter(|who| who.active && who.email.is_some());
        for who in everybody.filter(wanted) {
            if !written.iter().any(|(_, id, _)| *id == who.id) {
                to(kind, &about, who.id, leaves, now).insert(tx)?;
            }
        }
    }
    Ok(())
}

/// Whether no day of its week before it was a working day.
fn is_first_of_week(day: NaiveDate) -> bool {
    !monday_of(day).iter_days().take_while(|earlier| *earlier < day).any(is_working_day)
}

fn to(kind: MessageKind, about: &str, employee: String, leaves: Instant, now: Instant) -> MessageRow {
    MessageRow {
        id: super::journal::new_id(),
        kind: kind.to_string(),
        about: about.to_owned(),
        recipient_kind: RecipientKind::Employee.to_string(),
        recipient_id: employee,
        citizen_id: None,
        order_id: None,
        appointment_id: None,
        channel: MessageChannel::Email.to_string(),
        language: Lang::Da.tag().to_owned(),
        details: "{}".to_owned(),
        status: "pending".to_owned(),
        reason: None,
        not_before: leaves.naive_utc(),
        created_at: now.naive_utc(),
        attempts: 0,
        lease: None,
        lease_until: None,
        written: None,
        sent_at: None,
    }
}

/// Subject and text; none when there is nothing to say, or the day has passed.
pub fn write(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    texts: &Texts,
    kind: MessageKind,
    row: &MessageRow,
    now: Instant,
) -> Result<Option<(String, String)>, AppError> {
    let today = day_of(now);
    if row.about.parse::<NaiveDate>() != Ok(today) {
        return Ok(None);
    }
    if kind == MessageKind::StaffFigures {
        return figures::write_digest(tx, law, texts, now);
    }
    let municipality = municipalities::own(tx)?.name;
    if kind == MessageKind::StaffDay {
        let (from, to) = (instant_at(today, 0), instant_at(today, 24 * 60));
        let live = appointments::of_caseworker(tx, &row.recipient_id, from.naive_utc(), to.naive_utc())?;
        let mut talks = Vec::new();
        for talk in live.iter().filter(|talk| talk.live) {
            talks.push((instant(talk.starts_at), instant(talk.ends_at), word(&talk.channel)?));
        }
        return Ok((!talks.is_empty()).then(|| staff_day(texts, &municipality, today, &talks)));
    }
    let mut counts: BTreeMap<TaskKind, u32> = BTreeMap::new();
    for task in tasks::open_of_employees(tx, std::slice::from_ref(&row.recipient_id))? {
        if task.due_on.is_none_or(|day| day <= today) {
            *counts.entry(word(&task.kind)?).or_default() += 1;
        }
    }
    let counts: Vec<(TaskKind, u32)> = counts.into_iter().collect();
    Ok((!counts.is_empty()).then(|| staff_tasks(texts, &municipality, &counts)))
}
