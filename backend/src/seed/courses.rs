//! The courses of everybody else, by where their cases stand today.

use super::citizens::Person;
use super::days::{Days, plus};
use super::known::Quirk;
use super::personas;
use super::plans::{Cause, Course, OrderDates, PlannedTalk, Situation, Step, ordered};
use super::talk_types::{FIRST_FOLLOW_UP, FIRST_JOB, JOINT, WORKPLACE};
use chrono::NaiveDate;
use rand::Rng;
use rand::rngs::StdRng;
use shared::model::{AppointmentStatus, Channel, OrderStatus, Scheme};
use shared::time::monday_of;

/// How far back talks are told; windows reach a little further.
const DAYS_BACK: i64 = 66;

/// How many working days there are at least for a talk to come.
const WORKING_DAYS: usize = 5;

/// The course of a person's case.
pub fn course(person: &Person, today: NaiveDate, days: &Days, rng: &mut StdRng) -> Course {
    let told = person.persona().and_then(|persona| personas::course(persona, today, days));
    told.unwrap_or_else(|| Teller { person, today, days, rng }.tell())
}

struct Teller<'a> {
    person: &'a Person,
    today: NaiveDate,
    days: &'a Days,
    rng: &'a mut StdRng,
}

impl Teller<'_> {
    fn tell(mut self) -> Course {
        let latest = match self.person.situation {
            Situation::New | Situation::Standby => None,
            Situation::MustBook => Some(20..=36),
            Situation::Booked => Some(27..=45),
            Situation::Expired => Some(34..=50),
            // Early enough for a second talk within what is told.
            Situation::Settled if self.person.quirk == Some(Quirk::MissedTwice) => Some(5..=9),
            Situation::Settled => Some(2..=17),
            Situation::Exempt | Situation::Withdrawn => Some(4..=45),
        };
        let Some(latest) = latest else {
            let (first_day, steps) = if self.person.situation == Situation::New {
                (-35..=-20, self.now())
            } else {
                (-300..=-120, Vec::new())
            };
            return Course { first_day: self.ago(first_day), steps };
        };
        let latest = self.rng.random_range(latest);
        let earlier = latest + self.rng.random_range(42..=56);
        let (first_day, mut steps) = if earlier <= DAYS_BACK {
            // The earlier of the two may have been the very first.
            let first = self.rng.random_bool(0.35);
            let day = if first { self.ago(-earlier - 50..=-earlier - 35) } else { self.ago(-300..=-earlier - 60) };
            let mut steps = if first {
                vec![self.summoned(-earlier, 14, self.first_type(), AppointmentStatus::Held)]
            } else {
                self.past(earlier)
            };
            steps.extend(self.past(latest));
            (day, steps)
        } else {
            (self.ago(-300..=-latest - 60), self.past(latest))
        };
        steps.extend(self.now());
        Course { first_day, steps }
    }

    /// Some day in a range counted from today.
    fn ago(&mut self, range: std::ops::RangeInclusive<i64>) -> NaiveDate {
        plus(self.today, self.rng.random_range(range))
    }

    /// What waits or lies ahead.
    fn now(&mut self) -> Vec<Step> {
        match self.person.situation {
            Situation::New => vec![self.coming(self.first_type())],
            Situation::MustBook => vec![self.open_order()],
            Situation::Booked => vec![self.booked()],
            Situation::Expired => vec![self.expired()],
            Situation::Exempt if self.rng.random_bool(0.45) => vec![Step::ToSummon(plus(self.today, 10))],
            Situation::Exempt | Situation::Withdrawn => vec![self.coming(ordered(self.person.scheme))],
            Situation::Settled | Situation::Standby => Vec::new(),
        }
    }

    /// So many days from `first` on, those that have passed left out: more of them when few are working days.
    fn ahead(&self, first: NaiveDate, days: i64) -> (NaiveDate, NaiveDate) {
        let from = first.max(self.today);
        (from, plus(first, days).max(self.days.nth_open(from, WORKING_DAYS)))
    }

    /// A working day on which a talk may still be held: that day or later, and never too soon.
    fn open_until(&self, day: NaiveDate) -> NaiveDate {
        self.days.open_from(day).max(self.days.nth_open(plus(self.today, 1), WORKING_DAYS))
    }

    fn open_order(&mut self) -> Step {
        let issued = plus(monday_of(plus(self.today, -1)), -7 * self.rng.random_range(0..=1));
        let book_by = plus(self.today.max(plus(issued, 8)), self.rng.random_range(0..=9));
        let notice = self.rng.random_range(8..=14);
        let hold_by = self.open_until(plus(book_by, notice));
        Step::Order(OrderDates { issued, book_by, hold_by }, OrderStatus::Open)
    }

    fn expired(&mut self) -> Step {
        let book_by = self.ago(-10..=-1);
        let dates = OrderDates {
            issued: monday_of(plus(book_by, -9)),
            book_by,
            hold_by: self.days.open_from(plus(book_by, 14)),
        };
        Step::Order(dates, OrderStatus::Expired)
    }

    fn booked(&mut self) -> Step {
        let issued = plus(monday_of(plus(self.today, -1)), -7 * self.rng.random_range(0..=1));
        let first = self.ago(-6..=12);
        let between = self.ahead(first, 8);
        let hold_by = self.open_until(between.1.max(plus(self.today, 21)));
        let dates = OrderDates { issued, book_by: plus(issued, self.rng.random_range(8..=14)), hold_by };
        let talk = self.ordered_talk(dates, between, AppointmentStatus::Booked);
        if self.person.quirk == Some(Quirk::MovedThreeTimes) {
            let dates = OrderDates { issued: plus(issued, -7), book_by: plus(issued, 7), ..dates };
            return Step::Talk(PlannedTalk {
                moves: 3,
                cause: Cause::Order { dates, assisted: false },
                between: self.ahead(plus(self.today, 2), 18),
                ..talk
            });
        }
        Step::Talk(talk)
    }

    /// The talk of so many days ago, and what came of it when it was cancelled.
    fn past(&mut self, days_ago: i64) -> Vec<Step> {
        let summoned =
            matches!(self.person.situation, Situation::Exempt | Situation::Withdrawn) || self.rng.random_bool(0.12);
        if self.person.quirk == Some(Quirk::MissedTwice) {
            let talk = self.past_talk(days_ago, AppointmentStatus::NotReached);
            return vec![Step::Talk(PlannedTalk { channel: Channel::Phone, moves: 0, ..talk })];
        }
        if summoned {
            let (talk_type, outcome) = (self.summons_type(), self.outcome());
            return vec![self.summoned(-days_ago, 14, talk_type, outcome)];
        }
        match self.rng.random_range(0..100) {
            // It was cancelled after the deadline, so the office found the next time, before today.
            0..=11 if days_ago >= 20 => {
                let outcome = if self.rng.random_bool(0.8) {
                    AppointmentStatus::CancelledByCitizen
                } else {
                    AppointmentStatus::CancelledByOffice
                };
                let cancelled = self.past_talk(days_ago, outcome);
                vec![
                    Step::Talk(cancelled),
                    self.summoned(-days_ago + 13, 7, ordered(self.person.scheme), AppointmentStatus::Held),
                ]
            }
            _ => {
                let outcome = self.outcome();
                vec![Step::Talk(self.past_talk(days_ago, outcome))]
            }
        }
    }

    fn past_talk(&mut self, days_ago: i64, outcome: AppointmentStatus) -> PlannedTalk {
        let day = plus(self.today, -days_ago);
        let issued = monday_of(plus(day, -20));
        let book_by = plus(issued, self.rng.random_range(8..=12));
        let dates = OrderDates { issued, book_by, hold_by: self.days.open_from(plus(day, 7)) };
        self.ordered_talk(dates, (plus(day, -3), plus(day, 4)), outcome)
    }

    fn ordered_talk(
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
    fn summons_channel(&mut self, talk_type: &str, outcome: AppointmentStatus) -> (Channel, AppointmentStatus) {
        let by_phone = if talk_type == ordered(self.person.scheme) { 0.5 } else { 0.0 };
        self.channel(by_phone, outcome)
    }

    /// A talk to which the office summoned around that day, counted from today, so many days before it.
    fn summoned(&mut self, day: i64, notice: i64, talk_type: &'static str, outcome: AppointmentStatus) -> Step {
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

    /// A talk to come, to which the office has summoned.
    fn coming(&mut self, talk_type: &'static str) -> Step {
        let sent = self.ago(-14..=-8);
        let first = self.ago(-6..=9);
        let (channel, outcome) = self.summons_channel(talk_type, AppointmentStatus::Booked);
        Step::Talk(PlannedTalk {
            talk_type,
            channel,
            cause: Cause::Summons { sent: self.days.open_until(sent) },
            between: self.ahead(first, 10),
            near: None,
            moves: 0,
            outcome,
        })
    }

    fn first_type(&self) -> &'static str {
        if self.person.scheme == Scheme::SicknessBenefit { FIRST_FOLLOW_UP } else { FIRST_JOB }
    }

    fn summons_type(&mut self) -> &'static str {
        let usual = ordered(self.person.scheme);
        match self.person.scheme {
            Scheme::SicknessBenefit if self.rng.random_bool(0.1) => WORKPLACE,
            Scheme::UnemploymentInsurance if self.rng.random_bool(0.5) => JOINT,
            Scheme::SicknessBenefit | Scheme::UnemploymentInsurance | Scheme::CashBenefitJobReady => usual,
        }
    }

    /// One in ten is missed (domain.md section 13: 8-12 %).
    fn outcome(&mut self) -> AppointmentStatus {
        if self.rng.random_bool(0.1) { AppointmentStatus::NoShow } else { AppointmentStatus::Held }
    }
}
