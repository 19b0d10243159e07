//! What to notice about a citizen in the list, and which filter finds them.

use crate::store::citizens::CitizenRow;
use chrono::{Days, NaiveDate};
use shared::api::{CitizenFilter, CitizenMark, NextTalk, OrderDatesView};
use shared::figures::{CaseOnDay, WEEKS_WITHOUT_TALK, is_over};
use shared::model::{AppointmentStatus, BarKind, OrderStatus, Scheme};
use shared::rules::TaskKind;
use shared::time::{Instant, day_of, monday_of};

/// A citizen's course, as far as the list needs it.
pub struct Course {
    pub person: CitizenRow,
    pub scheme: Scheme,
    pub first_day: NaiveDate,
    pub caseworker: Option<String>,
    pub next_talk: Option<NextTalk>,
    /// What became of the last talk that had an outcome, and when it was.
    pub last_outcome: Option<(AppointmentStatus, Instant)>,
    /// When the last one was held.
    pub last_held: Option<Instant>,
    pub order: Option<OrderDatesView>,
    /// The bar that stands, and when it is looked at again.
    pub bar: Option<(BarKind, Option<NaiveDate>)>,
    pub tasks: Vec<TaskKind>,
}

impl Course {
    fn over(&self, weeks: u16, now: Instant) -> bool {
        is_over(self.first_day, weeks, day_of(now))
    }

    fn is_late(&self, now: Instant) -> bool {
        self.order.as_ref().is_some_and(|order| order.status == OrderStatus::Expired || order.book_by < day_of(now))
    }

    fn must_book(&self, now: Instant) -> bool {
        self.order.is_some() && self.bar.is_none() && !self.is_late(now)
    }

    fn bar(&self) -> Option<BarKind> {
        self.bar.map(|(kind, _)| kind)
    }

    fn review_due(&self, now: Instant) -> bool {
        self.bar.and_then(|(_, review)| review).is_some_and(|day| day <= day_of(now))
    }

    fn last_was(&self, status: AppointmentStatus) -> bool {
        self.next_talk.is_none() && self.last_outcome.is_some_and(|(last, _)| last == status)
    }

    /// No talk for six weeks and none to come, as the figures have it.
    fn without_talk(&self, now: Instant) -> bool {
        let bar = self.bar();
        let case = CaseOnDay {
            first_day: self.first_day,
            last_held: self.last_held.map(day_of),
            ahead: self.next_talk.is_some(),
            bars: bar.as_slice(),
        };
        case.is_silent(day_of(now), WEEKS_WITHOUT_TALK)
    }
}

/// Whether the filter finds the citizen.
pub fn found_by(course: &Course, filter: CitizenFilter, now: Instant) -> bool {
    match filter {
        CitizenFilter::All => true,
        CitizenFilter::ToBook => course.must_book(now),
        CitizenFilter::DueThisWeek => {
            let next_monday = monday_of(day_of(now)).checked_add_days(Days::new(7));
            let due = course.order.as_ref().map(|order| order.book_by);
            course.must_book(now) && due.zip(next_monday).is_some_and(|(due, monday)| due < monday)
        }
        CitizenFilter::DeadlinePassed => course.is_late(now),
        CitizenFilter::Exempt => course.bar() == Some(BarKind::Exemption),
        CitizenFilter::Withdrawn => course.bar() == Some(BarKind::Withdrawal),
        CitizenFilter::Standby => course.bar() == Some(BarKind::Standby),
        CitizenFilter::ReviewDue => course.review_due(now),
        CitizenFilter::NoTalk => course.without_talk(now),
        CitizenFilter::Over26Weeks => course.over(26, now),
        CitizenFilter::Over52Weeks => course.over(52, now),
    }
}

/// What to notice, the most important first.
pub fn marks(course: &Course, now: Instant) -> Vec<CitizenMark> {
    let task = |kind| course.tasks.contains(&kind);
    let over_52 = course.over(52, now);
    [
        (course.is_late(now), CitizenMark::DeadlinePassed),
        (task(TaskKind::NoSuitableTime), CitizenMark::NoTimeSuited),
        (task(TaskKind::CallBack), CitizenMark::CallBack),
        (course.last_was(AppointmentStatus::NoShow), CitizenMark::NoShow),
        (course.last_was(AppointmentStatus::NotReached), CitizenMark::NotReached),
        (course.must_book(now), CitizenMark::MustBook),
        (course.bar() == Some(BarKind::Exemption), CitizenMark::Exempt),
        (course.review_due(now), CitizenMark::ReviewDue),
        (course.bar() == Some(BarKind::Withdrawal), CitizenMark::Withdrawn),
        (course.bar() == Some(BarKind::Standby), CitizenMark::Standby),
        (course.person.interpreter_language.is_some(), CitizenMark::Interpreter),
        (course.person.protected_address, CitizenMark::ProtectedAddress),
        (over_52, CitizenMark::Over52Weeks),
        (!over_52 && course.over(26, now), CitizenMark::Over26Weeks),
    ]
    .into_iter()
    .filter_map(|(holds, mark)| holds.then_some(mark))
    .collect()
}
