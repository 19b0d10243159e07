//! Who is signed in, and leaving.

use super::access::{Actor, Token};
use super::people::{Directory, own_caseworker};
use super::settings::Settings;
use super::{App, AppError};
use crate::store::sessions::SessionRow;
use crate::store::{Scope, citizens, employees, municipalities, sessions};
use chrono::Duration;
use shared::api::{ActorKind, MunicipalityView, SessionView};
use shared::time::day_of;

/// How long a session lasts at most.
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
            })
        })
        .await
}

/// Ends the session.
///
/// # Errors
/// Those of the store.
pub async fn sign_out(app: &App, actor: &Actor) -> Result<(), AppError> {
    let (now, session) = (app.clock.now().naive_utc(), actor.session().to_owned());
    app.db.write(actor.municipality(), move |tx| Ok(sessions::end(tx, &session, now)?)).await
}

/// Whose session it is to be.
#[derive(Debug, Clone)]
pub(super) enum Person {
    Citizen(String),
    Employee(String),
}

/// Opens a session; the answer is the secret that its browser keeps.
pub(super) async fn start(app: &App, municipality: &Scope, person: Person) -> Result<String, AppError> {
    let now = app.clock.now();
    let token = Token::new(municipality, rand::random());
    let (citizen_id, employee_id) = match person {
        Person::Citizen(id) => (Some(id), None),
        Person::Employee(id) => (None, Some(id)),
    };
    let row = SessionRow {
        id: super::journal::new_id(),
        token_hash: token.hash(),
        citizen_id,
        employee_id,
        created_at: now.naive_utc(),
        expires_at: (now + Duration::hours(HOURS)).naive_utc(),
        ended_at: None,
    };
    app.db.write(municipality, move |tx| Ok::<_, AppError>(row.insert(tx)?)).await?;
    Ok(token.0)
}
