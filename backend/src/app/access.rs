//! Who may do what: capabilities, which only an open session can hand out and which use cases demand.

use super::journal::{Author, Journal};
use super::rows::{instant, word};
use super::{App, AppError};
use crate::store::sessions::{Owner, SessionRow};
use crate::store::{Scope, StoreError, employees, sessions};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;
use sha2::{Digest, Sha256};
use shared::access::{Permission, Role, may};
use shared::ids::{CitizenId, EmployeeId};
use shared::texts::Lang;
use shared::time::Instant;
use std::marker::PhantomData;
use std::ops::Deref;
use tracing::warn;

/// The request a use case runs for.
#[derive(Debug, Clone)]
pub struct RequestContext {
    /// For the audit row.
    pub request_id: String,
    /// The caller's language.
    pub lang: Lang,
}

/// The session somebody came with.
#[derive(Debug, Clone)]
pub(super) struct Held {
    /// Its id.
    pub id: String,
    /// When it ends, whatever happens.
    pub ends_at: Instant,
    /// After how long it ends in which nothing happens, if there is such a limit.
    pub idle_seconds: Option<u32>,
    /// The provider on whose word it was opened.
    pub issuer: Option<String>,
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
    session: Held,
}

impl CitizenScope {
    /// The pen for what they do now.
    pub(super) fn journal(&self, at: Instant) -> Journal<'_> {
        Journal { author: Author::Citizen(self.citizen.as_str()), request: &self.request, at }
    }
}

/// Somebody of the office, with what they are to the municipality.
#[derive(Debug, Clone)]
pub struct EmployeeScope {
    /// The municipality.
    pub municipality: Scope,
    /// The employee.
    pub employee: EmployeeId,
    /// Their roles.
    pub roles: Vec<Role>,
    /// The request.
    pub request: RequestContext,
    session: Held,
}

impl EmployeeScope {
    /// The capability, if the roles allow it.
    ///
    /// # Errors
    /// [`AppError::Forbidden`] when they do not.
    pub fn allow<C: Capability>(self) -> Result<Staff<C>, AppError> {
        self.demand(C::PERMISSION)?;
        Ok(Staff { who: self, capability: PhantomData })
    }

    /// Whether the roles allow that, too.
    ///
    /// # Errors
    /// [`AppError::Forbidden`] when they do not.
    pub fn demand(&self, permission: Permission) -> Result<(), AppError> {
        if may(&self.roles, permission) { Ok(()) } else { Err(AppError::Forbidden) }
    }

    /// The pen for what they do now.
    pub(super) fn journal(&self, at: Instant) -> Journal<'_> {
        Journal { author: Author::Employee(self.employee.as_str()), request: &self.request, at }
    }
}

/// What a use case demands of an employee, as a type.
pub trait Capability: std::fmt::Debug + Clone + Send + Sync + 'static {
    /// The line of the table of roles.
    const PERMISSION: Permission;
}

/// An employee whose roles allow what `C` stands for.
#[derive(Debug, Clone)]
pub struct Staff<C> {
    who: EmployeeScope,
    capability: PhantomData<C>,
}

impl<C> Deref for Staff<C> {
    type Target = EmployeeScope;

    fn deref(&self) -> &EmployeeScope {
        &self.who
    }
}

macro_rules! capabilities {
    ($($name:ident),+) => {$(
        #[doc = concat!("See [`Permission::", stringify!($name), "`].")]
        #[derive(Debug, Clone)]
        pub enum $name {}

        impl Capability for $name {
            const PERMISSION: Permission = Permission::$name;
        }
    )+};
}

capabilities!(PlanTime, SeeCitizens, WorkCases, Decide, Guard, SeeFigures, Configure, Audit);

/// Whoever is signed in.
#[derive(Debug, Clone)]
pub enum Actor {
    /// A citizen.
    Citizen(CitizenScope),
    /// A member of staff.
    Employee(EmployeeScope),
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
    pub(super) const fn held(&self) -> &Held {
        match self {
            Self::Citizen(scope) => &scope.session,
            Self::Employee(scope) => &scope.session,
        }
    }

    /// Whose sessions are theirs.
    pub(super) fn owner(&self) -> Owner<'_> {
        match self {
            Self::Citizen(scope) => Owner::Citizen(scope.citizen.as_str()),
            Self::Employee(scope) => Owner::Employee(scope.employee.as_str()),
        }
    }

    /// The pen for what they do now.
    pub(super) fn journal(&self, at: Instant) -> Journal<'_> {
        match self {
            Self::Citizen(scope) => scope.journal(at),
            Self::Employee(scope) => scope.journal(at),
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
        let Some(employee) = &session.employee_id else { return Ok((session, Vec::new())) };
        if !employees::get(tx, employee)?.active {
            return Err(StoreError::NotFound);
        }
        let roles = employees::roles(tx, employee)?;
        Ok((session, roles))
    });
    let (session, roles) =
        found.await.map_err(|error| if error == StoreError::NotFound { AppError::SignedOut } else { error.into() })?;
    keep_open(app, &municipality, &session).await;
    let held = Held {
        id: session.id,
        ends_at: instant(session.expires_at),
        idle_seconds: session.idle_seconds.map(u32::try_from).transpose()?,
        issuer: session.issuer,
    };
    match (session.citizen_id, session.employee_id) {
        (Some(citizen), None) => {
            Ok(Actor::Citizen(CitizenScope { municipality, citizen: citizen.into(), request, session: held }))
        }
        (None, Some(employee)) => Ok(Actor::Employee(EmployeeScope {
            municipality,
            employee: employee.into(),
            roles: roles.iter().map(|role| word(role)).collect::<Result<_, _>>()?,
            request,
            session: held,
        })),
        _ => Err(AppError::SignedOut),
    }
}

/// Somebody does something, so their session lasts: written down at most once a minute.
async fn keep_open(app: &App, municipality: &Scope, session: &SessionRow) {
    let (Some(idle), Some(until)) = (session.idle_seconds, session.idle_until) else { return };
    let now = app.clock.now().naive_utc();
    let longer = now + Duration::seconds(idle.into());
    if longer - until < Duration::minutes(1) {
        return;
    }
    let id = session.id.clone();
    // Whoever asks has an open session now; that it could not be written down is seen when it ends too soon.
    let written = app.db.write(municipality, move |tx| sessions::touch(tx, &id, longer)).await;
    if let Err(error) = written {
        warn!(cause = %error, "a session was not kept open");
    }
}
