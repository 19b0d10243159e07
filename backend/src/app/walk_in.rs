//! A talk that was held with somebody who came by: nothing was booked, so it holds no time and counts in no share.

use super::AppError;
use super::access::{Staff, WorkCases};
use super::answered::answered;
use super::facts;
use super::journal::new_id;
use super::people::Directory;
use super::settling::{About, settle};
use super::staff_slots::{Subjects, subjects};
use super::taking::Answers;
use super::week::staff_talk_of;
use crate::store::Tx;
use crate::store::appointments::AppointmentRow;
use shared::api::{NewTalk, StaffPurpose, StaffTalkView};
use shared::ids::CitizenId;
use shared::law::LawBook;
use shared::model::{AppointmentStatus, Channel, OrderStatus, length};
use shared::rules::Change;
use shared::time::{Instant, day_of, minutes_long};

/// Registers the talk as held; it meets an order that waits for such a talk.
pub fn walk_in(
    tx: &mut Tx<'_>,
    law: &LawBook,
    caseworker: &Staff<WorkCases>,
    citizen: &CitizenId,
    wanted: &NewTalk,
    answers: Answers,
    now: Instant,
) -> Result<StaffTalkView, AppError> {
    if wanted.starts_at > now || day_of(wanted.starts_at) != day_of(now) {
        return Err(AppError::invalid("starts_at", "a walk-in began earlier today"));
    }
    answers.reach(wanted.channel)?;
    let Subjects { case, order, look } =
        subjects(tx, &caseworker.employee, citizen, &wanted.talk_type, StaffPurpose::Assist, now)?;
    let variants = facts::variants_of(tx, &wanted.talk_type)?;
    let variant = facts::variant_in(&variants, wanted.channel)?;
    let policy = facts::policy_of_case(tx, law, &case, day_of(now))?;
    let minutes = length(variant, answers.interpreter_language.is_some(), &policy);
    let (from, to) = (wanted.starts_at.naive_utc(), (wanted.starts_at + minutes_long(minutes)).naive_utc());
    let id = new_id();
    let office = Directory::load(tx)?.office_of(Some(caseworker.employee.as_str()))?.id;
    let row = AppointmentRow {
        chain_id: id.clone(),
        id,
        citizen_id: citizen.to_string(),
        case_id: case,
        order_id: order.as_ref().map(|order| order.id.to_string()),
        talk_type_id: wanted.talk_type.to_string(),
        variant_id: variant.id.to_string(),
        channel: wanted.channel.to_string(),
        caseworker_id: caseworker.employee.to_string(),
        own_caseworker_id: look.own.map(|own| own.to_string()),
        office_id: office.to_string(),
        room_id: None,
        window_id: None,
        window_revision: None,
        sequence: 0,
        origin: wanted.origin.to_string(),
        status: AppointmentStatus::Held.to_string(),
        live: AppointmentStatus::Held.is_live(),
        starts_at: from,
        ends_at: to,
        block_from: from,
        block_to: to,
        minutes: minutes.into(),
        phone: answers.phone.filter(|_| wanted.channel == Channel::Phone),
        companion: answers.companion,
        interpreter_language: answers.interpreter_language.map(|language| language.to_string()),
        cancel_reason: None,
        booked_at: now.naive_utc(),
        video_url: None,
        summon_reason: None,
    };
    row.insert(tx)?;
    let journal = caseworker.journal(now);
    journal.event(tx, &row.id, "booked", "{}")?;
    journal.event(tx, &row.id, AppointmentStatus::Held.as_str(), "{}")?;
    if let Some(order) = order {
        let met = Change::SetOrder { order: order.id, status: OrderStatus::Fulfilled };
        settle(tx, &journal, &met, &About::talk(&row))?;
    }
    answered(tx, &journal, citizen.as_str(), &row.talk_type_id)?;
    journal.audit(tx, "register_walk_in", "appointment", &row.id, Some(citizen.as_str()))?;
    staff_talk_of(tx, &row)
}
