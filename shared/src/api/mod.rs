//! What travels on the wire, in both directions. No behaviour, no tables.
//!
//! Requests refuse unknown fields. Instants carry their offset; days are days in Denmark; lengths are minutes.

mod audit;
mod bars;
mod booking;
mod cases;
mod citizen;
mod citizens;
mod course;
mod demo;
mod evidence;
mod figure_rows;
mod figures;
mod identity;
mod integration;
mod letter;
mod messages;
mod orders;
mod people;
mod problem;
mod profile;
mod publishing;
mod reasons;
mod retention;
mod rules;
mod seeing;
mod session;
mod settings;
mod slots;
mod staff;
mod staff_talks;
mod talks;

pub use audit::{
    AccessLogView, AlarmKind, AlarmView, AuditNote, AuditView, CheckItem, CheckRow, CheckVerdict, CheckView, NewCheck,
    Tie, Verdict,
};
pub use bars::{NewStandby, NewWithdrawal, TalkDecision, WithdrawalDecisionView};
pub use booking::{CallBackRequest, CallBackView, CallWhen, Cancellation, InterpreterLanguage, Move, NewBooking};
pub use cases::{
    AbsenceView, CaseChange, CaseChangeProposal, CaseFactsView, HoursView, NewCaseChange, OrderEffect, TalkEffect,
    WeeklyHours,
};
pub use citizen::{
    BarView, CaseView, CitizenView, HistoryEntry, HistoryKind, HistoryTalk, NewExemption, NewNote, NoteView,
    OfferedView, TaskView, TasksView,
};
pub use citizens::{
    CitizenFilter, CitizenMark, CitizenRow, CitizenSearch, CitizenSort, CitizensView, FilterCount, NextTalk,
    OrderDatesView, Whose,
};
pub use course::{CourseState, CourseStepView, CourseView, StepMark};
pub use demo::{DemoPeople, DemoPerson, Persona, PersonaView, SignIn};
pub use evidence::{
    EvidenceDeadline, EvidenceLook, EvidenceMessage, EvidenceNoTime, EvidenceOffer, EvidenceStep, EvidenceView,
};
pub use figure_rows::{
    FigureRowView, FigureRowsView, FigureSettingsChange, FigureSettingsView, SchemeTargetChange, SchemeTargetView,
};
pub use figures::{
    BarsShareView, BookingHoursView, CaseloadRowView, CaseloadView, CasesView, ChannelShareView, CountView,
    FiguresView, HourCountView, MonthShareView, OutcomesView, PublishedFigureView, ReasonCountView, SchemeNameView,
    SearchesView, SelfBookingView, ShareNowView, ShareView, SplitShareView, SpreadStepView, SpreadView, SummonsView,
    TaskKindCountView, TasksAgeView, TeamNameView, TeamShareView, ThresholdsView,
};
pub use identity::{EarlierCpr, IdentityChange, IdentityView};
pub use integration::{CitizenByCpr, FoundCitizen, MachineTalk, MachineTalks, MachineToken};
pub use letter::{Letter, LetterLine, LetterPart, LetterView};
pub use messages::{
    CodeEntry, CodeRequest, FeedView, MessageCount, MessageTextChange, MessageTextView, MessageTextsView, MessageView,
    MessagesView, NewRepresentative, ReconciledView, RepresentativeView, RepresentativesView, SendingView, TextFault,
    TextPart, TextPreview, TextWords, WrittenMessage,
};
pub use orders::{NewOrder, OrderWithdrawal, TalkRequest, TalkRequestReceipt};
pub use people::{ContactView, MunicipalityView, OfficeView, PersonView};
pub use problem::{AlternativeView, FieldError, Problem, StrandedTalk};
pub use profile::{NoSuitableTime, NoTimeReceipt, ProfileChange, ProfileView};
pub use publishing::{
    DayOutcome, Decision, Fate, NewTime, NewWindow, PlannedDay, ProposalView, PublishedView, Repeat, UnreachableOrder,
    WindowChange,
};
pub use reasons::{QuestionState, ReasonAnswer, ReasonQuestionView};
pub use retention::{
    RetentionChange, RetentionCount, RetentionPeriod, RetentionRuleView, RetentionRunView, RetentionView,
};
pub use rules::{
    ChoiceKind, ChoiceView, NewOverride, NumberView, OptionView, OverrideView, PlainNumber, PlainRules, PlainScheme,
    PlainSet, RuleSetView, RulesView, SchemeRulesView,
};
pub use seeing::{AccessView, NewAccess, OtherCitizen, ProtectionChange, ProtectionView};
pub use session::{ActorKind, OpenSession, SessionView, SessionsView, SignedOutView};
pub use settings::{SettingsChange, SettingsView};
pub use slots::{ChannelView, DayView, SlotView, SlotsView, WantedView};
pub use staff::{
    BlockKind, BlockView, OfficeRooms, PublishingView, RoomView, StaffDayView, StaffTalkView, VariantView, WeekView,
    WindowView,
};
pub use staff_talks::{
    CancelledBy, NewTalk, OutcomeReport, StaffCancellation, StaffMove, StaffPurpose, StaffSlotsView, VideoLink,
};
pub use talks::{OrderView, OverviewView, PastTalkView, PlaceView, PromiseView, TalkView, VideoView};

/// A wire type: serde both ways, and an OpenAPI schema where the feature asks for it.
macro_rules! view {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $name { $($body)* }
    )+};
}

/// A request body: like a view, but a field that nobody knows is an error.
macro_rules! request {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $name { $($body)* }
    )+};
}
pub(crate) use {request, view};

request! {
    /// A call that says nothing beside itself.
    pub struct Nothing {}
}

/// The header in which every answer carries the server's present moment (RFC 3339, UTC).
pub const NOW_HEADER: &str = "aftalt-now";

/// The header that makes an unsafe call safe to repeat (INV-9).
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";
