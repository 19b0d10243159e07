//! The answers, what they lack, and the sending of them: what *Tjek og bekræft* and *Vælg en ny tid* share.

use super::answers::{PHONE, Wrong, answer_fields, in_words, wrong};
use super::draft::{Answers, Draft};
use super::home::Overview;
use super::sending::{Sending, Sent, use_sending};
use crate::api::me::Purpose;
use crate::components::{ErrorSummary, FieldFault, failed_act};
use crate::editing::Edit;
use crate::failure::Failure;
use crate::site::{Site, use_site};
use shared::api::SlotView;
use shared::model::Channel;
use yew::prelude::*;

/// The form as it stands.
pub struct Form {
    /// The answers so far.
    pub answers: Answers,
    /// What came of sending them.
    pub sending: Sending,
    /// Sends them with this time, unless something is missing.
    pub onsend: Callback<SlotView>,
    site: Site,
    purpose: Purpose,
    faults: Vec<FieldFault>,
    attempt: u32,
    onedit: Callback<Edit<Answers>>,
}

/// The form for this purpose: with what the citizen answered before, else with what is known.
#[hook]
pub fn use_form(purpose: &Purpose, overview: &Overview, draft: &Draft) -> Form {
    let site = use_site();
    let sending = use_sending(purpose, draft);
    let found = use_state(Vec::<Wrong>::new);
    let attempt = use_state(|| 0_u32);
    let known = Answers::known(overview, purpose);
    let answers = draft.answers_or(purpose, &known);
    let onedit = {
        let (draft, purpose, known) = (draft.clone(), purpose.clone(), known.clone());
        Callback::from(move |edit: Edit<Answers>| {
            let mut answers = draft.answers_or(&purpose, &known);
            edit(&mut answers);
            draft.keep(&purpose, answers);
        })
    };
    let onsend = {
        let send = sending.send.clone();
        let (draft, purpose) = (draft.clone(), purpose.clone());
        let (found, attempt) = (found.clone(), attempt.clone());
        Callback::from(move |slot: SlotView| {
            let answers = draft.answers_or(&purpose, &known);
            let missing = wrong(&answers);
            attempt.set(*attempt + 1);
            if missing.is_empty() {
                send.emit((slot, answers));
            }
            found.set(missing);
        })
    };
    // What was missing then and still is, in the language of now.
    let mut still = wrong(&answers);
    still.retain(|wrong| found.contains(wrong));
    if matches!(&sending.sent, Sent::Failed(failure) if is_phone(failure)) && still.is_empty() {
        still.push((PHONE, "problem-invalid-phone"));
    }
    let faults = in_words(&site.words, &still);
    Form { answers, onsend, site, purpose: purpose.clone(), faults, attempt: *attempt, onedit, sending }
}

/// Whether the server found fault with the number.
fn is_phone(failure: &Failure) -> bool {
    failure.has_code("invalid-phone")
}

impl Form {
    /// Whether something is missing.
    pub fn is_faulty(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Whether it is under way.
    pub fn is_busy(&self) -> bool {
        self.sending.sent == Sent::Busy
    }

    /// What went wrong, above everything else.
    pub fn troubles(&self) -> Html {
        let title = if matches!(self.purpose, Purpose::Move(_)) { "move-failed-title" } else { "confirm-failed-title" };
        let failure = match &self.sending.sent {
            Sent::Failed(failure) if !is_phone(failure) => Some(failure),
            _ => None,
        };
        html! {
            <>
                // What the server finds wrong comes after the sending: then the focus comes here too.
                <ErrorSummary faults={self.faults.clone()} attempt={if self.is_busy() { 0 } else { self.attempt }} />
                { for failure.map(|failure| failed_act(&self.site, failure, title)) }
            </>
        }
    }

    /// The fields, with what the server says of the time.
    pub fn fields(&self, channel: Channel, recheck: String) -> Html {
        answer_fields(&self.site.words, &self.answers, &self.faults, channel, recheck, &self.onedit)
    }
}
