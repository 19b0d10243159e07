//! Who may do what: capabilities, which only an open session can hand out and which use cases demand.

use super::{App, AppError};
use crate::store::{Scope, StoreError, employees, sessions};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use shared::ids::{CitizenId, EmployeeId};
use shared::texts::Lang;

/// The request a use case runs for.
#[derive(Debug, Clone)]
pub struct RequestContext {
    /// For the audit row.
    pub request_id: String,
    /// The caller's language.
    pub lang: Lang,
}

/// Permission to act as one citizen, on what is theirs.
#[derive(Debug, Clone)]
pub struct CitizenScope {
    /// The municipality.
    pub municipality: Scope,
    /// The citizen.
    pub citizen: CitizenId,
    /// The request.
    pub request: RequestContext,
    session: String,
}

/// Permission to act as one caseworker, on their own time.
#[derive(Debug, Clone)]
pub struct CaseworkerScope {
    /// The municipality.
    pub municipality: Scope,
    /// The caseworker.
    pub employee: EmployeeId,
    /// The request.
    pub request: RequestContext,
    session: String,
}

/// Whoever is signed in.
#[derive(Debug, Clone)]
pub enum Actor {
    /// A citizen.
    Citizen(CitizenScope),
    /// A member of staff.
    Employee(CaseworkerScope),
}

impl Actor {
    /// The municipality.
    pub const fn municipality(&self) -> &Scope {
        match self {
            Self::Citizen(scope) => &scope.municipality,
            Self::Employee(scope) => &scope.municipality,
        }
    }

    /// The session they came with.
    pub(super) fn session(&self) -> &str {
        match self {
            Self::Citizen(scope) => &scope.session,
            Self::Employee(scope) => &scope.session,
        }
    }
}

/// The secret a browser holds: the municipality it belongs to and 32 random bytes, of which the store knows the hash.
pub(super) struct Token(pub String);

impl Token {
    pub fn new(municipality: &Scope, random: [u8; 32]) -> Self {
        Self(format!("{municipality}.{}", URL_SAFE_NO_PAD.encode(random)))
    }

    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(&self.0).to_vec()
    }
}

/// The capability that a session's secret opens.
///
/// # Errors
/// [`AppError::SignedOut`] when there is no such session or it has ended.
pub async fn open(app: &App, token: &str, request: RequestContext) -> Result<Actor, AppError> {
    let (code, _) = token.split_once('.').ok_or(AppError::SignedOut)?;
    let municipality = Scope::new(code).map_err(|_| AppError::SignedOut)?;
    let hash = Token(token.to_owned()).hash();
    let now = app.clock.now().naive_utc();
    let found = app.db.read(&municipality, move |tx| {
        let session = sessions::by_token(tx, &hash, now)?;
        let gone = match &session.employee_id {
            Some(employee) => !employees::get(tx, employee)?.active,
            None => false,
        };
        if gone { Err(StoreError::NotFound) } else { Ok(session) }
    });
    let session =
        found.await.map_err(|error| if error == StoreError::NotFound { AppError::SignedOut } else { error.into() })?;
    match (session.citizen_id, session.employee_id) {
        (Some(citizen), None) => {
            Ok(Actor::Citizen(CitizenScope { municipality, citizen: citizen.into(), request, session: session.id }))
        }
        (None, Some(employee)) => Ok(Actor::Employee(CaseworkerScope {
            municipality,
            employee: employee.into(),
            request,
            session: session.id,
        })),
        _ => Err(AppError::SignedOut),
    }
}
