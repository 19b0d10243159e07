//! *Borgere*: finding people.

use super::{OtherCitizen, PersonView, request, view};
use crate::ids::CitizenId;
use crate::model::{Channel, OrderStatus, Scheme, text_enum};
use chrono::{DateTime, NaiveDate, Utc};

text_enum! {
    /// Whose citizens are looked at.
    Whose {
        /// The caseworker's own.
        Mine = "mine",
        /// Those of the caseworker's teams.
        Team = "team",
        /// Everybody in the municipality: only together with a text to search for.
        Everybody = "everybody",
    }
}

text_enum! {
    /// Which of them.
    CitizenFilter {
        /// All.
        All = "all",
        /// Mangler at booke.
        ToBook = "to_book",
        /// Frist denne uge.
        DueThisWeek = "due_this_week",
        /// Frist er gået.
        DeadlinePassed = "deadline_passed",
        /// Fritaget.
        Exempt = "exempt",
        /// Må ikke booke selv.
        Withdrawn = "withdrawn",
        /// Følges uden kontakt.
        Standby = "standby",
        /// Se på igen.
        ReviewDue = "review_due",
        /// Ingen samtale i 6 uger.
        NoTalk = "no_talk",
        /// Over 26 uger.
        Over26Weeks = "over_26_weeks",
        /// Over 52 uger.
        Over52Weeks = "over_52_weeks",
    }
}

text_enum! {
    /// In which order.
    CitizenSort {
        /// The most urgent deadline first.
        Deadline = "deadline",
        /// By name.
        Name = "name",
        /// The longest course first.
        Course = "course",
        /// The next talk first.
        NextTalk = "next_talk",
    }
}

text_enum! {
    /// What to notice about a citizen.
    CitizenMark {
        /// Frist er gået.
        DeadlinePassed = "deadline_passed",
        /// Ingen tid passede.
        NoTimeSuited = "no_time_suited",
        /// Skal booke.
        MustBook = "must_book",
        /// Vil gerne ringes op.
        CallBack = "call_back",
        /// Kom ikke sidst.
        NoShow = "no_show",
        /// Ikke truffet sidst.
        NotReached = "not_reached",
        /// Fritaget.
        Exempt = "exempt",
        /// Se på fritagelsen igen.
        ReviewDue = "review_due",
        /// Retten til at booke er frataget.
        Withdrawn = "withdrawn",
        /// Følges uden kontakt.
        Standby = "standby",
        /// Tolk.
        Interpreter = "interpreter",
        /// Beskyttet adresse.
        ProtectedAddress = "protected_address",
        /// Over 26 uger.
        Over26Weeks = "over_26_weeks",
        /// Over 52 uger.
        Over52Weeks = "over_52_weeks",
    }
}

request! {
    /// Looks for citizens. A POST, so that no search text stands in an address; who searched is kept.
    pub struct CitizenSearch {
        /// Whose.
        pub whose: Whose,
        /// Which of them.
        pub filter: CitizenFilter,
        /// Name, phone number or CPR number; everybody, if left out.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub text: Option<String>,
        /// In which order.
        pub sort: CitizenSort,
        /// Whether the order is turned round.
        #[serde(default)]
        pub descending: bool,
        /// The page, from 1.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000))]
        pub page: u32,
    }
}

view! {
    /// A page of citizens.
    pub struct CitizensView {
        /// At most 20.
        pub citizens: Vec<CitizenRow>,
        /// Those of other teams whom a search through everybody finds, at most 20: open to whoever says why.
        pub others: Vec<OtherCitizen>,
        /// How many each filter finds.
        pub counts: Vec<FilterCount>,
        /// How many this filter finds.
        pub total: u32,
        /// The page shown, from 1.
        pub page: u32,
        /// How many pages there are; at least 1.
        pub pages: u32,
        /// How many cases the caseworker has.
        pub caseload: u32,
        /// How many a caseworker should have (R25; Seed 4 names 45).
        pub norm: u32,
    }

    /// How many a filter finds.
    pub struct FilterCount {
        /// The filter.
        pub filter: CitizenFilter,
        /// How many.
        pub count: u32,
    }

    /// A citizen in the list.
    pub struct CitizenRow {
        /// Who.
        pub id: CitizenId,
        /// Their name.
        pub name: String,
        /// The benefit.
        pub scheme: Scheme,
        /// The first day of the course.
        pub first_day: NaiveDate,
        /// Who works with them.
        pub caseworker: Option<PersonView>,
        /// The next talk.
        pub next_talk: Option<NextTalk>,
        /// The order that waits, or has expired.
        pub order: Option<OrderDatesView>,
        /// What to notice, the most important first.
        pub marks: Vec<CitizenMark>,
    }

    /// When somebody is talked with next.
    pub struct NextTalk {
        /// How.
        pub channel: Channel,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// End of the talk; by phone of the promise.
        pub ends_at: DateTime<Utc>,
    }

    /// The dates of an order.
    pub struct OrderDatesView {
        /// The last day to book.
        pub book_by: NaiveDate,
        /// The last day the talk may be held.
        pub hold_by: NaiveDate,
        /// Where it stands.
        pub status: OrderStatus,
    }
}
