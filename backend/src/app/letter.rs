//! The letter about a talk, as it is printed for the citizen and as messages will send it.

use super::access::{Staff, WorkCases};
use super::answers::Desk;
use super::people::own_caseworker;
use super::rows::{instant, word};
use super::{App, AppError};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::bars::BarRow;
use crate::store::{ReadTx, citizens, municipalities};
use shared::api::LetterView;
use shared::ids::{AppointmentId, CitizenId};
use shared::law::LawBook;
use shared::letter::{LETTER_TEXTS, LetterFacts, letter};
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
    app.db
        .write(&scope.municipality, move |tx| {
            let row = appointments::get(tx, talk.as_str())?;
            let written = write(tx, &law, &row, now)?;
            who.journal(now).audit(tx, "read", "letter", &row.id, Some(&row.citizen_id))?;
            Ok(written)
        })
        .await
}

/// The letter in the citizen's language.
fn write(tx: &mut ReadTx<'_>, law: &LawBook, row: &AppointmentRow, now: Instant) -> Result<LetterView, AppError> {
    let kind = match word(&row.origin)? {
        Origin::WalkIn => return Err(AppError::NotFound),
        Origin::Summoned => MessageKind::TalkSummoned,
        Origin::SelfBooked | Origin::Assisted => MessageKind::TalkBooked,
    };
    let citizen = CitizenId::from(row.citizen_id.as_str());
    let person = citizens::get(tx, &row.citizen_id)?;
    let desk = Desk::load(tx, law, &row.citizen_id, now)?;
    let own = own_caseworker(tx, &citizen, day_of(now))?;
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
    let letter = letter(&Texts::new(word(&person.language)?, LETTER_TEXTS), &facts);
    Ok(LetterView { talk: talk.id.clone(), citizen_id: citizen, status: talk.status, letter })
}

/// Whether the bar stood at that moment, whatever has become of it since.
fn stood(bar: &BarRow, at: Instant) -> bool {
    let day = day_of(at);
    let ended = bar.ended_at.is_some_and(|ended| instant(ended) <= at);
    bar.from_day <= day && bar.to_day.is_none_or(|to| day <= to) && instant(bar.decided_at) <= at && !ended
}
