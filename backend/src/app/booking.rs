//! A citizen books a time for an order.

use super::access::CitizenScope;
use super::answered::answered;
use super::answers;
use super::facts::{self, Narrow, variant_in};
use super::idempotency::{Call, once};
use super::journal::{Author, Journal};
use super::limits::{self, Limit};
use super::office::resources_at;
use super::people::Directory;
use super::phone::e164;
use super::receipt::own_talk;
use super::settling::carry_out;
use super::taking::{Answers, Subject, hold};
use super::{App, AppError, bounds, questions};
use crate::store::appointments::AppointmentRow;
use crate::store::{ReadTx, Tx, citizens};
use shared::api::{AlternativeView, NewBooking, TalkView};
use shared::ids::{AppointmentId, CitizenId, EmployeeId, OrderId};
use shared::law::LawBook;
use shared::model::{Channel, MessageKind, Origin, Resource, TalkTypeVariant};
use shared::rules::{Change, Choice, Refusal, may_book};
use shared::slots::slots;
use shared::time::{Instant, day_of};

/// Books `wanted`; a repetition with the same key gets the same answer.
///
/// # Errors
/// The refusal of [`may_book`], with free times near the one that has gone.
pub async fn book(app: &App, scope: &CitizenScope, key: String, wanted: NewBooking) -> Result<TalkView, AppError> {
    limits::count(app, &scope.municipality, Limit::Booking, scope.citizen.as_str()).await?;
    let call = Call::new(scope.citizen.as_str(), "book", Some(key), "", &wanted)?;
    bounds::day("starts_at", day_of(wanted.starts_at))?;
    let phone = e164(&wanted.phone)?;
    let (now, citizen, request, order) =
        (app.clock.now(), scope.citizen.clone(), scope.request.clone(), wanted.order.clone());
    let wish = Wish {
        channel: wanted.channel,
        choice: Choice { caseworker: wanted.caseworker, starts_at: wanted.starts_at },
        answers: Answers {
            phone: Some(phone),
            companion: wanted.companion,
            interpreter_language: wanted.interpreter_language,
        },
    };
    let near = Near { what: What::Order(order.clone()), wish: wish.clone() };
    let law = app.law.clone();
    let outcome = once(app, &scope.municipality, call, move |tx| {
        let journal = Journal { author: Author::Citizen(citizen.as_str()), request: &request, at: now };
        lock(tx, &citizen, &wish, None)?;
        let facts = facts::of_order(tx, &law, &citizen, &order, now, &wish.narrow())?;
        let changes = may_book(&facts.order, &facts.bars, &facts.slots, wish.variant(&facts.variants)?, &wish.choice)?;
        let subject = Subject {
            citizen: citizen.to_string(),
            case: facts.order.case.to_string(),
            order: Some(facts.order.id.to_string()),
            origin: Origin::SelfBooked,
            summon_reason: None,
            talk_type: facts.order.talk_type.to_string(),
            own_caseworker: facts.slots.own_caseworker.as_ref().map(ToString::to_string),
            replaces: None,
        };
        let talk = store(tx, &journal, &subject, &changes, &wish)?;
        answered(tx, &journal, citizen.as_str(), &talk.talk_type_id)?;
        questions::close(tx, &journal, citizen.as_str(), |question| question.order_id == talk.order_id)?;
        journal.message(tx, MessageKind::TalkBooked, &talk)?;
        journal.audit(tx, "book", "appointment", &talk.id, Some(&talk.citizen_id))?;
        answers::talk(tx, &law, &talk, now)
    })
    .await;
    near.beside(app, scope, now, outcome).await
}

/// The time and the answers somebody sent.
#[derive(Debug, Clone)]
pub(super) struct Wish {
    pub channel: Channel,
    pub choice: Choice,
    pub answers: Answers,
}

impl Wish {
    /// What must be looked at to decide about this one time.
    pub fn narrow(&self) -> Narrow {
        Narrow {
            to: Some((self.choice.caseworker.clone(), day_of(self.choice.starts_at))),
            interpreter: Some(self.answers.interpreter_language.is_some()),
            ..Narrow::default()
        }
    }

    pub fn variant<'a>(&self, variants: &'a [TalkTypeVariant]) -> Result<&'a TalkTypeVariant, Refusal> {
        variant_in(variants, self.channel)
    }
}

/// Locks the calendars the booking will write to, in the one order: citizen, caseworkers by id, rooms.
pub(super) fn lock(
    tx: &mut Tx<'_>,
    citizen: &CitizenId,
    wish: &Wish,
    old: Option<&EmployeeId>,
) -> Result<(), AppError> {
    let mut resources = resources_at(tx, &wish.choice.caseworker, wish.choice.starts_at)?;
    resources.push(Resource::citizen(citizen));
    resources.extend(old.map(Resource::caseworker));
    hold(tx, &resources)
}

/// Stores the changes and what the citizen answered; hands out the new talk.
pub(super) fn store(
    tx: &mut Tx<'_>,
    journal: &Journal<'_>,
    subject: &Subject,
    changes: &[Change],
    wish: &Wish,
) -> Result<AppointmentRow, AppError> {
    let talk = carry_out(tx, journal, changes, subject, &wish.answers)?;
    let language = wish.answers.interpreter_language.map(|language| language.to_string());
    citizens::set_contact(tx, &subject.citizen, wish.answers.phone.as_deref(), language.as_deref())?;
    Ok(talk)
}

/// What a time is wanted for.
pub(super) enum What {
    Order(OrderId),
    Move(AppointmentId),
}

/// What to look for when the time has gone.
pub(super) struct Near {
    pub what: What,
    pub wish: Wish,
}

impl Near {
    /// Puts free times beside the refusal that the time has gone.
    pub async fn beside(
        self,
        app: &App,
        scope: &CitizenScope,
        now: Instant,
        outcome: Result<TalkView, AppError>,
    ) -> Result<TalkView, AppError> {
        let Err(AppError::Refused { refusal: Refusal::SlotTaken, .. }) = outcome else { return outcome };
        let (citizen, law) = (scope.citizen.clone(), app.law.clone());
        let alternatives = app.db.read(&scope.municipality, move |tx| self.look(tx, &law, &citizen, now)).await?;
        Err(AppError::Refused { refusal: Refusal::SlotTaken, alternatives })
    }

    fn look(
        &self,
        tx: &mut ReadTx<'_>,
        law: &LawBook,
        citizen: &CitizenId,
        now: Instant,
    ) -> Result<Vec<AlternativeView>, AppError> {
        let narrow = Narrow { to: None, ..self.wish.narrow() };
        let (variants, facts) = match &self.what {
            What::Order(order) => {
                let found = facts::of_order(tx, law, citizen, order, now, &narrow)?;
                (found.variants, found.slots)
            }
            What::Move(talk) => {
                let talk = own_talk(tx, citizen, talk)?;
                let found = facts::of_move(tx, law, citizen, &talk, now, &narrow)?;
                (found.variants, found.slots)
            }
        };
        let free = slots(&facts, self.wish.variant(&variants)?);
        Ok(answers::near(&Directory::load(tx)?, &facts, &free, self.wish.choice.starts_at))
    }
}
