//! Everything that will be written, in memory.

use super::SeedError;
use super::away;
use super::bars::bar;
use super::citizens::{Person, everybody};
use super::courses::course;
use super::days::{Days, closing_days};
use super::diary::Diary;
use super::history::History;
use super::plans::Step;
use super::windows::windows;
use crate::store::absences::AbsenceRow;
use crate::store::appointments::AppointmentRow;
use crate::store::bars::BarRow;
use crate::store::busy_times::BusyTimeRow;
use crate::store::closing_days::ClosingDayRow;
use crate::store::order_events::OrderEventRow;
use crate::store::orders::OrderRow;
use crate::store::tasks::TaskRow;
use chrono::{Datelike, NaiveDate};
use rand::SeedableRng;
use rand::rngs::StdRng;
use shared::law::LawBook;
use shared::model::Window;

/// The demonstration around one day.
pub struct Content {
    pub today: NaiveDate,
    /// Everybody, with the first day of their case.
    pub people: Vec<(Person, NaiveDate)>,
    pub bars: Vec<BarRow>,
    pub closing_days: Vec<ClosingDayRow>,
    pub windows: Vec<Window>,
    pub absences: Vec<AbsenceRow>,
    pub busy_times: Vec<BusyTimeRow>,
    pub orders: Vec<OrderRow>,
    pub talks: Vec<AppointmentRow>,
    pub tasks: Vec<TaskRow>,
    pub taken_back: Vec<OrderEventRow>,
}

impl Content {
    /// # Errors
    /// When a talk to come finds no time.
    pub fn of(today: NaiveDate) -> Result<Self, SeedError> {
        let law = LawBook::shipped().map_err(|faults| SeedError::Law(faults.len()))?;
        let closing_days = closing_days(today);
        let days = Days::new(&closing_days);
        let windows = windows(today, &days);
        let people = everybody();
        let mut diary = Diary::new(&windows, &days);
        let mut absences = away::holiday(today, &mut diary);
        let busy_times = away::busy_times(today, &people, &mut diary);

        let rng = &mut StdRng::seed_from_u64(today.num_days_from_ce().unsigned_abs().into());
        let courses: Vec<_> = people.iter().map(|person| course(person, today, &days, rng)).collect();
        let bars = people.iter().filter_map(|person| bar(person, today, &days, rng)).collect();
        let mut steps: Vec<(&Person, &Step)> = people
            .iter()
            .zip(&courses)
            .flat_map(|(person, course)| course.steps.iter().map(move |step| (person, step)))
            .collect();
        // Personas choose first, so that their talks lie where the pictures have them; then whoever began first.
        steps.sort_by_key(|(person, step)| (person.persona().is_none(), step.begins()));
        let mut history = History::new(diary, today, StdRng::from_rng(rng), law);
        for (person, step) in steps {
            history.tell(person, step)?;
        }
        absences.extend(away::ill_today(today, &days, &history.talks));
        let History { orders, talks, tasks, taken_back, .. } = history;
        let people = people.into_iter().zip(courses).map(|(person, course)| (person, course.first_day)).collect();
        Ok(Self { today, people, bars, closing_days, windows, absences, busy_times, orders, talks, tasks, taken_back })
    }
}
