//! What was told to a citizen and those who represent them, and what became of it.

use super::access::{SeeCitizens, Staff};
use super::looking::Sight;
use super::people::Directory;
use super::rows::{instant, word};
use super::{App, AppError};
use crate::channels::pdf;
use crate::store::messages::{self, MessageRow};
use crate::store::{ReadTx, citizens, representatives};
use shared::api::{MessageView, MessagesView, WrittenMessage};
use shared::ids::CitizenId;
use shared::model::{MessageKind, RecipientKind};
use std::collections::HashMap;

/// The most that one answer holds.
pub(super) const MOST: usize = 200;

/// The newest messages about a citizen. That somebody looked is kept.
///
/// # Errors
/// Not found when there is no such citizen.
pub async fn of_citizen(app: &App, scope: &Staff<SeeCitizens>, whom: CitizenId) -> Result<MessagesView, AppError> {
    let (now, who) = (app.clock.now(), scope.clone());
    app.look(scope, move |tx| {
        who.see(tx, whom.as_str(), now)?;
        let mut rows = messages::of_citizen(tx, whom.as_str())?;
        rows.reverse();
        rows.retain(for_staff);
        rows.truncate(MOST);
        let sight = Sight::of("messages", &whom, "messages").showing([&whom]);
        Ok((MessagesView { messages: views(tx, rows)? }, sight))
    })
    .await
}

/// The letter that a message is, as it is printed: a tagged PDF. That somebody read it is kept.
///
/// # Errors
/// Not found when there is no such message, or it is no letter.
pub async fn letter_pdf(app: &App, scope: &Staff<SeeCitizens>, message: String) -> Result<Vec<u8>, AppError> {
    let (now, who) = (app.clock.now(), scope.clone());
    let letter = app
        .look(scope, move |tx| {
            let row = messages::get(tx, &message)?;
            if let Some(citizen) = &row.citizen_id {
                who.see(tx, citizen, now)?;
            }
            let sight = Sight::of("message", &row.id, "messages").showing(&row.citizen_id);
            let written: Option<WrittenMessage> = row
                .written
                .as_deref()
                .map(serde_json::from_str)
                .transpose()
                .map_err(|error| AppError::Internal(error.to_string()))?;
            Ok((written.and_then(|written| written.letter).ok_or(AppError::NotFound)?, sight))
        })
        .await?;
    let drawn = tokio::task::spawn_blocking(move || pdf(&letter)).await;
    let drawn = drawn.map_err(|error| AppError::Internal(error.to_string()))?;
    drawn.map_err(|error| AppError::Internal(error.to_string()))
}

/// Whether staff may read it: a code is the citizen's alone.
pub(super) fn for_staff(row: &MessageRow) -> bool {
    row.kind != MessageKind::ContactCode.as_str()
}

/// Messages as they travel, in their order.
pub(super) fn views(tx: &mut ReadTx<'_>, rows: Vec<MessageRow>) -> Result<Vec<MessageView>, AppError> {
    let names = Names::load(tx, &rows)?;
    rows.into_iter().map(|row| view(&names, row)).collect()
}

/// Who the recipients are.
struct Names {
    citizens: HashMap<String, String>,
    representatives: HashMap<String, String>,
    employees: Directory,
}

impl Names {
    fn load(tx: &mut ReadTx<'_>, rows: &[MessageRow]) -> Result<Self, AppError> {
        let ids = |kind: RecipientKind| -> Vec<String> {
            let mut ids: Vec<String> = rows
                .iter()
                .filter(|row| row.recipient_kind == kind.as_str())
                .map(|row| row.recipient_id.clone())
                .collect();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        let citizens = citizens::by_ids(tx, &ids(RecipientKind::Citizen))?;
        let representatives = representatives::by_ids(tx, &ids(RecipientKind::Representative))?;
        Ok(Self {
            citizens: citizens.into_iter().map(|row| (row.id, row.name)).collect(),
            representatives: representatives.into_iter().map(|row| (row.id, row.name)).collect(),
            employees: Directory::load(tx)?,
        })
    }

    fn of(&self, kind: RecipientKind, id: &str) -> String {
        match kind {
            RecipientKind::Citizen => self.citizens.get(id).cloned().unwrap_or_default(),
            RecipientKind::Representative => self.representatives.get(id).cloned().unwrap_or_default(),
            RecipientKind::Employee => self.employees.person(id).name,
        }
    }
}

fn view(names: &Names, row: MessageRow) -> Result<MessageView, AppError> {
    let recipient = word(&row.recipient_kind)?;
    let written = row.written.as_deref().map(serde_json::from_str).transpose();
    Ok(MessageView {
        name: names.of(recipient, &row.recipient_id),
        kind: word(&row.kind)?,
        recipient,
        channel: word(&row.channel)?,
        state: word(&row.status)?,
        created_at: instant(row.created_at),
        leaves_at: instant(row.not_before),
        sent_at: row.sent_at.map(instant),
        attempts: row.attempts.try_into()?,
        written: written.map_err(|error| AppError::Internal(error.to_string()))?,
        id: row.id,
        citizen_id: row.citizen_id.map(Into::into),
        reason: row.reason,
    })
}
