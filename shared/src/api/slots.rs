//! Free times, a week at a time.

use super::{AlternativeView, OrderView, PersonView, PlaceView, view};
use crate::model::{Channel, Scheme};
use crate::slots::{NoTime, Relaxation};
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// *Vælg en tid*: one week of free times in one channel, and how many there are in each channel.
    pub struct SlotsView {
        /// The benefit.
        pub scheme: Scheme,
        /// The order that is to be met; none when a talk is moved that meets none.
        pub order: Option<OrderView>,
        /// Every channel there is to choose among.
        pub channels: Vec<ChannelView>,
        /// The channel the days below are for.
        pub channel: Channel,
        /// Whether the lengths are with an interpreter.
        pub interpreter: bool,
        /// Whether only the own caseworker's times are shown.
        pub own_only: bool,
        /// Whether the municipality offers colleagues' times too.
        pub colleagues: bool,
        /// The first day that may be booked.
        pub first_day: NaiveDate,
        /// The last day the talk may be held.
        pub last_day: NaiveDate,
        /// The Monday of the week shown.
        pub monday: NaiveDate,
        /// The days of the week shown, Monday to Friday, and a weekend day only if it has times.
        pub days: Vec<DayView>,
        /// The first day after the week shown that has a time, if any.
        pub next_day_with_times: Option<NaiveDate>,
        /// What became of the time that the query asked for, if it asked for one.
        pub wanted: Option<WantedView>,
    }

    /// A time that somebody pointed at: still free, or what is near it.
    pub struct WantedView {
        /// The time, if it can be booked.
        pub slot: Option<SlotView>,
        /// Free times near it, if it cannot; at most four.
        pub alternatives: Vec<AlternativeView>,
    }

    /// A channel and what it has to offer before `hold_by`.
    pub struct ChannelView {
        /// Which one.
        pub channel: Channel,
        /// How long the talk takes.
        pub minutes: u16,
        /// How many free times.
        pub free: u32,
    }

    /// One day.
    pub struct DayView {
        /// The day in Denmark.
        pub day: NaiveDate,
        /// Its free times, by time, own caseworker first.
        pub slots: Vec<SlotView>,
        /// Why there are none, if there are none.
        pub no_time: Option<NoTime>,
        /// What would give times that day, the nearest first; empty when there are times.
        pub relaxations: Vec<Relaxation>,
    }

    /// A free time.
    pub struct SlotView {
        /// How.
        pub channel: Channel,
        /// With whom.
        pub caseworker: PersonView,
        /// Whether that is the citizen's own caseworker.
        pub own_caseworker: bool,
        /// Where, if in person.
        pub place: Option<PlaceView>,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// End of the talk; by phone of the promise.
        pub ends_at: DateTime<Utc>,
        /// How long the talk takes.
        pub minutes: u16,
    }
}
