//! The citizen's own orders and talks.

use super::{Pending, act, asked, get, read, tell};
use crate::failure::Answer;
use crate::fetch::json;
use crate::router::address;
use chrono::NaiveDate;
use shared::api::{
    CallBackRequest, Cancellation, CodeEntry, CodeRequest, CourseView, Move, NewBooking, NoSuitableTime, NoTimeReceipt,
    Nothing, OverviewView, PlainRules, ProfileChange, ProfileView, ReasonAnswer, ReasonQuestionView, SlotsView,
    TalkRequest, TalkRequestReceipt, TalkView, WithdrawalDecisionView,
};
use shared::ids::{AppointmentId, EmployeeId, OrderId, QuestionId};
use shared::model::Channel;
use shared::texts::Lang;
use shared::time::Instant;

/// *Mine samtaler*.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn overview() -> Answer<OverviewView> {
    get("/api/v1/me/talks").await
}

/// One talk.
///
/// # Errors
/// A problem with the code `not-found` if it is not the citizen's.
pub async fn appointment(id: &AppointmentId) -> Answer<TalkView> {
    get(&format!("/api/v1/me/appointments/{id}")).await
}

/// What the new time is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Purpose {
    /// A first time for an order.
    Book(OrderId),
    /// Another time for a talk.
    Move(AppointmentId),
}

/// Which times are asked for; what is not said, the server chooses.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SlotQuery {
    /// How to talk.
    pub channel: Option<Channel>,
    /// Any day of the week to show.
    pub monday: Option<NaiveDate>,
    /// Whether an interpreter is needed, if it differs from what is on file.
    pub interpreter: Option<bool>,
    /// Whether only the own caseworker's times are wanted.
    pub own_only: bool,
    /// A time that somebody pointed at: still free, or what is near?
    pub wanted: Option<(Instant, EmployeeId)>,
}

/// A week of free times.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn slots(purpose: &Purpose, query: &SlotQuery) -> Answer<SlotsView> {
    let path = match purpose {
        Purpose::Book(order) => format!("/api/v1/me/orders/{order}/slots"),
        Purpose::Move(appointment) => format!("/api/v1/me/appointments/{appointment}/slots"),
    };
    let monday = query.monday.map(|day| day.to_string());
    let starts_at = query.wanted.as_ref().map(|(at, _)| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
    let values = [
        ("channel", query.channel.map(Channel::as_str)),
        ("monday", monday.as_deref()),
        ("interpreter", query.interpreter.map(|needed| if needed { "true" } else { "false" })),
        ("own_only", query.own_only.then_some("true")),
        ("at", starts_at.as_deref()),
        ("caseworker", query.wanted.as_ref().map(|(_, caseworker)| caseworker.as_str())),
    ];
    get(&address(&path, &values)).await
}

/// Books a time. `key` makes it safe to send again.
///
/// # Errors
/// A problem with the code `slot-taken` and free times near it, if somebody was faster.
pub async fn book(booking: &NewBooking, key: &str) -> Answer<TalkView> {
    act("POST", "/api/v1/me/appointments", booking, key).await
}

/// Moves a talk; the old time stands until the new one is secured.
///
/// # Errors
/// As [`book`].
pub async fn move_talk(id: &AppointmentId, to: &Move, key: &str) -> Answer<TalkView> {
    act("POST", &format!("/api/v1/me/appointments/{id}/move"), to, key).await
}

/// Cancels a talk.
///
/// # Errors
/// A problem that says until when it could be done.
pub async fn cancel(id: &AppointmentId, cancellation: &Cancellation, key: &str) -> Answer<TalkView> {
    act("POST", &format!("/api/v1/me/appointments/{id}/cancel"), cancellation, key).await
}

/// Asks the caseworker to call.
///
/// # Errors
/// A problem with the code `invalid-phone` if the number is none.
pub async fn ask_to_be_called(wish: &CallBackRequest) -> Answer<()> {
    tell("/api/v1/me/call-back-requests", wish).await
}

/// *Mit forløb*.
///
/// # Errors
/// A problem with the code `not-found` if there is no case.
pub async fn course() -> Answer<CourseView> {
    get("/api/v1/me/course").await
}

/// The decision that the office chooses the times.
///
/// # Errors
/// A problem with the code `not-found` if there is none.
pub async fn withdrawal() -> Answer<WithdrawalDecisionView> {
    get("/api/v1/me/withdrawal").await
}

/// Asks for a talk of the usual kind. `key` makes it safe to send again.
///
/// # Errors
/// A problem that says why there is one already.
pub async fn request_talk(key: &str) -> Answer<TalkRequestReceipt> {
    act("POST", "/api/v1/me/talk-requests", &TalkRequest { talk_type: None }, key).await
}

/// Says why a talk was not booked, or missed. `key` makes it safe to send again.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn answer_reason(id: &QuestionId, answer: &ReasonAnswer, key: &str) -> Answer<ReasonQuestionView> {
    act("POST", &format!("/api/v1/me/reason-questions/{id}/answer"), answer, key).await
}

/// Says that no free time suits. `key` makes it safe to send again.
///
/// # Errors
/// A problem that says why the order waits for nobody.
pub async fn no_suitable_time(order: &OrderId, said: &NoSuitableTime, key: &str) -> Answer<NoTimeReceipt> {
    act("POST", &format!("/api/v1/me/orders/{order}/no-suitable-time"), said, key).await
}

/// The receipt for that.
///
/// # Errors
/// A problem with the code `not-found` if it was never said.
pub async fn no_time_receipt(order: &OrderId) -> Answer<NoTimeReceipt> {
    get(&format!("/api/v1/me/orders/{order}/no-suitable-time")).await
}

/// *Mine oplysninger*.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub fn profile() -> Pending<ProfileView> {
    about_me("GET", "/api/v1/me/profile", None, None)
}

/// Saves *Mine oplysninger*.
///
/// # Errors
/// A problem that says which field is wrong.
pub fn save_profile(change: &ProfileChange, key: &str) -> Pending<ProfileView> {
    about_me("PUT", "/api/v1/me/profile", json(change), Some(key))
}

/// Asks for a code to the number or the address on file.
///
/// # Errors
/// A problem that says when to try again.
pub fn ask_code(wanted: &CodeRequest, key: &str) -> Pending<ProfileView> {
    about_me("POST", "/api/v1/me/contact-codes", json(wanted), Some(key))
}

/// Shows with the code that came that the number or the address is the citizen's.
///
/// # Errors
/// A problem that says what is wrong with the code.
pub fn confirm_code(entry: &CodeEntry, key: &str) -> Pending<ProfileView> {
    about_me("POST", "/api/v1/me/contact-codes/confirm", json(entry), Some(key))
}

fn about_me(method: &'static str, path: &str, body: Option<String>, key: Option<&str>) -> Pending<ProfileView> {
    let sent = asked(method, path, body, key);
    Box::pin(async move { read(sent.await) })
}

/// *Regler*.
///
/// # Errors
/// When the server refuses or cannot be reached.
pub async fn rules() -> Answer<PlainRules> {
    get("/api/v1/rules").await
}

/// Ends the exemption: the citizen books again.
///
/// # Errors
/// A problem with the code `not-exempt` if none stands.
pub async fn end_exemption(key: &str) -> Answer<OverviewView> {
    act("POST", "/api/v1/me/exemption/end", &Nothing {}, key).await
}

/// Where the talk lies as a file for a calendar.
pub fn calendar_file(id: &AppointmentId) -> String {
    format!("/api/v1/me/appointments/{id}/calendar.ics")
}

/// Where the page with everything about the citizen lies.
pub fn export(lang: Lang) -> String {
    format!("/api/v1/me/export?lang={}", lang.tag())
}
