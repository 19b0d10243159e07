//! Logging in: somebody is sent to their identity provider, comes back, and is whom we know or is turned away.
//!
//! What ties the two halves together is a secret that only the browser keeps. State, nonce and the proof of RFC 7636 are made of it,
//! so the row between them shows nothing, and whoever steals an address or reads the database cannot go on in another browser.

mod citizens;
mod leaving;
mod staff;
mod turned;

pub use leaving::way_out;
pub use turned::{Front, Turned, front};

use super::access::{RequestContext, Token};
use super::journal::{Author, Journal, new_id};
use super::limits::{self, Limit};
use super::session::{Opening, Person, open};
use super::{App, AppError};
use crate::login::{Claims, Door, Provider, Return, Unvouched, Vouched};
use crate::store::login_attempts::{self, LoginAttemptRow};
use crate::store::{Scope, StoreError, Tx, sessions};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;
use serde_json::json;
use sha2::{Digest, Sha256};
use shared::api::ActorKind;
use shared::time::Instant;
use tracing::warn;

/// Where people come back to.
pub const CALLBACK: &str = "/api/v1/login/callback";

/// How long somebody may take at the provider, in minutes: MitID is slow for a tired hand.
const MINUTES: i64 = 30;

/// How many of a municipality may be on their way at once: more is somebody who counts.
const MOST_ON_THEIR_WAY: i64 = 10_000;

/// The longest address to come back to.
const LONGEST_WAY_BACK: usize = 300;

/// The longest code and state that are looked at.
const LONGEST_WORD: usize = 4096;

/// Somebody sets out.
pub struct SetOut {
    /// Where their browser goes.
    pub to: String,
    /// The secret that it keeps until they come back.
    pub browser: String,
}

/// Sends somebody to their provider. `from` is the caller's address; `browser` is the secret that their browser has already, if another of its windows set out.
///
/// # Errors
/// Why they cannot go.
pub async fn start(
    app: &App,
    host: &str,
    from: &str,
    kind: ActorKind,
    back: Option<String>,
    browser: Option<String>,
) -> Result<SetOut, Turned> {
    let scope = scope(app.login.door(host).ok_or(Turned::NotSetUp)?)?;
    limits::count(app, &scope, Limit::Login, from).await.map_err(|_| Turned::Busy)?;
    let browser = browser.filter(|secret| secret.len() == 43).unwrap_or_else(|| word(rand::random()));
    let (state, now) = (word(rand::random()), app.clock.now());
    let way = way(app, host, &browser, &state, String::new());
    let to = {
        let state = state.clone();
        asked(app, &scope, kind, move |provider| provider.start(&way, state, now)).await?
    };
    let row = LoginAttemptRow {
        state_hash: hash(&state),
        browser_hash: hash(&browser),
        audience: kind.to_string(),
        back: back.filter(|back| is_own(back, kind)).unwrap_or_default(),
        expires_at: (now + Duration::minutes(MINUTES)).naive_utc(),
    };
    let kept = app.db.write(&scope, move |tx| {
        login_attempts::forget(tx, now.naive_utc())?;
        if login_attempts::count(tx)? >= MOST_ON_THEIR_WAY {
            return Ok(false);
        }
        row.insert(tx)?;
        Ok::<_, AppError>(true)
    });
    match kept.await {
        Ok(true) => Ok(SetOut { to, browser }),
        Ok(false) | Err(_) => Err(Turned::Busy),
    }
}

/// What somebody comes back with.
#[derive(Debug, Default)]
pub struct ComeBack {
    /// What we sent them with.
    pub state: Option<String>,
    /// What the provider gave them.
    pub code: Option<String>,
    /// What the provider says instead.
    pub error: Option<String>,
    /// Who sends them (RFC 9207).
    pub iss: Option<String>,
    /// The secret of their browser.
    pub browser: Option<String>,
    /// The session that their browser had.
    pub session: Option<String>,
}

/// Somebody who is let in.
pub struct Entered {
    /// The secret of their session.
    pub token: String,
    /// The page they wanted.
    pub to: String,
}

/// Lets somebody in who comes back from their provider.
///
/// # Errors
/// Whose pages say so, and why not.
pub async fn finish(
    app: &App,
    host: &str,
    come: ComeBack,
    request: RequestContext,
) -> Result<Entered, (ActorKind, Turned)> {
    let nobody = |why| (ActorKind::Citizen, why);
    let scope = scope(app.login.door(host).ok_or(nobody(Turned::NotSetUp))?).map_err(nobody)?;
    let now = app.clock.now();
    let state = come.state.filter(|state| state.len() <= LONGEST_WORD).ok_or(nobody(Turned::Expired))?;
    let taken = hash(&state);
    let attempt = app.db.write(&scope, move |tx| login_attempts::take(tx, &taken, now.naive_utc())).await;
    let attempt =
        attempt.map_err(|error| nobody(if error == StoreError::NotFound { Turned::Expired } else { Turned::Busy }))?;
    let kind = attempt.audience.parse().map_err(|_| nobody(Turned::Refused))?;
    let turned = |why| (kind, why);
    let browser = come.browser.filter(|secret| hash(secret) == attempt.browser_hash).ok_or(turned(Turned::Expired))?;
    let code = come.code.filter(|code| !code.is_empty() && code.len() <= LONGEST_WORD);
    let code = match (come.error.as_deref(), code) {
        (None, Some(code)) => code,
        (Some("access_denied" | "login_required" | "interaction_required"), _) => {
            return Err(turned(Turned::Cancelled));
        }
        _ => return Err(turned(Turned::Refused)),
    };
    let way = way(app, host, &browser, &state, code);
    let vouched = asked(app, &scope, kind, move |provider| {
        if come.iss.is_some_and(|iss| iss != provider.issuer()) {
            return Err(Unvouched::Refused("issuer"));
        }
        provider.finish(&way, now)
    });
    let entry = Entry { app, scope: &scope, kind, at: now, request: &request };
    match vouched.await {
        Ok(vouched) => {
            let token = entry.enter(vouched, come.session).await.map_err(turned)?;
            let home = if kind == ActorKind::Citizen { "/talks" } else { "/staff/" };
            Ok(Entered { token, to: if attempt.back.is_empty() { home.to_owned() } else { attempt.back } })
        }
        Err(why) => {
            entry.turn_away(why).await;
            Err(turned(why))
        }
    }
}

/// Somebody at the door.
struct Entry<'a> {
    app: &'a App,
    scope: &'a Scope,
    kind: ActorKind,
    at: Instant,
    request: &'a RequestContext,
}

impl Entry<'_> {
    /// Opens a session for whom the provider vouches for, and ends the one that the browser had.
    async fn enter(&self, vouched: Vouched, old: Option<String>) -> Result<String, Turned> {
        let token = Token::new(self.scope, rand::random());
        let (hash, at, kind, request) = (token.hash(), self.at, self.kind, self.request.clone());
        let old = old.map(|old| Token(old).hash());
        let (login, keys, scope) = (self.app.login.clone(), self.app.cpr.clone(), self.scope.clone());
        let entered = self.app.db.write(self.scope, move |tx| {
            let door = login.door_of(scope.as_str()).ok_or(AppError::NotFound)?;
            let system = Journal { author: Author::System, request: &request, at };
            let found = match kind {
                ActorKind::Citizen => {
                    let names = door.citizens.as_ref().map(|(_, names)| names).ok_or(AppError::NotFound)?;
                    let cpr = vouched.claims.text(&names.cpr).map(cpr_of);
                    let known = match cpr {
                        // Neither ours to guess nor to look up: a broker that sends this is set up wrongly.
                        Some(None) => Err(Turned::Refused),
                        Some(Some(number)) => {
                            let hash = keys.hash(scope.as_str(), &number);
                            let hash = hash.map_err(|error| AppError::Internal(error.to_string()))?;
                            citizens::known(tx, &vouched, Some(&hash), at)?
                        }
                        None => citizens::known(tx, &vouched, None, at)?,
                    };
                    known.map(|id| (Person::Citizen(id), login.limits.citizens))
                }
                ActorKind::Employee => {
                    let map = door.staff.as_ref().map(|(_, map)| map).ok_or(AppError::NotFound)?;
                    let known = staff::known(tx, &vouched, map, &login.limits, &system)?;
                    known.map(|(id, roles)| (Person::Employee(id), login.limits.of_staff(&roles)))
                }
            };
            let (person, limit) = match found {
                Ok(found) => found,
                Err(why) => {
                    refuse(tx, &system, kind, why)?;
                    return Ok(Err(why));
                }
            };
            if let Some(old) = &old
                && let Ok(row) = sessions::by_token(tx, old, at.naive_utc())
            {
                sessions::end(tx, &row.id, at.naive_utc())?;
            }
            let opening = Opening { hash: hash.clone(), limit: Some(limit), issuer: Some(vouched.issuer.clone()) };
            open(tx, &person, opening, &request, at)?;
            Ok::<_, AppError>(Ok(()))
        });
        match entered.await {
            Ok(Ok(())) => Ok(token.0),
            Ok(Err(why)) => Err(why),
            Err(error) => {
                warn!(request_id = self.request.request_id, cause = %error, "login failed");
                Err(Turned::Busy)
            }
        }
    }

    /// Writes down that somebody was not let in.
    async fn turn_away(&self, why: Turned) {
        let (at, kind, request) = (self.at, self.kind, self.request.clone());
        let written = self.app.db.write(self.scope, move |tx| {
            refuse(tx, &Journal { author: Author::System, request: &request, at }, kind, why)
        });
        if let Err(error) = written.await {
            warn!(request_id = self.request.request_id, cause = %error, "not written down");
        }
    }
}

fn refuse(tx: &mut Tx<'_>, system: &Journal<'_>, kind: ActorKind, why: Turned) -> Result<(), AppError> {
    let details = json!({ "kind": kind, "why": why.as_str() });
    system.audit_with(tx, "log_in_refused", "login_attempt", &new_id(), None, &details)
}

/// Asks the provider on a thread that may wait.
async fn asked<T: Send + 'static>(
    app: &App,
    scope: &Scope,
    kind: ActorKind,
    question: impl FnOnce(&Provider) -> Result<T, Unvouched> + Send + 'static,
) -> Result<T, Turned> {
    let (login, code) = (app.login.clone(), scope.to_string());
    let answer = tokio::task::spawn_blocking(move || {
        let provider = login.door_of(&code).and_then(|door| provider(door, kind)).ok_or(Turned::NotSetUp)?;
        let _place = provider.place()?;
        question(provider).map_err(|why| {
            // Which check failed, and never what was said.
            warn!(municipality = code, %why, "nobody vouched for");
            why.into()
        })
    });
    answer.await.unwrap_or(Err(Turned::Down))
}

fn provider(door: &Door, kind: ActorKind) -> Option<&Provider> {
    match kind {
        ActorKind::Citizen => door.citizens.as_ref().map(|(provider, _)| provider),
        ActorKind::Employee => door.staff.as_ref().map(|(provider, _)| provider),
    }
}

fn scope(door: &Door) -> Result<Scope, Turned> {
    Scope::new(&door.municipality).map_err(|_| Turned::NotSetUp)
}

fn way(app: &App, host: &str, browser: &str, state: &str, code: String) -> Return {
    let made = |what: &str| word(Sha256::digest([what, browser, state].join(":")).into());
    let redirect = format!("{}{CALLBACK}", app.login.origin(host));
    Return { redirect, code, verifier: made("verifier"), nonce: made("nonce") }
}

fn word(bytes: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

/// A CPR number as ten digits; some brokers write a dash.
fn cpr_of(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|sign| *sign != '-').collect();
    Some(digits).filter(|digits| digits.len() == 10 && digits.bytes().all(|sign| sign.is_ascii_digit()))
}

/// Whether an address is one of our own pages of this kind of people; browsers read `/\` as `//`.
fn is_own(address: &str, kind: ActorKind) -> bool {
    let staff = address == "/staff" || address.starts_with("/staff/");
    let sound = address.starts_with('/')
        && !address.starts_with("//")
        && !address.starts_with("/api/")
        && !address.contains(|sign: char| sign == '\\' || sign.is_control());
    sound && address.chars().count() <= LONGEST_WAY_BACK && staff == (kind == ActorKind::Employee)
}

/// A claim as a name that can be shown.
fn shown(claims: &Claims, name: &str) -> Option<String> {
    let text: String = claims.text(name)?.chars().filter(|sign| !sign.is_control()).take(120).collect();
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_one_of_our_own_pages() {
        for (address, citizen, staff) in [
            ("/talks", true, false),
            ("/book/1?week=2026-12-07", true, false),
            ("/staff/citizens/1", false, true),
            ("/staff", false, true),
            ("/staffing", true, false),
            ("//evil.example", false, false),
            ("/\\evil.example", false, false),
            ("https://evil.example", false, false),
            ("/api/v1/session", false, false),
            ("/a\nb", false, false),
            ("", false, false),
        ] {
            assert_eq!(is_own(address, ActorKind::Citizen), citizen, "{address:?}");
            assert_eq!(is_own(address, ActorKind::Employee), staff, "{address:?}");
        }
        assert!(!is_own(&format!("/{}", "x".repeat(300)), ActorKind::Citizen));
    }

    #[test]
    fn a_cpr_number_is_ten_digits_and_nothing_is_guessed() {
        assert_eq!(cpr_of("670781-1234").as_deref(), Some("6707811234"));
        assert_eq!(cpr_of("6707811234").as_deref(), Some("6707811234"));
        for text in ["", "67078112", "67078112345", "670781 1234", "abcdefghij"] {
            assert_eq!(cpr_of(text), None, "{text:?}");
        }
    }
}
