//! Tells the courses: places each talk as it would have been booked then, and keeps what became of it as rows.

use super::SeedError;
use super::citizens::Person;
use super::days::{at, plus};
use super::diary::{Diary, Wish};
use super::personas::BARRED_SINCE;
use super::plans::{Cause, OrderDates, PlannedTalk, Step};
use super::rows;
use super::talk_types::{variant_id, variants};
use super::town;
use crate::store::appointments::AppointmentRow;
use crate::store::order_events::OrderEventRow;
use crate::store::orders::OrderRow;
use crate::store::tasks::TaskRow;
use chrono::{Duration, NaiveDate};
use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use shared::law::LawBook;
use shared::model::{AppointmentStatus, CancelReason, Channel, OrderStatus, Origin, TalkTypeVariant};
use shared::slots::Slot;
use shared::time::{Instant, day_of};

/// The share of talks that citizens have with their own caseworker although colleagues had times too.
const WITH_OWN: f64 = 0.86;

/// How long before a talk it could still be moved.
const CUT_OFF: Duration = Duration::hours(24);

/// How long before a talk those cancel who do.
const LATE: Duration = Duration::hours(2);

/// What has been told so far.
pub struct History {
    pub diary: Diary,
    pub orders: Vec<OrderRow>,
    pub talks: Vec<AppointmentRow>,
    pub tasks: Vec<TaskRow>,
    /// That a bar took an order back.
    pub taken_back: Vec<OrderEventRow>,
    today: NaiveDate,
    rng: StdRng,
    law: LawBook,
    variants: Vec<TalkTypeVariant>,
}

impl History {
    pub fn new(diary: Diary, today: NaiveDate, rng: StdRng, law: LawBook) -> Self {
        let (orders, talks, tasks, taken_back) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { diary, orders, talks, tasks, taken_back, today, rng, law, variants: variants() }
    }

    /// Tells one step.
    ///
    /// # Errors
    /// When a talk to come finds no time. A past one that finds none was never booked.
    pub fn tell(&mut self, person: &Person, step: &Step) -> Result<(), SeedError> {
        match step {
            Step::Talk(plan) => return self.talk(person, plan),
            Step::Order(dates, status) => {
                let order = self.order(person, dates, *status)?;
                if *status == OrderStatus::Withdrawn {
                    let day = self.diary.days().open_until(plus(self.today, BARRED_SINCE));
                    self.taken_back.push(rows::taken_back(person, &order, day));
                }
                if *status == OrderStatus::Expired {
                    let at = at(plus(dates.book_by, 1), 0, 5);
                    self.tasks.push(rows::task("order_expired", person, Some(order), None, at, self.tasks.len()));
                }
            }
            Step::ToSummon(due_on) => {
                let at = at(plus(self.today, -1), 7, 0);
                let task = rows::task("summon", person, None, None, at, self.tasks.len());
                self.tasks.push(TaskRow { due_on: Some(*due_on), ..task });
            }
        }
        Ok(())
    }

    fn order(&mut self, person: &Person, dates: &OrderDates, status: OrderStatus) -> Result<String, SeedError> {
        let scheme = person.scheme.to_string();
        let set = self.law.set(&scheme.as_str().into(), dates.issued).ok_or(SeedError::NoLaw(scheme))?;
        let row = rows::order(person, &set.id, dates, status, self.orders.len());
        let id = row.id.clone();
        self.orders.push(row);
        Ok(id)
    }

    fn talk(&mut self, person: &Person, plan: &PlannedTalk) -> Result<(), SeedError> {
        let wanted = variant_id(plan.talk_type, plan.channel);
        let variant = self.variants.iter().find(|variant| variant.id.as_str() == wanted).cloned();
        let variant = variant.ok_or(SeedError::NoTime(wanted))?;
        let booked_at = self.booked_at(plan);
        let to_come = plan.outcome == AppointmentStatus::Booked;
        let wish = Wish {
            citizen: &person.id,
            own: person.own,
            interpreter: person.interpreter.is_some(),
            variant: &variant,
            asked: booked_at,
            first: plan.between.0,
            last: if to_come { plan.between.1 } else { plan.between.1.min(plus(self.today, -1)) },
        };
        let mut found = self.choose(&wish, plan.near, None);
        if found.is_none() && to_come {
            found = self.choose(&Wish { last: latest(plan), ..wish.clone() }, plan.near, None);
        }
        let Some(slot) = found else {
            return if to_come { Err(SeedError::NoTime(person.id.to_string())) } else { Ok(()) };
        };
        let (order, origin) = match &plan.cause {
            Cause::Summons { .. } => (None, Origin::Summoned),
            Cause::Order { dates, assisted } => {
                let status = if plan.outcome.fulfils() { OrderStatus::Fulfilled } else { OrderStatus::Expired };
                let origin = if *assisted { Origin::Assisted } else { Origin::SelfBooked };
                (Some(self.order(person, dates, status)?), origin)
            }
        };
        let companion = self.rng.random_bool(0.12);
        let row = rows::appointment(person, plan.talk_type, &slot, order, origin, booked_at, self.talks.len());
        let by_video = plan.channel == Channel::Video;
        let video_url = by_video.then(|| town::video_room(self.rng.random()));
        self.enter(person, &slot, AppointmentRow { companion, video_url, ..row });
        let slot = self.moved(person, plan, wish, slot);
        self.end(person, &slot, plan.outcome);
        Ok(())
    }

    /// Moves the last talk as often as is planned, as long as a citizen could have; answers where it then is.
    fn moved(&mut self, person: &Person, plan: &PlannedTalk, wish: Wish<'_>, mut slot: Slot) -> Slot {
        let mut asked = wish.asked;
        for _ in 0..plan.moves {
            asked += Duration::hours(self.rng.random_range(20..=40));
            let Some(old) = self.talks.last().cloned() else { break };
            if day_of(asked) >= self.today || asked + CUT_OFF >= slot.at.from {
                break;
            }
            self.diary.release(&old.id, day_of(slot.at.from));
            match self.choose(&Wish { asked, ..wish.clone() }, plan.near, Some(&slot)) {
                Some(new) => {
                    self.set_last(AppointmentStatus::Moved, None);
                    let row = rows::appointment(
                        person,
                        plan.talk_type,
                        &new,
                        old.order_id,
                        Origin::SelfBooked,
                        asked,
                        self.talks.len(),
                    );
                    let (chain_id, sequence) = (old.chain_id, old.sequence + 1);
                    self.enter(person, &new, AppointmentRow { chain_id, sequence, companion: old.companion, ..row });
                    slot = new;
                }
                None => {
                    self.diary.take(&old.id, &person.id, &slot);
                    break;
                }
            }
        }
        slot
    }

    fn enter(&mut self, person: &Person, slot: &Slot, row: AppointmentRow) {
        self.diary.take(&row.id, &person.id, slot);
        self.talks.push(row);
    }

    /// What became of the last talk. A cancelled one was cancelled so late that its caseworker had to act.
    fn end(&mut self, person: &Person, slot: &Slot, outcome: AppointmentStatus) {
        let reason = if outcome == AppointmentStatus::CancelledByCitizen {
            CancelReason::ALL.choose(&mut self.rng)
        } else {
            None
        };
        self.set_last(outcome, reason.copied());
        if outcome.fulfils() {
            return;
        }
        let Some(row) = self.talks.last().cloned() else { return };
        self.diary.release(&row.id, day_of(slot.at.from));
        let at = slot.at.from - LATE;
        let task = rows::task("cancelled_late", person, row.order_id, Some(row.id), at, self.tasks.len());
        let (done_at, done_by) = (Some(slot.at.to.naive_utc()), Some(person.own.id().into()));
        self.tasks.push(TaskRow { done_at, done_by, ..task });
    }

    fn set_last(&mut self, status: AppointmentStatus, reason: Option<CancelReason>) {
        if let Some(row) = self.talks.last_mut() {
            row.status = status.to_string();
            row.live = status.is_live();
            row.cancel_reason = reason.map(|reason| reason.to_string());
        }
    }

    /// One of the free times other than `old`: near what is wanted, else any, mostly with the own caseworker.
    fn choose(&mut self, wish: &Wish<'_>, near: Option<Instant>, old: Option<&Slot>) -> Option<Slot> {
        let mut free = self.diary.free(wish);
        free.retain(|slot| old.is_none_or(|old| slot.at != old.at));
        let own = wish.own.id();
        if free.iter().any(|slot| slot.caseworker == own) && (near.is_some() || self.rng.random_bool(WITH_OWN)) {
            free.retain(|slot| slot.caseworker == own);
        }
        match near {
            Some(near) => free.into_iter().min_by_key(|slot| (slot.at.from - near).abs()),
            None => free.choose(&mut self.rng).cloned(),
        }
    }

    /// When it was booked: of those who book themselves a third does so the day the order comes, a quarter at the end
    /// (domain.md section 13), and never on the day of the talk or later than yesterday.
    fn booked_at(&mut self, plan: &PlannedTalk) -> Instant {
        let dates = match &plan.cause {
            Cause::Summons { sent } => {
                return at(*sent, self.rng.random_range(8..15), 5 * self.rng.random_range(0..12));
            }
            Cause::Order { dates, .. } => dates,
        };
        let last = dates.book_by.min(plus(self.today, -1)).min(plus(plan.between.0, -1)).max(dates.issued);
        let length = (last - dates.issued).num_days();
        let after = match self.rng.random_range(0..100) {
            _ if plan.moves > 2 => 0,
            0..30 => 0,
            30..55 => length - self.rng.random_range(0..=length.min(1)),
            _ => self.rng.random_range(0..=length),
        };
        at(plus(dates.issued, after), self.rng.random_range(9..22), self.rng.random_range(0..60))
    }
}

/// The last day to which a talk to come is put off when its own days are full.
fn latest(plan: &PlannedTalk) -> NaiveDate {
    match &plan.cause {
        Cause::Order { dates, .. } => dates.hold_by,
        Cause::Summons { .. } => plus(plan.between.1, 14),
    }
}
