//! A private link to somebody's talks, which their own calendar reads by itself. Whoever has the link sees when, and no more.
//! The link is known here by the hash of its secret.

use super::access::{CitizenScope, PlanTime, Staff};
use super::calendar::{calendar, event, event_of_employee};
use super::journal::{Author, Journal, new_id};
use super::rows::{instant, word};
use super::taking::hold;
use super::{App, AppError};
use crate::store::appointments::{self, AppointmentRow};
use crate::store::calendar_feeds::{self, CalendarFeedRow};
use crate::store::{ReadTx, Scope, Tx, employees, municipalities};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;
use icalendar::{Calendar, Property};
use sha2::{Digest, Sha256};
use shared::access::{Permission, Role, may};
use shared::api::FeedView;
use shared::model::{Resource, ResourceKind};
use shared::texts::Lang;
use shared::time::Instant;
use std::collections::BTreeMap;

/// How far back a feed goes.
const PAST: Duration = Duration::days(30);
/// How far ahead a feed of an employee goes; nothing can be booked beyond it.
const AHEAD: Duration = Duration::days(2 * 366);
/// That a calendar has read it is written down this often.
const NOTED_EVERY: Duration = Duration::hours(1);
/// How often a calendar should read it (RFC 7986, section 5.7).
const READ_EVERY: &str = "PT1H";

/// Whose talks a feed shows.
struct Owner<'a>(Author<'a>, Resource);

impl<'a> Owner<'a> {
    fn citizen(scope: &'a CitizenScope) -> Self {
        Self(Author::Citizen(scope.citizen.as_str()), Resource::citizen(&scope.citizen))
    }

    fn employee(scope: &'a Staff<PlanTime>) -> Self {
        Self(Author::Employee(scope.employee.as_str()), Resource::caseworker(&scope.employee))
    }

    fn key(&self) -> (&'static str, &str) {
        (self.0.kind(), &self.1.id)
    }
}

/// The citizen's link as it stands, without its secret.
///
/// # Errors
/// Those of the store.
pub async fn of_citizen(app: &App, scope: &CitizenScope) -> Result<FeedView, AppError> {
    let who = scope.clone();
    app.db.read(&scope.municipality, move |tx| look(tx, &Owner::citizen(&who))).await
}

/// The employee's link as it stands, without its secret.
///
/// # Errors
/// Those of the store.
pub async fn of_employee(app: &App, scope: &Staff<PlanTime>) -> Result<FeedView, AppError> {
    let who = scope.clone();
    app.db.read(&scope.municipality, move |tx| look(tx, &Owner::employee(&who))).await
}

/// Makes the citizen a new link, and takes back the one they had. Its secret is in this answer and nowhere else, so that no
/// idempotency key can bring it back: asked again, it is another link, and still the only one.
///
/// # Errors
/// Those of the store.
pub async fn renew_of_citizen(app: &App, scope: &CitizenScope) -> Result<FeedView, AppError> {
    let (who, now, secret) = (scope.clone(), app.clock.now(), secret());
    app.db.write(&scope.municipality, move |tx| renew(tx, &Owner::citizen(&who), &who.journal(now), &secret)).await
}

/// The same for an employee.
///
/// # Errors
/// Those of the store.
pub async fn renew_of_employee(app: &App, scope: &Staff<PlanTime>) -> Result<FeedView, AppError> {
    let (who, now, secret) = (scope.clone(), app.clock.now(), secret());
    app.db.write(&scope.municipality, move |tx| renew(tx, &Owner::employee(&who), &who.journal(now), &secret)).await
}

/// Takes back the citizen's link. Without one nothing changes.
///
/// # Errors
/// Those of the store.
pub async fn revoke_of_citizen(app: &App, scope: &CitizenScope) -> Result<FeedView, AppError> {
    let (who, now) = (scope.clone(), app.clock.now());
    app.db.write(&scope.municipality, move |tx| revoke(tx, &Owner::citizen(&who), &who.journal(now))).await
}

/// Takes back the employee's link. Without one nothing changes.
///
/// # Errors
/// Those of the store.
pub async fn revoke_of_employee(app: &App, scope: &Staff<PlanTime>) -> Result<FeedView, AppError> {
    let (who, now) = (scope.clone(), app.clock.now());
    app.db.write(&scope.municipality, move |tx| revoke(tx, &Owner::employee(&who), &who.journal(now))).await
}

/// What a calendar reads: iCalendar (RFC 5545) with one entry for each talk, also for those that were cancelled.
///
/// # Errors
/// Not found when there is no such link, or none any more.
pub async fn read(app: &App, municipality: &str, secret: &str) -> Result<String, AppError> {
    let (scope, now) = (Scope::new(municipality)?, app.clock.now());
    let hash = Sha256::digest(secret).to_vec();
    let (feed, text) = app
        .db
        .read(&scope, move |tx| {
            let feed = calendar_feeds::by_secret(tx, &hash)?;
            let text = write(tx, &feed, now)?;
            Ok::<_, AppError>((feed, text))
        })
        .await?;
    if feed.read_at.is_none_or(|at| instant(at) + NOTED_EVERY <= now) {
        app.db
            .write(&scope, move |tx| Ok::<_, AppError>(calendar_feeds::mark_read(tx, &feed.id, now.naive_utc())?))
            .await?;
    }
    Ok(text)
}

fn secret() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

fn look(tx: &mut ReadTx<'_>, owner: &Owner<'_>) -> Result<FeedView, AppError> {
    let (kind, id) = owner.key();
    let row = calendar_feeds::of_owner(tx, kind, id)?;
    Ok(FeedView {
        url: None,
        created_at: row.as_ref().map(|row| instant(row.created_at)),
        read_at: row.and_then(|row| row.read_at).map(instant),
    })
}

fn renew(tx: &mut Tx<'_>, owner: &Owner<'_>, journal: &Journal<'_>, secret: &str) -> Result<FeedView, AppError> {
    revoke(tx, owner, journal)?;
    let (kind, id) = owner.key();
    let row = CalendarFeedRow {
        id: new_id(),
        owner_kind: kind.to_owned(),
        owner_id: id.to_owned(),
        secret_hash: Sha256::digest(secret).to_vec(),
        language: journal.request.lang.tag().to_owned(),
        created_at: journal.at.naive_utc(),
        read_at: None,
        revoked_at: None,
    };
    row.insert(tx)?;
    journal.audit(tx, "make", "calendar_feed", &row.id, citizen_of(owner))?;
    let url = format!("/api/v1/feeds/{}/{secret}/aftaler.ics", tx.scope());
    Ok(FeedView { url: Some(url), ..look(tx, owner)? })
}

fn revoke(tx: &mut Tx<'_>, owner: &Owner<'_>, journal: &Journal<'_>) -> Result<FeedView, AppError> {
    // Whoever makes or takes back a link does so one after the other: there is one at a time.
    hold(tx, std::slice::from_ref(&owner.1))?;
    let (kind, id) = owner.key();
    if let Some(row) = calendar_feeds::of_owner(tx, kind, id)? {
        calendar_feeds::revoke(tx, kind, id, journal.at.naive_utc())?;
        journal.audit(tx, "revoke", "calendar_feed", &row.id, citizen_of(owner))?;
    }
    look(tx, owner)
}

fn citizen_of<'a>(owner: &'a Owner<'_>) -> Option<&'a str> {
    (owner.1.kind == ResourceKind::Citizen).then_some(owner.1.id.as_str())
}

fn write(tx: &mut ReadTx<'_>, feed: &CalendarFeedRow, now: Instant) -> Result<String, AppError> {
    let (municipality, lang, from) =
        (municipalities::own(tx)?, Lang::accepted(&feed.language), (now - PAST).naive_utc());
    let mut calendar = framed();
    if feed.owner_kind == "citizen" {
        let mut talks = newest(appointments::of_citizen(tx, &feed.owner_id)?);
        talks.retain(|row| row.starts_at >= from);
        calendar.extend(talks.iter().map(|row| event(row, &municipality, lang, instant(row.booked_at))));
    } else {
        demand_own_week(tx, &feed.owner_id)?;
        let talks = appointments::of_caseworker(tx, &feed.owner_id, from, (now + AHEAD).naive_utc())?;
        let talks = newest(talks);
        let entry = |row: &AppointmentRow| event_of_employee(row, &municipality.code, lang, instant(row.booked_at));
        calendar.extend(talks.iter().map(entry));
    }
    Ok(calendar.to_string())
}

/// An empty calendar that says how often to read it, and has a name: some would show the link instead.
fn framed() -> Calendar {
    let mut calendar = calendar("PUBLISH");
    calendar.append_property(Property::new("X-WR-CALNAME", "Aftalt"));
    calendar.append_property(Property::new("REFRESH-INTERVAL", READ_EVERY).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", READ_EVERY));
    calendar
}

/// The newest step of each chain, by the chains' ids.
fn newest(rows: Vec<AppointmentRow>) -> Vec<AppointmentRow> {
    let mut chains: BTreeMap<String, AppointmentRow> = BTreeMap::new();
    for row in rows {
        let known = chains.get(&row.chain_id).map(|known| known.sequence);
        if known.is_none_or(|sequence| sequence < row.sequence) {
            chains.insert(row.chain_id.clone(), row);
        }
    }
    chains.into_values().collect()
}

/// A link shows no more than its owner may see: whoever left, or plans no time any more, sees nothing.
fn demand_own_week(tx: &mut ReadTx<'_>, employee: &str) -> Result<(), AppError> {
    let roles: Vec<Role> = employees::roles(tx, employee)?.iter().map(|role| word(role)).collect::<Result<_, _>>()?;
    let active = employees::get(tx, employee)?.active;
    if active && may(&roles, Permission::PlanTime) { Ok(()) } else { Err(AppError::NotFound) }
}
