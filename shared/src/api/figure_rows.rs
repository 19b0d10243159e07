//! What is behind a figure, for those who may see it; and what figures are held against.

use super::figures::ThresholdsView;
use super::{PersonView, request, view};
use crate::figures::FigureList;
use crate::ids::{CitizenId, Scheme};
use crate::model::{AppointmentStatus, Channel, SummonReason};
use crate::rules::TaskKind;
use chrono::NaiveDate;

view! {
    /// A row behind a number. Which fields are filled depends on the list.
    pub struct FigureRowView {
        /// Whom it is about; none for a task about nobody.
        pub citizen_id: Option<CitizenId>,
        /// Their name.
        pub name: Option<String>,
        /// Under which scheme.
        pub scheme: Option<Scheme>,
        /// Who works on it, is to do it, or was to talk.
        pub caseworker: Option<PersonView>,
        /// The day that counts: of cases the first, of cases without a talk that of the last talk (or the first day), of tasks when it was
        /// made, of orders the last to book, of talks that of the talk.
        pub day: NaiveDate,
        /// Whole days from that day until today; of what lies ahead 0.
        pub days: u32,
        /// What kind of task.
        pub task: Option<TaskKind>,
        /// How the talk was to be held.
        pub channel: Option<Channel>,
        /// What became of the talk.
        pub status: Option<AppointmentStatus>,
        /// Why somebody was summoned.
        pub reason: Option<SummonReason>,
    }

    /// A page of the rows behind a number.
    pub struct FigureRowsView {
        /// Which list.
        pub list: FigureList,
        /// The rows.
        pub rows: Vec<FigureRowView>,
        /// How many rows the viewer may see.
        pub total: u32,
        /// How many rows there are beside them: citizens whom the viewer may not see.
        pub unseen: u32,
        /// Whether there are more rows than one list can hold: what is counted here is only the first of them.
        pub more: bool,
        /// This page, from 1.
        pub page: u32,
        /// How many pages there are, at least 1.
        pub pages: u32,
    }

    /// What a municipality aims at, under one scheme.
    pub struct SchemeTargetView {
        /// The scheme.
        pub scheme: Scheme,
        /// Its name, in the language asked for.
        pub name: String,
        /// The self-booked share that is aimed at, in a thousand.
        pub target: Option<u32>,
        /// What the colours mean.
        pub thresholds: Option<ThresholdsView>,
        /// Whether the municipality has set the thresholds itself.
        pub own_thresholds: bool,
    }

    /// The numbers that figures are held against.
    pub struct FigureSettingsView {
        /// One for each scheme.
        pub schemes: Vec<SchemeTargetView>,
        /// How many cases a caseworker should have.
        pub norm: u32,
        /// After so many weeks without a talk somebody should look.
        pub weeks_without_talk: u32,
        /// A group smaller than this is not told.
        pub smallest_group: u32,
        /// Whether leaders get the week's figures by e-mail, on Mondays.
        pub weekly_digest: bool,
    }
}

request! {
    /// What is aimed at under one scheme; what is left out is not set.
    pub struct SchemeTargetChange {
        /// The scheme.
        pub scheme: Scheme,
        /// The share that is aimed at, in a thousand.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000))]
        pub target: Option<u32>,
        /// Green is above this, in a thousand; together with `yellow_from`, and not below it.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000))]
        pub green_above: Option<u32>,
        /// Yellow is from this on, in a thousand.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000))]
        pub yellow_from: Option<u32>,
    }

    /// Other numbers to hold figures against.
    pub struct FigureSettingsChange {
        /// At most one for each scheme; a scheme that is left out has no target, and the national thresholds.
        #[cfg_attr(feature = "openapi", schema(max_items = 20))]
        pub schemes: Vec<SchemeTargetChange>,
        /// How many cases a caseworker should have.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000))]
        pub norm: u32,
        /// After so many weeks without a talk somebody should look.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 52))]
        pub weeks_without_talk: u32,
        /// A group smaller than this is not told.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 50))]
        pub smallest_group: u32,
        /// Whether leaders get the week's figures by e-mail.
        pub weekly_digest: bool,
    }
}
