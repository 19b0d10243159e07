//! How sending goes, and what a person does about a message that could not be sent.

use super::access::{EmployeeScope, SeeCitizens, Staff, WorkCases};
use super::answered;
use super::idempotency::{Call, once};
use super::journal::Journal;
use super::looking::Sight;
use super::messages::{MOST, for_staff, views};
use super::nightly::Night;
use super::rows::word;
use super::taking::hold;
use super::{App, AppError};
use crate::store::messages::{self, Fate, MessageRow};
use crate::store::tasks::{self, TaskRow};
use crate::store::{ReadTx, Scope, Tx, Whom, municipalities, nightly_runs};
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use shared::api::{MessageCount, MessageView, ReconciledView, SendingView};
use shared::messages::leave_at;
use shared::model::{MessageState, Resource};
use shared::rules::TaskKind;
use shared::time::{Instant, day_of, instant_at, minutes_long};

/// How many days are counted, beside today.
const DAYS: u64 = 30;
/// What could have left so many minutes ago is late.
const LATE_MINUTES: u16 = 60;

/// The numbers of one municipality.
#[derive(Debug, Clone)]
pub struct Figures {
    /// Its code.
    pub municipality: String,
    /// Since which day messages are counted.
    pub since: NaiveDate,
    /// How many there are, by channel and state.
    pub counts: Vec<MessageCount>,
    /// How many wait although they could have left an hour ago.
    pub late: u32,
}

/// What a task says that names a message.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Named {
    message: Option<String>,
}

/// The last thirty days, and what could not be sent in them, the newest first. For those who see citizens, and so not for an
/// administrator: what could not be sent says to whom and of what. That somebody looked is kept.
///
/// # Errors
/// Those of the store.
pub async fn show(app: &App, scope: &Staff<SeeCitizens>) -> Result<SendingView, AppError> {
    let (now, who) = (app.clock.now(), scope.clone());
    app.look(scope, move |tx| {
        let Figures { since, counts, late, .. } = figures_of(tx, now)?;
        let mut failed = messages::newest(tx, MessageState::Failed.as_str(), 0, i64::try_from(MOST)?)?;
        failed.retain(|row| for_staff(row) && row.created_at >= instant_at(since, 0).naive_utc());
        let about: Vec<String> = failed.iter().filter_map(|row| row.citizen_id.clone()).collect();
        let unseen = who.unseen(tx, &about, now)?;
        failed.retain(|row| row.citizen_id.as_ref().is_none_or(|citizen| !unseen.contains_key(citizen)));
        let sight =
            Sight::of("sending", "-", "messages").showing(failed.iter().filter_map(|row| row.citizen_id.as_ref()));
        Ok((SendingView { since, counts, failed: views(tx, failed)?, late, reconciled: reconciled(tx)? }, sight))
    })
    .await
}

/// The numbers of every municipality: nothing about anybody.
///
/// # Errors
/// Those of the store.
pub async fn figures(app: &App) -> Result<Vec<Figures>, AppError> {
    let now = app.clock.now();
    let codes = app.db.read(&Scope::maintenance(), |tx| Ok::<_, AppError>(municipalities::codes(tx)?)).await?;
    let mut figures = Vec::with_capacity(codes.len());
    for code in codes {
        figures.push(app.db.read(&Scope::new(&code)?, move |tx| figures_of(tx, now)).await?);
    }
    Ok(figures)
}

fn figures_of(tx: &mut ReadTx<'_>, now: Instant) -> Result<Figures, AppError> {
    let today = day_of(now);
    let since = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    let count = |(channel, state, count): (String, String, i64)| {
        Ok(MessageCount { channel: word(&channel)?, state: word(&state)?, count: count.try_into()? })
    };
    let counts = messages::counts(tx, instant_at(since, 0).naive_utc())?;
    Ok(Figures {
        municipality: tx.scope().to_string(),
        since,
        counts: counts.into_iter().map(count).collect::<Result<_, AppError>>()?,
        late: messages::late(tx, (now - minutes_long(LATE_MINUTES)).naive_utc())?.try_into()?,
    })
}

/// Sends a message once more that could not be sent. The task that it raised is done.
///
/// # Errors
/// Not found when no such message has failed.
pub async fn send_again(
    app: &App,
    scope: &Staff<WorkCases>,
    id: String,
    key: Option<String>,
) -> Result<MessageView, AppError> {
    let call = Call::new(scope.employee.as_str(), "send_again", key, &id, &())?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let row = failed(tx, &who, &id, now)?;
        let fate = Fate {
            status: MessageState::Pending.to_string(),
            reason: Some(None),
            not_before: Some(leave_at(word(&row.kind)?, now).naive_utc()),
            sent_at: None,
            attempts: Some(0),
        };
        if !messages::send_again(tx, &id, &fate)? {
            return Err(AppError::NotFound);
        }
        let journal = who.journal(now);
        journal.audit(tx, "send_again", "message", &id, row.citizen_id.as_deref())?;
        finish_task(tx, &journal, &row)?;
        one(tx, &id)
    })
    .await
}

/// Somebody told the recipient otherwise: the message stays what it is, and the task that it raised is done.
///
/// # Errors
/// Not found when no such message has failed, or its task is done.
pub async fn settle(
    app: &App,
    scope: &Staff<WorkCases>,
    id: String,
    key: Option<String>,
) -> Result<MessageView, AppError> {
    let call = Call::new(scope.employee.as_str(), "settle_message", key, &id, &())?;
    let (now, who) = (app.clock.now(), scope.clone());
    once(app, &scope.municipality, call, move |tx| {
        let row = failed(tx, &who, &id, now)?;
        let journal = who.journal(now);
        if !finish_task(tx, &journal, &row)? {
            return Err(AppError::NotFound);
        }
        journal.audit(tx, "tell_otherwise", "message", &id, row.citizen_id.as_deref())?;
        one(tx, &id)
    })
    .await
}

/// A message that could not be sent. The citizen's calendar is held: two must not do the same about it.
fn failed(tx: &mut Tx<'_>, who: &EmployeeScope, id: &str, now: Instant) -> Result<MessageRow, AppError> {
    if let Some(citizen) = messages::get(tx, id)?.citizen_id {
        who.see(tx, &citizen, now)?;
        hold(tx, &[Resource::citizen(&citizen.into())])?;
    }
    let row = messages::get(tx, id)?;
    if row.status == MessageState::Failed.as_str() && for_staff(&row) { Ok(row) } else { Err(AppError::NotFound) }
}

/// Marks the task as done that names the message. Answers whether one waited.
fn finish_task(tx: &mut Tx<'_>, journal: &Journal<'_>, row: &MessageRow) -> Result<bool, AppError> {
    let waiting = match &row.citizen_id {
        Some(citizen) => tasks::open_of_citizen(tx, citizen)?,
        None => tasks::waiting(tx, Whom::Everybody)?,
    };
    let names = |task: &&TaskRow| {
        let named: Named = serde_json::from_str(&task.details).unwrap_or_default();
        task.kind == TaskKind::MessageFailed.as_str() && named.message.as_ref() == Some(&row.id)
    };
    let mut found = false;
    for task in waiting.iter().filter(names) {
        answered::finish(tx, journal, task)?;
        found = true;
    }
    Ok(found)
}

fn one(tx: &mut ReadTx<'_>, id: &str) -> Result<MessageView, AppError> {
    let row = messages::get(tx, id)?;
    views(tx, vec![row])?.pop().ok_or(AppError::NotFound)
}

/// What the newest night found that compared what was done with what was told.
fn reconciled(tx: &mut ReadTx<'_>) -> Result<Option<ReconciledView>, AppError> {
    let Some(row) = nightly_runs::last(tx)? else { return Ok(None) };
    let night: Night = serde_json::from_str(&row.counts).map_err(|error| AppError::Internal(error.to_string()))?;
    Ok(Some(ReconciledView { day: row.day, events: night.compared, missing: night.unheard }))
}
