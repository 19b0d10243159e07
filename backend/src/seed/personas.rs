//! The courses of the personas: as the pictures tell them, on any day of the year.

use super::days::{Days, at, plus};
use super::plans::{Cause, Course, OrderDates, PlannedTalk, Step};
use super::talk_types::{FIRST_FOLLOW_UP, FOLLOW_UP, WORKPLACE};
use chrono::NaiveDate;
use shared::api::Persona;
use shared::model::{AppointmentStatus, Channel, OrderStatus};
use shared::time::monday_of;

/// The course of a persona's case; none for one who is no citizen.
pub fn course(persona: Persona, today: NaiveDate, days: &Days) -> Option<Course> {
    let teller = Teller { today, days };
    match persona {
        Persona::MustBook => Some(teller.must_book()),
        Persona::Booked => Some(teller.booked()),
        Persona::DeadlineToday => Some(teller.deadline_today()),
        Persona::NeedsInterpreter => Some(teller.needs_interpreter()),
        Persona::DeadlinePassed => Some(teller.deadline_passed()),
        Persona::Exempt => Some(teller.exempt()),
        Persona::Withdrawn => Some(teller.withdrawn()),
        Persona::Standby => Some(teller.standby()),
        Persona::Video => Some(teller.video()),
        Persona::Caseworker | Persona::TeamLeader | Persona::Administrator | Persona::Auditor => None,
    }
}

/// How many working days a persona who must book, or may move, has ahead: two and a half weeks' worth.
const WORKING_DAYS: usize = 13;

/// On which day, counted from today, the bar of a persona began, and on which it ends or is looked at again.
pub const BARRED_SINCE: i64 = -35;
pub const BARRED_UNTIL: i64 = 90;

/// Days are counted from today; a moment is a day with hour and minute.
struct Teller<'a> {
    today: NaiveDate,
    days: &'a Days,
}

impl Teller<'_> {
    fn must_book(&self) -> Course {
        let moved = PlannedTalk { moves: 1, ..self.held(-10, (9, 30), Channel::InPerson) };
        Course {
            first_day: plus(self.today, -112),
            steps: vec![
                self.first_talk(-62),
                Step::Talk(self.held(-34, (10, 0), Channel::Phone)),
                Step::Talk(moved),
                self.open_order(-1, 8, 18),
                self.workplace_talk(),
            ],
        }
    }

    /// With the own caseworker next week, and more than a day from now, so that it can still be moved.
    fn booked(&self) -> Course {
        let cause = Cause::Order { dates: self.standing(-4, 5, 18), assisted: false };
        let talk = self.next_week(Channel::InPerson, cause, (2, 10, 15));
        Course {
            first_day: plus(self.today, -98),
            steps: vec![self.first_talk(-55), Step::Talk(self.held(-28, (9, 0), Channel::InPerson)), Step::Talk(talk)],
        }
    }

    fn video(&self) -> Course {
        let cause = Cause::Order { dates: self.standing(-5, 4, 18), assisted: false };
        let talk = self.next_week(Channel::Video, cause, (3, 14, 0));
        Course {
            first_day: plus(self.today, -102),
            steps: vec![self.first_talk(-58), Step::Talk(self.held(-30, (13, 0), Channel::Phone)), Step::Talk(talk)],
        }
    }

    fn exempt(&self) -> Course {
        let first_talk = self.first_talk(-64);
        Course {
            first_day: plus(self.today, -130),
            steps: [vec![first_talk], self.summoned_instead((2, 13, 0))].concat(),
        }
    }

    /// Moved the latest talk three times, see [`super::bars`].
    fn withdrawn(&self) -> Course {
        let moved = PlannedTalk { moves: 3, ..self.held(-50, (13, 0), Channel::InPerson) };
        let before = vec![self.first_talk(-90), Step::Talk(moved)];
        Course { first_day: plus(self.today, -140), steps: [before, self.summoned_instead((4, 9, 0))].concat() }
    }

    fn standby(&self) -> Course {
        let steps = vec![self.first_talk(-100), Step::Talk(self.held(-60, (11, 0), Channel::Phone))];
        Course { first_day: plus(self.today, -150), steps }
    }

    /// The order was taken back when the bar began, and the office chose a time.
    fn summoned_instead(&self, when: (i64, u16, u16)) -> Vec<Step> {
        let order = self.order(BARRED_SINCE - 4, BARRED_SINCE + 6, BARRED_SINCE + 18);
        let sent = self.days.open_until(plus(self.today, -4));
        let talk = self.next_week(Channel::Phone, Cause::Summons { sent }, when);
        vec![Step::Order(order, OrderStatus::Withdrawn), Step::Talk(talk)]
    }

    fn deadline_passed(&self) -> Course {
        let order = Step::Order(self.standing(-13, -3, 14), OrderStatus::Expired);
        Course {
            first_day: plus(self.today, -105),
            steps: vec![self.first_talk(-60), Step::Talk(self.held(-33, (10, 0), Channel::InPerson)), order],
        }
    }

    fn deadline_today(&self) -> Course {
        let steps = vec![self.first_talk(-45), self.open_order(-9, 0, 14)];
        Course { first_day: plus(self.today, -88), steps }
    }

    fn needs_interpreter(&self) -> Course {
        let steps = vec![self.first_talk(-48), self.open_order(-3, 6, 18)];
        Course { first_day: plus(self.today, -95), steps }
    }

    /// A talk to come with the own caseworker, as near as can be to that day (counted from Monday), hour and minute.
    fn next_week(&self, channel: Channel, cause: Cause, (day, hour, minute): (i64, u16, u16)) -> PlannedTalk {
        let next_monday = plus(monday_of(self.today), 7);
        PlannedTalk {
            talk_type: FOLLOW_UP,
            channel,
            cause,
            between: (next_monday.max(plus(self.today, 2)), plus(next_monday, 11)),
            near: Some(at(plus(next_monday, day), hour, minute)),
            moves: 0,
            outcome: AppointmentStatus::Booked,
        }
    }

    /// The first talk is summoned to and held in person.
    fn first_talk(&self, day: i64) -> Step {
        let sent = self.days.open_until(plus(self.today, day - 14));
        Step::Talk(PlannedTalk {
            talk_type: FIRST_FOLLOW_UP,
            cause: Cause::Summons { sent },
            ..self.held(day, (10, 0), Channel::InPerson)
        })
    }

    /// A talk that was booked and held around that day.
    fn held(&self, day: i64, (hour, minute): (u16, u16), channel: Channel) -> PlannedTalk {
        PlannedTalk {
            talk_type: FOLLOW_UP,
            channel,
            cause: Cause::Order { dates: self.order(day - 18, day - 7, day + 5), assisted: false },
            between: (plus(self.today, day - 4), plus(self.today, day + 3)),
            near: Some(at(plus(self.today, day), hour, minute)),
            moves: 0,
            outcome: AppointmentStatus::Held,
        }
    }

    fn open_order(&self, issued: i64, book_by: i64, hold_by: i64) -> Step {
        Step::Order(self.standing(issued, book_by, hold_by), OrderStatus::Open)
    }

    /// An order that still counts. Around Christmas and Easter few days are working days, so the office leaves at least
    /// [`WORKING_DAYS`] of them for the talk.
    fn standing(&self, issued: i64, book_by: i64, hold_by: i64) -> OrderDates {
        let dates = self.order(issued, book_by, hold_by);
        OrderDates { hold_by: dates.hold_by.max(self.days.nth_open(plus(self.today, 1), WORKING_DAYS)), ..dates }
    }

    /// Orders are sent on working days, and the last day for the talk is one.
    fn order(&self, issued: i64, book_by: i64, hold_by: i64) -> OrderDates {
        OrderDates {
            issued: self.days.open_until(plus(self.today, issued)),
            book_by: plus(self.today, book_by),
            hold_by: self.days.open_from(plus(self.today, hold_by)),
        }
    }

    /// Some Thursday around six and a half weeks ahead; of three in a row one is always a working day.
    fn workplace_talk(&self) -> Step {
        Step::Talk(PlannedTalk {
            talk_type: WORKPLACE,
            channel: Channel::InPerson,
            cause: Cause::Summons { sent: self.days.open_until(plus(self.today, -3)) },
            between: (plus(self.today, 36), plus(self.today, 56)),
            near: Some(at(plus(self.today, 45), 10, 0)),
            moves: 0,
            outcome: AppointmentStatus::Booked,
        })
    }
}
