//! A code shows whose number or address it is: only then are messages sent there (R18). Not even the audit trail has the
//! code, the number or the address.

use super::access::CitizenScope;
use super::idempotency::{Call, once};
use super::journal::new_id;
use super::limits::{self, Limit};
use super::profile::look;
use super::rows::instant;
use super::taking::hold;
use super::telling::Details;
use super::{App, AppError};
use crate::store::citizens::{self, CitizenRow};
use crate::store::contact_codes::{self, ContactCodeRow};
use chrono::Timelike;
use serde::{Deserialize, Serialize};
use serde_json::json;
use shared::api::{CodeEntry, CodeRequest, ProfileView};
use shared::model::{MessageChannel, Resource};
use shared::rules::Refusal;
use shared::time::{Instant, minutes_long};

/// How long a code counts, in minutes.
const VALID_MINUTES: u16 = 10;
/// How long to wait before the next one, in minutes.
const PAUSE_MINUTES: u16 = 1;
/// How many codes a citizen gets within a day.
const MOST_A_DAY: usize = 5;
/// A day, in minutes.
const DAY_MINUTES: u16 = 24 * 60;
/// So many wrong tries end a code.
const MOST_TRIES: i32 = 5;
/// How many digits a code has.
const DIGITS: usize = 6;

/// What entering a code came to. All of it is an answer, also a refusal: a wrong try is counted, and an error would undo that.
#[derive(Debug, Clone, Serialize, Deserialize)]
enum Entered {
    Right(Box<ProfileView>),
    Wrong,
    Ended,
}

/// Sends a code to the number or the address on file. The answer is what is on file.
///
/// # Errors
/// Invalid when the channel is not offered here or leads nowhere; refused, with when to try again, when it is too soon or
/// there have been too many.
pub async fn send(
    app: &App,
    scope: &CitizenScope,
    key: Option<String>,
    body: CodeRequest,
) -> Result<ProfileView, AppError> {
    limits::count(app, &scope.municipality, Limit::ContactCode, scope.citizen.as_str()).await?;
    offered(app, body.channel)?;
    let call = Call::new(scope.citizen.as_str(), "send_contact_code", key, "", &body)?;
    let code = format!("{:0DIGITS$}", rand::random_range(0..1_000_000_u32));
    let (now, who, keys, offers) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.offers.clone());
    once(app, &scope.municipality, call, move |tx| {
        let citizen = who.citizen.as_str();
        // Two at once would each see no other, and both be sent.
        hold(tx, &[Resource::citizen(&who.citizen)])?;
        let Some(address) = on_file(&citizens::get(tx, citizen)?, body.channel) else {
            return Err(AppError::invalid("channel", "nothing on file"));
        };
        let sent = contact_codes::since(tx, citizen, (now - minutes_long(DAY_MINUTES)).naive_utc())?;
        if let Some(from) = next_at(&sent).filter(|from| *from > now) {
            return Err(Refusal::CodeTooSoon { from }.into());
        }
        let id = new_id();
        let code_hash = keys.hash_code(who.municipality.as_str(), &id, &code);
        ContactCodeRow {
            id: id.clone(),
            citizen_id: citizen.to_owned(),
            channel: body.channel.to_string(),
            address: address.clone(),
            code_hash: code_hash.map_err(|error| AppError::Internal(error.to_string()))?,
            sent_at: now.naive_utc(),
            expires_at: (now + minutes_long(VALID_MINUTES)).naive_utc(),
            tries: 0,
            used_at: None,
        }
        .insert(tx)?;
        let journal = who.journal(now);
        let what = json!({ "channel": body.channel });
        journal.audit_with(tx, "send_code", "contact_code", &id, Some(citizen), &what)?;
        let details = Details { code: Some(code.clone()), address: Some(address), ..Details::default() };
        journal.send_code(tx, &id, citizen, body.channel, &details)?;
        look(tx, citizen, &offers)
    })
    .await
}

/// Takes the code that came: the number or the address is theirs. The answer is what is on file.
///
/// # Errors
/// `code-wrong`, naming the field; `code-ended` when there is none any more that could be right.
pub async fn confirm(
    app: &App,
    scope: &CitizenScope,
    key: Option<String>,
    body: CodeEntry,
) -> Result<ProfileView, AppError> {
    limits::count(app, &scope.municipality, Limit::ContactCode, scope.citizen.as_str()).await?;
    offered(app, body.channel)?;
    let call = Call::new(scope.citizen.as_str(), "confirm_contact_code", key, "", &body)?;
    let code: String = body.code.chars().filter(|sign| *sign != ' ').collect();
    if code.len() != DIGITS || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(invalid_code("code-wrong", "six digits"));
    }
    let (now, who, keys, offers) = (app.clock.now(), scope.clone(), app.cpr.clone(), app.offers.clone());
    let entered = once(app, &scope.municipality, call, move |tx| {
        let citizen = who.citizen.as_str();
        hold(tx, &[Resource::citizen(&who.citizen)])?;
        let address = on_file(&citizens::get(tx, citizen)?, body.channel);
        let sent = contact_codes::since(tx, citizen, (now - minutes_long(DAY_MINUTES)).naive_utc())?;
        // A newer code takes the place of an older one.
        let newest = sent.iter().find(|row| row.channel == body.channel.as_str());
        let Some(row) = newest.filter(|row| counts(row, address.as_deref(), now)) else { return Ok(Entered::Ended) };
        let journal = who.journal(now);
        let hash = keys.hash_code(who.municipality.as_str(), &row.id, &code);
        if hash.map_err(|error| AppError::Internal(error.to_string()))? != row.code_hash {
            contact_codes::count_try(tx, &row.id)?;
            journal.audit(tx, "enter_wrong_code", "contact_code", &row.id, Some(citizen))?;
            return Ok(if row.tries + 1 < MOST_TRIES { Entered::Wrong } else { Entered::Ended });
        }
        contact_codes::confirm(tx, row, now.naive_utc())?;
        journal.audit(tx, "verify", "contact_code", &row.id, Some(citizen))?;
        Ok(Entered::Right(Box::new(look(tx, citizen, &offers)?)))
    });
    match entered.await? {
        Entered::Right(profile) => Ok(*profile),
        Entered::Wrong => Err(invalid_code("code-wrong", "another code")),
        Entered::Ended => Err(invalid_code("code-ended", "ask for a new code")),
    }
}

fn invalid_code(code: &'static str, reason: &str) -> AppError {
    AppError::Invalid { code, field: "code", reason: reason.to_owned() }
}

fn offered(app: &App, channel: MessageChannel) -> Result<(), AppError> {
    let offered = matches!(channel, MessageChannel::Sms | MessageChannel::Email) && app.offers.contains(&channel);
    if offered { Ok(()) } else { Err(AppError::invalid("channel", "not offered here")) }
}

/// Where a code would go.
fn on_file(person: &CitizenRow, channel: MessageChannel) -> Option<String> {
    if channel == MessageChannel::Sms { person.phone.clone() } else { person.email.clone() }
}

/// When the next code may be sent, after those of the last day, the newest first: at a full minute, as a clock shows it.
fn next_at(sent: &[ContactCodeRow]) -> Option<Instant> {
    let last = sent.first().map(|row| row.sent_at + minutes_long(PAUSE_MINUTES));
    let next = last.max(sent.get(MOST_A_DAY - 1).map(|row| row.sent_at + minutes_long(DAY_MINUTES)))?;
    let full = next.with_second(0).unwrap_or(next);
    Some(instant(if full < next { full + minutes_long(1) } else { full }))
}

/// Whether a code may still be entered: for the number or the address that is on file now.
fn counts(row: &ContactCodeRow, address: Option<&str>, now: Instant) -> bool {
    row.used_at.is_none()
        && row.tries < MOST_TRIES
        && row.expires_at > now.naive_utc()
        && address == Some(row.address.as_str())
}
