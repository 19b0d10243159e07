//! *Overblik*: is it working? Counts and shares of a stretch of months, counted by the night; what waits now is counted when it is
//! asked for.
//!
//! - `GET /api/v1/staff/figures?from=2026-09&to=2026-11&team=&scheme=`: a [`FiguresView`]; what is left out is the last three months, all
//!   teams (or the viewer's own), all schemes;
//! - `GET /api/v1/staff/figures.csv`, with the same: every figure as a line of a file;
//! - `GET /api/v1/staff/figures/rows?list=no_shows&page=1`, with the same: what is behind a number, see `figure_rows.rs`;
//! - `GET` and `PUT /api/v1/staff/figures/settings`: what figures are held against.
//!
//! A group that is too small to be told travels as `few`, without its numbers; the settings say how small that is. A part from
//! which, with the sum of all, another that is too small could be found is withheld: it is not `few`, and has no numbers either.

use super::{PersonView, view};
use crate::figures::{Colour, FigureKey, Month, PublishedUnit};
use crate::ids::{Scheme, TeamId};
use crate::model::{Channel, SummonReason};
use crate::rules::TaskKind;
use chrono::{DateTime, NaiveDate, Utc};

view! {
    /// A count. `count` is none when `few`, and when it is withheld: beside what else is told it would tell of others that are too few.
    #[derive(Copy)]
    pub struct CountView {
        /// How many.
        pub count: Option<u32>,
        /// Whether there are some, but too few to be told.
        pub few: bool,
    }

    /// A share: so many of so many. `part` and `whole` are none when `few`, and when it is withheld: beside what else is told it would tell
    /// of others that are too few.
    #[derive(Copy)]
    pub struct ShareView {
        /// The numerator.
        pub part: Option<u32>,
        /// The denominator.
        pub whole: Option<u32>,
        /// The share in a thousand, rounded half up: 440 is 44,0 %. None where they are, and when there is nothing to share.
        pub permille: Option<u32>,
        /// Whether the group is too small to be told.
        pub few: bool,
    }

    /// A share, now and a year before.
    pub struct ShareNowView {
        /// In the period.
        pub now: ShareView,
        /// In the same months of the year before.
        pub last_year: ShareView,
    }

    /// A share by who chose the time of the talk.
    pub struct SplitShareView {
        /// Of all agreed talks.
        pub all: ShareView,
        /// In the same months of the year before.
        pub last_year: ShareView,
        /// Of the talks whose time the citizen chose, alone or together with us.
        pub self_booked: ShareView,
        /// Of the talks whose time we chose.
        pub summoned: ShareView,
    }

    /// A stretch of a [`SpreadView`]: how many took from so many up to so many, both included.
    pub struct SpreadStepView {
        /// At least.
        pub from: u32,
        /// At most; none at the open end.
        pub to: Option<u32>,
        /// How many.
        pub count: CountView,
    }

    /// How long something took, in whole days or weeks. Mean and median are none when nothing was counted, and everything is when `few`.
    pub struct SpreadView {
        /// How many were counted.
        pub count: Option<u32>,
        /// The mean, in tenths.
        pub mean_tenths: Option<u32>,
        /// Half of them took at most so long.
        pub median: Option<u32>,
        /// From short to long; empty when `few`.
        pub steps: Vec<SpreadStepView>,
        /// Whether the group is too small to be told.
        pub few: bool,
    }

    /// A figure that somebody else has published. Never this year's: it stands with its date and its source.
    pub struct PublishedFigureView {
        /// Which figure.
        pub figure: FigureKey,
        /// Under which scheme; none means all.
        pub scheme: Option<Scheme>,
        /// How the talk was held, of [`FigureKey::Channel`]; none means phone and video together.
        pub channel: Option<Channel>,
        /// Whose it is: `Hele landet`, or a municipality's name.
        pub place: String,
        /// Whether it is the whole country's.
        pub nation: bool,
        /// In what `value` is counted.
        pub unit: PublishedUnit,
        /// The number.
        pub value: u32,
        /// What must be said with it, e.g. `telefon og video tilsammen`.
        pub note: Option<String>,
        /// The month or year it is about, in words, e.g. `august 2020`.
        pub date: String,
        /// The year it is about.
        pub year: u16,
        /// Where it stands.
        pub source: String,
    }

    /// A month of the self-booked share.
    pub struct MonthShareView {
        /// The month.
        pub month: Month,
        /// The share in it.
        pub share: ShareView,
        /// The share in the same month of the year before.
        pub last_year: ShareView,
    }

    /// The self-booked share of a team.
    pub struct TeamShareView {
        /// The team.
        pub team: TeamId,
        /// Its name.
        pub name: String,
        /// Its share in the period.
        pub share: ShareView,
    }

    /// The shares from which a scheme is green, and from which it is yellow; below, it is red.
    pub struct ThresholdsView {
        /// Green is above this, in a thousand.
        pub green_above: u32,
        /// Yellow is from this on, in a thousand.
        pub yellow_from: u32,
    }

    /// How many book themselves, under one scheme.
    pub struct SelfBookingView {
        /// The scheme.
        pub scheme: Scheme,
        /// Its name, in the language asked for.
        pub name: String,
        /// Self-booked of self-booked and summoned: walk-ins are left out, and a talk that we moved counts as summoned.
        pub share: ShareView,
        /// The same, where a talk that we moved still counts as the citizen's choice.
        pub before_moves: ShareView,
        /// How many of the self-booked talks were booked together with us.
        pub assisted: CountView,
        /// The share in the same months of the year before.
        pub last_year: ShareView,
        /// The municipality's target, in a thousand.
        pub target: Option<u32>,
        /// What the colours mean, if there are any.
        pub thresholds: Option<ThresholdsView>,
        /// The colour of the share.
        pub colour: Option<Colour>,
        /// The nation's last known share.
        pub nation: Option<PublishedFigureView>,
        /// Month by month: the twelve months up to the end of the period, or all of a longer one.
        pub months: Vec<MonthShareView>,
        /// Team by team; empty for whoever sees only their own, and when a team is asked for.
        pub teams: Vec<TeamShareView>,
    }

    /// How talks were held.
    pub struct ChannelShareView {
        /// How.
        pub channel: Channel,
        /// Of all that were held.
        pub share: ShareView,
        /// In the same months of the year before.
        pub last_year: ShareView,
    }

    /// What came of agreed talks.
    pub struct OutcomesView {
        /// The citizen did not come.
        pub no_show: SplitShareView,
        /// The citizen was not reached: of the talks by phone.
        pub not_reached: SplitShareView,
        /// The citizen cancelled.
        pub cancelled_by_citizen: SplitShareView,
        /// We cancelled.
        pub cancelled_by_office: SplitShareView,
        /// The citizen moved it.
        pub moved_by_citizen: SplitShareView,
        /// We moved it.
        pub moved_by_office: SplitShareView,
    }

    /// An hour of the day.
    pub struct HourCountView {
        /// From 0 to 23.
        pub hour: u8,
        /// How many times citizens chose a time themselves in that hour.
        pub count: u32,
    }

    /// At which hour citizens book.
    pub struct BookingHoursView {
        /// All 24, in order; empty when `few`.
        pub hours: Vec<HourCountView>,
        /// Of these bookings, those before 8 and from 16 on.
        pub outside_hours: ShareView,
        /// Whether there are too few to be told.
        pub few: bool,
    }

    /// Who does not book, on the last day of the period (or the last one that is counted), under one scheme.
    pub struct BarsShareView {
        /// The scheme.
        pub scheme: Scheme,
        /// Its name, in the language asked for.
        pub name: String,
        /// Exempt, of the citizens with an open case.
        pub exempt: ShareNowView,
        /// Withdrawn.
        pub withdrawn: ShareNowView,
        /// Followed without contact.
        pub standby: ShareNowView,
    }

    /// Summonses for one reason.
    pub struct ReasonCountView {
        /// Why.
        pub reason: SummonReason,
        /// How many.
        pub count: CountView,
    }

    /// Who was summoned though no bar and no expired order kept them from booking.
    pub struct SummonsView {
        /// Of all that were summoned in the period.
        pub without_need: ShareView,
        /// By reason, the most frequent first.
        pub reasons: Vec<ReasonCountView>,
    }

    /// Whether there was a time to be found.
    pub struct SearchesView {
        /// Looks for a time that found none, of all: each order and way of looking counts once.
        pub without_time: ShareView,
        /// How often a citizen said that no time suits.
        pub no_time_suited: CountView,
    }

    /// Cases under one scheme, on the last day of the period (or the last one that is counted).
    pub struct CasesView {
        /// The scheme.
        pub scheme: Scheme,
        /// Its name, in the language asked for.
        pub name: String,
        /// How many are open.
        pub open: CountView,
        /// Older than 26 weeks.
        pub over_26_weeks: ShareNowView,
        /// Older than 52 weeks.
        pub over_52_weeks: ShareNowView,
        /// Nobody has talked for [`FiguresView::weeks_without_talk`] weeks, and no talk is agreed.
        pub without_talk: ShareNowView,
        /// How old the open ones are, in weeks.
        pub age_weeks: SpreadView,
        /// How long those lasted that closed in the period, in weeks.
        pub length_weeks: SpreadView,
        /// How long it took from the first day to the first talk that was held, in days; of first talks in the period.
        pub first_talk_days: SpreadView,
    }

    /// Tasks of one kind.
    pub struct TaskKindCountView {
        /// The kind.
        pub kind: TaskKind,
        /// How many wait.
        pub count: u32,
        /// How many of them are older than three days.
        pub old: u32,
    }

    /// The tasks that wait now.
    pub struct TasksAgeView {
        /// All of them.
        pub count: u32,
        /// Made today.
        pub today: u32,
        /// One to three days old.
        pub to_three_days: u32,
        /// Four to seven days old.
        pub to_a_week: u32,
        /// Older.
        pub over_a_week: u32,
        /// Older than three days: the last two together.
        pub over_three_days: u32,
        /// Of which kind, the most first.
        pub kinds: Vec<TaskKindCountView>,
    }

    /// A caseworker's cases.
    pub struct CaseloadRowView {
        /// Who.
        pub employee: PersonView,
        /// How many cases are theirs today.
        pub cases: u32,
    }

    /// How many cases each caseworker has, today.
    pub struct CaseloadView {
        /// How many a caseworker should have.
        pub norm: u32,
        /// All open cases that somebody works on.
        pub cases: u32,
        /// How many caseworkers that is.
        pub caseworkers: u32,
        /// Cases for each of them, in tenths; none without caseworkers.
        pub mean_tenths: Option<u32>,
        /// How many have more than the norm.
        pub over_norm: u32,
        /// Open cases that nobody works on; only when all teams are looked at.
        pub without_caseworker: Option<u32>,
        /// One by one, the most cases first: only those whom everybody in the viewer's team can see, and for leaders all.
        pub people: Vec<CaseloadRowView>,
    }

    /// A team that figures can be asked for.
    pub struct TeamNameView {
        /// Its id.
        pub id: TeamId,
        /// Its name.
        pub name: String,
    }

    /// A scheme that figures can be asked for.
    pub struct SchemeNameView {
        /// Its id.
        pub id: Scheme,
        /// Its name, in the language asked for.
        pub name: String,
    }

    /// All figures of a stretch of months, of one team or all, of one scheme or all.
    pub struct FiguresView {
        /// The first month.
        pub from: Month,
        /// The last month.
        pub to: Month,
        /// The team; none means all.
        pub team: Option<TeamId>,
        /// The scheme; none means all.
        pub scheme: Option<Scheme>,
        /// When the night last counted; none when it has not yet.
        pub built_at: Option<DateTime<Utc>>,
        /// The last day that is counted.
        pub reaches: Option<NaiveDate>,
        /// The first month that anything was counted in.
        pub earliest: Option<Month>,
        /// The teams that the viewer may choose.
        pub teams: Vec<TeamNameView>,
        /// Whether the viewer may look at all teams together.
        pub all_teams: bool,
        /// The schemes that there are.
        pub schemes: Vec<SchemeNameView>,
        /// A group smaller than this is not told.
        pub smallest_group: u32,
        /// After so many weeks without a talk somebody should look.
        pub weeks_without_talk: u32,
        /// How many book themselves: one for each scheme that is looked at.
        pub self_booking: Vec<SelfBookingView>,
        /// How talks were held.
        pub channels: Vec<ChannelShareView>,
        /// What came of agreed talks.
        pub outcomes: OutcomesView,
        /// From the order to the citizen's booking, in days.
        pub order_to_booking_days: SpreadView,
        /// At which hour citizens book.
        pub booking_hours: BookingHoursView,
        /// Talks that were held by the citizen's own caseworker.
        pub continuity: ShareNowView,
        /// Talks by phone in which the citizen was reached.
        pub calls_reached: ShareNowView,
        /// Talks by phone in which the citizen answered the first call.
        pub calls_first: ShareNowView,
        /// Who does not book: one for each scheme that is looked at.
        pub bars: Vec<BarsShareView>,
        /// Who was summoned though they could have booked.
        pub summons: SummonsView,
        /// Whether there was a time to be found.
        pub searches: SearchesView,
        /// Long cases and silent ones: one for each scheme that is looked at.
        pub cases: Vec<CasesView>,
        /// Tasks that wait now.
        pub tasks: TasksAgeView,
        /// How many cases each caseworker has, today.
        pub caseload: CaseloadView,
        /// What others have published, the newest first of each figure.
        pub published: Vec<PublishedFigureView>,
    }
}

impl CountView {
    /// Whether it is not told, though there are enough.
    #[must_use]
    pub const fn is_withheld(&self) -> bool {
        self.count.is_none() && !self.few
    }
}

impl ShareView {
    /// Whether it is not told, though there are enough.
    #[must_use]
    pub const fn is_withheld(&self) -> bool {
        self.whole.is_none() && !self.few
    }
}
