//! The letter about a talk, as it is printed for the citizen and as messages will send it.

use super::access::{Staff, WorkCases};
use super::answers::Desk;
use super::looking::Sight;
use super::message_texts::texts;
use super::people::own_caseworker;
use super::rows::{instant, word};
use super::{App, AppError};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::bars::BarRow;
use crate::store::citizens::CitizenRow;
use crate::store::messages::MessageRow;
use crate::store::{ReadTx, cases, citizens, municipalities, order_events, orders, reason_questions};
use shared::api::{Letter, LetterView};
use shared::ids::AppointmentId;
use shared::law::LawBook;
use shared::letter::{LetterFacts, letter};
use shared::messages::{NoteFacts, note};
use shared::model::{AppointmentStatus, MessageKind, Origin};
use shared::rules::may_rebook;
use shared::texts::Texts;
use shared::time::{Instant, day_of};

/// The letter about a talk. That somebody read it is kept.
///
/// # Errors
/// Not found when there is no such talk, or when nobody was ever called to it: somebody came by.
pub async fn of_talk(app: &App, scope: &Staff<WorkCases>, talk: AppointmentId) -> Result<LetterView, AppError> {
    let (now, who, law) = (app.clock.now(), scope.clone(), app.law.clone());
    app.look(scope, move |tx| {
        let row = appointments::get(tx, talk.as_str())?;
        who.see(tx, &row.citizen_id, now)?;
        let written = write(tx, &law, &row, now)?;
        Ok((written, Sight::of("letter", &row.id, "messages").showing([&row.citizen_id])))
    })
    .await
}

/// The letter in the citizen's language.
fn write(tx: &mut ReadTx<'_>, law: &LawBook, row: &AppointmentRow, now: Instant) -> Result<LetterView, AppError> {
    let origin: Origin = word(&row.origin)?;
    if origin == Origin::WalkIn {
        return Err(AppError::NotFound);
    }
    let person = citizens::get(tx, &row.citizen_id)?;
    let texts = texts(tx, word(&person.language)?)?;
    let desk = Desk::load(tx, law, &row.citizen_id, now)?;
    let kind = if origin == Origin::Summoned { MessageKind::TalkSummoned } else { MessageKind::TalkBooked };
    Ok(LetterView {
        talk: row.id.as_str().into(),
        citizen_id: row.citizen_id.as_str().into(),
        status: word(&row.status)?,
        letter: about_talk(tx, &texts, &desk, kind, row, &person)?,
    })
}

fn about_talk(
    tx: &mut ReadTx<'_>,
    texts: &Texts,
    desk: &Desk,
    kind: MessageKind,
    row: &AppointmentRow,
    person: &CitizenRow,
) -> Result<Letter, AppError> {
    let own = own_caseworker(tx, &row.citizen_id.as_str().into(), day_of(desk.now))?;
    let talk = desk.talk(row, None)?;
    let booked_at = instant(row.booked_at);
    let policy = desk.policy(&talk.scheme)?;
    let moves = may_rebook(AppointmentStatus::Booked, talk.origin, talk.starts_at, policy, booked_at);
    let bar = desk.bar_rows.iter().find(|bar| stood(bar, booked_at));
    let facts = LetterFacts {
        kind,
        name: &person.name,
        municipality: &municipalities::own(tx)?.name,
        contact: &desk.directory.contact(own.as_deref())?,
        reason: row.summon_reason.as_deref().map(word).transpose()?,
        bar: bar.map(|bar| word(&bar.kind)).transpose()?,
        moves_until: moves.is_ok().then_some(talk.move_until),
        call_attempts: policy.call_attempts,
        talk: &talk,
    };
    Ok(letter(texts, &facts))
}

/// The letter that a message is, as of `now`.
///
/// # Errors
/// Those of the store, and whatever is missing.
pub fn of_message(
    tx: &mut ReadTx<'_>,
    app: &App,
    texts: &Texts,
    kind: MessageKind,
    row: &MessageRow,
    now: Instant,
) -> Result<Letter, AppError> {
    let citizen = row.citizen_id.as_deref().ok_or(AppError::NotFound)?;
    let person = citizens::get(tx, citizen)?;
    let desk = Desk::load(tx, &app.law, citizen, now)?;
    let talk = row.appointment_id.as_deref().map(|id| appointments::get(tx, id)).transpose()?;
    if let Some(talk) = &talk
        && matches!(kind, MessageKind::TalkBooked | MessageKind::TalkSummoned | MessageKind::TalkMoved)
    {
        return about_talk(tx, texts, &desk, kind, talk, &person);
    }
    let order = row.order_id.as_deref().map(|id| orders::get(tx, id)).transpose()?;
    let order = order.map(|order| desk.order(order)).transpose()?;
    let talk = talk.map(|talk| desk.talk(&talk, None)).transpose()?;
    let own = own_caseworker(tx, &citizen.into(), day_of(now))?;
    let newest =
        cases::of_citizen(tx, citizen)?.into_iter().max_by_key(|case| (case.closed_on.is_none(), case.first_day));
    let scheme = talk.as_ref().map(|talk| &talk.scheme).or(order.as_ref().map(|order| &order.scheme));
    let scheme = scheme.cloned().or(newest.map(|case| case.scheme.into()));
    let bar = desk.bar_rows.iter().find(|bar| bar.id == row.about);
    let question =
        reason_questions::of_citizens(tx, &[citizen.to_owned()])?.into_iter().find(|asked| asked.id == row.about);
    let old_book_by = match &row.order_id {
        Some(order) if kind == MessageKind::DeadlineChanged => {
            let changes = order_events::deadline_changes(tx, order)?;
            changes.into_iter().find(|change| change.id == row.about).map(|change| change.old_book_by)
        }
        _ => None,
    };
    let facts = NoteFacts {
        name: &person.name,
        municipality: &municipalities::own(tx)?.name,
        contact: &desk.directory.contact(own.as_deref())?,
        scheme: scheme.as_ref(),
        talk: talk.as_ref(),
        order: order.as_ref(),
        old_book_by,
        answer_by: question.map(|question| question.answer_by),
        bar: bar.map(|bar| (bar.from_day, bar.to_day)),
        decision: bar.and_then(|bar| bar.decision_text.as_deref()),
        dated: day_of(now),
    };
    Ok(note(texts, kind, &facts))
}

/// Whether the bar stood at that moment, whatever has become of it since.
fn stood(bar: &BarRow, at: Instant) -> bool {
    let day = day_of(at);
    let ended = bar.ended_at.is_some_and(|ended| instant(ended) <= at);
    bar.from_day <= day && bar.to_day.is_none_or(|to| day <= to) && instant(bar.decided_at) <= at && !ended
}
