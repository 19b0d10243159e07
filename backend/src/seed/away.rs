//! Who is away, and what other calendars say.

use super::citizens::Person;
use super::days::{Days, at, plus};
use super::diary::Diary;
use super::plans::Situation;
use super::scheme::Scheme;
use super::staff::{CASEWORKERS, Team, anne_marie, members};
use crate::store::absences::AbsenceRow;
use crate::store::appointments::AppointmentRow;
use crate::store::busy_times::BusyTimeRow;
use chrono::NaiveDate;
use shared::ids::EmployeeId;
use shared::model::Resource;
use shared::slots::TakenCause;
use shared::time::{Interval, monday_of};

/// A holiday that was planned before anybody booked: Erik Lund's, the third week from now.
pub fn holiday(today: NaiveDate, diary: &mut Diary) -> Vec<AbsenceRow> {
    let Some(who) = CASEWORKERS.iter().find(|who| who.name == "Erik Lund") else { return Vec::new() };
    let monday = plus(monday_of(today), 21);
    for day in monday.iter_days().take(5) {
        let whole = Interval { from: at(day, 0, 0), to: at(plus(day, 1), 0, 0) };
        diary.block(Resource::caseworker(&who.id()), whole, TakenCause::Absent);
    }
    vec![absence("absence-holiday", who.id(), monday, plus(monday, 5), true)]
}

/// Who fell ill this morning, if anybody works today: of all but Anne-Marie Krogh the one with the most talks.
pub fn ill_today(today: NaiveDate, days: &Days, talks: &[AppointmentRow]) -> Option<AbsenceRow> {
    let (from, to) = (at(today, 0, 0).naive_utc(), at(plus(today, 1), 0, 0).naive_utc());
    let count = |id: &EmployeeId| {
        let of_today = |talk: &&AppointmentRow| talk.live && talk.starts_at >= from && talk.starts_at < to;
        talks.iter().filter(of_today).filter(|talk| talk.caseworker_id == id.as_str()).count()
    };
    let who = CASEWORKERS.iter().map(|who| who.id()).filter(|id| *id != anne_marie().id()).max_by_key(count)?;
    days.is_open(today).then(|| absence("absence-ill", who, today, plus(today, 1), false))
}

/// From the beginning of one day to the beginning of another.
fn absence(id: &str, who: EmployeeId, from: NaiveDate, to: NaiveDate, planned: bool) -> AbsenceRow {
    AbsenceRow {
        id: id.to_owned(),
        employee_id: who.into(),
        from_at: at(from, 0, 0).naive_utc(),
        to_at: at(to, 0, 0).naive_utc(),
        planned,
    }
}

/// The team meeting of every other Tuesday, and what the unemployment fund wants of the first who must book.
pub fn busy_times(today: NaiveDate, people: &[Person], diary: &mut Diary) -> Vec<BusyTimeRow> {
    let mut busy = Vec::new();
    for weeks in [1, 3] {
        let tuesday = plus(monday_of(today), 7 * weeks + 1);
        let meeting = Interval { from: at(tuesday, 13, 0), to: at(tuesday, 14, 30) };
        busy.extend(members(Team::SicknessA).map(|who| (Resource::caseworker(&who.id()), meeting, "exchange")));
    }
    let insured = people
        .iter()
        .filter(|person| person.scheme == Scheme::UnemploymentInsurance && person.situation == Situation::MustBook);
    for person in insured.take(3) {
        let day = diary.days().open_from(plus(today, 6));
        busy.push((
            Resource::citizen(&person.id),
            Interval { from: at(day, 9, 0), to: at(day, 11, 0) },
            "unemployment_fund",
        ));
    }
    for (resource, at, _) in &busy {
        diary.block(resource.clone(), *at, TakenCause::Busy);
    }
    let row = |(number, (resource, at, source)): (usize, (Resource, Interval, &str))| BusyTimeRow {
        id: format!("busy-{:02}", number + 1),
        resource_kind: resource.kind.to_string(),
        resource_id: resource.id,
        from_at: at.from.naive_utc(),
        to_at: at.to.naive_utc(),
        source: source.to_owned(),
    };
    busy.into_iter().enumerate().map(row).collect()
}
