//! Who is signed in, and leaving.

use super::access::{Actor, RequestContext, Token};
use super::journal::{Author, Journal, new_id};
use super::people::{Directory, own_caseworker};
use super::rows::instant;
use super::settings::Settings;
use super::{App, AppError};
use crate::login::Limit;
use crate::store::sessions::{Owner, SessionRow};
use crate::store::{Scope, Tx, citizens, employees, municipalities, sessions};
use chrono::{Duration, NaiveDateTime};
use shared::api::{ActorKind, MunicipalityView, OpenSession, SessionView, SessionsView};
use shared::ids::SessionId;
use shared::time::{Instant, day_of};

/// How long a session of the demonstration lasts.
const HOURS: i64 = 8;

/// The signed-in person and the frame of the page.
///
/// # Errors
/// Those of the store.
pub async fn view(app: &App, actor: &Actor) -> Result<SessionView, AppError> {
    let (now, demo, who) = (app.clock.now(), app.demo, actor.clone());
    app.db
        .read(actor.municipality(), move |tx| {
            let municipality = municipalities::own(tx)?;
            let directory = Directory::load(tx)?;
            let (kind, name, office, employee_id, roles) = match &who {
                Actor::Citizen(scope) => {
                    let name = citizens::get(tx, scope.citizen.as_str())?.name;
                    let own = own_caseworker(tx, &scope.citizen, day_of(now))?;
                    (ActorKind::Citizen, name, directory.office_of(own.as_deref())?, None, Vec::new())
                }
                Actor::Employee(scope) => {
                    let row = employees::get(tx, scope.employee.as_str())?;
                    let office = directory.office_of(Some(&row.id))?;
                    (ActorKind::Employee, row.name, office, Some(scope.employee.clone()), scope.roles.clone())
                }
            };
            let municipality =
                MunicipalityView { code: municipality.code.into(), name: municipality.name, phone: municipality.phone };
            Ok(SessionView {
                kind,
                employee_id,
                roles,
                name,
                municipality,
                office,
                accessibility_statement: Settings::load(tx)?.accessibility_statement,
                demo,
                ends_at: who.held().ends_at,
                idle_seconds: who.held().idle_seconds,
            })
        })
        .await
}

/// Ends the session.
///
/// # Errors
/// Those of the store.
pub async fn sign_out(app: &App, actor: &Actor) -> Result<(), AppError> {
    let (at, who) = (app.clock.now(), actor.clone());
    app.db
        .write(actor.municipality(), move |tx| {
            sessions::end(tx, &who.held().id, at.naive_utc())?;
            left(tx, &who, &who.held().id, at)
        })
        .await
}

/// Where else the person is signed in, the newest first.
///
/// # Errors
/// Those of the store.
pub async fn all(app: &App, actor: &Actor) -> Result<SessionsView, AppError> {
    let (now, who) = (app.clock.now(), actor.clone());
    app.db
        .read(actor.municipality(), move |tx| {
            let own = sessions::open_of(tx, who.owner(), now.naive_utc())?.into_iter().map(|row| OpenSession {
                this: row.id == who.held().id,
                began_at: instant(row.created_at),
                seen_at: seen(&row).map(instant),
                id: row.id.into(),
            });
            Ok(SessionsView { sessions: own.collect() })
        })
        .await
}

/// Ends another session of the same person, or all the others.
///
/// # Errors
/// Not found when they have no such session.
pub async fn end_other(app: &App, actor: &Actor, id: Option<SessionId>) -> Result<(), AppError> {
    let (at, who) = (app.clock.now(), actor.clone());
    app.db
        .write(actor.municipality(), move |tx| {
            let own = sessions::open_of(tx, who.owner(), at.naive_utc())?;
            let meant = |row: &&SessionRow| match &id {
                Some(id) => row.id == id.as_str(),
                None => row.id != who.held().id,
            };
            let ends: Vec<&SessionRow> = own.iter().filter(meant).collect();
            if ends.is_empty() && id.is_some() {
                return Err(AppError::NotFound);
            }
            for row in ends {
                sessions::end(tx, &row.id, at.naive_utc())?;
                left(tx, &who, &row.id, at)?;
            }
            Ok(())
        })
        .await
}

fn left(tx: &mut Tx<'_>, who: &Actor, session: &str, at: Instant) -> Result<(), AppError> {
    let citizen = if let Owner::Citizen(id) = who.owner() { Some(id) } else { None };
    who.journal(at).audit(tx, "log_out", "session", session, citizen)
}

/// When something was last done with it, to the minute; none where nobody counts.
fn seen(row: &SessionRow) -> Option<NaiveDateTime> {
    Some(row.idle_until? - Duration::seconds(row.idle_seconds?.into()))
}

/// Holds the sessions that an employee has open to this limit; none becomes longer than it was.
pub(super) fn shorten(tx: &mut Tx<'_>, employee: &str, limit: Limit, at: Instant) -> Result<(), AppError> {
    let now = at.naive_utc();
    let most: i32 = limit.idle().num_seconds().try_into()?;
    for row in sessions::open_of(tx, Owner::Employee(employee), now)? {
        let idle = row.idle_seconds.map_or(most, |had| had.min(most));
        let idle_until = seen(&row).unwrap_or(now) + Duration::seconds(idle.into());
        let expires_at = row.expires_at.min(row.created_at + limit.whole());
        sessions::set_limits(tx, &row.id, idle, idle_until, expires_at)?;
    }
    Ok(())
}

/// Whose session it is to be.
#[derive(Debug, Clone)]
pub(super) enum Person {
    Citizen(String),
    Employee(String),
}

/// How a session begins.
pub(super) struct Opening {
    /// What its secret is known by.
    pub hash: Vec<u8>,
    /// How long it lasts; in the demonstration, hours whatever happens.
    pub limit: Option<Limit>,
    /// The provider on whose word.
    pub issuer: Option<String>,
}

/// Opens a session in the demonstration; the answer is the secret that its browser keeps.
pub(super) async fn start(
    app: &App,
    municipality: &Scope,
    person: Person,
    request: RequestContext,
) -> Result<String, AppError> {
    let at = app.clock.now();
    let token = Token::new(municipality, rand::random());
    let hash = token.hash();
    app.db
        .write(municipality, move |tx| {
            open(tx, &person, Opening { hash: hash.clone(), limit: None, issuer: None }, &request, at)
        })
        .await?;
    Ok(token.0)
}

/// Opens a session.
pub(super) fn open(
    tx: &mut Tx<'_>,
    person: &Person,
    opening: Opening,
    request: &RequestContext,
    at: Instant,
) -> Result<(), AppError> {
    let (citizen_id, employee_id) = match person {
        Person::Citizen(id) => (Some(id.clone()), None),
        Person::Employee(id) => (None, Some(id.clone())),
    };
    let whole = opening.limit.map_or_else(|| Duration::hours(HOURS), |limit| limit.whole());
    let idle = opening.limit.map(|limit| limit.idle());
    let row = SessionRow {
        id: new_id(),
        token_hash: opening.hash,
        citizen_id,
        employee_id,
        created_at: at.naive_utc(),
        expires_at: (at + whole).naive_utc(),
        ended_at: None,
        idle_seconds: idle.map(|idle| idle.num_seconds().try_into()).transpose()?,
        idle_until: idle.map(|idle| (at + idle).naive_utc()),
        issuer: opening.issuer,
    };
    row.insert(tx)?;
    let author = match person {
        Person::Citizen(id) => Author::Citizen(id),
        Person::Employee(id) => Author::Employee(id),
    };
    let journal = Journal { author, request, at };
    journal.audit(tx, "log_in", "session", &row.id, row.citizen_id.as_deref())
}
