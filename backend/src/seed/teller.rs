//! What a teller of courses says again and again: days, talks that were ordered, and talks that were summoned to.

use super::citizens::Person;
use super::days::{Days, plus};
use super::plans::{Cause, OrderDates, PlannedTalk, Step, ordered};
use super::scheme::Scheme;
use super::talk_types::{FIRST_FOLLOW_UP, FIRST_JOB, JOINT, WORKPLACE};
use chrono::NaiveDate;
use rand::Rng;
use rand::rngs::StdRng;
use shared::model::{AppointmentStatus, Channel};
use std::ops::RangeInclusive;

/// How many working days there are at least for a talk to come.
const WORKING_DAYS: usize = 8;

/// Somebody's course, as seen today.
pub struct Teller<'a> {
    pub person: &'a Person,
    pub today: NaiveDate,
    pub days: &'a Days,
    pub rng: &'a mut StdRng,
}

impl Teller<'_> {
    /// Some day in a range counted from today.
    pub fn ago(&mut self, range: RangeInclusive<i64>) -> NaiveDate {
        plus(self.today, self.rng.random_range(range))
    }

    /// So many days from `first` on, those that have passed left out: more of them when few are working days.
    pub fn ahead(&self, first: NaiveDate, days: i64) -> (NaiveDate, NaiveDate) {
        let from = first.max(self.today);
        (from, plus(first, days).max(self.days.nth_open(from, WORKING_DAYS)))
    }

    /// A working day on which a talk may still be held: that day or later, and never too soon.
    pub fn hold_by(&self, day: NaiveDate) -> NaiveDate {
        self.days.open_from(day).max(self.days.nth_open(plus(self.today, 1), WORKING_DAYS))
    }

    /// A talk for an order.
    pub fn ordered_talk(
        &mut self,
        dates: OrderDates,
        between: (NaiveDate, NaiveDate),
        outcome: AppointmentStatus,
    ) -> PlannedTalk {
        let by_phone = if self.person.scheme == Scheme::SicknessBenefit { 0.56 } else { 0.4 };
        let (channel, outcome) = self.channel(by_phone, outcome);
        PlannedTalk {
            talk_type: ordered(self.person.scheme),
            channel,
            cause: Cause::Order { dates, assisted: self.rng.random_bool(0.1) },
            between,
            near: None,
            moves: [1, 2].into_iter().take_while(|_| self.rng.random_bool(0.22)).count().try_into().unwrap_or(0),
            outcome,
        }
    }

    /// How a talk is held; somebody who misses a call was not reached.
    fn channel(&mut self, by_phone: f64, outcome: AppointmentStatus) -> (Channel, AppointmentStatus) {
        match (self.rng.random_bool(by_phone), outcome) {
            (true, AppointmentStatus::NoShow) => (Channel::Phone, AppointmentStatus::NotReached),
            (true, _) => (Channel::Phone, outcome),
            (false, _) => (Channel::InPerson, outcome),
        }
    }

    /// First talks and the like are meetings.
    pub fn summons_channel(&mut self, talk_type: &str, outcome: AppointmentStatus) -> (Channel, AppointmentStatus) {
        let by_phone = if talk_type == ordered(self.person.scheme) { 0.5 } else { 0.0 };
        self.channel(by_phone, outcome)
    }

    /// A talk to which the office summoned around that day, counted from today, so many days before it.
    pub fn summoned(&mut self, day: i64, notice: i64, talk_type: &'static str, outcome: AppointmentStatus) -> Step {
        let day = plus(self.today, day);
        let sent = self.days.open_until(plus(day, -notice));
        let (channel, outcome) = self.summons_channel(talk_type, outcome);
        Step::Talk(PlannedTalk {
            talk_type,
            channel,
            cause: Cause::Summons { sent },
            between: (plus(day, -3), plus(day, 4)),
            near: None,
            moves: 0,
            outcome,
        })
    }

    /// What kind the first talk of a case is.
    pub fn first_type(&self) -> &'static str {
        if self.person.scheme == Scheme::SicknessBenefit { FIRST_FOLLOW_UP } else { FIRST_JOB }
    }

    /// What kind of talk an office summons to.
    pub fn summons_type(&mut self) -> &'static str {
        let usual = ordered(self.person.scheme);
        match self.person.scheme {
            Scheme::SicknessBenefit if self.rng.random_bool(0.1) => WORKPLACE,
            Scheme::UnemploymentInsurance if self.rng.random_bool(0.5) => JOINT,
            Scheme::SicknessBenefit | Scheme::UnemploymentInsurance | Scheme::CashBenefitJobReady => usual,
        }
    }

    /// One in ten is missed (domain.md section 13: 8-12 %).
    pub fn outcome(&mut self) -> AppointmentStatus {
        if self.rng.random_bool(0.1) { AppointmentStatus::NoShow } else { AppointmentStatus::Held }
    }
}
