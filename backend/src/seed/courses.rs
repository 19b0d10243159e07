//! The courses of everybody else, by where their cases stand today.

use super::citizens::Person;
use super::days::{Days, at, plus};
use super::known::Quirk;
use super::personas;
use super::plans::{Cause, Course, OrderDates, PlannedTalk, Situation, Step, ordered};
use super::teller::Teller;
use chrono::NaiveDate;
use rand::Rng;
use rand::rngs::StdRng;
use shared::model::{AppointmentStatus, Channel, OrderStatus};
use shared::time::monday_of;

/// How far back talks are told; windows reach a little further.
const DAYS_BACK: i64 = 66;

/// The course of a person's case.
pub fn course(person: &Person, today: NaiveDate, days: &Days, rng: &mut StdRng) -> Course {
    let told = person.persona().and_then(|persona| personas::course(persona, today, days));
    told.unwrap_or_else(|| {
        let mut teller = Teller { person, today, days, rng };
        let (first_day, mut steps) = teller.before();
        steps.extend(teller.now());
        Course { first_day, steps }
    })
}

impl Teller<'_> {
    /// The first day of the case, and the talks that were: the latest, and mostly one before it.
    fn before(&mut self) -> (NaiveDate, Vec<Step>) {
        let latest = match self.person.situation {
            Situation::New => return (self.ago(-35..=-20), Vec::new()),
            Situation::Standby => return (self.ago(-300..=-120), Vec::new()),
            Situation::MustBook => 20..=36,
            Situation::Booked => 27..=45,
            Situation::Expired => 34..=50,
            // Early enough for a second talk within what is told.
            Situation::Settled if self.person.quirk == Some(Quirk::MissedTwice) => 5..=9,
            Situation::Settled => 2..=17,
            Situation::Exempt | Situation::Withdrawn => 4..=45,
        };
        let latest = self.rng.random_range(latest);
        let earlier = latest + self.rng.random_range(42..=56);
        if earlier > DAYS_BACK {
            return (self.ago(-300..=-latest - 60), self.past(latest));
        }
        let was_the_first = self.person.quirk.is_none() && self.rng.random_bool(0.35);
        let (first_day, mut steps) = if was_the_first {
            let first_talk = self.summoned(-earlier, 14, self.first_type(), AppointmentStatus::Held);
            (self.ago(-earlier - 50..=-earlier - 35), vec![first_talk])
        } else {
            (self.ago(-300..=-earlier - 60), self.past(earlier))
        };
        steps.extend(self.past(latest));
        (first_day, steps)
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

    fn open_order(&mut self) -> Step {
        let issued = plus(monday_of(plus(self.today, -1)), -7 * self.rng.random_range(0..=1));
        let book_by = plus(self.today.max(plus(issued, 8)), self.rng.random_range(0..=9));
        let notice = self.rng.random_range(8..=14);
        let hold_by = self.hold_by(plus(book_by, notice));
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
        let hold_by = self.hold_by(between.1.max(plus(self.today, 21)));
        let dates = OrderDates { issued, book_by: plus(issued, self.rng.random_range(8..=14)), hold_by };
        let talk = self.ordered_talk(dates, between, AppointmentStatus::Booked);
        Step::Talk(match self.person.quirk {
            Some(Quirk::MovedThreeTimes) => {
                let dates = OrderDates { issued: plus(issued, -7), book_by: plus(issued, 7), ..dates };
                let cause = Cause::Order { dates, assisted: false };
                PlannedTalk { moves: 3, cause, between: self.ahead(plus(self.today, 2), 18), ..talk }
            }
            Some(Quirk::Today) => {
                let near = Some(at(self.days.open_from(self.today), 10, 0));
                PlannedTalk { moves: 0, near, between: self.ahead(self.today, 0), ..talk }
            }
            _ => talk,
        })
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
}
