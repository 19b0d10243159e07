//! *Borger*: one citizen as the caseworker sees them, and what the caseworker decides.

use super::{
    AbsenceView, ActorKind, CallWhen, CaseFactsView, InterpreterLanguage, OrderView, PersonView, QuestionState,
    StaffTalkView, WeeklyHours, request, view,
};
use crate::ids::{BarId, CaseId, CitizenId, NoteId, OrderId, TalkTypeId, TaskId};
use crate::model::{
    AppointmentStatus, BarKind, Channel, ExemptionGround, Origin, RequestedBy, Scheme, SummonReason, TimeWish,
    WithdrawalGround, text_enum,
};
use crate::rules::TaskKind;
use crate::texts::Lang;
use chrono::{DateTime, NaiveDate, Utc};

text_enum! {
    /// Something that happened in a course.
    HistoryKind {
        /// The course began.
        FirstDay = "first_day",
        /// An order was issued.
        OrderIssued = "order_issued",
        /// An order waits again.
        OrderReopened = "order_reopened",
        /// `book_by` passed.
        OrderExpired = "order_expired",
        /// An order was taken back.
        OrderWithdrawn = "order_withdrawn",
        /// An order became too old to matter.
        OrderLapsed = "order_lapsed",
        /// The citizen was asked for the reason.
        ReasonAsked = "reason_asked",
        /// The citizen said why.
        ReasonAnswered = "reason_answered",
        /// The citizen asked for a talk.
        TalkRequested = "talk_requested",
        /// A talk was booked (`origin` says by whom).
        Booked = "booked",
        /// A talk was moved.
        Moved = "moved",
        /// Afbud.
        CancelledByCitizen = "cancelled_by_citizen",
        /// Aflysning.
        CancelledByOffice = "cancelled_by_office",
        /// A talk was held.
        Held = "held",
        /// The citizen did not come.
        NoShow = "no_show",
        /// The citizen did not answer the phone.
        NotReached = "not_reached",
        /// A call that the citizen did not answer; the talk stood.
        CallTried = "call_tried",
        /// An outcome was corrected (`status` says to what).
        Corrected = "corrected",
        /// A talk was kept outside its window.
        Kept = "kept",
        /// The citizen was exempted.
        Exempted = "exempted",
        /// The exemption ended before its time.
        ExemptionEnded = "exemption_ended",
        /// The right to book was withdrawn.
        BookingWithdrawn = "booking_withdrawn",
        /// The withdrawal ended before its time.
        WithdrawalEnded = "withdrawal_ended",
        /// The citizen is followed without contact.
        StandbyStarted = "standby_started",
        /// Standby ended before its time.
        StandbyEnded = "standby_ended",
        /// A talk was kept although something had begun that it does not fit into.
        KeptByDecision = "kept_by_decision",
        /// Raskmelding; `day` is the last day of illness.
        Recovered = "recovered",
        /// The case closed; `day` is the first day without it.
        CaseClosed = "case_closed",
        /// Another scheme; `day` is its first day.
        SchemeChanged = "scheme_changed",
        /// The citizen moved to another municipality; `day` is the first day there.
        MovedAway = "moved_away",
        /// Absence was announced; `day` is its last day.
        AbsenceAnnounced = "absence_announced",
        /// An announced absence was taken back; `day` was its last day.
        AbsenceTakenBack = "absence_taken_back",
        /// The hours when the citizen cannot come were changed.
        HoursChanged = "hours_changed",
        /// Facts that decide which talks are due were changed.
        FactsChanged = "facts_changed",
        /// The citizen asked to be called.
        CallBackAsked = "call_back_asked",
        /// No free time suited the citizen.
        NoTimeSuited = "no_time_suited",
    }
}

view! {
    /// A citizen with the course of their case.
    pub struct CitizenView {
        /// Who.
        pub id: CitizenId,
        /// Their name.
        pub name: String,
        /// The CPR number without its last four digits, e.g. "670781-XXXX".
        pub cpr: String,
        /// E.164.
        pub phone: Option<String>,
        /// Where mail goes that says nothing.
        pub email: Option<String>,
        /// The language of messages.
        pub language: Lang,
        /// The interpreter the citizen needs, if any.
        pub interpreter_language: Option<InterpreterLanguage>,
        /// Whether letters go on paper.
        pub digital_post_exempt: bool,
        /// Whether no address may be shown.
        pub protected_address: bool,
        /// The newest case.
        pub case: CaseView,
        /// Who works on it.
        pub caseworker: Option<PersonView>,
        /// Since when.
        pub caseworker_since: Option<NaiveDate>,
        /// When the citizen last signed in.
        pub last_sign_in: Option<DateTime<Utc>>,
        /// The bar that stands, if one does.
        pub bar: Option<BarView>,
        /// Bars that are decided and have yet to begin, by their first day.
        pub bars_to_come: Vec<BarView>,
        /// What decides which talks are due.
        pub facts: CaseFactsView,
        /// Announced absences that have not ended, by their first day.
        pub absences: Vec<AbsenceView>,
        /// When in the week the citizen cannot come.
        pub hours: Vec<WeeklyHours>,
        /// Orders that wait or have expired; the most urgent first.
        pub orders: Vec<OrderView>,
        /// Talks to come, and talks that have been and wait for their outcome; by time.
        pub talks: Vec<StaffTalkView>,
        /// Talks with an outcome, the latest first; at most 20.
        pub past: Vec<StaffTalkView>,
        /// Open tasks, the oldest first.
        pub tasks: Vec<TaskView>,
        /// What happened, the latest first; at most 100.
        pub history: Vec<HistoryEntry>,
        /// Notes, the latest first; at most 100.
        pub notes: Vec<NoteView>,
        /// Whether summoning this citizen needs a reason: neither barred nor past a deadline.
        pub summon_needs_reason: bool,
    }

    /// A case.
    pub struct CaseView {
        /// Its id.
        pub id: CaseId,
        /// The benefit.
        pub scheme: Scheme,
        /// Its first day.
        pub first_day: NaiveDate,
        /// The day it was closed, if it was.
        pub closed_on: Option<NaiveDate>,
    }

    /// Why a citizen does not book.
    pub struct BarView {
        /// Its id.
        pub id: BarId,
        /// Which of the three kinds.
        pub kind: BarKind,
        /// The ground of an exemption; told to staff only.
        pub ground: Option<ExemptionGround>,
        /// The ground of a withdrawal; told to staff here, to the citizen in the decision.
        #[serde(default)]
        pub withdrawal_ground: Option<WithdrawalGround>,
        /// Who asked for it.
        pub requested_by: Option<RequestedBy>,
        /// The first day.
        pub from: NaiveDate,
        /// The last day, if it has one.
        pub to: Option<NaiveDate>,
        /// When it is looked at again.
        pub review_on: Option<NaiveDate>,
        /// Who decided it.
        pub decided_by: PersonView,
    }

    /// Something that happened.
    pub struct HistoryEntry {
        /// When.
        pub at: DateTime<Utc>,
        /// What.
        pub kind: HistoryKind,
        /// Citizen or staff; none for the system.
        pub by_kind: Option<ActorKind>,
        /// The employee's name, if it was one.
        pub by: Option<String>,
        /// The talk it is about.
        pub talk: Option<HistoryTalk>,
        /// The day it is about: the last day to book of an order, the last day of an exemption.
        pub day: Option<NaiveDate>,
        /// What an outcome was corrected to.
        pub status: Option<AppointmentStatus>,
    }

    /// The talk that a piece of history is about.
    pub struct HistoryTalk {
        /// How.
        pub channel: Channel,
        /// Start of the talk; by phone of the promise.
        pub starts_at: DateTime<Utc>,
        /// End of the talk; by phone of the promise.
        pub ends_at: DateTime<Utc>,
        /// Who chose the time.
        pub origin: Origin,
        /// Why the citizen was summoned, if they could have booked.
        pub summon_reason: Option<SummonReason>,
    }

    /// A note. It is never changed and never deleted.
    pub struct NoteView {
        /// Its id.
        pub id: NoteId,
        /// What it says.
        pub text: String,
        /// Who wrote it.
        pub by: PersonView,
        /// When.
        pub at: DateTime<Utc>,
    }

    /// Why somebody of the office must look at a case.
    pub struct TaskView {
        /// Its id.
        pub id: TaskId,
        /// Why.
        pub kind: TaskKind,
        /// Whom it is about.
        pub citizen_id: Option<CitizenId>,
        /// Their name.
        pub citizen: Option<String>,
        /// Who should do it; none means anybody.
        pub employee: Option<PersonView>,
        /// By which day.
        pub due_on: Option<NaiveDate>,
        /// When it was made.
        pub created_at: DateTime<Utc>,
        /// The order it is about, whose evidence can be looked at.
        pub order_id: Option<OrderId>,
        /// The kind of talk it is about, if that is known without its order.
        pub talk_type: Option<TalkTypeId>,
        /// Whether the citizen has said why a talk was not booked or missed.
        pub question: Option<QuestionState>,
        /// The number to call, if the citizen gave one.
        pub phone: Option<String>,
        /// When in the day the citizen would like to be called, if they said so.
        pub call_when: Option<CallWhen>,
        /// When the citizen could come, if no free time suited.
        pub wishes: Vec<TimeWish>,
        /// How many times were offered then.
        pub offered: Vec<OfferedView>,
    }

    /// How many free times a channel had.
    pub struct OfferedView {
        /// How.
        pub channel: Channel,
        /// How many.
        pub free: u32,
    }

    /// Open tasks.
    pub struct TasksView {
        /// The tasks asked for, the oldest first; at most 200.
        pub tasks: Vec<TaskView>,
        /// How many are the caseworker's own.
        pub mine: u32,
        /// How many the caseworker's teams have, the own among them.
        pub team: u32,
    }
}

request! {
    /// Writes a note.
    pub struct NewNote {
        /// What it says. No diagnosis.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000))]
        pub text: String,
    }

    /// Exempts a citizen from booking, on request (BEK § 45).
    pub struct NewExemption {
        /// Why, from the list; never a diagnosis.
        pub ground: ExemptionGround,
        /// Who asked for it.
        pub requested_by: RequestedBy,
        /// The first day: today or later.
        pub from: NaiveDate,
        /// The last day; none means until further notice.
        #[serde(default)]
        pub to: Option<NaiveDate>,
        /// When somebody looks at it again.
        pub review_on: NaiveDate,
    }
}
