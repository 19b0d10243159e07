//! A citizen moves a talk: the old one stands until the new one is secured (INV-4).

use super::access::CitizenScope;
use super::booking::{Near, What, Wish, lock, store};
use super::facts;
use super::idempotency::{Call, once};
use super::journal::{Author, Journal};
use super::limits::{self, Limit};
use super::phone::e164;
use super::receipt::own_talk;
use super::taking::{Answers, Subject};
use super::{App, AppError, answers, bounds, rows};
use shared::api::{Move, TalkView};
use shared::ids::{AppointmentId, EmployeeId};
use shared::model::{MessageKind, Origin};
use shared::rules::{Choice, rebook};
use shared::time::day_of;

/// Moves `talk` to `wanted`; a repetition with the same key gets the same answer.
///
/// # Errors
/// The refusal of [`rebook`], with free times near the one that has gone; the old talk is then untouched.
pub async fn move_talk(
    app: &App,
    scope: &CitizenScope,
    talk: AppointmentId,
    key: String,
    wanted: Move,
) -> Result<TalkView, AppError> {
    limits::count(app, &scope.municipality, Limit::Booking, scope.citizen.as_str()).await?;
    let call = Call::new(scope.citizen.as_str(), "move", Some(key), talk.as_str(), &wanted)?;
    bounds::day("starts_at", day_of(wanted.starts_at))?;
    let phone = e164(&wanted.phone)?;
    let (now, citizen, request) = (app.clock.now(), scope.citizen.clone(), scope.request.clone());
    let wish = Wish {
        channel: wanted.channel,
        choice: Choice { caseworker: wanted.caseworker, starts_at: wanted.starts_at },
        answers: Answers {
            phone: Some(phone),
            companion: wanted.companion,
            interpreter_language: wanted.interpreter_language,
        },
    };
    let near = Near { what: What::Move(talk.clone()), wish: wish.clone() };
    let law = app.law.clone();
    let outcome = once(app, &scope.municipality, call, move |tx| {
        let journal = Journal { author: Author::Citizen(citizen.as_str()), request: &request, at: now };
        let before = own_talk(tx, &citizen, &talk)?;
        lock(tx, &citizen, &wish, Some(&EmployeeId::from(before.caseworker_id.as_str())))?;
        let old = own_talk(tx, &citizen, &talk)?;
        let facts = facts::of_move(tx, &law, &citizen, &old, now, &wish.narrow())?;
        let appointment = rows::appointment(old.clone())?;
        let changes = rebook(
            &appointment,
            &facts.channels,
            &facts.bars,
            &facts.slots,
            wish.variant(&facts.variants)?,
            &wish.choice,
        )?;
        let subject = Subject {
            citizen: old.citizen_id,
            case: old.case_id,
            order: old.order_id,
            talk_type: old.talk_type_id,
            own_caseworker: facts.slots.own_caseworker.as_ref().map(ToString::to_string),
            origin: Origin::SelfBooked,
            summon_reason: None,
            replaces: Some((old.chain_id, old.sequence)),
        };
        let new = store(tx, &journal, &subject, &changes, &wish)?;
        journal.message(tx, MessageKind::TalkMoved, &new)?;
        journal.audit(tx, "move", "appointment", &new.id, Some(&new.citizen_id))?;
        answers::talk(tx, &law, &new, now)
    })
    .await;
    near.beside(app, scope, now, outcome).await
}
