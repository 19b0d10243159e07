//! The use cases, one a file: load facts, ask a rule of `shared`, store the outcome, in one transaction.
//! Nothing here knows HTTP or SQL.

pub mod access;
pub mod access_log;
mod answered;
mod answers;
pub mod arranging;
pub mod audit;
pub mod bars;
pub mod booking;
mod bounds;
pub mod calendar;
pub mod calendar_feeds;
pub mod call_back;
pub mod calling;
pub mod cancelling;
pub mod case_changes;
pub mod citizen;
pub mod citizens;
pub mod coming;
pub mod contact_codes;
pub mod correcting;
pub mod course;
mod course_past;
pub mod courses;
pub mod demo;
pub mod demo_post;
mod email;
pub mod employing;
mod error;
pub mod evidence;
pub mod exempting;
pub mod exporting;
mod facts;
pub mod figures;
mod history;
mod idempotency;
pub mod integration;
mod issuing;
mod journal;
pub mod letter;
pub mod limits;
mod links;
pub mod login;
mod looking;
mod looks;
pub mod machines;
mod marks;
pub mod message_texts;
pub mod messages;
pub mod nightly;
pub mod no_time;
pub mod notes;
mod offers;
mod office;
pub mod opening;
pub mod ordering;
pub mod outbox;
pub mod overview;
mod people;
mod phone;
pub mod profile;
pub mod protecting;
pub mod publishing;
pub mod questions;
mod reach;
pub mod rebooking;
pub mod receipt;
mod reconciling;
pub mod representatives;
pub mod requesting;
pub mod reshaping;
pub mod retaining;
pub mod rotating;
mod rows;
mod rule_words;
pub mod rules;
mod scene;
pub mod sealing;
mod seeing;
pub mod sending;
pub mod session;
pub mod settings;
mod settling;
pub mod slots;
mod staff_mail;
pub mod staff_slots;
pub mod standing_by;
mod stranding;
mod taking;
pub mod talks;
pub mod tasks;
mod telling;
mod told;
pub mod video;
mod walk_in;
pub mod week;
mod windows;
pub mod withdrawing;

pub use error::AppError;
pub use limits::Limits;
pub use looking::Recorder;

use crate::clock::Clock;
use crate::login::Login;
use crate::store::Db;
use crate::store::cpr::CprKeys;
use shared::law::LawBook;
use shared::model::MessageChannel;
use std::sync::Arc;

/// What a municipality can offer beside letters.
pub const EVERY_OFFER: [MessageChannel; 2] = [MessageChannel::Sms, MessageChannel::Email];

/// Whom invitations come from where no mail server is configured; nobody reads what is sent there.
pub const ORGANIZER: &str = "noreply@aftalt.example";

/// What every use case works with.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The present moment.
    pub clock: Clock,
    /// What CPR numbers are sealed with and found by.
    pub cpr: Arc<CprKeys>,
    /// What the law says, by scheme and day.
    pub law: Arc<LawBook>,
    /// By what else than letters citizens can be told here.
    pub offers: Arc<[MessageChannel]>,
    /// The address that invitations to a calendar come from.
    pub organizer: Arc<str>,
    /// By whom people and programs are let in.
    pub login: Arc<Login>,
    /// Writes down who of the office saw what.
    pub recorder: Recorder,
    /// How often somebody may try.
    pub limits: Arc<Limits>,
    /// Whether anybody may sign in as anybody.
    pub demo: bool,
}
