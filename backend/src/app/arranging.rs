//! A caseworker books with the citizen, summons, or registers a walk-in.

use super::access::{Staff, WorkCases};
use super::answered::answered;
use super::answers;
use super::facts::{self, Narrow, variant_in};
use super::idempotency::{Call, once};
use super::office::resources_at;
use super::people::Directory;
use super::phone::e164;
use super::rows::word;
use super::settling::carry_out;
use super::staff_slots::{Subjects, subjects};
use super::taking::{Answers, Subject, hold};
use super::walk_in::walk_in;
use super::week::staff_talk_of;
use super::{App, AppError, bounds, rows};
use crate::store::{ReadTx, Tx};
use shared::access::Permission;
use shared::api::{AlternativeView, NewTalk, StaffPurpose, StaffTalkView};
use shared::ids::CitizenId;
use shared::law::LawBook;
use shared::model::{MessageKind, Origin, Resource};
use shared::rules::{Choice, Refusal, arrange, needs_reason};
use shared::slots::slots;
use shared::time::{Instant, day_of};

/// Agrees, sets or registers a talk; a repetition with the same key gets the same answer.
///
/// # Errors
/// Forbidden for a summons by somebody who may not decide; the refusal of [`arrange`].
pub async fn new_talk(
    app: &App,
    scope: &Staff<WorkCases>,
    whom: CitizenId,
    key: String,
    wanted: NewTalk,
) -> Result<StaffTalkView, AppError> {
    let call = Call::new(scope.employee.as_str(), "new_talk", Some(key), whom.as_str(), &wanted)?;
    bounds::day("starts_at", day_of(wanted.starts_at))?;
    match wanted.origin {
        Origin::SelfBooked => return Err(AppError::invalid("origin", "only the citizen books themselves")),
        Origin::Summoned => scope.demand(Permission::Decide)?,
        Origin::Assisted | Origin::WalkIn => {}
    }
    if wanted.origin != Origin::Assisted && wanted.caseworker != scope.employee {
        return Err(AppError::invalid("caseworker", "a summons and a walk-in are one's own"));
    }
    let phone = wanted.phone.as_deref().map(e164).transpose()?;
    let (now, caseworker, wish, citizen) = (app.clock.now(), scope.clone(), wanted.clone(), whom.clone());
    let law = app.law.clone();
    let outcome = once(app, &scope.municipality, call, move |tx| {
        let person = caseworker.see(tx, citizen.as_str(), now)?;
        let mut held = resources_at(tx, &wish.caseworker, wish.starts_at)?;
        held.push(Resource::citizen(&citizen));
        hold(tx, &held)?;
        let interpreter = match wish.interpreter_language {
            Some(language) => Some(language),
            None => person.interpreter_language.as_deref().map(word).transpose()?,
        };
        let answers = Answers {
            phone: phone.clone().or(person.phone),
            companion: wish.companion,
            interpreter_language: interpreter,
        };
        if wish.origin == Origin::WalkIn {
            return walk_in(tx, &law, &caseworker, &citizen, &wish, answers, now);
        }
        book(tx, &law, &caseworker, &citizen, &wish, answers, now)
    })
    .await;
    let Err(AppError::Refused { refusal: Refusal::SlotTaken, .. }) = outcome else { return outcome };
    let (staff, law) = (scope.clone(), app.law.clone());
    let alternatives = app.db.read(&scope.municipality, move |tx| near(tx, &law, &staff, &whom, &wanted, now)).await?;
    Err(AppError::Refused { refusal: Refusal::SlotTaken, alternatives })
}

fn narrow(wanted: &NewTalk, one: bool) -> Narrow {
    Narrow {
        to: one.then(|| (wanted.caseworker.clone(), day_of(wanted.starts_at))),
        interpreter: wanted.interpreter_language.map(|_| true),
        ..Narrow::default()
    }
}

const fn purpose(origin: Origin) -> StaffPurpose {
    if matches!(origin, Origin::Summoned) { StaffPurpose::Summon } else { StaffPurpose::Assist }
}

fn book(
    tx: &mut Tx<'_>,
    law: &LawBook,
    caseworker: &Staff<WorkCases>,
    citizen: &CitizenId,
    wanted: &NewTalk,
    answers: Answers,
    now: Instant,
) -> Result<StaffTalkView, AppError> {
    let journal = caseworker.journal(now);
    let Subjects { case, order, look } =
        subjects(tx, &caseworker.employee, citizen, &wanted.talk_type, purpose(wanted.origin), now)?;
    let own = look.own.clone();
    let facts = facts::for_citizen(tx, law, look, now, &narrow(wanted, true))?;
    let variants = facts::variants_of(tx, &wanted.talk_type)?;
    let variant = variant_in(&variants, wanted.channel)?;
    let bars = rows::bars(tx, citizen.as_str())?;
    let choice = Choice { caseworker: wanted.caseworker.clone(), starts_at: wanted.starts_at };
    // The figures take whoever was summoned for a reason for somebody who could have booked.
    let dates = order.as_ref().map(|order| (order.status, order.book_by));
    let needed = wanted.origin == Origin::Summoned && needs_reason(&bars, dates, now);
    let reason = wanted.reason.filter(|_| needed);
    let changes = arrange(wanted.origin, reason, order.as_ref(), &bars, &facts, variant, &choice)?;
    let subject = Subject {
        citizen: citizen.to_string(),
        case,
        order: order.map(|order| order.id.to_string()),
        talk_type: wanted.talk_type.to_string(),
        own_caseworker: own.map(|own| own.to_string()),
        origin: wanted.origin,
        summon_reason: reason,
        replaces: None,
    };
    let talk = carry_out(tx, &journal, &changes, &subject, &answers)?;
    answered(tx, &journal, citizen.as_str(), &talk.talk_type_id)?;
    let summoned = wanted.origin == Origin::Summoned;
    journal.message(tx, if summoned { MessageKind::TalkSummoned } else { MessageKind::TalkBooked }, &talk)?;
    journal.audit(tx, if summoned { "summon" } else { "book" }, "appointment", &talk.id, Some(citizen.as_str()))?;
    staff_talk_of(tx, &talk)
}

/// Free times near the one that has gone.
fn near(
    tx: &mut ReadTx<'_>,
    law: &LawBook,
    caseworker: &Staff<WorkCases>,
    citizen: &CitizenId,
    wanted: &NewTalk,
    now: Instant,
) -> Result<Vec<AlternativeView>, AppError> {
    let look = subjects(tx, &caseworker.employee, citizen, &wanted.talk_type, purpose(wanted.origin), now)?.look;
    let facts = facts::for_citizen(tx, law, look, now, &narrow(wanted, false))?;
    let variants = facts::variants_of(tx, &wanted.talk_type)?;
    let free = slots(&facts, variant_in(&variants, wanted.channel)?);
    Ok(answers::near(&Directory::load(tx)?, &facts, &free, wanted.starts_at))
}
