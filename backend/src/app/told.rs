//! What was written to a citizen and whether it has gone, as the citizen sees it in *Mit forløb*.

use super::AppError;
use super::rows::{instant, word};
use crate::store::ReadTx;
use crate::store::messages::{self, MessageRow};
use shared::api::LetterPart;
use shared::model::{MessageChannel, MessageKind, MessageState, RecipientKind};
use shared::texts::{Texts, clock, day_with_year};
use shared::time::{Instant, day_of};

/// How many messages are told of.
const MOST: usize = 20;

/// The newest messages to the citizen, a line each. `texts` must contain those of messages and of the course.
pub fn told(tx: &mut ReadTx<'_>, texts: &Texts, citizen: &str) -> Result<LetterPart, AppError> {
    let rows = messages::of_citizen(tx, citizen)?;
    let own = |row: &&MessageRow| {
        row.recipient_kind == RecipientKind::Citizen.as_str()
            && row.kind != MessageKind::ContactCode.as_str()
            && row.status != MessageState::Superseded.as_str()
    };
    let lines = rows.iter().rev().filter(own).take(MOST).map(|row| line(texts, row));
    let mut paragraphs = lines.collect::<Result<Vec<_>, _>>()?;
    if paragraphs.is_empty() {
        paragraphs.push(texts.get("told-none"));
    }
    Ok(LetterPart { heading: texts.get("told-title"), paragraphs })
}

/// "Husk din samtale: sendt som sms torsdag den 3. december 2026 kl. 9.00."
fn line(texts: &Texts, row: &MessageRow) -> Result<String, AppError> {
    let (channel, state): (MessageChannel, MessageState) = (word(&row.channel)?, word(&row.status)?);
    let at = row.sent_at.unwrap_or(row.not_before);
    let title = texts.get(&format!("message-{}-title", row.kind.replace('_', "-")));
    let values = [("title", &*title), ("when", &*moment(texts, instant(at)))];
    let key = match state {
        MessageState::Sent => format!("told-sent-{channel}"),
        MessageState::Failed => "told-failed".to_owned(),
        MessageState::Pending | MessageState::Superseded => "told-pending".to_owned(),
    };
    Ok(texts.format(&key, &values))
}

fn moment(texts: &Texts, at: Instant) -> String {
    let time = texts.format("clock-at", &[("from", &clock(texts.lang(), at))]);
    format!("{} {time}", day_with_year(texts, day_of(at)))
}
