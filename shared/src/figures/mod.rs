//! Is it working? What is counted for whoever leads, and what exactly each figure means: one definition of each, which the
//! night uses when it counts. Texts for *Sådan regner vi* have the figure's key: `figure-how-…`.

mod counting;
mod month;
mod official;
mod reading;
mod settings;
mod telling;
#[cfg(all(test, feature = "law-files"))]
mod tests;

pub use counting::{
    BookingFacts, CaseOnDay, Measure, Side, TalkFacts, Tally, closed, days_from, is_over, no_time, part, search,
};
pub use month::{Month, NoMonth};
pub use official::{Both, Elsewhere, Official, Published, Thresholds, colour};
pub use reading::{Counts, Ratio, Spread, spread};
pub use settings::{FigureSettings, Target, WEEKS_WITHOUT_TALK};
pub use telling::{count, part_counts, parts, share, share_of_people, split, spread_view};

/// Changes whenever anything is counted otherwise: then the night counts everything again.
pub const DEFINITIONS: u32 = 1;

use crate::model::text_enum;

text_enum! {
    /// A figure; its key names it in texts, in addresses and in the file with all of them.
    FigureKey {
        /// The share of talks whose time the citizen chose, by the official formula.
        SelfBooked = "self_booked",
        /// The same, where a talk that we moved still counts as the citizen's choice.
        SelfBookedBeforeMoves = "self_booked_before_moves",
        /// How many of the self-booked talks were booked together with somebody of the office.
        Assisted = "assisted",
        /// How talks were held: meeting, phone, video.
        Channel = "channel",
        /// Agreed talks to which the citizen did not come.
        NoShow = "no_show",
        /// Agreed calls in which the citizen was not reached.
        NotReached = "not_reached",
        /// Agreed talks that the citizen cancelled.
        CancelledByCitizen = "cancelled_by_citizen",
        /// Agreed talks that we cancelled.
        CancelledByOffice = "cancelled_by_office",
        /// Agreed times that the citizen moved.
        MovedByCitizen = "moved_by_citizen",
        /// Agreed times that we moved.
        MovedByOffice = "moved_by_office",
        /// Days from when the citizen is asked to book until they have.
        OrderToBooking = "order_to_booking",
        /// Days from the case's first day (of sickness benefit: the first day of absence) to the first talk.
        FirstTalk = "first_talk",
        /// At which hour citizens book.
        BookingHour = "booking_hour",
        /// Talks with the citizen's own caseworker.
        Continuity = "continuity",
        /// Calls in which the citizen was reached.
        CallsReached = "calls_reached",
        /// Calls in which the citizen was reached at the first attempt.
        CallsFirst = "calls_first",
        /// Citizens who are exempt from booking.
        Exemption = "exemption",
        /// Citizens whose right to book is withdrawn.
        Withdrawal = "withdrawal",
        /// Citizens who are followed without contact.
        Standby = "standby",
        /// Citizens who were summoned though nothing kept them from booking, by reason.
        Summons = "summons",
        /// Looks for a time that found none.
        SearchWithoutTime = "search_without_time",
        /// Citizens who said that no time suits.
        NoTimeSuited = "no_time_suited",
        /// Tasks that wait, by how long.
        Tasks = "tasks",
        /// Cases of each caseworker.
        Caseload = "caseload",
        /// Open cases.
        OpenCases = "open_cases",
        /// Cases that are older than 26 weeks.
        Over26Weeks = "over_26_weeks",
        /// Cases that are older than 52 weeks.
        Over52Weeks = "over_52_weeks",
        /// Cases in which nobody has talked for some weeks, and no talk is agreed.
        WithoutTalk = "without_talk",
        /// How old the open cases are.
        CaseAge = "case_age",
        /// How long the cases lasted that closed.
        CaseLength = "case_length",
    }
}

text_enum! {
    /// How a share stands against the thresholds of its scheme.
    Colour {
        /// Good.
        Green = "green",
        /// To be looked at.
        Yellow = "yellow",
        /// Too low.
        Red = "red",
    }
}

text_enum! {
    /// What is behind a number: a list of rows, for those who may see them.
    FigureList {
        /// Cases in which nobody has talked for some weeks, and no talk is agreed; the longest first.
        WithoutTalk = "without_talk",
        /// Cases that are older than 26 weeks, the oldest first.
        Over26Weeks = "over_26_weeks",
        /// Cases that are older than 52 weeks, the oldest first.
        Over52Weeks = "over_52_weeks",
        /// Cases that nobody works on, the oldest first; of one team there are none.
        WithoutCaseworker = "without_caseworker",
        /// Tasks that wait, the oldest first.
        Tasks = "tasks",
        /// Orders that ran out and wait for a person, the oldest first.
        ExpiredOrders = "expired_orders",
        /// Talks of the period to which the citizen did not come, the newest first.
        NoShows = "no_shows",
        /// Calls of the period in which the citizen was not reached, the newest first.
        NotReached = "not_reached",
        /// Summonses of the period though nothing kept the citizen from booking, the newest first.
        Summons = "summons",
    }
}

text_enum! {
    /// In what a published figure is counted.
    PublishedUnit {
        /// Hundredths of a percent: 1238 is 12,38 %.
        BasisPoints = "basis_points",
        /// Weeks.
        Weeks = "weeks",
        /// Cases.
        Cases = "cases",
    }
}
