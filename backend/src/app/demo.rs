//! The demonstration: everybody may sign in as anybody who was seeded. Outside it nothing here is there.

use super::access::RequestContext;
use super::limits::{self, Limit};
use super::session::{Person, start};
use super::{App, AppError};
use crate::seed::persona_id;
use crate::store::{ReadTx, Scope, StoreError, citizens, employees, municipalities};
use shared::api::{ActorKind, DemoPeople, DemoPerson, Persona, PersonaView, SignIn};

/// How many people a page has.
const PAGE: u32 = 50;

/// The last page that can be asked for.
const LAST_PAGE: u32 = 1_000_000;

/// The one municipality of the demonstration.
pub(super) async fn municipality(app: &App) -> Result<Scope, AppError> {
    if !app.demo {
        return Err(AppError::NotFound);
    }
    let codes = app.db.read(&Scope::maintenance(), |tx| Ok::<_, AppError>(municipalities::codes(tx)?)).await?;
    Ok(Scope::new(codes.first().ok_or(AppError::NotFound)?)?)
}

/// Opens a session as a persona or as anyone who was seeded; the answer is the cookie's value. `from` is the caller's address.
///
/// # Errors
/// Invalid unless exactly one person is named; not found when nobody is there; too many.
pub async fn sign_in(app: &App, from: &str, body: SignIn, request: RequestContext) -> Result<String, AppError> {
    let municipality = municipality(app).await?;
    limits::count(app, &municipality, Limit::Login, from).await?;
    let person = match (body.persona, body.citizen_id, body.employee_id) {
        (Some(persona), None, None) => person_of(persona),
        (None, Some(id), None) => Person::Citizen(id.into()),
        (None, None, Some(id)) => Person::Employee(id.into()),
        _ => return Err(AppError::invalid("persona", "name exactly one of persona, citizen_id, employee_id")),
    };
    let known = person.clone();
    app.db.read(&municipality, move |tx| name_of(tx, &known).map(|_| ())).await?;
    start(app, &municipality, person, request).await
}

/// Who can be signed in as: the personas, and a page of everybody (pages count from 1; staff stand on the first).
///
/// # Errors
/// Not found outside the demonstration; invalid when there can be no such page.
pub async fn list(app: &App, page: u32) -> Result<DemoPeople, AppError> {
    let municipality = municipality(app).await?;
    if !(1..=LAST_PAGE).contains(&page) {
        return Err(AppError::invalid("page", "from 1 to 1000000"));
    }
    app.db.read(&municipality, move |tx| people(tx, page)).await
}

fn people(tx: &mut ReadTx<'_>, page: u32) -> Result<DemoPeople, AppError> {
    let staff = employees::by_name(tx)?.into_iter().map(|row| DemoPerson {
        kind: ActorKind::Employee,
        id: row.id,
        name: row.name,
    });
    let staff: Vec<DemoPerson> = staff.collect();
    let total = u64::try_from(citizens::count(tx)?)? + u64::try_from(staff.len())?;
    let offset = i64::from(page.saturating_sub(1)) * i64::from(PAGE);
    let citizens = citizens::page(tx, offset, PAGE.into())?;
    let citizens = citizens.into_iter().map(|row| DemoPerson { kind: ActorKind::Citizen, id: row.id, name: row.name });
    let staff = if page == 1 { staff } else { Vec::new() };
    let personas = Persona::ALL.iter().filter_map(|persona| persona_view(tx, *persona).ok()).collect();
    Ok(DemoPeople { personas, people: staff.into_iter().chain(citizens).collect(), total, page })
}

fn persona_view(tx: &mut ReadTx<'_>, persona: Persona) -> Result<PersonaView, AppError> {
    let who = person_of(persona);
    let name = name_of(tx, &who)?;
    let (kind, id) = match who {
        Person::Citizen(id) => (ActorKind::Citizen, id),
        Person::Employee(id) => (ActorKind::Employee, id),
    };
    Ok(PersonaView { persona, person: DemoPerson { kind, id, name } })
}

pub(super) fn name_of(tx: &mut ReadTx<'_>, person: &Person) -> Result<String, AppError> {
    match person {
        Person::Citizen(id) => Ok(citizens::get(tx, id)?.name),
        Person::Employee(id) => {
            let row = employees::get(tx, id)?;
            if row.active { Ok(row.name) } else { Err(StoreError::NotFound.into()) }
        }
    }
}

fn person_of(persona: Persona) -> Person {
    let id = persona_id(persona);
    match persona {
        Persona::Caseworker | Persona::TeamLeader | Persona::Administrator | Persona::Auditor => Person::Employee(id),
        _ => Person::Citizen(id),
    }
}
