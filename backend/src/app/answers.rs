//! From rows and slots to what travels: one place for each view that more than one use case answers with.

use super::AppError;
use super::facts::Decided;
use super::people::Directory;
use super::rows::{self, instant, word};
use crate::store::appointments::AppointmentRow;
use crate::store::bars::BarRow;
use crate::store::orders::OrderRow;
use crate::store::tasks::{self, TaskRow};
use crate::store::{ReadTx, bars, cases, orders};
use shared::api::{AlternativeView, BarView, OrderView, PastTalkView, SlotView, TalkView, VideoView};
use shared::law::LawBook;
use shared::model::{Bar, BarKind, BookingPolicy, Channel, OfficePolicy, Scheme};
use shared::rules::{Refusal, TaskKind, may_book_order, may_rebook, rebook_until, video_opens};
use shared::slots::{Alternative, Slot, SlotFacts, alternatives, is_own};
use shared::time::{Instant, day_of};
use std::collections::HashMap;

/// What views of one citizen need beside their rows.
pub struct Desk {
    pub now: Instant,
    policies: HashMap<Scheme, BookingPolicy>,
    /// What the municipality sets for itself.
    pub office: OfficePolicy,
    pub directory: Directory,
    pub schemes: HashMap<String, Scheme>,
    pub bars: Vec<Bar>,
    /// The same as they are stored.
    pub bar_rows: Vec<BarRow>,
    /// The citizen's tasks that wait, the oldest first.
    pub tasks: Vec<TaskRow>,
}

impl Desk {
    pub fn load(tx: &mut ReadTx<'_>, law: &LawBook, citizen: &str, now: Instant) -> Result<Self, AppError> {
        let cases = cases::of_citizen(tx, citizen)?;
        let decided = Decided::load(tx)?;
        let mut policies = HashMap::new();
        for case in &cases {
            let scheme = Scheme::from(case.scheme.as_str());
            if !policies.contains_key(&scheme) {
                policies.insert(scheme.clone(), decided.policy(law, &scheme, day_of(now))?);
            }
        }
        let bar_rows = bars::of_citizen(tx, citizen)?;
        Ok(Self {
            now,
            policies,
            office: decided.office,
            directory: Directory::load(tx)?,
            schemes: cases.into_iter().map(|row| (row.id, row.scheme.into())).collect(),
            bars: bar_rows.iter().map(rows::bar).collect::<Result<_, _>>()?,
            bar_rows,
            tasks: tasks::open_of_citizen(tx, citizen)?,
        })
    }

    /// The bar that stands today, for staff.
    pub fn standing_bar(&self) -> Result<Option<BarView>, AppError> {
        let today = day_of(self.now);
        let standing = self.bars.iter().zip(&self.bar_rows).find(|(bar, _)| bar.stands_on(today));
        standing.map(|(_, row)| bar(&self.directory, row)).transpose()
    }

    /// The bars that are decided and have yet to begin, for staff.
    pub fn bars_to_come(&self) -> Result<Vec<BarView>, AppError> {
        let today = day_of(self.now);
        let to_come = self.bars.iter().zip(&self.bar_rows).filter(|(bar, _)| !bar.ended && bar.from > today);
        to_come.map(|(_, row)| bar(&self.directory, row)).collect()
    }

    pub fn scheme(&self, case: &str) -> Result<Scheme, AppError> {
        self.schemes.get(case).cloned().ok_or_else(|| AppError::Internal("a talk of no case".to_owned()))
    }

    fn barred(&self) -> Option<Refusal> {
        self.bars.iter().any(|bar| bar.stands_on(day_of(self.now))).then_some(Refusal::Barred)
    }

    /// The numbers of a scheme that the citizen has a case under.
    pub fn policy(&self, scheme: &Scheme) -> Result<&BookingPolicy, AppError> {
        self.policies.get(scheme).ok_or_else(|| AppError::Internal("a scheme of no case".to_owned()))
    }

    pub fn order(&self, row: OrderRow) -> Result<OrderView, AppError> {
        let scheme = self.scheme(&row.case_id)?;
        let reported = |task: &&TaskRow| {
            task.kind == TaskKind::NoSuitableTime.as_str() && task.order_id.as_deref() == Some(&row.id)
        };
        let no_time_reported_at = self.tasks.iter().find(reported).map(|task| instant(task.created_at));
        let reason = row.reason.as_deref().map(serde_json::from_str).transpose();
        let reason = reason.map_err(|error| AppError::Internal(error.to_string()))?;
        let order = rows::order(row)?;
        let refusal = may_book_order(&order, &self.bars, self.policy(&scheme)?, self.now).err();
        Ok(OrderView {
            id: order.id,
            scheme,
            talk_type: order.talk_type,
            channels: order.channels,
            book_by: order.book_by,
            hold_by: order.hold_by,
            status: order.status,
            cause: order.cause,
            reason,
            refusal,
            no_time_reported_at,
        })
    }

    pub fn talk(&self, row: &AppointmentRow, order: Option<OrderRow>) -> Result<TalkView, AppError> {
        let channel = word(&row.channel)?;
        let (status, origin) = (word(&row.status)?, word(&row.origin)?);
        let starts_at = instant(row.starts_at);
        let scheme = self.scheme(&row.case_id)?;
        let policy = self.policy(&scheme)?;
        Ok(TalkView {
            id: row.id.as_str().into(),
            talk_type: row.talk_type_id.as_str().into(),
            channel,
            starts_at,
            ends_at: instant(row.ends_at),
            minutes: row.minutes.try_into()?,
            caseworker: self.directory.person(&row.caseworker_id),
            own_caseworker: row.own_caseworker_id.as_deref() == Some(&row.caseworker_id),
            place: if channel == Channel::InPerson {
                self.directory.place(&row.office_id, row.room_id.as_deref())
            } else {
                None
            },
            video: (channel == Channel::Video)
                .then(|| VideoView { url: row.video_url.clone(), opens_at: video_opens(starts_at) }),
            phone: row.phone.clone(),
            companion: row.companion,
            interpreter_language: row.interpreter_language.as_deref().map(word).transpose()?,
            origin,
            status,
            booked_at: instant(row.booked_at),
            move_until: rebook_until(policy, starts_at),
            move_refusal: may_rebook(status, origin, starts_at, policy, self.now).err().or_else(|| self.barred()),
            order: order.map(|order| self.order(order)).transpose()?,
            moves: row.sequence,
            scheme,
        })
    }
}

/// One talk with the order it meets.
pub fn talk(tx: &mut ReadTx<'_>, law: &LawBook, row: &AppointmentRow, now: Instant) -> Result<TalkView, AppError> {
    let desk = Desk::load(tx, law, &row.citizen_id, now)?;
    let order = match &row.order_id {
        Some(id) => Some(orders::get(tx, id)?),
        None => None,
    };
    desk.talk(row, order)
}

fn bar(directory: &Directory, row: &BarRow) -> Result<BarView, AppError> {
    let kind: BarKind = word(&row.kind)?;
    let ground = row.ground.as_deref();
    Ok(BarView {
        id: row.id.as_str().into(),
        kind,
        ground: ground.filter(|_| kind == BarKind::Exemption).map(word).transpose()?,
        withdrawal_ground: ground.filter(|_| kind == BarKind::Withdrawal).map(word).transpose()?,
        requested_by: row.requested_by.as_deref().map(word).transpose()?,
        from: row.from_day,
        to: row.to_day,
        review_on: row.review_on,
        decided_by: directory.person(&row.decided_by),
    })
}

/// A talk that was.
pub fn past(row: &AppointmentRow) -> Result<PastTalkView, AppError> {
    Ok(PastTalkView {
        id: row.id.as_str().into(),
        talk_type: row.talk_type_id.as_str().into(),
        channel: word(&row.channel)?,
        starts_at: instant(row.starts_at),
        status: word(&row.status)?,
        origin: word(&row.origin)?,
        moves: row.sequence,
    })
}

/// A free time.
pub fn slot(directory: &Directory, facts: &SlotFacts, slot: &Slot) -> SlotView {
    let in_person = slot.channel == Channel::InPerson;
    SlotView {
        channel: slot.channel,
        caseworker: directory.person(slot.caseworker.as_str()),
        own_caseworker: is_own(facts, &slot.caseworker),
        place: in_person
            .then(|| directory.place(slot.office.as_str(), slot.room.as_ref().map(|room| room.as_str())))
            .flatten(),
        starts_at: slot.at.from,
        ends_at: slot.at.to,
        minutes: slot.minutes,
    }
}

/// Of the `free` times those near one that cannot be had.
pub fn near(directory: &Directory, facts: &SlotFacts, free: &[Slot], wanted: Instant) -> Vec<AlternativeView> {
    let view = |alternative: Alternative| AlternativeView {
        slot: slot(directory, facts, &alternative.slot),
        nearness: alternative.nearness,
    };
    alternatives(facts, free, wanted).into_iter().map(view).collect()
}
